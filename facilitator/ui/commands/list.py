"""Every command of the program, declared once: title, help, group, keys and where it works."""

from __future__ import annotations

from facilitator.ui.commands.commands import Command
from facilitator.ui.parts.strings import later

LIBRARY, SESSION, PRINT = "library", "session", "print"
BOARD = "board"

_GENERAL = later("ทั่วไป")
_CAPTURE = later("พิมพ์บัตร")
_CARDS = later("บัตรที่เลือกบนกระดาน")
_VOTES = later("ลงคะแนน")
_AGENDA = later("ลำดับเวที")
_PEOPLE = later("คนและภาพถ่าย")
_TIMER = later("จับเวลา")
_WALL = later("จอฉาย")
_VIEW = later("มุมมอง")

COMMANDS = (
    Command("palette", later("หาคำสั่ง…"), later("พิมพ์ชื่อคำสั่งแล้วกด Enter"), _GENERAL, ("Ctrl+K",), in_palette=False),
    Command("shortcuts", later("ปุ่มลัดทั้งหมด"), later("เปิดแผ่นปุ่มลัด"), _GENERAL, ("F1",)),
    Command("new_session", later("เวทีใหม่"), later("เริ่มเวทีใหม่จากแม่แบบ"), _GENERAL, ("Ctrl+N",)),
    Command("open_file", later("เปิดไฟล์เวที…"), later("อ่านไฟล์ข้อความหรือไฟล์ JSON เป็นเวทีใหม่"), _GENERAL, ("Ctrl+O",)),
    Command("library", later("เวทีทั้งหมด"), later("กลับไปหน้ารายการเวที"), _GENERAL, ("Ctrl+L",)),
    Command("undo", later("เลิกทำ"), later("ถอยการแก้ไขครั้งล่าสุด ย้อนได้ทุกครั้งแม้ปิดโปรแกรมไปแล้ว"), _GENERAL, ("Ctrl+Z",), SESSION),
    Command("redo", later("ทำซ้ำ"), later("ทำสิ่งที่เพิ่งเลิกทำอีกครั้ง"), _GENERAL, ("Ctrl+Shift+Z", "Ctrl+Y"), SESSION),
    Command("print", later("พิมพ์"), later("ดูเอกสารจริง แล้วพิมพ์หรือบันทึกเป็นไฟล์"), _GENERAL, ("Ctrl+P",), SESSION),
    Command("own_kinds", later("ทำกระดานของเราเอง…"), later("คัดลอกแบบกระดานมาแก้ชื่อ ช่อง และคำถาม หรือแก้แบบที่ทำไว้"), _GENERAL),
    Command("details", later("ข้อมูลเวที…"), later("แก้ชื่อ วันที่ สถานที่ ข้อตกลงร่วม และคำเฉพาะ"), _GENERAL, ("Ctrl+D",), SESSION),
    Command("message", later("ไปที่ข้อความแจ้ง"), later("อ่านข้อความและกดปุ่มของข้อความด้วยแป้นพิมพ์"), _GENERAL, ("F6",)),
    Command("quit", later("ออกจากโปรแกรม"), later("ทุกอย่างบันทึกไว้แล้ว ปิดได้เลย"), _GENERAL, ("Ctrl+Q",)),
    Command("search", later("ค้นทุกเวที"), later("ค้นบัตรในทุกเวที"), _GENERAL, ("Ctrl+F",), LIBRARY),
    Command("find", later("ค้นในเวทีนี้"), later("หาคำในทุกกระดานของเวทีที่เปิดอยู่ Enter ไปแห่งถัดไป"), _GENERAL, ("Ctrl+F",), SESSION),
    Command("replace", later("ค้นและแทนที่"), later("เปลี่ยนคำทั้งเวทีในครั้งเดียว เลิกทำได้"), _GENERAL, ("Ctrl+H",), SESSION),
    Command("slot", later("เลือกช่อง"), later("บัตรใบต่อไปลงช่องนี้"), _CAPTURE,
            tuple(f"Ctrl+{number}" for number in range(1, 10)), SESSION, numbered=True, in_palette=False),
    Command("capture", later("ไปที่ช่องพิมพ์"), later("กลับมาพิมพ์บัตรต่อ"), _CAPTURE, ("Esc",), SESSION, BOARD),
    Command("board", later("ไปที่กระดาน"), later("เลือกบัตรด้วยลูกศร ในตารางคือขึ้นไปแถวก่อนหน้า"), _CAPTURE, ("Ctrl+Up",), SESSION),
    Command("next_row", later("แถวถัดไป"), later("ช่องเดียวกันของแถวถัดไป เก็บที่พิมพ์ไว้ให้ด้วย"), _CAPTURE, ("Ctrl+Down",), SESSION),
    Command("new_row", later("แถวใหม่"), later("เริ่มฝ่าย เป้าหมาย หรือกิจกรรมใหม่ในตาราง"), _CAPTURE, ("Ctrl+G",), SESSION),
    Command("turn_over", later("สลับภาษาของข้อความ"), later("แก้ข้อความที่พิมพ์ผิดแป้น เช่น l;ylfu เป็น สวัสดี"), _CAPTURE, ("F4",), SESSION),
    Command("edit_card", later("แก้ไขบัตร"), later("แก้ข้อความตรงที่บัตรอยู่"), _CARDS, ("Return", "Enter", "F2"), SESSION, BOARD),
    Command("delete_card", later("ลบบัตร"), later("ลบบัตรที่เลือก เลิกทำได้"), _CARDS, ("Del", "Backspace"), SESSION, BOARD),
    Command("vote_up", later("เพิ่มหนึ่งคะแนน"), later("ให้คะแนนบัตรที่เลือก"), _CARDS, ("+", "="), SESSION, BOARD),
    Command("vote_down", later("ลดหนึ่งคะแนน"), later("ลดคะแนนบัตรที่เลือก"), _CARDS, ("-",), SESSION, BOARD),
    Command("merge", later("รวมบัตร"), later("รวมบัตรที่เลือกเข้ากับใบที่เลือกก่อน ใช้ Ctrl คลิกเพื่อเลือกหลายใบ"), _CARDS, ("M", "Ctrl+M"), SESSION, BOARD),
    Command("group", later("จัดเข้าหมวด…"), later("ตั้งชื่อหมวดให้บัตรที่เลือก บัตรจะอยู่ใต้ชื่อนั้น"), _CARDS, ("G", "Ctrl+Shift+G"), SESSION, BOARD),
    Command("ungroup", later("แยกออกจากหมวด"), later("แยกหมวดหรือกองบัตรที่เลือก หรือนำบัตรที่เลือกออกจากหมวด"), _CARDS, ("U", "Ctrl+Shift+X"), SESSION, BOARD),
    Command("card_earlier", later("เลื่อนบัตรขึ้น"), later("เลื่อนขึ้น หรือไปช่องที่อยู่เหนือกว่า"), _CARDS, ("Alt+Up",), SESSION, BOARD),
    Command("card_later", later("เลื่อนบัตรลง"), later("เลื่อนลง หรือไปช่องที่อยู่ต่ำกว่า"), _CARDS, ("Alt+Down",), SESSION, BOARD),
    Command("card_left", later("เลื่อนบัตรไปทางซ้าย"), later("ในผังหัวข้อคือออกมาหนึ่งชั้น"), _CARDS, ("Alt+Left",), SESSION, BOARD),
    Command("card_right", later("เลื่อนบัตรไปทางขวา"), later("ในผังหัวข้อคือเข้าไปใต้ข้อก่อนหน้า"), _CARDS, ("Alt+Right",), SESSION, BOARD),
    Command("send", later("ส่งบัตรไปช่องอื่น"), later("ย้ายบัตรที่เลือกไปช่องตามเลข"), _CARDS,
            tuple(f"Ctrl+Shift+{number}" for number in range(1, 10)), SESSION, numbered=True, in_palette=False),
    Command("tie_card", later("ผูกบัตรด้วยรหัส"), later("พิมพ์รหัสของบัตรอื่นที่ใบนี้ใช้ เช่น S1 O2"), _CARDS, ("Ctrl+Shift+K",), SESSION),
    Command("measure", later("บันทึกผลวัด…"), later("ใส่ค่าที่วัดได้ของตัวชี้วัดทุกข้อต่อกัน ภายใต้วันที่เดียว"), _CARDS, ("Ctrl+Shift+M",), SESSION),
    Command("voting", later("ลงคะแนน"), later("ให้จุดหรือนับมือบนกระดานนี้ คะแนนซ่อนอยู่จนกว่าจะแสดง"), _VOTES, ("Ctrl+J",), SESSION),
    Command("show_votes", later("แสดง / ซ่อนคะแนน"), later("แสดงหรือซ่อนคะแนนทั้งกระดาน ทั้งบนจอและบนกระดาษ"), _VOTES, ("F7",), SESSION),
    Command("next_activity", later("กิจกรรมถัดไป"), later("เปิดกระดานของกิจกรรมถัดไป"), _AGENDA, ("Ctrl+PgDown",), SESSION),
    Command("previous_activity", later("กิจกรรมก่อนหน้า"), later("เปิดกระดานของกิจกรรมก่อนหน้า"), _AGENDA, ("Ctrl+PgUp",), SESSION),
    Command("add_activity", later("เพิ่มกิจกรรม…"), later("เพิ่มกระดานหรือกิจกรรมท้ายลำดับเวที"), _AGENDA, ("Ctrl+Shift+N",), SESSION),
    Command("edit_activity", later("แก้ไขกิจกรรม…"), later("แก้ชื่อ เวลา และจำนวนนาที"), _AGENDA, ("Ctrl+E",), SESSION),
    Command("activity_done", later("ทำแล้ว / ยังไม่เสร็จ"), later("ทำเครื่องหมายกิจกรรมที่เปิดอยู่"), _AGENDA, ("Ctrl+Shift+D",), SESSION),
    Command("save_template", later("บันทึกเป็นแม่แบบ…"), later("เก็บกำหนดการของเวทีนี้ไว้เริ่มเวทีอื่น ไม่รวมบัตร"), _AGENDA, (), SESSION),
    Command("timer", later("เริ่ม / พักการจับเวลา"), later("จับเวลากิจกรรมที่เปิดอยู่ นับต่อแม้ปิดโปรแกรม"), _TIMER, ("Ctrl+T",), SESSION),
    Command("timer_more", later("เพิ่มเวลาอีกหนึ่งนาที"), later("ให้กิจกรรมที่เปิดอยู่อีกหนึ่งนาที"), _TIMER, ("Ctrl+Shift+T",), SESSION),
    Command("timer_set", later("ตั้งเวลา…"), later("กำหนดว่าจะจับเวลากี่นาที"), _TIMER, (), SESSION),
    Command("timer_reset", later("เริ่มจับเวลาใหม่"), later("กลับไปที่เวลาเต็มและหยุดรอ"), _TIMER, (), SESSION),
    Command("timer_sound", later("เสียงเตือนเมื่อหมดเวลา"), later("เปิดหรือปิดเสียงเตือน เครื่องที่ไม่มีลำโพงจะเงียบ"), _TIMER, (), SESSION),
    Command("wall", later("ขึ้นจอ"), later("เปิดหรือปิดภาพบนจอฉาย ถ้ามีจอเดียวจะขึ้นเต็มจอนี้ กด Esc เพื่อกลับ"), _WALL, ("F5",)),
    Command("wall_menu", later("เลือกว่าจะฉายอะไร…"), later("ทุกแบบของจอฉาย พร้อมปุ่มของแต่ละแบบ"), _WALL, ("Shift+F5",), SESSION),
    Command("wall_freeze", later("หยุดภาพบนจอ"), later("ภาพบนจอฉายนิ่งอยู่ ระหว่างที่ทำงานต่อ กดอีกครั้งให้ตามต่อ"), _WALL, ("F11",)),
    Command("wall_blank", later("จอว่าง"), later("ปิดภาพบนจอฉายชั่วคราว กดอีกครั้งให้กลับมา"), _WALL, ("Ctrl+B",), SESSION),
    Command("wall_next", later("หน้าถัดไปบนจอ"), later("ไปหน้า แถว บัตร หรือภาพถัดไปบนจอฉาย"), _WALL, ("Ctrl+Shift+PgDown",), SESSION),
    Command("wall_back", later("หน้าก่อนบนจอ"), later("กลับไปหน้า แถว บัตร หรือภาพก่อนหน้าบนจอฉาย"), _WALL, ("Ctrl+Shift+PgUp",), SESSION),
    Command("reveal", later("เปิดบัตรทีละใบบนจอ"), later("ครั้งแรกคว่ำทุกใบ ครั้งต่อไปเปิดทีละใบ ใบที่เลือกอยู่ก่อน"), _WALL, ("Ctrl+Shift+R",), SESSION),
    Command("reveal_all", later("เปิดบัตรทุกใบบนจอ"), later("เลิกคว่ำบัตร ให้ห้องเห็นทุกใบ"), _WALL, ("Ctrl+Alt+R",), SESSION),
    Command("wall_auto", later("ให้จอตามกำหนดการ"), later("เลือกสิ่งที่ควรขึ้นจอให้เอง ตามกิจกรรมที่เปิดอยู่"), _WALL, ("Ctrl+Alt+A",), SESSION),
    Command("wall_welcome", later("จอ: ต้อนรับ"), later("ชื่อเวที สถานที่ วันที่ และข้อตกลงร่วม"), _WALL, ("Ctrl+Alt+1",), SESSION),
    Command("wall_question", later("จอ: คำถามอย่างเดียว"), later("คำถามของช่องที่กำลังเขียน ตัวใหญ่เต็มจอ"), _WALL, ("Ctrl+Alt+2",), SESSION),
    Command("wall_newest", later("จอ: บัตรล่าสุด"), later("บัตรล่าสุดตัวใหญ่ กับบัตรอื่นในช่องเดียวกัน"), _WALL, ("Ctrl+Alt+3",), SESSION),
    Command("wall_board", later("จอ: ทั้งกระดาน"), later("บัตรทุกใบ ถ้าไม่พอหน้าเดียวจะแบ่งหน้าให้"), _WALL, ("Ctrl+Alt+4",), SESSION),
    Command("wall_spotlight", later("จอ: บัตรใบเดียว"), later("บัตรที่เลือกอยู่ตอนนี้ ใบเดียวเต็มจอ"), _WALL, ("Ctrl+Alt+5",), SESSION),
    Command("wall_row", later("จอ: ทีละช่องหรือทีละแถว"), later("ช่องหรือแถวที่กำลังเขียน เช่น จุดแข็ง ฝ่ายเดียว เป้าหมายเดียว"), _WALL, ("Ctrl+Alt+6",), SESSION),
    Command("wall_ranking", later("จอ: เรียงตามคะแนน"), later("บัตรที่ได้คะแนนมากก่อน เมื่อแสดงคะแนนแล้ว"), _WALL, ("Ctrl+Alt+7",), SESSION),
    Command("wall_progress", later("จอ: ความก้าวหน้า"), later("ตัวชี้วัดจากค่าฐานถึงเป้า และตอนนี้"), _WALL, ("Ctrl+Alt+8",), SESSION),
    Command("wall_agenda", later("จอ: กำหนดการ"), later("ตอนนี้ทำอะไร ต่อไปทำอะไร"), _WALL, ("Ctrl+Alt+9",), SESSION),
    Command("wall_timer", later("จอ: นาฬิกาจับเวลา"), later("เวลาที่เหลือ ตัวใหญ่เต็มจอ"), _WALL, ("Ctrl+Alt+0",), SESSION),
    Command("wall_photo", later("จอ: ภาพถ่าย"), later("ภาพของกิจกรรมนี้ทีละภาพ"), _WALL, ("Ctrl+Alt+P",), SESSION),
    Command("wall_test", later("จอ: ทดสอบตัวอักษร"), later("แถวหลังสุดอ่านบรรทัดไหนได้"), _WALL, ("Ctrl+Alt+X",), SESSION),
    Command("wall_theme", later("จอสีเข้ม / สีอ่อน"), later("สีอ่อนสำหรับห้องสว่าง สีเข้มสำหรับห้องมืด"), _WALL, (), SESSION),
    Command("rename_slot", later("เปลี่ยนชื่อช่อง…"), later("เปลี่ยนชื่อช่องที่เลือก เช่น อุปสรรค เป็น ข้อจำกัด"), _AGENDA, (), SESSION),
    Command("columns", later("คอลัมน์ของตาราง…"), later("ซ่อนหรือแสดงคอลัมน์ที่ไม่จำเป็นต้องใช้"), _VIEW, ("Ctrl+Shift+J",), SESSION),
    Command("next_view", later("ดูกระดานแบบถัดไป"), later("เช่น ทั้งตาราง ทีละฝ่าย หรือเรียงตามคะแนน"), _VIEW, ("F3",), SESSION),
    Command("tree_view", later("กระดานแบบรายการ"), later("ดูและแก้กระดานเป็นรายการซ้อนกัน ใช้กับโปรแกรมอ่านจอได้"), _VIEW, ("Ctrl+Shift+O",), SESSION),
    Command("participants", later("ผู้เข้าร่วม…"), later("เพิ่มรายชื่อ วางจากโปรแกรมตาราง เช็กชื่อเช้าและบ่าย นับตามภาคส่วน"), _PEOPLE, ("Ctrl+U",), SESSION),
    Command("photos", later("ภาพถ่าย…"), later("เพิ่มภาพกระดานกระดาษและบรรยากาศ ใส่คำบรรยาย เลือกกิจกรรมหรือบัตร"), _PEOPLE, ("Ctrl+Shift+P",), SESSION),
    Command("rail", later("ซ่อน / แสดงลำดับเวที"), later("ให้กระดานกว้างขึ้นบนจอเล็ก"), _VIEW, ("F8",), SESSION),
    Command("inspector", later("ซ่อน / แสดงรายละเอียดบัตร"), later("ให้กระดานกว้างขึ้นบนจอเล็ก"), _VIEW, ("F9",), SESSION),
    Command("zoom_in", later("ขยาย"), later("ตัวอักษรใหญ่ขึ้น"), _VIEW, ("Ctrl++", "Ctrl+=")),
    Command("zoom_out", later("ย่อ"), later("ตัวอักษรเล็กลง"), _VIEW, ("Ctrl+-",)),
    Command("zoom_reset", later("ขนาดปกติ"), later("กลับไปที่ ๑๐๐ %"), _VIEW, ("Ctrl+0",)),
)  # fmt: skip

"""The commands of the library page and of the print page."""

from __future__ import annotations

from facilitator.ui.commands.commands import Command
from facilitator.ui.commands.list import LIBRARY, PRINT
from facilitator.ui.parts.strings import later

LIST = "list"
_LIBRARY = later("หน้าเวทีทั้งหมด")
_PRINT = later("หน้าพิมพ์และส่งออก")

LIBRARY_COMMANDS = (
    Command(
        "open_session",
        later("เปิดเวที"),
        later("เปิดเวทีที่เลือก ลูกศรขึ้นลงเลือกเวทีอื่น"),
        _LIBRARY,
        ("Return",),
        LIBRARY,
        LIST,
    ),
    Command(
        "continue_session",
        later("ทำต่อจากเวทีนี้…"),
        later("เริ่มเวทีใหม่พร้อมเป้าหมาย ผลวัด งานค้าง และบทเรียนของเวทีที่เลือก"),
        _LIBRARY,
        ("Ctrl+Shift+L",),
        LIBRARY,
    ),
    Command(
        "session_details",
        later("ข้อมูลเวที…"),
        later("แก้ชื่อ วันที่ สถานที่ และคำที่ไม่ให้ตัด"),
        _LIBRARY,
        ("F2",),
        LIBRARY,
    ),
    Command(
        "delete_session",
        later("ย้ายไปถังขยะ"),
        later("กู้คืนได้จากถังขยะ"),
        _LIBRARY,
        ("Del",),
        LIBRARY,
        LIST,
    ),
    Command(
        "undo_delete",
        later("เลิกทำการย้ายไปถังขยะ"),
        later("เอาเวทีที่เพิ่งย้ายไปถังขยะกลับมา"),
        _LIBRARY,
        ("Ctrl+Z",),
        LIBRARY,
    ),
    Command(
        "paste_text",
        later("วางจากกระดาษ / ไฟล์ข้อความ…"),
        later("แยกหัวข้อ เลขข้อ และย่อหน้าเป็นเวทีใหม่"),
        _LIBRARY,
        ("Ctrl+Shift+V",),
        LIBRARY,
    ),
    Command(
        "bin",
        later("ถังขยะ"),
        later("ดูเวทีที่ลบไป กู้คืน หรือลบถาวร"),
        _LIBRARY,
        ("Ctrl+B",),
        LIBRARY,
    ),
    Command(
        "restore_session",
        later("กู้คืนเวที"),
        later("เอาเวทีที่เลือกออกจากถังขยะ"),
        _LIBRARY,
        (),
        LIBRARY,
    ),
    Command(
        "purge_session",
        later("ลบถาวร…"),
        later("ลบเวทีที่เลือกในถังขยะ เอากลับมาไม่ได้อีก"),
        _LIBRARY,
        (),
        LIBRARY,
    ),
)

PRINT_COMMANDS = (
    Command(
        "leave_print",
        later("กลับ"),
        later("กลับไปที่เวที"),
        _PRINT,
        ("Esc",),
        PRINT,
    ),
    Command(
        "send_to_printer",
        later("พิมพ์…"),
        later("เลือกเครื่องพิมพ์และจำนวนชุด"),
        _PRINT,
        ("Ctrl+P",),
        PRINT,
    ),
    Command(
        "save_pdf",
        later("บันทึก PDF…"),
        later("ไฟล์สำหรับส่งต่อหรือนำไปพิมพ์ที่อื่น"),
        _PRINT,
        ("Ctrl+S",),
        PRINT,
    ),
    Command(
        "save_text",
        later("บันทึกข้อความ (.txt)…"),
        later("ข้อความล้วนสำหรับคัดลอกไปใช้ต่อ"),
        _PRINT,
        ("Ctrl+Shift+S",),
        PRINT,
    ),
    Command(
        "save_json",
        later("บันทึก JSON…"),
        later("ทุกอย่างของเวที เปิดกลับในโปรแกรมนี้ได้"),
        _PRINT,
        ("Ctrl+J",),
        PRINT,
    ),
    Command(
        "page_wider",
        later("ขยายหน้ากระดาษ"),
        later("ดูหน้ากระดาษใหญ่ขึ้น"),
        _PRINT,
        ("Ctrl+Shift+=",),
        PRINT,
    ),
    Command(
        "page_narrower",
        later("ย่อหน้ากระดาษ"),
        later("ดูหน้ากระดาษเล็กลง"),
        _PRINT,
        ("Ctrl+Shift+-",),
        PRINT,
    ),
    Command(
        "page_fit",
        later("พอดีความกว้าง"),
        later("ให้หน้ากระดาษกว้างเท่าช่อง"),
        _PRINT,
        ("Ctrl+Shift+0",),
        PRINT,
    ),
)

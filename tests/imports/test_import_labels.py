"""Labels and values, padded columns, voices, wrapped lines."""

from __future__ import annotations

from textwrap import dedent

import pytest
from sketching import outline

LONG = "อยากให้คนหนุ่มสาวกลับมาอยู่บ้าน มีงานทำ มีเวลาให้พ่อแม่"


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("สถานที่ : ศาลาวัด", "สถานที่ :", "ศาลาวัด"),
        ("สถานที่: ศาลาวัด", "สถานที่:", "ศาลาวัด"),
        ("สถานที่:ศาลาวัด", "สถานที่:", "ศาลาวัด"),
        ("เวลา : 09:00 น.", "เวลา :", "09:00 น."),
        ("เว็บไซต์ : https://example.org", "เว็บไซต์ :", "https://example.org"),
        ("เป้าหมาย\u00a0\u00a0\u00a0\u00a0 มีน้ำใช้", "เป้าหมาย", "มีน้ำใช้"),
        ("เป้าหมาย\tมีน้ำใช้", "เป้าหมาย", "มีน้ำใช้"),
        ("ชื่อ      ตำแหน่ง      โทรศัพท์", "ชื่อ", "ตำแหน่ง      โทรศัพท์"),
        ("ความรู้เรื่อง การทำปุ๋ยหมัก", "ความรู้เรื่อง", "การทำปุ๋ยหมัก"),
        ("อบต. : ช่องทางงบประมาณ", "อบต. :", "ช่องทางงบประมาณ"),
    ],
)
def test_a_line_gives_a_label_and_its_value(line: str, label: str, value: str) -> None:
    assert outline(line) == f"l {label}\n  = {value}"


@pytest.mark.parametrize(
    "line",
    [
        "อัตราส่วน 1:4 ของน้ำกับปูน",
        "https://example.org/a",
        "โดย สมชาย @3 ม.ค. 51 18:30 ( IP : 10.0.0.1 )",
        "ผู้นำต้องฟัง  ต้องถาม  ต้องลงมือทำก่อนคนอื่นเสมอ และต้องกลับมาเล่าให้ฟัง",
        "การออม  เริ่มจากคนในซอยเดียวกันที่ไว้ใจกันแล้วจึงชวนคนอื่นทีละบ้าน",
        "ประชุมครั้งนี้มีคนมาสามสิบคน",
        ": ไม่มีชื่อนำหน้า",
        "“คำพูด” : ของใครไม่รู้",
    ],
)
def test_other_lines_are_left_whole(line: str) -> None:
    assert line in outline(line).split("\n")[0]


def test_further_values_hang_under_the_first() -> None:
    text = "เป้าหมาย" + " " * 12 + "น้ำสะอาด\n" + " " * 20 + "ป่าร่มเย็น\n" + " " * 24 + "คนมีสุข\nตัวชี้วัด : บ่อน้ำ"
    assert outline(text) == "l เป้าหมาย\n  = น้ำสะอาด\n  = ป่าร่มเย็น\n  = คนมีสุข\nl ตัวชี้วัด :\n  = บ่อน้ำ"


def test_a_label_left_blank_stays_a_label_among_labels() -> None:
    assert outline("กลุ่ม      5 กลุ่ม\nสมาชิก          \n") == "l กลุ่ม\n  = 5 กลุ่ม\nl สมาชิก"
    assert outline("วันที่ : 5 มีนาคม 2569\nผู้บันทึก :\n") == "l วันที่ :\n  = 5 มีนาคม 2569\nl ผู้บันทึก :"


def test_pairs_stand_under_the_heading_above() -> None:
    text = """
        มองกองทุนอย่างไร
                ชาวบ้าน          ที่พึ่ง
                ครู              ทุนการศึกษา
        ข้อสรุป
        - ร่วมกันต่อ
        """
    assert outline(dedent(text)) == (
        "# มองกองทุนอย่างไร\n  l ชาวบ้าน\n    = ที่พึ่ง\n  l ครู\n    = ทุนการศึกษา\n# ข้อสรุป\n  [-] ร่วมกันต่อ"
    )


def test_a_label_after_a_list_is_no_part_of_its_section() -> None:
    text = "วัตถุประสงค์\n1. ก\n2. ข\nสถานที่ : ศาลา\nเวลา : เช้า"
    assert outline(text) == "# วัตถุประสงค์\n  [1.] ก\n  [2.] ข\nl สถานที่ :\n  = ศาลา\nl เวลา :\n  = เช้า"


def test_a_value_may_begin_a_list() -> None:
    assert outline("ผู้ร่วมงาน : 1. ลุงคำ\n2. ป้าแดง\n3. น้าเขียว") == (
        "l ผู้ร่วมงาน :\n  = [1.] ลุงคำ\n  [2.] ป้าแดง\n  [3.] น้าเขียว"
    )


@pytest.mark.parametrize("value", ["1. ลุงคำ", "2. ป้าแดง"])
def test_a_value_that_begins_no_list_stays_whole(value: str) -> None:
    assert outline(f"ผู้ร่วมงาน : {value}\nสถานที่ : ศาลา") == f"l ผู้ร่วมงาน :\n  = {value}\nl สถานที่ :\n  = ศาลา"


def test_what_hangs_under_a_label_without_value_is_no_value() -> None:
    text = "สถานที่ : ศาลา\nผู้บันทึก :\n        ทุกคนช่วยกันจดลงกระดาษแผ่นใหญ่แล้วนำมาติดไว้ข้างฝาให้เห็นทั่วกัน"
    assert "=" not in outline(text).split("\n", 2)[2]


def test_a_label_set_off_from_the_heading_before_is_no_part_of_it() -> None:
    text = "บ้านดอน\n\n\nเป้าหมาย      น้ำ\n\nจำนวน      3 คุ้ม\n\nสิ่งที่ฝากไว้\n\nเวลา : เช้า\n\nที่ : ศาลา"
    assert outline(text) == (
        "# บ้านดอน\nl เป้าหมาย\n  = น้ำ\nl จำนวน\n  = 3 คุ้ม\n# สิ่งที่ฝากไว้\n"
        "  l เวลา :\n    = เช้า\n  l ที่ :\n    = ศาลา"
    )


def test_a_label_over_a_list_is_a_heading() -> None:
    assert outline("วัตถุประสงค์ :\n- ก\n- ข") == "# วัตถุประสงค์ :\n  [-] ก\n  [-] ข"


@pytest.mark.parametrize("name", ["คุณมะลิ", "ลุงแก้ว", "ป้าสมพร", "นางบุญมี ศรีไพร", "กำนันเดช", "หลวงพ่อทอง"])
@pytest.mark.parametrize("blanks", ["  ", "\u00a0\u00a0\u00a0 ", "\t"])
def test_who_said_what(name: str, blanks: str) -> None:
    assert outline(f"{name}{blanks}{LONG}") == f"q <{name}> {LONG}"


@pytest.mark.parametrize("name", ["คุณภาพ", "นายอำเภอ", "นายก", "ป้ายชื่อ", "คุณกิจ", "ผู้ใหญ่บ้าน", "ชุมชน"])
def test_words_that_only_begin_like_a_name(name: str) -> None:
    assert outline(f"{name}    {LONG}") == f"l {name}\n  = {LONG}"


def test_a_name_with_little_after_it_is_a_fact() -> None:
    assert outline("คุณมะลิ      ประธาน") == "l คุณมะลิ\n  = ประธาน"


def test_a_colon_after_a_name_is_not_lost() -> None:
    assert outline(f"คุณมะลิ : {LONG}") == f"l คุณมะลิ :\n  = {LONG}"


def test_a_line_in_quotation_marks_is_a_voice() -> None:
    assert outline("คำที่ฝากไว้\n\n“ไม่มีใครรู้จักบ้านเราดีเท่าเรา”\n\nจบ", titled=True).split("\n")[1] == (
        "  q “ไม่มีใครรู้จักบ้านเราดีเท่าเรา”"
    )


FULL = "เก็บเงินให้ตรงเวลาทุกเดือนแล้วอ่านบัญชีให้ทุกคนฟังในศาลาวัดหลังเลิกงาน"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # between two items of a list
        (f"1. {FULL}\nก่อนค่ำ\n2. ปันผล", f"[1.] {FULL} / ก่อนค่ำ\n[2.] ปันผล"),
        # hanging under the text of the item
        ("- ขุดสระ\n  ก่อนฝนมา\n- วางท่อ", "[-] ขุดสระ / ก่อนฝนมา\n[-] วางท่อ"),
        # after a word that ends no sentence
        ("5. ทุกคนช่วยกันออกแรงตามลำดับคุ้ม และ\nตามกำลังของตน", "[5.] ทุกคนช่วยกันออกแรงตามลำดับคุ้ม และ / ตามกำลังของตน"),
        # lines of one width, the last short
        (f"{FULL}\n{FULL}\n{FULL}\nจบ", f"p {FULL} / {FULL} / {FULL} / จบ"),
        # the first line of a paragraph is indented
        (f"        {FULL}\nแล้วจึงกลับ", f"p {FULL} / แล้วจึงกลับ"),
    ],
)
def test_a_wrapped_line_is_one(text: str, expected: str) -> None:
    assert outline(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a new paragraph stands in
        (
            f"        {FULL}\n{FULL}\n{FULL}\nจบ\n        {FULL}\n{FULL}\n{FULL}",
            f"p {FULL} / {FULL} / {FULL} / จบ\np {FULL} / {FULL} / {FULL}",
        ),
        # lines of different widths are lines
        (f"{FULL}\n{FULL} {FULL}\n{FULL}", f"p {FULL}\np {FULL} {FULL}\np {FULL}"),
        # a blank line, a label or a mark ends a paragraph
        (f"{FULL}\n{FULL}\n\n{FULL}", f"p {FULL}\np {FULL}\np {FULL}"),
        (f"{FULL} และ\nสถานที่ : ศาลา", f"p {FULL} และ\nl สถานที่ :\n  = ศาลา"),
        (f"1. {FULL}\n\nก่อนค่ำ\n2. ปันผล", f"[1.] {FULL}\n  p ก่อนค่ำ\n[2.] ปันผล"),
        # the text after an item is too long to be its end
        (f"1. {FULL}\n{FULL} {FULL}\n2. ปันผล", f"[1.] {FULL}\n  p {FULL} {FULL}\n[2.] ปันผล"),
        # far deeper than the item's text
        (f"1. {FULL}\n                    ก่อนค่ำ\n2. ปันผล", f"[1.] {FULL}\n  p ก่อนค่ำ\n[2.] ปันผล"),
    ],
)
def test_lines_that_are_not_one(text: str, expected: str) -> None:
    assert outline(text) == expected


def test_a_short_line_over_a_list_is_not_the_end_of_the_paragraph_before() -> None:
    text = f"{FULL}\n{FULL}\n{FULL}\nวิธีการ\n1. ก"
    assert outline(text) == f"p {FULL} / {FULL} / {FULL}\n# วิธีการ\n  [1.] ก"


def test_a_short_line_in_running_text_is_a_heading() -> None:
    text = f"{FULL} {FULL}\nก้าวต่อมา\n{FULL} {FULL}"
    assert outline(text) == f"p {FULL} {FULL}\n# ก้าวต่อมา\n  p {FULL} {FULL}"

"""List marks: what is one by itself, what is none, and what the lines around it decide."""

from __future__ import annotations

import pytest

from facilitator.imports import marks
from facilitator.imports.lines import read
from facilitator.imports.sequence import with_marks

BY_THEMSELVES = [
    ("1. ชื่อกลุ่ม", "1.", "ชื่อกลุ่ม"),
    ("1.คณะทำงาน", "1.", "คณะทำงาน"),
    ("12.\u00a0\u00a0\u00a0 ลำดับ", "12.", "ลำดับ"),
    ("๑. ชื่อกลุ่ม", "๑.", "ชื่อกลุ่ม"),
    ("3) สรุป", "3)", "สรุป"),
    ("๓)สรุป", "๓)", "สรุป"),
    ("(4) ปิดเวที", "(4)", "ปิดเวที"),
    ("(ข) ปิดเวที", "(ข)", "ปิดเวที"),
    ("2.) ปิดเวที", "2.)", "ปิดเวที"),
    ("2 ) ปิดเวที", "2 )", "ปิดเวที"),
    ("ก) ข้อแรก", "ก)", "ข้อแรก"),
    ("ก. ข้อแรก", "ก.", "ข้อแรก"),
    ("b) second", "b)", "second"),
    ("iv) fourth", "iv)", "fourth"),
    ("1.2) ย่อย", "1.2)", "ย่อย"),
    ("1.-ทีมงาน", "1.", "-ทีมงาน"),
    ("- น้ำ", "-", "น้ำ"),
    ("-น้ำ", "-", "น้ำ"),
    ("-\u00a0\u00a0 5 พื้นที่", "-", "5 พื้นที่"),
    ("– ป่า", "–", "ป่า"),
    ("• ดิน", "•", "ดิน"),
    ("•ดิน", "•", "ดิน"),
    ("* ลม", "*", "ลม"),
    ("· ไฟ", "·", "ไฟ"),
    ("◦ ไฟ", "◦", "ไฟ"),
    ("๏ ไฟ", "๏", "ไฟ"),
    ("\uf0b7 ไฟ", "\uf0b7", "ไฟ"),
    ("☐ ซื้อของ", "☐", "ซื้อของ"),
    ("[x] ซื้อของ", "[x]", "ซื้อของ"),
    ("( ) ซื้อของ", "( )", "ซื้อของ"),
    ("- ......", "-", "......"),
]

NONE_AT_ALL = [
    "15,000 บาท",
    "270,000.-บาท",
    "500.-บาท",
    "50.-บาท",
    "500.-",
    "2551 ได้จัดตั้งกลุ่ม",
    "พ.ศ. 2553",
    "พ.ศ.2561-2563",
    "5 พื้นที่",
    "11.30",
    "11.30 น. พักเที่ยง",
    "09.00 – 12.30 น.",
    "09:30 เปิดเวที",
    "๕.๑ %",
    "2.5 ล้านบาท",
    "1.1 ล้านบาท",
    "1.5 เท่า",
    "7/9/2553",
    "7.9.2553 ประชุม",
    "1.1.2553 ประชุม",
    "1/2553 ครั้งแรกของปี",
    "(5 ปี) ระยะสั้น",
    "(2553) ปีแรก",
    "2553) ปีแรก",
    "ก.พ. 2553",
    "ม.6 ปีการศึกษา 2553",
    "อ.เมือง จ.ลำปาง",
    "A. Smith",
    "-5 องศา",
    "+3 คะแนน",
    "-----",
    "- - - -",
    "***",
    "====",
    "1.",
    "-",
    "•",
    "เวที 1. เปิดงาน",
    "",
    "o",
]


@pytest.mark.parametrize(("line", "mark", "text"), BY_THEMSELVES)
def test_a_mark_is_taken_off_as_typed(line: str, mark: str, text: str) -> None:
    assert marks.split(line) == (mark, text)
    (found,) = with_marks(read(line))
    assert found.mark is not None
    assert (found.mark.text, found.text) == (mark, text)


@pytest.mark.parametrize("line", NONE_AT_ALL)
def test_what_is_no_mark_stays_in_the_text(line: str) -> None:
    assert marks.split(line) == ("", line)
    assert [(found.mark, found.text) for found in with_marks(read(line))] == ([(None, line)] if line else [])


def marked(*lines: str) -> list[str]:
    """Return the marks that are found when the lines stand together; empty where there is none."""
    return [found.mark.text if found.mark else "" for found in with_marks(read("\n".join(lines)))]


@pytest.mark.parametrize(
    "lines",
    [
        ("1. หลัก", "1.1 ย่อย", "1.2 ย่อย", "2. หลัก"),
        ("๕) หลัก", "๕.๑ ร้อยละของครัวเรือน", "๕.๒ จุดเด่น", "๕.๓ พันธกิจ"),
        ("1.1 ย่อย", "1.2 ย่อย", "1.4 ย่อย"),
        ("1. ก", "1.1 ข", "1.1.1 ค", "1.1.2 ง"),
        ("ก. หนึ่ง", "ข. สอง", "ค. สาม"),
        ("ก.หนึ่ง", "ข.สอง"),
        ("a. one", "b. two"),
        ("i. one", "ii. two", "iii. three"),
        ("h) eight", "i) nine", "j) ten"),
        ("S1 ผู้นำเข้มแข็ง", "S2 มีน้ำ", "W1 หนี้สิน"),
        ("1  นายหนึ่ง", "2  นายสอง"),
        ("1\tนายหนึ่ง", "2\tนายสอง"),
        ("- น้ำ", "-5 พื้นที่"),
        ("98. ก", "99. ข", "100. ค"),
    ],
)
def test_neighbours_bear_out_a_doubtful_mark(lines: tuple[str, ...]) -> None:
    assert all(marked(*lines)), marked(*lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("9.00 เปิด", "9.30 บรรยาย", "10.00 พัก"),
        ("2.5 ล้านบาท", "2.6 ล้านบาท"),
        ("1.1 ล้านบาท", "1.2 ล้านบาท"),
        ("A. Smith", "C. Brown"),
        ("ส.ส. ในพื้นที่", "ส.ว. ในพื้นที่"),
        ("ต.บ้านใหม่", "อ.เมือง", "จ.ลำปาง"),
        ("5 พื้นที่", "6 พื้นที่"),
        ("S1 เพียงใบเดียว",),
        ("100. ก",),
    ],
)
def test_neighbours_that_prove_nothing_leave_the_text_alone(lines: tuple[str, ...]) -> None:
    assert not any(marked(*lines)), marked(*lines)


def test_a_letter_is_read_as_the_list_counts() -> None:
    shapes = [line.mark.shape for line in with_marks(read("h) x\ni) x\nj) x")) if line.mark]
    assert shapes == ["a)", "a)", "a)"]
    shapes = [line.mark.shape for line in with_marks(read("i) x\nii) x\niii) x")) if line.mark]
    assert shapes == ["i)", "i)", "i)"]


def test_blanks_inside_the_text_are_kept() -> None:
    (line,) = with_marks(read("  -กลุ่มแม่บ้าน\u00a0\u00a0\u00a0 7\u00a0 คน "))
    assert line.text == "กลุ่มแม่บ้าน\u00a0\u00a0\u00a0 7\u00a0 คน"
    assert (line.indent, line.text_at) == (2, 3)

"""Lines typed on a board of goals or levels: what they say, and that nothing typed is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import kinds
from facilitator.operations.typed_lines import typed_fields
from facilitator.thai import dates, deadlines, numerals

KINDS = kinds.load()
GOALS, LEVELS = KINDS["goals"], KINDS["freedom_levels"]
NAMES = ("text", "baseline", "target", "unit", "due")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("จำนวนแกนนำใหม่ 5 -> 20 คน", ("จำนวนแกนนำใหม่", "5", "20", "คน")),
        ("จำนวนแกนนำ ๕→๒๐คน", ("จำนวนแกนนำ", "๕", "๒๐", "คน")),
        ("จำนวนแกนนำ: 5 => 20", ("จำนวนแกนนำ", "5", "20")),
        ("แกนนำ 5 คน -> 20", ("แกนนำ", "5", "20", "คน")),
        ("แกนนำ 5 -- 20 คน", ("แกนนำ", "5", "20", "คน")),
        ("แกนนำ จาก 5 เป็น 20 คน", ("แกนนำ", "5", "20", "คน")),
        ("แกนนำ จากเดิม 5 เป็น 20 คน", ("แกนนำ", "5", "20", "คน")),
        ("แกนนำ 5 เพิ่มเป็น 20 คน", ("แกนนำ", "5", "20", "คน")),
        ("ครัวเรือนที่เผาใบไม้ ลดจาก 100 เหลือ 20 ครัวเรือน", ("ครัวเรือนที่เผาใบไม้", "100", "20", "ครัวเรือน")),
        ("ปริมาณขยะลดลงจาก 100 เหลือ 20 ตัน", ("ปริมาณขยะ", "100", "20", "ตัน")),
        ("ส่วนลดจาก 100 เป็น 20 บาท", ("ส่วนลด", "100", "20", "บาท")),
        ("เพิ่มจาก 5 -> 20 คน", ("เพิ่ม", "5", "20", "คน")),
        ("ร้อยละของคำขอที่จ่ายภายใน ๗ วัน 40 -> 90", ("ร้อยละของคำขอที่จ่ายภายใน ๗ วัน", "40", "90", "ร้อยละ")),
        ("คัดแยกขยะ 40% -> 90%", ("คัดแยกขยะ", "40", "90", "%")),
        ("ขยะ 40% -> 90 ตัน", ("ขยะ", "40%", "90", "ตัน")),
        ("คำขอที่จ่ายทันร้อยละ ๔๐ -> ร้อยละ ๙๐", ("คำขอที่จ่ายทัน", "๔๐", "๙๐", "ร้อยละ")),
        ("ความเข้าใจ (๑–๕) ระดับ 2 -> ระดับ 4", ("ความเข้าใจ (๑–๕)", "2", "4", "ระดับ")),
        ("ระดับความเข้าใจ (๑–๕) 2 -> 4", ("ระดับความเข้าใจ (๑–๕)", "2", "4")),
        ("เงินออม 1.5 ล้าน -> 2 ล้านบาท", ("เงินออม", "1.5 ล้าน", "2 ล้าน", "บาท")),
        ("รายได้ 1,200 -> 1,500 บาทต่อเดือน", ("รายได้", "1,200", "1,500", "บาทต่อเดือน")),
        ("จำนวนแกนนำ -> 20 คน", ("จำนวนแกนนำ", "", "20", "คน")),
        ("ผู้ป่วย -> ไม่เกิน 10 ราย", ("ผู้ป่วย", "", "ไม่เกิน 10", "ราย")),
        ("แกนนำ 5 -> 20 คนขึ้นไป", ("แกนนำ", "5", "20 คนขึ้นไป", "คน")),
        ("อุบัติเหตุ 8 -> 0", ("อุบัติเหตุ", "8", "0")),
        ("มีคู่มือ ยังไม่มี -> 1 เล่ม", ("มีคู่มือ", "ยังไม่มี", "1", "เล่ม")),
        ("มีข้อมูลหมู่บ้าน ยังไม่ได้เริ่ม -> ปรับปรุงทุกปี", ("มีข้อมูลหมู่บ้าน", "ยังไม่ได้เริ่ม", "ปรับปรุงทุกปี")),
        ("มีข้อมูลหมู่บ้าน: ยังไม่ เริ่ม -> ปรับปรุง ทุกปี", ("มีข้อมูลหมู่บ้าน", "ยังไม่ เริ่ม", "ปรับปรุง ทุกปี")),
        ("มีข้อมูลหมู่บ้าน: -> ปรับปรุงทุกปี", ("มีข้อมูลหมู่บ้าน", "", "ปรับปรุงทุกปี")),
        ("จำนวนแกนนำ: -> 20 คน", ("จำนวนแกนนำ", "", "20", "คน")),
        ("มีข้อมูลหมู่บ้าน -> ปรับปรุงทุกปี", ("มีข้อมูลหมู่บ้าน", "", "ปรับปรุงทุกปี")),
        ("แกนนำ 5 -> 20 คน ภายใน 2570", ("แกนนำ", "5", "20", "คน", "2027-12-31")),
        ("แกนนำ 5 -> 20 คนภายใน 31 ธ.ค. 2569", ("แกนนำ", "5", "20", "คน", "2026-12-31")),
        ("แกนนำ 5 -> 20 คน (ภายในเดือนมีนาคม ๒๕๗๐)", ("แกนนำ", "5", "20", "คน", "2027-03-31")),
        ("แกนนำ 5 -> 20 คน ในทุกหมู่บ้าน ปี 2570", ("แกนนำ ในทุกหมู่บ้าน", "5", "20", "คน", "2027-12-31")),
        ("แกนนำ 5 -> 20 คน ภายใน 6 เดือน", ("แกนนำ ภายใน 6 เดือน", "5", "20", "คน")),
        ("มีแผนตำบล ยังไม่มี -> ใช้จริง ภายใน 2570", ("มีแผนตำบล", "ยังไม่มี", "ใช้จริง", "", "2027-12-31")),
        ("บ้านหมู่ที่ 5 -> 20 หลัง", ("บ้านหมู่ที่ 5", "", "20", "หลัง")),
        ("เด็ก 5 ขวบ -> 20 คน", ("เด็ก 5 ขวบ", "", "20", "คน")),
        ("ISO9001 -> 3 แห่ง", ("ISO9001", "", "3", "แห่ง")),
    ],
)
def test_an_indicator_is_taken_apart(line: str, said: tuple[str, ...]) -> None:
    expected = dict(zip(NAMES, said, strict=False))
    text = expected.pop("text")
    assert typed_fields(GOALS, "indicator", line) == (text, {name: v for name, v in expected.items() if v})


@pytest.mark.parametrize(
    "line",
    [
        "แกนนำเป็นคนในหมู่บ้าน",
        "แกนนำ 5 คน",
        "แกนนำ 5 -> 10 -> 20 คน",
        "5 -> 20 คน",
        "-> 20 คน",
        "แกนนำ 5 ->",
        "มีกองทุน 3 กองทุน เป็น 5 คน",
        "อายุ 5 เป็น 20",
        "แกนนำ 5\n-> 20 คน",
        "แกนนำ 20 เพิ่มเป็น 5 คน",
        " เว้นวรรคหน้า ",
    ],
)
def test_what_is_not_understood_stays_text(line: str) -> None:
    assert typed_fields(GOALS, "indicator", line) == (line, {})


def test_only_slots_with_the_fields_read_lines() -> None:
    line = "แกนนำ 5 -> 20 คน ภายใน 2570"
    assert typed_fields(GOALS, "goal", line) == (line, {})
    assert typed_fields(KINDS["swot"], "S", line) == (line, {})
    undated = replace(GOALS, fields=tuple(each for each in GOALS.fields if each.id != "due"))
    text, fields = typed_fields(undated, "indicator", line)
    assert text == "แกนนำ ภายใน 2570"
    assert "due" not in fields


@pytest.mark.parametrize(
    ("line", "text", "now", "goal"),
    [
        ("บ้านดอน 2 -> 4", "บ้านดอน", "2", "4"),
        ("บ้านดอน ๒→๔", "บ้านดอน", "๒", "๔"),
        ("บ้านดอน จาก 2 เป็น 4", "บ้านดอน", "2", "4"),
        ("กลุ่มออมเงิน ระดับ 2 -> ระดับ 4", "กลุ่มออมเงิน", "2", "4"),
        ("บ้านดอน -> 4", "บ้านดอน", "", "4"),
        ("บ้านดอน 2.5 -> 4", "บ้านดอน", "2.5", "4"),
        ("บ้านดอน 2 -> 9", "บ้านดอน 2 -> 9", "", ""),
        ("บ้านดอน 2 -> 4 คน", "บ้านดอน 2 -> 4 คน", "", ""),
        ("บ้านดอน 2 -> 4 ภายใน 2570", "บ้านดอน 2 -> 4 ภายใน 2570", "", ""),
        ("บ้านดอน ดี -> ดีมาก", "บ้านดอน ดี -> ดีมาก", "", ""),
        ("บ้านหมู่ 3", "บ้านหมู่ 3", "", ""),
    ],
)
def test_levels(line: str, text: str, now: str, goal: str) -> None:
    levels = {"now": now, "goal": goal}
    assert typed_fields(LEVELS, "party", line) == (
        text,
        {name: level for name, level in levels.items() if level},
    )


names = st.sampled_from(["จำนวนแกนนำ", "น้ำท่วมที่นา หมู่ ๔", "KMน้ำ", "ปริมาณขยะ (ตัน)", "ครู"])
units = st.sampled_from(["", "คน", "ครัวเรือน", "%", "บาท/ปี"])
numbers = st.integers(0, 10**7)
days = st.dates(date(2020, 1, 1), date(2060, 12, 31))


@given(names, numbers, numbers, units, st.none() | days, st.sampled_from([" -> ", "→", "=>"]), st.booleans())
def test_what_was_said_comes_back(
    name: str, baseline: int, target: int, unit: str, day: date | None, arrow: str, thai: bool
) -> None:
    due = f" ภายใน {dates.medium_date(day)}" if day else ""
    line = f"{name} {baseline:,}{arrow}{target:,} {unit}{due}"
    text, fields = typed_fields(GOALS, "indicator", numerals.to_thai(line) if thai else line)
    said = (f"{baseline:,}", f"{target:,}", unit, day.isoformat() if day else "")
    found = [numerals.to_arabic(fields.get(each, "")) for each in NAMES[1:]]
    assert numerals.to_arabic(text) == numerals.to_arabic(name)
    assert tuple(found) == said


PIECES = (
    *("แกนนำ", "ขยะ", "5", "๒๐", "1,200", "40%", "ร้อยละ", "ระดับ", "คน", "คนขึ้นไป", "ตัน", "ยังไม่มี", "(๑–๕)"),
    *(" ", " ", " ", "->", "→", "--", "จาก", "เป็น", "เหลือ", "ลด", "เพิ่ม", "ให้", ":", "ไม่เกิน", "–", "หมู่ที่"),
    *("ภายใน", "ปี", "2570", "31 ธ.ค. 2569", "พ.ศ.", "ล้าน", "ISO9", "-", "(", ")", "\u00a0", "\n"),
)
GRAMMAR = "จากเดิมเพิ่มขึ้นลดลงให้เป็นเหลือเพียง:---=><→–"
"""What joins the parts and is told by where they now stand."""


@settings(max_examples=600)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_nothing_typed_is_lost(line: str) -> None:
    text, fields = typed_fields(GOALS, "indicator", line)
    if not fields:
        assert text == line
        return
    assert fields["target"]
    rest = _without_date(line, fields.pop("due", ""))
    lost = _letters(rest) - _letters(text) - _letters("".join(fields.values()))
    unit = fields.get("unit", "")
    assert not lost - _letters(GRAMMAR) - _letters(unit), lost


def _without_date(line: str, due: str) -> str:
    """Take off the shortest end that says this date."""
    for at in range(len(line), -1, -1) if due else ():
        tail = line[at:].strip().removesuffix(")")
        day = deadlines.parse(tail)
        if (
            day is not None
            and day.isoformat() == due
            and not line[:at].rstrip().endswith(tuple("0123456789"))
        ):
            shorter = line[:at].rstrip().removesuffix("(").rstrip()
            for lead in ("ปี", "พ.ศ.", "ภายใน"):
                shorter = shorter.removesuffix(lead).rstrip()
            return shorter.removesuffix("(")
    return line


def _letters(text: str) -> Counter[str]:
    return Counter("".join(numerals.to_arabic(text).split()))

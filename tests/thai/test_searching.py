"""Finding text as it is meant."""

from __future__ import annotations

import pytest

from facilitator.thai import searching


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("๑๒", "ข้อ 12", ["12"]),
        ("12", "ข้อ ๑๒ กับ 12", ["๑๒", "12"]),
        ("ลาดกระบัง", "เขตลาด\u200bกระบัง", ["ลาด\u200bกระบัง"]),
        ("ลาด\u200bกระบัง", "เขตลาดกระบัง", ["ลาดกระบัง"]),
        ("วัน เดือน", "วัน   เดือน", ["วัน   เดือน"]),
        ("วัน  เดือน", "วัน เดือน", ["วัน เดือน"]),
        ("พอช", "ทีม พอช. กับ", ["พอช"]),
        ("พอช.", "ทีม พอช กับ", ["พอช"]),
        ("พรบ", "ตาม พ.ร.บ. ใหม่", ["พ.ร.บ"]),
        ("แก", "เเก", ["เเก"]),
        ("เเก", "แก", ["แก"]),
        ("น้ำ", "ขายนํ้าดื่ม", ["นํ้า"]),
        ("น้ำ", "ขายน้ําดื่ม", ["น้ํา"]),
        ("น้ำ", "ขายนำ้ดื่ม", ["นำ้"]),
        ("นํ้า", "ขายน้ำดื่ม", ["น้ำ"]),
        ("กี่", "ก่ีคน", ["ก่ี"]),
        ("ผู้", "ผู้นำ", ["ผู้"]),
        ("ก้าน", "กา้น", ["กา้น"]),
        ("ต่างๆ", "หน่วยงานต่าง ๆ", ["ต่าง ๆ"]),
        ("ต่าง ๆ", "หน่วยงานต่างๆ", ["ต่างๆ"]),
        ("ปฎิบัติ", "แผนปฏิบัติการ", ["ปฏิบัติ"]),
        ("ปฏิบัติ", "แผนปฎิบัติการ", ["ปฎิบัติ"]),
        ("คน", "คนกับคน", ["คน", "คน"]),
        ("ก", "กข", ["ก"]),
        ("km", "ทำ KM กับ Km", ["KM", "Km"]),
        ("strasse", "Straße", ["Straße"]),
        ("1.5", "๑.๕ ล้าน", ["๑.๕"]),
        ("15", "1.5 ล้าน", []),
        ("องค์การ", "องค์กร", []),
        ("องค์กร", "องค์การ", []),
        ("กา", "ก่า", []),
        ("", "ก", []),
        (" . ", "ก . ข", []),
        ("ก", "", []),
    ],
)
def test_what_is_meant_is_found_where_it_stands(query: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in searching.find(query, text)] == found


def test_a_query_is_words_that_must_all_be_there() -> None:
    assert searching.terms_of("  คน  ในชุมชน คน ") == ["คน", "ในชุมชน"]
    assert searching.terms_of("ต่าง ๆ ที่ KM พ.ศ. ๒๕๖๙") == ["ต่างๆ", "ที่", "km", "พศ", "2569"]
    assert searching.terms_of(" \u200b ") == []
    for term in searching.terms_of("ปฏิบัติ น้ํา พอช."):
        assert searching.fold(term) == term
        assert searching.find(term, "พอช ปฎิบัติ น้ำ")


def test_marks_on_either_side_of_a_dot_keep_their_order() -> None:
    assert searching.find("็2", "่.็2") == [(2, 4)]

"""Participants typed in one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.imports.people import Person, person, sector_of
from facilitator.model import SECTORS


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "นางสมศรี ใจดี กลุ่มออมทรัพย์บ้านดอน 081-234-5678",
            Person("สมศรี ใจดี", "นาง", "กลุ่มออมทรัพย์บ้านดอน", "", "081-234-5678"),
        ),
        (
            "1. นายสมชาย ทองคำ อบต.หนองแค ท้องถิ่น ๐๘๑ ๒๓๔ ๕๖๗๘",
            Person("สมชาย ทองคำ", "นาย", "อบต.หนองแค", "ท้องถิ่น (อปท.)", "๐๘๑ ๒๓๔ ๕๖๗๘"),
        ),
        (
            "ด.ต. สมหมาย กล้าหาญ สภ.ดอนตาล โทร. 02-123-4567 ต่อ 12",
            Person("สมหมาย กล้าหาญ", "ด.ต.", "สภ.ดอนตาล", "", "02-123-4567 ต่อ 12"),
        ),
        ("ว่าที่ ร.ต. กล้า หาญ", Person("กล้า หาญ", "ว่าที่ ร.ต.")),
        (
            "ว่าที่ร้อยตรีกล้า หาญ ครู โรงเรียนบ้านดอน ราชการ",
            Person("กล้า หาญ", "ว่าที่ร้อยตรี", "ครู โรงเรียนบ้านดอน", "ราชการ"),
        ),
        ("พระครูสุนทรธรรม วัดดอนตาล ศาสนา", Person("สุนทรธรรม", "พระครู", "วัดดอนตาล", "ศาสนา")),
        ("ลุงดำ", Person("ลุงดำ")),
        ("สมศรี กลุ่มแม่บ้าน", Person("สมศรี", "", "กลุ่มแม่บ้าน")),
        ("น.ส. มะลิ ณ บางช้าง (ติ๋ว) เอกชน", Person("มะลิ ณ บางช้าง (ติ๋ว)", "น.ส.", "", "เอกชน")),
        ("Mr. John Smith Hill Tribe Network", Person("John Smith", "Mr.", "Hill Tribe Network")),
        ("๑๒) นายแดง", Person("แดง", "นาย")),
        ("12 นายแดง ดำ", Person("แดง ดำ", "นาย")),
        ("+66812345678 สมชาย ใจดี", Person("สมชาย ใจดี", phone="+66812345678")),
        ("08 1234 5678 สมชาย ใจดี", Person("สมชาย ใจดี", phone="08 1234 5678")),
        (
            "นางมะลิ, กลุ่มทอผ้า, 0812345678 / 089-999-9999",
            Person("มะลิ", "นาง", "กลุ่มทอผ้า", "", "0812345678 / 089-999-9999"),
        ),
        ("สมศรี 02-123-4567 081-234-5678", Person("สมศรี", phone="02-123-4567 081-234-5678")),
        ("นางสมศรี ใจดี - ประธานกลุ่มสตรี", Person("สมศรี ใจดี", "นาง", "ประธานกลุ่มสตรี")),
        ("นางสมศรี ใจดี ท้องถิ่น (อปท.)", Person("สมศรี ใจดี", "นาง", "", "ท้องถิ่น (อปท.)")),
        ("สมชาย ใจดี อายุ 45 ปี", Person("สมชาย ใจดี", "", "อายุ 45 ปี")),
        ("นางสม\u200bศรี ใจดี", Person("สมศรี ใจดี", "นาง")),
    ],
)
def test_a_line_is_parted_into_who_from_where_and_phone(line: str, expected: Person) -> None:
    assert person(line) == expected


def test_what_must_not_be_printed_goes_into_the_note() -> None:
    read = person("นายสมชาย ใจดี อบต.ดอน 1-2345-67890-12-3 somchai@example.org")
    assert read == Person("สมชาย ใจดี", "นาย", "อบต.ดอน", note="1-2345-67890-12-3 somchai@example.org")


@pytest.mark.parametrize("line", ["", "   ", "081-234-5678", "1."])
def test_a_line_without_a_name_is_nobody(line: str) -> None:
    assert person(line) is None or line == "1."


def test_sectors_are_known_by_their_usual_names() -> None:
    assert [sector_of(sector) for sector in SECTORS] == list(SECTORS)
    assert sector_of("ชาวบ้าน") == "ประชาชน"
    assert sector_of("(อปท.)") == "ท้องถิ่น (อปท.)"
    assert sector_of("NGO") == "ภาคประชาสังคม"
    assert sector_of("ชาวสวน") == ""


TYPED = (
    "นาง นาย สมศรี ใจดี บ้านดอน กลุ่ม อบต. 081-234-5678 02-123-4567 ชาวบ้าน (ติ๋ว) ณ 45 , / - 12. พระครู ด.ต. a@b.co"
)


@given(st.lists(st.sampled_from(TYPED.split()), min_size=1, max_size=9))
def test_nothing_of_a_line_is_dropped(typed: list[str]) -> None:
    read = person(" ".join(typed))
    if read is None:
        return
    kept = "".join((read.prefix, read.name, read.organisation, read.sector, read.phone, read.note))
    for word in typed[1:]:
        if word not in {",", "/", "-", "12."} and not sector_of(word):
            assert "".join(word.strip("()").split()) in "".join(kept.split())

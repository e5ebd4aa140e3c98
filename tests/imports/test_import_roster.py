"""Participants pasted from a spreadsheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.imports.people import Person
from facilitator.imports.roster import people


def test_a_header_in_thai_says_what_the_columns_hold() -> None:
    text = (
        "ลำดับ\tชื่อ - สกุล\tตำแหน่ง\tหน่วยงาน\tโทรศัพท์\tที่อยู่\tหมายเหตุ\n"
        "1\tนางสมศรี ใจดี\tประธาน\tกลุ่มออมทรัพย์บ้านดอน\t081-234-5678\t12 หมู่ 4\tมาสาย\n"
        "2\tนายสมชาย ทองคำ\t-\tอบต.ดอน\t812345678\t\t\n"
    )
    assert people(text) == (
        Person(
            "สมศรี ใจดี",
            "นาง",
            "ประธาน กลุ่มออมทรัพย์บ้านดอน",
            phone="081-234-5678",
            note="ที่อยู่: 12 หมู่ 4 · มาสาย",
        ),
        Person("สมชาย ทองคำ", "นาย", "อบต.ดอน", phone="812345678"),
    )


def test_a_header_in_english_in_any_order_and_quoted_cells() -> None:
    text = 'Phone,Name,Sector,Organization\n053-123456,"Smith, John",วิชาการ,CMU\n,สมศรี ใจดี,อปท.,อบต.ดอน'
    assert people(text) == (
        Person("Smith, John", "", "CMU", "วิชาการ", "053-123456"),
        Person("สมศรี ใจดี", "", "อบต.ดอน", "ท้องถิ่น (อปท.)"),
    )


def test_first_name_surname_small_group_and_presence_have_columns_of_their_own() -> None:
    text = (
        "ทะเบียนผู้เข้าร่วม\t\t\t\t\t\n"
        "นามสกุล\tชื่อ\tคำนำหน้า\tกลุ่ม\tเช้า\tบ่าย\n"
        "ใจดี\tสมศรี\tนาง\t๑\t✓\t\n"
        "ทอง\tนายสมชาย\t\t2\t/\tx\n"
        "\t\t\t\t\t\n"
        "นามสกุล\tชื่อ\tคำนำหน้า\tกลุ่ม\tเช้า\tบ่าย\n"
        "หาญ\tกล้า\tด.ต.\t2\tลายเซ็น\tไม่มา\n"
    )
    assert people(text) == (
        Person("สมศรี ใจดี", "นาง", group="๑", morning=True),
        Person("สมชาย ทอง", "นาย", group="2", morning=True),
        Person("กล้า หาญ", "ด.ต.", group="2", morning=True),
    )


def test_a_column_of_groups_that_people_are_of_is_an_organisation() -> None:
    text = "ชื่อ-สกุล\tกลุ่ม\nสมศรี ใจดี\tกลุ่มออมทรัพย์บ้านดอน\nมะลิ ทอง\tกลุ่มทอผ้าบ้านโคก"
    assert [each.organisation for each in people(text)] == ["กลุ่มออมทรัพย์บ้านดอน", "กลุ่มทอผ้าบ้านโคก"]


def test_without_a_header_the_cells_tell() -> None:
    text = (
        "1\tนาย\tสมชาย\tใจดี\tอบต.ดอน\t0812345678\t/\t/\n"
        "2\tนาง\tสมศรี\tแก้วใส\tโรงเรียนบ้านดอน\t-\t/\tx\n"
        "3\tด.ต.\tกล้า\tหาญ\tสภ.ดอน\t0891112222\t\t/"
    )
    assert people(text) == (
        Person("สมชาย ใจดี", "นาย", "อบต.ดอน", phone="0812345678", morning=True, afternoon=True),
        Person("สมศรี แก้วใส", "นาง", "โรงเรียนบ้านดอน", morning=True),
        Person("กล้า หาญ", "ด.ต.", "สภ.ดอน", phone="0891112222", afternoon=True),
    )


def test_position_and_organisation_join_and_an_address_is_a_note() -> None:
    text = "สมชาย\tใจดี\tประธาน\tกลุ่มเลี้ยงโค\t12 ซอยวัด\nมะลิ\tดีใจ\tกรรมการ\tกลุ่มเลี้ยงโค\t13 ซอยวัด"
    assert people(text) == (
        Person("สมชาย ใจดี", organisation="ประธาน กลุ่มเลี้ยงโค", note="12 ซอยวัด"),
        Person("มะลิ ดีใจ", organisation="กรรมการ กลุ่มเลี้ยงโค", note="13 ซอยวัด"),
    )


def test_lines_under_a_title_are_read_as_they_are_typed() -> None:
    text = "รายชื่อผู้เข้าร่วมเวที\n1. นายสมชาย ใจดี อบต.ดอน\n\n2. นางสมศรี แก้วใส 081-234-5678\n089-111-2222"
    assert people(text) == (
        Person("สมชาย ใจดี", "นาย", "อบต.ดอน"),
        Person("สมศรี แก้วใส", "นาง", phone="081-234-5678"),
        Person("089-111-2222"),
    )


@pytest.mark.parametrize("text", ["", " \n\t\n", "ชื่อ-สกุล\tโทร\n"])
def test_nobody_in_an_empty_paste(text: str) -> None:
    assert people(text) == ()


def test_a_row_without_a_name_is_kept_under_what_it_has() -> None:
    text = "คำนำหน้า\tชื่อ-สกุล\tหน่วยงาน\tโทร\n\t\tผู้แทน อบต.ดอน\t081\nนาง\t\t\t\n\t\t\t0812345678"
    assert people(text) == (
        Person("ผู้แทน อบต.ดอน", organisation="ผู้แทน อบต.ดอน", phone="081"),
        Person("นาง"),
        Person("0812345678", phone="0812345678"),
    )


def test_a_quote_that_does_not_pair_swallows_nothing() -> None:
    text = 'นายสมชาย ใจดี\tร้าน "ดี\nนางมะลิ ทอง\tวัดกลาง'
    assert [each.organisation for each in people(text)] == ['ร้าน "ดี', "วัดกลาง"]


def test_a_cell_of_several_lines_stays_one_cell() -> None:
    text = 'ชื่อ-สกุล\tหน่วยงาน\nนายสมชาย ใจดี\t"อบต.ดอน\nกองคลัง"\nนางมะลิ ทอง\tวัดกลาง'
    assert [each.organisation for each in people(text)] == ["อบต.ดอน กองคลัง", "วัดกลาง"]


CELLS = st.text("กขคงจาีเโ้ดฟ 0123456789./-ab", max_size=12)


@given(
    st.integers(2, 5).flatmap(
        lambda wide: st.lists(st.lists(CELLS, min_size=wide, max_size=wide), max_size=6)
    )
)
def test_nothing_of_a_row_is_dropped(rows: list[list[str]]) -> None:
    read = people("\n".join("\t".join(row) for row in rows))
    kept = "".join(
        "".join((each.prefix, each.name, each.organisation, each.sector, each.phone, each.group, each.note))
        for each in read
    )
    letters = "".join(letter for letter in kept if letter.isalpha())
    for row in rows:
        for cell in row:
            for word in cell.split():
                if sum(map(str.isalpha, word)) > 2:
                    assert "".join(filter(str.isalpha, word)) in letters

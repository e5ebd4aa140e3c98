"""Dictionary order."""

from __future__ import annotations

from itertools import pairwise

import pytest

from facilitator.thai import sorting


@pytest.mark.parametrize(
    "ordered",
    [
        "กา เก แก ไก่ ขา",
        "กก กน กะ กัน กา กำ กิน กี่ กึก กือ กุ กู เก แก โก ใก ไก",
        "กา ก่า ก้า ก๊า ก๋า กาก",
        "เกม เกมส์ เกย",
        "ขา ข่า ข้า ขาด ไข ไข่",
        "ทรง ทราบ ทฤษฎี เทศ ธง",
        "รวม ฤกษ์ ลาภ",
        "ปลา ปล้า เปล เปล่า แปล",
        "1 2 10 ก ข",
        "A b C ก",
    ],
)
def test_words_stand_as_in_a_dictionary(ordered: str) -> None:
    for before, after in pairwise(ordered.split()):
        assert sorting.key(before) < sorting.key(after)


def test_numbers_stand_by_their_value_in_either_digits() -> None:
    ordered = ["ข้อ ๒", "ข้อ 003", "ข้อ ๑๐", "ข้อ 10.2", "ข้อ ๑๐.๑๐", "ข้อ 00011", "ข้อ " + "9" * 5000]
    for before, after in pairwise(ordered):
        assert sorting.key(before) < sorting.key(after)


def test_blanks_and_signs_do_not_count_but_decide_between_equals() -> None:
    assert sorted(["กลุ่ม ข", "กลุ่มค", "กลุ่ม-ก"], key=sorting.key) == ["กลุ่ม-ก", "กลุ่ม ข", "กลุ่มค"]
    assert sorting.key("ก ข") != sorting.key("กข")


def test_two_spellings_of_the_same_letters_stand_together() -> None:
    assert sorting.key("เเก")[:2] == sorting.key("แก")[:2]
    assert sorting.key("นํ้า")[:2] == sorting.key("น้ำ")[:2]


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ("นายกมล แก้วใส", "กมล แก้วใส"),
        ("นางสาว ขวัญใจ", "ขวัญใจ"),
        ("นางขวัญใจ", "ขวัญใจ"),
        ("น.ส.ขวัญใจ", "ขวัญใจ"),
        ("ด.ช. กล้า", "กล้า"),
        ("เด็กหญิงแก้ว", "แก้ว"),
        ("ดร. กมล", "กมล"),
        ("ผศ.ดร.กมล", "กมล"),
        ("พ.ต.อ. กมล", "กมล"),
        ("พล.ต.ต.กมล", "กมล"),
        ("ว่าที่ ร.ต. กมล", "กมล"),
        ("คุณกมล", "กมล"),
        ("ฯพณฯ กมล", "กมล"),
        ("Mr. Smith", "Smith"),
        ("คุณากร", "คุณากร"),
        ("นายกสมาคมแม่บ้าน", "นายกสมาคมแม่บ้าน"),
        ("นายก อบต.", "นายก อบต."),
        ("กมล", "กมล"),
        ("  นาย กมล", "กมล"),
        ("", ""),
    ],
)
def test_people_stand_by_their_given_name(person: str, name: str) -> None:
    assert sorting.name_key(person) == sorting.key(name)

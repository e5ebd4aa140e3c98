"""Thai and Arabic digits."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facilitator.thai import numerals


def test_digits_are_shown_as_chosen() -> None:
    assert numerals.to_thai("ข้อ 10") == "ข้อ ๑๐"
    assert numerals.to_arabic("ข้อ ๑๐") == "ข้อ 10"
    assert numerals.apply("ข้อ ๒ กับ 3", "as-typed") == "ข้อ ๒ กับ 3"
    assert numerals.apply("ข้อ ๒ กับ 3", "arabic") == "ข้อ 2 กับ 3"
    assert numerals.apply("ข้อ ๒ กับ 3", "thai") == "ข้อ ๒ กับ ๓"
    with pytest.raises(ValueError, match="roman"):
        numerals.apply("1", "roman")


@pytest.mark.parametrize(
    "kept",
    [
        "COVID-19",
        "A4",
        "H1N1",
        "S1",
        "MP3",
        "5kg",
        "www.example.org/2569",
        "https://example.org/ปี/2569?ก=1",
        "somchai99@example.org",
        "file_01.pdf",
    ],
)
def test_latin_terms_and_addresses_keep_their_digits(kept: str) -> None:
    assert numerals.apply(f"ดู {kept} หน้า 12", "thai") == f"ดู {kept} หน้า ๑๒"
    assert numerals.apply(f"({kept}) 1", "thai") == f"({kept}) ๑"


def test_a_list_mark_before_thai_is_a_number() -> None:
    assert (
        numerals.apply("2.แผนงาน 1.5 ล้าน 12:30 3/4 10-12 50%", "thai")
        == "๒.แผนงาน ๑.๕ ล้าน ๑๒:๓๐ ๓/๔ ๑๐-๑๒ ๕๐%"
    )


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("๓๑๒", "312"),
        ("312", "312"),
        (" ๑,๒๓๔.๕๐ ", "1234.50"),
        ("270,000.-บาท", "270000"),
        ("270,000 บาท", "270000"),
        ("฿1,250.50", "1250.50"),
        ("-5", "-5"),
        ("−๒.๕", "-2.5"),
        ("1,000,000", "1000000"),
        ("007", "7"),
        ("5.", "5"),
    ],
)
def test_numbers_are_read_however_typed(typed: str, number: str) -> None:
    assert numerals.parse_number(typed) == Decimal(number)


@pytest.mark.parametrize(
    "typed", ["", "-", "สิบ", "1,23", "1,0000", ",5", "1 000", "1.2.3", "5 คน", "1_000", "1e5", "NaN", "฿"]
)
def test_what_is_no_number_is_none(typed: str) -> None:
    assert numerals.parse_number(typed) is None

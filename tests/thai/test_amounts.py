"""Quantities as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.thai import amounts, numerals


@pytest.mark.parametrize(
    ("text", "low", "high", "typed", "unit", "bound"),
    [
        ("90", "90", "90", "90", "", ""),
        ("๓๑๒", "312", "312", "๓๑๒", "", ""),
        ("ร้อยละ 90", "90", "90", "90", "ร้อยละ", ""),
        ("90%", "90", "90", "90", "%", ""),
        ("90 เปอร์เซ็นต์", "90", "90", "90", "เปอร์เซ็นต์", ""),
        ("1,200.50 บาท", "1200.50", "1200.50", "1,200.50", "บาท", ""),
        ("270,000.-บาท", "270000", "270000", "270,000.-", "บาท", ""),
        ("1.5 ล้านบาท", "1500000", "1500000", "1.5 ล้าน", "บาท", ""),
        ("20 พันธุ์", "20", "20", "20", "พันธุ์", ""),
        ("15–20 คน", "15", "20", "15–20", "คน", ""),
        ("๑ ถึง ๕", "1", "5", "๑ ถึง ๕", "", ""),
        ("ระดับ 4", "4", "4", "4", "ระดับ", ""),
        ("4/5", "4", "4", "4/5", "", ""),
        ("12 จาก 20 ครัวเรือน", "12", "12", "12 จาก 20", "ครัวเรือน", ""),
        ("-5 องศา", "-5", "-5", "-5", "องศา", ""),
        ("อย่างน้อย 20 คน", "20", "20", "อย่างน้อย 20", "คน", "least"),
        ("20 คนขึ้นไป", "20", "20", "20 คนขึ้นไป", "คน", "least"),
        ("ร้อยละ 80 ขึ้นไป", "80", "80", "80 ขึ้นไป", "ร้อยละ", "least"),
        ("ไม่เกิน ๑๐ ราย", "10", "10", "ไม่เกิน ๑๐", "ราย", "most"),
        ("≥ 80%", "80", "80", "≥ 80", "%", "least"),
        ("20 คน ทุกหมู่บ้าน", "20", "20", "20", "คน", ""),
    ],
)
def test_amounts_are_understood(text: str, low: str, high: str, typed: str, unit: str, bound: str) -> None:
    amount = amounts.parse(text)
    assert amount is not None
    assert (amount.low, amount.high) == (Decimal(low), Decimal(high))
    assert (amount.typed, amount.unit, amount.bound) == (typed, unit, bound)


@pytest.mark.parametrize(
    "text", ["", "ปรับปรุงทุกปี", "ปรับปรุงปีละ 1 ครั้ง", "20 คน 3 หมู่", "11/3/2569", "—", "ร้อยละ"]
)
def test_words_are_no_amount(text: str) -> None:
    assert amounts.parse(text) is None


def test_a_range_counts_as_its_middle() -> None:
    amount = amounts.parse("3–4")
    assert amount is not None
    assert amount.middle == Decimal("3.5")


@pytest.mark.parametrize(
    ("text", "number"),
    [("มาแล้ว ๑๒ คน", 12), ("12", 12), ("ราว 30 กว่าคน", 30), ("3 ครั้ง 40 คน", None), ("ไวรัส H1N1", None)],
)
def test_what_was_told_may_hold_one_number(text: str, number: int | None) -> None:
    amount = amounts.told(text)
    assert (amount.middle if amount else None) == number


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        ("20", "คน", "20 คน"),
        ("อย่างน้อย ๒๐", "คน", "อย่างน้อย ๒๐ คน"),
        ("90", "ร้อยละ", "ร้อยละ 90"),
        ("90", "%", "90%"),
        ("90%", "%", "90%"),
        ("1.5 ล้าน", "บาท", "1.5 ล้านบาท"),
        ("20 คน", "คน", "20 คน"),
        ("ปรับปรุงทุกปี", "ครั้ง", "ปรับปรุงทุกปี"),
        ("20", "", "20"),
        ("", "คน", ""),
    ],
)
def test_a_value_is_written_with_its_unit_once(value: str, unit: str, written: str) -> None:
    assert amounts.written(value, unit) == written


@given(st.decimals(0, 10**9, places=2), st.booleans(), st.sampled_from(["", " คน", "%", " บาท"]))
def test_every_number_comes_back(number: Decimal, thai: bool, unit: str) -> None:
    text = f"{number:,}{unit}"
    amount = amounts.parse(numerals.to_thai(text) if thai else text)
    assert amount is not None
    assert amount.low == amount.high == amount.middle == number

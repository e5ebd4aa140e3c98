"""Values of fields as they read, and the sums of columns of money."""

from __future__ import annotations

import pytest

from facilitator.figure import values
from facilitator.kinds import Field, Title


@pytest.mark.parametrize(
    ("of", "typed", "reads", "is_amount"),
    [
        ("date", "2026-03-11", "11 มี.ค. 69", False),
        ("date", "หลังเกี่ยวข้าว", "หลังเกี่ยวข้าว", False),
        ("money", "270000", "270,000", True),
        ("money", "๑,๒๕๐.๕๐ บาท", "1,250.50", True),
        ("money", "ราวสองพัน", "ราวสองพัน", False),
        ("number", "๔", "๔", True),
        ("text", "45000", "45000", False),
        ("money", "", "", False),
    ],
)
def test_a_value_reads_as_people_write_it(of: str, typed: str, reads: str, is_amount: bool) -> None:
    field = Field("f", Title("ช่อง", "Field"), of)
    assert values.in_field(field, typed) == values.Shown(reads, is_amount)


def test_a_choice_reads_by_its_title_and_anything_else_as_typed() -> None:
    field = Field("f", Title("ช่อง", "Field"), "choice", (Title("ทำเอง", "Ourselves"),))
    assert values.in_field(field, "Ourselves").text == "ทำเอง"
    assert values.in_field(field, "ฝากวัด").text == "ฝากวัด"


def test_a_sum_says_how_many_values_it_does_not_hold() -> None:
    total = values.total(["๑,๐๐๐", "250.50 บาท", "", "รอวัดใจ", "ขอยืม"])
    assert total is not None
    assert total.amount == "1,250.50"
    assert total.note == "อีก ๒ รายการไม่ใช่ตัวเลข"
    assert values.total(["รอวัดใจ", ""]) is None
    whole = values.total(["5"])
    assert whole is not None
    assert not whole.note

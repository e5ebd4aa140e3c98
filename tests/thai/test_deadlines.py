"""Until when: days, months and years as people say them."""

from __future__ import annotations

import pytest

from facilitator.thai import deadlines


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("31 ธ.ค. 2569", "2026-12-31"),
        ("ภายใน ๓๑ ธันวาคม พ.ศ. ๒๕๖๙", "2026-12-31"),
        ("ก่อนวันที่ 15/3/2570", "2027-03-15"),
        ("2026-12-31", "2026-12-31"),
        ("2570", "2027-12-31"),
        ("ภายใน 2570", "2027-12-31"),
        ("ภายในปี พ.ศ.๒๕๗๐", "2027-12-31"),
        ("สิ้นปี 2570", "2027-12-31"),
        ("ปี 70", "2027-12-31"),
        ("ค.ศ. 2027", "2027-12-31"),
        ("ปีงบประมาณ 2570", "2027-09-30"),
        ("ก.พ. 2571", "2028-02-29"),
        ("ภายในเดือนมีนาคม 70", "2027-03-31"),
    ],
)
def test_the_last_day_that_is_meant(text: str, iso: str) -> None:
    day = deadlines.parse(text)
    assert day is not None
    assert day.isoformat() == iso


@pytest.mark.parametrize("text", ["", "ปลายปี", "6 เดือน", "70", "20 คน", "31 ก.พ. 2569", "เร็ว ๆ นี้", "0000"])
def test_what_names_no_day_is_not_guessed(text: str) -> None:
    assert deadlines.parse(text) is None

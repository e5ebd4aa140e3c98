"""Dates in the Buddhist Era and times."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.thai import dates

DAY = date(2026, 3, 11)


def test_dates_are_written_in_the_buddhist_era() -> None:
    assert dates.long_date(DAY) == "วันพุธที่ 11 มีนาคม พ.ศ. 2569"
    assert dates.medium_date(DAY) == "11 มีนาคม พ.ศ. 2569"
    assert dates.short_date(DAY) == "11 มี.ค. 69"
    assert dates.month_year(DAY) == "มีนาคม พ.ศ. 2569"
    assert dates.short_date(date(1957, 1, 1)) == "1 ม.ค. 00"
    weekdays = " ".join(dates.long_date(date(2026, 3, day)).split("ที่")[0] for day in range(9, 16))
    assert weekdays == "วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์"


def test_months_have_their_names() -> None:
    year = [date(2026, month, 1) for month in range(1, 13)]
    assert " ".join(dates.short_date(day).split()[1] for day in year) == (
        "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค."
    )
    assert " ".join(dates.month_year(day).split()[0] for day in year) == (
        "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
    )


def test_times_are_written_with_a_dot() -> None:
    assert dates.time_range("09:00", "12:30") == "09.00–12.30 น."
    assert dates.time_range("09:00", "") == "09.00 น."
    assert dates.time_range("", "12:30") == "12.30 น."
    assert dates.time_range("", "") == ""


@pytest.mark.parametrize(
    "typed",
    [
        "11/3/2569",
        "11/03/69",
        "๑๑/๓/๒๕๖๙",
        "11-3-2569",
        "11.3.69",
        "11 / 3 / 2569",
        "11/3/2026",
        "2026-03-11",
        "2569-03-11",
        "11 มี.ค. 69",
        "11 มี.ค.69",
        "11มีค69",
        "11 มี.ค. 2569",
        "11 มีนาคม 2569",
        "11 มีนาคม พ.ศ. 2569",
        "11 มีนาคม พ.ศ.2569",
        "๑๑ มีนาคม พ.ศ. ๒๕๖๙",
        "11 มีนา 69",
        "วันพุธที่ 11 มีนาคม พ.ศ. 2569",
        "วันพุธ ที่ 11 มีนาคม 2569",
        "วันที่ 11 มีนาคม 2569",
        "ที่ 11 มีนาคม 2569",
        "11 มีนาคม ค.ศ. 2026",
        "  11 มีนาคม 2569  ",
    ],
)
def test_a_day_is_read_however_typed(typed: str) -> None:
    assert dates.parse_date(typed) == DAY


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "พรุ่งนี้",
        "11 มีนาคม",
        "31/2/2569",
        "0/1/2569",
        "1/13/2569",
        "11 มกรา-คม 2569",
        "11/3/2569 เช้า",
        "29 ก.พ. 2569",
        "11/3/0000",
        "11/3",
    ],
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert dates.parse_date(typed) is None


def test_a_leap_day_is_judged_by_the_year_that_it_stands_for() -> None:
    assert dates.parse_date("29 ก.พ. 2567") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("9.00", "09:00"),
        ("09:00", "09:00"),
        ("09.30 น.", "09:30"),
        ("๑๓.๓๐ น.", "13:30"),
        ("13.30น", "13:30"),
        ("1330", "13:30"),
        ("930", "09:30"),
        ("9 น.", "09:00"),
        ("9", "09:00"),
        ("00:00", "00:00"),
        ("23.59 นาฬิกา", "23:59"),
    ],
)
def test_a_time_is_read_however_typed(typed: str, time: str) -> None:
    assert dates.parse_time(typed) == time


@pytest.mark.parametrize("typed", ["", "สาย", "24.00", "12.60", "9.5", "9:0:0", "12345", "-1"])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert dates.parse_time(typed) is None

"""Dates in the Buddhist Era and times of day, as they are written and as they are typed."""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator.thai import numerals

if TYPE_CHECKING:
    from collections.abc import Mapping

ERA = 543
"""The year of the Buddhist Era less the year that ISO 8601 counts."""

WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
WRITTEN_WEEKDAY = "|".join(WEEKDAYS).replace("บดี", "(?:บดี)?")
"""Inside a regular expression: a day of the week as people write it."""
MONTHS = (
    *("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน"),
    *("กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"),
)
SHORT_MONTHS = (
    *("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย."),
    *("ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."),
)


def long_date(day: date) -> str:
    """Return "วันพุธที่ 11 มีนาคม พ.ศ. 2569"."""
    return f"วัน{WEEKDAYS[day.weekday()]}ที่ {medium_date(day)}"


def medium_date(day: date) -> str:
    """Return "11 มีนาคม พ.ศ. 2569"."""
    return f"{day.day} {month_year(day)}"


def short_date(day: date) -> str:
    """Return "11 มี.ค. 69"."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {(day.year + ERA) % 100:02}"


def month_year(day: date) -> str:
    """Return "มีนาคม พ.ศ. 2569"."""
    return f"{MONTHS[day.month - 1]} พ.ศ. {day.year + ERA}"


def time_range(starts_at: str, ends_at: str) -> str:
    """Return "09.00–12.30 น." for "09:00" and "12:30"; either may be empty."""
    times = [time.replace(":", ".") for time in (starts_at, ends_at) if time]
    return f"{'–'.join(times)} น." if times else ""


def _month_spellings() -> Mapping[str, int]:
    spelled: dict[str, int] = {}
    for number, (full, short) in enumerate(zip(MONTHS, SHORT_MONTHS, strict=True), start=1):
        for spelling in (full, short, full[: -len("คม")], full[: -len("ยน")]):
            spelled[spelling.replace(".", "")] = number
    return MappingProxyType(spelled)


_MONTH_NUMBERS = _month_spellings()
_YEAR_FIRST = re.compile("(?P<year>\\d{4})[-/.](?P<month>\\d{1,2})[-/.](?P<day>\\d{1,2})")
_DAY_FIRST = re.compile(
    "(?:(?:วัน[ก-์]*?)?\\s?ที่)?\\s*(?P<day>\\d{1,2})"
    "(?:\\s*[-/.]\\s*(?P<month>\\d{1,2})\\s*[-/.]\\s*|\\s*(?P<name>[ก-ฮเ-ไ][ก-์.]*?)\\s*)"
    "(?P<era>พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?)?\\s*(?P<year>\\d{4}|\\d{2})"
)
_TIME = re.compile(
    "(?P<hour>\\d{1,2})(?:\\s?[.:]\\s?(?P<minute>\\d{2})|(?P<joined>\\d{2}))?\\s*(?:น\\.?|นาฬิกา)?"
)


def parse_date(text: str) -> date | None:
    """Return the day that was typed: 11/3/2569, 11 มี.ค. 69, ๑๑ มีนาคม พ.ศ. ๒๕๖๙, 2026-03-11; else None.

    A year of two digits is one of the Buddhist Era (69 is 2569), and so is one from 2400 on.
    """
    typed = numerals.to_arabic(text).strip()
    match = _YEAR_FIRST.fullmatch(typed) or _DAY_FIRST.fullmatch(typed)
    if match is None:
        return None
    found = match.groupdict()
    month = int(found["month"]) if found["month"] else _MONTH_NUMBERS.get(found["name"].replace(".", ""), 0)
    try:
        return date(_year(found["year"], found.get("era") or ""), month, int(found["day"]))
    except ValueError:
        return None


def _year(digits: str, era: str) -> int:
    year = int(digits)
    if era.startswith("ค"):
        return year if len(digits) == 4 else 2000 + year
    if len(digits) == 2:
        return 2500 + year - ERA
    return year - ERA if era or year >= 2400 else year


def parse_time(text: str) -> str | None:
    """Return "HH:MM" for a time that was typed: 9.00, 09:30 น., ๑๓.๓๐, 1330, 9 น.; else None."""
    match = _TIME.fullmatch(numerals.to_arabic(text).strip())
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or match["joined"] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None

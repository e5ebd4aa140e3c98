"""Until when, as people say it: a day, a month (มี.ค. 2570) or a year (ปี 2570, สิ้นปีงบประมาณ ๒๕๗๐)."""

from __future__ import annotations

import calendar
import re
from datetime import date

from facilitator.thai import dates, numerals

_LEAD = "(?:(?:ภายใน|ก่อน|ใน|ถึง)\\s*)?(?:(?:สิ้น|ปลาย)\\s*)?"
_ERA = "(?:(?:พ\\.?\\s?ศ\\.?|(?P<common>ค\\.?\\s?ศ\\.?))\\s*)?"
_DAY = re.compile(f"{_LEAD}(?:วัน(?=\\d))?\\s*(?P<day>\\S.*)")
_MONTH = re.compile(f"{_LEAD}(?:เดือน)?\\s*(?P<name>[ก-ฮเ-ไ][ก-์.]*?)\\s*{_ERA}(?P<year>\\d{{4}}|\\d{{2}})")
_YEAR = re.compile(
    f"{_LEAD}(?P<named>ปี(?P<fiscal>\\s?งบ(?:ประมาณ)?)?\\s*)?{_ERA}(?P<year>\\d{{4}}|(?<=ปี )\\d{{2}})"
)
_SEPTEMBER = 9
"""The fiscal year of Thailand ends with it."""


def parse(text: str) -> date | None:
    """Return the last day that is meant: of a month or a year its last; None when it is not understood."""
    typed = numerals.to_arabic(text).strip()
    match = _DAY.fullmatch(typed)
    day = dates.parse_date(match["day"]) if match else None
    if day is not None:
        return day
    match = _YEAR.fullmatch(typed)
    if match is not None:
        return _end(match["year"], _SEPTEMBER if match["fiscal"] else 12, common=bool(match["common"]))
    match = _MONTH.fullmatch(typed)
    # Any day will do to have the month's name read.
    first = dates.parse_date(f"1 {match['name']} {match['common'] or ''} {match['year']}") if match else None
    return _last_of_month(first.year, first.month) if first else None


def _end(digits: str, month: int, *, common: bool) -> date | None:
    # Any day will do to have the year's era read.
    first = dates.parse_date(f"1 ม.ค. {'ค.ศ.' if common else ''} {digits}")
    return _last_of_month(first.year, month) if first else None


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])

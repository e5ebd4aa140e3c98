"""What a text says about its session as a whole: the title on top, and the day when it is unmistakable."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from facilitator.imports import labels
from facilitator.imports.lines import read
from facilitator.imports.sequence import with_marks
from facilitator.thai import dates
from facilitator.thai.letters import columns_of
from facilitator.thai.normalise import clean

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

TITLE_LINES = 5
"""So many lines from the top may be the title."""
DATE_LINES = 12
"""So many lines from the top may tell the day."""
LEAST_TITLE = 3
WIDEST_TITLE = 120

_DATE_LABELS = frozenset(("วันที่", "วัน", "วัน เดือน ปี", "วันเดือนปี", "วันที่ประชุม", "วันที่จัด", "เมื่อวันที่", "ประชุมเมื่อวันที่"))
_DAY = re.compile(
    rf"(?:ณ\s*|เมื่อ\s*)?(?:วัน\s*)?(?P<weekday>{dates.WRITTEN_WEEKDAY})?\s*(?:วัน)?(?:ที่)?\s*"
    r"(?P<date>[0-9๐-๙]{1,2}\s*(?:[/-][0-9๐-๙]{1,2}[/-]|[ก-ฮเ-ไ][ก-๎.\s]*?)\s*[0-9๐-๙]{4})"
)
"""A day with its year in four digits, and nothing else on the line."""


def title_of(text: str, otherwise: str) -> str:
    """Return the first line on top of a text that can be a title; `otherwise` when none can."""
    for line in with_marks(read(clean(text)))[:TITLE_LINES]:
        letters = sum(letter.isalpha() for letter in line.text)
        if letters >= LEAST_TITLE and columns_of(line.text) <= WIDEST_TITLE:
            return " ".join(line.text.split())
    return otherwise


def date_of(text: str) -> str:
    """Return the session's day in ISO 8601 when a line near the top is a date and nothing else."""
    for line in read(clean(text))[:DATE_LINES]:
        for stated in _may_be_date(line.text):
            found = _DAY.fullmatch(stated)
            day = dates.parse_date(found["date"]) if found else None
            if found and day and _agrees(found["weekday"], day):
                return day.isoformat()
    return ""


def _may_be_date(text: str) -> Iterator[str]:
    yield text
    labelled = labels.split(text)
    if labelled and labelled.label.rstrip(" :：") in _DATE_LABELS:
        yield labelled.value


def _agrees(weekday: str | None, day: datetime.date) -> bool:
    """Tell whether the day of the week is that of the date; otherwise one of them is a slip."""
    return not weekday or dates.WEEKDAYS[day.weekday()].startswith(weekday)

"""What the user typed, made fit to store; what cannot be stored is refused in Thai."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from facilitator.thai.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


class OperationRefused(ValueError):
    """The user asked for something that cannot be done; the message says why and what to do."""


def line(text: str) -> str:
    """Return the text of a one-line field: clean, without blanks around it."""
    return " ".join(clean(text).split("\n")).strip()


def title(text: str, noun: str) -> str:
    """Return a title; refuse an empty one. `noun` says what it is the title of."""
    given = line(text)
    if not given:
        raise OperationRefused(f"ยังไม่ได้ใส่ชื่อ{noun} ให้พิมพ์ชื่อก่อน")
    return given


def body(text: str, mark: str) -> str:
    """Return a card's text exactly as typed; refuse a card that shows nothing."""
    given = clean(text)
    if not given.strip() and not mark:
        raise OperationRefused("บัตรยังไม่มีข้อความ ให้พิมพ์ข้อความก่อน")
    return given


def prose(text: str) -> str:
    """Return a text of any length as typed; it may be empty."""
    return clean(text)


def date(text: str) -> str:
    """Return an ISO 8601 date as 2026-03-11, however that writes it, or an empty string for none."""
    given = line(text)
    if not given:
        return ""
    try:
        return datetime.date.fromisoformat(given).isoformat()
    except ValueError:
        raise OperationRefused(f"วันที่ “{given}” ไม่ถูกต้อง ให้ใส่วัน เดือน ปี ที่มีอยู่จริง หรือเว้นว่างไว้") from None


def time(text: str) -> str:
    """Return a time as "HH:MM", or an empty string for none."""
    given = line(text)
    if given and not _TIME.fullmatch(given):
        raise OperationRefused(f"เวลา “{given}” ไม่ถูกต้อง ให้ใส่ระหว่าง 00:00 ถึง 23:59 หรือเว้นว่างไว้")
    return given


def minutes(count: int) -> int:
    """Return how long an activity takes; refuse less than nothing."""
    if count < 0:
        raise OperationRefused("จำนวนนาทีต้องไม่น้อยกว่า 0")
    return count


def fields(given: Mapping[str, str]) -> dict[str, str]:
    """Return a card's fields without the empty ones."""
    return {
        name: text for name, text in ((name, clean(text)) for name, text in given.items()) if text.strip()
    }


def terms(given: Iterable[str]) -> tuple[str, ...]:
    """Return names and local words, each once, without the empty ones."""
    return tuple(dict.fromkeys(word for word in map(line, given) if word))

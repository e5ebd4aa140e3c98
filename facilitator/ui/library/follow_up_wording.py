"""How it is worded that a session goes on from an earlier one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from facilitator.thai import dates, numerals
from facilitator.ui.parts.strings import count, tr

if TYPE_CHECKING:
    from facilitator.model import Session
    from facilitator.operations.follow_up import Carried


def continues(session: Session, earlier: Session) -> str:
    """Return "ต่อจาก ครั้งที่ ๒ (๑๐ กันยายน ๒๕๖๘)": of the earlier title what differs."""
    day = _medium(earlier.date).replace("พ.ศ. ", "")
    title = own_part(earlier.title, session.title)
    words = tr("ต่อจาก {title} ({day})") if day else tr("ต่อจาก {title}")
    return words.format(title=title, day=day)


def own_part(title: str, other: str) -> str:
    """Return a title without the words with which another begins as well; all of it if nothing is left."""
    mine, theirs = title.split(" "), other.split(" ")
    same = 0
    while same < min(len(mine), len(theirs)) and mine[same] == theirs[same]:
        same += 1
    # "ครั้งที่ ๒": the number alone would not say of what
    same -= 1 if 0 < same < len(mine) and mine[same - 1].endswith("ที่") else 0
    return " ".join(mine[same:]) or title


def carried(found: Carried) -> str:
    """Return what would be brought along, or what to do when there is nothing."""
    if not found:
        return tr("เวทีนี้ยังไม่มีเป้าหมาย งานค้าง บทเรียน หรือรายชื่อให้นำมาต่อ ให้เลือกเวทีอื่น")
    measured = tr(" (วัดแล้ว {number} ครั้ง)").format(number=count(found.measurements))
    parts = [
        (found.goals, tr("เป้าหมาย {number}")),
        (found.indicators, tr("ตัวชี้วัด {number}") + (measured if found.measurements else "")),
        (found.actions, tr("งานค้าง {number}")),
        (found.lessons, tr("บทเรียน {number}")),
        (found.participants, tr("รายชื่อ {number} คน")),
    ]
    told = [words.format(number=count(number)) for number, words in parts if number]
    return tr("นำมาด้วย: {parts}").format(parts=" · ".join(told))


def listed(session: Session) -> str:
    """Return how a session is named in a list to choose from: its title and day."""
    day = _medium(session.date)
    return f"{session.title} · {day}" if day else session.title


def _medium(iso: str) -> str:
    return numerals.to_thai(dates.medium_date(date.fromisoformat(iso))) if iso else ""

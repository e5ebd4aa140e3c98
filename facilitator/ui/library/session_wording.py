"""How the library page words dates, places and numbers of a session."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from facilitator.thai import dates, numerals, titles
from facilitator.ui.parts.strings import count, tr

if TYPE_CHECKING:
    from facilitator.model import Participant
    from facilitator.store import SessionSummary
    from facilitator.ui.library.session_rows import Found, SearchCount


def day_and_month(iso: str) -> tuple[str, str]:
    """Return "๑๑" and "มี.ค. ๒๕๖๙"; a dash and words for a session without a date."""
    if not iso:
        return "–", tr("ไม่ระบุวัน")
    day = date.fromisoformat(iso)
    month = dates.short_date(day).split()[1]
    return numerals.to_thai(str(day.day)), numerals.to_thai(f"{month} {day.year + 543}")


def sizes(summary: SessionSummary) -> str:
    """Return "๖ กระดาน · ๘๗ บัตร"."""
    return tr("{boards} กระดาน · {cards} บัตร").format(
        boards=count(summary.boards), cards=count(summary.cards)
    )


def more(found: Found) -> str:
    """Return "และอีก ๔ บัตร", or nothing when one card was all."""
    return tr("และอีก {cards} บัตร").format(cards=count(found.more_cards)) if found.more_cards else ""


def search_result(result: SearchCount) -> str:
    """Return "พบ ๑๔ บัตร ใน ๓ เวที"."""
    if not result.sessions:
        return tr("ไม่พบ")
    sessions = count(result.sessions)
    if not result.cards:
        return tr("พบใน {sessions} เวที").format(sessions=sessions)
    words = (
        tr("พบกว่า {cards} บัตร ใน {sessions} เวที") if result.is_cut else tr("พบ {cards} บัตร ใน {sessions} เวที")
    )
    return words.format(cards=count(result.cards), sessions=sessions)


def accessible_text(summary: SessionSummary) -> str:
    """Return what a screen reader says for a session."""
    session = summary.session
    day = dates.long_date(date.fromisoformat(session.date)) if session.date else tr("ไม่ระบุวัน")
    return ", ".join(part for part in (session.title, day, session.place, sizes(summary)) if part)


def of_participant(participant: Participant, found: str) -> str:
    """Return who it is when it was not the name that was found, else only that it is a participant."""
    if found == participant.name:
        return tr("ผู้เข้าร่วม:")
    return tr("ผู้เข้าร่วม {name}:").format(name=titles.joined(participant.prefix, participant.name))


def of_measurement(indicator: str) -> str:
    """Return of which indicator a value was found."""
    return tr("ผลที่วัดของ “{indicator}”:").format(indicator=indicator.replace("\n", " "))


def of_table(table: str) -> str:
    """Return what kind of thing bears the text that was found; empty where that is plain."""
    return tr({"activity": "กิจกรรม:", "board": "กระดาน:", "photo": "ภาพถ่าย:"}.get(table, ""))

"""What a user can do with whole sessions."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, TypedDict, Unpack

from facilitator.operations import texts
from facilitator.operations.texts import OperationRefused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.store import Store


class SessionChanges(TypedDict, total=False):
    """What can be told about a session besides its title; dates are ISO 8601, times "HH:MM"."""

    date: str
    starts_at: str
    ends_at: str
    place: str
    organiser: str
    background: str
    purpose: str
    ground_rules: str
    terms: Iterable[str]


class SessionEdits(SessionChanges, total=False):
    """What `edit` can change."""

    title: str


def create(store: Store, title: str, *, created_at: str = "", **details: Unpack[SessionChanges]) -> int:
    """Create a session and return its number. `created_at` is now unless given."""
    values = _values({"title": title, **details})
    values["created_at"] = created_at or datetime.now().astimezone().isoformat(timespec="seconds")
    with store.step("สร้างเวที", None) as step:
        return step.insert("session", values)


def edit(store: Store, session_id: int, *, merge_key: str = "", **changes: Unpack[SessionEdits]) -> None:
    """Change what is told about a session."""
    values = _values(changes)
    with store.step("แก้ไขข้อมูลเวที", session_id, merge_key) as step:
        step.update("session", session_id, **values)


def delete(store: Store, session_id: int) -> None:
    """Put a session into the bin, where search does not find it."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    if store.session(session_id).deleted_at:
        return
    with store.step("ลบเวที", session_id) as step:
        step.update("session", session_id, deleted_at=now)


def restore(store: Store, session_id: int) -> None:
    """Take a session out of the bin."""
    with store.step("กู้คืนเวที", session_id) as step:
        step.update("session", session_id, deleted_at="")


def purge(store: Store, session_id: int) -> None:
    """Remove a session in the bin for ever; there is no undo."""
    if not store.session(session_id).deleted_at:
        raise OperationRefused("ลบถาวรได้เฉพาะเวทีที่อยู่ในถังขยะ ให้ลบเวทีก่อน")
    store.purge(session_id)


def _values(given: SessionEdits) -> dict[str, object]:
    values: dict[str, object] = {}
    if "title" in given:
        values["title"] = texts.title(given["title"], "เวที")
    if "date" in given:
        values["date"] = texts.date(given["date"])
    for name, text in (("starts_at", given.get("starts_at")), ("ends_at", given.get("ends_at"))):
        if text is not None:
            values[name] = texts.time(text)
    for name, text in (("place", given.get("place")), ("organiser", given.get("organiser"))):
        if text is not None:
            values[name] = texts.line(text)
    for name, text in (
        ("background", given.get("background")),
        ("purpose", given.get("purpose")),
        ("ground_rules", given.get("ground_rules")),
    ):
        if text is not None:
            values[name] = texts.prose(text)
    if "terms" in given:
        values["terms"] = texts.terms(given["terms"])
    return values

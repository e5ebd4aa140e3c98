"""What a user can do with the photos of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from facilitator.operations import ordering, ranks, texts
from facilitator.operations.texts import OperationRefused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.store import Store

ADD, DESCRIBE, ATTACH = "เพิ่มภาพถ่าย", "แก้คำบรรยายภาพ", "ย้ายภาพไปกิจกรรมอื่น"
MOVE, DELETE = "ย้ายภาพถ่าย", "ลบภาพถ่าย"
STEPS = frozenset({ADD, DESCRIBE, ATTACH, MOVE, DELETE})
"""What the steps about photos are called."""


class Picture(Protocol):
    """A picture made fit to keep; what an importer hands over."""

    @property
    def jpeg(self) -> bytes:
        """Return the bytes to keep."""

    @property
    def width(self) -> int:
        """Return the width in pixels."""

    @property
    def height(self) -> int:
        """Return the height in pixels."""


def add(
    store: Store,
    session_id: int,
    picture: Picture,
    *,
    caption: str = "",
    activity_id: int | None = None,
    card_id: int | None = None,
    merge_key: str = "",
) -> int:
    """Add a photo at the end, of an activity or a card or of the session as a whole; return its id.

    Photos that are added together bear one `merge_key`, so that one undo takes them all back.
    """
    values: dict[str, object] = {
        "width": picture.width,
        "height": picture.height,
        "caption": texts.line(caption),
        **_place(store, session_id, activity_id, card_id),
    }
    with store.step(ADD, session_id, merge_key) as step:
        last = max((photo.rank for photo in store.photos(session_id)), default=0.0)
        digest = store.keep_picture(picture.jpeg)
        return step.insert("photo", {**values, "digest": digest, "rank": last + ranks.APART})


def describe(store: Store, session_id: int, photo_id: int, caption: str) -> None:
    """Give a photo another caption."""
    with store.step(DESCRIBE, session_id) as step:
        step.update("photo", photo_id, caption=texts.line(caption))


def attach(
    store: Store,
    session_id: int,
    photo_ids: Iterable[int],
    *,
    activity_id: int | None = None,
    card_id: int | None = None,
) -> None:
    """Let photos belong to another activity or card, or to the session as a whole."""
    place = _place(store, session_id, activity_id, card_id)
    with store.step(ATTACH, session_id) as step:
        for photo_id in photo_ids:
            step.update("photo", photo_id, **place)


def move(store: Store, session_id: int, photo_ids: Iterable[int], *, before_id: int | None = None) -> None:
    """Move photos before another, or to the end; they keep their order."""
    ordering.move(store, "photo", store.photos(session_id), photo_ids, before_id, label=MOVE)


def delete(store: Store, session_id: int, photo_ids: Iterable[int]) -> None:
    """Delete photos; their pictures stay while an undo may bring them back."""
    with store.step(DELETE, session_id) as step:
        for photo_id in photo_ids:
            step.delete("photo", photo_id)


def _place(
    store: Store, session_id: int, activity_id: int | None, card_id: int | None
) -> dict[str, int | None]:
    """Return what a photo belongs to; one of a card stays with its activity when the card goes."""
    if card_id is not None:
        card = store.card(card_id)
        _same_session(card.session_id, session_id)
        shown = [each.id for each in store.activities(session_id) if each.board_id == card.board_id]
        activity_id = activity_id if activity_id in shown else next(iter(shown), None)
    elif activity_id is not None:
        _same_session(store.activity(activity_id).session_id, session_id)
    return {"activity_id": activity_id, "card_id": card_id}


def _same_session(found: int, session_id: int) -> None:
    if found != session_id:
        raise OperationRefused("กิจกรรมหรือบัตรนี้อยู่คนละเวทีกับภาพ ให้เลือกในเวทีเดียวกัน")

"""What hangs on cards: links, measurements and photos, which go when their card goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.store import Step, Store


def release(store: Store, step: Step, session_id: int, card_ids: Iterable[int]) -> None:
    """Delete what hangs on these cards, in the step that deletes them; photos stay with the session."""
    gone = set(card_ids)
    for link in store.links(session_id):
        if link.from_id in gone or link.to_id in gone:
            step.delete("link", link.id)
    for measurement in store.measurements(session_id):
        if measurement.card_id in gone:
            step.delete("measurement", measurement.id)
    for photo in store.photos(session_id):
        if photo.card_id in gone:
            step.update("photo", photo.id, card_id=None)

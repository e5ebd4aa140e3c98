"""The photos of a session as its notes show them: by activity, each over what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.report.document import Block, Heading, PhotoBlock, PrintedPhoto, runs
from facilitator.report.wording import SECTION_LEVEL
from facilitator.thai import numerals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator.model import Photo, Snapshot

TITLE = "ภาพถ่าย"
OF_ALL = "ภาพรวมของเวที"


def blocks(snapshot: Snapshot, numbers: str) -> Iterator[Block]:
    """Go through the agenda, activity by activity; photos of none come first."""
    said = {card.id: card.text for card in snapshot.cards}
    by_activity: dict[int | None, list[PrintedPhoto]] = {}
    for photo in snapshot.photos:
        if photo.digest in snapshot.pictures:
            printed = _printed(photo, snapshot.pictures[photo.digest], said, numbers)
            by_activity.setdefault(photo.activity_id, []).append(printed)
    titles = {None: OF_ALL} | {each.id: each.title for each in snapshot.activities}
    for activity_id, title in titles.items():
        if activity_id not in by_activity:
            continue
        if activity_id is not None or len(by_activity) > 1:
            yield Heading(SECTION_LEVEL + 1, runs(numerals.apply(title, numbers)))
        yield PhotoBlock(tuple(by_activity[activity_id]))


def _printed(photo: Photo, jpeg: bytes, said: dict[int, str], numbers: str) -> PrintedPhoto:
    """Return the photo with its caption; one of a card without a caption shows what the card says."""
    caption = photo.caption or " ".join(said.get(photo.card_id or 0, "").split())
    return PrintedPhoto(jpeg, photo.width, photo.height, numerals.apply(caption, numbers))

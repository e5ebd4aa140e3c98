"""A board as lists: slot by slot, each card behind its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.model import by_slot
from facilitator.report.document import Block, Heading, runs
from facilitator.report.wording import BULLET, SECTION_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from facilitator.kinds import Kind
    from facilitator.model import Card
    from facilitator.report.wording import Wording


def coded(kind: Kind, wording: Wording) -> Iterator[Block]:
    """List the cards slot by slot; a slot without cards is left out."""
    top = wording.tree.children(None)
    for slot in kind.slots:
        cards = [card for card in top if card.slot == slot.id]
        if cards:
            title = wording.title(slot.id)
            yield Heading(SECTION_LEVEL + 1, runs(f"{title} ({slot.code})" if slot.code else title))
            yield from wording.items(cards, bullet=BULLET)


def others(cards: Iterable[Card], wording: Wording) -> Iterator[Block]:
    """List top cards that have no place in a form, so that none is lost: under the title of their slot."""
    for slot_id, found in by_slot(cards).items():
        yield Heading(SECTION_LEVEL + 1, runs(wording.title(slot_id)))
        yield from wording.items(found, bullet=BULLET)

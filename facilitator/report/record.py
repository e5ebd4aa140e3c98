"""A board as a record: facts in front, then a headed passage for each slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.report import passages
from facilitator.report.document import Block, Heading, Labelled, runs
from facilitator.report.wording import BULLET, SECTION_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator.kinds import Kind
    from facilitator.model import Card
    from facilitator.report.wording import Wording


def blocks(kind: Kind, wording: Wording) -> Iterator[Block]:
    """Go through the slots in the kind's order; one without cards is left out."""
    top = wording.tree.children(None)
    for slot in kind.slots:
        cards = [card for card in top if card.slot == slot.id]
        if cards and slot.role == "value":
            yield from facts(slot.id, cards, wording)
        elif cards:
            yield Heading(SECTION_LEVEL + 1, runs(wording.title(slot.id)))
            yield from passages.listed(slot, cards, SECTION_LEVEL + 2, wording)


def facts(slot_id: str, cards: Sequence[Card], wording: Wording) -> Iterator[Block]:
    """Set a card behind the title of its slot; several, or one with others under it, as a list below."""
    title = runs(wording.title(slot_id))
    if len(cards) == 1 and not wording.tree.children(cards[0].id):
        yield Labelled(title, (wording.marked(cards[0]),))
    else:
        yield Labelled(title)
        yield from wording.items(cards, 1, BULLET)

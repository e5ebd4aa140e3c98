"""The cards of one slot as a headed passage: a list, or running text with headings of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.report.document import Block, Heading, Paragraph
from facilitator.report.wording import BULLET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator.kinds import Slot
    from facilitator.model import Card
    from facilitator.report.wording import Wording

LONGEST_HEADING = 120
"""A longer card is running text itself, also where others stand under it."""


def listed(slot: Slot, cards: Sequence[Card], level: int, wording: Wording) -> Iterator[Block]:
    """Set cards as the list or the running text that the role of their slot asks for.

    Headings among them are of this level; a card that stands alone needs no bullet.
    """
    if slot.role == "paragraph":
        yield from _told(cards, level, wording)
    else:
        yield from wording.items(cards, bullet="" if len(cards) == 1 else BULLET)


def _told(cards: Sequence[Card], level: int, wording: Wording) -> Iterator[Block]:
    """Set running text: a short card with others under it is their heading, one with a mark is a list."""
    waiting = [(card, level) for card in reversed(cards)]
    while waiting:
        card, level = waiting.pop()
        children = wording.tree.children(card.id)
        if card.mark:
            yield from wording.items([card])
        elif children and len(card.text) <= LONGEST_HEADING:
            yield Heading(level, wording.said(card))
            waiting += [(child, level + 1) for child in reversed(children)]
        else:
            yield Paragraph(wording.said(card))
            yield from wording.items(children, 1, BULLET)

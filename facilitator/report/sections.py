"""A board as headed lists, then a heading with a table of parallel lists for each issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.model import by_slot
from facilitator.report import passages
from facilitator.report.document import Block, Column, Heading, Table, TableRow, runs
from facilitator.report.record import facts
from facilitator.report.tables import titled
from facilitator.report.wording import SECTION_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator.kinds import Kind
    from facilitator.model import Card
    from facilitator.report.wording import Wording


def blocks(kind: Kind, wording: Wording) -> Iterator[Block]:
    """Go through the top slots in the kind's order; one without cards is left out."""
    top = wording.tree.children(None)
    above = {slot.id for slot in kind.top_slots}
    known = [*kind.top_slots, *(slot for slot in kind.slots if slot.id not in above)]
    for slot in known:
        cards = [card for card in top if card.slot == slot.id]
        if not cards:
            continue
        yield Heading(SECTION_LEVEL + 1, runs(wording.title(slot.id)))
        if kind.slots_under(slot.id):
            yield from _issues(cards, wording)
        else:
            yield from passages.listed(slot, cards, SECTION_LEVEL + 2, wording)


def _issues(cards: Sequence[Card], wording: Wording) -> Iterator[Block]:
    """Set issues one after another, those that stand under one right after it, a level deeper."""
    waiting = [(card, SECTION_LEVEL + 2) for card in reversed(cards)]
    while waiting:
        card, level = waiting.pop()
        under = by_slot(wording.tree.children(card.id))
        waiting += [(child, level + 1) for child in reversed(under.pop(card.slot, []))]
        yield Heading(level, wording.said(card), wording.mark(card))
        yield from _lists(card, under, wording)


def _lists(card: Card, under: dict[str, list[Card]], wording: Wording) -> Iterator[Block]:
    """Set what stands under an issue: its objective, then its parallel lists side by side."""
    for slot in wording.kind.slots_under(card.slot):
        if slot.place == "head" and slot.id in under:
            yield from facts(slot.id, under.pop(slot.id), wording)
    columns = [column for column in wording.kind.columns() if column.id in under]
    cells = tuple(wording.cell(under.pop(column.id)) for column in columns)
    wide = tuple(titled(slot_id, cards, wording) for slot_id, cards in under.items())
    if columns:
        heads = tuple(Column(runs(wording.title(column.id)), column.share) for column in columns)
        yield Table(heads, (TableRow(cells, wide),), headed=False)
    else:
        for rest in wide:
            yield from rest

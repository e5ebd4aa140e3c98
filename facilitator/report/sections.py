"""A board as headed lists, then a heading with a table of parallel lists for each issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.report import passages
from facilitator.report.document import (
    Block,
    Column,
    Heading,
    Table,
    TableRow,
    runs,
)
from facilitator.report.record import facts
from facilitator.report.tables import titled
from facilitator.report.wording import SECTION_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterator

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
            for card in cards:
                yield from _issue(card, SECTION_LEVEL + 2, wording)
        else:
            yield from passages.listed(slot, cards, SECTION_LEVEL + 2, wording)


def _issue(card: Card, level: int, wording: Wording) -> Iterator[Block]:
    """Set one issue: its name, its objective, then its parallel lists side by side."""
    under: dict[str, list[Card]] = {}
    for child in wording.tree.children(card.id):
        under.setdefault(child.slot, []).append(child)
    yield Heading(level, wording.said(card), wording.mark(card))
    inner = under.pop(card.slot, [])
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
    for child in inner:
        yield from _issue(child, level + 1, wording)

"""Levels as a table: by factor, where each group stands and wants to be, who can give and who learns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure import giving
from facilitator.report import lists
from facilitator.report.document import Block, Column, Item, Table, TableRow, one_line, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator.kinds import Kind
    from facilitator.model import Card
    from facilitator.report.document import Cell
    from facilitator.report.wording import Wording

GIVES, LEARNS = "ให้ได้", "ใฝ่รู้"
YES = "✓"


def blocks(kind: Kind, wording: Wording) -> Iterator[Block]:
    """Make the table, then list what has no place in it."""
    factor_slot = kind.row_slot
    top = wording.tree.children(None)
    factors = [card for card in top if factor_slot is not None and card.slot == factor_slot.id]
    if factor_slot is not None and factors:
        group_slot = kind.slots_under(factor_slot.id)[0]
        fields = [each for each in kind.fields_of(group_slot.id) if not each.column]
        columns = (
            Column(runs(wording.title(factor_slot.id)), 3),
            Column(runs(wording.title(group_slot.id)), 3),
            *(Column(runs(wording.digits(each.title.th)), 2, "centre") for each in fields),
            *(Column(runs(title), 1, "centre") for title in (GIVES, LEARNS)),
        )
        rows = tuple(row for factor in factors for row in _rows(factor, group_slot.id, len(columns), wording))
        yield Table(columns, rows)
    yield from lists.others([card for card in top if card not in factors], wording)


def _rows(factor: Card, group_slot: str, columns: int, wording: Wording) -> Iterator[TableRow]:
    """Give every group of a factor a row; the factor stands before the first."""
    children = wording.tree.children(factor.id)
    groups = [card for card in children if card.slot == group_slot]
    others = tuple(wording.items([card for card in children if card.slot != group_slot], 1))
    head: Cell = (Item(wording.mark(factor), wording.said(factor, bold=True)), *others)
    if not groups:
        yield TableRow((head, *((),) * (columns - 1)))
    for number, group in enumerate(groups):
        yield TableRow((head if not number else (), *_group(group, wording)), goes_on=number > 0)


def _group(card: Card, wording: Wording) -> Iterator[Cell]:
    """Return the cells of one group: its name, its levels, whether it gives and whether it learns."""
    under = tuple(wording.items(wording.tree.children(card.id), 1))
    yield (Item(wording.mark(card), wording.said(card, fields=False)), *under)
    for of in wording.kind.fields_of(card.slot):
        yield one_line(wording.value(of, card))
    standing = giving.standing(card)
    yield one_line(YES if standing.gives else "")
    yield one_line(YES if standing.learns else "")

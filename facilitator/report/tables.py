"""A board as a table: a row for each top card, its cards in columns, under its head or across the width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure import values
from facilitator.model import by_slot
from facilitator.report import levels, lists
from facilitator.report.document import Block, Column, Item, Paragraph, Table, TableRow, one_line, runs
from facilitator.report.wording import DASH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator.kinds import Column as KindColumn
    from facilitator.kinds import Kind
    from facilitator.model import Card
    from facilitator.report.document import Cell
    from facilitator.report.wording import Wording

TOTAL = "รวม"
FEWEST_SUMMED = 2
"""The sum of a single row says nothing new."""


def blocks(kind: Kind, wording: Wording) -> Iterator[Block]:
    """Make the table, then list what has no place in it."""
    if kind.arrangement == "levels":
        yield from levels.blocks(kind, wording)
        return
    row_id = kind.main_slot.id
    top = wording.tree.children(None)
    rows = list(_with_rows_under([card for card in top if card.slot == row_id], wording))
    if rows:
        yield table(row_id, rows, wording)
    yield from lists.others([card for card in top if card.slot != row_id], wording)


def table(row_id: str, rows: Sequence[tuple[Card, int]], wording: Wording) -> Table:
    """Return a table of these rows, each given with its depth; columns that a board may lack are left out."""
    kind = wording.kind
    shown = [column for column in kind.columns() if _is_shown(column, rows, wording)]
    titles = [
        Column(runs(_title(column, wording)), column.share, "right" if _is_money(column) else "left")
        for column in shown
    ]
    head = Column(runs(wording.title(row_id)), kind.slot(row_id).share)
    body = tuple(_row(card, level, shown, wording) for card, level in rows)
    return Table((head, *titles), body, _totals([card for card, _ in rows], shown, wording))


def _with_rows_under(cards: Sequence[Card], wording: Wording) -> Iterator[tuple[Card, int]]:
    """Go through rows and the rows that stand under them, each with its depth."""
    waiting = [(card, 0) for card in reversed(cards)]
    while waiting:
        card, level = waiting.pop()
        yield card, level
        below = [each for each in wording.tree.children(card.id) if each.slot == card.slot]
        waiting += [(each, level + 1) for each in reversed(below)]


def _is_shown(column: KindColumn, rows: Sequence[tuple[Card, int]], wording: Wording) -> bool:
    if column.field:
        return any(card.fields.get(column.id) for card, _ in rows)
    assert column.slot is not None
    return not column.slot.optional or any(
        each.slot == column.id for card, _ in rows for each in wording.tree.children(card.id)
    )


def _title(column: KindColumn, wording: Wording) -> str:
    return wording.digits(column.title.th) if column.field else wording.title(column.id)


def _is_money(column: KindColumn) -> bool:
    return column.field is not None and column.field.type == "money"


def _row(card: Card, level: int, columns: Sequence[KindColumn], wording: Wording) -> TableRow:
    under = by_slot(child for child in wording.tree.children(card.id) if child.slot != card.slot)
    cells = [
        one_line(wording.value(column.field, card))
        if column.field
        else wording.cell(under.pop(column.id, ()))
        for column in columns
    ]
    mark = wording.mark(card, DASH if level else "")
    head: list[Item | Paragraph] = [Item(mark, wording.said(card, bold=not level), level)]
    for slot in wording.kind.slots_under(card.slot):
        if slot.place == "head" and slot.id in under:
            head += titled(slot.id, under.pop(slot.id), wording)
    # What has neither column nor place, such as the cards of a column that is gone, stands under the row.
    wide = tuple(titled(slot_id, cards, wording) for slot_id, cards in under.items())
    return TableRow((tuple(head), *cells), wide)


def titled(slot_id: str, cards: Sequence[Card], wording: Wording) -> Cell:
    """Return the cards of a slot under its title."""
    return (*one_line(wording.title(slot_id), bold=True), *wording.cell(cards))


def _totals(rows: Sequence[Card], columns: Sequence[KindColumn], wording: Wording) -> tuple[TableRow, ...]:
    """Return a row of sums where a column of money has amounts to add up, and what a sum does not hold."""
    sums = [
        values.total(card.fields.get(column.id, "") for card in rows) if _is_money(column) else None
        for column in columns
    ]
    if len(rows) < FEWEST_SUMMED or not any(sums):
        return ()
    notes = [line for total in sums if total for line in one_line(wording.own(total.note))]
    return (
        TableRow(
            (
                (*one_line(TOTAL, bold=True), *notes),
                *(one_line(total.amount, bold=True) if total else () for total in sums),
            )
        ),
    )

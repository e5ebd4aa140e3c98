"""Goals on paper: under each a table of its indicators, how far they have come, and all that was measured."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from facilitator.figure.goal_look import LATEST, STRAYS
from facilitator.figure.goal_rows import progress_of
from facilitator.report.document import (
    Block,
    Column,
    Heading,
    Item,
    Paragraph,
    Run,
    Table,
    TableRow,
    one_line,
    runs,
)
from facilitator.report.wording import DASH, SECTION_LEVEL
from facilitator.thai import amounts, dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator.kinds import Field, Kind
    from facilitator.model import Card, Measurement
    from facilitator.report.document import Cell
    from facilitator.report.wording import Wording

STATE, HISTORY = "สถานะ", "ผลที่วัดได้"
NONE_YET = "ยังไม่มีตัวชี้วัด"
IN_COLUMNS = ("baseline", "target", "unit", "due")
"""The fields that a column shows; the others stand under their indicator."""


def blocks(kind: Kind, wording: Wording) -> Iterator[Block]:
    """Go through the goals in order; indicators without a goal come last."""
    goal_slot = kind.main_slot.id
    top = wording.tree.children(None)
    goals = [card for card in top if card.slot == goal_slot]
    for number, goal in enumerate(goals, start=1):
        yield Heading(SECTION_LEVEL + 1, wording.said(goal), wording.mark(goal, wording.own(f"{number}.")))
        indicators = wording.tree.children(goal.id)
        if indicators:
            yield from _listed(indicators, wording)
        else:
            yield Paragraph(runs(NONE_YET), "plain")
    strays = [card for card in top if card.slot != goal_slot]
    if strays:
        yield Heading(SECTION_LEVEL + 1, runs(STRAYS))
        yield from _listed(strays, wording)


def _listed(indicators: Sequence[Card], wording: Wording) -> Iterator[Block]:
    """Set indicators as a table; those of which nothing but their words is known yet, as a list."""
    if all(_is_bare(card, wording) for card in indicators):
        yield from wording.items(indicators)
    else:
        yield _table(indicators, wording)


def _is_bare(card: Card, wording: Wording) -> bool:
    """Tell whether nothing but words is known of a card and of all under it."""
    inside = (card, *wording.tree.under(card.id))
    return not any(each.fields or wording.scene.measurements.get(each.id) for each in inside)


def _table(indicators: Sequence[Card], wording: Wording) -> Table:
    kind = wording.kind
    slot = next(iter(kind.slots_under(kind.main_slot.id)), kind.main_slot)
    fields = {field.id: field for field in kind.fields_of(slot.id)}
    columns = [
        Column(runs(wording.title(slot.id)), 4.2),
        *(Column(runs(wording.digits(fields[name].title.th)), share) for name, share in _shares(fields)),
        Column(runs(LATEST), 1.7),
        Column(runs(STATE), 2.6),
    ]
    return Table(tuple(columns), tuple(_rows(indicators, fields, wording)))


def _rows(indicators: Sequence[Card], fields: dict[str, Field], wording: Wording) -> Iterator[TableRow]:
    """Go through indicators and those under them of which more than words is known."""
    waiting = [(card, 0) for card in reversed(indicators)]
    while waiting:
        card, level = waiting.pop()
        under = wording.tree.children(card.id)
        yield _row(card, level, fields, wording)
        waiting += [(each, level + 1) for each in reversed(under) if not _is_bare(each, wording)]


def _shares(fields: dict[str, Field]) -> Iterator[tuple[str, float]]:
    """Go through the fields that have a column, each with how wide that is."""
    for name, share in (("baseline", 1.5), ("target", 2.1), ("due", 1.8)):
        if name in fields:
            yield name, share


def _row(card: Card, level: int, fields: dict[str, Field], wording: Wording) -> TableRow:
    taken = wording.scene.measurements.get(card.id, ())
    target = amounts.written(card.fields.get("target", ""), card.fields.get("unit", ""))
    shown = {
        "baseline": wording.digits(card.fields.get("baseline", "")),
        "target": wording.digits(target),
        "due": wording.value(fields["due"], card) if "due" in fields else "",
    }
    bare = [each for each in wording.tree.children(card.id) if _is_bare(each, wording)]
    head = Item(wording.mark(card, DASH if level else ""), wording.said(card, fields=False), level)
    cells = (
        (head, *wording.items(bare, level + 1, DASH)),
        *(one_line(shown[name]) for name, _ in _shares(fields)),
        one_line(wording.digits(taken[-1].value) if taken else ""),
        _state(card, taken, wording),
    )
    wide = (*_history(taken, wording), *_others(card, wording))
    return TableRow(cells, (wide,) if wide else ())


def _state(card: Card, taken: Sequence[Measurement], wording: Wording) -> Cell:
    """Say how far an indicator has come; nothing for one that promises nothing."""
    found = progress_of(card, taken, wording.scene.began, wording.scene.today)
    if found is None:
        return ()
    details = (Paragraph(runs(wording.own(each)), "plain") for each in found.details)
    return (*one_line(found.words, bold=True), *details)


def _history(taken: Sequence[Measurement], wording: Wording) -> Cell:
    """List all that was measured, by date."""
    if not taken:
        return ()
    told = []
    for each in taken:
        day = f"{wording.own(dates.short_date(date.fromisoformat(each.date)))}: " if each.date else ""
        note = f" ({wording.digits(each.note)})" if each.note else ""
        told.append(f"{day}{wording.digits(each.value)}{note}")
    return (Paragraph((Run(f"{HISTORY}  ", bold=True), Run(" · ".join(told))), "plain"),)


def _others(card: Card, wording: Wording) -> Cell:
    """Say what else is known of an indicator: where its values come from, who collects them."""
    parts = [
        f"{wording.digits(field.title.th)} {wording.value(field, card)}"
        for field in wording.kind.fields_of(card.slot)
        if field.id not in IN_COLUMNS and card.fields.get(field.id)
    ]
    return one_line(" · ".join(parts))

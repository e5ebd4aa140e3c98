"""Goals on paper: under each a table of its indicators, how far they have come, and all that was measured."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from facilitator.figure import progress
from facilitator.report.document import Block, Column, Heading, Item, Paragraph, Run, Table, TableRow, runs
from facilitator.report.wording import DASH, SECTION_LEVEL
from facilitator.thai import amounts, dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator.kinds import Field, Kind
    from facilitator.model import Card, Measurement
    from facilitator.report.document import Cell
    from facilitator.report.wording import Wording

LATEST, STATE, HISTORY = "ล่าสุด", "สถานะ", "ผลที่วัดได้"
STRAYS = "ตัวชี้วัดที่ยังไม่อยู่ใต้เป้าหมายใด"
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
    if any(card.fields or wording.scene.measurements.get(card.id) for card in indicators):
        yield _table(indicators, wording)
    else:
        yield from wording.items(indicators)


def _table(indicators: Sequence[Card], wording: Wording) -> Table:
    fields = {field.id: field for field in wording.kind.fields_of(indicators[0].slot)}
    columns = [
        Column(runs(wording.title(indicators[0].slot)), 4.2),
        *(Column(runs(wording.digits(fields[name].title.th)), share) for name, share in _shares(fields)),
        Column(runs(LATEST), 1.7),
        Column(runs(STATE), 2.6),
    ]
    return Table(tuple(columns), tuple(_row(card, fields, wording) for card in indicators))


def _shares(fields: dict[str, Field]) -> Iterator[tuple[str, float]]:
    """Go through the fields that have a column, each with how wide that is."""
    for name, share in (("baseline", 1.5), ("target", 2.1), ("due", 1.8)):
        if name in fields:
            yield name, share


def _row(card: Card, fields: dict[str, Field], wording: Wording) -> TableRow:
    scene = wording.scene
    taken = scene.measurements.get(card.id, ())
    target = amounts.written(card.fields.get("target", ""), card.fields.get("unit", ""))
    shown = {
        "baseline": wording.digits(card.fields.get("baseline", "")),
        "target": wording.digits(target),
        "due": wording.value(fields["due"], card) if "due" in fields else "",
    }
    under = wording.tree.children(card.id)
    cells = (
        (Item(wording.mark(card), wording.said(card, fields=False)), *wording.items(under, 1, DASH)),
        *(_line(shown[name]) for name, _ in _shares(fields)),
        _line(wording.digits(taken[-1].value) if taken else ""),
        _state(card, taken, wording),
    )
    wide = (*_history(taken, wording), *_others(card, wording))
    return TableRow(cells, (wide,) if wide else ())


def _state(card: Card, taken: Sequence[Measurement], wording: Wording) -> Cell:
    """Say how far an indicator has come; nothing for one that promises nothing."""
    if not taken and not card.fields.get("target"):
        return ()
    found = progress.of(card.fields, taken, wording.scene.began, wording.scene.today)
    details = (Paragraph(runs(wording.own(each)), "plain") for each in found.details)
    return (Paragraph((Run(found.words, bold=True),), "plain"), *details)


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
    return (Paragraph(runs(" · ".join(parts)), "plain"),) if parts else ()


def _line(text: str) -> Cell:
    return (Paragraph(runs(text), "plain"),) if text else ()

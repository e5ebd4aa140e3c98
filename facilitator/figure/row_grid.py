"""A table with its columns abreast: the titles, a row, the sums and the place for a new row."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.figure import adding
from facilitator.figure.cells import RISE
from facilitator.figure.drawing import Block, Box, Node, Rule, Shape, TextLine, TextStyle
from facilitator.figure.kept import Part
from facilitator.figure.row_parts import cells, labelled, own_text
from facilitator.figure.text import line_height, one_line, paragraph

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.figure.cells import Lister
    from facilitator.figure.row_parts import Filled, Parts
    from facilitator.figure.table_plan import Plan
    from facilitator.figure.values import Total
    from facilitator.kinds import Slot

RADIUS = 8.0
"""Not more than painters allow for what reaches over its block."""
SMALL = TextStyle("regular", 13.0, "soft")


def titles(parts: Parts, plan: Plan) -> Part:
    """Draw the titles of the columns on a ground with round upper corners."""
    look, style = plan.look, TextStyle("semibold", plan.look.size - 1)
    places = [(0.0, plan.head), *((place.x, place.width) for place in plan.bands[0])]
    subtitles = ["", *(column.slot.subtitle.th if column.slot else "" for column in parts.columns)]
    columns: list[tuple[float, list[TextLine]]] = []
    for (x, width), title, under in zip(places, (parts.row_title, *parts.titles), subtitles, strict=True):
        lines = list(paragraph(title, style, x + look.pad, 0, width - 2 * look.pad))
        bottom = len(lines) * line_height(style)
        if under:
            small = paragraph(under, SMALL, x + look.pad, bottom - 2, width - 2 * look.pad)
            lines += small
            bottom += len(small) * line_height(SMALL) - 2
        columns.append((bottom, lines))
    tall = math.ceil(max(bottom for bottom, _ in columns) + 2 * look.rise)
    shapes: list[Shape] = [Box(0, 0, plan.width, tall + RADIUS, "head", "line", RADIUS)]
    shapes += [Rule(x + 0.5, 1, x + 0.5, tall) for x, _ in places[1:]]
    for bottom, lines in columns:
        shapes += [replace(line, y=line.y + (tall - bottom) / 2) for line in lines]
    return Part((Node("", 0, 0, Block(plan.width, tall, tuple(shapes))),), tall)


def row(lister: Lister, parts: Parts, plan: Plan, filled: Filled) -> Part:
    """Draw a row: its own text at the side, its cells, and under them what goes across the whole width."""
    look, inside = plan.look, plan.head - 2 * plan.look.pad
    style = TextStyle("semibold" if parts.row.role == "heading" else "medium", look.size)
    own, end = own_text(lister, parts, filled, style, look.pad, look.rise, inside)
    band, tall = cells(lister, parts, filled, plan.bands[0], look, 0.0, end + look.rise)
    if len(own) == 1:
        own[0] = own[0]._replace(block=replace(own[0].block, height=tall - 2 * look.rise))
    shapes: list[Shape] = [
        Box(0, 0, plan.width, tall, "card"),
        Box(0, 0, plan.head, tall, "side"),
        *(Rule(place.x + 0.5, 0, place.x + 0.5, tall) for place in plan.bands[0]),
        Rule(0, 0.5, plan.width, 0.5),
    ]
    nodes = [*band, *own]
    y = tall
    for slot, title in parts.wides:
        box = (look.pad, y + 3, plan.width - 2 * look.pad)
        key = f"cell:{filled.row.id}:{slot.id}"
        across, deep = labelled(
            lister, key, title, filled.cells.get(slot.id, []), box, plan.head, (look.pad, 3)
        )
        nodes += across
        shapes += [Box(0, y, plan.width, deep + 6, "side"), Rule(plan.head, y + 0.5, plan.width, y + 0.5)]
        y += deep + 6
    shapes += [Rule(0.5, 0, 0.5, y), Rule(plan.width - 0.5, 0, plan.width - 0.5, y)]
    return Part((Node("", 0, 0, Block(plan.width, y, tuple(shapes))), *nodes), y)


def totals(_parts: Parts, plan: Plan, sums: Mapping[int, Total]) -> Part:
    """Draw the sums of the columns with these numbers, each under its column."""
    look = plan.look
    style = TextStyle("semibold", look.size)
    top = look.rise + RISE
    lines: list[TextLine] = [one_line("รวม", style, look.pad, top)]
    tall = 2 * top + line_height(style)
    free = 0.0
    for place in plan.bands[0]:
        if place.column not in sums:
            continue
        total, right = sums[place.column], place.x + place.width - look.pad
        lines.append(_ending(one_line(total.amount, style, 0, top), right))
        # What is said about a sum may reach to the left, as far as no other sum stands there.
        notes = paragraph(total.note, SMALL, 0, top + line_height(style), right - free - look.pad)
        free = place.x + place.width
        if total.note:
            lines += [_ending(line, right) for line in notes]
            tall = max(tall, 2 * top + line_height(style) + len(notes) * line_height(SMALL))
    tall = math.ceil(tall)
    shapes: list[Shape] = [
        Box(0, 0, plan.width, tall, "head"),
        Rule(0, 0.5, plan.width, 0.5),
        Rule(0.5, 0, 0.5, tall),
        Rule(plan.width - 0.5, 0, plan.width - 0.5, tall),
        *lines,
    ]
    return Part((Node("", 0, 0, Block(plan.width, tall, tuple(shapes))),), tall)


def foot(slot: Slot, width: float, *, joined: bool) -> Part:
    """Draw the place for a new row; `joined` to the table above it has round lower corners only."""
    block = adding.place(adding.asked_for(slot), width, joined=joined)
    return Part((Node(f"slot:{slot.id}", 0, 0, block),), block.height)


def _ending(line: TextLine, right: float) -> TextLine:
    return replace(line, x=right - line.width)

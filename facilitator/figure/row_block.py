"""A row as a block of its own: its text on a bar, under it the titles and cells in bands."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from facilitator.figure.drawing import Block, Box, Node, Rule, Shape, TextLine, TextStyle
from facilitator.figure.kept import Part
from facilitator.figure.row_parts import LABEL, cells, labelled, own_text
from facilitator.figure.text import line_height, one_line, paragraph

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.figure.cells import Lister
    from facilitator.figure.row_parts import Filled, Parts
    from facilitator.figure.table_plan import Place, Plan
    from facilitator.figure.values import Total

RADIUS = 10.0
BAR_RISE = 8.0
TITLE_SIZE = 17.0
STRIP_RISE = 3.0
FOOT = 4.0
WIDE_LABEL = 130.0


def row(lister: Lister, parts: Parts, plan: Plan, filled: Filled, label: str = "") -> Part:
    """Draw a row as a block; `label` stands small above its own text."""
    pad = plan.look.pad
    inside = plan.width - 2 * pad
    lines: list[Shape] = []
    y = BAR_RISE
    if label:
        lines.append(one_line(label, LABEL, pad, y))
        y += line_height(LABEL) - 2
    style = TextStyle("semibold" if parts.row.role == "heading" else "medium", TITLE_SIZE)
    nodes, y = own_text(lister, parts, filled, style, pad, y, inside)
    bar = y = math.ceil(y + BAR_RISE)
    for band in plan.bands:
        strip, deep = _strip(parts, band, plan, y)
        lines += strip
        found, tall = cells(lister, parts, filled, band, plan.look, y + deep)
        nodes += found
        last = FOOT if band is plan.bands[-1] and not parts.wides else 0.0
        lines += [Rule(place.x + 0.5, y, place.x + 0.5, y + deep + tall + last) for place in band[1:]]
        y += deep + tall
    for slot, title in parts.wides:
        lines.append(Rule(1, y + 0.5, plan.width - 1, y + 0.5))
        indent = WIDE_LABEL if inside > 3 * WIDE_LABEL else 0.0
        key = f"cell:{filled.row.id}:{slot.id}"
        box = (pad, y + 4, inside)
        across, deep = labelled(lister, key, title, filled.cells.get(slot.id, []), box, indent, (pad, 4))
        nodes += across
        y += deep + 8
    y += FOOT
    frame = (
        Box(0, 0, plan.width, y, "card", "line", RADIUS),
        # Round above as the frame, square below: a lower part without corners lies over the bar's own.
        Box(0, 0, plan.width, bar, "head", "line", RADIUS),
        Box(0.5, bar - RADIUS, plan.width - 1, RADIUS, "head"),
        Rule(0.5, bar - RADIUS, 0.5, bar),
        Rule(plan.width - 0.5, bar - RADIUS, plan.width - 0.5, bar),
    )
    return Part((Node("", 0, 0, Block(plan.width, y, (*frame, *lines))), *nodes), y)


def totals(parts: Parts, plan: Plan, sums: Mapping[int, Total]) -> Part:
    """Draw the sums of the columns with these numbers, each after its column's title."""
    style = TextStyle("semibold", plan.look.size)
    lines: list[TextLine] = []
    y = BAR_RISE
    for column, total in sums.items():
        words = " ".join(part for part in ("รวม", parts.titles[column], total.amount) if part)
        for text, look in ((words, style), (total.note, LABEL)):
            added = paragraph(text, look, plan.look.pad, y, plan.width - 2 * plan.look.pad) if text else ()
            lines += added
            y += len(added) * line_height(look)
    tall = math.ceil(y + BAR_RISE)
    frame = Box(0, 0, plan.width, tall, "head", "line", RADIUS)
    return Part((Node("", 0, 0, Block(plan.width, tall, (frame, *lines))),), tall)


def _strip(parts: Parts, band: tuple[Place, ...], plan: Plan, y: float) -> tuple[list[Shape], float]:
    """Draw the titles over a band of cells; return them and their height."""
    pad = plan.look.pad
    titles: list[TextLine] = []
    deep = 0.0
    for place in band:
        title = parts.titles[place.column]
        set_title = paragraph(title, LABEL, place.x + pad, y + STRIP_RISE, place.width - 2 * pad)
        titles += set_title
        deep = max(deep, len(set_title) * line_height(LABEL))
    deep = math.ceil(deep + 2 * STRIP_RISE)
    return [
        Box(1, y, plan.width - 2, deep, "side"),
        Rule(1, y + 0.5, plan.width - 1, y + 0.5),
        Rule(1, y + deep - 0.5, plan.width - 1, y + deep - 0.5),
        *titles,
    ], deep

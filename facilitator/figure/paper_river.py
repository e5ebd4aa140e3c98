"""The river of wisdom on paper: stretch by stretch, who can give above it and who wants to learn below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure import giving
from facilitator.figure.drawing import Block, Box, Figure, Node, Rule, Shape, TextStyle
from facilitator.figure.paper import STEP, STRONG, TEXT, heading_rows, set_rows
from facilitator.figure.river import GIVES, LEARNS, UNKNOWN
from facilitator.figure.river_course import height_of, rivers
from facilitator.figure.text import centred, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.giving import Factor
    from facilitator.figure.paper import Paper, Row
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind
    from facilitator.model import Card

AXIS = 46.0
LEAST_COLUMN = 84.0
CHART = 140.0
EDGE = 4.0
NOTE = TextStyle("regular", 9.5, "soft")


def pages(kind: Kind, scene: Scene, paper: Paper) -> tuple[Figure, ...]:
    """Return the stretches of the river.

    Where more groups give or learn than a page has lines, their number stands for them: the table before the
    river names all.
    """
    factors = giving.factors(kind, scene.tree)
    fitting = max(1, int((paper.width - AXIS) // LEAST_COLUMN))
    stretches = max(1, -(-len(factors) // fitting))
    across = max(1, -(-len(factors) // stretches))
    figures = []
    for at in range(0, len(factors), across):
        block = _stretch(factors[at : at + across], (paper.width - AXIS) / across, paper)
        figures.append(Figure(paper.width, block.height, (Node("", 0.0, 0.0, block),)))
    return tuple(figures)


def _stretch(factors: Sequence[Factor], column: float, paper: Paper) -> Block:
    """Draw one stretch: titles, who gives, the water, who learns."""
    width = column - 2 * EDGE
    titles = [heading_rows(paper.digits(each.card.text), width, paper, STRONG) for each in factors]
    most = int((paper.height - CHART - max(map(len, titles)) * STEP - 4 * EDGE) / STEP / 2)
    givers = [_names(each.givers, width, most, paper) for each in factors]
    learners = [_names(each.learners, width, most, paper) for each in factors]
    head = max(map(len, titles)) * STEP + EDGE
    above = head + max(1, *map(len, givers)) * STEP + EDGE
    below = max(1, *map(len, learners)) * STEP + EDGE
    shapes: list[Shape] = [
        Box(AXIS, 0, column * len(factors), head, "head", "soft", 0, 0.5),
        *_chart(factors, column, above, paper),
        one_line(GIVES, STRONG, 0, above - EDGE - STEP + 1),
        one_line(LEARNS, STRONG, 0, above + CHART + EDGE),
    ]
    for number, (title, over, under) in enumerate(zip(titles, givers, learners, strict=True)):
        x = AXIS + number * column + EDGE
        shapes += set_rows(title, x, EDGE / 2)
        shapes += set_rows(over, x, above - EDGE - len(over) * STEP)
        shapes += set_rows(under, x, above + CHART + EDGE)
    return Block(paper.width, above + CHART + below + EDGE, tuple(shapes))


def _names(groups: Sequence[Card], width: float, most: int, paper: Paper) -> list[Row]:
    rows = [row for each in groups for row in heading_rows(paper.digits(each.text), width, paper, TEXT)]
    if len(rows) > most:
        return heading_rows(paper.own(f"{len(groups)} กลุ่ม"), width, paper, TEXT)
    return rows


def _chart(factors: Sequence[Factor], column: float, top: float, paper: Paper) -> list[Shape]:
    """Draw the levels and the water."""
    width = column * len(factors)
    shapes: list[Shape] = [Box(AXIS, top, width, CHART, "", "ink", 0, 0.8)]
    for level in range(1, giving.LEVELS + 1):
        y = top + height_of(level, CHART)
        shapes.append(Rule(AXIS, y, AXIS + width, y, "line", 0.5))
        label = one_line(paper.own(str(level)), STRONG, AXIS - 12, y - STEP / 2)
        shapes.append(label)
    banks = [each.banks for each in factors]
    water = rivers(banks, column, CHART, "opportunity_soft", "ink")
    shapes += [line.moved(AXIS, top) for line in water]
    for number, factor in enumerate(factors):
        x = AXIS + number * column
        if factor.banks is None:
            note = centred(UNKNOWN, NOTE, x, top + (CHART - STEP) / 2, column)
            shapes += [Box(note.x - 3, top + (CHART - STEP) / 2, note.width + 6, STEP, "white"), note]
        for each in factor.levels:
            y = top + height_of(each, CHART)
            shapes.append(Box(x + column / 2 - 2, y - 2, 4, 4, "ink", "", 2))
    return shapes

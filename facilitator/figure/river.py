"""The river of wisdom, from factor to factor: who can give above its banks, who wants to learn below."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.figure import adding, giving
from facilitator.figure.drawing import Block, Box, Figure, Node, Rule, Shape, TextStyle
from facilitator.figure.kept import Keeper
from facilitator.figure.river_course import Banks, height_of, rivers
from facilitator.figure.text import BASELINE, centred, line_height, one_line, paragraph
from facilitator.thai import numerals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.giving import Factor
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind
    from facilitator.model import Card

AXIS = 76.0
"""Room for the names of the levels at the left."""
LEAST_COLUMN = 128.0
"""A factor's least comfortable width: more factors than fit go on in another stretch of the river."""
BETWEEN = 28.0
LEAST_CHART, MOST_CHART = 220.0, 420.0
CHIP_GAP, CHIP_PAD = 4.0, 8.0
TITLE = TextStyle("semibold", 16.0)
CHIP = TextStyle("regular", 14.0)
LABEL = TextStyle("semibold", 14.0)
LEVEL = TextStyle("semibold", 15.0, "soft")
SMALL = TextStyle("regular", 13.0, "soft")
GIVES, LEARNS = "พร้อมให้", "ใฝ่รู้"
UNKNOWN = "ยังไม่มีระดับ"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the columns of one stretch stand."""

    column: float
    terms: tuple[str, ...]

    def x(self, number: int) -> float:
        """Return where a column begins."""
        return AXIS + number * self.column


class River:
    """Arranges a board of factors as a river."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._slot = kind.main_slot
        self._keeper = Keeper()

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        self._keeper.begin(None)
        factors = giving.factors(self._kind, scene.tree)
        fitting = max(1, int((width - AXIS) // LEAST_COLUMN))
        stretches = max(1, -(-len(factors) // fitting))
        across = max(1, -(-len(factors) // stretches))
        place = _Place((width - AXIS) / across, scene.terms)
        pieces = [factors[at : at + across] for at in range(0, len(factors), across)]
        new = adding.place(adding.asked_for(self._slot), width)
        around = sum(self._around(piece, place) + BETWEEN for piece in pieces) + new.height
        chart = min(max((height - around) / stretches, LEAST_CHART), MOST_CHART)
        nodes: list[Node] = []
        y = 0.0
        for piece in pieces:
            y = self._stretch(piece, place, y, chart, nodes) + BETWEEN
        nodes.append(self._keeper.place(f"slot:{self._slot.id}", 0.0, y, new))
        return Figure(width, max(height, y + new.height), tuple(nodes))

    def _around(self, factors: Sequence[Factor], place: _Place) -> float:
        """Return how much height a stretch needs besides its chart."""
        return (
            max(_title(each.card.text, place.column, place.terms).height for each in factors)
            + max(_names(each.givers, place, "strength")[1] for each in factors)
            + max(_names(each.learners, place, "opportunity")[1] for each in factors)
        )

    def _stretch(
        self, factors: Sequence[Factor], place: _Place, y: float, chart: float, nodes: list[Node]
    ) -> float:
        """Add one stretch of the river from `y` on; return where it ends."""
        titles = [_title(each.card.text, place.column, place.terms) for each in factors]
        giving_rows = [_names(each.givers, place, "strength") for each in factors]
        learning_rows = [_names(each.learners, place, "opportunity") for each in factors]
        top = y + max(block.height for block in titles)
        banks = tuple(each.banks for each in factors)
        dots = tuple(each.levels for each in factors)
        above = max(tall for _, tall in giving_rows)
        below = max(tall for _, tall in learning_rows)
        first = factors[0].card.id
        put = self._keeper.place
        nodes.append(put("", AXIS, y, _band(len(factors) * place.column, top - y), name=f"band {first}"))
        nodes.append(put("", 0.0, top, _margin(above, chart, below), name=f"margin {first}"))
        water = _chart(banks, dots, place.column, chart)
        nodes.append(put("", AXIS, top + above, water, name=f"chart {first}"))
        for number, factor in enumerate(factors):
            x = place.x(number)
            nodes.append(put(f"card:{factor.card.id}", x, y, titles[number]))
            chips, tall = giving_rows[number]
            nodes += [put(key, x + CHIP_GAP, top + above - tall + down, block) for key, down, block in chips]
            chips, _ = learning_rows[number]
            nodes += [put(key, x + CHIP_GAP, top + above + chart + down, block) for key, down, block in chips]
        return top + above + chart + below


def _names(groups: Sequence[Card], place: _Place, tone: str) -> tuple[list[tuple[str, float, Block]], float]:
    """Return the groups as chips below each other, with their keys and places, and how high all are."""
    chips: list[tuple[str, float, Block]] = []
    y = CHIP_GAP
    for group in groups:
        block = _chip(group.text, place.column - 2 * CHIP_GAP, tone, place.terms)
        chips.append((f"card:{group.id}", y, block))
        y += block.height + CHIP_GAP
    return chips, max(y, 34.0)


@lru_cache(maxsize=4096)
def _chip(text: str, width: float, tone: str, terms: tuple[str, ...]) -> Block:
    lines = paragraph(text, CHIP, CHIP_PAD, 3, max(width - 2 * CHIP_PAD, CHIP.size), terms)
    tall = len(lines) * line_height(CHIP) + 6
    return Block(width, tall, (Box(0, 0, width, tall, f"{tone}_soft", "", 7), *lines))


@lru_cache(maxsize=1024)
def _title(text: str, width: float, terms: tuple[str, ...]) -> Block:
    lines = paragraph(text, TITLE, 8, 6, max(width - 16, TITLE.size), terms)
    placed = [centred(line.text, TITLE, 0, line.y - TITLE.size * BASELINE, width) for line in lines]
    return Block(width, len(lines) * line_height(TITLE) + 14, tuple(placed))


@lru_cache(maxsize=64)
def _band(width: float, height: float) -> Block:
    """Draw the ground of the titles."""
    return Block(width, height, (Box(0, 0, width, height, "head", "", 8),))


@lru_cache(maxsize=64)
def _margin(above: float, chart: float, below: float) -> Block:
    """Draw what stands left of a stretch: who is above, the levels, who is below."""
    shapes: list[Shape] = [
        one_line(GIVES, TextStyle(LABEL.face, LABEL.size, "strength"), 2, max(above - 28, 4)),
        one_line(LEARNS, TextStyle(LABEL.face, LABEL.size, "opportunity"), 2, above + chart + 6),
    ]
    for level in range(1, giving.LEVELS + 1):
        y = above + height_of(level, chart) - line_height(LEVEL) / 2
        shapes.append(one_line(numerals.to_thai(str(level)), LEVEL, AXIS - 24, y))
    return Block(AXIS, above + chart + below, tuple(shapes))


@lru_cache(maxsize=64)
def _chart(
    banks: tuple[Banks, ...], dots: tuple[tuple[float, ...], ...], column: float, height: float
) -> Block:
    """Draw the water between its banks, and where groups stand in it."""
    width = len(banks) * column
    shapes: list[Shape] = [Box(0, 0, width, height, "card", "line", 8)]
    for level in range(1, giving.LEVELS + 1):
        y = height_of(level, height)
        shapes.append(Rule(1, y, width - 1, y))
    shapes += rivers(banks, column, height, "opportunity_soft", "opportunity")
    for number, levels in enumerate(dots):
        x = (number + 0.5) * column
        shapes += [Box(x - 4, height_of(each, height) - 4, 8, 8, "opportunity", "", 4) for each in levels]
        if not levels:
            lines = paragraph(UNKNOWN, SMALL, 0, 0, column - 12)
            tall = len(lines) * line_height(SMALL)
            top, widest = (height - tall) / 2, max(line.width for line in lines) + 12
            shapes.append(Box(x - widest / 2, top, widest, tall, "card"))
            shapes += [
                centred(line.text, SMALL, number * column, top + at * line_height(SMALL), column)
                for at, line in enumerate(lines)
            ]
    return Block(width, height, tuple(shapes))

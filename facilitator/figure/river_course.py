"""The course of the river of wisdom: its banks from factor to factor, the same on screen and paper."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from facilitator.figure.drawing import Polyline
from facilitator.figure.giving import LEVELS

if TYPE_CHECKING:
    from collections.abc import Sequence

Point: TypeAlias = "tuple[float, float]"
Banks: TypeAlias = "tuple[float, float] | None"
"""The lowest and the highest level at a factor; None where nobody told one."""

BEND = 24
"""So many pieces a bank has between two factors."""
THINNEST = 5.0
"""The river is so deep at least, also where all groups stand at one level."""


def height_of(level: float, height: float) -> float:
    """Return how far below the top of the chart a level stands; half a level of room is left at both ends."""
    return height * (LEVELS + 0.5 - level) / LEVELS


def rivers(banks: Sequence[Banks], column: float, height: float, fill: str, outline: str) -> list[Polyline]:
    """Draw the river through columns of this width; it is interrupted where no level was told."""
    drawn: list[Polyline] = []
    stretch: list[tuple[float, Point]] = []
    for number, bank in enumerate([*banks, None]):
        if bank is None:
            if stretch:
                drawn += _river(stretch, column, height, fill, outline)
            stretch = []
        else:
            stretch.append(((number + 0.5) * column, bank))
    return drawn


def _river(
    stretch: list[tuple[float, Point]], column: float, height: float, fill: str, outline: str
) -> list[Polyline]:
    """Draw the water between both banks, flat out to the edges of the first and the last column."""
    first, last = stretch[0], stretch[-1]
    course = [(first[0] - column / 2, first[1]), *stretch, (last[0] + column / 2, last[1])]
    upper: list[Point] = []
    lower: list[Point] = []
    for x, (lowest, highest) in course:
        top, bottom = height_of(highest, height), height_of(lowest, height)
        spare = max(THINNEST - (bottom - top), 0.0) / 2
        upper.append((x, top - spare))
        lower.append((x, bottom + spare))
    over, under = _bent(upper), _bent(lower)
    water = Polyline((*over, *reversed(under)), "", 0.0, fill)
    return [water, Polyline(tuple(over), outline, 1.6), Polyline(tuple(under), outline, 1.6)]


def _bent(points: list[Point]) -> list[Point]:
    """Lead a line through the points without corners."""
    bent = [points[0]]
    for (x, y), (next_x, next_y) in pairwise(points):
        for step in range(1, BEND + 1):
            part = step / BEND
            rise = (1 - math.cos(math.pi * part)) / 2
            bent.append((x + (next_x - x) * part, y + (next_y - y) * rise))
    return bent

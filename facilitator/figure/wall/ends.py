"""What stands at the right end of an item: its votes in a pill, or a word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from facilitator.figure.drawing import Box, TextLine, TextStyle
from facilitator.figure.text import SPACING, one_line
from facilitator.thai import measure

if TYPE_CHECKING:
    from facilitator.figure.drawing import Shape
    from facilitator.figure.wall.items import Item

Span: TypeAlias = tuple[float, float]
"""From where to where the item reaches."""
PILL = 1.4
"""How high the pill of the votes is, in em; a single digit stands on a circle."""


def add(item: Item, size: float, span: Span, found: list[list[Shape]]) -> None:
    """Add to the rows of an item what stands at its end."""
    if item.count:
        _count(item, size, span, found)
    if item.after:
        _after(item, size, span, found)


def _after(item: Item, size: float, span: Span, found: list[list[Shape]]) -> None:
    """Add the word after it at the right end of the last row, or of one more where there is no room."""
    style = TextStyle("bold", size, item.strong)
    wide = measure.width(item.after, style.face, size)
    _make_room(wide + 0.6 * size, span, found)
    found[-1].append(one_line(item.after, style, span[1] - wide, 0))


def _make_room(wide: float, span: Span, found: list[list[Shape]]) -> None:
    ends = [shape.x + shape.width for shape in found[-1] if isinstance(shape, TextLine)]
    if max(ends, default=span[0]) + wide > span[1]:
        found.append([])


def _count(item: Item, size: float, span: Span, found: list[list[Shape]]) -> None:
    """Add the votes in a pill at the right end of the last row, or of one more where there is no room."""
    style = TextStyle("bold", size, "white")
    wide = measure.width(item.count, style.face, size)
    pill = max(wide + 0.6 * size, PILL * size)
    _make_room(0.4 * size + pill, span, found)
    x = span[1] - pill
    ground = item.strong
    if ground == "white":
        style = replace(style, colour="ink")
    found[-1].append(Box(x, (SPACING - PILL) / 2 * size, pill, PILL * size, ground, "", PILL / 2 * size))
    found[-1].append(one_line(item.count, style, x + (pill - wide) / 2, 0))

"""Lines of text placed in a drawing, broken between Thai words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure.drawing import TextLine
from facilitator.thai import lines, measure

if TYPE_CHECKING:
    from facilitator.figure.drawing import TextStyle

SPACING = 1.5
"""Line height in em: Sarabun's marks reach 1.25 em above the baseline and 0.54 em below it."""
BASELINE = 1.12
"""How far below the top of its line a baseline stands, in em."""


def line_height(style: TextStyle) -> float:
    """Return the distance between two baselines."""
    return style.size * SPACING


def one_line(text: str, style: TextStyle, x: float, top: float) -> TextLine:
    """Place a text that is never broken."""
    width = measure.width(text, style.face, style.size)
    return TextLine(x, top + style.size * BASELINE, text, style, width)


def centred(text: str, style: TextStyle, x: float, top: float, width: float) -> TextLine:
    """Place a text in the middle of `width`."""
    line = one_line(text, style, x, top)
    return TextLine(x + (width - line.width) / 2, line.y, text, style, line.width)


def paragraph(
    text: str, style: TextStyle, x: float, top: float, width: float, terms: tuple[str, ...] = ()
) -> tuple[TextLine, ...]:
    """Break a text to `width` and place its lines below each other."""
    broken = lines.wrap(text, width, style.face, style.size, terms)
    step = line_height(style)
    first = top + style.size * BASELINE
    return tuple(
        TextLine(x, first + number * step, line.text, style, line.width) for number, line in enumerate(broken)
    )

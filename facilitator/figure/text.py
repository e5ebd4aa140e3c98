"""Lines of text placed in a drawing, broken between Thai words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.figure.drawing import TextLine
from facilitator.thai import lexicon, lines, measure, words

if TYPE_CHECKING:
    from facilitator.figure.drawing import TextStyle

SPACING = 1.5
"""Line height in em: Sarabun's marks reach 1.25 em above the baseline and 0.54 em below it."""
BASELINE = 1.12
"""How far below the top of its line a baseline stands, in em."""
SHORT = 5.0
LONGEST_WHOLE = 9.0
"""Names and amounts up to so many em are never parted in a table; longer ones between their words."""


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


def longest_word(text: str, face: str, terms: tuple[str, ...] = ()) -> float:
    """Return the width in em of the longest part that a line should not break."""
    return _longest_word(text, face, lexicon.occurring(terms, text))


@lru_cache(maxsize=16384)
def _longest_word(text: str, face: str, terms: tuple[str, ...]) -> float:
    whole = measure.width(text, face, 1.0)
    if whole <= SHORT and "\n" not in text:
        # Fits every column, and short labels never load the word list.
        return whole
    return max((_longest(part, face, terms) for part in words.split(text, terms)), default=0.0)


def _longest(part: str, face: str, terms: tuple[str, ...]) -> float:
    wide = measure.width(part.rstrip(), face, 1.0)
    if wide <= LONGEST_WHOLE:
        return wide
    loose = [measure.width(each.rstrip(), face, 1.0) for each in words.split_loosely(part, terms)]
    if max(loose) <= LONGEST_WHOLE:
        return max(loose)
    return max(measure.width(each.rstrip(), face, 1.0) for each in words.split_compound(part))

"""Keep the ink of neighbouring lines apart where single spacing would not.

Only ฎ, ฏ and the dot ฺ reach so deep that they can meet a vowel with a tone mark right below them. Moving such
a line down a little is better than spacing every line for the rarest one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from facilitator.exports.pdf import shaping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator.exports.pdf.rows import Row

_DEEP = frozenset("ฎฏฺ")
_GAP = 0.03
"""The least distance between inks, in em."""
_LOW, _HIGH = -0.36, 1.0
"""Ink that stays between these, in em around the baseline, meets nothing."""

_Ink: TypeAlias = tuple[float, float, float]
"""Left and right end of a stroke, and how far it reaches above (or, negative, below) its baseline."""


def clearance(above: Row, below: Row) -> float:
    """Return how much further down than its place the lower row must go."""
    if not any(_DEEP.intersection(text.text) for text in above.texts):
        return 0.0
    apart = above.height - above.ascent + below.before + below.ascent
    needed = 0.0
    high = list(_ink(below, deep=False))
    for left, right, depth in _ink(above, deep=True):
        for other_left, other_right, top in high:
            if left < other_right and other_left < right:
                needed = max(needed, top - depth)
    gap = _GAP * max((text.size for text in above.texts), default=0.0)
    return max(needed + gap - apart, 0.0) if needed else 0.0


def _ink(row: Row, *, deep: bool) -> Iterator[_Ink]:
    """Find what reaches far below the baseline of a row, or far above it."""
    for text in row.texts:
        pen = text.x
        for span in shaping.shape(text.text, text.face):
            source = shaping.source(span.font)
            scale = text.size / source.units
            for glyph in span.glyphs:
                for part in glyph.parts:
                    box = source.font.get_glyph_extents(part.glyph)
                    top = part.y + box.y_bearing
                    edge = (top + box.height if deep else top) * scale
                    if edge < _LOW * text.size if deep else edge > _HIGH * text.size:
                        left = pen + (part.x + box.x_bearing) * scale
                        yield left, left + box.width * scale, edge
                pen += glyph.advance * scale

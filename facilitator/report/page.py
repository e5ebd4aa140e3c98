"""The sheets that Thai official documents are printed on. Lengths in points."""

from __future__ import annotations

from dataclasses import dataclass

CM = 72 / 2.54


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page and its margins."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def text_width(self) -> float:
        """Between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Between the margins."""
        return self.height - self.top - self.bottom


UPRIGHT = Sheet(21.0 * CM, 29.7 * CM, left=3.0 * CM, right=2.0 * CM, top=2.5 * CM, bottom=2.0 * CM)
"""A4."""
WIDE = Sheet(29.7 * CM, 21.0 * CM, left=2.0 * CM, right=2.0 * CM, top=3.0 * CM, bottom=2.0 * CM)
"""A4 on its side; its top edge lies where upright pages are bound, at their left."""

WIDTH, HEIGHT = UPRIGHT.width, UPRIGHT.height
LEFT, RIGHT, TOP, BOTTOM = UPRIGHT.left, UPRIGHT.right, UPRIGHT.top, UPRIGHT.bottom
TEXT_WIDTH, TEXT_HEIGHT = UPRIGHT.text_width, UPRIGHT.text_height
FIRST_INDENT = 2.5 * CM
"""How far the first line of a paragraph starts inside the left margin."""

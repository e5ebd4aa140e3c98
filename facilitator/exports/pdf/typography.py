"""How notes are set: sizes, spaces and faces by the rule books, in points.

Sarabun 11 pt prints as large as the TH Sarabun 16 pt that the rule books ask for, and 18.1 pt is what single
spacing gives there. Its marks reach 1.28 em above the baseline and 0.36 em below it, so that those of
neighbouring lines never meet; only a vowel under ฎ, ฏ, ฤ or ฦ, as in กฎุมพี, reaches down to 0.56 em.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from facilitator.report.page import CM

LEADING = 1.645
ASCENT = 1.28
"""From the top of a line to its baseline, in em; then every mark stays below the top."""
_DEEP = re.compile("[ฎฏฤฦ][ฺุู]")
_DEEPER = 0.23
"""How much lower than elsewhere the ink ends there, in em."""

BODY = 11.0
"""TH Sarabun 16."""
NUMBER_BASELINE = 1.6 * CM
"""Of the page number, below the top edge."""

LIST_INDENT = 0.8 * CM
QUOTE_INDENT = 1.25 * CM
VERSE_INDENT = 2.5 * CM
MARK_GAP = 0.55 * BODY
"""Between a list mark and its text: so small that readers take both as one line."""
LABEL_GAP = 1.0 * BODY
WIDEST_MARK = 2.0 * CM
"""A longer mark does not push the texts of its whole list to the right."""
WIDEST_LABEL = 4.0 * CM
DEEPEST_INDENT = 7.0 * CM
"""However deep a list nests, this much room is the most it gives away."""


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a block and the space before it."""

    face: str
    size: float
    before: float

    def height(self, text: str) -> float:
        """Return the height of a line with this text."""
        return (LEADING + (_DEEPER if _DEEP.search(text) else 0.0)) * self.size


TITLE = Style("bold", 13.75, 0)
"""TH Sarabun 20."""
SUBTITLE = Style("regular", BODY, 0)
HEADINGS = (
    Style("bold", 12.4, 11),
    Style("bold", 11.7, 8),
    Style("bold", BODY, 6),
    Style("semibold", BODY, 5),
)
"""By level, from TH Sarabun 18 to 16; deeper ones look like the last."""
AFTER_TITLE = 8.0
PARAGRAPH = Style("regular", BODY, 3)
ITEM = Style("regular", BODY, 1.5)
LABEL = Style("semibold", BODY, 2)
QUOTE = Style("regular", BODY, 4)
FIGURE_SPACE = 6.0


def heading(level: int) -> Style:
    """Return the style of a heading of this level, from 1 up."""
    return HEADINGS[min(max(level, 1), len(HEADINGS)) - 1]

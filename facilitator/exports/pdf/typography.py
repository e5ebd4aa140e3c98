"""How notes are set: sizes, spaces and faces by the rule books, in points.

Sarabun 11 pt prints as large as the TH Sarabun 16 pt that the rule books ask for, and 18.1 pt is what single
spacing gives there. Its marks reach 1.28 em above the baseline and 0.36 em below it, so that those of
neighbouring lines never meet; only a vowel under ฎ, ฏ, ฤ or ฦ, as in กฎุมพี, reaches down to 0.56 em.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from facilitator.report.page import CM, FIRST_INDENT

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
FIGURE_SPACE = 6.0
DEEPEST_INDENT = 0.4375
"""However deep a list nests, this part of the width is the most it gives away: 7 cm of a page."""


@dataclass(frozen=True, slots=True)
class Look:
    """How running text and lists are set: on the page itself, or in the cells of a table."""

    paragraph: Style
    item: Style
    label: Style
    quote: Style
    first_indent: float
    list_indent: float
    """Of a list that stands under nothing."""
    step: float
    """How far a level moves in that no mark has made wider."""
    quote_indent: float
    verse_indent: float
    mark_gap: float
    """Between a list mark and its text: so small that readers take both as one line."""
    label_gap: float
    widest_mark: float
    """A longer mark does not push the texts of its whole list to the right."""
    widest_label: float


PAGE = Look(
    paragraph=Style("regular", BODY, 3),
    item=Style("regular", BODY, 1.5),
    label=Style("semibold", BODY, 2),
    quote=Style("regular", BODY, 4),
    first_indent=FIRST_INDENT,
    list_indent=0.8 * CM,
    step=0.8 * CM,
    quote_indent=1.25 * CM,
    verse_indent=2.5 * CM,
    mark_gap=0.55 * BODY,
    label_gap=1.0 * BODY,
    widest_mark=2.0 * CM,
    widest_label=4.0 * CM,
)
SMALL = 9.5
"""TH Sarabun 14."""
_CELL = Style("regular", SMALL, 0)
CELL = Look(
    paragraph=_CELL,
    item=_CELL,
    label=Style("semibold", SMALL, 0),
    quote=_CELL,
    first_indent=0,
    list_indent=0,
    step=0.9 * SMALL,
    quote_indent=0,
    verse_indent=0.9 * SMALL,
    mark_gap=0.5 * SMALL,
    label_gap=1.0 * SMALL,
    widest_mark=1.2 * CM,
    widest_label=2.0 * CM,
)
CELL_SIDE, CELL_TOP, CELL_BOTTOM = 5.5, 0.5, 3.0
"""Between the rules of a table and its text: marks leave room of their own above a line."""
RULE = 0.5
"""How thick the rules of a table are."""
TABLE_SPACE = 5.0
"""Above and below a table."""

PHOTO_CAPTION = Style("regular", SMALL, 2)
PHOTO_SPACE = 8.0
"""Above a row of photos."""
PHOTO_GAP = 0.6 * CM
"""Between two photos beside each other."""
TALLEST_PHOTO = 9.5 * CM
"""Two rows of upright photos stand on a page."""


def heading(level: int) -> Style:
    """Return the style of a heading of this level, from 1 up."""
    return HEADINGS[min(max(level, 1), len(HEADINGS)) - 1]

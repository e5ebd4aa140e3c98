"""What pages are filled with: rows that are never divided, with what may follow them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator.exports.pdf.typography import ASCENT
from facilitator.report.page import UPRIGHT
from facilitator.thai import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from facilitator.exports.pdf.typography import Style
    from facilitator.figure.drawing import Figure
    from facilitator.report.document import Run
    from facilitator.report.page import Sheet

_PADDING = re.compile("[ \t\u00a0]{3,}|\t")
"""Blanks that padded a column where it was typed. In print two are enough, and readers that look for columns,
as poppler does, tear a line apart at a wider gap."""

BLACK = "#000000"


@dataclass(frozen=True, slots=True)
class Text:
    """Text of one look; x is its left end, in a row counted from the left margin."""

    x: float
    text: str
    face: str
    size: float
    colour: str = BLACK
    reach: float = 0.0
    """Where its last letter says that it ends, when that is further right than where it ends."""


@dataclass(frozen=True, eq=False, slots=True)
class Ruled:
    """One row of a table: what its lines are ruled with, however many of them stand on a page."""

    edges: tuple[float, ...]
    """Where upright rules stand, from the left margin."""
    shaded: bool = False
    goes_on: bool = False
    """No rule above its first column."""


@dataclass(frozen=True, slots=True)
class PlacedPhoto:
    """A picture in its place: from the left margin, and below the top of its row."""

    jpeg: bytes
    x: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a page, one line of all cells of a table's row, one drawing, or photos on one line."""

    height: float
    ascent: float = 0.0
    """From the top of the row to the baseline."""
    texts: tuple[Text, ...] = ()
    before: float = 0.0
    """Space above, which vanishes at the top of a page."""
    stays: bool = False
    """The next row must stand on the same page."""
    heading: tuple[str, int] | None = None
    """Title and level of the bookmark that leads here."""
    figure: Figure | None = None
    photos: tuple[PlacedPhoto, ...] = ()
    ruled: Ruled | None = None
    """The row of a table that it is a line of."""
    cells: tuple[tuple[Text, ...], ...] = ()
    """What stands on this line in each cell of it."""
    after: float = 0.0
    """Space below that it needs when the page ends here."""
    at_top: tuple[Row, ...] = ()
    """What stands in its place at the top of a page: the header of its table, then the line itself."""
    sheet: Sheet = UPRIGHT


def set_lines(
    texts: Sequence[Run],
    style: Style,
    left: float,
    width: float,
    terms: tuple[str, ...],
    first_indent: float = 0.0,
    lead: tuple[Text, ...] = (),
) -> list[Row]:
    """Break text to lines between `left` and `left + width`; `lead` stands before the first line.

    Neither the first line nor the last of several stands alone on a page.
    """
    broken = lines.wrap_runs(
        tuple(lines.Run(_PADDING.sub("  ", run.text), face_of(run, style), style.size) for run in texts),
        width,
        terms,
        first_indent,
    )
    rows = [
        Row(
            style.height("".join(piece.text for piece in line)),
            ASCENT * style.size,
            tuple(Text(left + piece.x, piece.text, piece.face, piece.size) for piece in line),
        )
        for line in broken or ((),)
    ]
    rows[0] = replace(rows[0], texts=(*lead, *rows[0].texts), before=style.before)
    return together(rows)


def together(rows: list[Row]) -> list[Row]:
    """Keep the first two rows on one page, and the last two."""
    for at in {0, len(rows) - 2} if len(rows) > 1 else ():
        rows[at] = replace(rows[at], stays=True)
    return rows


def staying(rows: Iterable[Row]) -> list[Row]:
    """Keep all these rows on one page with what follows them."""
    return [replace(row, stays=True) for row in rows]


def face_of(run: Run, style: Style) -> str:
    """Return the face of a run inside a text of this style."""
    if run.italic:
        return "bold_italic" if run.bold else "italic"
    return "bold" if run.bold and style.face == "regular" else style.face

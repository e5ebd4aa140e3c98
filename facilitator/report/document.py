"""A printed document with no format: the blocks that every writer turns into its own form.

Everything is frozen, so a report can cross to another thread. Texts are shown exactly as they stand here;
numerals have been chosen already. A block's `level` says how deep it stands: 1 and up for headings, 0 and up
for everything else, counted from the nearest heading.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look."""

    text: str
    bold: bool = False
    italic: bool = False


Runs: TypeAlias = tuple[Run, ...]


def runs(text: str) -> Runs:
    """Return plain text as runs."""
    return (Run(text),)


def plain(of: Runs) -> str:
    """Return the text without its looks."""
    return "".join(run.text for run in of)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `mark` is its number or list mark."""

    level: int
    runs: Runs
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text: "body" starts with an indent, "plain" does not; "verse" keeps its lines apart."""

    runs: Runs
    style: Literal["body", "plain", "quote", "verse"] = "body"
    level: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list with its mark; an empty mark still stands in the list."""

    mark: str
    runs: Runs
    level: int = 0


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and its values: the first on the label's own line, the others under it."""

    label: Runs
    values: tuple[Runs, ...] = ()
    level: int = 0
    mark: str = ""


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """Drawings, each on one page at most. What they show also stands in the text blocks that follow."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class PrintedPhoto:
    """A picture as a JPEG, its size in pixels, and what it shows."""

    jpeg: bytes
    width: int
    height: int
    caption: str = ""


@dataclass(frozen=True, slots=True)
class PhotoBlock:
    """Photos beside and below each other, each over its caption."""

    photos: tuple[PrintedPhoto, ...]


Cell: TypeAlias = tuple[Item | Paragraph, ...]
"""What stands in one cell: entries and lines of a list that may nest."""


def one_line(text: str, *, bold: bool = False) -> Cell:
    """Return a cell of one line; an empty one for an empty text."""
    return (Paragraph((Run(text, bold=bold),), "plain"),) if text else ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, how wide it is beside the others, where its texts stand."""

    title: Runs
    share: float = 1.0
    align: Literal["left", "right", "centre"] = "left"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: a cell for each column, then what stands under them across the whole width."""

    cells: tuple[Cell, ...]
    wide: tuple[Cell, ...] = ()
    goes_on: bool = False
    """Its first cell is empty because the one above speaks for it too."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; where it is `headed`, the first column says what each row is about."""

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    totals: tuple[TableRow, ...] = ()
    headed: bool = True


@dataclass(frozen=True, slots=True)
class PageShape:
    """From here on pages are wide, or upright again: what follows begins a new page."""

    wide: bool


Block: TypeAlias = Heading | Paragraph | Item | Labelled | FigureBlock | Table | PhotoBlock | PageShape


@dataclass(frozen=True, slots=True)
class Report:
    """A whole document: what stands on top of it, its blocks, and what a file says about itself."""

    name: str
    """What kind of document it is: สรุปผลการประชุมเชิงปฏิบัติการ."""
    title: str
    """The session it tells about."""
    subtitle_lines: tuple[str, ...]
    """Date and time, place: a line each, none for what is not known."""
    blocks: tuple[Block, ...]
    terms: tuple[str, ...] = ()
    """Names and local words that a line never breaks inside."""
    numerals: Literal["thai", "arabic"] = "thai"
    """The digits of page numbers and whatever else a writer counts."""
    language: str = "th"
    author: str = ""
    created: str = ""
    """ISO 8601, the file's creation date; empty when not known."""

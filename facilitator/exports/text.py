"""Writes a report as plain text: nesting by two blanks, marks and lines as they are, UTF-8.

The file has no byte order mark and ends lines with a line feed: Notepad opens both right since Windows 10.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.report.document import (
    FigureBlock,
    Heading,
    Item,
    Labelled,
    PageShape,
    Paragraph,
    PhotoBlock,
    Runs,
    Table,
    plain,
    runs,
)
from facilitator.thai.letters import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from facilitator.report.document import Block, Cell, PrintedPhoto, Report, TableRow

STEP = 2
"""Blanks per level."""
AFTER_LABEL = 3
"""Blanks between a label without a colon and its value: more than between words, which keeps them apart."""
WIDEST_HANGING = 32
"""Columns: the other values of a wider label do not stand under the first."""


def write(report: Report, stream: BinaryIO) -> None:
    """Write all blocks in order; drawings are left out, the text blocks after them say the same."""
    head = [report.name, report.title, *report.subtitle_lines]
    lines = [each for line in head for each in line.split("\n") if each]
    under = 0
    for block in report.blocks:
        if isinstance(block, Heading):
            under = block.level
            lines.append("")
            lines.extend(_hung(STEP * (block.level - 1), block.mark, block.runs))
        else:
            lines.extend(_block(block, STEP * under))
    stream.write("".join(f"{line.rstrip()}\n" for line in lines).encode("utf-8"))


def _block(block: Block, indent: int) -> list[str]:
    match block:
        case Labelled():
            return _labelled(block, indent + STEP * block.level)
        case Item():
            return _hung(indent + STEP * block.level, block.mark, block.runs)
        case Paragraph():
            return _hung(indent + STEP * block.level, "", block.runs)
        case Table():
            return [line for row in (*block.rows, *block.totals) for line in _row(row, block, indent)]
        case PhotoBlock():
            return [line for photo in block.photos for line in _hung(indent, "", runs(_picture(photo)))]
        case FigureBlock() | Heading() | PageShape():
            return []


def _picture(photo: PrintedPhoto) -> str:
    """Return what stands for a picture."""
    return f"[ภาพ: {photo.caption}]" if photo.caption else "[ภาพ]"


def _row(row: TableRow, table: Table, indent: int) -> Iterator[str]:
    """Go through a row: its head, then the other cells under the titles of their columns."""
    under = indent
    for number, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
        if table.headed and not number:
            yield from _led(cell, indent)
            under += STEP * (1 + (cell[0].level if cell else 0))
        else:
            yield from _titled(plain(column.title), cell, under)
    for wide in row.wide:
        yield from _led(wide, under)


def _led(cell: Cell, indent: int) -> Iterator[str]:
    """Write a cell whose first line is what the others stand under."""
    yield from _cell(cell[:1], indent)
    yield from _cell(cell[1:], indent + STEP)


def _titled(title: str, cell: Cell, indent: int) -> Iterator[str]:
    """Write a cell behind its column's title, or under it when it takes several lines."""
    lines = [*_cell(cell, 0)]
    if len(lines) == 1:
        yield f"{' ' * indent}{title}: {lines[0]}"
    elif lines:
        yield f"{' ' * indent}{title}:"
        yield from _cell(cell, indent + STEP)


def _cell(cell: Cell, indent: int) -> Iterator[str]:
    for block in cell:
        yield from _block(block, indent)


def _hung(indent: int, mark: str, runs: Runs) -> list[str]:
    """Return the lines of a text; those after the first stand under its beginning."""
    lead = f"{mark} " if mark else ""
    first, *others = plain(runs).split("\n")
    hanging = " " * (indent + columns_of(lead))
    return [f"{' ' * indent}{lead}{first}", *(f"{hanging}{other}" for other in others)]


def _labelled(block: Labelled, indent: int) -> list[str]:
    *before, label = _hung(indent, block.mark, block.label)
    if not block.values:
        return [*before, label]
    blanks = 1 if label.endswith((":", "：")) else AFTER_LABEL
    column = columns_of(label) + blanks
    hanging = column if column - indent <= WIDEST_HANGING else indent + 2 * STEP
    first, *others = [line for value in block.values for line in plain(value).split("\n")]
    return [*before, f"{label}{' ' * blanks}{first}", *(f"{' ' * hanging}{other}" for other in others)]

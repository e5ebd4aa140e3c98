"""Writes a report as plain text: nesting by two blanks, marks and lines as they are, UTF-8.

The file has no byte order mark and ends lines with a line feed: Notepad opens both right since Windows 10.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.report.document import FigureBlock, Heading, Item, Labelled, Runs, plain
from facilitator.thai.letters import columns_of

if TYPE_CHECKING:
    from typing import BinaryIO

    from facilitator.report.document import Block, Report

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
    if isinstance(block, (FigureBlock, Heading)):
        return []
    indent += STEP * block.level
    if isinstance(block, Labelled):
        return _labelled(block, indent)
    return _hung(indent, block.mark if isinstance(block, Item) else "", block.runs)


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

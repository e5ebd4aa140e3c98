"""The non-blank lines of a text with what the eye sees of them: indent, width, blank lines before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.imports.marks import Mark

TAB = 8
"""Columns from one tab stop to the next."""
NOISE = 1
"""Columns that an indent may be off: a stray blank at the start of a line says nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank line; or several that were one before something wrapped them, kept apart in `text`."""

    text: str
    """Without the mark and without blanks around."""
    indent: int = 0
    """Columns of blanks before the line."""
    gap: int = 0
    """Blank lines between it and the line before."""
    tail: int = 0
    """Columns of blanks after the line."""
    mark: Mark | None = None
    text_at: int = 0
    """The column where the text begins after the mark."""
    wide: bool = False
    """More blank lines stand before it than this text usually has between lines."""

    def deeper_than(self, other_indent: int) -> bool:
        """Tell whether the line is clearly indented against this column."""
        return self.indent > other_indent + NOISE

    def beside(self, other_indent: int) -> bool:
        """Tell whether the line stands at this column, give or take a stray blank."""
        return abs(self.indent - other_indent) <= NOISE


def column(blanks: str, start: int = 0) -> int:
    """Return the column after these blanks when they begin at column `start`."""
    at = start
    for blank in blanks:
        at += TAB - at % TAB if blank == "\t" else 1
    return at


def read(text: str) -> list[Line]:
    """Return the non-blank lines of a cleaned text, marks not yet looked for."""
    lines: list[Line] = []
    gap = 0
    for raw in text.split("\n"):
        bare = raw.strip()
        if not bare:
            gap += 1
            continue
        before = raw[: len(raw) - len(raw.lstrip())]
        indent = column(before)
        after = column(raw[len(raw.rstrip()) :])
        lines.append(Line(bare, indent, gap if lines else 0, after, text_at=indent))
        gap = 0
    return _with_wide_gaps(lines)


def _with_wide_gaps(lines: list[Line]) -> list[Line]:
    """Mark the lines that stand further off than the text's lines usually do."""
    usual = Counter(line.gap for line in lines[1:]).most_common(1)
    least = max(2, usual[0][0] + 1) if usual else 2
    return [replace(line, wide=line.gap >= least) for line in lines]

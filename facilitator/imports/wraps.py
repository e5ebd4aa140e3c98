"""Puts together again what was one line before something wrapped it; the line breaks stay in the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.imports import labels
from facilitator.imports.lines import NOISE
from facilitator.thai import words
from facilitator.thai.letters import columns_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.imports.lines import Line

LEAST_FULL = 45
"""Columns: a shorter line was not wrapped, it ends where it ends."""
LONGEST_REST = 110
"""Columns: a longer line is a paragraph of its own."""
RAGGED = 12
"""Columns that the lines of one wrapped paragraph differ by: about a long Thai word."""
LEAST_RUN = 3
LONGEST_RUN = 60
LEAST_FIRST_INDENT = 4

# fmt: off
OPEN_WORDS = frozenset((
    "และ", "หรือ", "ตาม", "รวมถึง", "รวมทั้ง", "ตลอดจน", "เพื่อ", "โดย", "ซึ่ง", "กับ", "ของ", "จาก", "ระหว่าง",
    "สำหรับ", "เกี่ยวกับ", "เนื่องจาก", "แก่", "ใน", "and", "or", "of", "the",
))
# fmt: on
OPEN_SIGNS = (",", "(", "“", "/", "+", "&", "–", "-")
"""How no line ends that is complete."""
LOOKED_AT = 40
"""Letters at the end of a line that are enough to tell its last word."""


def joined(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with wrapped ones put together."""
    merged: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        count = _length_of_paragraph(lines, at) if line.mark is None else 1
        while at + count < len(lines) and _goes_on(lines, at, count):
            count += 1
        merged.append(_one(lines[at : at + count]))
        at += count
    return merged


def _one(parts: Sequence[Line]) -> Line:
    first, last = parts[0], parts[-1]
    return replace(first, text="\n".join(part.text for part in parts), tail=last.tail)


def _goes_on(lines: Sequence[Line], start: int, count: int) -> bool:
    """Tell whether the line after the first `count` belongs to the line at `start`."""
    first, before, line = lines[start], lines[start + count - 1], lines[start + count]
    if line.mark or line.gap or labels.split(line.text, line.indent):
        return False
    if before.indent <= line.indent + NOISE and _is_open(before.text):
        return True
    if first.mark is None:
        return count == 1 and _is_first_of_paragraph(lines, start)
    if line.deeper_than(first.indent) and abs(line.indent - first.text_at) <= NOISE + 1:
        return True
    return columns_of(before.text) >= LEAST_FULL and _stands_between(lines, start, start + count)


def _is_open(text: str) -> bool:
    """Tell whether the line breaks off in the middle of a sentence."""
    if columns_of(text) < LEAST_FULL // 2:
        return False
    pieces = words.split(text[-LOOKED_AT:])
    # the segmenter may part what is one word here: รวม|ถึง
    return text.endswith(OPEN_SIGNS) or not OPEN_WORDS.isdisjoint(
        (pieces[-1], "".join(pieces[-2:]).split()[-1])
    )


def _is_first_of_paragraph(lines: Sequence[Line], start: int) -> bool:
    """Tell whether the line is full and stands in from the next, as the first of a paragraph does."""
    first, line = lines[start], lines[start + 1]
    leads = start + 2 < len(lines) and lines[start + 2].mark is not None
    return (
        first.indent >= line.indent + LEAST_FIRST_INDENT
        and columns_of(first.text) >= LEAST_FULL
        and not leads
    )


def _stands_between(lines: Sequence[Line], start: int, at: int) -> bool:
    """Tell whether nothing but short lines leads from here to the next item of the same list."""
    first = lines[start]
    for line in lines[at : at + LEAST_RUN]:
        if line.gap:
            return False
        if line.mark:
            assert first.mark is not None
            return line.mark.follows(first.mark)
        if columns_of(line.text) > LONGEST_REST or not line.beside(first.indent):
            return False
    return False


def _is_rather_heading(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a short line under a wrapped paragraph stands over what follows it at once."""
    line, after = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if after is None or columns_of(line.text) > LEAST_FULL:
        return False
    return after.mark is not None or (not after.gap and after.beside(line.indent))


def _length_of_paragraph(lines: Sequence[Line], start: int) -> int:
    """Return how many lines from `start` are one wrapped paragraph; 1 when it is not wrapped.

    All but the last end near one right edge. The first may be indented.
    """
    first = lines[start]
    shortest = longest = first.indent + columns_of(first.text)
    if not LEAST_FULL <= longest <= LONGEST_REST:
        return 1
    count = 1
    for at in range(start + 1, min(len(lines), start + LONGEST_RUN)):
        line = lines[at]
        starts_anew = at > start + 1 and not line.beside(lines[start + 1].indent)
        end = line.indent + columns_of(line.text)
        if (
            line.mark
            or line.gap
            or starts_anew
            or line.indent > first.indent + NOISE
            or end > shortest + RAGGED
        ):
            break
        short = end < longest - RAGGED
        if short and _is_rather_heading(lines, at):
            break
        count += 1
        if short:
            break
        shortest, longest = min(shortest, end), max(longest, end)
    return count if count >= LEAST_RUN else 1

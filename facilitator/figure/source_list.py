"""The cards that others are tied to, as a small list: by lines where there is room, else as running text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.figure.drawing import Block, Box, Shape, TextLine, TextStyle
from facilitator.figure.text import BASELINE, centred, line_height, one_line, paragraph
from facilitator.thai import lines

if TYPE_CHECKING:
    from facilitator.figure.scene import Source, SourceSlot

PAD = 12.0
BADGE = 24.0
TITLE = 16.0
ENTRY = TextStyle("regular", 14.0)
RUNNING = TextStyle("regular", 13.0)
DETAIL = TextStyle("regular", 13.0, "soft")
CODE_GAP = 6.0
COLUMN_GAP = 16.0
LEAST_COLUMN = 230.0
"""A column of entries is at least so wide."""
SHORTEST = 90.0
"""So much of an entry stays at least when the list has to be shortened."""


@dataclass(frozen=True, slots=True)
class Entries:
    """The cards of one slot that others are tied to; without a slot nothing is known about them."""

    slot: SourceSlot | None
    sources: tuple[Source, ...]
    terms: tuple[str, ...] = ()


def height(entries: Entries, width: float, most: float) -> float:
    """Return how high the list wants to be; `most` is where it begins to save room."""
    return _content(entries, width, most)[1]


@lru_cache(maxsize=64)
def block(entries: Entries, width: float, most: float, at_least: float) -> Block:
    """Draw the list on a sheet of its own, at least so high."""
    shapes, wanted = _content(entries, width, most)
    tall = max(wanted, at_least)
    return Block(width, tall, (Box(0, 0, width, tall, "card", "line", 12.0), *shapes))


@lru_cache(maxsize=64)
def _content(entries: Entries, width: float, most: float) -> tuple[tuple[Shape, ...], float]:
    shapes: list[Shape] = []
    y = _heading(entries.slot, width, shapes) if entries.slot else PAD
    room = width - 2 * PAD
    if not entries.sources:
        board = entries.slot.board if entries.slot else "SWOT"
        told = paragraph(f"ทำกระดาน {board} ก่อน แล้วรหัสจะขึ้นตรงนี้", DETAIL, PAD, y, room)
        return (*shapes, *told), y + len(told) * line_height(DETAIL) + PAD
    listed, tall = _listed(entries, room, y)
    if y + tall > most:
        listed, tall = _running(entries, room, y)
    if y + tall > most:
        listed, tall = _running(_shortened(entries, room, most - y), room, y)
    return (*shapes, *listed), y + tall + PAD - 2


def _heading(slot: SourceSlot, width: float, shapes: list[Shape]) -> float:
    """Draw badge, title and what it says about itself; return where the entries begin."""
    x, y = PAD, 8.0
    if slot.code:
        letter = TextStyle("bold", 15, "white")
        wide = max(BADGE, one_line(slot.code, letter, 0, 0).width + 10)
        shapes.append(Box(x, y + 1, wide, BADGE, slot.tone, "", 6))
        shapes.append(centred(slot.code, letter, x, y + 2, wide))
        x += wide + 8
    name = TextStyle("semibold", TITLE, slot.tone)
    title = paragraph(slot.title, name, x, y, max(width - x - PAD, name.size))
    shapes += title
    bottom = y + len(title) * line_height(name)
    detail = one_line(slot.subtitle, DETAIL, title[-1].x + title[-1].width + 8, bottom - 21.5)
    if slot.subtitle and detail.x + detail.width <= width - PAD:
        shapes.append(detail)
    return bottom + 4


def _listed(entries: Entries, width: float, top: float) -> tuple[list[Shape], float]:
    """Set every entry on lines of its own, in as many columns as make the list lowest."""
    most = max(1, min(int((width + COLUMN_GAP) // (LEAST_COLUMN + COLUMN_GAP)), len(entries.sources)))
    tried = (_in_columns(entries, width, top, columns) for columns in range(1, most + 1))
    return min(tried, key=lambda found: found[1])


def _in_columns(entries: Entries, width: float, top: float, columns: int) -> tuple[list[Shape], float]:
    sources = entries.sources
    column = (width - (columns - 1) * COLUMN_GAP) / columns
    per_column = -(-len(sources) // columns)
    shapes: list[Shape] = []
    tallest = 0.0
    code_style = TextStyle("semibold", ENTRY.size, sources[0].tone)
    hang = max(one_line(each.code, code_style, 0, 0).width for each in sources) + CODE_GAP
    for number in range(columns):
        x, y = PAD + number * (column + COLUMN_GAP), top
        for each in sources[number * per_column : (number + 1) * per_column]:
            shapes.append(one_line(each.code, code_style, x, y))
            text = paragraph(each.text, ENTRY, x + hang, y, max(column - hang, ENTRY.size), entries.terms)
            shapes += text
            y += len(text) * line_height(ENTRY)
        tallest = max(tallest, y - top)
    return shapes, tallest


def _running(entries: Entries, width: float, top: float) -> tuple[list[Shape], float]:
    """Set the entries one after another as one paragraph."""
    runs = []
    for number, each in enumerate(entries.sources):
        lead = "   " if number else ""
        # Code and text stay on one line: no blank that could break stands between them.
        runs.append(lines.Run(f"{lead}{each.code}\u00a0", "semibold", RUNNING.size))
        runs.append(lines.Run(each.text, RUNNING.face, RUNNING.size))
    colours = {"semibold": entries.sources[0].tone}
    shapes: list[Shape] = []
    broken = lines.wrap_runs(tuple(runs), width, entries.terms)
    for number, line in enumerate(broken):
        baseline = top + number * line_height(RUNNING) + RUNNING.size * BASELINE
        for piece in line:
            style = TextStyle(piece.face, piece.size, colours.get(piece.face, "ink"))
            shapes.append(TextLine(PAD + piece.x, baseline, piece.text, style, piece.width))
    return shapes, len(broken) * line_height(RUNNING)


def _shortened(entries: Entries, width: float, most: float) -> Entries:
    """Keep as much of the beginning of every entry as the height allows; the whole is on its own board."""
    rows = max(int(most // line_height(RUNNING)), 1)
    each = max(rows * width / len(entries.sources) - 50, SHORTEST)
    begun = []
    for source in entries.sources:
        first, *more = lines.wrap(source.text, each, RUNNING.face, RUNNING.size, entries.terms)
        begun.append(replace(source, text=f"{first.text} …") if more else source)
    return replace(entries, sources=tuple(begun))

"""How wide the columns of a table are: no word is cut, and nothing is wider than it needs to be."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from facilitator.exports.pdf import indents
from facilitator.exports.pdf.typography import CELL, CELL_SIDE
from facilitator.report.document import Item, plain
from facilitator.thai import measure, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.report.document import Cell, Runs, Table

WIDEST_WORD = 0.3
"""A word may ask for so much of the table's width; a longer one is cut."""
NARROWEST = 0.7
"""A column keeps this part of its share, however little stands in it."""
_HAIR = 0.01


@dataclass(frozen=True, slots=True)
class Part:
    """The columns of a table that stand side by side, and their widths."""

    columns: tuple[int, ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Need:
    """What a column asks for: room for its widest word, and for its longest line."""

    least: float
    most: float


def parts(table: Table, width: float, terms: tuple[str, ...]) -> list[Part]:
    """Return the table's columns as one part, or as several where their words need more than the width."""
    needs = _needs(table, width, terms)
    shares = [column.share for column in table.columns]
    head = (0,) if table.headed else ()
    others = range(len(head), len(needs))
    for count in range(1, len(needs) + 1):
        groups = [(*head, *group) for group in _split(others, count)]
        if all(sum(needs[at].least for at in group) <= width for group in groups):
            break
    return [
        Part(group, _shared(width, [needs[at] for at in group], [shares[at] for at in group]))
        for group in groups
    ]


def _split(columns: range, count: int) -> list[tuple[int, ...]]:
    """Part the columns into neighbours, as equally as can be."""
    if not columns:
        return [()]
    edges = [round(len(columns) * part / count) for part in range(count + 1)]
    return [tuple(columns[a:b]) for a, b in pairwise(edges) if a < b]


def _needs(table: Table, width: float, terms: tuple[str, ...]) -> list[_Need]:
    most = WIDEST_WORD * width
    found = []
    for at, column in enumerate(table.columns):
        least, natural = _extent(column.title, "bold", terms)
        for row in (*table.rows, *table.totals):
            word, line = _cell_extent(row.cells[at], width / len(table.columns), terms)
            least, natural = max(least, word), max(natural, line)
        least = min(least + 2 * CELL_SIDE + _HAIR, most)
        fair = NARROWEST * width * column.share / sum(each.share for each in table.columns)
        found.append(_Need(least, max(natural + 2 * CELL_SIDE + _HAIR, least, fair)))
    return found


def _cell_extent(cell: Cell, width: float, terms: tuple[str, ...]) -> tuple[float, float]:
    """Return how wide a cell's widest word and its longest line are, with what stands before them."""
    least = natural = 0.0
    for block, place in zip(cell, indents.places(cell, CELL, width), strict=True):
        face = "bold" if any(run.bold for run in block.runs) else "regular"
        word, line = _extent(block.runs, face, terms)
        lead = 0.0
        if isinstance(block, Item) and block.mark:
            lead = max(measure.width(block.mark, face, CELL.item.size) + CELL.mark_gap - place.hang, 0.0)
        left = place.left + place.hang
        least, natural = max(least, left + word), max(natural, left + lead + line)
    return least, natural


def _extent(texts: Runs, face: str, terms: tuple[str, ...]) -> tuple[float, float]:
    size = CELL.item.size
    least = natural = 0.0
    for line in plain(texts).split("\n"):
        natural = max(natural, measure.width(line, face, size))
        for piece in words.split(line, terms):
            least = max(least, measure.width(piece.rstrip(), face, size))
    return least, natural


def _shared(width: float, needs: Sequence[_Need], shares: Sequence[float]) -> tuple[float, ...]:
    """Share the width out: a column gets its least, and no more than its most while others need it."""
    given: dict[int, float] = {}
    while len(given) < len(needs):
        open_ones = [at for at in range(len(needs)) if at not in given]
        room = width - sum(given.values())
        unit = room / sum(shares[at] for at in open_ones)
        wanted = {at: unit * shares[at] for at in open_ones}
        held = {at: min(max(wanted[at], needs[at].least), needs[at].most) for at in open_ones}
        over = sum(held.values()) - room
        # As much as those that are held change the sum, the others give or get; the larger side goes first.
        fixed = {
            at: wide
            for at, wide in held.items()
            if (wide > wanted[at] and over >= 0) or (wide < wanted[at] and over <= 0)
        }
        given |= fixed or held
        if not fixed:
            break
    spare = width - sum(given.values())
    total = sum(shares)
    return tuple(given[at] + spare * shares[at] / total for at in range(len(needs)))

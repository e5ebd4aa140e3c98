"""How wide the columns of a table are: no word is cut, and nothing is wider than it needs to be."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
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
LONGEST_HELD = 9.0
"""Names and amounts up to so many em stay on one line, while there is room for that."""
NARROWEST = 0.7
"""A column keeps this part of its share, however little stands in it."""
MOST_STRETCH = 1.5
"""A long list takes so many times its share at most, so that a short one beside it stays readable."""
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
    """Return the table's columns as one part, or as several where their words need more than the width.

    Before that, names and amounts may be parted between their words.
    """
    head = (0,) if table.headed else ()
    shares = _shares(table)
    others = range(len(head), len(shares))
    for count in range(1, len(shares) + 1):
        groups = [(*head, *group) for group in _split(others, count)]
        for held in (LONGEST_HELD, 0.0):
            needs = _needs(table, width, terms, held)
            if all(sum(needs[at].least for at in group) <= width for group in groups):
                return [
                    Part(group, _shared(width, [needs[at] for at in group], [shares[at] for at in group]))
                    for group in groups
                ]
    raise AssertionError("a head and one column always fit, as no word may ask for more")


def _shares(table: Table) -> list[float]:
    """Return the share of each column; lists side by side get more or less of it by how long they are."""
    shares = [column.share for column in table.columns]
    if table.headed:
        return shares
    told = [
        sum(len(plain(block.runs)) for row in table.rows for block in row.cells[at])
        for at in range(len(shares))
    ]
    mean = max(sum(told) / len(told), 1.0)
    return [
        share * min(max(math.sqrt(length / mean), 1 / MOST_STRETCH), MOST_STRETCH)
        for share, length in zip(shares, told, strict=True)
    ]


def _split(columns: range, count: int) -> list[tuple[int, ...]]:
    """Part the columns into neighbours, as equally as can be."""
    if not columns:
        return [()]
    edges = [round(len(columns) * part / count) for part in range(count + 1)]
    return [tuple(columns[a:b]) for a, b in pairwise(edges) if a < b]


def _needs(table: Table, width: float, terms: tuple[str, ...], held: float) -> list[_Need]:
    most = WIDEST_WORD * width
    found = []
    for at, column in enumerate(table.columns):
        least, natural = _extent(column.title, "bold", terms, held)
        for row in (*table.rows, *table.totals):
            word, line = _cell_extent(row.cells[at], width / len(table.columns), terms, held)
            least, natural = max(least, word), max(natural, line)
        least = min(least + 2 * CELL_SIDE + _HAIR, most)
        fair = NARROWEST * width * column.share / sum(each.share for each in table.columns)
        found.append(_Need(least, max(natural + 2 * CELL_SIDE + _HAIR, least, fair)))
    return found


def _cell_extent(cell: Cell, width: float, terms: tuple[str, ...], held: float) -> tuple[float, float]:
    """Return how wide a cell's widest word and its longest line are, with what stands before them."""
    least = natural = 0.0
    for block, place in zip(cell, indents.places(cell, CELL, width), strict=True):
        face = "bold" if any(run.bold for run in block.runs) else "regular"
        word, line = _extent(block.runs, face, terms, held)
        lead = 0.0
        if isinstance(block, Item) and block.mark:
            lead = max(measure.width(block.mark, face, CELL.item.size) + CELL.mark_gap - place.hang, 0.0)
        left = place.left + place.hang
        least, natural = max(least, left + word), max(natural, left + lead + line)
    return least, natural


def _extent(texts: Runs, face: str, terms: tuple[str, ...], held: float) -> tuple[float, float]:
    size = CELL.item.size
    least = natural = 0.0
    for line in plain(texts).split("\n"):
        natural = max(natural, measure.width(line, face, size))
        least = max(least, _longest(line, face, terms, held) * size)
    return least, natural


@lru_cache(maxsize=4096)
def _longest(line: str, face: str, terms: tuple[str, ...], held: float) -> float:
    """Return the width in em of the longest part that stays together: a word, or a name up to `held`."""
    widest = 0.0
    for part in words.split(line, terms):
        wide = measure.width(part.rstrip(), face, 1.0)
        if wide > max(held, widest):
            finer = words.split_loosely(part, terms)
            wide = max(measure.width(each.rstrip(), face, 1.0) for each in finer)
        widest = max(widest, wide)
    return widest


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

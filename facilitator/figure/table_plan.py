"""How wide the columns of a table are, and in how many bands they stand where they have no room abreast."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_HELD = 16.0
"""A longer run of letters is no word: it is cut, not given a column to itself (em)."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a table is set: the size of its letters, the least widths of text and of values in em, room."""

    size: float
    floor: float
    value_floor: float
    pad: float
    rise: float
    """Room over and under the text of a cell."""


ROOMY = Look(16.0, 7.0, 5.5, 12.0, 7.0)
DENSE = Look(14.0, 5.2, 4.2, 8.0, 6.0)


@dataclass(frozen=True, slots=True)
class Want:
    """What a column asks for: its share of the width, and the width of its longest word in em."""

    share: int
    word: float = 0.0
    is_value: bool = False
    """It holds dates, amounts or choices, which are short."""

    def least(self, look: Look) -> float:
        """Return how narrow it may get."""
        floor = look.value_floor if self.is_value else look.floor
        return max(floor, min(self.word, LONGEST_HELD)) * look.size + 2 * look.pad + 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where the column with this number stands in its band."""

    column: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything stands across a table."""

    width: float
    look: Look
    head: float
    """Width of the column of the rows' own texts; 0 when each row is a block of its own under its text."""
    bands: tuple[tuple[Place, ...], ...]


def plan(width: float, head: Want | None, columns: Sequence[Want]) -> Plan:
    """Set the columns abreast, smaller where they have to be; else in blocks of as few bands as will do."""
    if head is not None:
        for look in (ROOMY, DENSE):
            wants = (head, *columns)
            if sum(want.least(look) for want in wants) <= width:
                widths = _spread(width, wants, look)
                return Plan(width, look, widths[0], (_places(widths[1:], 0, widths[0]),))
    bands = 0
    while bands < len(columns):
        bands += 1
        across = -(-len(columns) // bands)
        groups = [columns[start : start + across] for start in range(0, len(columns), across)]
        for look in (ROOMY, DENSE):
            if all(sum(want.least(look) for want in group) <= width for group in groups):
                return _blocks(width, groups, look)
    return _blocks(width, [[want] for want in columns], DENSE)


def _blocks(width: float, groups: Sequence[Sequence[Want]], look: Look) -> Plan:
    if len({tuple(want.share for want in group) for group in groups}) == 1:
        # Bands of equal shares stand in line with each other.
        groups = [[max(wants, key=lambda want: want.word) for wants in zip(*groups, strict=True)]] * len(
            groups
        )
    bands = []
    first = 0
    for group in groups:
        bands.append(_places(_spread(width, group, look), first, 0.0))
        first += len(group)
    return Plan(width, look, 0.0, tuple(bands))


def _places(widths: Sequence[float], first: int, x: float) -> tuple[Place, ...]:
    places = []
    for column, wide in enumerate(widths, first):
        places.append(Place(column, x, wide))
        x += wide
    return tuple(places)


def _spread(width: float, wants: Sequence[Want], look: Look) -> list[float]:
    """Share the width out on whole units: each column its part, but none less than it needs."""
    held: dict[int, float] = {}
    while True:
        rest = width - sum(held.values())
        shares = sum(want.share for number, want in enumerate(wants) if number not in held)
        short = {
            number: want.least(look)
            for number, want in enumerate(wants)
            if number not in held and rest * want.share / shares < want.least(look)
        }
        if not short or len(held) + len(short) == len(wants):
            break
        held |= short
    edges, x = [0.0], 0.0
    for number, want in enumerate(wants):
        x += held[number] if number in held else rest * want.share / shares
        edges.append(float(round(x)))
    edges[-1] = width
    return [end - start for start, end in pairwise(edges)]

"""Items poured into columns and pages: one that fits nowhere whole is divided between its lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from facilitator.figure.text import SPACING
from facilitator.figure.wall.items import CARD_GAP, LINE_GAP, PAD_Y, gap, height, measured, pads

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from facilitator.figure.wall.items import Item, Setting

SAMPLE = 80
"""So many items of a long list tell how it is set best."""
LEAST_ROWS = 2
"""An item is divided only where so many of its rows find room."""


class Part(NamedTuple):
    """Some rows of an item in its column."""

    item: Item
    start: int
    end: int


@dataclass
class Poured:
    """Pages of columns of parts."""

    pages: list[list[list[Part]]] = field(default_factory=list)
    split: bool = False
    """Whether an item goes on in a further column."""
    divided: bool = False
    """Whether an item goes on on a further page."""
    cut: bool = False
    """Whether a word was wider than its column."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of equal width side by side, and how text is set in them."""

    count: int
    width: float
    size: float
    how: Setting


def stack_height(items: Sequence[Item], columns: Columns, limit: float) -> tuple[float, bool]:
    """Return how high items below each other are, and whether a word is cut; stops beyond the limit."""
    size, tall, cut = columns.size, 0.0, False
    for number, item in enumerate(items):
        took = measured(item, size, columns.width, columns.how)
        tall += height(item, took.rows, size)
        if number + 1 < len(items):
            tall += gap(item, size)
        cut = cut or took.cut
        if tall > limit:
            break
    return tall, cut


def pour(
    items: Sequence[Item], columns: Columns, room: Callable[[int], float], most_pages: int | None = None
) -> Poured | None:
    """Fill pages; `room` says how high the columns of a page are. None when that takes too many pages."""
    if most_pages is not None and _are_too_many(items, columns, room, most_pages):
        return None
    filler = _Filler(columns, room, most_pages)
    number = filler.put(items, 0)
    while number < len(items):
        item = items[number]
        follows = items[number + 1] if item.heading and number + 1 < len(items) else None
        if not filler.add(item, follows):
            return None
        number = filler.put(items, number + 1)
    return filler.poured


def _are_too_many(items: Sequence[Item], columns: Columns, room: Callable[[int], float], pages: int) -> bool:
    """Tell whether so many items cannot find room even with one row each."""
    free = columns.count * sum(room(page) for page in range(pages))
    return len(items) * columns.size * SPACING > free + columns.count * pages


def fewest_pages(
    items: Sequence[Item], choices: Sequence[Columns], room: Callable[[int], float]
) -> tuple[Columns, Poured]:
    """Fill as few pages as any of the choices takes, without a word cut or an item divided if that can be.

    The beginning of a long list decides for all of it.
    """
    tried = [(columns, _all(items[:SAMPLE], columns, room)) for columns in choices]
    columns, poured = _best(tried)
    if len(items) <= SAMPLE:
        return columns, poured
    poured = _all(items, columns, room)
    return _best([(each, _all(items, each, room)) for each in choices]) if poured.cut else (columns, poured)


def _all(items: Sequence[Item], columns: Columns, room: Callable[[int], float]) -> Poured:
    poured = pour(items, columns, room)
    assert poured is not None
    return poured


def _best(tried: Sequence[tuple[Columns, Poured]]) -> tuple[Columns, Poured]:
    return min(tried, key=lambda each: (each[1].cut, each[1].divided, len(each[1].pages)))


class _Filler:
    """The pages so far and the column that is being filled."""

    def __init__(self, columns: Columns, room: Callable[[int], float], most_pages: int | None) -> None:
        self._column: list[Part] = []
        self.poured = Poured([[self._column]])
        self._columns, self._room_of, self._most = columns, room, most_pages
        size = columns.size
        self._step, self._card_pad = size * SPACING, 2 * PAD_Y * size
        self._card_gap, self._line_gap = CARD_GAP * size, LINE_GAP * size
        self._room = self._left = room(0)

    def put(self, items: Sequence[Item], start: int) -> int:
        """Add items while columns hold them whole; return which one is the first that none does.

        This is what becomes of nearly all of them, and a board may have thousands.
        """
        size, width, how = self._columns.size, self._columns.width, self._columns.how
        setting, column, left = (size, width, how), self._column, self._left
        number = start
        while number < len(items):
            item = items[number]
            if item.heading:
                break
            took = item.known.get(setting) or measured(item, size, width, how)
            tall, after = took.rows * self._step, self._line_gap
            if item.ground:
                tall, after = tall + self._card_pad, self._card_gap
            if tall > left + 0.01:
                if not column or tall > self._highest() + 0.01 or not self._next_column():
                    break
                column, left = self._column, self._left
                continue
            if took.cut:
                self.poured.cut = True
            column.append(Part(item, 0, took.rows))
            left -= tall + after
            number += 1
        self._left = left
        return number

    def _highest(self) -> float:
        """Return how high the higher one of this column and the next page's is."""
        return max(self._room, self._room_of(len(self.poured.pages)))

    def add(self, item: Item, follows: Item | None) -> bool:
        """Add an item, to this column or to further ones; False when the pages are used up."""
        columns = self._columns
        took = measured(item, columns.size, columns.width, columns.how)
        self.poured.cut = self.poured.cut or took.cut
        start, around = 0, pads(item, columns.size)
        kept = self._kept(item, took.rows, follows) if follows else 0.0
        while True:
            end = self._end(item, start, took.rows, around, kept)
            if end > start:
                self._column.append(Part(item, start, end))
                self._left -= (end - start) * self._step + around + gap(item, columns.size)
            if end == took.rows:
                return True
            start, page = end, len(self.poured.pages)
            if not self._next_column():
                return False
            self.poured.split = self.poured.split or start > 0
            self.poured.divided = self.poured.divided or (start > 0 and len(self.poured.pages) > page)

    def _kept(self, heading: Item, rows: int, follows: Item) -> float:
        """Return how much room a heading needs after it: for what follows, or the beginning of it."""
        columns = self._columns
        took = measured(follows, columns.size, columns.width, columns.how).rows
        tall = height(follows, took, columns.size) + gap(heading, columns.size)
        if height(heading, rows, columns.size) + tall <= self._room + 0.01:
            return tall
        return tall - max(took - LEAST_ROWS, 0) * self._step

    def _end(self, item: Item, start: int, count: int, around: float, kept: float) -> int:
        """Return up to which row an item stands in this column; `kept` is what must have room after it."""
        need = (count - start) * self._step + around
        if need + kept <= self._left + 0.01 or (need <= self._left + 0.01 and not self._column):
            return count
        can = int((self._left - around + 0.01) / self._step)
        further = self._room_of(len(self.poured.pages))
        whole = need + kept <= self._highest() + 0.01
        if not self._column and (further <= self._room or not whole):
            can = max(can, 1)
        elif whole or can < LEAST_ROWS or item.heading:
            can = 0
        return min(start + can, count)

    def _next_column(self) -> bool:
        pages = self.poured.pages
        if len(pages[-1]) == self._columns.count:
            if self._most is not None and len(pages) >= self._most:
                return False
            pages.append([])
            self._room = self._room_of(len(pages) - 1)
        self._column = []
        pages[-1].append(self._column)
        self._left = self._room
        return True

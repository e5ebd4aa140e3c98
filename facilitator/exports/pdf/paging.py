"""Fill pages with rows: nothing crosses the lower margin, and what belongs together stays so."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator.exports.pdf.rows import Row

PlacedRow: TypeAlias = "tuple[float, Row]"
"""How far below the top margin a row begins, and the row."""


def paginate(rows: Sequence[Row]) -> Iterator[list[PlacedRow]]:
    """Return the rows of each page with their places; nothing at all still takes a page."""
    if not rows:
        yield []
    start = 0
    while start < len(rows):
        head = _at_top(rows[start])
        end = _fill(rows, start, sum(row.height for row in head))
        if end < len(rows):
            end = _last_break(rows, start, end)
        yield _placed([*head, *rows[start + 1 : end]])
        start = end


def _at_top(row: Row) -> tuple[Row, ...]:
    return row.at_top or (row,)


def _fill(rows: Sequence[Row], start: int, y: float) -> int:
    """Return how far rows fit on one page whose first takes `y`; one row at least does."""
    sheet = rows[start].sheet
    for at in range(start + 1, len(rows)):
        row = rows[at]
        y += row.before
        if y + row.height + row.after > sheet.text_height or row.sheet is not sheet:
            return at
        y += row.height
    return len(rows)


def _last_break(rows: Sequence[Row], start: int, end: int) -> int:
    """Return the last place up to `end` where the page may end; `end` itself where nothing else is left."""
    for at in range(end, start, -1):
        if not rows[at - 1].stays:
            return at
    return end


def _placed(rows: Sequence[Row]) -> list[PlacedRow]:
    page: list[PlacedRow] = []
    y = 0.0
    for row in rows:
        y += row.before if page else 0.0
        page.append((y, row))
        y += row.height
    return page

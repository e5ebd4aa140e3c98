"""Fill pages with rows: nothing crosses the lower margin, and what belongs together stays so."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from facilitator.report.page import TEXT_HEIGHT

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
        page = _fill(rows, start)
        end = start + len(page)
        if end < len(rows):
            end = _last_break(rows, start, end)
        yield page[: end - start]
        start = end


def _fill(rows: Sequence[Row], start: int) -> list[PlacedRow]:
    """Take as many rows as fit, one at least."""
    page: list[PlacedRow] = []
    y = 0.0
    for at in range(start, len(rows)):
        row = rows[at]
        if page:
            y += row.before
            if y + row.height > TEXT_HEIGHT:
                break
        page.append((y, row))
        y += row.height
    return page


def _last_break(rows: Sequence[Row], start: int, end: int) -> int:
    """Return the last place up to `end` where the page may end; `end` itself where nothing else is left."""
    for at in range(end, start, -1):
        if not rows[at - 1].stays:
            return at
    return end

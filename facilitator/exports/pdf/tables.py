"""Set tables: each row as lines that run through all its cells, so that a page may end between any two."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from facilitator.exports.pdf import widths
from facilitator.exports.pdf.rows import Row, Ruled, Text, staying
from facilitator.exports.pdf.setting import Setter
from facilitator.exports.pdf.typography import (
    ASCENT,
    CELL,
    CELL_BOTTOM,
    CELL_SIDE,
    CELL_TOP,
    SMALL,
    TABLE_SPACE,
)
from facilitator.report.document import Paragraph, Run, TableRow, plain
from facilitator.thai import lines, measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.exports.pdf.widths import Part
    from facilitator.report.document import Cell, Table
    from facilitator.report.page import Sheet

KEPT_WHOLE = 8
"""A row of so few lines is not divided between pages, nor a table with so few below its header."""
MOST_KEPT = 3
"""So many lines of a row at most are kept together so that no entry leaves a single line on a page."""
HIGHEST_HEADER = 0.4
"""A header that takes more of a page's height than this is not repeated."""
AGAIN, AGAIN_FACE = " (ต่อ)", "bold"
"""Behind the head of a row that goes on on the next page."""


def rows_of(table: Table, sheet: Sheet, terms: tuple[str, ...]) -> list[Row]:
    """Return the lines of the table; columns that do not fit side by side go into a table of their own."""
    placed = widths.parts(table, sheet.text_width, terms)
    rows: list[Row] = []
    for part in placed:
        setter = _TableSetter(table, part, sheet, terms)
        rows += setter.table(with_wide=part is placed[-1])
    return rows


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a row while the row is being set."""

    height: float
    cells: tuple[tuple[Text, ...], ...]


class _TableSetter:
    """Sets the columns of one part of a table."""

    def __init__(self, table: Table, part: Part, sheet: Sheet, terms: tuple[str, ...]) -> None:
        self._table, self._part, self._terms = table, part, terms
        self._edges = (0.0, *accumulate(part.widths))
        self._width, self._height = self._edges[-1], sheet.text_height
        self._header: tuple[Row, ...] = ()

    def table(self, *, with_wide: bool) -> list[Row]:
        """Set header, rows and totals."""
        titles = tuple((Paragraph(_bold(column.title), "plain"),) for column in self._table.columns)
        header = self._bands(self._cells(titles), Ruled(self._edges, shaded=True), "")
        header = [replace(row, at_top=()) for row in staying(header)]
        if sum(row.height for row in header) <= HIGHEST_HEADER * self._height:
            self._header = tuple(header)
        header[0] = replace(header[0], before=TABLE_SPACE)
        rows = [*header]
        head = ""
        for row in self._table.rows:
            head = _head(row) or head if self._table.headed else ""
            rows += self._row(row, head, with_wide=with_wide)
        for total in self._table.totals:
            rows[-1] = replace(rows[-1], stays=True)
            rows += self._bands(self._cells(total.cells), Ruled(self._edges, shaded=True), "")
        return [*staying(rows[:-1]), rows[-1]] if len(rows) - len(header) <= KEPT_WHOLE else rows

    def _row(self, row: TableRow, head: str, *, with_wide: bool) -> list[Row]:
        """Set one row and what stands under it across the whole width."""
        ruled = Ruled(self._edges, goes_on=row.goes_on)
        rows = self._bands(self._cells(row.cells), ruled, head)
        for wide in row.wide if with_wide else ():
            rows[-1] = replace(rows[-1], stays=True)
            inside = self._setter(self._width).blocks(wide)
            shifted = [_shifted(each, CELL_SIDE) for each in inside]
            rows += self._bands([shifted], Ruled((0.0, self._width)), head, wide=True)
        return rows

    def _setter(self, width: float) -> Setter:
        return Setter(width - 2 * CELL_SIDE, CELL, self._terms)

    def _cells(self, cells: Sequence[Cell]) -> list[list[Row]]:
        """Set each cell in its column."""
        found = []
        for at, left, width in zip(self._part.columns, self._edges, self._part.widths, strict=False):
            rows = self._setter(width).blocks(cells[at])
            align = self._table.columns[at].align
            found.append([_shifted(row, left + CELL_SIDE + _spare(row, width, align)) for row in rows])
        return found

    def _bands(self, cells: list[list[Row]], ruled: Ruled, head: str, *, wide: bool = False) -> list[Row]:
        """Put the lines of all cells side by side: the first of each, the second of each, and so on."""
        count = max((len(rows) for rows in cells), default=0) or 1
        bands = [
            _Line(
                max((rows[at].height for rows in cells if at < len(rows)), default=CELL.item.height("")),
                tuple(rows[at].texts if at < len(rows) else () for rows in cells),
            )
            for at in range(count)
        ]
        rows = []
        kept = _kept(cells, count)
        said_again = self._said_again(head, ruled.edges[1] - 2 * CELL_SIDE)
        for at, band in enumerate(bands):
            first, last = at == 0, at == count - 1
            whole = count <= KEPT_WHOLE or at in (0, count - 2) or kept[at]
            row = Row(
                band.height + (CELL_TOP if first else 0.0) + (CELL_BOTTOM if last else 0.0),
                ASCENT * SMALL + (CELL_TOP if first else 0.0),
                ruled=ruled,
                cells=band.cells,
                after=0.0 if last else CELL_BOTTOM,
                stays=whole and not last,
            )
            begins = first and not wide and not ruled.goes_on
            at_top = (row,) if begins or not head else _again(row, said_again, wide=wide)
            rows.append(replace(row, at_top=(*self._header, *at_top)))
        return rows

    def _said_again(self, head: str, room: float) -> Text:
        """Return what the row is about in one line, as a page begins with that the row goes on on."""
        text = head + AGAIN
        if measure.width(text, AGAIN_FACE, SMALL) > room:
            ending = "…" + AGAIN
            rest = max(room - measure.width(ending, AGAIN_FACE, SMALL), SMALL)
            text = lines.wrap(head, rest, AGAIN_FACE, SMALL, self._terms)[0].text + ending
        return Text(CELL_SIDE, text, AGAIN_FACE, SMALL)


def _again(row: Row, said: Text, *, wide: bool) -> tuple[Row, ...]:
    """Return what a page begins with when this is its first line: what the row is about comes first."""
    if wide or row.cells[0]:
        cells = ((said,), *((),) * (len(row.cells) - 1))
        return (Row(CELL.item.height(said.text), ASCENT * SMALL, ruled=row.ruled, cells=cells), row)
    return (replace(row, cells=((said,), *row.cells[1:])),)


def _kept(cells: Sequence[Sequence[Row]], count: int) -> list[bool]:
    """Tell after which lines of a row no page should end, for the sake of the entries in its cells."""
    found: list[bool] = []
    wanted = (any(at < len(rows) - 1 and rows[at].stays for rows in cells) for at in range(count))
    for keeps, run in groupby(wanted):
        length = len(list(run))
        found += [keeps and length <= MOST_KEPT] * length
    return found


def _head(row: TableRow) -> str:
    """Return what a row is about, as far as one line can say it."""
    first = row.cells[0]
    return plain(first[0].runs).split("\n")[0].strip() if first else ""


def _bold(texts: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(replace(run, bold=True) for run in texts)


def _spare(row: Row, width: float, align: str) -> float:
    """Return how far a line moves right to stand where its column wants it."""
    if align == "left" or not row.texts:
        return 0.0
    last = row.texts[-1]
    end = last.x + measure.width(last.text, last.face, last.size)
    spare = width - 2 * CELL_SIDE - end
    return spare if align == "right" else spare / 2


def _shifted(row: Row, by: float) -> Row:
    texts = tuple(
        replace(text, x=text.x + by, reach=text.reach + by if text.reach else 0.0) for text in row.texts
    )
    return replace(row, texts=texts)

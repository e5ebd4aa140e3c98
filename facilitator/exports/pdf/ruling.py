"""Paint the rows of tables onto a sheet: ground, rules, then the cells one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.exports.pdf.figures import palette
from facilitator.exports.pdf.rows import BLACK
from facilitator.exports.pdf.typography import RULE
from facilitator.figure.drawing import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.exports.pdf.paging import PlacedRow
    from facilitator.exports.pdf.paper import Paper
    from facilitator.report.page import Sheet

GROUND = "head"
"""The colour of headers and totals."""


def paint(
    paper: Paper,
    sheet: Sheet,
    lines: Sequence[PlacedRow],
    above: Sequence[PlacedRow],
    below: Sequence[PlacedRow],
) -> None:
    """Paint those lines of one row that stand on this page; `above` and `below` are the next lines there.

    Readers get the words cell by cell, for they take text in the order in which it was painted.
    """
    ruled = lines[0][1].ruled
    assert ruled is not None
    y, end = lines[0][0], _end(lines[-1])
    start, stop = sheet.left + ruled.edges[0], sheet.left + ruled.edges[-1]
    if ruled.shaded:
        ground = Box(start, sheet.top + y, stop - start, end - y)
        paper.box(0, 0, ground, palette().colour(GROUND), "")
    joined = ruled.goes_on and bool(above) and _is_body(above[-1])
    paper.rule(
        (sheet.left + ruled.edges[1] if joined else start, sheet.top + y), (stop, sheet.top + y), BLACK, RULE
    )
    if not (below and below[0][1].ruled and not below[0][1].before):
        paper.rule((start, sheet.top + end), (stop, sheet.top + end), BLACK, RULE)
    for edge in ruled.edges:
        x = sheet.left + edge
        paper.rule((x, sheet.top + y), (x, sheet.top + end), BLACK, RULE)
    for column in range(len(ruled.edges) - 1):
        for place, row in lines:
            if row.cells[column]:
                paper.write_line(sheet.left, sheet.top + place + row.ascent, row.cells[column])


def _end(line: PlacedRow) -> float:
    y, row = line
    return y + row.height + row.after


def _is_body(line: PlacedRow) -> bool:
    ruled = line[1].ruled
    return ruled is not None and not ruled.shaded

"""Write a report as a PDF: our own Thai typography on ReportLab's canvas."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO

from facilitator.exports.pdf import figures, ruling, typography
from facilitator.exports.pdf.composing import compose
from facilitator.exports.pdf.paging import paginate
from facilitator.exports.pdf.paper import Paper
from facilitator.exports.pdf.rows import Text
from facilitator.report.page import UPRIGHT
from facilitator.thai import measure, numerals

if TYPE_CHECKING:
    from facilitator.exports.pdf.paging import PlacedRow
    from facilitator.report.document import Report
    from facilitator.report.page import Sheet


def write(report: Report, stream: BinaryIO) -> None:
    """Write the report into the stream; equal reports give equal bytes."""
    paper = Paper(stream, (UPRIGHT.width, UPRIGHT.height), report.language)
    paper.describe(report.title, report.author, report.name, report.created)
    for number, rows in enumerate(paginate(compose(report)), start=1):
        sheet = rows[0][1].sheet if rows else UPRIGHT
        paper.setPageSize((sheet.width, sheet.height))
        if number > 1:
            _write_number(paper, sheet, number, report.numerals)
        _write_rows(paper, sheet, rows)
        paper.showPage()
    paper.save()


def _write_number(paper: Paper, sheet: Sheet, number: int, digits: str) -> None:
    text = numerals.apply(f"- {number} -", digits)
    face, size = typography.SUBTITLE.face, typography.SUBTITLE.size
    left = sheet.left + (sheet.text_width - measure.width(text, face, size)) / 2
    paper.write_line(left, typography.NUMBER_BASELINE, [Text(0.0, text, face, size)])


def _write_rows(paper: Paper, sheet: Sheet, rows: list[PlacedRow]) -> None:
    """Write what stands on one page; the lines of one row of a table go together."""
    groups = [tuple(group) for _, group in groupby(rows, lambda placed: id(placed[1].ruled or placed[1]))]
    for above, group, below in zip(((), *groups), groups, (*groups[1:], ()), strict=False):
        y, row = group[0]
        top = sheet.top + y
        if row.ruled:
            ruling.paint(paper, sheet, group, above[-1:], below[:1])
        if row.heading:
            paper.bookmark(*row.heading, top)
        if row.texts:
            paper.write_line(sheet.left, top + row.ascent, row.texts)
        if row.figure:
            figures.paint(paper, row.figure, sheet.left, top)
        for photo in row.photos:
            place = (sheet.left + photo.x, top + photo.top, photo.width, photo.height)
            paper.photo(photo.jpeg, *place)

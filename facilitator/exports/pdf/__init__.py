"""Write a report as a PDF: our own Thai typography on ReportLab's canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from facilitator.exports.pdf import figures, typography
from facilitator.exports.pdf.composing import compose
from facilitator.exports.pdf.paging import paginate
from facilitator.exports.pdf.paper import Paper
from facilitator.exports.pdf.rows import Text
from facilitator.report import page
from facilitator.thai import measure, numerals

if TYPE_CHECKING:
    from facilitator.exports.pdf.paging import PlacedRow
    from facilitator.report.document import Report


def write(report: Report, stream: BinaryIO) -> None:
    """Write the report into the stream; equal reports give equal bytes."""
    sheet = Paper(stream, (page.WIDTH, page.HEIGHT), report.language)
    sheet.describe(report.title, report.author, report.name, report.created)
    for number, rows in enumerate(paginate(compose(report)), start=1):
        if number > 1:
            _write_number(sheet, number, report.numerals)
        _write_rows(sheet, rows)
        sheet.showPage()
    sheet.save()


def _write_number(sheet: Paper, number: int, digits: str) -> None:
    text = numerals.apply(f"- {number} -", digits)
    face, size = typography.SUBTITLE.face, typography.SUBTITLE.size
    left = page.LEFT + (page.TEXT_WIDTH - measure.width(text, face, size)) / 2
    sheet.write_line(left, typography.NUMBER_BASELINE, [Text(0.0, text, face, size)])


def _write_rows(sheet: Paper, rows: list[PlacedRow]) -> None:
    for y, row in rows:
        top = page.TOP + y
        if row.heading:
            sheet.bookmark(*row.heading, top)
        if row.texts:
            sheet.write_line(page.LEFT, top + row.ascent, row.texts)
        if row.figure:
            figures.paint(sheet, row.figure, page.LEFT, top)

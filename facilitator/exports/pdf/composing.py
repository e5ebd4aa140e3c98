"""Turn the blocks of a report into rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.exports.pdf import indents, photos, tables, typography
from facilitator.exports.pdf.rows import Row, Text, staying
from facilitator.exports.pdf.setting import WIDEST_LEAD, Setter
from facilitator.report.document import (
    FigureBlock,
    Heading,
    Item,
    Labelled,
    PageShape,
    Paragraph,
    PhotoBlock,
    Table,
    plain,
    runs,
)
from facilitator.report.page import UPRIGHT, WIDE
from facilitator.thai import lines, measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator.exports.pdf.indents import Place
    from facilitator.exports.pdf.typography import Style
    from facilitator.report.document import Block, Report
    from facilitator.report.page import Sheet

MOST_LINKS = 2
"""So many blocks may hold on to each other: more would drag half a page along."""


def compose(report: Report) -> list[Row]:
    """Return all rows of the report, from its title on, each with the sheet that it stands on."""
    rows: list[Row] = []
    part: list[Block] = []
    sheet, titled = UPRIGHT, False
    for block in (*report.blocks, None):
        if block is not None and not isinstance(block, PageShape):
            part.append(block)
            continue
        if part or (block is None and not titled):
            composer = _Composer(sheet, report.terms)
            rows += composer.part(part, None if titled else report)
            part, titled = [], True
        if block is not None:
            sheet = WIDE if block.wide else UPRIGHT
    return rows


def _leads_into(block: Block, following: Block | None) -> bool:
    """Tell whether a block announces what comes after it ("… ได้แก่") and must not be left behind."""
    if not isinstance(block, Paragraph | Item | Labelled):
        return False
    if isinstance(following, Table):
        return isinstance(block, Labelled)
    if not isinstance(following, Paragraph | Item | Labelled):
        return False
    announces = isinstance(block, Paragraph) and isinstance(following, Item)
    return block.level < following.level or (announces and block.level == following.level)


class _Composer:
    """Sets the blocks that stand on sheets of one shape."""

    def __init__(self, sheet: Sheet, terms: tuple[str, ...]) -> None:
        self._sheet, self._terms = sheet, terms
        self._width = sheet.text_width
        self._setter = Setter(self._width, typography.PAGE, terms)

    def part(self, blocks: list[Block], titled: Report | None) -> Iterator[Row]:
        """Set the blocks, below the title of the report where it has not been set yet."""
        rows = [*self._title(titled)] if titled else []
        places = indents.places(blocks, typography.PAGE, self._width)
        links = 0
        for number, (block, place) in enumerate(zip(blocks, places, strict=True)):
            added = self._block(block, place)
            if number and isinstance(blocks[number - 1], Table):
                added[0] = replace(added[0], before=max(added[0].before, typography.TABLE_SPACE))
            rows += added
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            links = links + 1 if _leads_into(block, following) else 0
            if 0 < links <= MOST_LINKS:
                rows[-1] = replace(rows[-1], stays=True)
        return (self._on_sheet(row) for row in rows)

    def _on_sheet(self, row: Row) -> Row:
        at_top = tuple(replace(each, sheet=self._sheet) for each in row.at_top)
        return replace(row, sheet=self._sheet, at_top=at_top)

    def _title(self, report: Report) -> Iterator[Row]:
        """Set the title block, centred."""
        heads = [text for text in (report.name, report.title) if text]
        rows = [row for text in heads for row in self._centred(text, typography.TITLE)]
        for text in report.subtitle_lines:
            rows += self._centred(text, typography.SUBTITLE)
        rows = staying(rows)
        if rows and report.blocks:
            rows[-1] = replace(rows[-1], height=rows[-1].height + typography.AFTER_TITLE)
        yield from rows

    def _centred(self, text: str, style: Style) -> list[Row]:
        broken = lines.wrap(text, self._width, style.face, style.size, self._terms)
        return [
            Row(
                style.height(line.text),
                typography.ASCENT * style.size,
                (Text((self._width - line.width) / 2, line.text, style.face, style.size),),
            )
            for line in broken
        ]

    def _block(self, block: Block, place: Place) -> list[Row]:
        """Set one block at its place."""
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph() | Item() | Labelled():
                return self._setter.block(block, place)
            case Table():
                return tables.rows_of(block, self._sheet, self._terms)
            case PhotoBlock():
                return photos.rows_of(block, self._width, self._terms)
            case FigureBlock():
                return [
                    Row(figure.height, before=typography.FIGURE_SPACE, figure=figure)
                    for figure in block.figures
                ]
            case PageShape():
                raise AssertionError("parts hold no change of shape")

    def _heading(self, block: Heading) -> list[Row]:
        style = typography.heading(block.level)
        hang = (
            measure.width(block.mark, style.face, style.size) + typography.PAGE.mark_gap
            if block.mark
            else 0.0
        )
        text = plain(block.runs)
        if hang > WIDEST_LEAD * self._width:
            rows = self._setter.lines(runs(f"{block.mark} {text}"), style, 0.0)
        else:
            lead = (Text(0.0, block.mark, style.face, style.size),) if block.mark else ()
            rows = self._setter.lines(block.runs, style, hang, lead=lead)
        rows[0] = replace(rows[0], heading=(f"{block.mark} {text}".strip(), block.level))
        return staying(rows)

"""Turn the blocks of a report into rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.exports.pdf import indents, typography
from facilitator.exports.pdf.rows import Row, Text, set_lines, staying
from facilitator.report.document import FigureBlock, Heading, Item, Labelled, Paragraph, Run, plain, runs
from facilitator.report.page import FIRST_INDENT, TEXT_WIDTH
from facilitator.thai import lines, measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator.exports.pdf.indents import Place
    from facilitator.exports.pdf.typography import Style
    from facilitator.report.document import Block, Report, Runs

WIDEST_LEAD = 0.6
"""A mark or label that takes more of the width than this gets lines of its own."""

MOST_LINKS = 2
"""So many blocks may hold on to each other: more would drag half a page along."""


def compose(report: Report) -> list[Row]:
    """Return all rows of the report, from its title on."""
    composer = _Composer(report.terms)
    rows = [*composer.title(report)]
    blocks = report.blocks
    places = indents.places(blocks)
    links = 0
    for number, (block, place) in enumerate(zip(blocks, places, strict=True)):
        rows += composer.block(block, place)
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        links = links + 1 if _leads_into(block, following) else 0
        if 0 < links <= MOST_LINKS:
            rows[-1] = replace(rows[-1], stays=True)
    return rows


def _leads_into(block: Block, following: Block | None) -> bool:
    """Tell whether a block announces what comes after it ("… ได้แก่") and must not be left behind."""
    if isinstance(block, Heading | FigureBlock) or following is None:
        return False
    if isinstance(following, Heading | FigureBlock):
        return False
    announces = isinstance(block, Paragraph) and isinstance(following, Item)
    return block.level < following.level or (announces and block.level == following.level)


class _Composer:
    """Sets blocks with the terms that are never broken."""

    def __init__(self, terms: tuple[str, ...]) -> None:
        self._terms = terms

    def title(self, report: Report) -> Iterator[Row]:
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
        broken = lines.wrap(text, TEXT_WIDTH, style.face, style.size, self._terms)
        return [
            Row(
                style.height(line.text),
                typography.ASCENT * style.size,
                (Text((TEXT_WIDTH - line.width) / 2, line.text, style.face, style.size),),
            )
            for line in broken
        ]

    def block(self, block: Block, place: Place) -> list[Row]:
        """Set one block at its place."""
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return self._paragraph(block, place.left)
            case Item():
                return self._hanging(block, (block.runs,), place)
            case Labelled():
                return self._hanging(block, block.values, place)
            case FigureBlock():
                return [
                    Row(figure.height, before=typography.FIGURE_SPACE, figure=figure)
                    for figure in block.figures
                ]

    def _heading(self, block: Heading) -> list[Row]:
        style = typography.heading(block.level)
        hang = measure.width(block.mark, style.face, style.size) + typography.MARK_GAP if block.mark else 0.0
        text = plain(block.runs)
        if hang > WIDEST_LEAD * TEXT_WIDTH:
            rows = self._lines(runs(f"{block.mark} {text}"), style, 0.0)
        else:
            lead = (Text(0.0, block.mark, style.face, style.size),) if block.mark else ()
            rows = self._lines(block.runs, style, hang, lead=lead)
        rows[0] = replace(rows[0], heading=(f"{block.mark} {text}".strip(), block.level))
        return staying(rows)

    def _paragraph(self, block: Paragraph, left: float) -> list[Row]:
        match block.style:
            case "body":
                return self._lines(block.runs, typography.PARAGRAPH, left, FIRST_INDENT)
            case "quote":
                return self._lines(block.runs, typography.QUOTE, left + typography.QUOTE_INDENT)
            case "verse":
                return self._lines(block.runs, typography.PARAGRAPH, left + typography.VERSE_INDENT)
            case "plain":
                return self._lines(block.runs, typography.PARAGRAPH, left)

    def _hanging(self, block: Item | Labelled, texts: tuple[Runs, ...], place: Place) -> list[Row]:
        """Set texts to the right of a mark or label, the first on its line."""
        mark, look, gap = indents.lead_of(block)
        wide = measure.width(mark, look.face, look.size) + gap if mark else 0.0
        left = place.left + place.hang
        first, *others = texts or ((),)
        under = [row for text in others if text for row in self._lines(text, typography.ITEM, left)]
        if wide > WIDEST_LEAD * (TEXT_WIDTH - place.left):
            rows = self._lines((Run(mark),), look, place.left)
            if first:
                rows = staying(rows) + self._lines(first, typography.ITEM, left)
        else:
            # Marks are flush with their text, so that "9." and "10." stand equally near to it.
            start = place.left + (max(place.hang - wide, 0.0) if isinstance(block, Item) else 0.0)
            indent = max(wide - place.hang, 0.0)
            reach = left + indent - typography.MARK_GAP if first else 0.0
            lead = (Text(start, mark, look.face, look.size, reach=reach),) if mark else ()
            rows = self._lines(first, typography.ITEM, left, indent, lead)
        rows[0] = replace(rows[0], before=look.before)
        return rows + under

    def _lines(
        self, texts: Runs, style: Style, left: float, indent: float = 0.0, lead: tuple[Text, ...] = ()
    ) -> list[Row]:
        return set_lines(texts, style, left, TEXT_WIDTH - left, self._terms, indent, lead)

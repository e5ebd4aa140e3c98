"""Set running text, lists and labels in rows of one width: that of a page, or of a cell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator.exports.pdf import indents
from facilitator.exports.pdf.rows import Row, Text, set_lines, staying
from facilitator.report.document import Item, Labelled, Paragraph, Run
from facilitator.thai import measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.exports.pdf.indents import Place
    from facilitator.exports.pdf.typography import Look, Style
    from facilitator.report.document import Runs

WIDEST_LEAD = 0.6
"""A mark or label that takes more of the width than this gets lines of its own."""


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets blocks in one look within one width; `terms` are never broken."""

    width: float
    look: Look
    terms: tuple[str, ...]

    def blocks(self, blocks: Sequence[Paragraph | Item | Labelled]) -> list[Row]:
        """Set blocks below each other."""
        placed = indents.places(blocks, self.look, self.width)
        return [row for block, place in zip(blocks, placed, strict=True) for row in self.block(block, place)]

    def block(self, block: Paragraph | Item | Labelled, place: Place) -> list[Row]:
        """Set one block at its place."""
        match block:
            case Paragraph():
                return self._paragraph(block, place.left)
            case Item():
                return self._hanging(block, (block.runs,), place)
            case Labelled():
                return self._hanging(block, block.values, place)

    def lines(
        self, texts: Runs, style: Style, left: float, indent: float = 0.0, lead: tuple[Text, ...] = ()
    ) -> list[Row]:
        """Break a text to lines from `left` to the end of the width."""
        return set_lines(texts, style, left, self.width - left, self.terms, indent, lead)

    def _paragraph(self, block: Paragraph, left: float) -> list[Row]:
        look = self.look
        match block.style:
            case "body":
                return self.lines(block.runs, look.paragraph, left, look.first_indent)
            case "quote":
                return self.lines(block.runs, look.quote, left + look.quote_indent)
            case "verse":
                return self.lines(block.runs, look.paragraph, left + look.verse_indent)
            case "plain":
                return self.lines(block.runs, look.paragraph, left)

    def _hanging(self, block: Item | Labelled, texts: tuple[Runs, ...], place: Place) -> list[Row]:
        """Set texts to the right of a mark or label, the first on its line."""
        look = self.look
        mark, style, gap = indents.lead_of(block, look)
        wide = measure.width(mark, style.face, style.size) + gap if mark else 0.0
        left = place.left + place.hang
        first, *others = texts or ((),)
        under = [row for text in others if text for row in self.lines(text, look.item, left)]
        if wide > WIDEST_LEAD * (self.width - place.left):
            rows = self.lines((Run(mark),), style, place.left)
            if first:
                rows = staying(rows) + self.lines(first, look.item, left)
        else:
            # Marks are flush with their text, so that "9." and "10." stand equally near to it.
            start = place.left + (max(place.hang - wide, 0.0) if isinstance(block, Item) else 0.0)
            indent = max(wide - place.hang, 0.0)
            reach = left + indent - look.mark_gap if first else 0.0
            lead = (Text(start, mark, style.face, style.size, reach=reach),) if mark else ()
            rows = self.lines(first, look.item, left, indent, lead)
        rows[0] = replace(rows[0], before=style.before)
        return rows + under

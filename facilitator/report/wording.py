"""How the cards of one board read on paper: their digits, codes, ties, votes, speakers and fields."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator import kinds as board_kinds
from facilitator.report.document import Item, Run
from facilitator.thai import dates, numerals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from facilitator.figure.scene import Scene
    from facilitator.kinds import Field, Kind
    from facilitator.model import Card, Tree
    from facilitator.report.document import Runs

SECTION_LEVEL = 1
"""The level of a board's own heading; headings inside it stand below."""
BULLET, DASH = "•", "–"
"""Before entries of a list that were typed without a mark, and before those under an entry."""
_NO_CODES: Mapping[int, str] = MappingProxyType({})
_RANGE = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True)
class Wording:
    """The words of one board, in the digits that were chosen ("as-typed", "thai" or "arabic")."""

    scene: Scene
    numbers: str
    kind: Kind | None = None
    """None when the declaration of the board's kind is gone."""
    codes: Mapping[int, str] = field(init=False, default_factory=lambda: _NO_CODES)

    def __post_init__(self) -> None:
        if self.kind is not None:
            object.__setattr__(self, "codes", board_kinds.codes(self.kind, self.scene.tree))

    @property
    def tree(self) -> Tree:
        """The board's cards."""
        return self.scene.tree

    def digits(self, text: str) -> str:
        """Return the text in the digits that were chosen."""
        return numerals.apply(text, self.numbers) if text else ""

    def title(self, slot_id: str) -> str:
        """Return what this board calls a slot; the id of one that its kind does not know."""
        own = self.scene.board.slot_titles.get(slot_id)
        known = self.kind is not None and any(slot.id == slot_id for slot in self.kind.slots)
        if own or self.kind is None or not known:
            return self.digits(own or slot_id)
        return self.digits(self.kind.slot_title(self.scene.board, slot_id))

    def mark(self, card: Card, otherwise: str = "") -> str:
        """Return the code of a card, else its mark as typed, else what is given."""
        return self.digits(self.codes.get(card.id) or card.mark) or otherwise

    def said(self, card: Card, *, speaker: bool = True, bold: bool = False) -> Runs:
        """Return what was said, the codes it is tied to, how many agreed, and who said it."""
        words = (Run(self.digits(card.text), bold=bold),)
        behind = "".join(f" ({part})" for part in self._asides(card))
        if speaker and card.speaker:
            behind += f" — {self.digits(card.speaker)}"
        if not behind:
            return words
        return (*words, Run(behind)) if bold else (Run(words[0].text + behind),)

    def marked(self, card: Card, *, speaker: bool = True) -> Runs:
        """Return what was said behind the mark as typed, as one running text."""
        text = self.said(card, speaker=speaker)
        return (Run(f"{self.digits(card.mark)} "), *text) if card.mark else text

    def items(self, cards: Sequence[Card], level: int = 0, bullet: str = "") -> Iterator[Item]:
        """List cards with all that stands under them, each behind its code or mark."""
        waiting = [(card, level) for card in reversed(cards)]
        while waiting:
            card, at = waiting.pop()
            yield Item(self.mark(card, DASH if at > level else bullet), self.said(card), at)
            waiting += [(child, at + 1) for child in reversed(self.tree.children(card.id))]

    def value(self, of: Field, card: Card) -> str:
        """Return a field of a card as people write it: a date in the Buddhist era, money in Arabic digits."""
        typed = card.fields.get(of.id, "")
        if of.type == "date" and typed:
            try:
                typed = dates.short_date(date.fromisoformat(typed))
            except ValueError:
                return self.digits(typed)  # words such as "ปลายปี"
            return numerals.apply(typed, "arabic" if self.numbers == "arabic" else "thai")
        if of.type == "money" and self.numbers == "thai":
            return numerals.to_arabic(typed)
        return self.digits(typed)

    def _asides(self, card: Card) -> Iterator[str]:
        """Go through what stands in brackets behind a card."""
        if tied := self.scene.ties.get(card.id):
            yield ", ".join(self.digits(source.code) for source in tied)
        if self.kind is not None:
            fields = [each for each in self.kind.fields_of(card.slot) if not each.column]
            values = [(each, self.value(each, card)) for each in fields if card.fields.get(each.id)]
            if values:
                yield " · ".join(f"{self.field_title(each)} {value}" for each, value in values)
        if votes := self.scene.votes(card):
            yield self.digits(f"{votes} คะแนน")

    def field_title(self, of: Field) -> str:
        """Return what a field is called, without the range of its values."""
        return self.digits(_RANGE.sub("", of.title.th))

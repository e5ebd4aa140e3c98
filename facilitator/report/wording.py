"""How the cards of one board read on paper: their digits, codes, ties, votes, speakers and fields."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facilitator import kinds as board_kinds
from facilitator.figure import values
from facilitator.report.document import Item, Run
from facilitator.thai import numerals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from facilitator.figure.scene import Scene
    from facilitator.kinds import Field, Kind
    from facilitator.model import Card, Tree
    from facilitator.report.document import Cell, Runs

SECTION_LEVEL = 1
"""The level of a board's own heading; headings inside it stand below."""
BULLET, DASH = "•", "–"
"""Before entries of a list that were typed without a mark, and before those under an entry."""
_RANGE = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True)
class Wording:
    """The words of one board, in the digits that were chosen ("as-typed", "thai" or "arabic")."""

    kind: Kind
    scene: Scene
    numbers: str
    codes: Mapping[int, str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "codes", board_kinds.codes(self.kind, self.scene.tree))

    @property
    def tree(self) -> Tree:
        """The board's cards."""
        return self.scene.tree

    def digits(self, text: str) -> str:
        """Return the text in the digits that were chosen."""
        return numerals.apply(text, self.numbers) if text else ""

    def own(self, text: str) -> str:
        """Return what the program itself writes: in Thai digits where those of cards stay as typed."""
        return numerals.apply(text, "arabic" if self.numbers == "arabic" else "thai")

    def title(self, slot_id: str) -> str:
        """Return what this board calls a slot."""
        return self.digits(self.kind.slot_title(self.scene.board, slot_id))

    def mark(self, card: Card, otherwise: str = "") -> str:
        """Return the code of a card and its mark as typed; what is given when it has neither."""
        parts = (self.codes.get(card.id, ""), card.mark)
        return self.digits(" ".join(part for part in parts if part)) or otherwise

    def said(self, card: Card, *, speaker: bool = True, bold: bool = False, fields: bool = True) -> Runs:
        """Return what was said, the codes it is tied to, its fields, how many agreed, and who said it."""
        words = (Run(self.digits(card.text), bold=bold),)
        behind = "".join(f" ({part})" for part in self._asides(card, fields=fields))
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

    def cell(self, cards: Sequence[Card]) -> Cell:
        """List cards in a cell: where nobody typed a mark, several of them have bullets."""
        marked = len(cards) == 1 or any(self.mark(card) for card in cards)
        return tuple(self.items(cards, bullet="" if marked else BULLET))

    def value(self, of: Field, card: Card) -> str:
        """Return a field of a card as people write it: a date in the Buddhist era, money in Arabic digits."""
        typed = card.fields.get(of.id, "")
        shown = values.in_field(of, typed).text
        if of.type == "date" and shown != typed:
            return self.own(shown)
        if of.type == "money":
            return typed if self.numbers == "as-typed" else shown
        return self.digits(shown)

    def _asides(self, card: Card, *, fields: bool) -> Iterator[str]:
        """Go through what stands in brackets behind a card."""
        if tied := self.scene.ties.get(card.id):
            yield ", ".join(self.digits(source.code) for source in tied)
        told = [each for each in self.kind.fields_of(card.slot) if fields and not each.column]
        filled = [each for each in told if card.fields.get(each.id)]
        if filled:
            yield " · ".join(f"{self._short(each)} {self.value(each, card)}" for each in filled)
        if votes := self.scene.votes(card):
            yield self.own(f"{votes} คะแนน")

    def _short(self, of: Field) -> str:
        """Return what a field is called, without the range of its values."""
        return self.digits(_RANGE.sub("", of.title.th))

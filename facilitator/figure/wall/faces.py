"""What cards say on the wall: items made of them, with codes, marks, votes and what is under them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator import kinds
from facilitator.figure.wall import meters
from facilitator.figure.wall.items import Item, Setting, setting
from facilitator.figure.wall.wording import digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from facilitator.figure.scene import Scene
    from facilitator.figure.wall.given import WallInput
    from facilitator.figure.wall.items import Said
    from facilitator.figure.wall.keeping import Kept
    from facilitator.figure.wall.meters import Meter
    from facilitator.kinds import Kind
    from facilitator.model import Card

BULLET, DASH = "•", "–"
METERED = frozenset({"goals", "levels"})
"""Arrangements whose cards say how far something has come."""


@dataclass(frozen=True)
class Faces:
    """Makes items of the cards of one board."""

    kind: Kind
    scene: Scene
    codes: Mapping[int, str]
    revealed: frozenset[int] | None
    language: str

    kept: Kept

    @classmethod
    def of(cls, given: WallInput, kept: Kept) -> Faces | None:
        """Return what makes items of the board on show; None without a board."""
        scene = given.scene
        if scene is None or given.kind is None:
            return None
        kept.begin((given.kind, scene.board, scene.terms, scene.began, scene.today, given.language))
        codes = kinds.codes(given.kind, scene.tree)
        return cls(given.kind, scene, codes, given.revealed, given.language, kept)

    @property
    def how(self) -> Setting:
        """How the texts of this board are set."""
        return setting(self.scene.terms)

    def tone(self, slot_id: str) -> str:
        """Return the tone of a slot; of one that the kind does not know, the accent."""
        return next((slot.tone for slot in self.kind.slots if slot.id == slot_id), "accent")

    def is_closed(self, card: Card) -> bool:
        """Tell whether the card is not revealed yet."""
        return self.revealed is not None and card.id not in self.revealed

    def item(
        self,
        card: Card,
        lead: str = "",
        *,
        level: int = 0,
        ground: str = "card",
        tone: str = "",
        edged: bool = False,
    ) -> Item:
        """Return a card; without a code or a mark of its own it gets `lead`."""
        code, closed = self.codes.get(card.id, ""), self.is_closed(card)
        ties, measured = self.scene.ties.get(card.id, ()), self.scene.measurements.get(card.id, ())
        return self.kept.get(
            (card.id, lead, level, ground, tone, edged),
            (card, code, closed, ties, measured),
            lambda: self._made(card, code, lead, level, ground, tone, tone if edged else ""),
        )

    def _made(self, card: Card, code: str, lead: str, level: int, ground: str, tone: str, edge: str) -> Item:
        tone = tone or self.tone(card.slot)
        key = f"card:{card.id}"
        if self.is_closed(card):
            return Item(key, (), ground="card", level=level, closed=True)
        own = f"{code} {card.mark}" if code and card.mark else code or card.mark
        votes = self.scene.votes(card)
        return Item(
            key,
            self._said(card),
            own or lead,
            level=level,
            ground=ground,
            strong=f"{tone}_strong",
            edge=edge,
            count=digits(str(votes), self.language) if votes else "",
            meter=self.meter(card) if self.kind.arrangement in METERED else None,
        )

    def meter(self, card: Card) -> Meter | None:
        """Return how far a card has come, where its kind tells that."""
        if self.kind.arrangement == "goals":
            return meters.of_indicator(card, self.scene, self.language)
        return meters.of_level(card, self.language) if self.kind.arrangement == "levels" else None

    def with_parts(
        self,
        card: Card,
        lead: str = "",
        *,
        level: int = 0,
        ground: str = "card",
        tone: str = "",
        edged: bool = False,
    ) -> list[Item]:
        """Return a card and all under it, those one level further in each."""
        found = [self.item(card, lead, level=level, ground=ground, tone=tone, edged=edged)]
        if self.scene.tree.children(card.id):
            base = self.scene.tree.depth(card.id) - level
            under = "card" if ground else ""
            for each in self.scene.tree.under(card.id):
                deep = self.scene.tree.depth(each.id) - base
                found.append(self.item(each, DASH, level=deep, ground=under, tone=tone))
        return found

    def listed(
        self, cards: Sequence[Card], *, level: int = 0, ground: str = "card", tone: str = ""
    ) -> list[Item]:
        """Return cards with all under them; without grounds each of several gets a bullet."""
        lead = BULLET if len(cards) > 1 and not ground else ""
        return [
            item
            for card in cards
            for item in self.with_parts(card, lead, level=level, ground=ground, tone=tone)
        ]

    def role_items(self, cards: Iterable[Card]) -> list[Item]:
        """Return the cards of an outline: headings, facts, voices, verse, each as its role wants it."""
        roles = {slot.id: slot.role for slot in self.kind.slots}
        found: list[Item] = []
        waiting = [(card, 0, 0) for card in reversed(list(cards))]
        while waiting:
            card, above, level = waiting.pop()
            role = roles.get(card.slot, "item")
            found.append(self._in_role(card, role, above, level))
            deeper = (above + 1, level) if role == "heading" else (above, level + 1)
            waiting += [(child, *deeper) for child in reversed(self.scene.tree.children(card.id))]
        return found

    def _in_role(self, card: Card, role: str, above: int, level: int) -> Item:
        shown = self.item(card, BULLET if role == "item" else "", level=level, ground="")
        if shown.closed:
            return shown
        face = {"label": "semibold", "verse": "italic"}.get(role, "regular")
        if role == "heading":
            face = "bold" if above == 0 else "semibold"
        said = tuple((text, face if each == "regular" else each) for text, each in shown.said)
        edge = "accent" if role == "quote" else ""
        return replace(shown, said=said, edge=edge, heading=role in {"heading", "label"})

    def _said(self, card: Card) -> tuple[Said, ...]:
        speaks = card.speaker and self.kind.slots and self._role(card.slot) == "quote"
        said: list[Said] = [(f"{card.speaker}  ", "semibold")] if speaks else []
        said.append((card.text, "regular"))
        tied = [source.code or source.text for source in self.scene.ties.get(card.id, ())]
        if codes := " ".join(filter(None, tied)):
            said.append((f"  {codes}", "semibold"))
        return tuple(said)

    def _role(self, slot_id: str) -> str:
        return next((slot.role for slot in self.kind.slots if slot.id == slot_id), "card")

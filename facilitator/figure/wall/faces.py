"""What cards say on the wall: items made of them, with codes, marks, votes and what is under them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

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


class Look(NamedTuple):
    """How a card is set, whatever it says."""

    lead: str = ""
    level: int = 0
    ground: str = "card"
    tone: str = ""
    """Another tone than that of its slot."""
    edged: bool = False
    """Whether a strip in its tone runs down its left side."""


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

    def item(self, card: Card, lead: str = "", *, level: int = 0, ground: str = "card") -> Item:
        """Return a card; without a code or a mark of its own it gets `lead`."""
        (found,) = self.items((card,), Look(lead, level, ground))
        return found

    def items(self, cards: Iterable[Card], look: Look) -> list[Item]:
        """Return cards, those of a long list quickly."""
        kept, codes, revealed = self.kept.series(look), self.codes, self.revealed
        ties, measured = self.scene.ties, self.scene.measurements
        plain = revealed is None and not ties and not measured
        found: list[Item] = []
        for card in cards:
            number = card.id
            code, more = codes.get(number, ""), None
            if not plain:
                more = self.is_closed(card), ties.get(number), measured.get(number)
            known = kept.get(number)
            # What stays is nearly always the same object, and that is told at once.
            same = known is not None and (known[0] is card or known[0] == card)
            if known is None or not same or known[1] != code or known[2] != more:
                known = kept[number] = (card, code, more, self._made(card, code, look))
            found.append(known[3])
        return found

    def _made(self, card: Card, code: str, look: Look) -> Item:
        tone = look.tone or self.tone(card.slot)
        key = f"card:{card.id}"
        if self.is_closed(card):
            return Item(key, (), ground="card", level=look.level, closed=True)
        own = f"{code} {card.mark}" if code and card.mark else code or card.mark
        votes = self.scene.votes(card)
        return Item(
            key,
            self._said(card),
            own or look.lead,
            level=look.level,
            ground=look.ground,
            strong=f"{tone}_strong",
            edge=tone if look.edged else "",
            count=digits(str(votes), self.language) if votes else "",
            meter=self.meter(card) if self.kind.arrangement in METERED else None,
        )

    def meter(self, card: Card) -> Meter | None:
        """Return how far a card has come, where its kind tells that."""
        if self.kind.arrangement == "goals":
            return meters.of_indicator(card, self.scene, self.language)
        return meters.of_level(card, self.language) if self.kind.arrangement == "levels" else None

    def listed(
        self,
        cards: Sequence[Card],
        *,
        ground: str = "card",
        tone: str = "",
        edged: bool = False,
    ) -> list[Item]:
        """Return cards with all under them, those one level further in each.

        Without grounds each of several gets a bullet.
        """
        lead = BULLET if len(cards) > 1 and not ground else ""
        tree, found = self.scene.tree, list[Item]()
        for card, item in zip(cards, self.items(cards, Look(lead, 0, ground, tone, edged)), strict=True):
            found.append(item)
            if tree.children(card.id):
                depth = tree.depth(card.id)
                for each in tree.under(card.id):
                    look = Look(DASH, tree.depth(each.id) - depth, "card" if ground else "", tone)
                    found += self.items((each,), look)
        return found

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

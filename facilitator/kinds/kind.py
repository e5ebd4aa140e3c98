"""What a board kind declares: slots, fields, prompts, codes and how it is arranged."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from facilitator.model import Board, Card

ARRANGEMENTS = ("quadrants", "outline")
PAPER_FORMS = ("figure", "coded_list", "outline")
TONES = ("accent", "strength", "weakness", "opportunity", "threat")
ROLES = ("card", "heading", "item", "label", "value", "paragraph", "quote", "verse")
FIELD_TYPES = ("text", "number", "date", "money", "choice")
SLOTS_OF_ARRANGEMENT = MappingProxyType({"quadrants": 4})
"""How many slots an arrangement needs, where it needs an exact number."""


@dataclass(frozen=True, slots=True)
class Title:
    """A wording in Thai and English."""

    th: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the wording in "th" or "en"."""
        return self.en if language == "en" else self.th


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for cards: a quadrant, a column, or the role a card plays in an outline."""

    id: str
    title: Title
    prompt: Title
    subtitle: Title
    code: str = ""
    """Put before the card's number: S gives S1, S2, …; empty for cards without codes."""
    tone: str = "accent"
    role: str = "card"
    choices: tuple[Title, ...] = ()
    """Other titles that a facilitator may pick for this slot."""


@dataclass(frozen=True, slots=True)
class Field:
    """A typed value that every card of the kind may carry."""

    id: str
    title: Title
    type: str = "text"
    choices: tuple[Title, ...] = ()


@dataclass(frozen=True)
class Kind:
    """What a board is: its slots and fields, and how it is arranged on screen and paper."""

    id: str
    title: Title
    summary: Title
    question: Title
    arrangement: str
    paper: tuple[str, ...]
    slots: tuple[Slot, ...]
    fields: tuple[Field, ...] = ()
    nests: bool = False
    order: int = 1000

    def slot(self, slot_id: str) -> Slot:
        """Return the slot with this id; KeyError when the kind has none."""
        for slot in self.slots:
            if slot.id == slot_id:
                return slot
        raise KeyError(slot_id)

    def slot_title(self, board: Board, slot_id: str, language: str = "th") -> str:
        """Return the slot's title on this board: the board's own wording, else the kind's."""
        return board.slot_titles.get(slot_id) or self.slot(slot_id).title.in_language(language)


@dataclass(frozen=True, slots=True)
class KindProblem:
    """A declaration that cannot be used: which file, which key, and what is wrong, in Thai."""

    file: Path
    key: str
    reason: str

    def __str__(self) -> str:
        return (
            f"{self.file.name}: {self.key}: {self.reason}" if self.key else f"{self.file.name}: {self.reason}"
        )


@dataclass(frozen=True)
class Kinds:
    """All usable kinds in gallery order, and the problems of those that are not."""

    all: tuple[Kind, ...]
    problems: tuple[KindProblem, ...] = ()
    _by_id: dict[str, Kind] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {kind.id: kind for kind in self.all})

    def __getitem__(self, kind_id: str) -> Kind:
        return self._by_id[kind_id]

    def __contains__(self, kind_id: object) -> bool:
        return kind_id in self._by_id

    def __iter__(self) -> Iterator[Kind]:
        return iter(self.all)


def code(slot: Slot, place: int) -> str:
    """Return the code of the card at this place (from 1) of a slot: "S1"; empty in a slot without codes."""
    return f"{slot.code}{place}" if slot.code else ""


def codes(kind: Kind, cards: Iterable[Card]) -> dict[int, str]:
    """Return the code of every top card in a coded slot, in rank order: {card id: "S1"}."""
    coded = {slot.id: slot for slot in kind.slots if slot.code}
    count = dict.fromkeys(coded, 0)
    found = {}
    for card in cards:
        if card.parent_id is None and card.slot in coded:
            count[card.slot] += 1
            found[card.id] = code(coded[card.slot], count[card.slot])
    return found

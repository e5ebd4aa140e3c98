"""What a board kind declares: slots, fields, prompts, codes and how it is arranged."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from facilitator.model import Board, Card, Tree

ARRANGEMENTS = (
    "quadrants",
    "matrix",
    "table",
    "axes",
    "goals",
    "sections",
    "columns",
    "record",
    "outline",
    "clusters",
    "stairs",
    "levels",
)
"""How a board can be arranged; the first of a kind's views."""
VIEWS = (*ARRANGEMENTS, "one_row", "ranked", "river")
"""How a board can be looked at: every arrangement, and those that show a part or an outcome of it."""
PARTIAL = frozenset({"axes", "one_row", "ranked", "river"})
"""The views that may leave cards out; whoever looks at a board this way knows it."""
PAPER_FORMS = (
    "figure", "coded_list", "outline", "table", "sections", "goals", "record", "ranked", "river", "key",
)  # fmt: skip
PLACES = ("column", "head", "wide")
"""Where the cards under a row stand: in a column, under the row's own text, or across the whole width."""
TONES = ("accent", "strength", "weakness", "opportunity", "threat")
ROLES = ("card", "heading", "item", "label", "value", "paragraph", "quote", "verse")
FIELD_TYPES = ("text", "number", "date", "money", "choice")
LINK_TITLES: Mapping[str, str] = MappingProxyType(
    {"pairs_with": "ใช้คู่กับ", "distilled_from": "กลั่นจาก", "serves": "ตอบตัวชี้วัด", "same_as": "เหมือนกับ"}
)
SLOTS_OF_ARRANGEMENT = MappingProxyType({"quadrants": 4, "matrix": 4, "axes": 4})
"""How many slots an arrangement needs, where it needs an exact number."""
WIDEST_SHARE = 20
"""A column is at most so many times as wide as the narrowest."""


@dataclass(frozen=True, slots=True)
class Title:
    """A wording in Thai and English."""

    th: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the wording in "th" or "en"."""
        return self.en if language == "en" else self.th


@dataclass(frozen=True, slots=True)
class LinkRule:
    """What the cards of a slot may be tied to: slots as "kind.slot", in the order their codes are listed."""

    role: str
    to: tuple[str, ...]


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
    under: tuple[str, ...] = ()
    """The slots whose cards this one's stand under; empty for cards that stand on top."""
    loose: bool = False
    """Cards of this slot may stand on top as well as under another."""
    place: str = "column"
    """Of a slot under a row: one of PLACES."""
    share: int = 2
    """How wide its column is beside the others."""
    optional: bool = False
    """A board may do without this column."""
    links: LinkRule | None = None
    noun: Title | None = None
    """What one of its cards is called where the title does not read well: งาน for the title ทำอะไร."""
    suggestions: tuple[Title, ...] = ()
    """Cards that many boards have, offered while they are not there: ผู้สูงอายุ, เยาวชน."""


@dataclass(frozen=True, slots=True)
class Field:
    """A typed value that every card of the kind may carry."""

    id: str
    title: Title
    type: str = "text"
    choices: tuple[Title, ...] = ()
    slots: tuple[str, ...] = ()
    """The slots whose cards carry it; empty for all."""
    column: bool = False
    """In a table it has a column of its own."""
    share: int = 1
    """How wide that column is beside the others."""

    def of(self, slot_id: str) -> bool:
        """Tell whether cards of this slot carry the field."""
        return not self.slots or slot_id in self.slots


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: the cards of a slot under the row, or a field of the row itself."""

    id: str
    title: Title
    share: int
    slot: Slot | None = None
    field: Field | None = None


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
    views: tuple[str, ...] = ()
    """Other ways to look at the board than its arrangement."""
    rows: tuple[Title, ...] = ()
    """The rows that a new board begins with."""
    axes: tuple[Title, ...] = ()
    """The titles of the horizontal and the vertical axis."""
    landscape: bool = False
    """On paper it wants a wide page."""

    @property
    def top_slots(self) -> tuple[Slot, ...]:
        """The slots whose cards stand on top."""
        return tuple(slot for slot in self.slots if not slot.under or slot.loose)

    @property
    def row_slot(self) -> Slot | None:
        """The slot whose cards are the rows that others stand under; None where none is."""
        above = {each for slot in self.slots if not slot.loose for each in slot.under}
        return next((slot for slot in self.slots if slot.id in above), None)

    @property
    def main_slot(self) -> Slot:
        """The slot of the rows; the first one on top where there are none."""
        return self.row_slot or self.top_slots[0]

    @property
    def cluster_slot(self) -> Slot | None:
        """The slot whose cards gather others that could stand alone; None where there is none."""
        return next(
            (slot for slot in self.slots if any(part.loose for part in self.slots_under(slot.id))), None
        )

    def slots_under(self, slot_id: str) -> tuple[Slot, ...]:
        """Return the slots whose cards stand under those of this one."""
        return tuple(slot for slot in self.slots if slot_id in slot.under)

    def fields_of(self, slot_id: str) -> tuple[Field, ...]:
        """Return the fields that cards of this slot carry."""
        return tuple(each for each in self.fields if each.of(slot_id))

    def columns(self, hidden: Collection[str] = ()) -> tuple[Column, ...]:
        """Return the columns right of the row's own text; `hidden` are ids of optional ones left out."""
        row = self.main_slot
        slots = [slot for slot in self.slots_under(row.id) if slot.place == "column"]
        fields = [each for each in self.fields_of(row.id) if each.column]
        return (
            *(
                Column(slot.id, slot.title, slot.share, slot=slot)
                for slot in slots
                if not (slot.optional and slot.id in hidden)
            ),
            *(Column(each.id, each.title, each.share, field=each) for each in fields),
        )

    def slot(self, slot_id: str) -> Slot:
        """Return the slot with this id; KeyError when the kind has none."""
        for slot in self.slots:
            if slot.id == slot_id:
                return slot
        raise KeyError(slot_id)

    def slot_title(self, board: Board, slot_id: str, language: str = "th") -> str:
        """Return the slot's title on this board: the board's own wording, else the kind's."""
        return board.slot_titles.get(slot_id) or self.slot(slot_id).title.in_language(language)

    def slot_noun(self, board: Board, slot_id: str, language: str = "th") -> str:
        """Return what one card of the slot is called on this board."""
        noun = self.slot(slot_id).noun
        if noun is None or slot_id in board.slot_titles:
            return self.slot_title(board, slot_id, language)
        return noun.in_language(language)


def _up_to(count: int) -> int:
    """Return a round number that is not smaller."""
    return 1 << count.bit_length()


@lru_cache(maxsize=256)
def _counted(prefix: str, count: int) -> tuple[str, ...]:
    """Return the first codes of a slot: "S1", "S2" and so on."""
    return tuple(f"{prefix}{place}" for place in range(1, count + 1))


@lru_cache(maxsize=8)
def codes(kind: Kind, tree: Tree) -> Mapping[int, str]:
    """Return the code of every card in a coded slot, slot by slot in the order of the board: {card id: "S1"}.

    What was merged under a coded card stands in its slot, but bears no code.
    """
    coded = {slot.id: slot for slot in kind.slots if slot.code}
    if not coded:
        return MappingProxyType({})
    deep = any(slot.under for slot in coded.values())
    standing: dict[str, list[int]] = {slot_id: [] for slot_id in coded}
    for card in tree if deep else tree.children(None):
        ids = standing.get(card.slot)
        if ids is not None and (
            card.parent_id is None or tree[card.parent_id].slot in coded[card.slot].under
        ):
            ids.append(card.id)
    found: dict[int, str] = {}
    for slot_id, ids in standing.items():
        found.update(zip(ids, _counted(coded[slot_id].code, _up_to(len(ids))), strict=False))
    return MappingProxyType(found)


def stands_alone(kind: Kind, tree: Tree, card: Card) -> bool:
    """Tell whether a card is an idea of its own, not a part of one that it was merged or gathered into."""
    if card.parent_id is None or kind.arrangement == "outline":
        return True
    return tree[card.parent_id].slot in kind.slot(card.slot).under

"""What an arrangement draws: a board, its cards, and what stands elsewhere in the session about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from facilitator import kinds as board_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from facilitator.kinds import Kind, Kinds
    from facilitator.model import Board, Card, Link, Measurement, Tree

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source:
    """A card that others may be tied to."""

    card_id: int
    code: str
    text: str
    tone: str = "accent"


@dataclass(frozen=True, slots=True)
class SourceSlot:
    """A slot whose cards others may be tied to, as it is called on its board."""

    board: str
    """The title of the kind that it belongs to."""
    title: str
    subtitle: str = ""
    code: str = ""
    tone: str = "accent"


_NO_TIES: Mapping[int, tuple[Source, ...]] = MappingProxyType({})
_NO_LISTS: Mapping[str, tuple[Source, ...]] = MappingProxyType({})
_NO_SLOTS: Mapping[str, SourceSlot] = MappingProxyType({})
_NOTHING_MEASURED: Mapping[int, tuple[Measurement, ...]] = MappingProxyType({})


@dataclass(frozen=True)
class Scene:
    """All that a drawing of one board depends on, besides its size and the kind."""

    board: Board
    tree: Tree
    terms: tuple[str, ...] = ()
    """Names and local words that a line never breaks inside."""
    ties: Mapping[int, tuple[Source, ...]] = field(default_factory=lambda: _NO_TIES)
    """What each card is tied to by its links, in the order of the codes."""
    sources: Mapping[str, tuple[Source, ...]] = field(default_factory=lambda: _NO_LISTS)
    """The cards that may be tied, by "kind.slot" as the kind's link rules name them."""
    source_slots: Mapping[str, SourceSlot] = field(default_factory=lambda: _NO_SLOTS)
    """What those slots are called, also while no board has them."""
    measurements: Mapping[int, tuple[Measurement, ...]] = field(default_factory=lambda: _NOTHING_MEASURED)
    """Of each indicator by date."""
    began: str = ""
    """The date of the session (ISO 8601), from which progress is expected; empty when not known."""
    today: str = ""
    """ISO 8601; empty leaves out what is expected by now."""
    focus: int | None = None
    """The row that the view "one_row" shows; None for the first."""

    def votes(self, card: Card) -> int:
        """Return the votes to show on a card: none while the tally is hidden."""
        return 0 if self.board.votes_hidden else card.votes


def sources(
    kind: Kind, board: Board, others: Sequence[tuple[Board, Tree]], kinds: Kinds
) -> dict[str, tuple[Source, ...]]:
    """Return the cards that this board's cards may be tied to, by "kind.slot".

    `others` are all boards of the session in order, this one too. Where several are of a kind, the nearest
    before this board counts, else the first after it.
    """
    found: dict[str, tuple[Source, ...]] = {}
    for address in _addresses(kind, kinds):
        kind_id, _, slot_id = address.partition(".")
        chosen = _nearest(board, kind_id, others)
        if chosen is None or kind_id not in kinds:
            found[address] = ()
            continue
        tree = chosen[1]
        codes = board_kinds.codes(kinds[kind_id], tree)
        found[address] = tuple(
            Source(card_id, code, tree[card_id].text, kinds[kind_id].slot(slot_id).tone)
            for card_id, code in codes.items()
            if tree[card_id].slot == slot_id
        )
    return found


def source_slots(kind: Kind, board: Board, boards: Sequence[Board], kinds: Kinds) -> dict[str, SourceSlot]:
    """Return what the slots are called that this board's cards may be tied to, by "kind.slot"."""
    found = {}
    others = [(other, None) for other in boards]
    for address in _addresses(kind, kinds):
        kind_id, _, slot_id = address.partition(".")
        if kind_id not in kinds:
            continue
        source = kinds[kind_id]
        slot = next((slot for slot in source.slots if slot.id == slot_id), None)
        if slot is not None:
            chosen = _nearest(board, kind_id, others)
            title = source.slot_title(chosen[0], slot_id) if chosen else slot.title.th
            found[address] = SourceSlot(source.title.th, title, slot.subtitle.th, slot.code, slot.tone)
    return found


def _addresses(kind: Kind, kinds: Kinds) -> list[str]:
    """Return the addresses that the kind's link rules name, each once, those of one kind in its own order."""
    named = list(dict.fromkeys(to for slot in kind.slots if slot.links for to in slot.links.to))
    order = list(dict.fromkeys(to.partition(".")[0] for to in named))
    own = [f"{kind_id}.{slot.id}" for kind_id in order if kind_id in kinds for slot in kinds[kind_id].slots]
    return [to for to in own if to in named] + [to for to in named if to not in own]


def ties(links: Iterable[Link], lists: Mapping[str, tuple[Source, ...]]) -> dict[int, tuple[Source, ...]]:
    """Return what each card is tied to, in the order in which the sources are listed."""
    known = {source.card_id: source for listed in lists.values() for source in listed}
    place = {card_id: number for number, card_id in enumerate(known)}
    found: dict[int, list[Source]] = {}
    for link in links:
        if link.to_id in known:
            found.setdefault(link.from_id, []).append(known[link.to_id])
    return {
        card_id: tuple(sorted(tied, key=lambda each: place[each.card_id])) for card_id, tied in found.items()
    }


def _nearest(board: Board, kind_id: str, others: Sequence[tuple[Board, T]]) -> tuple[Board, T] | None:
    if board.kind == kind_id:
        return next((other for other in others if other[0].id == board.id), None)
    before: tuple[Board, T] | None = None
    passed = False
    for other in others:
        passed = passed or other[0].id == board.id
        if other[0].kind == kind_id:
            if passed:
                return before or other
            before = other
    return before

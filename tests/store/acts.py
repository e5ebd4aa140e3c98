"""All that a user can do to a session, each as an act that numbers aim at something of it."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from facilitator import kinds
from facilitator.imports import people as names
from facilitator.operations import (
    agenda,
    boards,
    cards,
    clusters,
    links,
    measures,
    people,
    photos,
    replacing,
    sessions,
    votes,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from facilitator.kinds import Kind
    from facilitator.model import Board, Card, Snapshot
    from facilitator.store import Store

Thing = TypeVar("Thing")
KINDS = kinds.load()
OFFERED = ("swot", "cards", "goals", "stakeholders", "tows")


class NothingThere(Exception):
    """The act has nothing that it could be done to."""


@dataclass(frozen=True)
class Picture:
    """A picture as an importer hands it over; the library does not look into it."""

    jpeg: bytes
    width: int = 40
    height: int = 30


@dataclass(frozen=True)
class Chosen:
    """What three numbers choose in a session as it is now."""

    store: Store
    session_id: int
    a: int
    b: int
    c: int

    @property
    def now(self) -> Snapshot:
        return self.store.snapshot(self.session_id)

    def one(self, things: Sequence[Thing], number: int) -> Thing:
        if not things:
            raise NothingThere
        return things[number % len(things)]

    @property
    def board(self) -> Board:
        return self.one(self.now.boards, self.a)

    @property
    def card(self) -> Card:
        return self.one(self.now.cards, self.a)

    @property
    def other(self) -> Card:
        return self.one(self.now.cards, self.b)

    @property
    def near(self) -> Card:
        """Another card of the board of `card`, or the card itself."""
        return self.one(self.now.cards_of(self.card.board_id), self.b)

    @property
    def activity_id(self) -> int:
        return self.one(self.now.activities, self.a).id

    def kind(self, board_id: int) -> Kind:
        return KINDS[self.store.board(board_id).kind]

    def slot(self, board_id: int) -> str:
        return self.one(self.kind(board_id).slots, self.c).id

    @property
    def some(self) -> list[int]:
        return [self.card.id, self.near.id]

    @property
    def participant_ids(self) -> list[int]:
        return [each.id for each in self.now.participants] or self.one([], 0)

    @property
    def photo_ids(self) -> list[int]:
        return [each.id for each in self.now.photos] or self.one([], 0)

    @property
    def measurement_id(self) -> int:
        return self.one(self.now.measurements, self.a).id


def _add(on: Chosen) -> None:
    cards.add(on.store, on.board.id, on.slot(on.board.id), f"ใหม่ {on.b}")


def _add_near(on: Chosen, *, under: bool) -> None:
    card = on.card
    place = {"parent_id": card.id} if under else {"parent_id": card.parent_id, "before_id": card.id}
    cards.add(on.store, card.board_id, on.slot(card.board_id), "ลูก", **place)


def _edit(on: Chosen) -> None:
    fields = {"unit": str(on.b % 2), "target": "20"}
    cards.edit(on.store, on.card.id, note=str(on.b % 3), mark=str(on.a % 3), fields=fields)


def _type(on: Chosen) -> None:
    cards.edit(on.store, on.card.id, text=f"พิมพ์ {on.b % 4}", merge_key=f"text:{on.card.id}")


def _group(on: Chosen) -> None:
    clusters.group(on.store, on.kind(on.card.board_id), on.some, "หมวดใหม่")


def _vote(on: Chosen) -> None:
    board_id = on.card.board_id
    if votes.poll(on.store.board(board_id)) is None:
        votes.start(on.store, board_id, dots=5, voters=9)
    else:
        votes.ballot(on.store, board_id, {on.card.id: on.b % 3, on.near.id: on.c % 3})


def _tie(on: Chosen) -> None:
    links.tie(on.store, on.card.id, [on.other.id][: on.c % 3], "pairs_with")


def _measure(on: Chosen) -> None:
    measures.add_many(on.store, {on.card.id: "5", on.other.id: str(on.c % 9)}, date="2026-03-11")


def _photo(on: Chosen) -> None:
    of = {"card_id": on.card.id} if on.c % 2 else {"activity_id": on.activity_id}
    key = "photos" if on.b % 2 else ""
    picture = Picture(b"picture %d" % (on.b % 4))
    photos.add(on.store, on.session_id, picture, caption=f"ภาพ {on.b}", merge_key=key, **of)


ACTS: Mapping[str, Callable[[Chosen], object]] = MappingProxyType(
    {
        "add": _add,
        "add under": lambda on: _add_near(on, under=True),
        "add before": lambda on: _add_near(on, under=False),
        "add tied": lambda on: links.add_card(
            on.store, on.board.id, on.slot(on.board.id), "ผูก", to_ids=[on.other.id], role="serves"
        ),
        "edit": _edit,
        "type": _type,
        "move": lambda on: cards.move(
            on.store, on.some, slot=on.slot(on.card.board_id), parent_id=on.near.parent_id
        ),
        "indent": lambda on: cards.indent(on.store, on.card.id, across_slots=bool(on.b % 2)),
        "outdent": lambda on: cards.outdent(on.store, on.card.id),
        "delete": lambda on: cards.delete(on.store, on.some),
        "recast": lambda on: cards.recast(on.store, on.some, on.slot(on.card.board_id)),
        "merge": lambda on: cards.merge(on.store, on.card.id, [on.near.id]),
        "group": _group,
        "ungroup": lambda on: clusters.ungroup(on.store, on.kind(on.card.board_id), on.card.id),
        "take out": lambda on: clusters.take_out(on.store, on.kind(on.card.board_id), on.some),
        "plus one": lambda on: cards.plus_one(on.store, on.card.id, by=on.b % 3 - 1),
        "vote": _vote,
        "hands": lambda on: votes.hands(on.store, on.card.id, on.b % 9),
        "show votes": lambda on: (votes.show, votes.hide)[on.b % 2](on.store, on.board.id),
        "clear votes": lambda on: votes.clear(on.store, on.board.id),
        "tie": _tie,
        "measure": _measure,
        "edit measurement": lambda on: measures.edit(on.store, on.measurement_id, value=str(on.b % 5)),
        "delete measurement": lambda on: measures.delete(on.store, on.measurement_id),
        "add people": lambda on: people.add_many(
            on.store, on.session_id, [names.Person(f"คน {on.a}", phone="081"), names.Person("คนที่สอง")]
        ),
        "edit person": lambda on: people.edit(
            on.store, on.session_id, on.one(on.participant_ids, on.a), organisation=f"บ้าน {on.b % 3}"
        ),
        "check in": lambda on: people.mark_present(
            on.store, on.session_id, on.participant_ids, morning=bool(on.b % 2)
        ),
        "move people": lambda on: people.move(
            on.store, on.session_id, on.participant_ids[-2:], before_id=on.one(on.participant_ids, on.b)
        ),
        "delete people": lambda on: people.delete(on.store, on.session_id, on.participant_ids[:2]),
        "add photo": _photo,
        "describe photo": lambda on: photos.describe(
            on.store, on.session_id, on.one(on.photo_ids, on.a), f"ภาพ {on.b % 3}"
        ),
        "attach photo": lambda on: photos.attach(
            on.store, on.session_id, on.photo_ids[:2], card_id=on.card.id
        ),
        "move photo": lambda on: photos.move(
            on.store, on.session_id, on.photo_ids[-1:], before_id=on.one(on.photo_ids, on.b)
        ),
        "delete photo": lambda on: photos.delete(on.store, on.session_id, on.photo_ids[:1]),
        "add activity": lambda on: agenda.add(
            on.store,
            on.session_id,
            f"กิจกรรม {on.a}",
            kind=KINDS[OFFERED[on.b % len(OFFERED)]] if on.c % 4 else "",
        ),
        "move activity": lambda on: agenda.move(
            on.store, on.activity_id, before_id=on.one(on.now.activities, on.b).id if on.c % 2 else None
        ),
        "edit activity": lambda on: agenda.edit(
            on.store, on.activity_id, title=f"กิจกรรม {on.b % 3}", minutes=on.c % 90
        ),
        "done": lambda on: agenda.mark_done(on.store, on.activity_id, done=bool(on.b % 2)),
        "delete activity": lambda on: agenda.delete(on.store, on.activity_id),
        "rename": lambda on: boards.rename(
            on.store, on.board.id, f"กระดาน {on.b % 5}", merge_key="rename"
        ),
        "title slot": lambda on: boards.title_slot(
            on.store, on.board.id, on.slot(on.board.id), "ข้อจำกัด" if on.b % 2 else ""
        ),
        "columns": lambda on: boards.show_column(
            on.store, on.board.id, on.slot(on.board.id), shown=bool(on.b % 2)
        ),
        "delete board": lambda on: boards.delete(on.store, on.board.id),
        "edit session": lambda on: sessions.edit(
            on.store, on.session_id, place=str(on.a % 3), terms=[str(on.b % 3)], ground_rules="ฟังกัน"
        ),
        "replace": lambda on: replacing.replace(on.store, on.session_id, "ใหม่", f"ใหม่กว่า {on.b % 3}"),
    }
)  # fmt: skip
"""By name; each may be refused, or find nothing there."""

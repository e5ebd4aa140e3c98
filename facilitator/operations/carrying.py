"""What a session leaves to the one that goes on from it, and how that gets there."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.operations import ranks
from facilitator.thai import dates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from facilitator.model import Board, Card, Measurement, Session
    from facilitator.store import Step, Store

GOAL, ACTION, LESSON = "goal", "action", "learned"
"""The slots that are carried over, whatever the kind: a copy of a kind keeps its slots."""
STATUS = "status"
FINISHED = frozenset({"เสร็จแล้ว", "ยกเลิก"})


@dataclass(frozen=True, slots=True)
class Part:
    """Cards to carry over, parents first, and the first board that has such; None when there are none."""

    board: Board | None
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """All that a session leaves."""

    goals: Part
    actions: Part
    lessons: Part


def find(store: Store, session_id: int) -> Left:
    """Return the goals with their indicators, the unfinished actions and the lessons of a session."""
    boards = [(board, store.cards(board.id)) for board in store.boards(session_id)]
    return Left(
        goals=_part(boards, lambda cards: _of_slot(cards, GOAL)),
        actions=_part(boards, _unfinished),
        lessons=_part(boards, lambda cards: _of_slot(cards, LESSON)),
    )


def copy_cards(step: Step, board_id: int, cards: Iterable[Card]) -> dict[int, int]:
    """Copy cards onto a board of the step's session, without their votes; return the new id of each."""
    ids: dict[int, int] = {}
    for place, card in enumerate(cards, start=1):
        values = {
            "board_id": board_id,
            "parent_id": None if card.parent_id is None else ids.get(card.parent_id),
            "slot": card.slot,
            "rank": place * ranks.APART,
            "text": card.text,
            "mark": card.mark,
            "speaker": card.speaker,
            "group": card.group,
            "note": card.note,
            "fields": card.fields,
        }
        ids[card.id] = step.insert("card", values)
    return ids


def copy_ties(store: Store, step: Step, earlier_id: int, ids: Mapping[int, int]) -> None:
    """Copy the links between carried cards, and all that was measured of them."""
    for link in store.links(earlier_id):
        if link.from_id in ids and link.to_id in ids:
            ends = {"from_id": ids[link.from_id], "to_id": ids[link.to_id]}
            step.insert("link", {**ends, "role": link.role})
    session = store.session(earlier_id)
    for measurement in store.measurements(earlier_id):
        if measurement.card_id in ids:
            values = {"date": measurement.date, "value": measurement.value}
            note = origin(session, measurement)
            step.insert("measurement", {**values, "card_id": ids[measurement.card_id], "note": note})


def copy_people(store: Store, step: Step, earlier_id: int) -> None:
    """Copy who took part; phones are asked anew, and who is there is seen on the day."""
    for person in store.participants(earlier_id):
        values = {"rank": person.rank, "name": person.name, "prefix": person.prefix}
        step.insert("participant", {**values, "organisation": person.organisation, "sector": person.sector})


def origin(session: Session, measurement: Measurement) -> str:
    """Return the note of a carried measurement: title and date of the session in which it was taken.

    One that says itself where it comes from and is of another day keeps its note: it has been carried before.
    """
    day = dates.medium_date(datetime.date.fromisoformat(session.date)) if session.date else ""
    taken = f"{session.title} ({day})" if day else session.title
    if not measurement.note:
        return taken
    return f"{measurement.note} · {taken}" if measurement.date == session.date else measurement.note


def _part(
    boards: Iterable[tuple[Board, tuple[Card, ...]]],
    choose: Callable[[tuple[Card, ...]], list[Card]],
) -> Part:
    chosen = [(board, choose(cards)) for board, cards in boards]
    first = next((board for board, cards in chosen if cards), None)
    return Part(first, tuple(card for _, cards in chosen for card in cards))


def _of_slot(cards: Iterable[Card], slot: str) -> list[Card]:
    """Return the cards of a slot with all under them."""
    found: dict[int, Card] = {}
    for card in cards:
        if card.slot == slot or card.parent_id in found:
            found[card.id] = card
    return list(found.values())


def _unfinished(cards: tuple[Card, ...]) -> list[Card]:
    """Return the actions that are not finished; one that is stays where something under it is not."""
    actions = _of_slot(cards, ACTION)
    finished: dict[int, bool] = {}
    for card in actions:
        above = finished.get(card.parent_id, False) if card.parent_id is not None else False
        status = card.fields.get(STATUS, "")
        finished[card.id] = status in FINISHED if status else above
    wanted: set[int] = set()
    for card in reversed(actions):
        if not finished[card.id] or card.id in wanted:
            wanted |= {card.id} if card.parent_id is None else {card.id, card.parent_id}
    return [card for card in actions if card.id in wanted]

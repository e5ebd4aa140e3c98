"""Writes a whole session as JSON (docs/json-format.md): everything, private notes and pictures included."""

from __future__ import annotations

import binascii
import json
import re
from typing import TYPE_CHECKING, Any

from facilitator import __version__
from facilitator.kinds import writing
from facilitator.model import by_card
from facilitator.model.session_format import FORMAT, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import BinaryIO

    from facilitator.kinds import Kinds
    from facilitator.model import (
        Activity,
        Board,
        Card,
        Link,
        Measurement,
        Participant,
        Photo,
        Session,
        Snapshot,
    )

    CardNumbers = dict[int, tuple[int, int]]

_PAIR = re.compile(r"\[\n +(\d+),\n +(\d+)\n +\]")


def write(snapshot: Snapshot, stream: BinaryIO, kinds: Kinds) -> None:
    """Write the session in UTF-8, readable, the same bytes for the same content."""
    boards = {board.id: number for number, board in enumerate(snapshot.boards, start=1)}
    activities = {activity.id: number for number, activity in enumerate(snapshot.activities, start=1)}
    cards, measured = _numbered(snapshot, boards), by_card(snapshot.measurements)
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "program": __version__,
        "session": _session(snapshot.session),
        "agenda": [_activity(activity, boards) for activity in snapshot.activities],
        "boards": [_board(board, snapshot, cards, measured) for board in snapshot.boards],
        **_filled(
            links=[_link(link, cards) for link in snapshot.links],
            participants=[_participant(each) for each in snapshot.participants],
            photos=[_photo(photo, snapshot, activities, cards) for photo in snapshot.photos],
            kinds=[
                writing.values(kinds[kind_id])
                for kind_id in dict.fromkeys(board.kind for board in snapshot.boards)
                if kind_id in kinds.own
            ],
        ),
    }
    text = json.dumps(whole, ensure_ascii=False, indent=2)
    # a pair of numbers reads better on one line, and a text never holds a line end as such
    stream.write(_PAIR.sub(r"[\1, \2]", text).encode("utf-8"))
    stream.write(b"\n")


def _numbered(snapshot: Snapshot, boards: dict[int, int]) -> CardNumbers:
    """Return board number and card number of every card, both counted from 1."""
    return {
        card.id: (boards[board.id], number)
        for board in snapshot.boards
        for number, card in enumerate(snapshot.cards_of(board.id), start=1)
    }


def _session(session: Session) -> dict[str, Any]:
    return {
        "title": session.title,
        **_filled(
            date=session.date,
            starts_at=session.starts_at,
            ends_at=session.ends_at,
            place=session.place,
            organiser=session.organiser,
            background=session.background,
            purpose=session.purpose,
            ground_rules=session.ground_rules,
            terms=list(session.terms),
            created_at=session.created_at,
        ),
    }


def _activity(activity: Activity, boards: dict[int, int]) -> dict[str, Any]:
    board = boards[activity.board_id] if activity.board_id is not None else None
    return {
        "title": activity.title,
        **_filled(starts_at=activity.starts_at, minutes=activity.minutes, done=activity.done, board=board),
    }


def _board(
    board: Board, snapshot: Snapshot, cards: CardNumbers, measured: Mapping[int, tuple[Measurement, ...]]
) -> dict[str, Any]:
    return {
        "kind": board.kind,
        "title": board.title,
        **_filled(slot_titles=dict(board.slot_titles), settings=dict(board.settings)),
        "cards": [_card(card, cards, measured.get(card.id, ())) for card in snapshot.cards_of(board.id)],
        **_filled(
            ballots=[
                {"number": ballot.number, **_filled(votes=ballot.votes)}
                for ballot in snapshot.ballots
                if ballot.board_id == board.id
            ]
        ),
    }


def _card(card: Card, cards: CardNumbers, measurements: Iterable[Measurement]) -> dict[str, Any]:
    return {
        **_filled(parent=cards[card.parent_id][1] if card.parent_id is not None else None),
        "slot": card.slot,
        **_filled(mark=card.mark),
        "text": card.text,
        **_filled(
            speaker=card.speaker,
            group=card.group,
            votes=card.votes,
            note=card.note,
            fields=dict(card.fields),
            measurements=[
                {**_filled(date=each.date), "value": each.value, **_filled(note=each.note)}
                for each in measurements
            ],
        ),
    }


def _link(link: Link, cards: CardNumbers) -> dict[str, Any]:
    return {"from": list(cards[link.from_id]), "to": list(cards[link.to_id]), "role": link.role}


def _participant(participant: Participant) -> dict[str, Any]:
    return {
        **_filled(prefix=participant.prefix),
        "name": participant.name,
        **_filled(
            organisation=participant.organisation,
            sector=participant.sector,
            phone=participant.phone,
            group=participant.group,
            morning=participant.morning,
            afternoon=participant.afternoon,
            note=participant.note,
        ),
    }


def _photo(
    photo: Photo, snapshot: Snapshot, activities: dict[int, int], cards: CardNumbers
) -> dict[str, Any]:
    return {
        **_filled(
            activity=activities[photo.activity_id] if photo.activity_id is not None else None,
            card=list(cards[photo.card_id]) if photo.card_id is not None else None,
            caption=photo.caption,
        ),
        "jpeg": binascii.b2a_base64(snapshot.pictures[photo.digest], newline=False).decode("ascii"),
    }


def _filled(**values: object) -> dict[str, Any]:
    """Leave out what is empty: the reader takes it for empty."""
    return {name: value for name, value in values.items() if value}

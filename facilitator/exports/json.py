"""Writes a whole session as JSON (docs/json-format.md): everything, private notes included."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from facilitator import __version__

if TYPE_CHECKING:
    from typing import BinaryIO

    from facilitator.model import Activity, Board, Card, Session, Snapshot

FORMAT = "facilitator-session"
VERSION = 1


def write(snapshot: Snapshot, stream: BinaryIO) -> None:
    """Write the session in UTF-8, readable, the same bytes for the same content."""
    numbers = {board.id: number for number, board in enumerate(snapshot.boards, start=1)}
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "program": __version__,
        "session": _session(snapshot.session),
        "agenda": [_activity(activity, numbers) for activity in snapshot.activities],
        "boards": [_board(board, snapshot.cards_of(board.id)) for board in snapshot.boards],
    }
    stream.write(json.dumps(whole, ensure_ascii=False, indent=2).encode("utf-8"))
    stream.write(b"\n")


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
            terms=list(session.terms),
            created_at=session.created_at,
        ),
    }


def _activity(activity: Activity, numbers: dict[int, int]) -> dict[str, Any]:
    board = numbers[activity.board_id] if activity.board_id is not None else None
    return {
        "title": activity.title,
        **_filled(starts_at=activity.starts_at, minutes=activity.minutes, done=activity.done, board=board),
    }


def _board(board: Board, cards: tuple[Card, ...]) -> dict[str, Any]:
    numbers = {card.id: number for number, card in enumerate(cards, start=1)}
    return {
        "kind": board.kind,
        "title": board.title,
        **_filled(slot_titles=dict(board.slot_titles)),
        "cards": [_card(card, numbers) for card in cards],
    }


def _card(card: Card, numbers: dict[int, int]) -> dict[str, Any]:
    return {
        **_filled(parent=numbers[card.parent_id] if card.parent_id is not None else None),
        "slot": card.slot,
        **_filled(mark=card.mark),
        "text": card.text,
        **_filled(
            speaker=card.speaker,
            group=card.group,
            votes=card.votes,
            note=card.note,
            fields=dict(card.fields),
        ),
    }


def _filled(**values: object) -> dict[str, Any]:
    """Leave out what is empty: the reader takes it for empty."""
    return {name: value for name, value in values.items() if value}

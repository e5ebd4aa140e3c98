"""Purging removes a session for ever, and what people said with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from facilitator.imports.people import Person
from facilitator.imports.photos import Picture
from facilitator.operations import OperationRefused, agenda, cards, measures, people, photos, sessions
from facilitator.store import ChangeSet, Store, UnknownSession

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "เรื่องที่ไม่ควรเหลือไว้"


@pytest.fixture
def session_id(store: Store) -> int:
    session_id = sessions.create(store, "เวทีลับ")
    board_id = store.activity(agenda.add(store, session_id, "คุยกัน", kind="swot")).board_id
    assert board_id is not None
    parent_id = cards.add(store, board_id, "S", SECRET)
    cards.add(store, board_id, "S", SECRET + " อีก", parent_id=parent_id)
    cards.edit(store, parent_id, text="แก้แล้ว")
    photos.add(store, session_id, Picture(SECRET.encode(), 40, 30), caption=SECRET, card_id=parent_id)
    photos.delete(store, session_id, [photo.id for photo in store.photos(session_id)])
    measures.add(store, parent_id, date="2026-03-11", value=SECRET, note=SECRET)
    people.add(store, session_id, Person(SECRET, phone=SECRET))
    store.save_draft(session_id, "capture", SECRET)
    store.undo(session_id)
    return session_id


def test_only_sessions_in_the_bin(store: Store, session_id: int) -> None:
    with pytest.raises(OperationRefused, match="ถังขยะ"):
        sessions.purge(store, session_id)
    assert len(store.snapshot(session_id).cards) == 2


def test_nothing_is_left(store: Store, session_id: int, tmp_path: Path) -> None:
    other = sessions.create(store, "เวทีที่อยู่ต่อ")
    kept = store.snapshot(other)
    sessions.delete(store, session_id)
    before = store.snapshot(session_id)
    heard: list[ChangeSet] = []
    store.subscribe(heard.append)
    sessions.purge(store, session_id)
    with pytest.raises(UnknownSession):
        store.session(session_id)
    assert store.sessions(deleted=True) == ()
    assert store.undo(session_id) is None
    assert store.draft(session_id, "capture") == ""
    assert store.search(SECRET) == ()
    assert store.snapshot(other) == kept
    (told,) = heard
    assert {change.action for change in told.changes} == {"removed"}
    assert {(c.table, c.row_id) for c in told.changes} == {
        *(("card", card.id) for card in before.cards),
        *(("board", board.id) for board in before.boards),
        *(("activity", activity.id) for activity in before.activities),
        *(("measurement", measurement.id) for measurement in before.measurements),
        *(("participant", participant.id) for participant in before.participants),
        ("session", session_id),
    }
    for path in (store.path, store.path.with_name("library.db-wal")):
        assert SECRET.encode() not in path.read_bytes()
    assert sessions.create(store, "เวทีถัดไป") > other > session_id

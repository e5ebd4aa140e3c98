"""Reads: order, counts, what is not there."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from facilitator.operations import agenda, boards, cards, sessions
from facilitator.store import LibraryDamaged, SessionSummary, Store, UnknownRecord, UnknownSession

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def session_id(store: Store) -> int:
    return sessions.create(store, "เวทีหลัก", date="2026-03-11", terms=["บ้านหนองบัว"])


def test_cards_come_depth_first(store: Store, session_id: int) -> None:
    board_id = boards.add(store, session_id, "outline", "บันทึก")
    one = cards.add(store, board_id, "item", "1")
    two = cards.add(store, board_id, "item", "2")
    second = cards.add(store, board_id, "item", "1.2", parent_id=one)
    cards.add(store, board_id, "item", "1.1", parent_id=one, before_id=second)
    cards.add(store, board_id, "item", "1.2.1", parent_id=second)
    cards.add(store, board_id, "item", "2.1", parent_id=two)
    assert [c.text for c in store.cards(board_id)] == ["1", "1.1", "1.2", "1.2.1", "2", "2.1"]
    assert [c.text for c in store.subtree(one)] == ["1", "1.1", "1.2", "1.2.1"]
    assert [c.text for c in store.subtree(second)] == ["1.2", "1.2.1"]
    assert [row_id for row_id, _ in store.siblings(board_id, None)] == [one, two]
    assert store.last_rank(board_id, two) == store.siblings(board_id, two)[-1][1]
    assert store.last_rank(board_id, second + 100) == 0.0


def test_boards_follow_the_agenda(store: Store, session_id: int) -> None:
    loose = boards.add(store, session_id, "swot", "ไม่อยู่ในกำหนดการ")
    first = agenda.add(store, session_id, "ก", kind="swot")
    second = agenda.add(store, session_id, "ข", kind="outline")
    agenda.add(store, session_id, "พัก")
    agenda.move(store, second, before_id=first)
    agenda.add(store, session_id, "ทวน", board_id=store.activity(second).board_id)
    shown = [store.activity(second).board_id, store.activity(first).board_id, loose]
    assert [board.id for board in store.boards(session_id)] == shown
    snapshot = store.snapshot(session_id)
    assert [board.id for board in snapshot.boards] == shown
    assert [activity.title for activity in snapshot.activities] == ["ข", "ก", "พัก", "ทวน"]


def test_a_snapshot_is_one_session_whole(store: Store, session_id: int) -> None:
    other = sessions.create(store, "เวทีอื่น")
    cards.add(store, boards.add(store, other, "swot", "อื่น"), "S", "ของเวทีอื่น")
    board_id = boards.add(store, session_id, "swot", "กระดาน")
    boards.title_slot(store, board_id, "T", "ข้อจำกัด")
    card_id = cards.add(store, board_id, "S", "ของเวทีนี้", fields={"ปี": "2569"})
    snapshot = store.snapshot(session_id)
    assert snapshot.session == store.session(session_id)
    assert snapshot.session.terms == ("บ้านหนองบัว",)
    assert snapshot.boards == (store.board(board_id),)
    assert snapshot.boards[0].slot_titles == {"T": "ข้อจำกัด"}
    assert snapshot.cards == (store.card(card_id),)


def test_sessions_newest_first_with_counts(store: Store, session_id: int) -> None:
    board_id = boards.add(store, session_id, "swot", "ก")
    boards.add(store, session_id, "swot", "ข")
    cards.add(store, board_id, "S", "หนึ่ง")
    older = sessions.create(store, "ก่อนหน้า", date="2025-01-01")
    undated = sessions.create(store, "ไม่มีวันที่", created_at="2026-03-12T08:00:00+07:00")
    assert store.sessions() == (
        SessionSummary(store.session(undated), 0, 0),
        SessionSummary(store.session(session_id), 2, 1),
        SessionSummary(store.session(older), 0, 0),
    )
    sessions.delete(store, older)
    assert [summary.session.id for summary in store.sessions()] == [undated, session_id]
    assert [summary.session.id for summary in store.sessions(deleted=True)] == [older]


@pytest.mark.parametrize(
    "read",
    [
        lambda store: store.activity(9),
        lambda store: store.board(9),
        lambda store: store.card(9),
        lambda store: store.subtree(9),
    ],
)
def test_what_is_not_there(store: Store, read: Callable[[Store], object]) -> None:
    with pytest.raises(UnknownRecord, match="9 อาจถูกลบ"):
        read(store)
    with pytest.raises(UnknownSession, match="ไม่พบเวทีหมายเลข 9"):
        store.session(9)
    with pytest.raises(UnknownSession):
        store.snapshot(9)
    assert [*store.cards(9), *store.boards(9), *store.activities(9)] == []
    assert [store.undo(9), store.redo(9), store.undo_label(9)] == [None, None, None]


def test_a_circle_of_cards_is_no_endless_loop(store: Store, session_id: int) -> None:
    board_id = boards.add(store, session_id, "swot", "กระดาน")
    one = cards.add(store, board_id, "S", "หนึ่ง")
    two = cards.add(store, board_id, "S", "สอง", parent_id=one)
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("UPDATE card SET parent_id = ? WHERE id = ?", (two, one))
    other.close()
    with pytest.raises(LibraryDamaged, match="circle"):
        store.cards(board_id)
    with pytest.raises(LibraryDamaged, match="circle"):
        store.subtree(one)

"""What a user can do with the agenda."""

from __future__ import annotations

import pytest

from facilitator.operations import OperationRefused, agenda, boards, cards, sessions
from facilitator.store import ChangeSet, Store, UnknownRecord


@pytest.fixture
def session_id(store: Store) -> int:
    return sessions.create(store, "เวทีแผนชุมชน")


def titles(store: Store, session_id: int) -> list[str]:
    return [activity.title for activity in store.activities(session_id)]


def test_an_activity_brings_its_board(store: Store, session_id: int) -> None:
    activity_id = agenda.add(store, session_id, "วิเคราะห์", starts_at="09:30", minutes=45, kind="swot")
    activity = store.activity(activity_id)
    assert (activity.title, activity.starts_at, activity.minutes, activity.done) == (
        "วิเคราะห์",
        "09:30",
        45,
        False,
    )
    assert activity.board_id is not None
    board = store.board(activity.board_id)
    assert (board.kind, board.title) == ("swot", "วิเคราะห์")
    store.undo(session_id)
    assert store.activities(session_id) == ()
    assert store.boards(session_id) == ()


def test_order_and_moving(store: Store, session_id: int) -> None:
    lunch = agenda.add(store, session_id, "พักเที่ยง")
    opening = agenda.add(store, session_id, "เปิดเวที", before_id=lunch)
    closing = agenda.add(store, session_id, "ปิดเวที")
    assert titles(store, session_id) == ["เปิดเวที", "พักเที่ยง", "ปิดเวที"]
    agenda.move(store, closing, before_id=opening)
    agenda.move(store, opening)
    assert titles(store, session_id) == ["ปิดเวที", "พักเที่ยง", "เปิดเวที"]
    heard: list[ChangeSet] = []
    store.subscribe(heard.append)
    agenda.move(store, opening)
    agenda.move(store, closing, before_id=lunch)
    agenda.move(store, lunch, before_id=lunch)
    assert heard == []
    with pytest.raises(OperationRefused, match="ตำแหน่ง"):
        agenda.move(store, lunch, before_id=99)


def test_editing_renames_a_board_of_the_same_title(store: Store, session_id: int) -> None:
    activity_id = agenda.add(store, session_id, "วิเคราะห์", kind="swot")
    board_id = store.activity(activity_id).board_id
    assert board_id is not None
    agenda.edit(store, activity_id, title="มองตัวเรา", starts_at="10:00", minutes=30)
    assert store.board(board_id).title == "มองตัวเรา"
    assert (store.activity(activity_id).starts_at, store.activity(activity_id).minutes) == ("10:00", 30)
    boards.rename(store, board_id, "กระดานของเรา")
    agenda.edit(store, activity_id, title="มองรอบตัว")
    assert store.board(board_id).title == "กระดานของเรา"
    store.undo(session_id)
    assert store.activity(activity_id).title == "มองตัวเรา"


def test_deleting_takes_board_and_cards_in_one_step(store: Store, session_id: int) -> None:
    activity_id = agenda.add(store, session_id, "วิเคราะห์", kind="swot")
    board_id = store.activity(activity_id).board_id
    assert board_id is not None
    parent_id = cards.add(store, board_id, "S", "แม่")
    cards.add(store, board_id, "S", "ลูก", parent_id=parent_id)
    before = store.snapshot(session_id)
    heard: list[ChangeSet] = []
    store.subscribe(heard.append)
    agenda.delete(store, activity_id)
    assert store.snapshot(session_id).cards == ()
    assert store.snapshot(session_id).boards == ()
    assert sorted((c.table, c.action) for c in heard[0].changes) == [
        ("activity", "removed"),
        ("board", "removed"),
        ("card", "removed"),
        ("card", "removed"),
    ]
    store.undo(session_id)
    assert store.snapshot(session_id) == before


def test_a_board_that_is_shown_again_stays(store: Store, session_id: int) -> None:
    first = agenda.add(store, session_id, "เช้า", kind="swot")
    board_id = store.activity(first).board_id
    second = agenda.add(store, session_id, "บ่าย", board_id=board_id)
    agenda.delete(store, first)
    assert store.activity(second).board_id == board_id
    assert [board.id for board in store.boards(session_id)] == [board_id]
    agenda.delete(store, second)
    assert store.boards(session_id) == ()


def test_done_and_not_done_after_all(store: Store, session_id: int) -> None:
    activity_id = agenda.add(store, session_id, "เปิดเวที")
    agenda.mark_done(store, activity_id)
    assert store.activity(activity_id).done is True
    assert store.undo_label(session_id) == "ทำกิจกรรมเสร็จแล้ว"
    agenda.mark_done(store, activity_id, done=False)
    assert store.activity(activity_id).done is False


def test_what_is_refused(store: Store, session_id: int) -> None:
    activity_id = agenda.add(store, session_id, "เปิดเวที")
    with pytest.raises(OperationRefused, match="ชื่อกิจกรรม"):
        agenda.add(store, session_id, "")
    with pytest.raises(OperationRefused, match="ชื่อกิจกรรม"):
        agenda.edit(store, activity_id, title=" ")
    for time in ("9:00", "24:00", "09.30", "เช้า"):
        with pytest.raises(OperationRefused, match="เวลา"):
            agenda.edit(store, activity_id, starts_at=time)
    with pytest.raises(OperationRefused, match="นาที"):
        agenda.add(store, session_id, "พัก", minutes=-1)
    with pytest.raises(UnknownRecord):
        agenda.delete(store, 99)
    assert titles(store, session_id) == ["เปิดเวที"]

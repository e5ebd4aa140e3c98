"""A step is written whole or not at all, journalled, and announced after its commit."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from facilitator.operations import boards, cards, sessions
from facilitator.store import Change, ChangeSet, Store, SubscribersFailed, UnknownRecord, UnknownSession

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def session_id(store: Store) -> int:
    return sessions.create(store, "เวทีทบทวนกองทุนสวัสดิการ")


@pytest.fixture
def board_id(store: Store, session_id: int) -> int:
    return boards.add(store, session_id, "swot", "วิเคราะห์กองทุน")


@pytest.fixture
def heard(store: Store, board_id: int) -> list[ChangeSet]:
    told: list[ChangeSet] = []
    store.subscribe(told.append)
    return told


def card(board_id: int, text: str = "มีผู้นำที่เข้มแข็ง", **values: object) -> dict[str, object]:
    return {"board_id": board_id, "slot": "S", "rank": 1.0, "text": text, **values}


def test_a_step_is_in_the_file_when_the_block_is_over(
    store: Store, tmp_path: Path, session_id: int, board_id: int
) -> None:
    with store.step("เพิ่มบัตร", session_id) as step:
        card_id = step.insert("card", card(board_id, fields={"ปี": "๒๕๖๙"}, votes=3, note="ถามซ้ำ"))
    with Store.open(store.path, read_only=True) as other:
        kept = other.card(card_id)
    assert (kept.text, kept.votes, kept.note) == ("มีผู้นำที่เข้มแข็ง", 3, "ถามซ้ำ")
    assert kept.fields == {"ปี": "๒๕๖๙"}
    assert kept.session_id == session_id


def test_an_exception_takes_everything_back(
    store: Store, session_id: int, board_id: int, heard: list[ChangeSet]
) -> None:
    before = store.snapshot(session_id)

    def fail() -> None:
        with store.step("เพิ่มบัตร", session_id) as step:
            step.insert("card", card(board_id))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.snapshot(session_id) == before
    assert store.undo_label(session_id) == "เพิ่มกระดาน"
    assert heard == []


def test_a_nested_step_joins_the_outer_one(
    store: Store, session_id: int, board_id: int, heard: list[ChangeSet]
) -> None:
    with store.step("วางบัตรสองใบ", session_id):
        with store.step("ใบแรก", session_id) as inner:
            inner.insert("card", card(board_id, "ใบแรก"))
        cards.add(store, board_id, "W", "ใบที่สอง")
    assert [told.label for told in heard] == ["วางบัตรสองใบ"]
    assert len(heard[0].changes) == 2
    store.undo(session_id)
    assert store.cards(board_id) == ()


def test_a_nested_failure_cannot_be_swallowed(store: Store, session_id: int, board_id: int) -> None:
    def swallow() -> None:
        with store.step("นอก", session_id) as step:
            step.insert("card", card(board_id))
            with suppress(ZeroDivisionError), store.step("ใน", session_id):
                raise ZeroDivisionError

    with pytest.raises(RuntimeError, match="swallowed"):
        swallow()
    assert store.cards(board_id) == ()
    cards.add(store, board_id, "S", "ยังใช้งานได้")
    assert len(store.cards(board_id)) == 1


def test_a_nested_step_is_of_the_same_session(store: Store, session_id: int) -> None:
    other = sessions.create(store, "เวทีอื่น")
    with pytest.raises(ValueError, match="cannot hold"), store.step("ก", session_id):
        sessions.edit(store, other, place="ศาลาประชาคม")


def test_the_step_that_creates_a_session_may_fill_it(store: Store) -> None:
    with store.step("นำเข้า", None):
        session_id = sessions.create(store, "เวทีนำเข้า")
        board_id = boards.add(store, session_id, "outline", "บันทึก")
        cards.add(store, board_id, "item", "ข้อแรก")
    assert store.undo_label(session_id) is None
    assert store.undo(session_id) is None
    assert len(store.snapshot(session_id).cards) == 1


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("insert", "update", ["added"]),
        ("insert", "delete", []),
        ("update", "update", ["edited"]),
        ("update", "revert", []),
        ("update", "delete", ["removed"]),
    ],
)
def test_a_row_is_announced_once_for_what_became_of_it(
    store: Store,
    session_id: int,
    board_id: int,
    heard: list[ChangeSet],
    first: str,
    second: str,
    outcome: list[str],
) -> None:
    card_id = cards.add(store, board_id, "S", "เดิม")
    heard.clear()
    before = store.snapshot(session_id)
    with store.step("ลอง", session_id) as step:
        if first == "insert":
            card_id = step.insert("card", card(board_id))
        else:
            step.update("card", card_id, text="ใหม่")
        if second == "delete":
            step.delete("card", card_id)
        else:
            step.update("card", card_id, text="เดิม" if second == "revert" else "ใหม่กว่า")
    assert [change.action for told in heard for change in told.changes] == outcome
    if not outcome:
        assert heard == []
        assert store.snapshot(session_id) == before
        assert store.undo_label(session_id) == "เพิ่มบัตร"
    else:
        assert heard[0].changes[0] == Change(
            "card", card_id, heard[0].changes[0].action, session_id, board_id
        )


def test_change_sets_name_the_board(store: Store, session_id: int, board_id: int) -> None:
    told: list[ChangeSet] = []
    store.subscribe(told.append)
    boards.rename(store, board_id, "ชื่อใหม่")
    sessions.edit(store, session_id, place="วัด")
    assert told[0].changes == (Change("board", board_id, "edited", session_id, board_id),)
    assert told[1].changes == (Change("session", session_id, "edited", session_id, None),)


def test_a_step_that_changes_nothing_keeps_redo(store: Store, session_id: int, board_id: int) -> None:
    card_id = cards.add(store, board_id, "S", "มีทุน")
    cards.edit(store, card_id, text="มีเงินทุน")
    store.undo(session_id)
    cards.edit(store, card_id, text="มีทุน")
    assert store.redo_label(session_id) == "แก้ไขบัตร"


def test_a_step_writes_only_its_session(store: Store, session_id: int, board_id: int) -> None:
    other = sessions.create(store, "เวทีอื่น")
    card_id = cards.add(store, board_id, "S", "ของเวทีแรก")
    with store.step("ลอง", other) as step:
        with pytest.raises(ValueError, match="not of session"):
            step.update("card", card_id, text="แก้จากเวทีอื่น")
        with pytest.raises(ValueError, match="is of session"):
            step.insert("card", card(board_id, session_id=session_id))
    assert store.card(card_id).text == "ของเวทีแรก"


def test_what_a_step_refuses(store: Store, session_id: int, board_id: int) -> None:
    with store.step("ลอง", session_id) as step:
        with pytest.raises(ValueError, match="no column"):
            step.insert("card", card(board_id, colour="แดง"))
        with pytest.raises(ValueError, match="cannot hold"):
            step.insert("card", card(board_id, fields="ไม่ใช่รายการ"))
        with pytest.raises(UnknownRecord):
            step.update("card", 99, text="ไม่มี")
        with pytest.raises(ValueError, match="creates none"):
            step.insert("session", {"title": "ซ้อน"})
        with pytest.raises(ValueError, match="purge"):
            step.delete("session", session_id)
    with pytest.raises(ValueError, match="over"):
        step.insert("card", card(board_id))
    with pytest.raises(ValueError, match="creates the session first"), store.step("ลอง", None) as unborn:
        unborn.insert("board", {"kind": "swot", "title": "ก", "rank": 1.0})
    with pytest.raises(UnknownSession), store.step("ลอง", 99):
        pass


def test_rows_that_hang_in_the_air_are_refused(store: Store, session_id: int, board_id: int) -> None:
    import sqlite3

    other_session = sessions.create(store, "เวทีอื่น")
    other_board = boards.add(store, other_session, "swot", "กระดานอื่น")
    elsewhere = cards.add(store, other_board, "S", "อยู่กระดานอื่น")
    for bad in (card(99), card(other_board), card(board_id, parent_id=elsewhere)):
        with pytest.raises(sqlite3.IntegrityError), store.step("ลอง", session_id) as step:
            step.insert("card", bad)
    parent_id = cards.add(store, board_id, "S", "แม่")
    cards.add(store, board_id, "S", "ลูก", parent_id=parent_id)
    with pytest.raises(sqlite3.IntegrityError), store.step("ลอง", session_id) as step:
        step.delete("card", parent_id)
    assert len(store.cards(board_id)) == 2


def test_ids_are_never_used_again(store: Store, session_id: int, board_id: int) -> None:
    first = cards.add(store, board_id, "S", "หนึ่ง")
    cards.delete(store, [first])
    assert cards.add(store, board_id, "S", "สอง") > first
    store.undo(session_id)
    store.undo(session_id)
    assert store.card(first).text == "หนึ่ง"
    store.undo(session_id)
    assert cards.add(store, board_id, "S", "สาม") > first + 1


def test_subscribers_hear_everything_although_one_fails(store: Store, session_id: int, board_id: int) -> None:
    heard: list[ChangeSet] = []

    def fail(changes: ChangeSet) -> None:
        raise ZeroDivisionError

    store.subscribe(fail)
    end = store.subscribe(heard.append)
    with pytest.raises(SubscribersFailed) as failure:
        cards.add(store, board_id, "S", "ยังบันทึกอยู่")
    assert [type(error) for error in failure.value.exceptions] == [ZeroDivisionError]
    assert len(heard) == 1
    assert [c.text for c in store.cards(board_id)] == ["ยังบันทึกอยู่"]
    with pytest.raises(SubscribersFailed):
        store.undo(session_id)
    assert store.cards(board_id) == ()
    assert len(heard) == 2
    end()
    end()
    with pytest.raises(SubscribersFailed):
        store.redo(session_id)
    assert len(heard) == 2


def test_what_a_subscriber_changes_is_told_after(store: Store, session_id: int, board_id: int) -> None:
    order: list[tuple[str, str]] = []

    def answer(changes: ChangeSet) -> None:
        order.append(("ก", changes.label))
        if changes.label == "เพิ่มบัตร":
            boards.rename(store, board_id, "ตอบ")

    store.subscribe(answer)
    store.subscribe(lambda changes: order.append(("ข", changes.label)))
    cards.add(store, board_id, "S", "ถาม")
    assert order == [
        ("ก", "เพิ่มบัตร"),
        ("ข", "เพิ่มบัตร"),
        ("ก", "เปลี่ยนชื่อกระดาน"),
        ("ข", "เปลี่ยนชื่อกระดาน"),
    ]


def test_undo_and_purge_wait_for_the_step(store: Store, session_id: int) -> None:
    with store.step("ลอง", session_id):
        for act in (store.undo, store.redo, store.purge):
            with pytest.raises(RuntimeError, match="open"):
                act(session_id)
        with pytest.raises(RuntimeError, match="open"):
            store.checkpoint()

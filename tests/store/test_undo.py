"""Undo and redo: labels, the floor, joining of typing, past a restart."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from facilitator.operations import agenda, boards, cards, sessions
from facilitator.store import Change, ChangeSet, LibraryDamaged, Store

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def session_id(store: Store) -> int:
    return sessions.create(store, "เวทีป่าชุมชน")


@pytest.fixture
def board_id(store: Store, session_id: int) -> int:
    return boards.add(store, session_id, "swot", "ป่าชุมชน")


def test_undo_and_redo_go_back_and_forth_to_the_floor(store: Store) -> None:
    session_id = sessions.create(store, "เวทีแรก")
    assert (store.undo_label(session_id), store.redo_label(session_id)) == (None, None)
    snapshots = [store.snapshot(session_id)]
    board_id = boards.add(store, session_id, "swot", "กระดาน")
    snapshots.append(store.snapshot(session_id))
    card_id = cards.add(store, board_id, "S", "ป่าสมบูรณ์")
    snapshots.append(store.snapshot(session_id))
    cards.delete(store, [card_id])
    assert store.undo_label(session_id) == "ลบบัตร"
    for snapshot in reversed(snapshots):
        assert store.undo(session_id) is not None
        assert store.snapshot(session_id) == snapshot
    assert store.undo(session_id) is None
    assert store.session(session_id).title == "เวทีแรก"
    assert store.redo_label(session_id) == "เพิ่มกระดาน"
    for snapshot in snapshots[1:]:
        store.redo(session_id)
        assert store.snapshot(session_id) == snapshot
    store.redo(session_id)
    assert store.redo(session_id) is None
    assert store.cards(board_id) == ()


def test_undo_announces_the_same_kind_of_change(store: Store, session_id: int, board_id: int) -> None:
    card_id = cards.add(store, board_id, "S", "มีน้ำตลอดปี")
    heard: list[ChangeSet] = []
    store.subscribe(heard.append)
    undone = store.undo(session_id)
    assert undone == ChangeSet(
        "เพิ่มบัตร", session_id, (Change("card", card_id, "removed", session_id, board_id),), "undo"
    )
    redone = store.redo(session_id)
    assert redone == ChangeSet(
        "เพิ่มบัตร", session_id, (Change("card", card_id, "added", session_id, board_id),), "redo"
    )
    assert heard == [undone, redone]


def test_undo_tells_of_its_changes_last_first(store: Store, session_id: int, board_id: int) -> None:
    with store.step("สองใบ", session_id):
        parent_id = cards.add(store, board_id, "S", "แม่")
        child_id = cards.add(store, board_id, "S", "ลูก", parent_id=parent_id)
    undone, redone = store.undo(session_id), store.redo(session_id)
    assert undone is not None
    assert redone is not None
    assert [change.row_id for change in undone.changes] == [child_id, parent_id]
    assert [change.row_id for change in redone.changes] == [parent_id, child_id]


def test_a_file_changed_behind_the_journal(store: Store, session_id: int, board_id: int) -> None:
    cards.add(store, board_id, "S", "หนึ่ง")
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("DELETE FROM card")
    other.close()
    with pytest.raises(LibraryDamaged, match="journal does not fit"):
        store.undo(session_id)
    assert store.undo_label(session_id) == "เพิ่มบัตร"


def test_history_survives_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        session_id = sessions.create(store, "เวทีลุ่มน้ำ")
        activity_id = agenda.add(store, session_id, "วิเคราะห์", kind="swot")
        board_id = store.activity(activity_id).board_id
        assert board_id is not None
        cards.add(store, board_id, "O", "มีงบสนับสนุน")
        full = store.snapshot(session_id)
        agenda.delete(store, activity_id)
        store.undo(session_id)
        store.undo(session_id)
    with Store.open(path) as store:
        assert store.undo_label(session_id) == "เพิ่มกิจกรรม"
        assert store.redo_label(session_id) == "เพิ่มบัตร"
        store.redo(session_id)
        assert store.snapshot(session_id) == full
        store.redo(session_id)
        assert store.snapshot(session_id).boards == ()


def test_a_new_step_discards_redo(store: Store, session_id: int, board_id: int) -> None:
    cards.add(store, board_id, "S", "หนึ่ง")
    cards.add(store, board_id, "S", "สอง")
    store.undo(session_id)
    store.undo(session_id)
    cards.add(store, board_id, "S", "สาม")
    assert store.redo_label(session_id) is None
    assert store.redo(session_id) is None
    assert [card.text for card in store.cards(board_id)] == ["สาม"]


def test_histories_of_sessions_are_apart(store: Store, session_id: int, board_id: int) -> None:
    cards.add(store, board_id, "S", "ของเวทีแรก")
    other = sessions.create(store, "เวทีที่สอง")
    sessions.edit(store, other, place="ศาลากลางบ้าน")
    store.undo(session_id)
    assert store.cards(board_id) == ()
    assert store.session(other).place == "ศาลากลางบ้าน"
    store.undo(other)
    assert store.session(other).place == ""
    assert store.redo_label(session_id) == "เพิ่มบัตร"


def test_undo_can_leave_and_enter_the_bin(store: Store, session_id: int) -> None:
    sessions.delete(store, session_id)
    assert store.sessions() == ()
    store.undo(session_id)
    assert [summary.session.id for summary in store.sessions()] == [session_id]


@pytest.fixture
def typed(store: Store, session_id: int, board_id: int) -> int:
    """Type a card's text letter by letter."""
    card_id = cards.add(store, board_id, "S", "ก")
    for text in ("กอ", "กอง", "กองท", "กองทุ", "กองทุน"):
        cards.edit(store, card_id, text=text, merge_key=f"text:{card_id}")
    return card_id


def test_typing_is_one_step(store: Store, session_id: int, typed: int) -> None:
    store.undo(session_id)
    assert store.card(typed).text == "ก"
    store.redo(session_id)
    assert store.card(typed).text == "กองทุน"
    store.undo(session_id)
    store.undo(session_id)
    assert store.undo_label(session_id) == "เพิ่มกระดาน"


def test_every_joined_step_is_announced_by_itself(store: Store, session_id: int, typed: int) -> None:
    heard: list[ChangeSet] = []
    store.subscribe(heard.append)
    cards.edit(store, typed, text="กองทุนหมู่บ้าน", merge_key=f"text:{typed}")
    assert [change.action for changes in heard for change in changes.changes] == ["edited"]


@pytest.mark.parametrize("between", ["other key", "other step", "undo and redo", "seal", "error", "restart"])
def test_what_ends_the_joining(tmp_path: Path, between: str) -> None:
    store = Store.open(tmp_path / "joining.db")
    session_id = sessions.create(store, "เวที")
    board_id = boards.add(store, session_id, "swot", "กระดาน")
    card_id = cards.add(store, board_id, "S", "หนึ่ง")
    cards.edit(store, card_id, text="สอง", merge_key="k")
    steps_between = 0
    if between == "other key":
        cards.edit(store, card_id, note="จด", merge_key="j")
        steps_between = 1
    elif between == "other step":
        cards.add(store, board_id, "S", "อีกใบ")
        steps_between = 1
    elif between == "undo and redo":
        store.undo(session_id)
        store.redo(session_id)
    elif between == "seal":
        store.seal(session_id)
    elif between == "error":
        with pytest.raises(ZeroDivisionError), store.step("พลาด", session_id):
            raise ZeroDivisionError
    else:
        store.close()
        store = Store.open(tmp_path / "joining.db")
    cards.edit(store, card_id, text="สาม", merge_key="k")
    store.undo(session_id)
    assert store.card(card_id).text == "สอง"
    for _ in range(steps_between):
        store.undo(session_id)
    store.undo(session_id)
    assert store.card(card_id).text == "หนึ่ง"
    store.close()


def test_a_step_that_changes_nothing_does_not_end_the_joining(
    store: Store, session_id: int, typed: int
) -> None:
    cards.edit(store, typed, text="กองทุน", merge_key=f"text:{typed}")
    cards.edit(store, typed, text="กองทุนป่า", merge_key=f"text:{typed}")
    store.undo(session_id)
    assert store.card(typed).text == "ก"


def test_steps_of_other_sessions_do_not_end_the_joining(store: Store, session_id: int, typed: int) -> None:
    sessions.create(store, "เวทีที่สอง")
    cards.edit(store, typed, text="กองทุนป่า", merge_key=f"text:{typed}")
    store.undo(session_id)
    assert store.card(typed).text == "ก"


def test_typing_taken_back_by_hand_leaves_no_step(store: Store, session_id: int, typed: int) -> None:
    cards.edit(store, typed, text="ก", merge_key=f"text:{typed}")
    assert store.undo_label(session_id) == "เพิ่มบัตร"
    cards.edit(store, typed, text="กลุ่ม", merge_key=f"text:{typed}")
    store.undo(session_id)
    assert store.card(typed).text == "ก"


def test_nothing_joins_the_step_that_creates_the_session(store: Store) -> None:
    with store.step("สร้าง", None, merge_key="k") as step:
        session_id = step.insert("session", {"title": "เวที"})
    sessions.edit(store, session_id, title="เวทีใหญ่", merge_key="k")
    store.undo(session_id)
    assert store.session(session_id).title == "เวที"
    assert store.undo(session_id) is None


def test_an_added_card_can_be_joined_by_its_typing(store: Store, session_id: int, board_id: int) -> None:
    with store.step("เพิ่มบัตร", session_id, merge_key="new"):
        card_id = cards.add(store, board_id, "S", "ต")
    cards.edit(store, card_id, text="ตลาดชุมชน", merge_key="new")
    store.undo(session_id)
    assert store.cards(board_id) == ()
    store.redo(session_id)
    assert store.card(card_id).text == "ตลาดชุมชน"

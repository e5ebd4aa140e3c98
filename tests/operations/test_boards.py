"""What a user can do with boards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from facilitator.operations import OperationRefused, agenda, boards, cards, sessions
from facilitator.store import Store, UnknownRecord, UnknownSession

if TYPE_CHECKING:
    from facilitator.kinds import Kinds


@pytest.fixture
def session_id(store: Store) -> int:
    return sessions.create(store, "เวทีเยาวชน")


def test_boards_are_added_at_the_end(store: Store, session_id: int) -> None:
    ids = [boards.add(store, session_id, "swot", f" กระดาน {number} ") for number in range(3)]
    assert [board.id for board in store.boards(session_id)] == ids
    board = store.board(ids[0])
    assert (board.kind, board.title, board.session_id, board.slot_titles) == (
        "swot",
        "กระดาน 0",
        session_id,
        {},
    )
    with pytest.raises(OperationRefused, match="ชื่อกระดาน"):
        boards.add(store, session_id, "swot", " ")
    with pytest.raises(UnknownSession):
        boards.add(store, 99, "swot", "ไม่มีเวที")


def test_renaming(store: Store, session_id: int) -> None:
    board_id = boards.add(store, session_id, "swot", "เดิม")
    for title in ("ให", "ใหม่"):
        boards.rename(store, board_id, title, merge_key="title")
    assert store.board(board_id).title == "ใหม่"
    with pytest.raises(OperationRefused):
        boards.rename(store, board_id, "\u200b")
    store.undo(session_id)
    assert store.board(board_id).title == "เดิม"


def test_a_slot_can_be_worded_differently(store: Store, session_id: int) -> None:
    board_id = boards.add(store, session_id, "swot", "กระดาน")
    boards.title_slot(store, board_id, "T", "ข้อจำกัด")
    boards.title_slot(store, board_id, "S", "ทุนเดิม")
    assert store.board(board_id).slot_titles == {"T": "ข้อจำกัด", "S": "ทุนเดิม"}
    boards.title_slot(store, board_id, "T", " ")
    assert store.board(board_id).slot_titles == {"S": "ทุนเดิม"}
    store.undo(session_id)
    assert store.board(board_id).slot_titles == {"T": "ข้อจำกัด", "S": "ทุนเดิม"}


def test_deleting_a_board_keeps_its_activity(store: Store, session_id: int) -> None:
    activity_id = agenda.add(store, session_id, "วิเคราะห์", kind="swot")
    board_id = store.activity(activity_id).board_id
    assert board_id is not None
    parent_id = cards.add(store, board_id, "S", "แม่")
    cards.add(store, board_id, "S", "ลูก", parent_id=parent_id)
    before = store.snapshot(session_id)
    boards.delete(store, board_id)
    assert store.boards(session_id) == ()
    assert store.activity(activity_id).board_id is None
    with pytest.raises(UnknownRecord):
        store.card(parent_id)
    store.undo(session_id)
    assert store.snapshot(session_id) == before


def test_moving_boards(store: Store, session_id: int) -> None:
    one, two, three = (boards.add(store, session_id, "swot", title) for title in "กขค")
    boards.move(store, three, before_id=one)
    boards.move(store, one)
    assert [board.id for board in store.boards(session_id)] == [three, two, one]
    boards.move(store, two, before_id=three)
    assert [board.id for board in store.boards(session_id)] == [two, three, one]
    shown = store.activity(agenda.add(store, session_id, "ง", kind="swot")).board_id
    assert shown is not None
    for board_id, before_id in ((shown, one), (one, shown)):
        with pytest.raises(OperationRefused, match="กำหนดการ"):
            boards.move(store, board_id, before_id=before_id)
    with pytest.raises(OperationRefused, match="ตำแหน่ง"):
        boards.move(store, one, before_id=99)
    assert [board.id for board in store.boards(session_id)] == [shown, two, three, one]


def test_a_board_begins_with_the_rows_of_its_kind_in_one_step(
    store: Store, session_id: int, kinds: Kinds
) -> None:
    activity_id = agenda.add(store, session_id, "ตารางเหตุผล", kind=kinds["logframe"])
    board_id = store.activity(activity_id).board_id
    assert board_id is not None
    assert [(card.slot, card.text) for card in store.cards(board_id)] == [
        ("level", row.th) for row in kinds["logframe"].rows
    ]
    cards.add(store, board_id, "level", "ต่อท้าย")
    assert store.cards(board_id)[-1].text == "ต่อท้าย"
    assert store.cards(boards.add(store, session_id, kinds["swot"], "ไม่มีแถว")) == ()
    assert store.cards(boards.add(store, session_id, "logframe", "จากไฟล์")) == ()
    for _ in range(4):
        store.undo(session_id)
    assert store.boards(session_id) == ()
    assert store.activities(session_id) == ()

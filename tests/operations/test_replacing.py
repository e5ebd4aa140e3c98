"""Finding words inside a session, and replacing them in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from facilitator.operations import OperationRefused, agenda, cards, replacing, sessions

if TYPE_CHECKING:
    from facilitator.store import Store


@pytest.fixture
def session_id(store: Store) -> int:
    """A session with two boards."""
    made = sessions.create(store, "เวทีน้ำ")
    for title, kind in (("SWOT เรื่องน้ำประปา", "swot"), ("แผนน้ำ", "action_plan")):
        agenda.add(store, made, title, kind=kind)
    swot, plan = store.boards(made)
    cards.add(store, swot.id, "S", "น้ำประปาไหลดี น้ำใส", speaker="ลุงน้ำ")
    cards.add(store, plan.id, "action", "ล้างบ่อ", fields={"owner": "กลุ่มผู้ใช้น้ำ"})
    other = sessions.create(store, "เวทีอื่น")
    agenda.add(store, other, "น้ำของเวทีอื่น", kind="swot")
    return made


def test_every_text_of_the_session_is_found_in_order(store: Store, session_id: int) -> None:
    found = replacing.find(store, session_id, "น้ำ")
    assert [(match.table, match.column, len(match.spans)) for match in found] == [
        ("activity", "title", 1),
        ("activity", "title", 1),
        ("board", "title", 1),
        ("card", "text", 2),
        ("card", "speaker", 1),
        ("board", "title", 1),
        ("card", "fields.owner", 1),
    ]


def test_blank_queries_find_nothing(store: Store, session_id: int) -> None:
    assert replacing.find(store, session_id, "  ") == []


def test_all_is_replaced_in_one_step_and_taken_back_in_one(store: Store, session_id: int) -> None:
    before = store.snapshot(session_id)
    assert replacing.replace(store, session_id, "น้ำ", "ไฟ") == 8
    after = store.snapshot(session_id)
    assert [card.text for card in after.cards] == ["ไฟประปาไหลดี ไฟใส", "ล้างบ่อ"]
    assert after.cards[0].speaker == "ลุงไฟ"
    assert after.cards[1].fields["owner"] == "กลุ่มผู้ใช้ไฟ"
    assert [board.title for board in after.boards] == ["SWOT เรื่องไฟประปา", "แผนไฟ"]
    store.undo(session_id)
    assert store.snapshot(session_id) == before


def test_another_session_is_left_alone(store: Store, session_id: int) -> None:
    replacing.replace(store, session_id, "น้ำ", "ไฟ")
    other = next(each.session.id for each in store.sessions() if each.session.id != session_id)
    assert [board.title for board in store.boards(other)] == ["น้ำของเวทีอื่น"]


def test_a_card_that_would_be_left_empty_is_named_and_nothing_changes(store: Store, session_id: int) -> None:
    before = store.snapshot(session_id)
    with pytest.raises(OperationRefused, match="ล้างบ่อ"):
        replacing.replace(store, session_id, "ล้างบ่อ", "")
    assert store.snapshot(session_id) == before


def test_what_is_not_there_is_told(store: Store, session_id: int) -> None:
    with pytest.raises(OperationRefused, match="ไม่พบ"):
        replacing.replace(store, session_id, "ลม", "ไฟ")

"""Placing cards on two axes, taking them off, and moving them by one step of the scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from facilitator.operations import OperationRefused, axes, boards, cards, sessions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.kinds import Kinds
    from facilitator.store import Store


@pytest.fixture
def session_id(store: Store) -> int:
    return sessions.create(store, "เวทีดูแลคลองสายหลัก")


def party(store: Store, session_id: int, kind: str, slot: str, **fields: str) -> int:
    board_id = boards.add(store, session_id, kind, "ใครเกี่ยวข้อง")
    return cards.add(store, board_id, slot, "ชมรมผู้สูงอายุ", fields=fields)


def stands(store: Store, card_id: int) -> tuple[str, str, str]:
    card = store.card(card_id)
    return card.slot, card.fields.get("interest", ""), card.fields.get("power", "")


def test_a_place_is_written_with_its_zone_in_one_step(store: Store, session_id: int) -> None:
    first = party(store, session_id, "power_interest", "monitor", interest="2")
    board_id = store.card(first).board_id
    inside = cards.add(store, board_id, "monitor", "ชมรมจักรยาน", parent_id=first)
    last = cards.add(store, board_id, "manage", "เทศบาล")
    axes.place(store, [first], {"interest": 8, "power": 9}, slot="manage")
    assert stands(store, first) == ("manage", "8", "9")
    assert store.card(inside).slot == "manage"
    assert [card_id for card_id, _ in store.siblings(board_id, None)] == [last, first]
    assert store.undo_label(session_id) == "วางบนแกน"
    store.undo(session_id)
    assert stands(store, first) == ("monitor", "2", "")


def test_a_place_in_the_same_zone_keeps_the_order(store: Store, session_id: int) -> None:
    first = party(store, session_id, "power_interest", "manage")
    board_id = store.card(first).board_id
    last = cards.add(store, board_id, "manage", "เทศบาล")
    axes.place(store, [first], {"interest": 8, "power": 9}, slot="manage")
    assert [card_id for card_id, _ in store.siblings(board_id, None)] == [first, last]


def test_a_value_beyond_the_scale_is_refused(store: Store, session_id: int) -> None:
    card_id = party(store, session_id, "power_interest", "manage")
    with pytest.raises(OperationRefused, match="1 ถึง 10"):
        axes.place(store, [card_id], {"interest": 11, "power": 2})


def test_taking_off_removes_the_values_and_nothing_else(store: Store, session_id: int) -> None:
    card_id = party(store, session_id, "stakeholders", "party", interest="3", power="4", other="คงไว้")
    axes.take_off(store, [card_id], ("interest", "power"))
    assert store.card(card_id).fields == {"other": "คงไว้"}
    assert store.undo_label(session_id) == "นำออกจากแกน"


@pytest.mark.parametrize(
    ("slot", "fields", "by", "expected"),
    [
        ("manage", {"interest": "6", "power": "8"}, {"across": -1}, ("satisfy", "5", "8")),
        ("satisfy", {"interest": "๓", "power": "๖"}, {"up": -1}, ("monitor", "๓", "5")),
        ("inform", {"interest": "7.5", "power": "2"}, {"across": 1}, ("inform", "8", "2")),
        ("inform", {"interest": "7.5", "power": "2"}, {"across": -1}, ("inform", "7", "2")),
        ("inform", {"interest": "7.5", "power": "5"}, {"up": 1}, ("manage", "7.5", "6")),
        ("monitor", {}, {"up": 1}, ("monitor", "3", "4")),
        ("satisfy", {"interest": "ไม่แน่ใจ"}, {"across": -1}, ("satisfy", "2", "8")),
    ],
)
def test_one_step_of_the_scale(
    store: Store,
    session_id: int,
    kinds: Kinds,
    slot: str,
    fields: Mapping[str, str],
    by: dict[str, int],
    expected: tuple[str, str, str],
) -> None:
    card_id = party(store, session_id, "power_interest", slot, **fields)
    axes.nudge(store, kinds["power_interest"], card_id, **by)
    assert stands(store, card_id) == expected


def test_at_the_end_of_the_scale_nothing_is_written(store: Store, session_id: int, kinds: Kinds) -> None:
    card_id = party(store, session_id, "power_interest", "manage", interest="๑๐", power="1")
    before = store.undo_label(session_id)
    axes.nudge(store, kinds["power_interest"], card_id, across=1)
    assert store.undo_label(session_id) == before
    assert stands(store, card_id) == ("manage", "๑๐", "1")


def test_a_row_that_waits_begins_in_the_middle_and_keeps_its_slot(
    store: Store, session_id: int, kinds: Kinds
) -> None:
    card_id = party(store, session_id, "stakeholders", "party")
    axes.nudge(store, kinds["stakeholders"], card_id, up=1)
    assert stands(store, card_id) == ("party", "5", "6")

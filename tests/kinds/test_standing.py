"""Which slots a card may change to: none in which it, its values or its parts would not be shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator import kinds
from facilitator.kinds import can_stand
from facilitator.model import Card, Tree

KINDS = kinds.load()


def card(card_id: int, slot: str, parent_id: int | None = None, **fields: str) -> Card:
    return Card(card_id, 1, 1, parent_id, slot, card_id, "มีคนทำต่อ", fields=fields)


def stands(kind: str, cards: list[Card], slot: str, under: str | None) -> bool:
    return can_stand(KINDS[kind], Tree(cards), cards[0], slot, under)


@pytest.mark.parametrize(
    ("slot", "under", "expected"),
    [
        ("party", None, True),
        ("sees", None, False),
        ("sees", "party", True),
        ("sees", "sees", True),
        ("sees", "wants", False),
        ("party", "sees", False),
    ],
)
def test_a_slot_is_on_top_or_under_its_own(slot: str, under: str | None, expected: bool) -> None:
    assert stands("stakeholders", [card(1, "party")], slot, under) is expected


def test_a_row_with_cells_is_no_part_of_another() -> None:
    row = [card(1, "party"), card(2, "sees", 1)]
    assert not stands("stakeholders", row, "wants", "party")
    assert stands("stakeholders", row, "party", None)
    assert stands("stakeholders", row[:1], "wants", "party")


def test_what_hangs_below_in_the_same_slot_changes_with_it() -> None:
    item = [card(1, "sees"), card(2, "sees", 1), card(3, "sees", 2)]
    assert stands("stakeholders", item, "party", None)
    assert not stands("stakeholders", [*item, card(4, "party", 3)], "wants", "party")


def test_values_that_the_new_slot_cannot_show_hold_a_card_back() -> None:
    assert not stands("goals", [card(1, "indicator", target="20")], "goal", None)
    assert stands("goals", [card(1, "indicator", target="20")], "indicator", "goal")
    assert stands("goals", [card(1, "indicator")], "goal", None)
    assert not stands("goals", [card(1, "indicator"), card(2, "indicator", 1, unit="คน")], "goal", None)


def test_a_loose_slot_is_on_top_as_well() -> None:
    assert stands("cards", [card(1, "card")], "card", None)
    assert stands("cards", [card(1, "card")], "card", "cluster")


def test_in_an_outline_everything_stands_everywhere() -> None:
    assert stands("outline", [card(1, "heading"), card(2, "item", 1)], "value", "quote")


def test_a_field_of_all_slots_holds_nothing_back() -> None:
    moved = card(1, "manage", interest="7")
    assert stands("power_interest", [moved], "inform", None)
    assert stands("power_interest", [replace(moved, slot="monitor")], "inform", None)

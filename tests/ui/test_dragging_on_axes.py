"""Dragging on two axes: a card gets the values of the place where it is let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from dragging import Hand
from keyboard import click, drag, mouse, press
from PySide6.QtCore import QEvent, QPointF

from facilitator.figure.axes_spot import spot_at
from facilitator.figure.plane import Rect
from facilitator.operations import cards
from facilitator.ui.board.selection import card_key

if TYPE_CHECKING:
    from facilitator.ui.session.page import SessionPage


@pytest.fixture
def plane(page: SessionPage) -> Hand:
    """A board of power and interest: two parties at their points, one that waits in its zone."""
    return Hand(
        page,
        "power_interest",
        [
            ("manage", "เทศบาล", {"interest": "9", "power": "10"}),
            ("monitor", "ชมรมจักรยาน", {"interest": "2", "power": "2"}),
            ("inform", "แม่ค้าตลาดเช้า"),
        ],
    )


@pytest.fixture
def rows(page: SessionPage) -> Hand:
    """A table of parties looked at on the axes: one at its point, two in the tray."""
    tops = [
        ("party", "เทศบาล", [("sees", "ต้องเร่งทำ")], {"interest": "9", "power": "10"}),
        ("party", "ชมรมจักรยาน", [("sees", "อยากช่วย")]),
        ("party", "แม่ค้าตลาดเช้า"),
    ]
    return Hand(page, "stakeholders", tops, view="axes")


def stands(hand: Hand, text: str) -> tuple[str, str, str]:
    card = hand.model.tree[hand.card(text)]
    return card.slot, card.fields.get("interest", ""), card.fields.get("power", "")


def hover(hand: Hand, text: str, end: QPointF) -> str:
    """Drag a card, read what is said beside the pointer, and give up."""
    view = hand.page.area.view
    mouse(view.viewport(), QEvent.Type.MouseButtonPress, hand.of(text), held=True)
    mouse(view.viewport(), QEvent.Type.MouseMove, end, held=True)
    landing = view._drag._landing
    press(view, "Escape")
    mouse(view.viewport(), QEvent.Type.MouseButtonRelease, end)
    return landing[1].words if landing is not None else ""


def test_a_card_gets_the_values_and_the_zone_of_its_place(plane: Hand) -> None:
    plane.drag("ชมรมจักรยาน", plane.on("slot:satisfy", 0.02, 0.98))
    assert stands(plane, "ชมรมจักรยาน") == ("satisfy", "1", "6")
    plane.drag("ชมรมจักรยาน", plane.on("slot:manage", 0.98, 0.3))
    slot, interest, power = stands(plane, "ชมรมจักรยาน")
    assert (slot, interest) == ("manage", "10")
    assert int(power) in (8, 9)
    assert plane.model.bridge.store.undo_label(plane.model.board.session_id) == "วางบนแกน"
    press(plane.page.area.view, "Ctrl+Z")
    assert stands(plane, "ชมรมจักรยาน") == ("satisfy", "1", "6")


def test_a_card_stands_where_it_was_let_go(plane: Hand) -> None:
    view = plane.page.area.view
    for end in (plane.on("slot:inform", 0.5, 0.6), plane.on("slot:satisfy", 0.3, 0.7)):
        plane.drag("แม่ค้าตลาดเช้า", end)
        assert view.figure is not None
        node = view.figure.node(card_key(plane.card("แม่ค้าตลาดเช้า")))
        assert node is not None
        rect = Rect(node.x, node.y, node.block.width, node.block.height)
        where = view.to_figure(end)
        spot = spot_at(plane.model.kind, plane.model.board, view.figure, (where.x(), where.y()), rect)
        assert spot is not None
        assert (spot.rect.x, spot.rect.y) == pytest.approx((node.x, node.y))
        assert view.rect_of(node).contains(end)


def test_a_row_out_of_the_tray_is_carried_as_large_as_it_will_stand(rows: Hand) -> None:
    view, card_id = rows.page.area.view, rows.card("ชมรมจักรยาน")
    end = rows.on("zone:2", 0.6, 0.6)
    drag(view.viewport(), rows.of("ชมรมจักรยาน", 0.95), end)
    assert view.figure is not None
    node = view.figure.node(card_key(card_id))
    assert node is not None
    where = view.to_figure(end)
    step = (node.x + node.block.width * 0.95 - where.x(), node.y + node.block.height * 0.5 - where.y())
    assert abs(step[0]) < 60
    assert abs(step[1]) < 30


def test_straight_up_changes_the_power_alone(plane: Hand) -> None:
    plane.drag("ชมรมจักรยาน", plane.of("ชมรมจักรยาน") - QPointF(0, 60))
    slot, interest, power = stands(plane, "ชมรมจักรยาน")
    assert (slot, interest) == ("monitor", "2")
    assert int(power) > 2


def test_a_card_let_go_on_another_is_placed_and_not_merged(plane: Hand) -> None:
    plane.drag("แม่ค้าตลาดเช้า", plane.of("เทศบาล"))
    assert len(plane.model.tree.children(None)) == 3
    slot, interest, power = stands(plane, "แม่ค้าตลาดเช้า")
    assert slot == "manage"
    assert (int(interest), int(power)) >= (8, 9)


def test_the_values_are_said_while_the_card_is_dragged(rows: Hand) -> None:
    assert hover(rows, "ชมรมจักรยาน", rows.on("zone:0", 0.02, 0.98)) == "อำนาจ ๖ · ความสนใจ ๑"
    assert hover(rows, "เทศบาล", rows.on("slot:party", 0.9, 0.5)) == "นำออกจากแกน"
    assert hover(rows, "ชมรมจักรยาน", rows.on("slot:party", 0.9, 0.5)) == ""
    assert stands(rows, "เทศบาล") == ("party", "9", "10")


def test_a_row_keeps_its_slot_and_cells_and_goes_back_into_the_tray(rows: Hand) -> None:
    rows.drag("ชมรมจักรยาน", rows.on("zone:3", 0.98, 0.98))
    assert stands(rows, "ชมรมจักรยาน") == ("party", "10", "1")
    assert "ชมรมจักรยาน(sees:อยากช่วย)" in rows.shown()
    rows.drag("ชมรมจักรยาน", rows.on("slot:party", 0.9, 0.5))
    assert stands(rows, "ชมรมจักรยาน") == ("party", "", "")
    press(rows.page.area.view, "Ctrl+Z")
    assert stands(rows, "ชมรมจักรยาน") == ("party", "10", "1")


def test_only_rows_are_placed_though_cells_were_chosen_with_them(rows: Hand) -> None:
    rows.page.area.view.selection.extend(
        [rows.card("ต้องเร่งทำ"), rows.card("แม่ค้าตลาดเช้า")], rows.card("แม่ค้าตลาดเช้า")
    )
    rows.drag("แม่ค้าตลาดเช้า", rows.on("zone:2", 0.02, 0.98))
    assert stands(rows, "แม่ค้าตลาดเช้า") == ("party", "1", "1")
    assert stands(rows, "ต้องเร่งทำ") == ("sees", "", "")


def test_several_cards_are_placed_at_once(rows: Hand) -> None:
    for number, text in enumerate(("ชมรมจักรยาน", "แม่ค้าตลาดเช้า")):
        click(rows.page.area.view.viewport(), rows.of(text), "Ctrl" if number else "")
    rows.drag("แม่ค้าตลาดเช้า", rows.on("zone:1", 0.98, 0.98))
    assert stands(rows, "ชมรมจักรยาน") == stands(rows, "แม่ค้าตลาดเช้า") == ("party", "10", "6")


def test_alt_and_arrows_move_by_one_step_of_the_scale(plane: Hand, rows: Hand) -> None:
    view = rows.page.area.view
    view.choose(rows.card("เทศบาล"))
    for keys, expected in (
        ("Alt+Left", ("party", "8", "10")),
        ("Alt+Up", ("party", "8", "10")),
        ("Alt+Down", ("party", "8", "9")),
        ("Alt+Right", ("party", "9", "9")),
        ("Ctrl+Z", ("party", "8", "9")),
    ):
        press(view, keys)
        assert stands(rows, "เทศบาล") == expected
    rows.page.rail.go(-1)
    view.choose(plane.card("ชมรมจักรยาน"))
    for _ in range(4):
        press(view, "Alt+Up")
    assert stands(plane, "ชมรมจักรยาน") == ("satisfy", "2", "6")


def test_in_the_tree_alt_and_arrows_change_the_order_as_it_is_seen_there(plane: Hand) -> None:
    store = plane.model.bridge.store
    cards.add(store, plane.model.board.id, "inform", "นักเรียน")
    plane.page.area.toggle_tree()
    plane.page.area.view.selection.choose(plane.card("นักเรียน"))
    plane.page.area.hand.shift("up")
    assert stands(plane, "นักเรียน")[1:] == ("", "")

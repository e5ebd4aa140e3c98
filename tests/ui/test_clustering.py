"""Clusters by keyboard and mouse: gathering, adding, merging, taking apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import click, drag, press, type_text
from PySide6.QtCore import QPointF

from facilitator.operations import agenda, cards, clusters
from facilitator.ui.board.selection import card_key
from facilitator.ui.capture.clustering import ClusterTitle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage

TEXTS = ("ขุดคลอง", "ทำฝาย", "ปลูกไผ่", "ตั้งเวร", "เก็บขยะ")


@pytest.fixture
def board(page: SessionPage, store: Store, session_id: int, qapp: QApplication) -> SessionPage:
    """Five loose cards, the keyboard on the board."""
    agenda.add(store, session_id, "ทางออกเรื่องน้ำ", kind="cards")
    board_id = store.boards(session_id)[-1].id
    for text in TEXTS:
        cards.add(store, board_id, "card", text)
    page.rail.go(1)
    page.rail.go(1)
    qapp.processEvents()
    page.area.view.setFocus()
    return page


def card_id(page: SessionPage, text: str) -> int:
    assert page.area.model is not None
    return next(card.id for card in page.area.model.tree if card.text == text)


def shown(page: SessionPage) -> str:
    """Show the board as text, what stands under a card in brackets."""
    model = page.area.model
    assert model is not None

    def show(parent_id: int | None) -> str:
        found = []
        for card in model.tree.children(parent_id):
            inner = show(card.id)
            found.append(card.text + (f"({inner})" if inner else ""))
        return " ".join(found)

    return show(None)


def place(page: SessionPage, key: str, across: float = 0.5, down: float = 0.5) -> QPointF:
    assert page.area.view.figure is not None
    node = page.area.view.figure.node(key)
    assert node is not None, key
    rect = page.area.view.rect_of(node)
    return QPointF(rect.left() + rect.width() * across, rect.top() + rect.height() * down)


def of_card(page: SessionPage, text: str, across: float = 0.5) -> QPointF:
    return place(page, card_key(card_id(page, text)), across)


def choose(page: SessionPage, *texts: str) -> None:
    for number, text in enumerate(texts):
        click(page.area.view.viewport(), of_card(page, text), "Ctrl" if number else "")


def dialog(page: SessionPage) -> ClusterTitle:
    found = [each for each in page.window().findChildren(ClusterTitle) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def name(page: SessionPage, title: str) -> None:
    type_text(dialog(page).title.line, title)
    press(dialog(page).title.line, "Return")


def group(page: SessionPage, title: str, *texts: str) -> None:
    choose(page, *texts)
    press(page.area.view, "G")
    name(page, title)


@pytest.mark.parametrize("keys", ["G", "Ctrl+Shift+G"])
def test_chosen_cards_get_a_title_by_keyboard_alone(
    board: SessionPage, store: Store, session_id: int, keys: str
) -> None:
    choose(board, "ขุดคลอง", "ปลูกไผ่")
    press(board.area.view, keys)
    assert dialog(board).focusWidget() is dialog(board).title.line
    name(board, "งานริมน้ำ")
    assert shown(board) == "งานริมน้ำ(ขุดคลอง ปลูกไผ่) ทำฝาย ตั้งเวร เก็บขยะ"
    assert board.area.view.selection.cards == (card_id(board, "งานริมน้ำ"),)
    assert board.area.view.hasFocus()
    press(board.area.view, "Ctrl+Z")
    assert shown(board) == " ".join(TEXTS)


def test_one_card_may_be_a_cluster_and_esc_makes_none(board: SessionPage) -> None:
    choose(board, "ทำฝาย")
    press(board.area.view, "G")
    press(dialog(board), "Escape")
    assert shown(board) == " ".join(TEXTS)
    group(board, "งานหนัก", "ทำฝาย")
    assert shown(board) == "ขุดคลอง งานหนัก(ทำฝาย) ปลูกไผ่ ตั้งเวร เก็บขยะ"


def test_a_cluster_without_a_title_is_asked_for_again(board: SessionPage) -> None:
    choose(board, "ทำฝาย")
    press(board.area.view, "G")
    press(dialog(board).title.line, "Return")
    assert "ให้พิมพ์ชื่อ" in dialog(board).problem.text()
    name(board, "งานหนัก")
    assert "งานหนัก(ทำฝาย)" in shown(board)


def test_without_chosen_cards_it_says_what_to_do(board: SessionPage) -> None:
    told: list[str] = []
    board._bridge.refused.connect(told.append)
    board.area.view.selection.choose(None)
    press(board.area.view, "G")
    assert [text for text in told if "ให้เลือกบัตร" in text] == told
    assert told


def test_a_cluster_is_renamed_in_its_place(board: SessionPage) -> None:
    group(board, "งานช่าง", "ขุดคลอง")
    press(board.area.view, "F2")
    type_text(board.area.editor, "ชุมชน")
    press(board.area.editor, "Return")
    assert shown(board).startswith("งานช่างชุมชน(ขุดคลอง)")


@pytest.mark.parametrize("keys", ["U", "Ctrl+Shift+X"])
def test_a_cluster_is_taken_apart_by_a_key(board: SessionPage, keys: str) -> None:
    group(board, "งานช่าง", "ทำฝาย", "ปลูกไผ่")
    press(board.area.view, keys)
    assert shown(board) == " ".join(TEXTS)
    assert board.area.view.selection.cards == (card_id(board, "ทำฝาย"), card_id(board, "ปลูกไผ่"))
    press(board.area.view, "Ctrl+Z")
    assert shown(board) == "ขุดคลอง งานช่าง(ทำฝาย ปลูกไผ่) ตั้งเวร เก็บขยะ"


def test_a_card_is_taken_out_of_its_cluster_by_a_key(board: SessionPage) -> None:
    group(board, "งานช่าง", "ทำฝาย", "ปลูกไผ่")
    choose(board, "ปลูกไผ่")
    press(board.area.view, "U")
    assert shown(board) == "ขุดคลอง งานช่าง(ทำฝาย) ปลูกไผ่ ตั้งเวร เก็บขยะ"


def test_m_puts_cards_into_the_chosen_cluster_whichever_was_first(board: SessionPage) -> None:
    group(board, "งานช่าง", "ขุดคลอง")
    cards.edit(board._bridge.store, card_id(board, "ตั้งเวร"), votes=3)
    choose(board, "ตั้งเวร", "งานช่าง", "เก็บขยะ")
    press(board.area.view, "M")
    assert shown(board) == "งานช่าง(ขุดคลอง ตั้งเวร เก็บขยะ) ทำฝาย ปลูกไผ่"
    assert board.area.model is not None
    assert board.area.model.tree[card_id(board, "ตั้งเวร")].votes == 3
    assert board.area.model.tree[card_id(board, "งานช่าง")].votes == 0


def test_m_merges_whole_clusters(board: SessionPage) -> None:
    group(board, "หนึ่ง", "ขุดคลอง", "ทำฝาย")
    group(board, "สอง", "ปลูกไผ่")
    choose(board, "หนึ่ง", "สอง")
    press(board.area.view, "M")
    assert shown(board) == "หนึ่ง(ขุดคลอง ทำฝาย สอง(ปลูกไผ่)) ตั้งเวร เก็บขยะ"


@pytest.mark.parametrize("across", [0.1, 0.5, 0.9])
def test_a_card_dropped_on_the_head_of_a_cluster_goes_in(board: SessionPage, across: float) -> None:
    group(board, "งานช่าง", "ขุดคลอง")
    drag(board.area.view.viewport(), of_card(board, "เก็บขยะ"), of_card(board, "งานช่าง", across))
    assert shown(board) == "งานช่าง(ขุดคลอง เก็บขยะ) ทำฝาย ปลูกไผ่ ตั้งเวร"


def test_a_card_dropped_on_the_ground_of_a_cluster_goes_in_and_out_again(board: SessionPage) -> None:
    group(board, "งานช่าง", "ขุดคลอง")
    ground = f"cell:{card_id(board, 'งานช่าง')}:card"
    drag(board.area.view.viewport(), of_card(board, "เก็บขยะ"), place(board, ground, 0.5, 0.97))
    assert shown(board) == "งานช่าง(ขุดคลอง เก็บขยะ) ทำฝาย ปลูกไผ่ ตั้งเวร"
    drag(board.area.view.viewport(), of_card(board, "ขุดคลอง"), place(board, "slot:card", 0.5, 0.97))
    assert shown(board) == "งานช่าง(เก็บขยะ) ทำฝาย ปลูกไผ่ ตั้งเวร ขุดคลอง"


def test_a_dragged_cluster_stays_a_cluster(board: SessionPage) -> None:
    group(board, "งานช่าง", "ขุดคลอง")
    drag(board.area.view.viewport(), of_card(board, "งานช่าง"), place(board, "slot:card", 0.5, 0.97))
    assert shown(board) == "ทำฝาย ปลูกไผ่ ตั้งเวร เก็บขยะ งานช่าง(ขุดคลอง)"
    assert board.area.model is not None
    assert board.area.model.tree[card_id(board, "งานช่าง")].slot == "cluster"
    group(board, "สอง", "ทำฝาย")
    drag(board.area.view.viewport(), of_card(board, "งานช่าง"), of_card(board, "สอง", 0.05))
    assert shown(board) == "งานช่าง(ขุดคลอง) สอง(ทำฝาย) ปลูกไผ่ ตั้งเวร เก็บขยะ"


def test_cards_dropped_where_a_new_cluster_begins_are_asked_for_its_title(board: SessionPage) -> None:
    choose(board, "ปลูกไผ่", "เก็บขยะ")
    drag(board.area.view.viewport(), of_card(board, "เก็บขยะ"), place(board, "slot:cluster"))
    name(board, "งานริมน้ำ")
    assert shown(board) == "ขุดคลอง ทำฝาย งานริมน้ำ(ปลูกไผ่ เก็บขยะ) ตั้งเวร"


def test_a_right_click_offers_clusters(board: SessionPage) -> None:
    choose(board, "ปลูกไผ่")
    menu = board.menu.menu(of_card(board, "ปลูกไผ่"))
    assert menu is not None
    (offered,) = [action for action in menu.actions() if action.objectName() == "group"]
    offered.trigger()
    name(board, "ต้นไม้")
    assert "ต้นไม้(ปลูกไผ่)" in shown(board)


def test_on_a_board_of_slots_a_group_shows_the_votes_of_its_parts(
    page: SessionPage, store: Store, qapp: QApplication
) -> None:
    from facilitator.figure.drawing import TextLine

    assert page.area.model is not None
    board_id, kind = page.area.model.board.id, page.area.model.kind
    first, second = (cards.add(store, board_id, slot, slot) for slot in "SW")
    cards.plus_one(store, first, 4)
    cards.plus_one(store, second, 3)
    made = clusters.group(store, kind, [first, second], "เรื่องเงิน")
    qapp.processEvents()
    assert page.area.view.figure is not None
    node = page.area.view.figure.node(card_key(made))
    assert node is not None
    assert "๗" in [shape.text for shape in node.block.shapes if isinstance(shape, TextLine)]
    assert page.area.model.tree[first].votes == 4

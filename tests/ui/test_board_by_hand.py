"""The board as a hand meets it: real keys of real keyboards, menus, and where the keyboard is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from facilitator.operations import cards
from facilitator.ui.board.selection import card_key

if TYPE_CHECKING:
    from facilitator.ui.session.page import SessionPage

PLAIN, SHIFT, KEYPAD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


@pytest.fixture
def board(page: SessionPage, qapp: QApplication) -> SessionPage:
    """A SWOT with cards, none chosen, the keyboard in the capture bar."""
    assert page.area.model is not None
    for slot, text in (("S", "แกนนำเข้มแข็ง"), ("S", "มีป่าชุมชน"), ("O", "เทศบาลหนุน"), ("W", "คนน้อย")):
        cards.add(page._bridge.store, page.area.model.board.id, slot, text)
    qapp.processEvents()
    return page


def current(page: SessionPage) -> str:
    assert page.area.model is not None
    card = page.area.model.tree.get(page.area.view.selection.current or 0)
    return card.text if card else ""


def choose(page: SessionPage, text: str) -> int:
    assert page.area.model is not None
    card_id = next(card.id for card in page.area.model.tree if card.text == text)
    page.area.view.choose(card_id)
    page.area.view.setFocus()
    return card_id


def middle(page: SessionPage, key: str) -> QPointF:
    assert page.area.view.figure is not None
    node = page.area.view.figure.node(key)
    assert node is not None
    return page.area.view.rect_of(node).center()


@pytest.mark.parametrize(
    ("key", "held", "text", "votes"),
    [
        (Qt.Key.Key_Plus, SHIFT, "+", 2),
        (Qt.Key.Key_Plus, KEYPAD, "+", 2),
        (Qt.Key.Key_Equal, PLAIN, "=", 2),
        (Qt.Key.Key_Minus, KEYPAD, "-", 0),
    ],
)
def test_plus_and_minus_vote_wherever_they_stand_on_the_keyboard(
    board: SessionPage, key: Qt.Key, held: Qt.KeyboardModifier, text: str, votes: int
) -> None:
    card_id = choose(board, "มีป่าชุมชน")
    board.area.hand.vote(1)
    QApplication.sendEvent(board.area.view, QKeyEvent(QEvent.Type.KeyPress, key, held, text))
    assert board.area.model is not None
    assert board.area.model.tree[card_id].votes == votes
    assert board.area.bar.editor.text() == ""


def test_up_from_the_bar_goes_to_the_newest_card(board: SessionPage) -> None:
    press(board.area.bar.editor, "Up")
    assert current(board) == "คนน้อย"


def test_after_a_card_is_deleted_the_choice_stays_in_its_slot(board: SessionPage) -> None:
    choose(board, "มีป่าชุมชน")
    press(board.area.view, "Del")
    assert current(board) == "แกนนำเข้มแข็ง"


def test_the_editor_opens_as_tall_as_the_lines_it_shows(board: SessionPage) -> None:
    card_id = choose(board, "แกนนำเข้มแข็ง")
    assert board.area.view.figure is not None
    node = board.area.view.figure.node(card_key(card_id))
    assert node is not None
    press(board.area.view, "F2")
    assert board.area.editor.height() < 1.3 * node.block.height


def test_the_editor_stays_whole_inside_the_board(board: SessionPage) -> None:
    board.rail.go(1)
    assert board.area.model is not None
    for number in range(60):
        last = cards.add(board._bridge.store, board.area.model.board.id, "item", f"ข้อที่ {number}")
    board.area.view.choose(last)
    board.area.view.setFocus()
    press(board.area.view, "F2")
    assert board.area.view.viewport().rect().contains(board.area.editor.geometry())


def test_esc_in_the_inspector_writes_and_goes_back_to_typing(board: SessionPage) -> None:
    card_id = choose(board, "แกนนำเข้มแข็ง")
    board.inspector.card_section.speaker.setFocus()
    type_text(board.inspector.card_section.speaker, "ลุงคำ")
    press(board.inspector.card_section.speaker, "Escape")
    assert board.area.bar.editor.hasFocus()
    assert board.area.model is not None
    assert board.area.model.tree[card_id].speaker == "ลุงคำ"


def test_the_chip_offers_every_slot_with_its_key(board: SessionPage) -> None:
    menu = board.area.bar.slot_menu()
    assert [action.text() for action in menu.actions()] == [
        "S จุดแข็ง\tCtrl 1", "W จุดอ่อน\tCtrl 2", "O โอกาส\tCtrl 3", "T อุปสรรค\tCtrl 4",
    ]  # fmt: skip
    menu.actions()[2].trigger()
    assert board.area.view.slot == "O"
    assert board.area.bar.editor.hasFocus()


def test_a_right_click_on_a_card_chooses_it_and_offers_what_its_keys_do(board: SessionPage) -> None:
    card_id = choose(board, "คนน้อย")
    other = choose(board, "มีป่าชุมชน")
    menu = board.menu.menu(middle(board, card_key(card_id)))
    assert menu is not None
    assert current(board) == "คนน้อย"
    (places,) = menu.findChildren(QMenu)
    places.actions()[3].trigger()
    assert board.area.model is not None
    assert board.area.model.tree[card_id].slot == "T"
    (delete,) = [action for action in menu.actions() if action.objectName() == "delete_card"]
    delete.trigger()
    assert card_id not in board.area.model.tree
    assert other in board.area.model.tree


def test_a_right_click_on_a_slot_offers_what_concerns_the_slot_and_the_board(board: SessionPage) -> None:
    menu = board.menu.menu(middle(board, "slot:T"))
    assert menu is not None
    assert [action.objectName() for action in menu.actions()] == ["rename_slot", "voting", "show_votes"]
    assert board.area.view.slot == "T"

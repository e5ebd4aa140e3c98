"""The board: choosing, moving, editing, deleting, voting and merging cards by keyboard and mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import click, drag, mouse, press, type_text
from PySide6.QtCore import QEvent, QPointF

from facilitator.operations import cards
from facilitator.ui.board.selection import card_key

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from facilitator.figure.drawing import Node
    from facilitator.ui.session.page import SessionPage

TEXTS = {
    "S": ("แกนนำเข้มแข็ง", "มีป่าชุมชน", "ออมทรัพย์ต่อเนื่อง"),
    "W": ("ประชุมไม่สม่ำเสมอ",),
    "O": (),
    "T": ("น้ำท่วม",),
}


@pytest.fixture
def board(page: SessionPage, qapp: QApplication) -> SessionPage:
    """A SWOT with five cards, the keyboard on the board."""
    assert page.area.model is not None
    for slot, texts in TEXTS.items():
        for text in texts:
            cards.add(page._bridge.store, page.area.model.board.id, slot, text)
    qapp.processEvents()
    page.area.view.setFocus()
    return page


def node(page: SessionPage, text: str) -> Node:
    assert page.area.model is not None
    assert page.area.view.figure is not None
    card_id = next(card.id for card in page.area.model.tree if card.text == text)
    found = page.area.view.figure.node(card_key(card_id))
    assert found is not None
    return found


def spot(page: SessionPage, text: str, across: float = 0.5) -> QPointF:
    rect = page.area.view.rect_of(node(page, text))
    return QPointF(rect.left() + rect.width() * across, rect.center().y())


def ground(page: SessionPage, slot: str) -> QPointF:
    assert page.area.view.figure is not None
    found = page.area.view.figure.node(f"slot:{slot}")
    assert found is not None
    rect = page.area.view.rect_of(found)
    return QPointF(rect.center().x(), rect.bottom() - 12)


def shown(page: SessionPage) -> dict[str, list[str]]:
    assert page.area.model is not None
    return {slot: [card.text for card in page.area.model.in_slot(slot)] for slot in "SWOT"}


def chosen(page: SessionPage) -> list[str]:
    assert page.area.model is not None
    return [page.area.model.tree[card_id].text for card_id in page.area.view.selection.cards]


def choose(page: SessionPage, *texts: str) -> None:
    for number, text in enumerate(texts):
        click(page.area.view.viewport(), spot(page, text), "Ctrl" if number else "")


def test_arrows_lead_from_card_to_card_and_over_into_the_next_slot(board: SessionPage) -> None:
    view, seen = board.area.view, []
    for keys in ("Down", "Right", "Right", "Left", "Down"):
        press(view, keys)
        seen += chosen(board)
    assert seen == ["แกนนำเข้มแข็ง", "มีป่าชุมชน", "ประชุมไม่สม่ำเสมอ", "มีป่าชุมชน", "ออมทรัพย์ต่อเนื่อง"]
    assert view.slot == "S"


def test_shift_and_arrows_choose_more_cards_and_back_again_fewer(board: SessionPage) -> None:
    press(board.area.view, "Down")
    press(board.area.view, "Shift+Right")
    press(board.area.view, "Shift+Right")
    assert chosen(board) == ["แกนนำเข้มแข็ง", "มีป่าชุมชน", "ประชุมไม่สม่ำเสมอ"]
    press(board.area.view, "Shift+Left")
    assert chosen(board) == ["แกนนำเข้มแข็ง", "มีป่าชุมชน"]


def test_a_click_on_a_slot_sends_the_next_card_there(board: SessionPage) -> None:
    click(board.area.view.viewport(), ground(board, "O"))
    type_text(board.area.view, "มี")
    type_text(board.area.bar.editor, "ทุนใหม่")
    press(board.area.bar.editor, "Return")
    assert shown(board)["O"] == ["มีทุนใหม่"]


def test_enter_edits_in_place_and_enter_keeps(board: SessionPage) -> None:
    choose(board, "น้ำท่วม")
    press(board.area.view, "Return")
    assert board.area.editor.isVisible()
    assert board.area.editor.hasFocus()
    type_text(board.area.editor, "ซ้ำทุกปี")
    press(board.area.editor, "Return")
    assert shown(board)["T"] == ["น้ำท่วมซ้ำทุกปี"]
    assert not board.area.editor.isVisible()
    assert board.area.view.hasFocus()


def test_esc_puts_the_text_back_and_leaving_the_editor_keeps_it(board: SessionPage) -> None:
    choose(board, "น้ำท่วม")
    press(board.area.view, "F2")
    type_text(board.area.editor, "ซ้ำ")
    press(board.area.editor, "Escape")
    assert shown(board)["T"] == ["น้ำท่วม"]
    mouse(board.area.view.viewport(), QEvent.Type.MouseButtonDblClick, spot(board, "น้ำท่วม"), held=True)
    type_text(board.area.editor, "ใหญ่")
    board.area.bar.editor.setFocus()
    assert shown(board)["T"] == ["น้ำท่วมใหญ่"]


def test_emptying_a_card_in_the_editor_does_not_lose_it(board: SessionPage) -> None:
    choose(board, "น้ำท่วม")
    press(board.area.view, "Return")
    board.area.editor.set_text("")
    press(board.area.editor, "Return")
    assert shown(board)["T"] == ["น้ำท่วม"]


def test_delete_takes_the_card_away_and_undo_brings_it_back_where_it_was(board: SessionPage) -> None:
    choose(board, "มีป่าชุมชน")
    press(board.area.view, "Del")
    assert shown(board)["S"] == ["แกนนำเข้มแข็ง", "ออมทรัพย์ต่อเนื่อง"]
    assert chosen(board) != []
    press(board.area.view, "Ctrl+Z")
    assert shown(board)["S"] == list(TEXTS["S"])


def test_plus_and_minus_vote_and_never_below_none(board: SessionPage) -> None:
    choose(board, "น้ำท่วม")
    for keys in ("+", "+", "-"):
        press(board.area.view, keys)
    assert board.area.model is not None
    current = board.area.view.selection.current
    assert current is not None
    assert board.area.model.tree[current].votes == 1
    for _ in range(3):
        press(board.area.view, "-")
    assert board.area.model.tree[current].votes == 0


def test_alt_and_arrows_move_within_the_slot_and_over_its_edge(board: SessionPage) -> None:
    choose(board, "มีป่าชุมชน")
    press(board.area.view, "Alt+Left")
    assert shown(board)["S"] == ["มีป่าชุมชน", "แกนนำเข้มแข็ง", "ออมทรัพย์ต่อเนื่อง"]
    press(board.area.view, "Alt+Down")
    assert shown(board)["S"] == ["แกนนำเข้มแข็ง", "ออมทรัพย์ต่อเนื่อง", "มีป่าชุมชน"]
    press(board.area.view, "Alt+Right")
    press(board.area.view, "Alt+Right")
    assert shown(board)["W"] == ["ประชุมไม่สม่ำเสมอ", "มีป่าชุมชน"]
    press(board.area.view, "Alt+Down")
    assert shown(board)["T"] == ["น้ำท่วม", "มีป่าชุมชน"]


def test_ctrl_shift_digit_sends_cards_to_a_slot(board: SessionPage) -> None:
    choose(board, "แกนนำเข้มแข็ง", "น้ำท่วม")
    press(board.area.view, "Ctrl+Shift+3")
    assert shown(board)["O"] == ["แกนนำเข้มแข็ง", "น้ำท่วม"]


def test_m_merges_into_the_card_chosen_first_and_nothing_is_lost(board: SessionPage) -> None:
    choose(board, "แกนนำเข้มแข็ง", "ออมทรัพย์ต่อเนื่อง")
    press(board.area.view, "M")
    assert shown(board)["S"] == ["แกนนำเข้มแข็ง", "มีป่าชุมชน"]
    assert board.area.model is not None
    tree = board.area.model.tree
    (into,) = (card for card in tree if card.text == "แกนนำเข้มแข็ง")
    assert [card.text for card in tree.children(into.id)] == ["ออมทรัพย์ต่อเนื่อง"]


def test_a_drag_moves_a_card_into_another_slot_beside_a_card_or_onto_it(board: SessionPage) -> None:
    viewport = board.area.view.viewport()
    drag(viewport, spot(board, "น้ำท่วม"), ground(board, "O"))
    assert shown(board)["O"] == ["น้ำท่วม"]
    drag(viewport, spot(board, "น้ำท่วม"), spot(board, "มีป่าชุมชน", 0.05))
    assert shown(board)["S"] == ["แกนนำเข้มแข็ง", "น้ำท่วม", "มีป่าชุมชน", "ออมทรัพย์ต่อเนื่อง"]
    drag(viewport, spot(board, "น้ำท่วม"), spot(board, "ประชุมไม่สม่ำเสมอ"))
    assert shown(board)["S"] == list(TEXTS["S"])
    assert shown(board)["W"] == ["ประชุมไม่สม่ำเสมอ"]
    press(board.area.view, "Ctrl+Z")
    assert "น้ำท่วม" in shown(board)["S"]


def test_a_drag_that_ends_nowhere_changes_nothing(board: SessionPage) -> None:
    before = shown(board)
    drag(board.area.view.viewport(), spot(board, "น้ำท่วม"), spot(board, "น้ำท่วม", 0.1))
    assert shown(board) == before


def test_alt_and_arrows_nest_and_reorder_in_an_outline(page: SessionPage) -> None:
    page.rail.go(1)
    assert page.area.model is not None
    board_id, store = page.area.model.board.id, page._bridge.store
    first, second = (cards.add(store, board_id, "item", text) for text in ("หนึ่ง", "สอง"))
    page.area.view.choose(second)
    press(page.area.view, "Alt+Right")
    assert page.area.model.tree[second].parent_id == first
    press(page.area.view, "Alt+Left")
    assert page.area.model.tree[second].parent_id is None
    press(page.area.view, "Alt+Up")
    assert [card.text for card in page.area.model.tree] == ["สอง", "หนึ่ง"]
    press(page.area.view, "Ctrl+Shift+2")
    assert page.area.model.tree[second].slot == "heading"


def test_undo_shows_the_board_on_which_something_was_undone(page: SessionPage) -> None:
    assert page.area.model is not None
    swot = page.area.model.board.id
    cards.add(page._bridge.store, swot, "S", "หนึ่ง")
    page.rail.go(1)
    assert page.area.model.board.id != swot
    press(page.area.view, "Ctrl+Z")
    assert page.area.model.board.id == swot
    assert shown(page)["S"] == []


def test_the_inspector_writes_speaker_group_and_note_when_left(board: SessionPage) -> None:
    choose(board, "น้ำท่วม")
    type_text(board.inspector.card_section.speaker, "ลุงคำ")
    board.inspector.note_section.note.setFocus()
    type_text(board.inspector.note_section.note, "ถามต่อช่วงบ่าย")
    board.area.view.setFocus()
    assert board.area.model is not None
    (card,) = board.area.model.in_slot("T")
    assert (card.speaker, card.note) == ("ลุงคำ", "ถามต่อช่วงบ่าย")


def test_choosing_another_card_keeps_what_was_typed_on_the_last(board: SessionPage) -> None:
    choose(board, "น้ำท่วม")
    board.inspector.note_section.note.setFocus()
    type_text(board.inspector.note_section.note, "จำไว้")
    choose(board, "มีป่าชุมชน")
    assert board.area.model is not None
    assert board.area.model.in_slot("T")[0].note == "จำไว้"
    assert board.inspector.note_section.note.text() == ""

"""The tree view of a board: the same cards, keys and undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.operations import agenda, cards
from facilitator.ui.parts.thai_editor import ThaiEditor

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage


def spoken(page: SessionPage) -> list[str]:
    """Read the tree as a screen reader goes through it."""
    tree = page.area.tree
    model, found = tree.model(), []
    index = model.index(0, 0)
    while index.isValid():
        found.append(index.data(Qt.ItemDataRole.AccessibleTextRole))
        index = tree.indexBelow(index)
    return found


@pytest.fixture
def tree(page: SessionPage, store: Store, session_id: int) -> SessionPage:
    """A SWOT with three cards, shown as a tree."""
    board = store.boards(session_id)[0].id
    weak = cards.add(store, board, "W", "ประชุมไม่ครบ")
    cards.add(store, board, "S", "มีแกนนำ")
    cards.add(store, board, "W", "มาสาย", parent_id=weak)
    cards.plus_one(store, weak, 3)
    press(page.area.bar.editor, "Ctrl+Shift+O")
    return page


def test_it_reads_slot_by_slot_with_codes_votes_and_what_is_under(tree: SessionPage) -> None:
    assert spoken(tree) == ["S1 มีแกนนำ, จุดแข็ง", "W1 ประชุมไม่ครบ, จุดอ่อน, 3 คะแนน", "มาสาย, จุดอ่อน"]


def test_arrows_choose_and_the_keys_of_the_board_work(
    tree: SessionPage, store: Store, session_id: int
) -> None:
    view = tree.area.tree
    assert view.hasFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    press(view, "+")
    press(view, "Down")
    press(view, "Del")
    assert [(card.text, card.votes) for card in store.snapshot(session_id).cards] == [("มีแกนนำ", 1)]
    press(view, "Ctrl+Z")
    assert len(spoken(tree)) == 3


def test_a_text_is_edited_in_its_row(tree: SessionPage, qapp: QApplication) -> None:
    view = tree.area.tree
    view.setCurrentIndex(view.model().index(0, 0))
    press(view, "Return")
    editor = QApplication.focusWidget()
    assert isinstance(editor, ThaiEditor)
    type_text(editor, "แกนนำรุ่นใหม่")
    press(editor, "Return")
    qapp.processEvents()
    assert spoken(tree)[0] == "S1 แกนนำรุ่นใหม่, จุดแข็ง"
    press(view, "Ctrl+Z")
    assert spoken(tree)[0] == "S1 มีแกนนำ, จุดแข็ง"


def test_what_is_typed_in_the_tree_goes_into_the_capture_bar(tree: SessionPage) -> None:
    type_text(tree.area.tree, "บัตรใหม่")
    assert tree.area.bar.editor.text() == "บัตรใหม่"
    press(tree.area.bar.editor, "Return")
    assert any("บัตรใหม่" in each for each in spoken(tree))


def test_the_chosen_card_stays_chosen_on_the_drawing(tree: SessionPage) -> None:
    view = tree.area.tree
    view.setCurrentIndex(view.model().index(1, 0))
    chosen = tree.area.view.selection.current
    press(view, "Ctrl+Shift+O")
    assert tree.area.view.isVisible()
    assert tree.area.view.selection.current == chosen is not None


def test_every_kind_can_be_read_as_a_tree(page: SessionPage, store: Store, kinds: Kinds) -> None:
    assert page.session_id is not None
    press(page.area.bar.editor, "Ctrl+Shift+O")
    for kind in kinds:
        made = agenda.add(store, page.session_id, kind.title.th, kind=kind)
        page.rail.open_activity(made)
        assert page.area.model is not None
        board = page.area.model.board.id
        top = cards.add(store, board, kind.top_slots[0].id, "บัตรบน")
        for slot in kind.slots_under(kind.top_slots[0].id):
            cards.add(store, board, slot.id, f"ใน{slot.id}", parent_id=top)
        assert len(spoken(page)) == len(page.area.model.tree)

"""Finding in the open session, and replacing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text

from facilitator.operations import cards

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from facilitator.store import Store
    from facilitator.ui.session.find_bar import FindBar
    from facilitator.ui.session.page import SessionPage


@pytest.fixture
def told(page: SessionPage, store: Store, session_id: int) -> SessionPage:
    """A page with three cards on two boards."""
    swot, outline = store.boards(session_id)
    cards.add(store, swot.id, "S", "บ่อน้ำใช้ร่วมกัน")
    cards.add(store, swot.id, "W", "น้ำไม่พอหน้าแล้ง")
    cards.add(store, outline.id, "item", "ลุงคำขุดบ่อน้ำเอง")
    return page


def look_for(page: SessionPage, words: str, keys: str = "Ctrl+F") -> FindBar:
    press(page.area.bar.editor, keys)
    bar = page.finder.bar
    bar.query.setFocus()
    bar.query.clear()
    type_text(bar.query, words)
    return bar


def current(page: SessionPage) -> str:
    assert page.area.model is not None
    chosen = page.area.view.selection.current
    return page.area.model.tree[chosen].text if chosen is not None else ""


def test_enter_goes_from_match_to_match_across_boards_and_around(told: SessionPage) -> None:
    bar = look_for(told, "บ่อน้ำ")
    press(bar.query, "Return")
    assert current(told) == "บ่อน้ำใช้ร่วมกัน"
    assert bar.found.text() == "๑ จาก ๒"
    press(bar.query, "Return")
    assert current(told) == "ลุงคำขุดบ่อน้ำเอง"
    assert bar.query.hasFocus()
    press(bar.query, "Return")
    assert current(told) == "บ่อน้ำใช้ร่วมกัน"
    press(bar.query, "Shift+Return")
    assert current(told) == "ลุงคำขุดบ่อน้ำเอง"


def test_matches_are_marked_on_the_board_where_they_stand(told: SessionPage, qapp: QApplication) -> None:
    before = told.area.view.viewport().grab().toImage()
    bar = look_for(told, "หน้าแล้ง")
    press(bar.query, "Return")
    told.area.view.selection.choose(None)
    qapp.processEvents()
    marked = told.area.view.viewport().grab().toImage()
    assert told.area.view._signs.query == "หน้าแล้ง"
    press(bar.query, "Escape")
    told.area.view.selection.choose(None)
    qapp.processEvents()
    assert not bar.isVisible()
    assert told.area.bar.editor.hasFocus()
    assert marked != before


def test_what_is_not_there_is_said(told: SessionPage) -> None:
    bar = look_for(told, "ปลาวาฬ")
    press(bar.query, "Return")
    assert bar.found.text() == "ไม่พบ"


def test_all_is_replaced_and_taken_back_with_one_undo(
    told: SessionPage, store: Store, session_id: int
) -> None:
    bar = look_for(told, "น้ำ", "Ctrl+H")
    bar.by.setFocus()
    type_text(bar.by, "ปลา")
    press(bar.by, "Return")
    assert [card.text for card in store.snapshot(session_id).cards] == [
        "บ่อปลาใช้ร่วมกัน", "ปลาไม่พอหน้าแล้ง", "ลุงคำขุดบ่อปลาเอง",
    ]  # fmt: skip
    press(bar.by, "Escape")
    press(told.area.bar.editor, "Ctrl+Z")
    assert store.snapshot(session_id).cards[0].text == "บ่อน้ำใช้ร่วมกัน"

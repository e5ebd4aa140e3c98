"""One screen: the operator's window becomes the wall, and comes back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from facilitator.ui.session.page import SessionPage

SOMEWHERE = QRect(60, 40, 700, 520)


def stage_of(page: SessionPage) -> QWidget:
    """Return what covers the window."""
    stage = page.wall.surface.presenter.canvas
    assert stage is not None
    return stage


@pytest.mark.parametrize("way_back", ["Escape", "F5"])
def test_size_and_place_come_back(page: SessionPage, way_back: str) -> None:
    window = page.window()
    window.setGeometry(SOMEWHERE)
    QApplication.processEvents()
    press(page.area.bar.editor, "F5")
    QApplication.processEvents()
    assert window.geometry() == window.screen().geometry()
    press(stage_of(page), way_back)
    QApplication.processEvents()
    assert window.geometry() == SOMEWHERE
    assert window.windowState() == Qt.WindowState.WindowNoState


def test_a_maximised_window_is_maximised_again(page: SessionPage) -> None:
    window = page.window()
    window.showMaximized()
    QApplication.processEvents()
    press(page.area.bar.editor, "F5")
    assert window.isFullScreen()
    press(stage_of(page), "Escape")
    assert window.isMaximized()
    assert not window.isFullScreen()


def test_half_typed_text_and_caret_are_as_they_were(page: SessionPage) -> None:
    editor = page.area.bar.editor
    editor.setFocus()
    type_text(editor, "แกนนำทำงาน")
    editor.moveCursor(QTextCursor.MoveOperation.Left)
    caret = editor.textCursor().position()
    press(editor, "F5")
    type_text(stage_of(page), "ไม่มีใครเห็น")
    press(stage_of(page), "Ctrl+Alt+9")
    press(stage_of(page), "Escape")
    assert QApplication.focusWidget() is editor
    assert editor.text() == "แกนนำทำงาน"
    assert editor.textCursor().position() == caret
    type_text(editor, "-")
    assert editor.text() == "แกนนำทำงา-น"


def test_the_keyboard_comes_back_to_the_field_it_was_in(page: SessionPage) -> None:
    type_text(page.area.bar.editor, "แกนนำทำงานต่อเนื่อง")
    press(page.area.bar.editor, "Return")
    assert page.area.model is not None
    page.area.view.choose(next(iter(page.area.model.tree)).id)
    note = page.inspector.note_section.note
    note.setFocus()
    type_text(note, "ถามต่อ")
    press(note, "F5")
    press(stage_of(page), "Escape")
    assert QApplication.focusWidget() is note
    assert note.text() == "ถามต่อ"

"""The key that turns over text typed with the wrong keyboard layout, wherever one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from facilitator.operations import cards
from facilitator.thai import keyboard

if TYPE_CHECKING:
    from facilitator.ui.capture.area import BoardArea
    from facilitator.ui.parts.bridge import StoreBridge


def turn_over(bridge: StoreBridge, area: BoardArea) -> None:
    """Turn over the marked text of the field with the keyboard, or all of it; else the chosen card."""
    field = QApplication.focusWidget()
    if isinstance(field, QPlainTextEdit):
        _in_editor(field)
    elif isinstance(field, QLineEdit):
        _in_line(field)
    elif area.model is not None and area.view.selection.current in area.model.tree:
        card = area.model.tree[area.view.selection.current or 0]
        bridge.perform(lambda: cards.edit(bridge.store, card.id, text=keyboard.turn_over(card.text)))


def _in_editor(field: QPlainTextEdit) -> None:
    cursor = field.textCursor()
    if not cursor.hasSelection():
        cursor.select(QTextCursor.SelectionType.Document)
    # Qt gives line ends inside a selection as U+2029.
    cursor.insertText(keyboard.turn_over(cursor.selectedText().replace("\u2029", "\n")))
    field.setTextCursor(cursor)


def _in_line(field: QLineEdit) -> None:
    if not field.hasSelectedText():
        field.selectAll()
    field.insert(keyboard.turn_over(field.selectedText()))

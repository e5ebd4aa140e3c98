"""Keys and mouse as Qt delivers them; Thai text too, on which QTest.keyClicks aborts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def type_text(widget: QWidget, text: str) -> None:
    """Type text letter by letter."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def commit(widget: QWidget, text: str) -> None:
    """Give text as an input method does when a word is finished."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def press(widget: QWidget, keys: str) -> None:
    """Press keys by their portable name ("Alt+Right") on a widget, shortcuts of its window first."""
    sequence = QKeySequence(keys)
    combination: QKeyCombination = sequence[0]  # type: ignore[index]  # the stub leaves out __getitem__
    for action in widget.window().actions():
        if action.isEnabled() and sequence in action.shortcuts() and _shortcut_is_free(widget, sequence):
            action.trigger()
            return
    key, modifiers = combination.key(), combination.keyboardModifiers()
    text = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Escape: "\x1b"}.get(key, "")
    if not text and not modifiers and len(keys) == 1:
        text = keys.lower()
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))


def _shortcut_is_free(widget: QWidget, sequence: QKeySequence) -> bool:
    """Ask the widget first, as Qt does, whether it wants the keys for itself."""
    combination: QKeyCombination = sequence[0]  # type: ignore[index]  # the stub leaves out __getitem__
    event = QKeyEvent(QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(widget, event)
    return not event.isAccepted()


def mouse(widget: QWidget, kind: QEvent.Type, at: QPointF, *, held: bool = False, keys: str = "") -> None:
    """Send one mouse event at a point of the widget."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    modifiers = Qt.KeyboardModifier.ControlModifier if keys == "Ctrl" else Qt.KeyboardModifier.NoModifier
    moved = kind == QEvent.Type.MouseMove
    QApplication.sendEvent(
        widget,
        QMouseEvent(
            kind, at, widget.mapToGlobal(at), none if moved else left, left if held else none, modifiers
        ),
    )


def click(widget: QWidget, at: QPointF, keys: str = "") -> None:
    """Press and let go the left button."""
    mouse(widget, QEvent.Type.MouseButtonPress, at, held=True, keys=keys)
    mouse(widget, QEvent.Type.MouseButtonRelease, at, keys=keys)


def drag(widget: QWidget, start: QPointF, end: QPointF) -> None:
    """Drag from one point to another."""
    mouse(widget, QEvent.Type.MouseButtonPress, start, held=True)
    for part in (0.2, 0.6, 1.0):
        mouse(widget, QEvent.Type.MouseMove, start + (end - start) * part, held=True)
    mouse(widget, QEvent.Type.MouseButtonRelease, end)

"""Digit keys of the Thai keyboard: three of them give signs, and Qt takes them for the keys of those."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

_SIGNS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Slash: 2, Qt.Key.Key_Minus: 3}
"""What stands on a digit key: + with Shift, / and - without."""
_ONE = {"windows": 2, "cocoa": 0}
"""The scan code of the key 1 where it is not that of X and Wayland; macOS tells none."""
_ONE_OF_X = 10


class DigitKeys(QObject):
    """Lets Ctrl and a digit key mean the digit in the Thai layout too, not Ctrl + or Ctrl −.

    Letters are no problem: for keys that give no Latin sign, Qt asks the Latin layout itself.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._spent: int | None = None
        """The scan code of a key that has done its work, and is still to be delivered as a press."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            action = self._meant(event)
            if action is not None:
                event.accept()  # or Qt would run what Ctrl and the sign mean
                action.trigger()
                self._expect(event.nativeScanCode())
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._is_spent(watched, event)
        return super().eventFilter(watched, event)

    def _expect(self, scan_code: int) -> None:
        """Keep the press that follows from the field, which would write the sign."""
        field = QGuiApplication.focusObject()
        if field is not None:
            self._spent = scan_code
            field.installEventFilter(self)

    def _is_spent(self, watched: QObject, event: QKeyEvent) -> bool:
        spent, self._spent = self._spent, None
        if watched is not self._window:
            watched.removeEventFilter(self)
        return spent is not None and event.nativeScanCode() == spent

    def _meant(self, event: QKeyEvent) -> QAction | None:
        digit, held = _SIGNS.get(Qt.Key(event.key())), event.modifiers()
        one = _ONE.get(QGuiApplication.platformName(), _ONE_OF_X)
        if not digit or not one or event.nativeScanCode() != one + digit - 1:
            return None
        keys = QKeySequence(QKeyCombination(held, Qt.Key(Qt.Key.Key_0 + digit)))
        actions = self._window.actions()
        return next((each for each in actions if each.isEnabled() and keys in each.shortcuts()), None)

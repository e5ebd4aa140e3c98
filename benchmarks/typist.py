"""A typist for scripts: keys go to whatever has the keyboard, shortcuts included, and are counted."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QApplication, QWidget


@dataclass
class Step:
    """What was typed in one step of the workshop."""

    name: str
    keys: int = 0
    cards: int = 0
    letters: int = 0
    """Of the texts that became cards or fields."""
    ends: int = 0
    """Keys that ended those texts: Enter, Tab, or the keys of a slot."""


@dataclass
class Typist:
    """Types into whatever has the keyboard, and counts."""

    application: QApplication
    window: QWidget
    steps: list[Step] = field(default_factory=list)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Count what is typed in the block under this name."""
        self.steps.append(Step(name))
        yield
        print(f"{name:34}{self.steps[-1].keys:7}{self.steps[-1].cards:7}{self._beyond():>12}", flush=True)

    def press(self, *keys: str) -> None:
        """Press keys by their portable names."""
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest

        for each in keys:
            combination = QKeySequence(each)[0]  # type: ignore[index]  # the stub leaves out __getitem__
            QTest.keyClick(self._front(), combination.key(), combination.keyboardModifiers())
            self.steps[-1].keys += 1
            self.wait()

    def type(self, text: str) -> None:
        """Type letters."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        for letter in text:
            place = QApplication.focusWidget()
            assert place is not None, f"nothing has the keyboard for {text!r}"
            QTest.sendKeyEvent(
                QTest.KeyAction.Click, place, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier
            )
        self.steps[-1].keys += len(text)
        self.application.processEvents()

    def card(self, text: str, end: str = "Return") -> None:
        """Type a text that becomes a card or a field, and end it."""
        self.type(text)
        self.press(end)
        self.steps[-1].cards += 1
        self.steps[-1].letters += len(text)
        self.steps[-1].ends += 1

    def wait(self) -> None:
        """Let the window do what the key asked for, dialogs that open and close included."""
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        self.application.processEvents()
        for _moment in range(50):
            front = QApplication.activeModalWidget() or self.window
            if QApplication.activeWindow() is front and QApplication.focusWidget() is not None:
                return
            front.activateWindow()  # what a window manager does; there is none under a bare X server
            QTest.qWait(10)

    def _front(self) -> QWindow:
        """Return the window that has the keyboard: a dialog, or the program's own."""
        from PySide6.QtWidgets import QApplication

        place = QApplication.focusWidget()
        return (place.window() if place is not None else self.window).windowHandle()

    def _beyond(self) -> str:
        step = self.steps[-1]
        return f"{step.ends / step.cards:.2f}" if step.cards else ""

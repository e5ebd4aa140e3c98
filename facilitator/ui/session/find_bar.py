"""The bar over the board that finds words in the open session and replaces them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.thai import normalise
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facilitator.ui.parts.theme import Theme

PAUSE = 120
"""Milliseconds after the last key until it is searched."""


class FindBar(QWidget):
    """A line to search, how much was found, and with `ask(replacing=True)` a line to replace it by."""

    searched = Signal(str)
    moved = Signal(int)
    """Go to the next (1) or the last (-1) match."""
    replace_wanted = Signal(str, str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark(self, "ground", "paper")
        self.query, self.by = _Line(), _Line()
        self.query.setPlaceholderText(tr("ค้นในเวทีนี้"))
        self.query.setAccessibleName(tr("ค้นในเวทีนี้"))
        self.by.setPlaceholderText(tr("แทนด้วย"))
        self.by.setAccessibleName(tr("แทนด้วย"))
        self.found = ThaiLabel(theme, "", size=15, colour="soft", wraps=False)
        self.earlier = KeyButton(theme, tr("ก่อนหน้า"), look="quiet", keys="Shift Enter")
        self.later = KeyButton(theme, tr("ถัดไป"), look="quiet", keys="Enter")
        self.all = KeyButton(theme, tr("แทนที่ทั้งหมด"))
        close = KeyButton(theme, "", look="quiet", icon="x")
        close.setAccessibleName(tr("ปิดการค้น"))
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget in (self.query, self.found, self.earlier, self.later, close):
            first.addWidget(widget, 1 if widget is self.query else 0)
        self._second = QWidget()
        self._second.setLayout(second)
        second.setContentsMargins(0, 0, 0, 0)
        second.addWidget(self.by, 1)
        second.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(first)
        column.addWidget(self._second)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search)
        self.query.textChanged.connect(lambda _text: self._pause.start())
        for line in (self.query, self.by):
            line.entered.connect(self._enter)
        self.earlier.clicked.connect(lambda: self._move(-1))
        self.later.clicked.connect(lambda: self._move(1))
        self.all.clicked.connect(self._replace)
        close.clicked.connect(self.close_bar)
        self.hide()

    def ask(self, *, replacing: bool, query: str = "") -> None:
        """Show the bar and be ready to type what is looked for."""
        self._second.setVisible(replacing)
        self.show()
        if query:
            self.query.setText(query)
        self.query.selectAll()
        self.query.setFocus()
        self._search()

    def close_bar(self) -> None:
        """Hide the bar and forget what was found."""
        if self.isVisible():
            self._pause.stop()
            self.hide()
            self.closed.emit()

    def text(self) -> str:
        """Return what is looked for; empty while the bar is away."""
        return normalise.clean(self.query.text()).strip() if self.isVisible() else ""

    def show_found(self, text: str) -> None:
        """Say how much was found."""
        self.found.setText(text)

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text())

    def _move(self, step: int) -> None:
        if self._pause.isActive():
            self._search()
        self.moved.emit(step)

    def _enter(self, step: int) -> None:
        if self.by.hasFocus():
            self._replace()
        else:
            self._move(step)

    def _replace(self) -> None:
        if self.text():
            self.replace_wanted.emit(self.text(), self.by.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)


class _Line(QLineEdit):
    """A line whose Enter goes on, and with Shift back."""

    entered = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.entered.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

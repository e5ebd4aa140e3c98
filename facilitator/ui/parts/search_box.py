"""The search box of the library page: one field over every card of every session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit

from facilitator.thai import measure, normalise
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.parts.theme import Theme

_PAUSE = 120
"""Milliseconds without a key before the search runs."""
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchBox(QLineEdit):
    """Tells what to search after a short pause; sends the keys that move in the list onwards."""

    searched = Signal(str)
    moved = Signal(Qt.Key)
    """An arrow or page key: the list moves while the box keeps the keyboard."""
    entered = Signal()
    delete_wanted = Signal()
    """Delete in an empty box."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._result = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.search_now)
        self.textChanged.connect(lambda _text: self._timer.start())
        self.setProperty("big", "true")
        self.setPlaceholderText(tr("พิมพ์คำที่จำได้"))
        self.setAccessibleName(tr("ค้นทุกเวที ทุกบัตร"))
        theme.changed.connect(self._dress)
        self._dress()

    def query(self) -> str:
        """Return what is searched, clean."""
        return normalise.clean(self.text()).strip()

    def show_result(self, text: str) -> None:
        """Show at the right what was found."""
        self._result = text
        self.setAccessibleDescription(text)
        self._dress()

    def add(self, text: str) -> None:
        """Take over a letter that was typed into the list."""
        self.setFocus()
        self.insert(text)

    def search_now(self) -> None:
        """Search without waiting for the pause."""
        self._timer.stop()
        self.searched.emit(self.query())

    def _words(self) -> str:
        front = tr("ค้นทุกเวที ทุกบัตร")
        return f"{front} · {self._result}" if self._result else front

    def _dress(self) -> None:
        theme = self._theme
        self.setFixedHeight(theme.px(48))
        room = measure.width(self._words(), "regular", theme.px(16)) + theme.px(24)
        self.setTextMargins(theme.px(6), 0, round(room), 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, size = self._theme, self._theme.px(16)
        painter = QPainter(self)
        painter.setFont(theme.font("regular", 16))
        painter.setPen(theme.colour("soft"))
        x = self.width() - theme.px(18) - measure.width(self._words(), "regular", size)
        painter.drawText(QPointF(x, self.height() / 2 + 0.33 * size), self._words())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        key = Qt.Key(event.key())
        if plain and key in _MOVES:
            self._catch_up()
            self.moved.emit(key)
        elif plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._catch_up()
            self.entered.emit()
        elif plain and key == Qt.Key.Key_Delete and not self.text():
            self.delete_wanted.emit()
        elif plain and key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.search_now()
        else:
            super().keyPressEvent(event)

    def _catch_up(self) -> None:
        if self._timer.isActive():
            self.search_now()

"""Where an answer is typed while votes are taken, and the coloured name of who or what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from facilitator.thai import measure, normalise
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from facilitator.ui.parts.theme import Theme


class AnswerField(QLineEdit):
    """One line: Enter gives the answer, ↑ goes back; undo is the board's while nothing is typed."""

    back_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("big", "true")

    def value(self) -> str:
        """Return what was typed, clean, without blanks around it."""
        return normalise.clean(self.text()).strip()

    def empty(self) -> None:
        """Make room for the next answer; the field's own undo begins anew."""
        self.setText("")
        self.show_wrong(wrong=False)

    def show_wrong(self, *, wrong: bool) -> None:
        """Frame the answer as one that could not be taken, or no longer."""
        mark(self, "wrong", "true" if wrong else "false")

    def event(self, event: QEvent) -> bool:
        # Qt's field claims undo even when it has nothing to undo: then the keys belong to the board.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            idle = (
                event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable(),
                event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable(),
            )
            if any(idle):
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)


class Chip(QWidget):
    """A short text on the accent colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._text = theme, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the text it shows."""
        return self._text

    def sizeHint(self) -> QSize:
        wide = measure.width(self._text, "semibold", self._theme.px("base"))
        return QSize(round(wide) + self._theme.px(22), self._theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(QRectF(self.rect()), self._theme.px(6), self._theme.px(6))
        painter.setPen(self._theme.colour("white"))
        painter.setFont(self._theme.font("semibold"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()

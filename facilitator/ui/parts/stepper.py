"""A small number with a button to lower and one to raise it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator.thai import numerals
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from facilitator.ui.parts.theme import Theme


class Stepper(QWidget):
    """A whole number from 1 to `most`, typed in Thai or Arabic digits or stepped by button and arrow."""

    changed = Signal(int)

    def __init__(self, theme: Theme, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._value = 1
        self.field = QLineEdit("1")
        self.field.setAccessibleName(name)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setMaxLength(len(str(most)))
        self.field.textEdited.connect(self._read)
        self.field.editingFinished.connect(self._show)
        self.field.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        fewer, more = KeyButton(theme, "", icon="minus"), KeyButton(theme, "", icon="plus")
        fewer.setAccessibleName(tr("ลด"))
        fewer.clicked.connect(self._lower)
        more.setAccessibleName(tr("เพิ่ม"))
        more.clicked.connect(self._raise)
        row.addWidget(fewer)
        row.addWidget(self.field, 1)
        row.addWidget(more)

    @property
    def value(self) -> int:
        """The number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Take a number, kept between 1 and the most."""
        kept = min(max(value, 1), self._most)
        if kept != self._value:
            self._value = kept
            self.changed.emit(kept)
        self._show()

    def _lower(self) -> None:
        self.set_value(self._value - 1)

    def _raise(self) -> None:
        self.set_value(self._value + 1)

    def _read(self, text: str) -> None:
        number = numerals.parse_number(text)
        if number is not None and 1 <= number <= self._most and int(number) != self._value:
            self._value = int(number)
            self.changed.emit(self._value)

    def _show(self) -> None:
        self.field.setText(str(self._value))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self.set_value(self._value + step)
                return True
        return super().eventFilter(watched, event)

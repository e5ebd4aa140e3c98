"""The line for quick entry of a participant; under it stands how it was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from facilitator.imports import people
from facilitator.thai import normalise, titles
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from facilitator.imports.people import Person


class EntryLine(QLineEdit):
    """Enter adds who is typed; rows pasted from a spreadsheet are added at once; down goes to the table."""

    entered = Signal()
    rows_pasted = Signal(str)
    left_down = Signal()
    undo_wanted = Signal()
    """Ctrl Z in an empty line."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("big", "true")
        self.setPlaceholderText(tr("พิมพ์ เช่น นางสมศรี ใจดี กลุ่มออมทรัพย์บ้านดอน 081-234-5678"))
        self.setAccessibleName(tr("เพิ่มผู้เข้าร่วม"))

    def value(self) -> str:
        """Return what is typed, clean."""
        return normalise.clean(self.text()).strip()

    def person(self) -> Person | None:
        """Return who is typed; None without a name."""
        return people.person(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            pasted = normalise.clean(QGuiApplication.clipboard().text()).strip("\n")
            if "\n" in pasted or "\t" in pasted:
                self.rows_pasted.emit(pasted)
                return
        if event.matches(QKeySequence.StandardKey.Undo) and not self.text():
            self.undo_wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()  # not passed on: Enter would close the dialog
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


def understood(person: Person) -> str:
    """Tell in one line how a typed line was understood."""
    parts = (
        (tr("ชื่อ"), titles.joined(person.prefix, person.name)),
        (tr("มาจาก"), person.organisation),
        (tr("ภาคส่วน"), person.sector),
        (tr("โทร"), person.phone),
        (tr("หมายเหตุ"), person.note),
    )
    return "   ·   ".join(f"{title} {text}" for title, text in parts if text)

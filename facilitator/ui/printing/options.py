"""What can be chosen for a document, at the right of the print page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from facilitator.exports import ExportOptions
from facilitator.ui.parts.command_button import CommandButton
from facilitator.ui.parts.segmented import Segmented
from facilitator.ui.parts.stepper import Stepper
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.theme import Theme

MOST_COPIES = 500
_NOTICED = 0.1


class PrintOptions(QScrollArea):
    """Digits, copies, and the files of other kinds; at the foot how the layout went. It can scroll."""

    changed = Signal()
    """The document must be laid out anew."""

    def __init__(self, theme: Theme, commands: Commands, digits: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        for ground in (self, inside):
            mark(ground, "ground", "side")
        mark(self, "bare", "true")
        self.setWidget(inside)
        self.digits = Segmented(
            tr("ตัวเลข"),
            (("thai", tr("ไทย ๑๒๓")), ("arabic", tr("อารบิก 123")), ("as-typed", tr("ตามต้นฉบับ"))),
            digits,
        )
        self.photos = QCheckBox()
        self.copies = Stepper(theme, tr("จำนวนชุด"), MOST_COPIES)
        self.status = ThaiLabel(theme, size=14, colour="soft")
        self._column = QVBoxLayout(inside)
        self._add(tr("ตัวเลข"), self.digits)
        self._column.addSpacing(theme.px(6))
        self._column.addWidget(self.photos)
        self._add(tr("จำนวนชุดที่พิมพ์"), self.copies)
        self._add(tr("บันทึกเป็นไฟล์อื่น"), CommandButton(theme, commands, "save_text"))
        self._column.addWidget(CommandButton(theme, commands, "save_json"))
        self._column.addSpacing(theme.px("margin"))
        self._column.addWidget(self.status)
        self._column.addStretch(1)
        self.digits.chosen.connect(lambda _choice: self.changed.emit())
        self.photos.clicked.connect(lambda _checked: self.changed.emit())
        theme.changed.connect(self._dress)
        self._dress()

    def options(self, document: str) -> ExportOptions:
        """Return what is chosen, for this document."""
        return ExportOptions(document, self.digits.value, self.photos.isChecked())

    def offer_photos(self, number: int, *, wanted: bool) -> None:
        """Offer to print this many photos; a session without any offers nothing."""
        self.photos.setText(tr("พิมพ์ภาพถ่าย {number} ภาพ").format(number=count(number)))
        self.photos.setChecked(wanted and number > 0)
        self.photos.setVisible(number > 0)

    def show_result(self, seconds: float, pages: int) -> None:
        """Tell how long the layout took, if anybody could have noticed, and how many pages it has."""
        words = tr("จัดหน้าเสร็จแล้ว · {pages} หน้า")
        if seconds >= _NOTICED:
            words = tr("จัดหน้าเสร็จใน {seconds:.1f} วินาที · {pages} หน้า")
        self.status.setText(words.format(seconds=seconds, pages=count(pages)))

    def _add(self, name: str, widget: QWidget) -> None:
        label = ThaiLabel(self._theme, name, size=14, colour="soft", wraps=False)
        label.setBuddy(widget)
        if self._column.count():
            self._column.addSpacing(self._theme.px("gap"))
        self._column.addWidget(label)
        self._column.addWidget(widget)

    def _dress(self) -> None:
        side = self._theme.px(18)
        self._column.setContentsMargins(side, self._theme.px(14), side, side)
        self._column.setSpacing(self._theme.px(4))

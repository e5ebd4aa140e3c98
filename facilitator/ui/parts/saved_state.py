"""Says whether what was typed is on disk: the truth, in words and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel, plain_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.parts.theme import Theme


class SavedState(ThaiLabel):
    """A dot and บันทึกแล้ว only while everything is on disk; red, with the reason, when a write failed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, wraps=False, size=15, parent=parent)
        self._dot = "done"
        theme.changed.connect(self._make_room)
        self._make_room()
        self.set_saved()

    def set_saved(self) -> None:
        """Everything is on disk."""
        self._show("done", tr("บันทึกแล้ว"), tr("ทุกอย่างที่พิมพ์อยู่ในเครื่องเรียบร้อยแล้ว"))

    def set_saving(self) -> None:
        """Something typed is not on disk yet."""
        self._show("soft", tr("กำลังบันทึก…"), tr("สิ่งที่พิมพ์ล่าสุดยังเขียนลงเครื่องไม่เสร็จ"))

    def set_failed(self, reason: str) -> None:
        """The last write failed; the reason says what to do."""
        self._show("failed", tr("ยังไม่ได้บันทึก"), reason)

    def _make_room(self) -> None:
        """Leave room for the dot in front of the words."""
        self.setContentsMargins(self._theme.px(14), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(self._dot), self._theme.px(1.5)))
        painter.setBrush(self._theme.colour(self._dot) if self._dot != "soft" else Qt.BrushStyle.NoBrush)
        size = self._theme.px(7)
        painter.drawEllipse(QRectF(1, (self.height() - size) / 2, size, size))
        painter.end()

    def _show(self, colour: str, text: str, reason: str) -> None:
        self._dot = colour
        self.set_colour(colour)
        self.set_face("semibold" if colour == "failed" else "regular")
        self.setText(text)
        self.setToolTip(plain_tooltip(reason))
        self.setAccessibleDescription(reason)

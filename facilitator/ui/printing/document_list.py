"""The documents that can be printed, at the left of the print page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui.parts.strings import later, tr
from facilitator.ui.parts.thai_text import ThaiLabel, elided
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from facilitator.ui.parts.theme import Theme

DOCUMENTS = (("notes", later("สรุปผลการประชุม"), later("ฉบับเต็ม")),)
"""For each document its name in exports, its title and what it is."""


class DocumentCard(QAbstractButton):
    """One document: its title, and under it what it is and how many pages it has."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._title, self._summary = theme, title, ""
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.updateGeometry)

    def set_summary(self, text: str) -> None:
        """Show this under the title."""
        self._summary = text
        self.setAccessibleDescription(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = theme.px("focus_ring")
        painter.setPen(QPen(theme.colour("accent"), ring) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft") if self.isChecked() else Qt.BrushStyle.NoBrush)
        place = QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
        painter.drawRoundedRect(place, theme.px(8), theme.px(8))
        left, room = theme.px(12), self.width() - 2 * theme.px(12)
        for text, face, size, colour, y in (
            (self._title, "semibold" if self.isChecked() else "regular", 16, "ink", 26),
            (self._summary, "regular", 14, "soft", 47),
        ):
            painter.setFont(theme.font(face, size))
            painter.setPen(theme.colour(colour))
            painter.drawText(QPointF(left, theme.px(y)), elided(text, room, face, theme.px(size)))
        painter.end()


class DocumentList(QWidget):
    """Lists the documents; one is always chosen."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark(self, "ground", "side")
        self._column = QVBoxLayout(self)
        self._column.addWidget(ThaiLabel(theme, tr("เอกสาร"), face="semibold", size="small", colour="soft"))
        self._group = QButtonGroup(self)
        self.cards: dict[str, DocumentCard] = {}
        for name, title, _ in DOCUMENTS:
            card = self.cards[name] = DocumentCard(theme, tr(title))
            card.clicked.connect(lambda _checked, name=name: self.chosen.emit(name))
            self._group.addButton(card)
            self._column.addWidget(card)
        next(iter(self.cards.values())).setChecked(True)
        self._column.addStretch(1)
        theme.changed.connect(self._dress)
        self._dress()

    def show_pages(self, name: str, pages: str) -> None:
        """Tell under a document's title how many pages it has; empty while that is not known."""
        summary = next(tr(words) for known, _, words in DOCUMENTS if known == name)
        self.cards[name].set_summary(f"{summary} · {pages}" if pages else summary)

    def _dress(self) -> None:
        self._column.setContentsMargins(self._theme.px(14), self._theme.px(18), self._theme.px(14), 0)
        self._column.setSpacing(self._theme.px(6))

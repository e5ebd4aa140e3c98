"""A card that stands for one way to begin a session: a small picture, its title and one line about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QToolTip

from facilitator.ui.library import start_pictures
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import elided, plain_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.library.starts import Start
    from facilitator.ui.parts.theme import Theme


class StartCard(QAbstractButton):
    """One way to begin. An own template can be deleted by its menu or the Delete key."""

    delete_wanted = Signal(object)
    """The Start to be deleted."""

    def __init__(self, theme: Theme, start: Start, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.start = start
        self.setAccessibleName(start.title)
        self.setAccessibleDescription(start.summary)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(74))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(150), self._theme.px(74))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.hasFocus() or self.isChecked()
        width = theme.px("focus_ring") if strong else theme.px("hairline")
        line = "accent" if strong else "faint" if self.underMouse() else "line"
        painter.setPen(QPen(theme.colour(line), width))
        painter.setBrush(theme.colour("accent_soft" if self.isDown() or self.isChecked() else "card"))
        place = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(place, theme.px("radius"), theme.px("radius"))
        self._picture(painter)
        left = theme.px(78)
        room = self.width() - left - theme.px(12)
        for text, face, size, colour, y in (
            (self.start.title, "medium", 16, "ink", 31),
            (self.start.summary, "regular", 14, "soft", 54),
        ):
            painter.setFont(theme.font(face, size))
            painter.setPen(theme.colour(colour))
            painter.drawText(QPointF(left, theme.px(y)), elided(text, room, face, theme.px(size)))
        painter.end()

    def _picture(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        frame = QRectF(theme.px(18), (self.height() - theme.px(38)) / 2, theme.px(46), theme.px(38))
        painter.drawRoundedRect(frame, theme.px(6), theme.px(6))
        inner = frame.adjusted(theme.px(5), theme.px(5), -theme.px(5), -theme.px(5))
        painter.setBrush(theme.colour("accent"))
        painter.setOpacity(0.3 if self.start.what == "empty" else 0.8)
        for x, y, wide, high in start_pictures.boxes(self.start.picture):
            left, top = inner.left() + x * inner.width(), inner.top() + y * inner.height()
            box = QRectF(left, top, wide * inner.width(), high * inner.height())
            painter.drawRoundedRect(box, theme.px(2), theme.px(2))
        painter.setOpacity(1.0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.start.own:
            menu = QMenu(self)
            menu.addAction(tr("ลบแม่แบบนี้…")).triggered.connect(lambda: self.delete_wanted.emit(self.start))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.start.own and event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(self.start)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Worded only when it is looked at: the first window does not wait for it.
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            parts = (self.start.title, self.start.summary, self.start.more)
            told = plain_tooltip("\n".join(part for part in parts if part), self._theme.zoom)
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

"""The foot of the agenda rail: how many take part, how many photos there are, and the way to both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.thai import measure
from facilitator.ui.parts.strings import count, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from facilitator.store import ChangeSet
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

HEIGHT, SIDE = 38, 10


class TotalRow(QAbstractButton):
    """A title and a number, as a row that can be pressed."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme, self._title, self._value = theme, title, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def show_value(self, value: str) -> None:
        """Show this number; an empty one invites to add."""
        self._value = value
        self.setAccessibleName(f"{self._title} {value}".strip())
        self.update()

    def value(self) -> str:
        """Return what is shown."""
        return self._value

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, place = self._theme, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(
                QPen(theme.colour("accent"), theme.px("focus_ring")) if self.hasFocus() else Qt.PenStyle.NoPen
            )
            painter.setBrush(theme.colour("head"))
            painter.drawRoundedRect(place, theme.px(8), theme.px(8))
        size, side = theme.px("base"), theme.px(SIDE)
        baseline = self.height() / 2 + 0.33 * size
        painter.setFont(theme.font())
        painter.setPen(theme.colour("ink"))
        painter.drawText(QPointF(side, baseline), self._title)
        shown = self._value or tr("เพิ่ม")
        painter.setPen(theme.colour("ink" if self._value else "accent"))
        painter.drawText(
            QPointF(self.width() - side - measure.width(shown, "regular", size), baseline), shown
        )
        painter.end()


class RailTotals(QWidget):
    """The two rows, kept true to the store."""

    wanted = Signal(str)
    """The command that a pressed row stands for."""

    def __init__(self, theme: Theme, bridge: StoreBridge) -> None:
        super().__init__()
        self._bridge, self._session_id = bridge, 0
        self.people, self.photos = TotalRow(theme, tr("ผู้เข้าร่วม")), TotalRow(theme, tr("ภาพถ่าย"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row, command in ((self.people, "participants"), (self.photos, "photos")):
            column.addWidget(row)
            row.clicked.connect(lambda _checked=False, command=command: self.wanted.emit(command))
        bridge.changed.connect(self._follow)

    def open_session(self, session_id: int) -> None:
        """Count in this session from now on."""
        self._session_id = session_id
        self._count()

    def _follow(self, changes: ChangeSet) -> None:
        if changes.session_id == self._session_id:
            touched = {change.table for change in changes.changes}
            if touched & {"participant", "photo"} and "session" not in touched:
                self._count()

    def _count(self) -> None:
        store = self._bridge.store
        people, photos = len(store.participants(self._session_id)), len(store.photos(self._session_id))
        self.people.show_value(tr("{number} คน").format(number=count(people)) if people else "")
        self.photos.show_value(count(photos) if photos else "")

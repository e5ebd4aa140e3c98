"""The agenda as a list: times, titles, what is done and what is open now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.thai import lines
from facilitator.ui.strings import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from facilitator.model import Activity
    from facilitator.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ACTIVITY = Qt.ItemDataRole.UserRole
TIME_WIDTH, SIDE, UPRIGHT = 58, 10, 8
SIZE = 16


class AgendaModel(QAbstractListModel):
    """The activities of one session in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.activities: tuple[Activity, ...] = ()

    def show_activities(self, activities: tuple[Activity, ...]) -> None:
        """Show these; a list of the same length keeps the view's place."""
        if [each.id for each in activities] == [each.id for each in self.activities]:
            self.activities = activities
            if activities:
                self.dataChanged.emit(self.index(0), self.index(len(activities) - 1))
            return
        self.beginResetModel()
        self.activities = activities
        self.endResetModel()

    def row_of(self, activity_id: int | None) -> int:
        """Return the row of an activity, or -1."""
        return next((row for row, each in enumerate(self.activities) if each.id == activity_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.activities)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        activity = self.activities[index.row()]
        if role == ACTIVITY:
            return activity
        if role == Qt.ItemDataRole.DisplayRole:
            return activity.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join((clock(activity), activity.title, tr("ทำแล้ว") if activity.done else "")).strip()
        return None


def clock(activity: Activity) -> str:
    """Return when an activity starts as the rail shows it: 09.30."""
    return activity.starts_at.replace(":", ".")


class AgendaDelegate(QStyledItemDelegate):
    """Paints one activity, its title broken between words."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        wide = self._view.viewport().width()
        count = len(self._title_lines(index.data(ACTIVITY), wide))
        return QSize(wide, round(self._theme.zoom * (2 * UPRIGHT + count * SIZE * 1.5)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, zoom = self._theme, self._theme.zoom
        activity: Activity = index.data(ACTIVITY)
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = bool(state & QStyle.StateFlag.State_Selected)
        if now or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft" if now else "head"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 8 * zoom, 8 * zoom)
        baseline = rect.top() + (UPRIGHT + SIZE * 1.1) * zoom
        left = rect.left() + SIDE * zoom
        painter.setPen(theme.colour("soft"))
        painter.setFont(theme.font("semibold" if now else "regular", 14))
        painter.drawText(QPointF(left, baseline - 1), clock(activity))
        left += TIME_WIDTH * zoom
        painter.setPen(theme.colour("soft" if activity.done and not now else "ink"))
        painter.setFont(theme.font("semibold" if now else "regular", SIZE))
        for number, line in enumerate(self._title_lines(activity, round(rect.width()))):
            painter.drawText(QPointF(left, baseline + number * SIZE * 1.5 * zoom), line)
        painter.restore()

    def _title_lines(self, activity: Activity, wide: int) -> list[str]:
        title = f"✓ {activity.title}" if activity.done else activity.title
        room = wide / self._theme.zoom - TIME_WIDTH - 2 * SIDE
        return [line.text for line in lines.wrap(title, max(room, 40.0), "semibold", SIZE)]

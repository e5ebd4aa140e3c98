"""Paints one activity of the agenda: its time, its title, and what stands under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from facilitator.thai import lines
from facilitator.ui.agenda.list import ROW
from facilitator.ui.agenda.wording import begins
from facilitator.ui.parts.thai_text import elided

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from facilitator.ui.agenda.list import AgendaModel, Index
    from facilitator.ui.agenda.rows import AgendaRow
    from facilitator.ui.parts.theme import Theme

TIME_WIDTH, SIDE, UPRIGHT = 54, 10, 6
SIZE, SMALL = 16, 13
LINE = SIZE * 1.5
BELOW = 18
"""What a line under the title takes."""


class AgendaPainter(QStyledItemDelegate):
    """Paints the rows of the agenda, titles broken between words; measures are pixels at 100 %."""

    def __init__(self, theme: Theme, view: QListView, model: AgendaModel) -> None:
        super().__init__(view)
        self._theme, self._view, self._model = theme, view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        row = index.data(ROW)
        height = 2 * UPRIGHT + len(self._title_lines(row)) * LINE + (BELOW if row.below else 0)
        return QSize(self._view.viewport().width(), round(self._theme.zoom * height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        zoom, row, rect = self._theme.zoom, index.data(ROW), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        opened = bool(option.state & QStyle.StateFlag.State_Selected)
        self._ground(
            painter, rect, opened=opened, hovered=bool(option.state & QStyle.StateFlag.State_MouseOver)
        )
        if row.is_now:
            bar = QRectF(rect.left(), rect.top() + 8 * zoom, 3 * zoom, rect.height() - 16 * zoom)
            painter.fillRect(bar, self._theme.colour("accent"))
        self._text(painter, rect, row, opened=opened)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRectF, *, opened: bool, hovered: bool) -> None:
        if opened or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft" if opened else "head"))
            radius = 8 * self._theme.zoom
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), radius, radius)

    def _text(self, painter: QPainter, rect: QRectF, row: AgendaRow, *, opened: bool) -> None:
        theme, zoom = self._theme, self._theme.zoom
        face = "semibold" if opened else "regular"
        baseline = rect.top() + (UPRIGHT + SIZE * 1.1) * zoom
        left = rect.left() + SIDE * zoom
        painter.setPen(theme.colour("soft"))
        painter.setFont(theme.font(face, 14))
        painter.drawText(QPointF(left, baseline - 1), begins(row.planned))
        left += self._time_width() * zoom
        painter.setPen(theme.colour("soft" if row.activity.done and not opened else "ink"))
        painter.setFont(theme.font(face, SIZE))
        titles = self._title_lines(row)
        for number, line in enumerate(titles):
            painter.drawText(QPointF(left, baseline + number * LINE * zoom), line)
        if row.below:
            painter.setPen(theme.colour("accent" if row.is_now else "soft"))
            painter.setFont(theme.font("medium" if row.is_now else "regular", SMALL))
            room = rect.right() - left - SIDE * zoom / 2
            below = elided(row.below, room, "medium", theme.px(SMALL))
            painter.drawText(QPointF(left, baseline + ((len(titles) - 1) * LINE + BELOW + 2) * zoom), below)

    def _time_width(self) -> int:
        """Return the room for times, which an agenda without any does not need."""
        return TIME_WIDTH if self._model.has_times else 0

    def _title_lines(self, row: AgendaRow) -> list[str]:
        # The room beside a scroll bar, shown or not: its coming and going must not break titles anew.
        wide = self._view.width() - self._view.verticalScrollBar().sizeHint().width()
        title = f"✓ {row.activity.title}" if row.activity.done else row.activity.title
        room = wide / self._theme.zoom - self._time_width() - 2 * SIDE
        return [line.text for line in lines.wrap(title, max(room, 40.0), "semibold", SIZE)]

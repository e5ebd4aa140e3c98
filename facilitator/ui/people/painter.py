"""Paints the table of participants, and edits a field in its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from facilitator.model import SECTORS
from facilitator.ui.parts.icons import pixmap
from facilitator.ui.parts.thai_text import elided
from facilitator.ui.people.model import COLUMNS, HALVES, PERSON, ParticipantModel

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex

    from facilitator.ui.parts.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

ROW = 40
SIZE = 15
SIDE = 10


class ParticipantPainter(QStyledItemDelegate):
    """One cell: a text that ends between words, or a sign for who was there."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(self._theme.px(COLUMNS[index.column()].width), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, place = self._theme, QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(place, theme.colour("accent_soft" if chosen else "card"))
        foot = place.adjusted(0, place.height() - theme.px("hairline"), 0, 0)
        painter.fillRect(foot, theme.colour("line"))
        field = COLUMNS[index.column()].field
        if field in HALVES:
            self._paint_presence(painter, place, there=getattr(index.data(PERSON), field))
        else:
            self._paint_text(painter, place, field, str(index.data() or ""))
        if self._view.currentIndex() == index and self._view.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent"), theme.px("focus_ring")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(2, 2, -2, -3), theme.px(5), theme.px(5))
        painter.restore()

    def _paint_text(self, painter: QPainter, place: QRectF, field: str, text: str) -> None:
        theme = self._theme
        face = "medium" if field == "name" else "regular"
        painter.setFont(theme.font(face, SIZE))
        painter.setPen(theme.colour("ink" if field else "soft"))
        room = place.width() - 2 * theme.px(SIDE)
        shown = elided(text, room, face, theme.px(SIZE))
        painter.drawText(
            QPointF(place.left() + theme.px(SIDE), place.center().y() + 0.33 * theme.px(SIZE)), shown
        )

    def _paint_presence(self, painter: QPainter, place: QRectF, *, there: bool) -> None:
        theme, size = self._theme, self._theme.px(20)
        left, top = place.center().x() - size / 2, place.center().y() - size / 2
        if there:
            sign = pixmap("circle-check", theme.palette.colour("done"), size, self._view.devicePixelRatioF())
            painter.drawPixmap(QPointF(left, top), sign)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("faint"), 1.5 * theme.zoom))
        painter.drawEllipse(QRectF(left, top, size, size).adjusted(2, 2, -2, -2))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002
        field = QLineEdit(parent)
        field.setFont(self._theme.font("regular", SIZE))
        model = index.model()
        if COLUMNS[index.column()].field == "sector" and isinstance(model, ParticipantModel):
            offered = list(dict.fromkeys((*SECTORS, *model.used_sectors())))
            completer = QCompleter(offered, field)
            completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            field.setCompleter(completer)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002
        editor.setGeometry(option.rect)

"""Photos as a grid: small pictures with captions; Enter looks, Delete deletes, Alt and arrows move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from facilitator.ui.parts.empty_note import paint_note
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import elided
from facilitator.ui.photos.model import PHOTO, PhotoModel

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from facilitator.ui.parts.theme import Theme
    from facilitator.ui.photos.thumbs import Thumbs

    Index = QModelIndex | QPersistentModelIndex

THUMB = QSize(184, 138)
_CELL = QSize(THUMB.width() + 20, THUMB.height() + 72)


class PhotoPainter(QStyledItemDelegate):
    """One photo: its small picture, its caption and what it is of."""

    def __init__(self, theme: Theme, thumbs: Thumbs, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._thumbs, self._view = theme, thumbs, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(self._theme.px(_CELL.width()), self._theme.px(_CELL.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        place = QRectF(option.rect).adjusted(4, 4, -4, -4)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(
            QPen(theme.colour("accent"), theme.px("focus_ring"))
            if chosen
            else QPen(theme.colour("line"), theme.px("hairline"))
        )
        painter.setBrush(theme.colour("accent_soft" if chosen else "card"))
        painter.drawRoundedRect(place, theme.px(8), theme.px(8))
        room = QRectF(
            place.left() + theme.px(6),
            place.top() + theme.px(6),
            place.width() - theme.px(12),
            theme.px(THUMB.height()),
        )
        self._paint_picture(painter, room, index)
        model = index.model()
        assert isinstance(model, PhotoModel)
        photo = index.data(PHOTO)
        left, width = place.left() + theme.px(8), place.width() - theme.px(16)
        for text, size, colour, y in (
            (photo.caption or tr("ยังไม่มีคำบรรยาย"), 15, "ink" if photo.caption else "soft", 26),
            (model.belongs_to(photo), 13, "soft", 49),
        ):
            painter.setFont(theme.font("regular", size))
            painter.setPen(theme.colour(colour))
            shown = elided(text, width, "regular", theme.px(size))
            painter.drawText(QPointF(left, room.bottom() + theme.px(y)), shown)
        painter.restore()

    def _paint_picture(self, painter: QPainter, room: QRectF, index: Index) -> None:
        painter.fillRect(room, self._theme.colour("head"))
        thumb = self._thumbs.get(index.data(PHOTO).digest)
        if thumb is None or thumb.isNull():
            return
        size = thumb.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(
            room.center().x() - size.width() / 2,
            room.center().y() - size.height() / 2,
            size.width(),
            size.height(),
        )
        painter.drawPixmap(place, thumb, QRectF(thumb.rect()))


class PhotoGrid(QListView):
    """Shows the photos of a session; what is done with them is told by signals."""

    opened = Signal(int)
    """Look at this photo in full size."""
    delete_wanted = Signal(list)
    move_wanted = Signal(list, int)
    """Move these back (-1) or on (+1)."""
    paste_wanted = Signal()
    caption_wanted = Signal()

    def __init__(self, theme: Theme, model: PhotoModel, thumbs: Thumbs) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self._kept = 0
        self._before: list[int] = []
        self.setModel(model)
        self.setItemDelegate(PhotoPainter(theme, thumbs, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSpacing(theme.px(2))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("ภาพถ่ายของเวที"))
        thumbs.came.connect(lambda _digest: self.viewport().update())
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(PHOTO).id))
        self.selectionModel().currentChanged.connect(self._keep_place)
        model.modelAboutToBeReset.connect(self._keep_chosen)
        model.modelReset.connect(self._come_back)

    def chosen_ids(self) -> list[int]:
        """Return the chosen photos in order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._model.photos[row].id for row in rows]

    def choose(self, photo_id: int) -> None:
        """Choose one photo and show it."""
        self._choose_row(self._model.row_of(photo_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        key, chosen = Qt.Key(event.key()), self.chosen_ids()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif chosen and event.modifiers() == Qt.KeyboardModifier.AltModifier and key in steps:
            self.move_wanted.emit(chosen, steps[key])
        elif chosen and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(chosen[0])
        elif chosen and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.delete_wanted.emit(chosen)
        elif chosen and key == Qt.Key.Key_F2:
            self.caption_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _choose_row(self, row: int) -> None:
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._model.index(row), flags)
            self.scrollTo(self._model.index(row))

    def _keep_place(self, index: QModelIndex) -> None:
        if index.isValid():
            self._kept = index.row()

    def _keep_chosen(self) -> None:
        self._before = self.chosen_ids()

    def _come_back(self) -> None:
        """After the rows have changed, choose what was chosen, or what stands in its place."""
        rows = [row for row in map(self._model.row_of, self._before) if row >= 0]
        self._choose_row(rows[0] if rows else min(self._kept, self._model.rowCount() - 1))
        for row in rows[1:]:
            self.selectionModel().select(self._model.index(row), QItemSelectionModel.SelectionFlag.Select)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._model.rowCount():
            return
        words = tr("ยังไม่มีภาพถ่าย ลากไฟล์ภาพมาวางที่นี่ กด “เพิ่มภาพ” หรือคัดลอกภาพแล้วกด Ctrl V")
        paint_note(self, self._theme, words)

"""One photo as large as the window: arrows go on to the next, Esc closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QDialog

from facilitator.thai import measure
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.thai_text import elided
from facilitator.ui.photos.thumbs import picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from facilitator.model import Photo
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

_FOOT = 64
_MARGIN = 24
_LARGEST = 4096
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space)


class PhotoViewer(QDialog):
    """Shows photos one at a time; freed when it is closed."""

    def __init__(
        self, theme: Theme, bridge: StoreBridge, photos: Sequence[Photo], photo_id: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge = theme, bridge
        self._photos = tuple(photos)
        self._at = next(place for place, photo in enumerate(self._photos) if photo.id == photo_id)
        self._image = QImage()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("ภาพถ่าย"))
        room = self.screen().availableSize()
        self.resize(min(parent.width(), room.width()), min(parent.height(), room.height()))
        self._load()

    @property
    def photo(self) -> Photo:
        """The photo on show."""
        return self._photos[self._at]

    def go(self, steps: int) -> None:
        """Show the next photo, or the one before for -1."""
        there = min(max(self._at + steps, 0), len(self._photos) - 1)
        if there != self._at:
            self._at = there
            self._load()

    def _load(self) -> None:
        self._image = picture(self._bridge, self.photo.digest, _LARGEST)
        self.setAccessibleName(self.photo.caption or tr("ภาพถ่าย"))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _BACK:
            self.go(-1)
        elif event.key() in _ON:
            self.go(1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.go(-1 if event.position().x() < self.width() / 3 else 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.colour("ink"))
        margin, foot = theme.px(_MARGIN), theme.px(_FOOT)
        room = QRectF(self.rect()).adjusted(margin, margin, -margin, -foot)
        if not self._image.isNull():
            size = self._image.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = room.center().x() - size.width() / 2, room.center().y() - size.height() / 2
            painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
        size_px = theme.px("base")
        baseline = self.height() - foot / 2 + 0.33 * size_px
        place = tr("{number} จาก {total}  ·  ← → ดูภาพอื่น  ·  Esc ปิด").format(
            number=count(self._at + 1), total=count(len(self._photos))
        )
        right = self.width() - margin - measure.width(place, "regular", size_px)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("line"))
        painter.drawText(QPointF(right, baseline), place)
        painter.setFont(theme.font("medium"))
        painter.setPen(theme.colour("white"))
        caption = (
            elided(self.photo.caption, right - 2 * margin, "medium", size_px) if self.photo.caption else ""
        )
        painter.drawText(QPointF(margin, baseline), caption)
        painter.end()

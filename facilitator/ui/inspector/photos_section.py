"""The photos of the chosen card, in the inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.inspector.section import InspectorSection
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.photos.thumbs import Thumbs

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from facilitator.model import Card, Photo
    from facilitator.store import ChangeSet
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

SIDE, GAP, BESIDE = 78, 6, 3


class PhotoStrip(QWidget):
    """Small pictures, three beside each other; a click or Enter looks at one."""

    opened = Signal(int)

    def __init__(self, theme: Theme, thumbs: Thumbs) -> None:
        super().__init__()
        self._theme, self._thumbs = theme, thumbs
        self._photos: tuple[Photo, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        thumbs.came.connect(lambda _digest: self.update())
        theme.changed.connect(self.updateGeometry)

    def show_photos(self, photos: tuple[Photo, ...]) -> None:
        """Show these photos."""
        self._photos, self._at = photos, 0
        self.setAccessibleName(tr("ภาพของบัตร {number} ภาพ").format(number=count(len(photos))))
        self.setVisible(bool(photos))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = (len(self._photos) + BESIDE - 1) // BESIDE
        step = self._theme.px(SIDE + GAP)
        return QSize(BESIDE * step, rows * step)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for at, photo in enumerate(self._photos):
            place = self._place(at)
            painter.fillRect(place, self._theme.colour("head"))
            thumb = self._thumbs.get(photo.digest)
            if thumb is not None and not thumb.isNull():
                side = min(thumb.width(), thumb.height())
                middle = QRectF((thumb.width() - side) / 2, (thumb.height() - side) / 2, side, side)
                painter.drawPixmap(place, thumb, middle)
            if self.hasFocus() and at == self._at:
                painter.setPen(QPen(self._theme.colour("accent"), 2 * self._theme.px("focus_ring")))
                painter.drawRect(place)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for at, photo in enumerate(self._photos):
            if self._place(at).contains(event.position()):
                self.opened.emit(photo.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -BESIDE, Qt.Key.Key_Down: BESIDE}
        key = Qt.Key(event.key())
        if key in steps:
            self._at = min(max(self._at + steps[key], 0), len(self._photos) - 1)
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._photos:
            self.opened.emit(self._photos[self._at].id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _place(self, at: int) -> QRectF:
        step, side = self._theme.px(SIDE + GAP), self._theme.px(SIDE)
        return QRectF(at % BESIDE * step, at // BESIDE * step, side, side)


class PhotosSection(InspectorSection):
    """Shows the photos of a card; adding and looking is asked for by signals."""

    add_wanted = Signal(int)
    """A photo is to be added to this card."""
    opened = Signal(int)
    """This photo is to be looked at."""

    def __init__(self, theme: Theme, bridge: StoreBridge) -> None:
        super().__init__(theme, bridge)
        self.strip = PhotoStrip(theme, Thumbs(bridge, 2 * SIDE, self))
        self.add_button = KeyButton(theme, tr("เพิ่มภาพของบัตรนี้…"), look="quiet", icon="plus")
        self._add(tr("ภาพถ่าย"), self.strip)
        self.form.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.strip.opened.connect(self.opened)
        self.add_button.clicked.connect(self._ask)
        bridge.changed.connect(self._follow)

    def fill(self, card: Card, *, whole: bool) -> None:  # noqa: ARG002
        photos = self._bridge.store.photos(card.session_id)
        self.strip.show_photos(tuple(photo for photo in photos if photo.card_id == card.id))

    def _ask(self) -> None:
        if self.card is not None:
            self.add_wanted.emit(self.card.id)

    def _follow(self, changes: ChangeSet) -> None:
        if self.card is not None and any(change.table == "photo" for change in changes.changes):
            self.fill(self.card, whole=False)

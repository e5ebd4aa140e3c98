"""Small pictures of photos, made from the library's copies while nobody waits for them."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from facilitator.store import LibraryError, UnknownRecord

if TYPE_CHECKING:
    from facilitator.ui.parts.bridge import StoreBridge

MOST_KEPT = 400


class Thumbs(QObject):
    """Hands out small pictures; one that is not made yet comes a moment later."""

    came = Signal(str)
    """The small picture of this digest is ready."""

    def __init__(self, bridge: StoreBridge, side: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._side = bridge, side
        self._made: OrderedDict[str, QPixmap] = OrderedDict()
        self._wanted: dict[str, None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make_next)

    def get(self, digest: str) -> QPixmap | None:
        """Return the small picture of a photo, or None and begin to make it."""
        if digest in self._made:
            self._made.move_to_end(digest)
            return self._made[digest]
        self._wanted[digest] = None
        if not self._timer.isActive():
            self._timer.start(0)
        return None

    def _make_next(self) -> None:
        """Make the picture that was wanted last: it is the one in view."""
        if not self._wanted:
            return
        digest, _ = self._wanted.popitem()
        self._made[digest] = QPixmap.fromImage(picture(self._bridge, digest, self._side))
        while len(self._made) > MOST_KEPT:
            self._made.popitem(last=False)
        if self._wanted:
            self._timer.start(0)
        self.came.emit(digest)


def picture(bridge: StoreBridge, digest: str, side: int) -> QImage:
    """Return a photo, no larger than this side in pixels; an empty picture when it cannot be read."""
    try:
        jpeg = bridge.store.picture(digest)
    except (LibraryError, UnknownRecord) as error:
        bridge.failed.emit(str(error))
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    reader = QImageReader(buffer, QByteArray(b"jpg"))
    whole = reader.size()
    if max(whole.width(), whole.height()) > side:
        reader.setScaledSize(whole.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()

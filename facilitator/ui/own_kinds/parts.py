"""The list of what a kind is made of: its slots, those under others a step to the right, then its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from facilitator.kinds import Slot
from facilitator.kinds.editing import parts
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import elided

if TYPE_CHECKING:
    from facilitator.kinds import Kind
    from facilitator.kinds.editing import Part
    from facilitator.ui.parts.theme import Theme

WIDTH = 300
_DOT = 14
_STEP = "      "


class KindParts(QListWidget):
    """Shows the parts of a kind and which one is worked on; Alt and arrows move it, Delete takes it out."""

    chosen = Signal(int)
    """The place of the part that is worked on now."""
    move_wanted = Signal(int)
    """The part should move so many places down, or up for a negative number."""
    delete_wanted = Signal()
    add_wanted = Signal()
    edit_wanted = Signal()
    """Its words should be typed now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedWidth(theme.px(WIDTH))
        self.setIconSize(QSize(theme.px(_DOT), theme.px(_DOT)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("ช่องและค่าของกระดาน"))
        self.currentRowChanged.connect(self.chosen)

    def show_kind(self, kind: Kind, at: int) -> None:
        """Show the parts of a kind, with the one at this place chosen; `chosen` does not tell of it."""
        with QSignalBlocker(self):
            self.clear()
            for part in parts(kind):
                item = QListWidgetItem(self._icon(part), self._words(part))
                item.setSizeHint(QSize(0, self._theme.px(34)))
                self.addItem(item)
            self.setCurrentRow(at)

    def _words(self, part: Part) -> str:
        if isinstance(part, Slot):
            code = f"{part.code}  " if part.code else ""
            words = f"{_STEP if part.under else ''}{code}{part.title.th}"
        else:
            words = tr("ค่า: {title}").format(title=part.title.th)
        return elided(words, self._theme.px(WIDTH - 60), "regular", self._theme.px("base"))

    def _icon(self, part: Part) -> QIcon:
        """Return a dot in the colour of a slot; a field has a ring."""
        size, ratio = self._theme.px(_DOT), self.devicePixelRatioF()
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(part, Slot):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(part.tone))
        else:
            painter.setPen(self._theme.colour("soft"))
        painter.drawRoundedRect(QRectF(2, 2, size - 4, size - 4), 3, 3)
        painter.end()
        icon = QIcon(pixmap)
        icon.addPixmap(pixmap, QIcon.Mode.Selected)  # which Qt would paint in another colour
        return icon

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                self.move_wanted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.delete_wanted.emit()
            case Qt.Key.Key_Insert:
                self.add_wanted.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2 if not event.modifiers():
                self.edit_wanted.emit()
            case _:
                super().keyPressEvent(event)

"""The live preview: what is on the wall, painted small on top of the inspector; a click changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel, plain_tooltip
from facilitator.ui.wall.canvas import WallCanvas

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent

    from facilitator.ui.parts.theme import Theme
    from facilitator.ui.wall.image import WallImage
    from facilitator.ui.wall.themes import WallThemes
    from facilitator.ui.wall.wording import WallWords

EDGE = 2
"""Pixels around the picture for its frame."""


class WallPreview(QWidget):
    """The same drawing as on the projector, true in proportion, with words on how things stand."""

    menu_wanted = Signal(QPoint)
    """The modes are to be offered at this point of the desktop."""
    uncovered = Signal()
    """It can be seen now and must be told how the wall stands."""

    def __init__(self, theme: Theme, themes: WallThemes, image: WallImage) -> None:
        super().__init__()
        self._theme, self._image = theme, image
        self._title = ThaiLabel(theme, "", face="semibold", size="small", colour="soft")
        self.canvas = _Small(theme, themes, image)
        self.canvas.pressed.connect(self._open)
        self.mode = ThaiLabel(theme, "", size="small", colour="soft")
        self.halted = ThaiLabel(theme, "", size="small", colour="weakness", face="medium")
        self.warning = ThaiLabel(theme, "", size="small", colour="failed", face="medium")
        column = self._column = QVBoxLayout(self)
        for shown in (self._title, self.canvas, self.mode, self.halted, self.warning):
            column.addWidget(shown)
        theme.changed.connect(self._fit)
        self._fit()

    def tell(self, words: WallWords, *, is_showing: bool) -> None:
        """Say how the wall stands, and stand in its shape."""
        self._fit()
        self._title.setText(words.place)
        self._title.set_colour("accent" if is_showing else "soft")
        self.mode.setText(words.shown)
        for label, text in ((self.halted, words.halted), (self.warning, words.warning)):
            label.setText(text)
            label.setVisible(bool(text))
        self.canvas.setAccessibleName(words.whole)
        self.canvas.mark(halted=bool(words.halted))

    def _open(self) -> None:
        self.menu_wanted.emit(self.canvas.mapToGlobal(QPoint(0, self.canvas.height())))

    def _fit(self) -> None:
        self._column.setSpacing(self._theme.px(6))
        self._column.setContentsMargins(0, 0, 0, self._theme.px("margin"))
        wide = self.width()
        self.canvas.setFixedHeight(max(1, round((wide - 2 * EDGE) / self._image.aspect) + 2 * EDGE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.uncovered.emit()


class _Small(WallCanvas):
    """The wall in a frame; works as a button."""

    pressed = Signal()

    def __init__(self, theme: Theme, themes: WallThemes, image: WallImage) -> None:
        super().__init__(themes, image)
        self._frame, self._halted = theme, False
        self.edge = EDGE
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(plain_tooltip(tr("คลิกเพื่อเลือกว่าจะฉายอะไร")))

    def mark(self, *, halted: bool) -> None:
        """Show by the frame that the picture does not follow."""
        if halted != self._halted:
            self._halted = halted
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        colour = "accent" if self.hasFocus() else "weakness" if self._halted else "line"
        width = 1 if colour == "line" else EDGE
        painter.setPen(QPen(self._frame.colour(colour), width))
        half = width / 2
        painter.drawRect(self.rect().toRectF().adjusted(half, half, -half, -half))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

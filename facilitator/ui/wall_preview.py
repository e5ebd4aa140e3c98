"""The live preview: what is on the wall, painted small on top of the inspector; a click changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.strings import count, tr
from facilitator.ui.thai_text import ThaiLabel, plain_tooltip
from facilitator.ui.wall_canvas import WallCanvas
from facilitator.ui.wall_choice import TITLES

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent

    from facilitator.ui.theme import Theme
    from facilitator.ui.wall_image import WallImage
    from facilitator.ui.wall_state import WallState
    from facilitator.ui.wall_surface import WallSurface
    from facilitator.ui.wall_themes import WallThemes

EDGE = 2
"""Pixels around the picture for its frame."""


class WallPreview(QWidget):
    """The same drawing as on the projector, true in proportion, with words on how things stand."""

    menu_wanted = Signal(QPoint)
    """The modes are to be offered at this point of the desktop."""

    def __init__(
        self, theme: Theme, themes: WallThemes, image: WallImage, state: WallState, surface: WallSurface
    ) -> None:
        super().__init__()
        self._theme, self._image, self._state, self._surface = theme, image, state, surface
        self._title = ThaiLabel(theme, "", face="semibold", size="small", colour="soft")
        self.canvas = _Small(theme, themes, image)
        self.canvas.pressed.connect(self._open)
        self.mode = ThaiLabel(theme, "", size="small", colour="soft")
        self.warning = ThaiLabel(theme, "", size="small", colour="failed", face="medium")
        column = self._column = QVBoxLayout(self)
        for shown in (self._title, self.canvas, self.mode, self.warning):
            column.addWidget(shown)
        image.changed.connect(self._tell)
        surface.changed.connect(self._tell)
        theme.changed.connect(self._fit)
        self._fit()

    def _tell(self) -> None:
        """Say what is on, on which page, and what is wrong with it."""
        if not self.isVisible():
            return
        self._fit()
        page, state = self._image.page, self._state
        parts = [tr(TITLES[state.mode])]
        if page is not None and page.pages > 1:
            parts.append(tr("หน้า {page}/{pages}").format(page=count(page.page + 1), pages=count(page.pages)))
        if state.revealed is not None:
            parts.append(tr("เปิดทีละใบ"))
        if state.frozen:
            parts.append(tr("ภาพหยุดอยู่ กด F11 ให้ตามต่อ"))
        self.mode.setText(" · ".join(parts))
        self._title.setText(self._place())
        self._title.set_colour("accent" if self._surface.is_showing else "soft")
        unreadable = page is not None and not page.readable
        self.warning.setText(tr("ห้องอ่านไม่ออก {why}").format(why=page.why) if page and unreadable else "")
        self.warning.setVisible(unreadable)
        self.canvas.setAccessibleName(
            f"{self._title.text()} {self.mode.text()} {self.warning.text()}".strip()
        )

    def _place(self) -> str:
        """Say whether the room sees it, and if not what to do."""
        if self._surface.is_showing:
            return tr("บนจอฉายตอนนี้")
        if self._surface.is_on:
            return tr("รอจอฉาย เสียบสายแล้วภาพขึ้นเอง")
        if self._surface.screen is not None:
            return tr("ยังไม่ได้ขึ้นจอ กด F5")
        if self._surface.screens.is_mirrored(self._surface.operator.screen()):
            return tr("จอฉายซ้ำกับจอนี้ ตั้งเป็นจอขยายก่อน แล้วกด F5")
        return tr("มีจอเดียว กด F5 เพื่อขึ้นเต็มจอนี้")

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
        self._tell()


class _Small(WallCanvas):
    """The wall in a frame; works as a button."""

    pressed = Signal()

    def __init__(self, theme: Theme, themes: WallThemes, image: WallImage) -> None:
        super().__init__(themes, image)
        self._frame = theme
        self.edge = EDGE
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(plain_tooltip(tr("คลิกเพื่อเลือกว่าจะฉายอะไร")))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        ringed = self.hasFocus()
        width = EDGE if ringed else 1
        painter.setPen(QPen(self._frame.colour("accent" if ringed else "line"), width))
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

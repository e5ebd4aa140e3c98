"""The window on the projector: the wall and nothing else, without a cursor, without the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.parts.strings import tr
from facilitator.ui.wall.canvas import WallCanvas

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent, QScreen

    from facilitator.ui.wall.image import WallImage
    from facilitator.ui.wall.themes import WallThemes

_FLAGS = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus


class WallWindow(QWidget):
    """Fills one screen. It never takes the keyboard from where the operator types."""

    activated = Signal()
    """The window system has made it the active window all the same."""
    closed = Signal()
    """The window system has closed it."""

    def __init__(self, themes: WallThemes, image: WallImage) -> None:
        super().__init__(None, _FLAGS)
        self._image = image
        self.setObjectName("wall")
        self.setWindowTitle(tr("จอฉาย"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAccessibleName(tr("จอฉาย"))
        self.canvas = WallCanvas(themes, image, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)

    def fills(self, screen: QScreen) -> bool:
        """Tell whether it stands on this screen, all over it."""
        return self.isVisible() and self.screen() is screen and self.geometry() == screen.geometry()

    def fill(self, screen: QScreen, *, unmanaged: bool = False) -> None:
        """Stand on this screen, all over it; `unmanaged`: from now on whatever the window manager wants."""
        place = screen.geometry()
        self._image.fit(place.width(), place.height())
        if self.fills(screen):
            return
        # Window managers move no window that fills a screen: it goes, and comes anew where it belongs.
        self.hide()
        if unmanaged:
            self.setWindowFlag(Qt.WindowType.X11BypassWindowManagerHint)
        self.setWindowState(Qt.WindowState.WindowNoState)
        if self.screen() is not screen:
            self.destroy()  # or its place is reckoned with the scale of the screen that it leaves
        self.setScreen(screen)
        self.setGeometry(place)
        # Not showFullScreen(), which would also make it the active window.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self.activated.emit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._image.fit(self.width(), self.height())

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit()

"""The main window: the frame that is on the screen before anything else is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QMainWindow, QWidget

from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from facilitator.ui.parts.theme import Theme

WIDTH, HEIGHT = 1366, 768
FRAME = 48
"""More than the title bar and edges that any window manager puts around a window."""


class MainWindow(QMainWindow):
    """Comes up at once with its bar; the pages are built into it when that stands on the screen."""

    painted = Signal()
    """The window has been painted for the first time."""
    closing = Signal()
    """The window is about to close."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._painted = False
        self.setWindowTitle(tr("กระบวนกร"))
        self.resize(WIDTH, HEIGHT)
        self.setCentralWidget(_Bar(theme))

    def come_back(self, geometry: str) -> None:
        """Take size and place as `kept_geometry` gave them, if a screen is still there."""
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        else:
            self.fit_into(self.screen().availableSize())

    def fit_into(self, room: QSize) -> None:
        """Fill a screen that has no room for the window and its frame, so that nothing hangs over."""
        if room.width() < WIDTH + FRAME or room.height() < HEIGHT + FRAME:
            # Loading the namespace Qt takes longer than all else before the frame stands on the screen.
            from PySide6.QtCore import Qt  # noqa: PLC0415

            self.setWindowState(Qt.WindowState.WindowMaximized)

    def kept_geometry(self) -> str:
        """Return size and place for `come_back`."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def come_forward(self) -> None:
        """Bring the window to the front: the program was started a second time."""
        if self.isMinimized():
            (self.showMaximized if self.isMaximized() else self.showNormal)()
        self.show()
        self.raise_()
        self.activateWindow()

    def leave(self) -> None:
        """Close the window and with it the program."""
        self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        event.accept()


class _Bar(QWidget):
    """The ground and the bar with the program's name, where the library page will have them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        bar = theme.px("bar_height")
        painter.fillRect(event.rect(), theme.colour("paper"))
        painter.fillRect(0, 0, self.width(), bar, theme.colour("card"))
        painter.fillRect(0, bar - 1, self.width(), 1, theme.colour("line"))
        painter.setPen(theme.colour("accent"))
        painter.setFont(theme.font("bold", "section"))
        painter.drawText(QPointF(theme.px(20), bar / 2 + 0.33 * theme.px("section")), tr("กระบวนกร"))
        painter.end()

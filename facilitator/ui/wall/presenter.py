"""One screen only: the window puts all tools away and shows the wall; Esc gives them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from facilitator.ui.parts.strings import tr
from facilitator.ui.wall.canvas import WallCanvas

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.wall.image import WallImage
    from facilitator.ui.wall.themes import WallThemes

_FORWARD = (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return)
_BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace)


class Presenter(QObject):
    """Takes over the operator's window and gives it back as it was."""

    left = Signal()
    """Esc was pressed: the tools are wanted back."""
    page_wanted = Signal(int)
    """A key for the next page (1) or the one before (-1), as remote controls send them."""

    def __init__(self, themes: WallThemes, image: WallImage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes, self._image = themes, image
        self._window: QWidget | None = None
        self._tools: QWidget | None = None
        self._canvas: _Stage | None = None
        self._state = Qt.WindowState.WindowNoState
        self._focus: QWidget | None = None

    @property
    def is_on(self) -> bool:
        """Whether the window shows the wall."""
        return self._window is not None

    @property
    def canvas(self) -> WallCanvas | None:
        """What paints the wall while it is on."""
        return self._canvas

    def start(self, window: QWidget) -> None:
        """Let this window show the wall and nothing else."""
        tools = window.centralWidget() if isinstance(window, QMainWindow) else None
        if self.is_on or tools is None:
            return
        self._window, self._tools = window, tools
        self._state, self._focus = window.windowState(), window.focusWidget()
        self._canvas = _Stage(self._themes, self._image, window)
        self._canvas.escaped.connect(self.left)
        self._canvas.page_wanted.connect(self.page_wanted)
        self._canvas.setGeometry(window.rect())
        window.installEventFilter(self)
        # Hidden, not only covered: no key may reach a field that nobody sees.
        tools.hide()
        self._canvas.show()
        self._canvas.raise_()
        self._canvas.setFocus()
        window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)

    def leave(self) -> None:
        """Give the window back with all tools."""
        window, tools, canvas = self._window, self._tools, self._canvas
        if window is None or tools is None or canvas is None:
            return
        self._window = self._tools = self._canvas = None
        window.removeEventFilter(self)
        window.setWindowState(self._state)
        canvas.hide()
        canvas.deleteLater()
        tools.show()
        if self._focus is not None:
            self._focus.setFocus()
        self._focus = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._canvas is not None and self._window is not None:
            self._canvas.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)


class _Stage(WallCanvas):
    """The wall all over the operator's window, with the keys of a remote control."""

    escaped = Signal()
    page_wanted = Signal(int)

    def __init__(self, themes: WallThemes, image: WallImage, parent: QWidget) -> None:
        super().__init__(themes, image, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAccessibleName(tr("จอฉาย กด Esc เพื่อกลับ"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.image.fit(self.width(), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in _FORWARD:
            self.page_wanted.emit(1)
        elif event.key() in _BACK:
            self.page_wanted.emit(-1)
        # Whatever else is typed goes nowhere: there is no field to type in.

    def focusNextPrevChild(self, _forward: bool) -> bool:
        return True

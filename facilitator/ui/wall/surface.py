"""Puts the wall on a screen and keeps it there while cables are pulled and plugged in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.parts.strings import tr
from facilitator.ui.wall.awake import Awake
from facilitator.ui.wall.presenter import Presenter
from facilitator.ui.wall.rescue import bring_back, learn_screen, standing_on
from facilitator.ui.wall.screens import WallScreens
from facilitator.ui.wall.window import WallWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.wall.image import WallImage
    from facilitator.ui.wall.themes import WallThemes

LOOKS = (300, 1000)
"""Milliseconds after which windows are looked at once more, and again: window managers move them late."""
SLEEPLESS = ("offscreen",)
"""Platforms without a screen that could go dark."""


class WallSurface(QObject):
    """The wall's window on another screen, or with one screen the operator's own window, full of it."""

    told = Signal(str)
    """What has become of the screens, for the message strip."""
    changed = Signal()
    """The wall has come on, has gone off, or is on another screen."""

    def __init__(self, bridge: StoreBridge, themes: WallThemes, image: WallImage, host: QWidget) -> None:
        super().__init__(host)
        self._themes, self._image, self._host = themes, image, host
        self.screens = WallScreens(bridge, self)
        self.presenter = Presenter(themes, image, self)
        self.presenter.left.connect(self.turn_off)
        self.is_on = False
        """Whether the wall is wanted; without its screen it waits for it."""
        self._window: WallWindow | None = None
        self._awake = Awake()
        self._may_sleep = self._said_so = False
        """Whether the computer could not be asked to stay awake, and whether the operator knows."""
        self._stranded: list[QWidget] = []
        self._alone = len(QApplication.screens()) == 1
        self._waits = False
        """Whether the wall is wanted and its screen is not there."""
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._looks = 0
        self._again.timeout.connect(self._look_again)
        self.screens.leaving.connect(self._let_go)
        self.screens.settled.connect(self._settle)

    @property
    def window(self) -> WallWindow | None:
        """The wall's own window; None while it needs none."""
        return self._window

    @property
    def operator(self) -> QWidget:
        """The window that the operator works in."""
        return self._host.window()

    @property
    def home(self) -> QScreen:
        """The screen that the operator works on."""
        return standing_on(self.operator)

    @property
    def screen(self) -> QScreen | None:
        """The screen that the wall is on, or would go on; None for the operator's own."""
        if self._window is not None and self._window.isVisible():
            return self._window.screen()
        return self.screens.for_wall(self.home)

    @property
    def is_showing(self) -> bool:
        """Whether the room sees it this moment."""
        return self.presenter.is_on or (self._window is not None and self._window.isVisible())

    def turn_on(self) -> None:
        """Show the wall on the screen for it; with one screen only in the operator's window."""
        self.is_on = True
        screen = self.screens.for_wall(self.home)
        if screen is None:
            self.presenter.start(self.operator)
        else:
            self.screens.remember(screen)
            self._fill(screen)
        self._tell()

    def turn_off(self) -> None:
        """Take the wall away and give the tools back."""
        self.is_on = self._waits = False
        self.presenter.leave()
        if self._window is not None:
            self._window.hide()
        self.fit()
        self._tell()

    def close(self) -> None:
        """Take the wall away for good: the program ends."""
        self.turn_off()
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def move_to(self, screen: QScreen) -> None:
        """Let the wall be on this screen from now on."""
        self.screens.remember(screen)
        if self.is_on:
            self.presenter.leave()
            self._fill(screen)
        else:
            self.fit()
        self._tell()

    def fit(self) -> None:
        """Let the drawing have the shape of the screen that it is on or would go on."""
        if not self.is_showing:
            place = (self.screen or self.home).geometry()
            self._image.fit(place.width(), place.height())

    def _fill(self, screen: QScreen) -> None:
        if self._window is None:
            self._window = WallWindow(self._themes, self._image)
            self._window.closed.connect(self.turn_off)
            self._window.activated.connect(self._give_back_keyboard)
            self.operator.windowHandle().screenChanged.connect(self.screens.stir)
        self._window.fill(screen)
        self._look_later()

    def _look_later(self) -> None:
        self._looks = 0
        self._again.start(LOOKS[0])

    def _let_go(self, screen: QScreen) -> None:
        """Hide the wall before it falls onto the operator's work; note which windows lose their screen."""
        for window in _windows():
            if window is self._window:
                if screen in {window.screen(), standing_on(window)}:
                    window.hide()
            elif standing_on(window) is screen:
                self._stranded.append(window)

    def _settle(self) -> None:
        """Bring windows back, and the wall to where it belongs now."""
        self._rescue()
        self._look_later()
        screen = self.screens.for_wall(self.home)
        if not self.is_on:
            if self._alone and screen is not None:
                self.told.emit(tr("พบจอที่สอง กด F5 เมื่อพร้อมขึ้นจอ"))
        elif screen is not None:
            self._take(screen)
        elif not self.presenter.is_on:
            self._wait()
        self._alone = screen is None
        self.fit()
        self._tell()

    def _take(self, screen: QScreen) -> None:
        """Go on this screen, back from waiting or from the operator's window."""
        self.presenter.leave()
        self._fill(screen)
        if self._waits:
            self._waits = False
            self.told.emit(tr("จอฉายกลับมาแล้ว ภาพขึ้นจอเหมือนเดิม"))

    def _wait(self) -> None:
        """Stay away until the screen is back: the only one left is the operator's."""
        if self._window is not None:
            self._window.hide()
        if not self._waits:
            self._waits = True
            self.told.emit(tr("จอฉายหลุด งานในเครื่องนี้ยังอยู่ครบ เสียบสายกลับแล้วภาพจะขึ้นจอเอง"))

    def _rescue(self) -> None:
        for window in _windows():
            if window is not self._window:
                learn_screen(window)
                bring_back(window, lost=any(window is each for each in self._stranded))

    def _look_again(self) -> None:
        if self.screens.are_moving:
            return  # everything is looked at anew when they stand still
        self._rescue()
        self._insist()
        self._looks += 1
        if self._looks < len(LOOKS):
            self._again.start(LOOKS[self._looks])
        else:
            self._stranded.clear()

    def _insist(self) -> None:
        """Let the wall not stay where a window manager has put it, over the operator's work."""
        screen = self.screens.for_wall(self.home)
        if not self.is_on or screen is None or self._window is None or self.presenter.is_on:
            return
        if self._window.fills(screen):
            return
        place = self._window.geometry()
        astray = not place.contains(screen.geometry().center()) or place.contains(
            self.home.geometry().center()
        )
        if self._looks + 1 < len(LOOKS):
            self._window.fill(screen, unmanaged=astray)
        elif astray:
            self.turn_off()
            self.told.emit(tr("ระบบของเครื่องไม่ยอมให้ภาพขึ้นจอฉาย ตั้งจอฉายเป็นจอขยายใหม่ แล้วกด F5 อีกครั้ง"))

    def _give_back_keyboard(self) -> None:
        self.operator.activateWindow()

    def _tell(self) -> None:
        if self.is_showing:
            # Later: asking the desktop takes a moment, and the room should not wait for it.
            QTimer.singleShot(0, self, self._keep_awake)
        else:
            self._awake.release()
        self._warn_of_sleep()
        self.changed.emit()

    def _keep_awake(self) -> None:
        if self.is_showing and QGuiApplication.platformName() not in SLEEPLESS:
            self._may_sleep = not self._awake.hold()
            self._warn_of_sleep()

    def _warn_of_sleep(self) -> None:
        """Say once, when the operator can read it, what the program cannot do here."""
        if self._may_sleep and not self._said_so and not self.presenter.is_on:
            self._said_so = True
            self.told.emit(tr("เครื่องนี้อาจพักหน้าจอเองระหว่างฉาย ปิดการพักหน้าจอในการตั้งค่าของเครื่องก่อนเริ่มเวที"))


def _windows() -> list[QWidget]:
    """Return what stands on the desktop, without menus and tooltips."""
    passing = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
    return [
        window
        for window in QApplication.topLevelWidgets()
        if window.isVisible() and window.windowType() not in passing
    ]

"""What a projector's cable does to the program on a real X server; `test_real_screens.py` runs it."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRect, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from facilitator import kinds
from facilitator.operations import agenda, sessions
from facilitator.store import Store
from facilitator.ui.main_window import MainWindow
from facilitator.ui.pages import Pages
from facilitator.ui.parts.bridge import StoreBridge
from facilitator.ui.parts.theme import Theme

LAPTOP = QRect(0, 0, 1366, 768)
HOME = QRect(60, 40, 1000, 640)


class Hall:
    """The program in a hall: a laptop, and a projector that comes and goes."""

    def __init__(self, store: Store) -> None:
        self.window = MainWindow(Theme())
        self.bridge = StoreBridge(store)
        self.pages = Pages(Theme(), self.bridge, kinds.load(), self.window)
        self.window.setCentralWidget(self.pages)
        self.window.setGeometry(HOME)
        self.window.show()
        session_id = sessions.create(store, "เวทีทดสอบจอ")
        agenda.add(store, session_id, "มองตัวเรา", kind="swot")
        self.pages.open_session(session_id)
        self.wall = self.pages.session.wall
        self.told: list[str] = []
        self.wall.told.connect(self.told.append)

    def plug(self, width: int, height: int) -> QRect:
        """Plug the projector in and return its place."""
        xrandr("--setmonitor", "Projector", f"{width}/508x{height}/286+{LAPTOP.width()}+0", "none")
        self.settle()
        return QRect(LAPTOP.width(), 0, width, height)

    def unplug(self) -> None:
        """Pull the cable."""
        xrandr("--delmonitor", "Projector")
        self.settle()

    def settle(self) -> None:
        """Let the screens stand still, and whoever moves windows have done so."""
        loop = QEventLoop()
        self.wall.surface.screens.settled.connect(loop.quit)
        QTimer.singleShot(10_000, loop.quit)
        loop.exec()
        QApplication.processEvents()

    def run(self, command: str) -> None:
        """Run a command of the window."""
        self.pages.commands.run(command)
        QApplication.processEvents()

    @property
    def shown(self) -> QRect | None:
        """Where the wall is, if anywhere."""
        window = self.wall.surface.window
        return window.geometry() if window is not None and window.isVisible() else None


def the_wall_comes_and_goes_with_its_cable(hall: Hall) -> None:
    projector = hall.plug(1920, 1080)
    hall.run("wall")
    assert hall.shown == projector
    hall.run("wall_agenda")
    hall.unplug()
    assert hall.shown is None
    assert hall.window.geometry() == HOME
    assert "จอฉายหลุด" in hall.told[-1]
    projector = hall.plug(800, 600)
    assert hall.shown == projector
    assert hall.wall.state.mode == "agenda"
    assert "กลับมาแล้ว" in hall.told[-1]
    assert hall.window.geometry() == HOME
    hall.run("wall")


def the_operators_window_is_fetched_from_a_lost_screen(hall: Hall) -> None:
    projector = hall.plug(1920, 1080)
    hall.run("wall")
    hall.window.move(projector.topLeft() + QPoint(90, 70))
    hall.settle()
    assert hall.shown == LAPTOP
    hall.unplug()
    assert LAPTOP.contains(hall.window.frameGeometry())
    assert hall.shown is None
    projector = hall.plug(1024, 768)
    assert hall.shown == projector
    hall.run("wall")


def presenter_mode_makes_room_for_a_projector(hall: Hall) -> None:
    hall.run("wall")
    assert hall.wall.surface.presenter.is_on
    assert not hall.pages.isVisible()
    projector = hall.plug(1280, 800)
    assert not hall.wall.surface.presenter.is_on
    assert hall.pages.isVisible()
    assert hall.shown == projector
    hall.run("wall")


def a_projector_that_comes_is_announced(hall: Hall) -> None:
    hall.told.clear()
    hall.plug(1920, 1080)
    assert hall.shown is None
    assert "F5" in hall.told[-1]


def xrandr(*given: str) -> None:
    subprocess.run(["xrandr", *given], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main() -> None:
    xrandr("--setmonitor", "Laptop", f"{LAPTOP.width()}/361x{LAPTOP.height()}/203+0+0", "screen")
    application = QApplication([])
    Theme().apply(application)
    logging.getLogger().addHandler(
        logging.NullHandler()
    )  # no desktop here to keep awake: it is said, not shown
    with Store.open(Path(sys.argv[1])) as store:
        hall = Hall(store)
        QApplication.processEvents()
        for scenario in (
            the_wall_comes_and_goes_with_its_cable,
            the_operators_window_is_fetched_from_a_lost_screen,
            presenter_mode_makes_room_for_a_projector,
            a_projector_that_comes_is_announced,
        ):
            scenario(hall)
            if len(QGuiApplication.screens()) > 1:
                hall.unplug()
            hall.window.setGeometry(HOME)
            QApplication.processEvents()
        hall.window.close()
        hall.bridge.close()


if __name__ == "__main__":
    main()

"""Where pictures are taken: a real window of the program on a library of its own, on a screen of its own."""

from __future__ import annotations

import json
import os
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from facilitator.store import Store
from facilitator.ui.contents import Contents
from facilitator.ui.main_window import MainWindow
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from facilitator.ui.capture.area import BoardArea
    from facilitator.ui.pages import Pages

VEIL = QColor(28, 39, 51, 70)
"""Over what stands behind a dialog, as a desktop dims it, so that the picture shows where the dialog ends."""


@dataclass(frozen=True)
class Size:
    """A window that fills its screen, and the zoom of its letters."""

    width: int
    height: int
    zoom: float = 1.0
    ending: str = ""
    """What the picture's name ends with."""


@dataclass
class Stage:
    """A window whose library holds what a subject needs; a subject brings it to what is to be seen."""

    pages: Pages
    window: MainWindow
    store: Store
    kept: QPixmap | None = None
    """A picture taken while it could be: menus are gone when the call that opens them comes back."""

    @property
    def area(self) -> BoardArea:
        """The board of the session page."""
        return self.pages.session.area

    def open_board(self, title: str, kind: str) -> None:
        """Open the session with this title at its first activity with a board of this kind."""
        found = next(each.session for each in self.store.sessions() if each.session.title == title)
        self.pages.open_session(found.id)
        boards = {board.id for board in self.store.boards(found.id) if board.kind == kind}
        rail = self.pages.session.rail
        rail.open_activity(next(each.id for each in rail.rows.activities if each.board_id in boards))

    def run(self, command: str) -> None:
        """Do what the key of a command does."""
        settle(0.1)
        self.pages.commands.run(command)

    def clear(self) -> None:
        """Close what stands over the window and go back to the first page."""
        for over in _over(self.window):
            over.hide()
            over.deleteLater()
        self.kept = None
        if "command_palette" in vars(self.pages):
            self.pages.command_palette.leave()
        self.pages.strip.hide()
        if "session" in vars(self.pages) and self.area.shows_tree:
            self.area.toggle_tree()
        self.window.activateWindow()
        self.pages.show_library()
        settle(0.1)

    def keep(self) -> None:
        """Take the picture now."""
        self.kept = self.picture()

    def picture(self) -> QPixmap:
        """Return the window as it is on the screen, with dialogs and menus over it."""
        taken = self.window.grab()
        painter = QPainter(taken)
        for over in _over(self.window):
            if isinstance(over, QDialog):
                painter.fillRect(taken.rect(), VEIL)
            painter.drawPixmap(self.window.mapFromGlobal(over.mapToGlobal(QPoint(0, 0))), over.grab())
        painter.end()
        return taken


def use_screens(sizes: list[Size]) -> None:
    """Ask for a screen of each size, unless there is a real display; before the application is made."""
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") != "offscreen":
        return
    screens, left = [], 0
    for size in sizes:
        about = {"name": f"{size.width}{size.ending}", "x": left, "y": 0}
        screens.append(
            about
            | {"width": size.width, "height": size.height, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        )
        left += size.width
    file = Path(tempfile.mkdtemp(prefix="pictures-")) / "screens.json"
    file.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


@contextmanager
def stage(
    application: QApplication, size: Size, place: int, fill: Callable[[Store], object]
) -> Iterator[Stage]:
    """Open a window of this size on a new library that is filled first; `place` is the screen's number."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "library.db") as store:
        fill(store)
        theme = Theme(zoom=size.zoom)
        theme.apply(application)
        window = MainWindow(theme)
        contents = Contents(application, theme, store, window)
        screens = application.screens()
        window.move(screens[min(place, len(screens) - 1)].geometry().topLeft())
        window.setFixedSize(size.width, size.height)
        window.show()
        settle(0.3)
        window.activateWindow()
        yield Stage(contents.pages, window, store)
        window.close()
        contents.close()
        window.deleteLater()
        settle(0.1)


def settle(seconds: float) -> None:
    """Let layout, painting and other threads come; QTest.qWait would hold up a thread that needs Python."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.01)


def while_open(opening: Callable[[], None], then: Callable[[], None]) -> None:
    """Open a menu, which comes back only when it is closed, and do something while it is open."""

    def seize() -> None:
        then()
        while isinstance(menu := QApplication.activePopupWidget(), QMenu):
            menu.close()

    QTimer.singleShot(300, seize)
    opening()


def _over(window: QWidget) -> list[QWidget]:
    """Return what stands over the window, lowest first."""
    shown = [each for each in QApplication.topLevelWidgets() if each is not window and each.isVisible()]
    return sorted(shown, key=lambda each: each.windowType() != Qt.WindowType.Dialog)

"""Plays random actions on a display with the real window, and looks at everything after each of them."""

from __future__ import annotations

import collections
import logging
import random
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, QRect, QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from facilitator import kinds
from facilitator.operations import agenda, sessions
from facilitator.store import Store
from facilitator.ui.bridge import StoreBridge
from facilitator.ui.main_window import MainWindow
from facilitator.ui.pages import Pages
from facilitator.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage, QScreen
    from PySide6.QtWidgets import QWidget

LAPTOP = (1366, 768)
PROJECTORS = ((800, 600), (1024, 768), (1280, 800), (1920, 1080), (3840, 2160))
MODES = (
    "welcome", "agenda", "question", "newest", "board", "spotlight", "row", "ranking", "progress", "timer",
    "test", "auto",
)  # fmt: skip
SETTLE = 420
"""Milliseconds after which screens stand still, the window's own patience included."""
SETTLE_PLUGGED = 1500
"""A window manager may be late; the program looks a second time."""
PAINT = 60
SEEN_ALIKE = 0.002
"""So much of the glass may differ from a fresh painting: edges on fractions of a pixel."""


class Player:
    """The program on its display, and the hands that use it."""

    def __init__(self, application: QApplication, store: Store, seed: int) -> None:
        self.chance = random.Random(seed)
        self.problems: list[str] = []
        self.done: collections.Counter[str] = collections.Counter()
        theme = Theme()
        theme.apply(application)
        self.session_id = self._fill(store)
        self.bridge = StoreBridge(store)
        self.window = MainWindow(theme)
        self.pages = Pages(theme, self.bridge, kinds.load(), self.window)
        self.window.setCentralWidget(self.pages)
        self.window.resize(1200, 680)
        self.window.move(40, 40)
        self.window.show()
        self.pages.open_session(self.session_id)
        self.page = self.pages.session
        self.page.rail.go(1)
        self.plugged = False
        sys.excepthook = lambda *what: self.problems.append("".join(traceback.format_exception(*what)))
        self.wait(SETTLE)

    @staticmethod
    def _fill(store: Store) -> int:
        made = sessions.create(store, "เวทีทดสอบจอ", place="ศาลากลางบ้าน", ground_rules="ฟังให้จบก่อนพูด")
        agenda.add(store, made, "ลงทะเบียน", minutes=20)
        for kind in ("swot", "stakeholders", "goals", "cards", "outline"):
            agenda.add(store, made, kind, kind=kind, minutes=30)
        return made

    def wait(self, milliseconds: int) -> None:
        """Let the program run."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    # What can happen.

    def plug(self) -> None:
        """Plug a projector in, or one with another resolution in its place."""
        if self.plugged:
            xrandr("--delmonitor", "Projector")
            self.wait(
                PAINT
            )  # Qt misses that a monitor of the same name has another size when both come at once
        width, height = self.chance.choice(PROJECTORS)
        xrandr("--setmonitor", "Projector", f"{width}/508x{height}/286+{LAPTOP[0]}+0", "none")
        self.plugged = True
        self.wait(SETTLE_PLUGGED)

    def unplug(self) -> None:
        """Pull the cable."""
        if self.plugged:
            xrandr("--delmonitor", "Projector")
            self.plugged = False
            self.wait(SETTLE)

    def wall(self) -> None:
        """Put the wall up or take it down."""
        self.pages.commands.run("wall")
        self.wait(PAINT * 3)

    def mode(self) -> None:
        """Show something else on it."""
        self.pages.commands.run(f"wall_{self.chance.choice(MODES)}")

    def setting(self) -> None:
        """Freeze, blank, turn a page, reveal a card or change the theme."""
        chosen = ("wall_blank", "wall_freeze", "wall_next", "wall_back", "reveal", "reveal_all", "wall_theme")
        self.pages.commands.run(self.chance.choice(chosen))

    def card(self) -> None:
        """Add a card."""
        if self.page.area.model is not None:
            number = self.chance.randrange(1, 5)
            self.page.area.capture.choose_number(number)
            self.page.area.capture.add(
                "ข้อคิดจากผู้เข้าร่วม " * self.chance.randrange(1, 9) + str(self.done.total())
            )

    def half_typed(self) -> None:
        """Type without Enter."""
        self.page.area.bar.editor.insertPlainText("พิมพ์ค้างไว้ ")

    def choose(self) -> None:
        """Choose a card."""
        model = self.page.area.model
        if model is not None and len(model.tree):
            self.page.area.view.choose(self.chance.choice([card.id for card in model.tree]))

    def undo(self) -> None:
        """Undo."""
        self.pages.commands.run("undo")

    def activity(self) -> None:
        """Go to the next activity or the one before."""
        self.page.rail.go(self.chance.choice((-1, 1)))

    def timer(self) -> None:
        """Start or pause the timer, or give a minute more."""
        self.pages.commands.run(self.chance.choice(("timer", "timer_more")))

    def move(self) -> None:
        """Put the window on any screen."""
        if not self.page.wall.surface.presenter.is_on:
            screen = self.chance.choice(QGuiApplication.screens()).availableGeometry()
            self.window.move(screen.topLeft() + QPoint(self.chance.randrange(60), self.chance.randrange(40)))
            self.wait(SETTLE)

    def zoom(self) -> None:
        """Change the zoom of the window."""
        self.pages.commands.run(self.chance.choice(("zoom_in", "zoom_out")))

    def actions(self) -> list[Callable[[], None]]:
        """Return what is chosen from; what matters most is there more than once."""
        often = (self.plug, self.unplug, self.wall, self.mode, self.card)
        rarely = (self.setting, self.half_typed, self.choose, self.undo, self.activity, self.timer)
        return [*often, *often, *rarely, self.move, self.zoom]

    def play(self, actions: int) -> None:
        """Begin as in a hall, then do so many random things."""
        self.plug()
        self.wall()
        shown = self.page.wall.surface.window
        if shown is None or shown.screen().name() != "Projector":
            self.problems.append("the wall did not open on the second screen")
        for _number in range(actions):
            action = self.chance.choice(self.actions())
            place, home = self.window.geometry(), self.window.screen().name()
            presented = self.presents
            action()
            self.done[action.__name__] += 1
            self.wait(PAINT)
            self.look(action.__name__)
            stays = action.__name__ in {"plug", "unplug"} and home == "Laptop"
            if stays and not presented and not self.presents and self.window.geometry() != place:
                self.problems.append(f"{action.__name__} moved the operator's window from {place}")

    @property
    def presents(self) -> bool:
        """Whether the operator's window is full of the wall, as it is with one screen."""
        return self.page.wall.surface.presenter.is_on or self.window.isFullScreen()

    # What must hold.

    def look(self, after: str) -> None:
        """Note whatever is not as it must be."""
        surface = self.page.wall.surface
        screens = QGuiApplication.screens()
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and not on_glass(window, screens):
                self.problems.append(
                    f"after {after} {window.objectName()} is off-screen: {window.frameGeometry()}"
                )
        second = surface.screens.for_wall(self.window.screen())
        shown = surface.window if surface.window is not None and surface.window.isVisible() else None
        if surface.is_on and second is not None and shown is None:
            self.problems.append(f"after {after} the wall is not on its screen")
        if shown is not None and (not surface.is_on or shown.screen() is self.window.screen()):
            self.problems.append(f"after {after} the wall lies over the operator's screen")
        if shown is not None:
            if shown.geometry() != shown.screen().geometry():
                filled, place = shown.geometry(), shown.screen().geometry()
                self.problems.append(f"after {after} the wall does not fill {place}: {filled}")
            for patience in (PAINT, 0):
                share = difference(glass(shown.geometry()), shown.grab().toImage())
                if share <= SEEN_ALIKE:
                    break
                self.wait(patience)  # the clock has just moved on
            if share > SEEN_ALIKE:
                self.problems.append(f"after {after} {share:.1%} of the glass is not as painted anew")

    def close(self) -> None:
        """End the program."""
        self.window.close()
        self.bridge.close()


def xrandr(*given: str) -> None:
    subprocess.run(["xrandr", *given], check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def glass(place: QRect) -> QImage:
    """Return what a part of the desktop really shows."""
    left, top, width, height = place.x(), place.y(), place.width(), place.height()
    return QGuiApplication.primaryScreen().grabWindow(0, left, top, width, height).toImage()


def on_glass(window: QWidget, screens: list[QScreen]) -> bool:
    """Tell whether a window can be seen and taken hold of."""
    edge = window.frameGeometry()
    edge.setHeight(min(40, edge.height()))
    shared = [edge.intersected(screen.geometry()) for screen in screens]
    return any(part.width() >= 40 and part.height() == edge.height() for part in shared)


def difference(one: QImage, other: QImage) -> float:
    """Return the share of sampled pixels that differ clearly."""
    if one.size() != other.size():
        return 1.0
    step, seen, unlike = 5, 0, 0
    for y in range(0, one.height(), step):
        for x in range(0, one.width(), step):
            a, b = one.pixelColor(x, y), other.pixelColor(x, y)
            seen += 1
            unlike += abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue()) > 60
    return unlike / max(seen, 1)


def play(actions: int, seed: int) -> None:
    """Play so many actions, chosen by a seed, and end with the status 1 when something was wrong."""
    xrandr("--setmonitor", "Laptop", f"{LAPTOP[0]}/361x{LAPTOP[1]}/203+0+0", "screen")
    messages: list[str] = []
    qInstallMessageHandler(lambda _kind, _where, text: messages.append(text))
    application = QApplication([])
    logging.getLogger().addHandler(
        logging.NullHandler()
    )  # no desktop here to keep awake: it is said, not shown
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "library.db") as store:
        player = Player(application, store, seed)
        player.play(actions)
        player.close()
        application.processEvents()
    print("  " + ", ".join(f"{name} {times}" for name, times in sorted(player.done.items())))
    problems = player.problems + [f"Qt said: {text}" for text in dict.fromkeys(messages)]
    for problem in dict.fromkeys(problems):
        print(f"  WRONG: {problem}")
    print(f"  {actions} actions, {len(problems)} problems")
    sys.exit(bool(problems))

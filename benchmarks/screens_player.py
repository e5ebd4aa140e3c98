"""Plays random actions on a display with the whole program, and looks at everything after each of them."""

from __future__ import annotations

import collections
import contextlib
import logging
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import screens_seen
from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from screens_desk import LAPTOP, LAPTOP_SIZE, PROJECTOR, SIZES, TELEVISION, Monitors, Outputs, Spot, ended
from screens_seen import Seen

from facilitator.operations import agenda, sessions
from facilitator.store import Store
from facilitator.ui.contents import Contents
from facilitator.ui.main_window import MainWindow
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

Key, Held = Qt.Key, Qt.KeyboardModifier
CTRL_ALT, CTRL_SHIFT = Held.ControlModifier | Held.AltModifier, Held.ControlModifier | Held.ShiftModifier
MODE_KEYS = (*[Key(Key.Key_0 + number) for number in range(10)], Key.Key_P, Key.Key_X, Key.Key_A)
WORDS = ("แกนนำ", "ประชุม", "ออมทรัพย์", "คลองหลังวัด", "ขยะ", "ป้ายบอกทาง", "เยาวชน", "ตลาดนัด", "น้ำประปา", "ถนน")
SETTLE = 1500
"""Milliseconds after which screens and windows stand still: the program looks a second time after 1000."""
PAINT = 80


class Player:
    """The program on its display, and the hands that use it."""

    def __init__(self, application: QApplication, store: Store, desk: Monitors | Outputs, seed: int) -> None:
        self.chance, self.desk, self.store = random.Random(seed), desk, store
        self.problems: list[str] = []
        self.done: collections.Counter[str] = collections.Counter()
        theme = Theme()
        theme.apply(application)
        self.window = MainWindow(theme)
        self.window.resize(1200, 680)
        self.window.move(40, 40)
        self.window.show()
        self.contents = Contents(application, theme, store, self.window)
        self.pages = self.contents.pages
        self.session_id = _filled(store)
        self.wait(SETTLE)
        self.window.activateWindow()  # without a window manager nobody else does
        self.pages.open_session(self.session_id)
        self.page = self.pages.session
        self.page.rail.go(1)
        self.wait(SETTLE)

    def wait(self, milliseconds: int) -> None:
        """Let the program run."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
        """Press a key where the window system says that the keyboard is."""
        window = QGuiApplication.focusWindow()
        if window is None:
            self._note("a key", ["nobody has the keyboard"])
        else:
            QTest.keyClick(window, key, held)

    def type(self, text: str) -> None:
        """Type letters, Thai ones too, where the keyboard is."""
        field = QApplication.focusWidget()
        if field is None:
            self._note("typing", [f"no field takes {text!r}"])
            return
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(kind, Key.Key_unknown, Held.NoModifier, letter))

    # What happens to the screens.

    def plug(self) -> None:
        """Plug a projector in, to the right or the left, or one with another resolution in its place."""
        width, height = self.chance.choice(SIZES)
        if LAPTOP not in self.desk.spots:
            self._put(PROJECTOR, Spot(0, 0, width, height))
            return
        laptop = self.desk.spots[LAPTOP]
        self._put(PROJECTOR, Spot(laptop.x + laptop.width, 0, width, height), primary=self._perhaps())

    def mirror(self) -> None:
        """Let the projector show what the laptop shows."""
        if LAPTOP in self.desk.spots:
            laptop = self.desk.spots[LAPTOP]
            width, height = self.chance.choice((LAPTOP_SIZE, (1024, 768), (1280, 800)))
            self._put(PROJECTOR, Spot(laptop.x, laptop.y, width, height))

    def swap(self) -> None:
        """Let the projector stand to the left of the laptop, which moves; either may be the first."""
        width, height = self.chance.choice(SIZES)
        if LAPTOP in self.desk.spots:
            first = self._perhaps()
            self._take(PROJECTOR)
            self._put(LAPTOP, Spot(width, 0, *LAPTOP_SIZE), primary=not first)
            self._put(PROJECTOR, Spot(0, 0, width, height), primary=first)

    def unplug(self) -> None:
        """Pull the projector's cable, when another screen is left."""
        if len(self.desk.spots) > 1:
            self._take(PROJECTOR)

    def television(self) -> None:
        """Plug a third screen in, or take it away again, in whatever order."""
        if TELEVISION in self.desk.spots:
            if len(self.desk.spots) > 1:
                self._take(TELEVISION)
        elif LAPTOP in self.desk.spots:
            self._put(TELEVISION, Spot(0, 2160, 1024, 768))

    def lid(self) -> None:
        """Close the laptop, or open it again."""
        if LAPTOP in self.desk.spots:
            if self.desk.has_lid and len(self.desk.spots) > 1:
                self._take(LAPTOP)
        else:
            right = max(spot.x + spot.width for spot in self.desk.spots.values())
            self._put(LAPTOP, Spot(right, 0, *LAPTOP_SIZE), primary=True)

    def _perhaps(self) -> bool:
        return self.chance.random() < 0.3

    def _put(self, name: str, spot: Spot, *, primary: bool = False) -> None:
        if name in self.desk.spots and isinstance(self.desk, Monitors):
            self._take(name)  # Qt misses a monitor of Xvfb that changes its size in one breath
        last = list(self.desk.spots) == [name]
        if last or (name in self.desk.spots and not self._perhaps()):
            self.desk.put(name, spot, primary=primary)  # a resolution that changes in place
        else:
            self._take(name)
            self.desk.put(name, spot, primary=primary)

    def _take(self, name: str) -> None:
        if name in self.desk.spots:
            self.desk.take(name)
            self.wait(PAINT)

    # What the operator does.

    def wall(self) -> None:
        """Put the wall up or take it down."""
        self.press(Key.Key_F5)

    def escape(self) -> None:
        """Press Esc when the tools are hidden, or when something lies over them."""
        if self._presents:
            self.press(Key.Key_Escape)
        self._make_room()

    def mode(self) -> None:
        """Show something else on the wall."""
        self.press(self.chance.choice(MODE_KEYS), CTRL_ALT)

    def setting(self) -> None:
        """Freeze, blank, turn a page, reveal cards or change the theme."""
        keys = (
            (Key.Key_F11, Held.NoModifier), (Key.Key_B, Held.ControlModifier), (Key.Key_PageDown, CTRL_SHIFT),
            (Key.Key_PageUp, CTRL_SHIFT), (Key.Key_R, CTRL_SHIFT),
        )  # fmt: skip
        if self._perhaps():
            self.pages.commands.run(self.chance.choice(("wall_theme", "reveal_all")))
        else:
            self.press(*self.chance.choice(keys))

    def card(self) -> None:
        """Type a card and press Enter; it must be in the library."""
        self._make_room()
        if self.page.area.model is None or self._presents:
            return
        self.press(Key(Key.Key_1 + self.chance.randrange(3)), Held.ControlModifier)
        said = " ".join(self.chance.choices(WORDS, k=self.chance.randrange(3, 30)))
        self.type(said)
        wanted = self.page.area.bar.editor.text().strip()
        before = self.seen().cards
        self.press(Key.Key_Return)
        added = [text for card_id, text in self.seen().cards.items() if card_id not in before]
        if added != [wanted]:
            self._note("card", [f"typed {wanted!r}, but the library got {added}"])

    def half_typed(self) -> None:
        """Type without Enter."""
        self._make_room()
        if not self._presents and self.page.area.model is not None:
            self.page.area.bar.editor.setFocus()
            before = self.page.area.bar.editor.text()
            self.type(f"{self.chance.choice(WORDS)} ")
            if len(self.page.area.bar.editor.text()) <= len(before):
                self._note("half_typed", ["what was typed did not reach the capture bar"])

    def choose(self) -> None:
        """Choose a card."""
        model = self.page.area.model
        if model is not None and len(model.tree):
            self.page.area.view.choose(self.chance.choice([card.id for card in model.tree]))

    def undo(self) -> None:
        """Undo, or do again."""
        self.pages.commands.run(self.chance.choice(("undo", "undo", "redo")))

    def activity(self) -> None:
        """Go to the next activity or the one before."""
        self.page.rail.go(self.chance.choice((-1, 1)))

    def timer(self) -> None:
        """Start or pause the timer, or give a minute more."""
        self.pages.commands.run(self.chance.choice(("timer", "timer_more")))

    def sheet(self) -> None:
        """Open a dialog over the window, and leave it open."""
        self._make_room()
        if not self._presents:
            self.press(Key.Key_F1)
            self.wait(PAINT)
            self._hand_over(QApplication.activeModalWidget())

    def library(self) -> None:
        """Go to the list of sessions, let something happen to the screens, and come back."""
        self._make_room()
        self.pages.show_library()
        self.chance.choice((self.plug, self.unplug))()
        self.wait(SETTLE)
        self.problems += [
            f"on the library's page {what}" for what in screens_seen.amiss(self.window, self.page)
        ]
        self.pages.open_session(self.session_id)

    def move(self) -> None:
        """Put the window on any screen."""
        self._make_room()
        if not self._presents:
            self.window.showNormal()
            self.wait(PAINT)
            screen = self.chance.choice(QGuiApplication.screens()).availableGeometry()
            self.window.move(screen.topLeft() + QPoint(self.chance.randrange(60), self.chance.randrange(40)))

    def size(self) -> None:
        """Let the window fill its screen, or give it back its size; make everything larger or smaller."""
        if self._perhaps():
            self.press(self.chance.choice((Key.Key_Plus, Key.Key_Minus)), Held.ControlModifier)
        elif not self._presents:
            (self.window.showNormal if self.window.isMaximized() else self.window.showMaximized)()

    @property
    def _presents(self) -> bool:
        return self.page.wall.surface.presenter.is_on

    def _make_room(self) -> None:
        """Close what lies over the window."""
        if QApplication.activeModalWidget() is not None:
            self.press(Key.Key_Escape)
            self.wait(PAINT)
            self._hand_over(self.window)

    def _hand_over(self, window: QWidget | None) -> None:
        """Give a window the keyboard as window managers do when another one opens or closes."""
        if window is not None and QApplication.activeWindow() is None:
            window.activateWindow()
            self.wait(PAINT)

    # The game.

    def play(self, actions: int) -> None:
        """Begin as in a hall, then do so many random things."""
        self.plug()
        self.wait(SETTLE)
        self.wall()
        self.wait(SETTLE)
        self._look("opening")
        shown = self.page.wall.surface.window
        if shown is None or not shown.isVisible():
            self.problems.append("the wall did not open on the second screen")
        screens = (
            self.plug,
            self.unplug,
            self.plug,
            self.unplug,
            self.mirror,
            self.swap,
            self.television,
            self.lid,
        )
        often = (self.wall, self.mode, self.card)
        rarely = (
            self.setting, self.half_typed, self.choose, self.undo, self.activity, self.timer, self.sheet,
            self.library, self.move, self.size, self.escape,
        )  # fmt: skip
        for _number in range(actions):
            self._do(self.chance.choice([*screens, *often, *often, *rarely]), screens)

    def _do(self, action: Callable[[], None], screens: tuple[Callable[[], None], ...]) -> None:
        before, of_screens, name = self.seen(), action in screens, action.__name__
        action()
        self.done[name] += 1
        self.wait(SETTLE if of_screens or name in {"wall", "move", "size", "escape"} else PAINT)
        if of_screens:
            self._note(name, screens_seen.disturbed(before, self.seen()))
        self._look(name)

    def seen(self) -> Seen:
        """Look at the operator's window and work."""
        return Seen.now(self.window, self.page, self.store, self.session_id)

    def _look(self, name: str) -> None:
        found = screens_seen.amiss(self.window, self.page)
        if found:
            self.wait(SETTLE)  # a clock has just moved on, or the machine is busy
            found = screens_seen.amiss(self.window, self.page)
        self._note(name, found)

    def _note(self, name: str, found: list[str]) -> None:
        self.problems += [f"{self.done.total()}. {name}: {what}" for what in found]

    def close(self) -> None:
        """End the program."""
        self.window.close()
        self.contents.close()


class Heard(logging.Handler):
    """Keeps what the program logs: faults that nothing caught come this way too."""

    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.said = said

    def emit(self, record: logging.LogRecord) -> None:
        """Take a record down."""
        self.said.append(logging.Formatter("logged: %(name)s: %(message)s").format(record))


def _filled(store: Store) -> int:
    made = sessions.create(store, "เวทีทดสอบจอ", place="ศาลากลางบ้าน", ground_rules="ฟังให้จบก่อนพูด")
    agenda.add(store, made, "ลงทะเบียน", minutes=20)
    for kind in ("swot", "stakeholders", "goals", "cards", "outline"):
        agenda.add(store, made, kind, kind=kind, minutes=30)
    return made


def play(actions: int, seed: int, manager: str, *, real: bool) -> None:
    """Play so many actions, chosen by a seed, and end with the status 1 when something was wrong."""
    desk = Outputs() if real else Monitors()
    desk.put(LAPTOP, Spot(0, 0, *LAPTOP_SIZE), primary=True)
    said: list[str] = []
    qInstallMessageHandler(lambda _kind, _where, text: said.append(f"Qt: {text}"))
    logging.getLogger().addHandler(Heard(said))
    logging.getLogger().addHandler(logging.StreamHandler())
    application = QApplication([])
    application.setCursorFlashTime(0)  # a caret that blinks is no difference
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        store = stack.enter_context(Store.open(folder / "library.db"))
        if manager:  # now, for it reads once which screens there are
            silent = subprocess.DEVNULL
            stack.enter_context(ended(subprocess.Popen([manager], stdout=silent, stderr=silent)))
            time.sleep(1)  # it says nothing when it is ready
        player = Player(application, store, desk, seed)
        player.play(actions)
        player.close()
        application.processEvents()
    print("  " + ", ".join(f"{name} {times}" for name, times in sorted(player.done.items())))
    problems = list(dict.fromkeys([*player.problems, *said]))
    for problem in problems:
        print(f"  WRONG: {problem}")
    print(f"  seed {seed}: {player.done.total()} actions, {len(problems)} problems", flush=True)
    sys.exit(bool(problems))

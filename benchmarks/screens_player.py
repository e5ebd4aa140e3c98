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
from PySide6.QtCore import QEvent, QPoint, Qt, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from screens_cables import PAINT, Cables, perhaps, wait
from screens_desk import LAPTOP, LAPTOP_SIZE, Monitors, Outputs, Spot, ended
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


class Player:
    """The program on its display, and the hands that use it."""

    def __init__(self, application: QApplication, store: Store, desk: Monitors | Outputs, seed: int) -> None:
        self.chance, self.store = random.Random(seed), store
        self.cables = Cables(desk, self.chance)
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
        wait(SETTLE)
        self.window.activateWindow()  # without a window manager nobody else does
        self.pages.open_session(self.session_id)
        self.page = self.pages.session
        self.page.rail.go(1)
        wait(SETTLE)

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
        if perhaps(self.chance):
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
            wait(PAINT)
            self._hand_over(QApplication.activeModalWidget())

    def library(self) -> None:
        """Go to the list of sessions, let something happen to the screens, and come back."""
        self._make_room()
        self.pages.show_library()
        self.chance.choice((self.cables.plug, self.cables.unplug))()
        wait(SETTLE)
        self.problems += [
            f"on the library's page {what}" for what in screens_seen.amiss(self.window, self.page)
        ]
        self.pages.open_session(self.session_id)

    def move(self) -> None:
        """Put the window on any screen."""
        self._make_room()
        if not self._presents:
            self.window.showNormal()
            wait(PAINT)
            screen = self.chance.choice(QGuiApplication.screens()).availableGeometry()
            self.window.move(screen.topLeft() + QPoint(self.chance.randrange(60), self.chance.randrange(40)))

    def size(self) -> None:
        """Let the window fill its screen, or give it back its size; make everything larger or smaller."""
        if perhaps(self.chance):
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
            wait(PAINT)
            self._hand_over(self.window)

    def _hand_over(self, window: QWidget | None) -> None:
        """Give a window the keyboard as window managers do when another one opens or closes."""
        if window is not None and QApplication.activeWindow() is None:
            window.activateWindow()
            wait(PAINT)

    # The game.

    def play(self, actions: int) -> None:
        """Begin as in a hall, then do so many random things."""
        self.cables.plug()
        wait(SETTLE)
        self.wall()
        wait(SETTLE)
        self._look("opening")
        shown = self.page.wall.surface.window
        if shown is None or not shown.isVisible():
            self.problems.append("the wall did not open on the second screen")
        screens = self.cables.deeds
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
        wait(SETTLE if of_screens or name in {"wall", "move", "size", "escape"} else PAINT)
        if of_screens:
            self._note(name, screens_seen.disturbed(before, self.seen()))
        self._look(name)

    def seen(self) -> Seen:
        """Look at the operator's window and work."""
        return Seen.now(self.window, self.page, self.store, self.session_id)

    def _look(self, name: str) -> None:
        found = screens_seen.amiss(self.window, self.page)
        if found:
            wait(SETTLE)  # a clock has just moved on, or the machine is busy
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

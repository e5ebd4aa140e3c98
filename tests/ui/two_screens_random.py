"""A hundred random actions on two offscreen screens; `test_wall_screens.py` runs them on several pairs."""

# ruff: noqa: F811 - fixtures of another file are arguments here

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from two_screens import alike, grabbed, hall, screen, wait_for, wall  # noqa: F401 - fixtures

from facilitator.ui.wall import surface as wall_surface

if TYPE_CHECKING:
    from facilitator.ui.session.page import SessionPage
    from facilitator.ui.wall.window import WallWindow

ACTIONS = 100
KEYS = (
    *(f"Ctrl+Alt+{number}" for number in range(10)), "Ctrl+Alt+A", "Ctrl+Alt+X", "Ctrl+B", "F11",
    "Ctrl+Shift+PgDown", "Ctrl+Shift+PgUp", "Ctrl+Shift+R",
)  # fmt: skip


class Hands:
    """What the operator and the cable do, and what must hold after it."""

    def __init__(self, page: SessionPage, wall: WallWindow, seed: int) -> None:
        self.page, self.shown, self.chance = page, wall, random.Random(seed)
        self.half_typed, self.cards = "", 0

    def cable(self) -> None:
        """The screen of the wall goes and comes, as with a loose plug; nobody else notices."""
        window, state = self.page.window(), dict(vars(self.page.wall.state))
        place, was_on = window.geometry(), self.page.wall.surface.is_on
        screens = self.page.wall.surface.screens
        screens.leaving.emit(next(each for each in QGuiApplication.screens() if each is not window.screen()))
        assert not self.shown.isVisible()
        screens.stir()
        wait_for(self.page)
        assert window.geometry() == place
        assert self.page.wall.surface.is_on == was_on
        assert dict(vars(self.page.wall.state)) == state

    def key(self) -> None:
        """A mode, freeze, blank, pages, reveal."""
        press(self.page.area.bar.editor, self.chance.choice(KEYS))

    def wall(self) -> None:
        """Up or down."""
        press(self.page.area.bar.editor, "F5")

    def card(self) -> None:
        """Finish what is typed."""
        type_text(self.page.area.bar.editor, f"เรื่องที่ {self.cards} ของวันนี้")
        press(self.page.area.bar.editor, "Return")
        self.cards, self.half_typed = self.cards + 1, ""

    def letters(self) -> None:
        """Type without Enter."""
        type_text(self.page.area.bar.editor, "พิมพ์ค้าง ")
        self.half_typed += "พิมพ์ค้าง "

    def move(self) -> None:
        """Work on any screen."""
        window = self.page.window()
        corner = self.chance.choice(QGuiApplication.screens()).availableGeometry().topLeft()
        window.move(corner + QPoint(self.chance.randrange(20), self.chance.randrange(20)))
        QApplication.processEvents()
        if self.page.wall.surface.screens.are_moving:
            wait_for(self.page)

    def look(self) -> None:
        """The wall is on the other screen, all over it; keyboard, text and cards are there."""
        page, editor = self.page, self.page.area.bar.editor
        assert QApplication.focusWidget() is editor
        assert editor.text() == self.half_typed
        assert page.area.model is not None
        assert len(page.area.model.tree) == self.cards
        assert self.shown.isVisible() == page.wall.surface.is_on
        if self.shown.isVisible():
            own = page.window().screen()
            other = next(each for each in QGuiApplication.screens() if each is not own)
            assert self.shown.geometry() == other.geometry()
            assert self.shown.canvas.page is page.wall.image.page


@pytest.mark.parametrize("seed", [4, 25])
def test_a_hundred_random_actions(hall: SessionPage, wall: WallWindow, seed: int) -> None:
    hands = Hands(hall, wall, seed)
    for _number in range(ACTIONS):
        hands.chance.choice(
            (hands.cable, hands.key, hands.key, hands.wall, hands.card, hands.letters, hands.move)
        )()
        QApplication.processEvents()
        hands.look()
    if not wall.isVisible():
        hands.wall()
    hall._commands.run("wall_board")
    on_glass = grabbed(wall)
    wall.canvas.update()
    assert alike(grabbed(wall), on_glass)


class Stubborn(QObject):
    """A window manager that puts the wall over the operator's work, some times or always."""

    def __init__(self, wall: WallWindow, times: int) -> None:
        super().__init__(wall)
        self.wall, self.times = wall, times

    def meddle(self) -> None:
        """Move the wall where the operator works."""
        if self.times and self.wall.isVisible():
            self.times -= 1
            self.wall.setGeometry(screen("Laptop").geometry())


def looked(page: SessionPage, manager: Stubborn) -> None:
    """Let the surface look at its windows as often as it does after each change."""
    again = page.wall.surface._again
    while again.isActive():
        manager.meddle()
        QApplication.processEvents()
        again.setInterval(0)
        while again.isActive() and again.interval() == 0:
            QApplication.processEvents()


def test_misplaced_by_the_window_manager_it_comes_back(hall: SessionPage, wall: WallWindow) -> None:
    looked(hall, Stubborn(wall, 1))
    assert wall.isVisible()
    assert wall.geometry() == screen("Projector").geometry()


def test_misplaced_again_and_again_it_is_taken_down_and_the_operator_reads_why(
    hall: SessionPage,
    wall: WallWindow,
) -> None:
    told: list[str] = []
    hall.wall.told.connect(told.append)
    looked(hall, Stubborn(wall, 9))
    assert not wall.isVisible()
    assert not hall.wall.surface.is_on
    assert "กด F5" in told[-1]


def test_while_screens_come_and_go_nobody_gives_up(hall: SessionPage, wall: WallWindow) -> None:
    surface = hall.wall.surface
    surface._looks = len(wall_surface.LOOKS) - 1
    wall.setGeometry(screen("Laptop").geometry())
    surface.screens.stir()
    surface._look_again()
    assert surface.is_on
    wait_for(hall)
    assert wall.geometry() == screen("Projector").geometry()

"""What one sees on the screens at one moment, and what must hold of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageChops
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from facilitator.figure.drawing import TextLine
from facilitator.figure.wall import Drawer

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from facilitator.figure.drawing import Figure
    from facilitator.store import Store
    from facilitator.ui.main_window import MainWindow
    from facilitator.ui.session.page import SessionPage

SEEN_ALIKE = 0.002
"""So much of the glass may differ from a fresh painting: edges on fractions of a pixel."""
CLEARLY = 20
"""Levels of a grey by which a pixel must differ."""
GRIP = 40
"""Pixels of a window's upper edge by which a hand can take it."""
CLOCK = re.compile(r"[0-9๐-๙]+:[0-9๐-๙]{2}")
"""The time left, which is another one every second."""
SAME_PLACE = 0.5
"""A screen that shares more than this part of the operator's shows the same."""


@dataclass(frozen=True)
class Seen:
    """The operator's window, work and wall at one moment."""

    place: QRect
    home: str
    home_place: QRect
    keyboard: QWidget | None
    half_typed: str
    caret: int
    cards: dict[int, str]
    state: dict[str, object]
    wanted: bool
    presents: bool

    @classmethod
    def now(cls, window: MainWindow, page: SessionPage, store: Store, session_id: int) -> Seen:
        """Look."""
        home, editor, wall = home_of(window), page.area.bar.editor, page.wall
        boards = [each.board_id for each in store.activities(session_id) if each.board_id is not None]
        return cls(
            place=window.geometry(),
            home=home.name(),
            home_place=home.geometry(),
            keyboard=QApplication.focusWidget(),
            half_typed=editor.text(),
            caret=editor.textCursor().position(),
            cards={card.id: card.text for board in boards for card in store.cards(board)},
            state={name: value for name, value in vars(wall.state).items() if not name.startswith("_")},
            wanted=wall.surface.is_on,
            presents=wall.surface.presenter.is_on,
        )


def home_of(window: QWidget) -> QScreen:
    """Return the screen that has most of a window; Qt learns only from moves where one stands."""

    def shared(screen: QScreen) -> int:
        part = screen.geometry().intersected(window.geometry())
        return max(0, part.width()) * max(0, part.height())

    return max((window.screen(), *QGuiApplication.screens()), key=shared)


def disturbed(before: Seen, after: Seen) -> list[str]:
    """Tell what is not as it was, after screens have come and gone."""
    found = []
    if (before.half_typed, before.caret) != (after.half_typed, after.caret):
        found.append(f"half-typed {before.half_typed!r} became {after.half_typed!r}, caret {after.caret}")
    if before.cards != after.cards:
        found.append("the cards have changed")
    if before.state != after.state:
        changed = [name for name, value in before.state.items() if after.state[name] != value]
        found.append(f"the wall is set otherwise: {', '.join(changed)}")
    if before.wanted != after.wanted:
        found.append(f"the wall is {'on' if after.wanted else 'off'} now")
    if before.presents or after.presents:
        return found
    if before.keyboard is not after.keyboard and before.keyboard and before.keyboard.isVisible():
        found.append(f"the keyboard went from {before.keyboard} to {after.keyboard}")
    same_home = (before.home, before.home_place) == (after.home, after.home_place)
    if same_home and before.place != after.place:
        found.append(f"the operator's window moved from {before.place} to {after.place}")
    return found


def amiss(window: MainWindow, page: SessionPage) -> list[str]:
    """Tell what is wrong with the windows that stand on the screens now."""
    return [*_astray(), *_keyboard(window), *_wall_astray(window, page), *_unlike(window, page)]


def _astray() -> list[str]:
    screens = QGuiApplication.screens()
    return [
        f"{window.objectName() or window} is off-screen: {window.frameGeometry()}"
        for window in QApplication.topLevelWidgets()
        if window.isVisible() and not _within_reach(window, screens)
    ]


def _within_reach(window: QWidget, screens: list[QScreen]) -> bool:
    edge = window.frameGeometry()
    edge.setHeight(min(GRIP, edge.height()))
    # Frames of maximised windows reach a little over the edge.
    shared = [edge.intersected(screen.geometry().adjusted(-10, -10, 10, 10)) for screen in screens]
    return any(part.width() >= min(GRIP, edge.width()) and part.height() == edge.height() for part in shared)


def _keyboard(window: MainWindow) -> list[str]:
    """Tell when the operator's window, or a window over it, does not have the keyboard."""
    active = QApplication.activeWindow()
    if active is None or (active is not window and active.parent() is None):
        return [f"the keyboard is not the operator's but {active}'s"]
    return [] if QApplication.focusWidget() is not None else ["no field has the keyboard"]


def _shows_the_same(one: QRect, other: QRect) -> bool:
    shared = one.intersected(other)
    smaller = min(one.width() * one.height(), other.width() * other.height())
    return shared.width() * shared.height() > SAME_PLACE * smaller


def _wall_astray(window: MainWindow, page: SessionPage) -> list[str]:
    """Tell when the wall is not where it belongs, all over that screen and over no other window's work."""
    surface, home = page.wall.surface, home_of(window).geometry()
    shown = surface.window if surface.window is not None and surface.window.isVisible() else None
    free = [screen for screen in QGuiApplication.screens() if not _shows_the_same(screen.geometry(), home)]
    found = []
    if shown is None:
        if surface.is_on and free:
            found.append(f"the wall is not on {free[0].name()}, though that is there")
        return found
    if not surface.is_on:
        found.append("the wall is to be seen, though it was taken down")
    if surface.presenter.is_on:
        found.append("the wall is to be seen twice")
    if shown.geometry() not in [screen.geometry() for screen in free]:
        found.append(f"the wall fills no free screen: {shown.geometry()}")
    if shown.cursor().shape() != Qt.CursorShape.BlankCursor:
        found.append("there is a cursor on the wall")
    return found


def _unlike(window: MainWindow, page: SessionPage) -> list[str]:
    """Tell when the glass does not show what was drawn last, or what was drawn last is not how things are."""
    found, wall = [], page.wall
    if wall.content.is_open and not (wall.state.frozen and not wall.state.blanked):
        given = wall.content.given(wall.state)
        assert given is not None
        fresh = Drawer().draw(given, wall.state.mode, wall.image.aspect, wall.state.page)
        if wall.image.page is None or fresh.figure != wall.image.page.figure:
            old = wall.image.page.figure if wall.image.page else fresh.figure
            gone, come = _texts(old) - _texts(fresh.figure), _texts(fresh.figure) - _texts(old)
            if not come or not all(CLOCK.fullmatch(text) for text in gone | come):
                found.append(f"the wall shows {gone or 'something'} of before, not {come or 'what is new'}")
    shown = wall.surface.window
    if shown is not None and shown.isVisible():
        share = _difference(shown, shown.geometry())
        if share > SEEN_ALIKE:
            found.append(f"{share:.1%} of the projector's glass is not as painted anew")
    home = home_of(window).geometry()
    # Switching a screen off, xrandr moves the others: some may then share a strip, where the wall lies above.
    strip = shown is not None and shown.isVisible() and shown.geometry().intersects(home)
    if QApplication.activeWindow() is window and not strip:
        share = _difference(window, window.geometry().intersected(home))
        if share > SEEN_ALIKE:
            found.append(f"{share:.1%} of the operator's window is covered or painted badly")
    return found


def _texts(figure: Figure) -> set[str]:
    shapes = (shape for node in figure.nodes for shape in node.block.shapes)
    return {shape.text for shape in shapes if isinstance(shape, TextLine)}


def _difference(window: QWidget, place: QRect) -> float:
    """Return the share of pixels in a place on the desktop that are not as the window paints them."""
    screen = next((each for each in QGuiApplication.screens() if each.geometry().contains(place)), None)
    if screen is None:
        return 1.0
    corner = place.topLeft() - screen.geometry().topLeft()
    glass = screen.grabWindow(0, corner.x(), corner.y(), place.width(), place.height()).toImage()
    painted = window.grab(place.translated(-window.geometry().topLeft())).toImage()
    if glass.isNull() or glass.size() != painted.size():
        return 1.0
    pixels = ImageChops.difference(_grey(glass), _grey(painted)).histogram()
    return sum(pixels[CLEARLY:]) / max(1, sum(pixels))


def _grey(image: QImage) -> Image.Image:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return Image.frombytes(
        "L", (grey.width(), grey.height()), bytes(grey.constBits()), "raw", "L", grey.bytesPerLine(), 1
    )

"""Brings windows back that stand where no screen is any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

GRIP = 40
"""So much of a window's upper edge, in pixels both ways, must be on a screen to take hold of it."""

SLACK = 10
"""So many pixels a frame may reach over the edge: those of maximised windows do."""


def within_reach(frame: QRect, areas: Iterable[QRect]) -> bool:
    """Tell whether the upper edge of a window can be taken hold of on one of these screens."""
    edge = QRect(frame.x(), frame.y(), frame.width(), min(GRIP, frame.height()))
    held = [edge.intersected(_wider(area)) for area in areas]
    return any(part.width() >= min(GRIP, edge.width()) and part.height() >= edge.height() for part in held)


def moved_into(frame: QRect, area: QRect, least: tuple[int, int] = (0, 0)) -> QRect:
    """Return a window's frame moved wholly into an area, and made smaller where it has to be."""
    width = max(min(frame.width(), area.width()), least[0])
    height = max(min(frame.height(), area.height()), least[1])
    left = max(area.left(), min(frame.left(), area.left() + area.width() - width))
    top = max(area.top(), min(frame.top(), area.top() + area.height() - height))
    return QRect(left, top, width, height)


def standing_on(window: QWidget) -> QScreen:
    """Return the screen that a window stands on.

    Qt learns from moves of the window where it stands, not from moves of the screens under it.
    """
    own, place = window.screen(), window.geometry()
    if _shared(own.geometry(), place) * 2 >= place.width() * place.height():
        return own
    return max((own, *QGuiApplication.screens()), key=lambda screen: _shared(screen.geometry(), place))


def learn_screen(window: QWidget) -> None:
    """Let Qt know where a window stands, so that its dialogs open over it and not over the wall."""
    if standing_on(window) is not window.screen():
        window.move(window.pos() + QPoint(1, 0))
        window.move(window.pos() - QPoint(1, 0))


def bring_back(window: QWidget, *, lost: bool) -> bool:
    """Bring a window onto the screen it belongs to now; tell whether it had to be moved.

    `lost` says that it stood on a screen that is gone: then it must stand wholly on another one. Any other
    window is left as the user put it, while it can be taken hold of.
    """
    if window.isMinimized():
        return False
    frame = window.frameGeometry()
    areas = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    whole = any(_wider(area).contains(frame) for area in areas)
    if whole or (not lost and within_reach(frame, areas)):
        return False
    area = _home(frame, areas)
    state = window.windowState()
    filling = state & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen)
    if filling:
        window.setWindowState(Qt.WindowState.WindowNoState)
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    into = moved_into(frame, area, (least.width(), least.height()))
    client = window.geometry()
    left, top = client.left() - frame.left(), client.top() - frame.top()
    right, bottom = frame.right() - client.right(), frame.bottom() - client.bottom()
    window.setGeometry(into.adjusted(left, top, -right, -bottom))
    if filling:
        window.setWindowState(state)
    if window.parentWidget() is not None:
        # A dialog that was put somewhere would open there ever after, be it on the wall.
        window.setAttribute(Qt.WidgetAttribute.WA_Moved, on=False)
    return True


def _home(frame: QRect, areas: list[QRect]) -> QRect:
    """Return the area that holds most of a window, else that of the primary screen."""
    best = max(areas, key=lambda area: _shared(area, frame))
    return best if _shared(best, frame) else QGuiApplication.primaryScreen().availableGeometry()


def _shared(one: QRect, other: QRect) -> int:
    part = one.intersected(other)
    return max(0, part.width()) * max(0, part.height())


def _wider(area: QRect) -> QRect:
    return area.adjusted(-SLACK, -SLACK, SLACK, SLACK)

"""Brings windows back that stand where no screen is any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    return True


def _home(frame: QRect, areas: list[QRect]) -> QRect:
    """Return the area that holds most of a window, else that of the primary screen."""

    def shared(area: QRect) -> int:
        part = frame.intersected(area)
        return part.width() * part.height()

    best = max(areas, key=shared)
    return best if shared(best) else QGuiApplication.primaryScreen().availableGeometry()


def _wider(area: QRect) -> QRect:
    return area.adjusted(-SLACK, -SLACK, SLACK, SLACK)

"""Which screen the wall goes on: the one that is not the operator's, remembered by name and place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QScreen

SAME = 0.5
"""Two screens that share more than this part of the smaller one show the same picture."""


@dataclass(frozen=True, slots=True)
class Place:
    """A screen by its name and by where it stands on the desktop, in the desktop's pixels."""

    name: str
    x: int
    y: int
    width: int
    height: int

    @classmethod
    def of(cls, screen: QScreen) -> Place:
        """Return the place of a screen as it is now."""
        return cls(screen.name(), *screen.geometry().getRect())  # type: ignore[misc]  # getRect yields four

    @classmethod
    def recalled(cls, text: str) -> Place | None:
        """Read what `kept` wrote; None for nothing, or for what no version of the program has written."""
        try:
            name, x, y, width, height = json.loads(text)
            return cls(str(name), int(x), int(y), int(width), int(height))
        except (TypeError, ValueError):
            return None

    @property
    def kept(self) -> str:
        """The place as text, for the next start."""
        return json.dumps([self.name, self.x, self.y, self.width, self.height], ensure_ascii=False)

    @property
    def rect(self) -> QRect:
        """What it covers of the desktop."""
        return QRect(self.x, self.y, self.width, self.height)

    def mirrors(self, other: Place) -> bool:
        """Tell whether both show the same part of the desktop."""
        shared = self.rect.intersected(other.rect)
        smaller = min(self.width * self.height, other.width * other.height)
        return shared.width() * shared.height() > SAME * smaller


def apart(places: Sequence[Place], operator: Place) -> list[Place]:
    """Return the screens on which the wall would not cover the operator's work, each picture once."""
    found: list[Place] = []
    for place in places:
        if not any(place.mirrors(other) for other in (operator, *found)):
            found.append(place)
    return found


def choose(places: Sequence[Place], operator: Place, remembered: Place | None = None) -> Place | None:
    """Return where the wall goes; None when there is no screen but the operator's.

    The screen of last time comes first, known by name and geometry, else by name, else by geometry: a cable
    in another socket changes the name, another resolution the geometry. Then the largest.
    """
    free = apart(places, operator)
    if remembered is not None:
        for alike in (
            [place for place in free if place == remembered],
            [place for place in free if place.name == remembered.name],
            [place for place in free if place.rect == remembered.rect],
        ):
            if alike:
                return alike[0]
    return max(free, key=lambda place: place.width * place.height, default=None)

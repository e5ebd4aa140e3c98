"""What happens to the screens of a hall: cables pulled and plugged in, screens swapped, the lid closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from screens_desk import LAPTOP, LAPTOP_SIZE, PROJECTOR, SIZES, TELEVISION, Monitors, Outputs, Spot

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

PAINT = 80
"""Milliseconds in which what has changed is painted."""


def wait(milliseconds: int) -> None:
    """Let the program run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def perhaps(chance: random.Random) -> bool:
    """Tell whether chance wants it: three times in ten."""
    return chance.random() < 0.3


class Cables:
    """The screens on a desk, and the hands that plug and unplug them as chance wants it."""

    def __init__(self, desk: Monitors | Outputs, chance: random.Random) -> None:
        self.desk, self.chance = desk, chance

    @property
    def deeds(self) -> tuple[Callable[[], None], ...]:
        """All that may happen, what happens often more than once."""
        return (
            self.plug, self.unplug, self.plug, self.unplug, self.mirror, self.swap, self.television, self.lid,
        )  # fmt: skip

    def plug(self) -> None:
        """Plug a projector in, to the right or the left, or one with another resolution in its place."""
        width, height = self.chance.choice(SIZES)
        if LAPTOP not in self.desk.spots:
            self._put(PROJECTOR, Spot(0, 0, width, height))
            return
        laptop = self.desk.spots[LAPTOP]
        self._put(PROJECTOR, Spot(laptop.x + laptop.width, 0, width, height), primary=perhaps(self.chance))

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
            first = perhaps(self.chance)
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

    def _put(self, name: str, spot: Spot, *, primary: bool = False) -> None:
        if name in self.desk.spots and isinstance(self.desk, Monitors):
            self._take(name)  # Qt misses a monitor of Xvfb that changes its size in one breath
        last = list(self.desk.spots) == [name]
        if last or (name in self.desk.spots and not perhaps(self.chance)):
            self.desk.put(name, spot, primary=primary)  # a resolution that changes in place
        else:
            self._take(name)
            self.desk.put(name, spot, primary=primary)

    def _take(self, name: str) -> None:
        if name in self.desk.spots:
            self.desk.take(name)
            wait(PAINT)

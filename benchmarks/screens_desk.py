"""Screens on a desk, put up and taken away by xrandr: monitors of Xvfb, or the outputs of a real X server."""

from __future__ import annotations

import contextlib
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LAPTOP, PROJECTOR, TELEVISION = "Laptop", "Projector", "Television"
LAPTOP_SIZE = (1366, 768)
DESKTOP = (9100, 3000)
"""Room for all of them beside and below each other."""
SIZES = ((800, 600), (1024, 768), (1280, 800), (1920, 1080), (3840, 2160))
MODELINES = {
    LAPTOP_SIZE: "72.42 1366 1414 1446 1480 768 771 781 790",
    (800, 600): "40 800 840 968 1056 600 601 605 628",
    (1024, 768): "65 1024 1048 1184 1344 768 771 777 806",
    (1280, 800): "83.5 1280 1352 1480 1680 800 803 809 831",
    (1920, 1080): "148.5 1920 2008 2052 2200 1080 1084 1089 1125",
    (3840, 2160): "533 3840 3888 3920 4000 2160 2163 2168 2222",
}
"""The sockets know none of these by themselves."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a screen stands on the desktop."""

    x: int
    y: int
    width: int
    height: int


class Monitors:
    """Parts of the one screen of Xvfb, each counted as a screen of its own."""

    has_lid = False
    """The screen of Xvfb must belong to one of them: it cannot be switched off."""

    def __init__(self) -> None:
        self.spots: dict[str, Spot] = {}

    def put(self, name: str, spot: Spot, *, primary: bool = False) -> None:
        """Let a screen stand here; one of this name must have been taken away before."""
        millimetres = [round(side * 25.4 / 96) for side in (spot.width, spot.height)]
        shape = f"{spot.width}/{millimetres[0]}x{spot.height}/{millimetres[1]}+{spot.x}+{spot.y}"
        output = "screen" if name == LAPTOP else "none"
        xrandr("--setmonitor", f"*{name}" if primary else name, shape, output)
        self.spots[name] = spot

    def take(self, name: str) -> None:
        """Take a screen away."""
        xrandr("--delmonitor", name)
        del self.spots[name]


class Outputs:
    """Sockets of a graphics card, as the dummy driver of Xorg has them; resolutions change in place."""

    has_lid = True
    _sockets = {LAPTOP: "DUMMY0", PROJECTOR: "DUMMY1", TELEVISION: "DUMMY2"}  # noqa: RUF012 - never changed

    def __init__(self) -> None:
        self.spots: dict[str, Spot] = {}
        for size, line in MODELINES.items():
            mode = self._mode(*size)
            xrandr("--newmode", mode, *line.split())
            for socket in self._sockets.values():
                xrandr("--addmode", socket, mode)

    def _mode(self, width: int, height: int) -> str:
        return f"hall{width}x{height}"

    def put(self, name: str, spot: Spot, *, primary: bool = False) -> None:
        """Let a screen stand here, whether it was off, elsewhere or smaller before."""
        mode, place = self._mode(spot.width, spot.height), f"{spot.x}x{spot.y}"
        first = ("--primary",) if primary else ()
        self._set(name, "--mode", mode, "--pos", place, *first)
        self.spots[name] = spot

    def take(self, name: str) -> None:
        """Switch a screen off."""
        self._set(name, "--off")
        del self.spots[name]

    def _set(self, name: str, *given: str) -> None:
        # The dummy driver paints nothing on what a desktop that grows has gained.
        xrandr("--fb", f"{DESKTOP[0]}x{DESKTOP[1]}", "--output", self._sockets[name], *given)
        xrandr("--query")  # only when asked does the driver say that a socket is in use


def xrandr(*given: str) -> None:
    """Run xrandr; it says nothing."""
    subprocess.run(["xrandr", *given], check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


@contextlib.contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """End a process that was started, whatever happens."""
    try:
        yield
    finally:
        process.terminate()
        process.wait()

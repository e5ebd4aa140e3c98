"""The measures of the wall, in design units of which the image is always `HEIGHT` high."""

from __future__ import annotations

from dataclasses import dataclass

HEIGHT = 1080.0
FLOOR = 48.0
"""Just over 4.4 % of the height: nothing on the wall is set smaller. Too much text goes to a further page."""
COMFORTABLE = 76.0
"""7 % of the height: what text is set in while there is room."""
LADDER = (COMFORTABLE, 70.0, 64.0, 58.0, 53.0, FLOOR)
"""The sizes that are tried, one after another, before text goes to a further page: whole, as fonts are."""
HUGE = (200.0, 180.0, 162.0, 146.0, 132.0, 118.0, 106.0, 95.0, 85.0)
"""The sizes over the comfortable one for what stands alone."""
SIDE, TOP, BOTTOM = 56.0, 36.0, 40.0
"""Room at the edges: what hangs on walls is often cut off by a frame."""
GAP = 20.0
RADIUS = 14.0
NARROWEST = 0.75
WIDEST = 4.0
"""Shapes of an image beyond which a drawing makes no sense; it is drawn in the nearest one that does."""


@dataclass(frozen=True, slots=True)
class Room:
    """A rectangle to fill."""

    x: float
    y: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.height

    def below(self, y: float) -> Room:
        """Return what of it lies below `y`."""
        return Room(self.x, y, self.width, self.bottom - y)


def whole(aspect: float) -> Room:
    """Return the whole image."""
    return Room(0.0, 0.0, HEIGHT * min(max(aspect, NARROWEST), WIDEST), HEIGHT)


def inner(aspect: float) -> Room:
    """Return the image without its edges."""
    image = whole(aspect)
    return Room(SIDE, TOP, image.width - 2 * SIDE, HEIGHT - TOP - BOTTOM)

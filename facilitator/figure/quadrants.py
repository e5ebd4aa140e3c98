"""Four quadrants on a screen: two rows of two zones, each a grid of cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure.drawing import Figure, Node
from facilitator.figure.zones import Zones

if TYPE_CHECKING:
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind

GAP = 14.0
MIN_HEIGHT = 150.0


class Quadrants:
    """Arranges a board of four slots; keeps what did not change since the last call."""

    def __init__(self, kind: Kind) -> None:
        self._slots = kind.slots
        self._zones = Zones(kind)

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        half = (width - GAP) / 2
        zones = self._zones.arrange(scene, self._slots, [(0.0, half), (half + GAP, half)] * 2)
        pairs = (zones[:2], zones[2:])
        headings = [max(zone.heading for zone in pair) for pair in pairs]
        heights = _share(
            height,
            *(
                heading + max(zone.content for zone in pair)
                for pair, heading in zip(pairs, headings, strict=True)
            ),
        )
        nodes: list[Node] = []
        y = 0.0
        for pair, heading, tall in zip(pairs, headings, heights, strict=True):
            for zone in pair:
                nodes += zone.nodes(y, heading, tall)
            y += tall + GAP
        return Figure(width, y - GAP, tuple(nodes))


def _share(height: float, upper: float, lower: float) -> tuple[float, float]:
    """Give both rows half of the height, or what they need when that is more and the other can spare it."""
    half = max((height - GAP) / 2, MIN_HEIGHT)
    if upper > half and upper + GAP + lower <= height:
        return upper, height - GAP - upper
    if lower > half and upper + GAP + lower <= height:
        return height - GAP - lower, lower
    return max(upper, half), max(lower, half)

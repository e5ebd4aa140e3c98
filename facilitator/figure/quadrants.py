"""Four quadrants on a screen: two rows of two zones, each a grid of cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure.drawing import Figure, Node
from facilitator.figure.zones import Zones, share

if TYPE_CHECKING:
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind

GAP = 14.0


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
        heights = share(
            height,
            GAP,
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

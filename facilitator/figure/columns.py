"""Columns on a screen: a zone for each slot side by side, in as many bands as the width asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure import card
from facilitator.figure.drawing import Figure, Node
from facilitator.figure.text import longest_word
from facilitator.figure.zones import Zones

if TYPE_CHECKING:
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind

GAP = 10.0
LEAST_WIDTH = 150.0
"""Narrower columns would leave a card no room for two words."""
MOST_FOR_A_WORD = 220.0
"""A run of letters that needs more is no word: it is cut."""
MIN_HEIGHT = 150.0
LEAST_PAD = 10.0
"""Between a narrow column's edge and its cards."""


class Columns:
    """Arranges a board whose slots stand side by side; keeps what did not change since the last call."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._zones = Zones(kind)

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        # A card whose slot belongs under another still has its column when it stands on top.
        used = {each.slot for each in scene.tree.children(None)} | {slot.id for slot in self._kind.top_slots}
        slots = [slot for slot in self._kind.slots if slot.id in used]
        count = len(slots)
        fitting = max(1, int((width + GAP) // (_least_width(scene) + GAP)))
        bands = -(-count // fitting)
        across = -(-count // bands)
        places = []
        for start in range(0, count, across):
            here = min(across, count - start)
            each = (width - (here - 1) * GAP) / here
            places += [(number * (each + GAP), each) for number in range(here)]
        zones = self._zones.arrange(scene, slots, places)
        nodes: list[Node] = []
        y, least = 0.0, max((height - (bands - 1) * GAP) / bands, MIN_HEIGHT)
        for start in range(0, count, across):
            band = zones[start : start + across]
            heading = max(zone.heading for zone in band)
            tall = max(least, heading + max(zone.content for zone in band))
            for zone in band:
                nodes += zone.nodes(y, heading, tall)
            y += tall + GAP
        return Figure(width, y - GAP, tuple(nodes))


def _least_width(scene: Scene) -> float:
    """Return how narrow a column may be without cutting a word of its cards."""
    face, size = card.TEXT.face, card.TEXT.size
    word = max((longest_word(each.text, face, scene.terms) for each in scene.tree), default=0.0) * size
    return max(LEAST_WIDTH, min(word, MOST_FOR_A_WORD) + 2 * card.PAD_X + 2 * LEAST_PAD)

"""A matrix on a screen: what is paired at the head of columns and rows, and a zone for every pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure import source_list
from facilitator.figure.drawing import Figure, Node
from facilitator.figure.source_list import Entries
from facilitator.figure.zones import Zones, share

if TYPE_CHECKING:
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind
    from facilitator.kinds.kind import Slot

GAP = 12.0
NARROW = 520.0
"""Below this width the heads of the rows stand above the zones too."""
HEAD_SHARE, LONG_HEAD_SHARE = 0.2, 0.27
LEAST_HEAD, WIDEST_HEAD = 120.0, 330.0
"""How wide the heads of the rows are, short lists and long ones."""
LONG = 8
"""A list of more entries is long."""
MOST_OF_COLUMNS, MOST_OF_ROWS = 0.42, 0.55
"""So much of the height a head of the columns or of the rows may take before it saves room."""
AT_LEAST = 200.0
"""And so much in any case, in a low window."""


class Matrix:
    """Arranges a board of four slots that pair two lists with two others; keeps what did not change."""

    def __init__(self, kind: Kind) -> None:
        self._slots = kind.slots
        self._zones = Zones(kind)
        self._columns, self._rows = paired(kind)
        self._heads: dict[str, Node] = {}

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        if width < NARROW:
            return self._narrow(scene, width, height)
        long = any(len(_entries(scene, address).sources) > LONG for address in self._rows)
        left = min(max(width * (LONG_HEAD_SHARE if long else HEAD_SHARE), LEAST_HEAD), WIDEST_HEAD)
        cell = (width - left - 2 * GAP) / 2
        places = [(left + GAP, cell), (left + cell + 2 * GAP, cell)]
        nodes, top = self._band(scene, self._columns, places, 0.0, max(MOST_OF_COLUMNS * height, AT_LEAST))
        zones = self._zones.arrange(scene, self._slots, places * 2)
        headings = [max(zone.heading for zone in zones[at : at + 2]) for at in (0, 2)]
        needs = [
            headings[row] + max(zone.content for zone in zones[2 * row : 2 * row + 2]) for row in range(2)
        ]
        most = max(*needs, MOST_OF_ROWS * height, AT_LEAST)
        asked = [source_list.height(_entries(scene, address), left, most) for address in self._rows]
        rest = height - top - GAP
        y = top + GAP
        for row, tall in enumerate(share(rest, GAP, *map(max, needs, asked))):
            nodes.append(self._head(scene, self._rows[row], (0.0, y), left, most, tall))
            for zone in zones[2 * row : 2 * row + 2]:
                nodes += zone.nodes(y, headings[row], tall)
            y += tall + GAP
        return Figure(width, y - GAP, tuple(nodes))

    def _narrow(self, scene: Scene, width: float, height: float) -> Figure:
        """Stack everything in two columns: both pairs of heads, then both pairs of zones."""
        half = (width - GAP) / 2
        places = [(0.0, half), (half + GAP, half)]
        nodes: list[Node] = []
        y = 0.0
        for heads in (self._columns, self._rows):
            band, y = self._band(scene, heads, places, y, max(MOST_OF_COLUMNS * height, AT_LEAST))
            nodes += band
            y += GAP
        zones = self._zones.arrange(scene, self._slots, places * 2)
        for pair in (zones[:2], zones[2:]):
            heading = max(zone.heading for zone in pair)
            tall = heading + max(zone.content for zone in pair)
            for zone in pair:
                nodes += zone.nodes(y, heading, tall)
            y += tall + GAP
        return Figure(width, max(y - GAP, height), tuple(nodes))

    def _band(
        self, scene: Scene, heads: list[str], places: list[tuple[float, float]], y: float, most: float
    ) -> tuple[list[Node], float]:
        """Set two heads side by side, equally high; return them and where they end."""
        tall = max(
            source_list.height(_entries(scene, address), width, most)
            for address, (_, width) in zip(heads, places, strict=True)
        )
        nodes = [
            self._head(scene, address, (x, y), width, most, tall)
            for address, (x, width) in zip(heads, places, strict=True)
        ]
        return nodes, y + tall

    def _head(
        self, scene: Scene, address: str, at: tuple[float, float], width: float, most: float, tall: float
    ) -> Node:
        block = source_list.block(_entries(scene, address), width, most, tall)
        kept = self._heads.get(address)
        if kept is None or kept.block is not block or (kept.x, kept.y) != at:
            kept = self._heads[address] = Node("", *at, block)
        return kept


def paired(kind: Kind) -> tuple[list[str], list[str]]:
    """Return the lists ("kind.slot") at the heads of the columns, and those at the heads of the rows."""
    first, second, third, fourth = kind.slots
    return [_common(first, third), _common(second, fourth)], [_common(first, second), _common(third, fourth)]


def _common(first: Slot, second: Slot) -> str:
    """Return the first list that both slots pair with; empty where they share none."""
    one, other = (slot.links.to if slot.links else () for slot in (first, second))
    return next((address for address in one if address in other), "")


def _entries(scene: Scene, address: str) -> Entries:
    return Entries(scene.source_slots.get(address), scene.sources.get(address, ()), scene.terms)

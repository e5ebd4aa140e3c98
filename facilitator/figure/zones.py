"""Zones of a screen board: a tinted ground with a heading and a grid of cards, kept while nothing changes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.figure.drawing import Block, Box, Node, Shape, TextStyle
from facilitator.figure.grid import Grid, Rows
from facilitator.figure.text import centred, line_height, one_line, paragraph
from facilitator.thai import numerals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind, Slot
    from facilitator.model import Card

RADIUS = 12.0
MIN_HEIGHT = 150.0
BADGE = 28.0
HEADING_TOP = 10.0
TITLE_SIZE = 19.0
KEY_ROOM = 30.0
"""Room right of a title for the key that an editor may show there."""
DETAIL = TextStyle("regular", 14.0, "soft")
EMPTY = TextStyle("regular", 16.0, "soft")


class Zone:
    """One zone as last arranged; what did not change is kept."""

    def __init__(self, slot: Slot) -> None:
        self.slot = slot
        self.rows = Rows()
        self._grid = Grid(0, 0)
        self._title, self._count = "", 0
        self._ground: Node | None = None

    def arrange(self, scene: Scene, grid: Grid, title: str, cards: list[Card]) -> None:
        """Take what the zone shows."""
        self._grid, self._title, self._count = grid, title, len(cards)
        self.rows.arrange(grid, cards, scene)

    @property
    def heading(self) -> float:
        """How high the heading wants to be."""
        return _heading(self._title, self.slot, self._count, self._grid.width, self._grid.pad)[1]

    @property
    def content(self) -> float:
        """Height of the cards, or of the question in their place, with the room under them."""
        asked = len(_question(self.slot, self._grid)) * line_height(EMPTY)
        return (self.rows.height if self._count else asked) + self._grid.pad

    def nodes(self, y: float, heading: float, height: float) -> list[Node]:
        """Draw the zone from `y` on, so high, the cards under a heading that high."""
        block = _ground(self._title, self.slot, self._grid, self._count, heading, height)
        if self._ground is None or self._ground.block is not block or self._ground.y != y:
            self._ground = Node(f"slot:{self.slot.id}", self._grid.x, y, block)
        return [self._ground, *self.rows.below(y + heading)]


class Zones:
    """The zones of a board; keeps what did not change since the last call."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._zones = {slot.id: Zone(slot) for slot in kind.slots}

    def arrange(
        self, scene: Scene, slots: Sequence[Slot], places: Sequence[tuple[float, float]]
    ) -> list[Zone]:
        """Return a zone for each slot at its place: (x, width)."""
        in_slot: dict[str, list[Card]] = {slot.id: [] for slot in self._kind.slots}
        for each in scene.tree.children(None):
            in_slot[each.slot].append(each)
        zones = []
        for slot, (x, width) in zip(slots, places, strict=True):
            grid = Grid(x, width, slot.code, scene.terms, scene.board.votes_hidden)
            zone = self._zones[slot.id]
            zone.arrange(scene, grid, self._kind.slot_title(scene.board, slot.id), in_slot[slot.id])
            zones.append(zone)
        return zones


def share(height: float, gap: float, upper: float, lower: float) -> tuple[float, float]:
    """Give two rows half of the height each, or more to one that needs it and that the other can spare."""
    half = max((height - gap) / 2, MIN_HEIGHT)
    if upper > half and upper + gap + lower <= height:
        return upper, height - gap - upper
    if lower > half and upper + gap + lower <= height:
        return height - gap - lower, lower
    return max(upper, half), max(lower, half)


@lru_cache(maxsize=256)
def _ground(title: str, slot: Slot, grid: Grid, count: int, heading: float, height: float) -> Block:
    shapes: list[Shape] = [Box(0, 0, grid.width, height, f"{slot.tone}_soft", "", RADIUS)]
    shapes += _heading(title, slot, count, grid.width, grid.pad)[0]
    if not count:
        shapes += [
            centred(line, EMPTY, 0, heading + number * line_height(EMPTY), grid.width)
            for number, line in enumerate(_question(slot, grid))
        ]
    return Block(grid.width, height, tuple(shapes))


def _question(slot: Slot, grid: Grid) -> list[str]:
    """Return the lines of what stands in an empty zone."""
    return [line.text for line in paragraph(slot.prompt.th, EMPTY, 0, 0, grid.width - 2 * grid.pad)]


@lru_cache(maxsize=256)
def _heading(title: str, slot: Slot, count: int, width: float, pad: float) -> tuple[tuple[Shape, ...], float]:
    """Draw badge, title and count; they share one line where they fit."""
    name = TextStyle("semibold", TITLE_SIZE, slot.tone)
    shapes: list[Shape] = []
    x, y = pad, HEADING_TOP
    if slot.code:
        badge = max(BADGE, one_line(slot.code, TextStyle("bold", 17), 0, 0).width + 10)
        shapes.append(Box(x, y + 2, badge, BADGE, slot.tone, "", 7))
        shapes.append(centred(slot.code, TextStyle("bold", 17, "white"), x, y + 3.5, badge))
        x += badge + 10
    number = numerals.to_thai(str(count))
    detail = one_line(" · ".join(part for part in (slot.subtitle.th, f"{number} ใบ") if part), DETAIL, 0, 0)
    room = width - x - pad - KEY_ROOM
    line = one_line(title, name, x, y)
    if line.width + 10 + detail.width <= room:
        shapes += [line, one_line(detail.text, DETAIL, x + line.width + 10, y + 4.2)]
        return tuple(shapes), HEADING_TOP + line_height(name) + 10.5
    # What follows a colon stays together: "เกิดขึ้นจริง:" over "ไม่ดี".
    parted = title.replace(": ", ":\n") if line.width > room else title
    lines = paragraph(parted, name, x, y, max(room, name.size * 3))
    y += len(lines) * line_height(name) - 2
    under = paragraph(detail.text, DETAIL, pad, y, width - 2 * pad)
    return (*shapes, *lines, *under), y + len(under) * line_height(DETAIL) + 6

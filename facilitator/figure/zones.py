"""Zones of a screen board: a tinted ground with a heading and a grid of cards, kept while nothing changes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator import kinds
from facilitator.figure import card
from facilitator.figure.drawing import Block, Box, Node, Shape, TextStyle
from facilitator.figure.text import centred, line_height, one_line, paragraph
from facilitator.thai import numerals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind, Slot
    from facilitator.model import Card, Tree

CARD_GAP = 8.0
CARD_WIDTH = 205.0
"""The least comfortable width of a card: a zone makes as many columns as fit."""
RADIUS = 12.0
BADGE = 28.0
HEADING_TOP = 10.0
TITLE_SIZE = 19.0
KEY_ROOM = 30.0
"""Room right of a title for the key that an editor may show there."""
DETAIL = TextStyle("regular", 14.0, "soft")
EMPTY = TextStyle("regular", 16.0, "soft")


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of cards in one zone."""

    x: float
    width: float
    slot: Slot
    terms: tuple[str, ...]
    votes_hidden: bool

    @property
    def pad(self) -> float:
        """Room between the edge of the zone and its cards; a narrow zone spares less."""
        return min(max(round(self.width * 0.06), 8.0), 14.0)

    @property
    def columns(self) -> int:
        """How many comfortable cards stand side by side."""
        return max(1, int((self.width - 2 * self.pad + CARD_GAP) // (CARD_WIDTH + CARD_GAP)))

    def row(self, cards: tuple[Card, ...], tree: Tree, start: int, y: float) -> Row:
        """Lay out one row, as high as its highest card; `start` is the number of cards before it."""
        width = (self.width - 2 * self.pad - (self.columns - 1) * CARD_GAP) / self.columns
        faces = [
            card.face(
                each,
                tree,
                kinds.code(self.slot, start + place),
                self.terms,
                votes=0 if self.votes_hidden else each.votes,
            )
            for place, each in enumerate(cards, 1)
        ]
        tall = max(card.height(face, width) for face in faces)
        nodes = []
        for column, (each, face) in enumerate(zip(cards, faces, strict=True)):
            x = self.x + self.pad + column * (width + CARD_GAP)
            nodes.append(Node(f"card:{each.id}", x, y, card.block(face, width, tall)))
        return Row(cards, y, y + tall, 0.0, tuple(nodes))


@dataclass(slots=True)
class Row:
    """One row of cards as last laid out: from `y` to `bottom` under its heading, which ends at `origin`."""

    cards: tuple[Card, ...]
    y: float
    bottom: float
    origin: float
    nodes: tuple[Node, ...]
    """In coordinates of the whole drawing."""

    def under(self, origin: float) -> tuple[Node, ...]:
        """Return the nodes as they stand when the heading ends at `origin`; the same ones while it stays."""
        by = origin - self.origin
        if by:
            self.nodes = tuple([Node(node.key, node.x, node.y + by, node.block) for node in self.nodes])
            self.origin = origin
        return self.nodes


@dataclass(slots=True)
class Zone:
    """One zone as last arranged; its rows are kept while nothing in them changed."""

    grid: Grid
    title: str
    cards: list[Card]
    below: list[tuple[Card, ...]]
    rows: list[Row]
    content: float
    """Height of the cards, or of the question in their place, with the room under them."""
    ground: Node | None = None

    @property
    def heading(self) -> float:
        """How high the heading wants to be."""
        return _heading(self.title, self.grid.slot, len(self.cards), self.grid.width, self.grid.pad)[1]

    def nodes(self, y: float, heading: float, height: float) -> list[Node]:
        """Draw the zone from `y` on, so high, the cards under a heading that high."""
        block = _ground(self.title, self.grid, len(self.cards), heading, height)
        if self.ground is None or self.ground.block is not block or self.ground.y != y:
            self.ground = Node(f"slot:{self.grid.slot.id}", self.grid.x, y, block)
        nodes = [self.ground]
        for row in self.rows:
            nodes += row.under(y + heading)
        return nodes


class Zones:
    """The zones of a board; keeps what did not change since the last call."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._zones: dict[str, Zone] = {}

    def arrange(
        self, scene: Scene, slots: Sequence[Slot], places: Sequence[tuple[float, float]]
    ) -> list[Zone]:
        """Return a zone for each slot at its place: (x, width)."""
        in_slot: dict[str, list[Card]] = {slot.id: [] for slot in self._kind.slots}
        for each in scene.tree.children(None):
            in_slot[each.slot].append(each)
        return [
            self._zone(scene, Grid(x, width, slot, scene.terms, scene.board.votes_hidden), in_slot[slot.id])
            for slot, (x, width) in zip(slots, places, strict=True)
        ]

    def _zone(self, scene: Scene, grid: Grid, cards: list[Card]) -> Zone:
        tree, title = scene.tree, self._kind.slot_title(scene.board, grid.slot.id)
        nested = len(tree) > len(tree.children(None))
        below = [tuple(tree.under(each.id)) for each in cards if tree.children(each.id)] if nested else []
        kept = self._zones.get(grid.slot.id)
        old: list[Row] = []
        if kept is not None and kept.grid == grid and kept.below == below:
            # Cards are compared by identity first, so that unchanged thousands cost next to nothing.
            if kept.cards == cards:
                kept.title = title
                return kept
            old = kept.rows
        rows: list[Row] = []
        y, columns = 0.0, grid.columns
        for number, start in enumerate(range(0, len(cards), columns)):
            wanted = tuple(cards[start : start + columns])
            row = old[number] if number < len(old) else None
            if row is None or row.y != y or row.cards != wanted:
                row = grid.row(wanted, tree, start, y)
            rows.append(row)
            y = row.bottom + CARD_GAP
        content = y - CARD_GAP if cards else len(_question(grid.slot, grid)) * line_height(EMPTY)
        zone = Zone(grid, title, cards, below, rows, content + grid.pad, kept.ground if kept else None)
        self._zones[grid.slot.id] = zone
        return zone


@lru_cache(maxsize=256)
def _ground(title: str, grid: Grid, count: int, heading: float, height: float) -> Block:
    shapes: list[Shape] = [Box(0, 0, grid.width, height, f"{grid.slot.tone}_soft", "", RADIUS)]
    shapes += _heading(title, grid.slot, count, grid.width, grid.pad)[0]
    if not count:
        shapes += [
            centred(line, EMPTY, 0, heading + number * line_height(EMPTY), grid.width)
            for number, line in enumerate(_question(grid.slot, grid))
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
    lines = paragraph(title, name, x, y, max(room, name.size * 3))
    y += len(lines) * line_height(name) - 2
    under = paragraph(detail.text, DETAIL, pad, y, width - 2 * pad)
    return (*shapes, *lines, *under), y + len(under) * line_height(DETAIL) + 6

"""Four quadrants on a screen: two rows of two zones, each a grid of cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator import kinds
from facilitator.figure import card
from facilitator.figure.drawing import Block, Box, Figure, Node, Shape, TextStyle
from facilitator.figure.text import centred, line_height, one_line, paragraph
from facilitator.thai import numerals

if TYPE_CHECKING:
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind, Slot
    from facilitator.model import Board, Card, Tree

GAP = 14.0
PAD = 14.0
HEADER = 49.0
CARD_GAP = 8.0
CARD_WIDTH = 205.0
"""The least comfortable width of a card: a zone makes as many columns as fit."""
RADIUS = 12.0
BADGE = 28.0
MIN_HEIGHT = 150.0


@dataclass(slots=True)
class _Row:
    """One row of cards as last laid out: from `y` to `bottom` in its zone, which begins at `zone_y`."""

    cards: tuple[Card, ...]
    y: float
    bottom: float
    zone_y: float
    nodes: tuple[Node, ...]
    """In coordinates of the whole drawing."""

    def in_zone_at(self, zone_y: float) -> tuple[Node, ...]:
        """Return the nodes as they stand when the zone begins at `zone_y`; the same ones while it stays."""
        by = zone_y - self.zone_y
        if by:
            self.nodes = tuple([Node(node.key, node.x, node.y + by, node.block) for node in self.nodes])
            self.zone_y = zone_y
        return self.nodes


@dataclass(slots=True)
class _Zone:
    """One quadrant as last arranged; its rows are kept while nothing in them changed."""

    grid: _Grid
    cards: list[Card]
    below: list[tuple[Card, ...]]
    rows: list[_Row]
    height: float


class Quadrants:
    """Arranges a board of four slots; keeps what did not change since the last call."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._zones: dict[str, _Zone] = {}

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        board, tree = scene.board, scene.tree
        zone_width = (width - GAP) / 2
        in_slot: dict[str, list[Card]] = {slot.id: [] for slot in self._kind.slots}
        for each in tree.children(None):
            in_slot[each.slot].append(each)
        zones = []
        for number, slot in enumerate(self._kind.slots):
            grid = _Grid(number % 2 * (zone_width + GAP), zone_width, slot, scene.terms, board.votes_hidden)
            zones.append(self._zone(grid, in_slot[slot.id], tree))
        upper, lower = _share(
            height, max(zone.height for zone in zones[:2]), max(zone.height for zone in zones[2:])
        )
        nodes: list[Node] = []
        for number, zone in enumerate(zones):
            y, tall = (0.0, upper) if number < 2 else (upper + GAP, lower)
            nodes.append(self._ground(board, zone, y, tall))
            for row in zone.rows:
                nodes += row.in_zone_at(y)
        return Figure(width, upper + GAP + lower, tuple(nodes))

    def _zone(self, grid: _Grid, cards: list[Card], tree: Tree) -> _Zone:
        nested = len(tree) > len(tree.children(None))
        below = [tuple(tree.under(each.id)) for each in cards if tree.children(each.id)] if nested else []
        kept = self._zones.get(grid.slot.id)
        old: list[_Row] = []
        if kept is not None and kept.grid == grid and kept.below == below:
            # Cards are compared by identity first, so that unchanged thousands cost next to nothing.
            if kept.cards == cards:
                return kept
            old = kept.rows
        rows: list[_Row] = []
        y, columns = HEADER, grid.columns
        for number, start in enumerate(range(0, len(cards), columns)):
            wanted = tuple(cards[start : start + columns])
            row = old[number] if number < len(old) else None
            if row is None or row.y != y or row.cards != wanted:
                row = grid.row(wanted, tree, start, y)
            rows.append(row)
            y = row.bottom + CARD_GAP
        height = y - CARD_GAP + PAD if cards else HEADER + PAD
        zone = _Zone(grid, cards, below, rows, height)
        self._zones[grid.slot.id] = zone
        return zone

    def _ground(self, board: Board, zone: _Zone, y: float, height: float) -> Node:
        slot, width = zone.grid.slot, zone.grid.width
        shapes: list[Shape] = [Box(0, 0, width, height, f"{slot.tone}_soft", "", RADIUS)]
        shapes += _header(self._kind.slot_title(board, slot.id), slot, len(zone.cards))
        if not zone.cards:
            empty = TextStyle("regular", 16, "soft")
            shapes += [
                centred(line.text, empty, 0, HEADER + number * line_height(empty), width)
                for number, line in enumerate(paragraph(slot.prompt.th, empty, 0, 0, width - 2 * PAD))
            ]
        return Node(f"slot:{slot.id}", zone.grid.x, y, Block(width, height, tuple(shapes)))


def _share(height: float, upper: float, lower: float) -> tuple[float, float]:
    """Give both rows half of the height, or what they need when that is more and the other can spare it."""
    half = max((height - GAP) / 2, MIN_HEIGHT)
    if upper > half and upper + GAP + lower <= height:
        return upper, height - GAP - upper
    if lower > half and upper + GAP + lower <= height:
        return height - GAP - lower, lower
    return max(upper, half), max(lower, half)


@dataclass(frozen=True, slots=True)
class _Grid:
    """The columns of cards in one quadrant."""

    x: float
    width: float
    slot: Slot
    terms: tuple[str, ...]
    votes_hidden: bool

    @property
    def columns(self) -> int:
        """How many comfortable cards stand side by side."""
        return max(1, int((self.width - 2 * PAD + CARD_GAP) // (CARD_WIDTH + CARD_GAP)))

    def row(self, cards: tuple[Card, ...], tree: Tree, start: int, y: float) -> _Row:
        """Lay out one row, as high as its highest card; `start` is the number of cards before it."""
        width = (self.width - 2 * PAD - (self.columns - 1) * CARD_GAP) / self.columns
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
            x = self.x + PAD + column * (width + CARD_GAP)
            nodes.append(Node(f"card:{each.id}", x, y, card.block(face, width, tall)))
        return _Row(cards, y, y + tall, 0.0, tuple(nodes))


def _header(title: str, slot: Slot, count: int) -> list[Shape]:
    """Draw badge, title and count of a zone."""
    y = 10.0
    name = TextStyle("semibold", 19, slot.tone)
    shapes: list[Shape] = []
    x = PAD
    if slot.code:
        shapes.append(Box(PAD, y + 2, BADGE, BADGE, slot.tone, "", 7))
        shapes.append(centred(slot.code, TextStyle("bold", 17, "white"), PAD, y + 3.5, BADGE))
        x += BADGE + 10
    line = one_line(title, name, x, y)
    shapes.append(line)
    number = numerals.to_thai(str(count))
    detail = " · ".join(part for part in (slot.subtitle.th, f"{number} ใบ") if part)
    shapes.append(one_line(detail, TextStyle("regular", 14, "soft"), x + line.width + 10, y + 4.2))
    return shapes

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
    """One row of cards as last laid out: from `y` to `bottom` in its zone."""

    cards: tuple[Card, ...]
    y: float
    nodes: tuple[Node, ...]
    """In coordinates of the whole drawing."""
    bottom: float


@dataclass(slots=True)
class _Zone:
    """One quadrant as last arranged; its rows are kept while nothing in them changed."""

    given: tuple[object, ...]
    y: float
    rows: list[_Row]
    count: int
    height: float

    def moved_to(self, y: float) -> list[_Row]:
        """Return the rows as they stand when the zone begins at `y`."""
        by = y - self.y
        if not by:
            return self.rows
        return [
            _Row(
                row.cards,
                row.y,
                tuple([Node(node.key, node.x, node.y + by, node.block) for node in row.nodes]),
                row.bottom,
            )
            for row in self.rows
        ]


class Quadrants:
    """Arranges a board of four slots; keeps what did not change since the last call."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._zones: dict[str, _Zone] = {}

    def arrange(
        self, board: Board, tree: Tree, width: float, height: float, terms: tuple[str, ...] = ()
    ) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        zone_width = (width - GAP) / 2
        least = max((height - GAP) / 2, MIN_HEIGHT)
        in_slot: dict[str, list[Card]] = {slot.id: [] for slot in self._kind.slots}
        for each in tree.children(None):
            in_slot[each.slot].append(each)
        nodes: list[Node] = []
        y = 0.0
        for pair in (self._kind.slots[:2], self._kind.slots[2:]):
            zones = []
            for column, slot in enumerate(pair):
                grid = _Grid(column * (zone_width + GAP), y, zone_width, tree, slot, terms)
                zones.append((grid, self._zone(grid, in_slot[slot.id])))
            tall = max(least, *(zone.height for _, zone in zones))
            for grid, zone in zones:
                nodes.append(self._ground(board, grid, zone.count, tall))
                for row in zone.rows:
                    nodes += row.nodes
            y += tall + GAP
        return Figure(width, y - GAP, tuple(nodes))

    def _zone(self, grid: _Grid, cards: list[Card]) -> _Zone:
        below = [tuple(grid.tree.under(each.id)) for each in cards if grid.tree.children(each.id)]
        given = (grid.x, grid.width, grid.terms, below)
        kept = self._zones.get(grid.slot.id)
        old = kept.moved_to(grid.y) if kept is not None and kept.given == given else []
        rows: list[_Row] = []
        y = HEADER
        columns = grid.columns
        for number, start in enumerate(range(0, len(cards), columns)):
            wanted = tuple(cards[start : start + columns])
            row = old[number] if number < len(old) else None
            # Cards are compared by identity first, so that unchanged thousands cost next to nothing.
            if row is None or row.y != y or row.cards != wanted:
                row = grid.row(wanted, start, y)
            rows.append(row)
            y = row.bottom + CARD_GAP
        height = y - CARD_GAP + PAD if cards else HEADER + PAD
        zone = _Zone(given, grid.y, rows, len(cards), height)
        self._zones[grid.slot.id] = zone
        return zone

    def _ground(self, board: Board, grid: _Grid, count: int, height: float) -> Node:
        slot, width = grid.slot, grid.width
        shapes: list[Shape] = [Box(0, 0, width, height, f"{slot.tone}_soft", "", RADIUS)]
        shapes += _header(self._kind.slot_title(board, slot.id), slot, count)
        if not count:
            empty = TextStyle("regular", 16, "soft")
            shapes += [
                centred(line.text, empty, 0, HEADER + number * line_height(empty), width)
                for number, line in enumerate(paragraph(slot.prompt.th, empty, 0, 0, width - 2 * PAD))
            ]
        return Node(f"slot:{slot.id}", grid.x, grid.y, Block(width, height, tuple(shapes)))


@dataclass(slots=True)
class _Grid:
    """The columns of cards in one quadrant."""

    x: float
    y: float
    width: float
    tree: Tree
    slot: Slot
    terms: tuple[str, ...]

    @property
    def columns(self) -> int:
        """How many comfortable cards stand side by side."""
        return max(1, int((self.width - 2 * PAD + CARD_GAP) // (CARD_WIDTH + CARD_GAP)))

    def row(self, cards: tuple[Card, ...], start: int, y: float) -> _Row:
        """Lay out one row, as high as its highest card; `start` is the number of cards before it."""
        width = (self.width - 2 * PAD - (self.columns - 1) * CARD_GAP) / self.columns
        faces = [
            card.face(each, self.tree, kinds.code(self.slot, start + place), self.terms)
            for place, each in enumerate(cards, 1)
        ]
        tall = max(card.height(face, width) for face in faces)
        nodes = []
        for column, (each, face) in enumerate(zip(cards, faces, strict=True)):
            x = self.x + PAD + column * (width + CARD_GAP)
            nodes.append(Node(f"card:{each.id}", x, self.y + y, card.block(face, width, tall)))
        return _Row(cards, y, tuple(nodes), y + tall)


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

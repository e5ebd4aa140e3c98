"""Four quadrants on a screen: two rows of two zones, each a grid of cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator import kinds
from facilitator.figure import card
from facilitator.figure.drawing import Block, Box, Figure, Node, Shape, TextStyle
from facilitator.figure.text import centred, one_line, paragraph
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
class _Zone:
    """One quadrant as last arranged, kept while nothing in it changed."""

    given: tuple[object, ...]
    cards: tuple[Card, ...]
    nodes: tuple[Node, ...]
    """In coordinates of the zone."""
    height: float


class Quadrants:
    """Arranges a board of four slots; keeps what did not change since the last call."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._zones: dict[str, _Zone] = {}

    def arrange(
        self, board: Board, tree: Tree, width: float, height: float, terms: tuple[str, ...] = ()
    ) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        top = tree.children(None)
        codes = kinds.codes(self._kind, top)
        zone_width = (width - GAP) / 2
        zones = []
        for slot in self._kind.slots:
            cards = tuple([each for each in top if each.slot == slot.id])
            zones.append(self._zone(board, slot, cards, tree, codes, zone_width, terms))
        least = max((height - GAP) / 2, MIN_HEIGHT)
        nodes: list[Node] = []
        y = 0.0
        for row in (0, 2):
            pair = zones[row : row + 2]
            tall = max(least, *(zone.height for zone in pair))
            for column, zone in enumerate(pair):
                x = column * (zone_width + GAP)
                slot = self._kind.slots[row + column]
                nodes.append(Node(f"slot:{slot.id}", x, y, self._back(board, slot, zone, zone_width, tall)))
                nodes.extend(Node(each.key, x + each.x, y + each.y, each.block) for each in zone.nodes)
            y += tall + GAP
        return Figure(width, y - GAP, tuple(nodes))

    def _zone(
        self,
        board: Board,
        slot: Slot,
        cards: tuple[Card, ...],
        tree: Tree,
        codes: dict[int, str],
        width: float,
        terms: tuple[str, ...],
    ) -> _Zone:
        below = tuple([tuple(tree.under(each.id)) for each in cards if tree.children(each.id)])
        given = (width, terms, board.slot_titles, below)
        kept = self._zones.get(slot.id)
        # Cards are compared by identity first, so an unchanged zone of thousands costs microseconds.
        if kept is not None and kept.given == given and kept.cards == cards:
            return kept
        nodes, height = _grid(cards, tree, codes, width, terms)
        zone = _Zone(given, cards, nodes, height)
        self._zones[slot.id] = zone
        return zone

    def _back(self, board: Board, slot: Slot, zone: _Zone, width: float, height: float) -> Block:
        shapes: list[Shape] = [Box(0, 0, width, height, f"{slot.tone}_soft", "", RADIUS)]
        shapes += _header(self._kind.slot_title(board, slot.id), slot, len(zone.cards))
        if not zone.cards:
            empty = TextStyle("regular", 16, "soft")
            shapes += [
                centred(line.text, empty, 0, line.y + HEADER, width)
                for line in paragraph(slot.prompt.th, empty, 0, 0, width - 2 * PAD)
            ]
        return Block(width, height, tuple(shapes))


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


def _grid(
    cards: tuple[Card, ...], tree: Tree, codes: dict[int, str], width: float, terms: tuple[str, ...]
) -> tuple[tuple[Node, ...], float]:
    """Lay cards out row by row, each row as high as its highest card."""
    columns = max(1, int((width - 2 * PAD + CARD_GAP) // (CARD_WIDTH + CARD_GAP)))
    card_width = (width - 2 * PAD - (columns - 1) * CARD_GAP) / columns
    nodes = []
    y = HEADER
    for start in range(0, len(cards), columns):
        row = cards[start : start + columns]
        faces = [card.face(each, tree, codes.get(each.id, ""), terms) for each in row]
        tall = max(card.height(face, card_width) for face in faces)
        for column, (each, face) in enumerate(zip(row, faces, strict=True)):
            x = PAD + column * (card_width + CARD_GAP)
            nodes.append(Node(f"card:{each.id}", x, y, card.block(face, card_width, tall)))
        y += tall + CARD_GAP
    return tuple(nodes), y - CARD_GAP + PAD if cards else HEADER + PAD

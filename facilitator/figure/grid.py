"""Cards in rows of equal columns, as zones and clusters show them; rows are kept while they stay the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from facilitator.figure import card
from facilitator.figure.drawing import Node

if TYPE_CHECKING:
    from facilitator.figure.scene import Scene, Source
    from facilitator.model import Card

CARD_GAP = 8.0
CARD_WIDTH = 205.0
"""The least comfortable width of a card: a grid makes as many columns as fit."""

Hanging: TypeAlias = "tuple[tuple[tuple[Card, ...], tuple[Source, ...]], ...]"
"""What hangs on each card of a row: the cards under it, and what it is tied to; empty where nothing does."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns that cards stand in."""

    x: float
    width: float
    code: str = ""
    """Put before the number of every card."""
    terms: tuple[str, ...] = ()
    votes_hidden: bool = False

    @property
    def pad(self) -> float:
        """Room between the edge of what is around and the cards; what is narrow spares less."""
        return min(max(round(self.width * 0.06), 8.0), 14.0)

    @property
    def columns(self) -> int:
        """How many comfortable cards stand side by side."""
        return max(1, int((self.width - 2 * self.pad + CARD_GAP) // (CARD_WIDTH + CARD_GAP)))


@dataclass(slots=True)
class _Row:
    """One row of cards as last laid out, from `y` to `bottom` below `origin`."""

    cards: tuple[Card, ...]
    hanging: Hanging
    y: float
    bottom: float
    origin: float
    nodes: tuple[Node, ...]
    """In coordinates of the whole drawing."""


class Rows:
    """The cards of one grid; keeps what did not change since the last call."""

    def __init__(self) -> None:
        self._grid = Grid(0, 0)
        self._cards: list[Card] = []
        self._rows: list[_Row] = []
        self._loaded = False

    def arrange(self, grid: Grid, cards: list[Card], scene: Scene) -> None:
        """Lay the cards out."""
        same = grid == self._grid
        loaded = bool(scene.ties) or len(scene.tree) > len(scene.tree.children(None))
        # Cards are compared by identity first, so that unchanged thousands cost next to nothing.
        if same and not loaded and not self._loaded and cards == self._cards:
            return
        rows: list[_Row] = []
        y, columns = 0.0, grid.columns
        for number, start in enumerate(range(0, len(cards), columns)):
            wanted = tuple(cards[start : start + columns])
            hanging = _hanging(wanted, scene) if loaded else ()
            row = self._rows[number] if same and number < len(self._rows) else None
            if row is None or row.y != y or row.cards != wanted or row.hanging != hanging:
                row = _row(grid, wanted, hanging, scene, start, y)
            rows.append(row)
            y = row.bottom + CARD_GAP
        self._grid, self._cards, self._rows, self._loaded = grid, cards, rows, loaded

    @property
    def height(self) -> float:
        """From the top of the first row to the bottom of the last."""
        return self._rows[-1].bottom if self._rows else 0.0

    def below(self, origin: float) -> list[Node]:
        """Return all cards in their places below `origin`; the same objects where nothing changed."""
        found: list[Node] = []
        for row in self._rows:
            if row.origin != origin:
                by, row.origin = origin - row.origin, origin
                row.nodes = tuple([Node(key, x, y + by, block) for key, x, y, block in row.nodes])
            found += row.nodes
        return found


def _hanging(cards: tuple[Card, ...], scene: Scene) -> Hanging:
    tree, ties = scene.tree, scene.ties
    return tuple(
        (tuple(tree.under(each.id)) if tree.children(each.id) else (), ties.get(each.id, ()))
        for each in cards
    )


def _row(grid: Grid, cards: tuple[Card, ...], hanging: Hanging, scene: Scene, start: int, y: float) -> _Row:
    """Lay out one row, as high as its highest card; `start` is the number of cards before it."""
    width = (grid.width - 2 * grid.pad - (grid.columns - 1) * CARD_GAP) / grid.columns
    faces = [
        card.face(
            each,
            scene.tree,
            f"{grid.code}{start + place}" if grid.code else "",
            grid.terms,
            votes=0 if grid.votes_hidden else scene.tree.votes(each),
            ties=scene.ties.get(each.id, ()),
        )
        for place, each in enumerate(cards, 1)
    ]
    tall = max(card.height(face, width) for face in faces)
    nodes = tuple(
        Node(
            f"card:{each.id}",
            grid.x + grid.pad + column * (width + CARD_GAP),
            y,
            card.block(face, width, tall),
        )
        for column, (each, face) in enumerate(zip(cards, faces, strict=True))
    )
    return _Row(cards, hanging, y, y + tall, 0.0, nodes)

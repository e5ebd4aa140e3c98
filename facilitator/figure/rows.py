"""The rows of a board as last read: one is read again only when something in it changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator import kinds
from facilitator.figure.cells import Lister
from facilitator.figure.row_parts import Parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.figure.row_parts import Filled
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind
    from facilitator.model import Board, Card


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One row; equal to itself only, so that what was drawn from it is known by the object."""

    source: object
    filled: Filled
    words: tuple[float, ...]
    """How wide, in em, the longest word is: of the row's own text, then of each column."""


class Rows:
    """Reads the rows of boards of one kind."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._board: tuple[object, ...] = ()
        self._parts: Parts | None = None
        self._context: object = None
        self._rows: dict[int, Row] = {}

    def parts(self, board: Board) -> Parts:
        """Return the parts of the rows of this board."""
        wording = (board.slot_titles, board.hidden_columns)
        if self._parts is None or wording != self._board:
            self._parts, self._board = Parts.of(self._kind, board), wording
        return self._parts

    def read(self, scene: Scene, cards: Iterable[Card]) -> tuple[Lister, list[Row]]:
        """Return these rows, and what sets their cards in letters of the usual size."""
        tree, parts = scene.tree, self.parts(scene.board)
        lister = Lister(scene, kinds.codes(self._kind, tree))
        context = (parts, scene.terms, scene.board.votes_hidden)
        before = self._rows if context == self._context else {}
        self._rows, self._context = {}, context
        for card in cards:
            inside = (card, *tree.under(card.id))
            codes = tuple([lister.codes.get(each.id) for each in inside]) if lister.codes else ()
            ties = tuple([scene.ties.get(each.id) for each in inside]) if scene.ties else ()
            row = before.get(card.id)
            # Cards are compared by identity first: a row that stays costs next to nothing.
            if row is None or row.source != (inside, codes, ties):
                filled = parts.fill(tree, card)
                row = Row((inside, codes, ties), filled, filled.words(parts, lister))
            self._rows[card.id] = row
        return lister, list(self._rows.values())

"""A record on a screen: one sheet with a section for each slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator import kinds
from facilitator.figure.cells import Lister
from facilitator.figure.drawing import Figure
from facilitator.figure.kept import Keeper
from facilitator.figure.sheet import Sheet

if TYPE_CHECKING:
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind

WIDEST = 1080.0
"""Longer lines are hard to read."""


class Record:
    """Arranges a board as one sheet; keeps what did not change since the last call."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._keeper = Keeper()
        self._sheet = Sheet(kind, self._keeper)

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        wide = min(width, WIDEST)
        lister = Lister(scene, kinds.codes(self._kind, scene.tree))
        self._keeper.begin((wide, scene.terms, scene.board.votes_hidden))
        top = {slot.id for slot in self._kind.top_slots}
        # A card whose slot belongs under another still has its section when it stands on top.
        used = top | {card.slot for card in scene.tree.children(None)}
        slots = [slot for slot in self._kind.slots if slot.id in used]
        nodes, end = self._sheet.draw(lister, slots, wide, 0.0)
        return Figure(width, max(height, end), tuple(nodes))

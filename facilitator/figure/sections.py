"""Sections on a screen: a sheet of headed lists, and every row as a heading with a table of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from facilitator.figure import row_block, row_grid
from facilitator.figure.drawing import Figure, Node
from facilitator.figure.kept import Keeper
from facilitator.figure.row_parts import wants
from facilitator.figure.rows import Rows
from facilitator.figure.sheet import Sheet
from facilitator.figure.table_plan import plan

if TYPE_CHECKING:
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind

GAP = 12.0


class Sections:
    """Arranges a board of lists and of rows with parallel lists; keeps what did not change."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._rows = Rows(kind)
        self._keeper, self._sheet_keeper = Keeper(), Keeper()
        self._sheet = Sheet(kind, self._sheet_keeper)

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        parts = self._rows.parts(scene.board)
        lists = [slot for slot in self._kind.top_slots if slot.id != parts.row.id]
        listed = {slot.id for slot in lists}
        # A card whose slot belongs under a row still appears, as a row, when it stands on top.
        cards = [card for card in scene.tree.children(None) if card.slot not in listed]
        lister, rows = self._rows.read(scene, cards)
        planned = plan(width, None, wants(parts, [row.words for row in rows])[1:])
        self._sheet_keeper.begin((width, scene.terms, scene.board.votes_hidden))
        self._keeper.begin((parts, planned))
        nodes: list[Node] = []
        y = 0.0
        if lists:
            nodes, y = self._sheet.draw(lister, lists, width, y)
            y += GAP
        sized = lister.sized(planned.look.size)
        for row in rows:
            draw = partial(row_block.row, sized, parts, planned, row.filled, parts.row_title)
            part = self._keeper.part(row.filled.row.id, row, draw)
            nodes += part.at(y)
            y += part.height + GAP
        foot = self._keeper.part("foot", None, partial(row_grid.foot, parts.row, width, joined=False))
        nodes += foot.at(y)
        return Figure(width, max(height, y + foot.height), tuple(nodes))

"""A table on a screen: rows with cells of nested lists, as a grid or, on narrow screens, as blocks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from facilitator.figure import row_block, row_grid, values
from facilitator.figure.drawing import Figure, Node
from facilitator.figure.kept import Keeper
from facilitator.figure.row_parts import wants
from facilitator.figure.rows import Rows
from facilitator.figure.table_plan import plan

if TYPE_CHECKING:
    from facilitator.figure.cells import Lister
    from facilitator.figure.kept import Part
    from facilitator.figure.row_parts import Parts
    from facilitator.figure.rows import Row
    from facilitator.figure.scene import Scene
    from facilitator.figure.table_plan import Plan
    from facilitator.figure.values import Total
    from facilitator.kinds import Kind

GAP = 12.0
"""Between rows that are blocks."""


class Table:
    """Arranges a board of rows; keeps what did not change since the last call."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._rows = Rows(kind)
        self._keeper = Keeper()

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        lister, rows = self._rows.read(scene, scene.tree.children(None))
        parts = self._rows.parts(scene.board)
        head, *columns = wants(parts, [row.words for row in rows])
        planned = plan(width, head, columns)
        lister = lister.sized(planned.look.size)
        self._keeper.begin((parts, planned))
        nodes: list[Node] = []
        # What lies below the rows reaches under the last one, so it comes first.
        body, foot = self._body(lister, parts, planned, rows)
        y = 0.0
        for part in body:
            nodes += part.at(y)
            y += part.height + (0.0 if planned.head else GAP)
        below: list[Node] = []
        for part in foot:
            below += part.at(y)
            y += part.height + GAP
        return Figure(width, max(height, y - GAP), (*below, *nodes))

    def _body(
        self, lister: Lister, parts: Parts, planned: Plan, rows: list[Row]
    ) -> tuple[list[Part], list[Part]]:
        keep = self._keeper.part
        sums = _sums(parts, rows)
        grid = bool(planned.head)
        body = [keep("titles", None, partial(row_grid.titles, parts, planned))] if grid else []
        draw = row_grid.row if grid else row_block.row
        body += [
            keep(row.filled.row.id, row, partial(draw, lister, parts, planned, row.filled)) for row in rows
        ]
        if sums:
            totals = row_grid.totals if grid else row_block.totals
            body.append(keep("totals", sums, partial(totals, parts, planned, sums)))
        feet = []
        for number, slot in enumerate(self._kind.top_slots):
            joined = grid and number == 0
            feet.append(keep(slot.id, joined, partial(row_grid.foot, slot, planned.width, joined=joined)))
        return body, feet


def _sums(parts: Parts, rows: list[Row]) -> dict[int, Total]:
    """Return the sum of each column of money in which anything is an amount, by the column's number."""
    found = {}
    for number, column in enumerate(parts.columns):
        if column.field is not None and column.field.type == "money":
            total = values.total(row.filled.row.fields.get(column.id, "") for row in rows)
            if total is not None:
                found[number] = total
    return found

"""Where dragged cards would land on a board of slots, rows and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from facilitator.ui.board import fit
from facilitator.ui.board.drop import Drop, Sign
from facilitator.ui.board.selection import card_key, card_of, target_of

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure, Node
    from facilitator.model import Card
    from facilitator.ui.board.drop import Landing
    from facilitator.ui.board.model import BoardModel

FIXED = frozenset({"ranked", "river"})
"""Views whose order follows from something else: cards are not dragged there."""
GRIDS = frozenset({"quadrants", "matrix", "columns", "clusters"})
"""Views in which a card has its neighbours left and right."""
IN_COLUMNS = GRIDS | {"levels"}
"""Views whose cards stand side by side as soon as there is room."""
CELL_BY_CELL = frozenset({"table", "sections"})
"""Views in which a cell is not the ground of a whole row, so that a row can be meant to go into one."""


class Landings:
    """Finds where these cards would land at the points of a drawing."""

    def __init__(self, model: BoardModel, figure: Figure, cards: tuple[int, ...]) -> None:
        self._model, self._figure = model, figure
        self._kind, self._tree = model.kind, model.tree
        chosen = [self._tree[each] for each in cards if each in self._tree]
        self._ids = {card.id for card in chosen}
        self._cards = [card for card in chosen if not self._is_dragged(card.parent_id)]
        cluster = self._kind.cluster_slot
        self._cluster = cluster.id if cluster is not None else ""
        self._rows = bool(self._cards) and all(self._is_row(card) for card in self._cards)
        """Whether nothing but rows is dragged."""

    def at(self, point: QPointF) -> Landing | None:
        """Return the landing place at a point of the drawing, if there is one."""
        node = self._figure.at(point.x(), point.y())
        if not self._cards or self._model.view in FIXED or (self._rows and self._model.view == "one_row"):
            return None
        if self._model.view == "outline":
            last = next((n for n in reversed(self._figure.nodes) if n.key and n.y <= point.y()), None)
            return self._in_outline(node or last, point)
        over = self._tree.get(card_of(node) or 0)
        target = target_of(node, self._kind, self._tree)
        inside = over.id if over is not None else target.row_id if target is not None else None
        if node is None or self._is_dragged(inside):
            return None
        row = self._tree.top_of(inside)
        if self._rows and row is not None and self._is_row(row):
            return self._row_over_row(node, row, over, point)
        if over is not None:
            return self._over_card(node, over, point)
        if target is None or target.field:
            return None
        return self._into(target.slot, target.row_id, node)

    def _row_over_row(self, node: Node, row: Card, over: Card | None, point: QPointF) -> Landing | None:
        """Before or after another row; a mere text can also be merged with it, or become part of a cell."""
        mere = not any(self._has_parts(card) for card in self._cards)
        if over is row:
            return self._beside(node, row, point, merging=mere or row.slot == self._cluster)
        if mere and self._model.view in CELL_BY_CELL:
            target = target_of(node, self._kind, self._tree)
            if over is not None:
                return self._beside(node, over, point, merging=True)
            if target is not None and not target.field:
                return self._into(target.slot, target.row_id, node)
        return self._beside(node, row, point, merging=False)

    def _over_card(self, node: Node, card: Card, point: QPointF) -> Landing | None:
        """Before, after or into a card; one that the dragged cards belong under takes them in anywhere."""
        dragged = self._cards[0].slot
        if dragged in {slot.id for slot in self._kind.slots_under(card.slot)}:
            return self._into(dragged, card.id, node)
        return self._beside(node, card, point, merging=True)

    def _into(self, slot: str, parent_id: int | None, node: Node) -> Landing | None:
        """To the end of a slot on top, or of a cell, which is ringed."""
        if not fit.fit(self._model, self._cards, slot, parent_id):
            return None
        ground = self._figure.node(f"cell:{parent_id}:{slot}") or node
        return Drop(self._dropped, slot, parent_id), Sign(_rect(ground).adjusted(3, 3, -3, -3), ring=True)

    def _beside(self, node: Node, card: Card, point: QPointF, *, merging: bool) -> Landing | None:
        """First edge of a card: before it; other edge: after it; middle: merge with it, where that is meant.

        Where it is not, each half of the card counts as its edge; of a row with all that it holds.
        """
        rect = _rect(node)
        whole = self._whole(card)
        across, backwards = self._lie(card)
        merging = merging and fit.can_merge(self._model, self._cards, card)
        measured = rect if merging else whole
        if across:
            part, edge = (point.x() - measured.x()) / measured.width(), 0.25
        else:
            part, edge = (point.y() - measured.y()) / measured.height(), 1 / 3
        if merging and edge <= part <= 1 - edge:
            ring = Sign(rect.adjusted(1, 1, -1, -1), ring=True)
            return Drop(self._dropped, card.slot, merge_into=card.id), ring
        if not fit.fit(self._model, self._cards, card.slot, card.parent_id):
            return None
        first = part < 0.5
        before = card.id if first != backwards else self._tree.following(card.id, in_slot=True)
        sign = _line(whole, across=across, first=first)
        return Drop(self._dropped, card.slot, card.parent_id, before), sign

    def _in_outline(self, node: Node | None, point: QPointF) -> Landing | None:
        """Upper half of a row: before it; lower half: after it, or into it when pulled to the right."""
        card = self._tree.get(card_of(node) or 0)
        if node is None or card is None or self._is_dragged(card.id):
            return None
        slot = self._cards[0].slot  # each of them keeps its own
        upper = point.y() < node.y + node.block.height / 2
        inside = not upper and point.x() > node.x + 260 and card.slot in {"heading", "item", "label"}
        above = card.id if inside else card.parent_id
        if not all(fit.fit(self._model, [each], each.slot, above) for each in self._cards):
            return None
        y = node.y if upper else node.y + node.block.height
        left = 60.0 if inside else 20.0
        sign = Sign(QRectF(QPointF(left, y), QPointF(node.block.width - 20, y)), ring=False)
        if inside:
            children = self._tree.children(card.id)
            return Drop(self._dropped, slot, card.id, children[0].id if children else None), sign
        before = card.id if upper else self._tree.following(card.id)
        return Drop(self._dropped, slot, card.parent_id, before), sign

    @property
    def _dropped(self) -> tuple[int, ...]:
        return tuple(card.id for card in self._cards)

    def _is_row(self, card: Card) -> bool:
        kind = self._kind
        fields = (each for each in kind.fields_of(card.slot) if each.column)
        return card.parent_id is None and (bool(kind.slots_under(card.slot)) or any(fields))

    def _has_parts(self, row: Card) -> bool:
        """Tell whether a row has anything in its cells."""
        parts = {slot.id for slot in self._kind.slots_under(row.slot)}
        return any(child.slot in parts for child in self._tree.children(row.id)) or any(
            row.fields.get(each.id) for each in self._kind.fields_of(row.slot) if each.column
        )

    def _is_dragged(self, card_id: int | None) -> bool:
        """Tell whether a card is dragged, or one above it is."""
        while card_id is not None and card_id not in self._ids:
            card_id = self._tree[card_id].parent_id
        return card_id is not None

    def _whole(self, card: Card) -> QRectF:
        """Return what a card takes up, a row with its cells."""
        if not self._is_row(card):
            node = self._figure.node(card_key(card.id))
            return _rect(node) if node is not None else QRectF()
        cells = f"cell:{card.id}:"
        found = QRectF()
        for node in self._figure.nodes:
            if node.key == card_key(card.id) or node.key.startswith(cells):
                found = found.united(_rect(node))
        return found

    def _lie(self, card: Card) -> tuple[bool, bool]:
        """Tell whether a card has its neighbours at its sides, and whether the next one stands above it."""
        siblings = [each for each in self._tree.children(card.parent_id) if each.slot == card.slot]
        view, place = self._model.view, siblings.index(card)
        if len(siblings) == 1:
            return view in GRIDS, False
        if view in IN_COLUMNS:
            nodes = (self._figure.node(card_key(each.id)) for each in siblings)
            return len({node.x for node in nodes if node is not None}) > 1, False
        later = place + 1 < len(siblings)
        here, there = self._whole(card), self._whole(siblings[place + 1 if later else place - 1])
        if here.top() < there.bottom() - 1 and there.top() < here.bottom() - 1:
            return True, False
        return False, later == (there.top() < here.top())


def _rect(node: Node) -> QRectF:
    return QRectF(node.x, node.y, node.block.width, node.block.height)


def _line(rect: QRectF, *, across: bool, first: bool) -> Sign:
    """Return a line along one edge of a rectangle, between it and its neighbour."""
    if across:
        x = rect.left() - 4 if first else rect.right() + 4
        return Sign(QRectF(QPointF(x, rect.top()), QPointF(x, rect.bottom())), ring=False)
    y = rect.top() if first else rect.bottom()
    return Sign(QRectF(QPointF(rect.left(), y), QPointF(rect.right(), y)), ring=False)

"""Dragging cards on the board: what follows the pointer, and where they would land."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication

from facilitator.ui.board_selection import card_key, card_of, target_of

if TYPE_CHECKING:
    from facilitator.figure.drawing import Node
    from facilitator.ui.board_view import BoardView
    from facilitator.ui.theme import Theme

EDGE = 36
"""So near to the upper or lower edge of the board (pixels) a drag scrolls it."""


@dataclass(frozen=True, slots=True)
class Drop:
    """Where dragged cards land: on a card to merge with, or in a slot under a parent before a card."""

    cards: tuple[int, ...]
    slot: str
    parent_id: int | None = None
    before_id: int | None = None
    merge_into: int | None = None


@dataclass(frozen=True, slots=True)
class _Sign:
    """How a landing place is shown: a line between cards, or a ring around what takes the cards in."""

    rect: QRectF
    ring: bool


class BoardDrag:
    """One drag from press to release; the board is changed only by what comes of the Drop."""

    def __init__(self, view: BoardView) -> None:
        self._view = view
        self._pressed: QPointF | None = None
        self._at = QPointF()
        self._drop: Drop | None = None
        self._sign: _Sign | None = None
        self.active = False
        self._scrolling = QTimer(view)
        self._scrolling.setInterval(30)
        self._scrolling.timeout.connect(self._scroll)

    def press(self, at: QPointF) -> None:
        """Note where the button went down."""
        self._pressed = at

    def move(self, at: QPointF) -> None:
        """Follow the pointer once it has clearly left the spot."""
        if self._pressed is None:
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not self.active and far and self._view.selection.cards:
            self.active = True
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._scrolling.start()
        if self.active:
            self._at = at
            self._drop, self._sign = self._place(at)
            self._view.viewport().update()

    def release(self) -> Drop | None:
        """End the drag and return where the cards land, if anywhere."""
        drop = self._drop if self.active else None
        self.cancel()
        return drop

    def cancel(self) -> None:
        """Forget the drag; nothing moves."""
        if self.active:
            self._view.viewport().unsetCursor()
            self._view.viewport().update()
        self._scrolling.stop()
        self._pressed, self._drop, self._sign, self.active = None, None, None, False

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Show the landing place, and the dragged card under the pointer."""
        if not self.active:
            return
        accent = theme.colour("accent")
        if self._sign is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 3))
            rect = self._sign.rect
            if self._sign.ring:
                painter.drawRoundedRect(rect, 9, 9)
            else:
                painter.drawLine(QLineF(rect.topLeft(), rect.bottomRight()))
        figure, current = self._view.figure, self._view.selection.current
        node = figure.node(card_key(current)) if figure and current is not None else None
        if node is not None:
            at = self._view.to_figure(self._at)
            ghost = QColor(accent)
            ghost.setAlphaF(0.25)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ghost)
            width = min(node.block.width, 320.0)
            painter.drawRoundedRect(
                QRectF(at.x() - 24, at.y() - 14, width, min(node.block.height, 60.0)), 8, 8
            )

    def _place(self, at: QPointF) -> tuple[Drop | None, _Sign | None]:
        """Find the landing place at a point of the viewport."""
        model, figure = self._view.model, self._view.figure
        if model is None or figure is None:
            return None, None
        point = self._view.to_figure(at)
        cards = self._view.selection.cards
        node = figure.at(point.x(), point.y())
        over = card_of(node)
        if over in cards:
            return None, None
        if model.kind.arrangement == "outline":
            node = node or next((n for n in reversed(figure.nodes) if n.key and n.y <= point.y()), None)
            return self._in_outline(cards, node, point) if node else (None, None)
        if node is not None and over is not None:
            return self._beside_card(cards, node, point)
        target = target_of(node, model.kind, model.tree)
        if node is None or target is None or target.field:
            return None, None
        rect = QRectF(node.x, node.y, node.block.width, node.block.height)
        drop = Drop(cards, target.slot, target.row_id)
        return drop, _Sign(rect.adjusted(3, 3, -3, -3), ring=True)

    def _beside_card(self, cards: tuple[int, ...], node: Node, point: QPointF) -> tuple[Drop, _Sign]:
        """Left edge of a card: before it; right edge: after it; middle: merge with it.

        A cluster, as every card that such cards belong under, takes them in wherever they are let go.
        """
        assert self._view.model is not None
        tree = self._view.model.tree
        card = tree[card_of(node) or 0]
        rect = QRectF(node.x, node.y, node.block.width, node.block.height)
        dragged = tree[cards[0]].slot
        if dragged in {slot.id for slot in self._view.model.kind.slots_under(card.slot)}:
            return Drop(cards, dragged, card.id), _Sign(rect.adjusted(1, 1, -1, -1), ring=True)
        side = (point.x() - node.x) / node.block.width
        if 0.25 <= side <= 0.75:
            return Drop(cards, card.slot, merge_into=card.id), _Sign(rect.adjusted(1, 1, -1, -1), ring=True)
        before = card.id if side < 0.25 else tree.following(card.id, in_slot=True)
        x = rect.left() - 4 if side < 0.25 else rect.right() + 4
        sign = _Sign(QRectF(QPointF(x, rect.top()), QPointF(x, rect.bottom())), ring=False)
        return Drop(cards, card.slot, card.parent_id, before), sign

    def _in_outline(
        self, cards: tuple[int, ...], node: Node, point: QPointF
    ) -> tuple[Drop | None, _Sign | None]:
        """Upper half of a row: before it; lower half: after it, or into it when pulled to the right."""
        assert self._view.model is not None
        tree = self._view.model.tree
        card = tree.get(card_of(node) or 0)
        if card is None:
            return None, None
        first = tree[cards[0]]
        upper = point.y() < node.y + node.block.height / 2
        inside = not upper and point.x() > node.x + 260 and card.slot in {"heading", "item", "label"}
        y = node.y if upper else node.y + node.block.height
        left = 60.0 if inside else 20.0
        sign = _Sign(QRectF(QPointF(left, y), QPointF(node.block.width - 20, y)), ring=False)
        if inside:
            children = tree.children(card.id)
            return Drop(cards, first.slot, card.id, children[0].id if children else None), sign
        before = card.id if upper else tree.following(card.id)
        return Drop(cards, first.slot, card.parent_id, before), sign

    def _scroll(self) -> None:
        """Scroll while the pointer waits at an edge."""
        bar, tall = self._view.verticalScrollBar(), self._view.viewport().height()
        step = (
            -bar.singleStep()
            if self._at.y() < EDGE
            else bar.singleStep()
            if self._at.y() > tall - EDGE
            else 0
        )
        if step:
            bar.setValue(bar.value() + step)
            self.move(self._at)

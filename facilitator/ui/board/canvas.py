"""A board's Figure in a widget: sized, scrolled, and repainted only where it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from facilitator.ui.board.selection import card_key

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from facilitator.figure.drawing import Figure, Node
    from facilitator.ui.parts.theme import Theme

MARGIN = 5.0
"""Room around the drawing for the ring of the active slot, in design units."""


class BoardCanvas(QAbstractScrollArea):
    """Holds the drawing that `drawing` makes for a size, and knows where its nodes stand in the viewport."""

    arranged = Signal()
    """The drawing has changed; what lies over the board must move with it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure: Figure | None = None
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.arrange)

    def drawing(self, width: float, height: float) -> Figure | None:
        """Return the drawing at this width, at least so high, in design units; None for an empty canvas."""
        raise NotImplementedError

    @property
    def zoom(self) -> float:
        """Pixels for one design unit."""
        return self._theme.zoom

    def arrange(self) -> None:
        """Draw the whole board anew."""
        self.figure = self._drawn()
        self._measure_scrolling()
        self.viewport().update()
        self.arranged.emit()

    def redraw(self, *, whole: bool) -> None:
        """Draw anew, and repaint only what became different unless `whole` asks for all."""
        before, self.figure = self.figure, self._drawn()
        self._measure_scrolling()
        if whole or before is None or self.figure is None or before.height != self.figure.height:
            self.viewport().update()
        else:
            self._update_changed(before, self.figure)
        self.arranged.emit()

    def show_card(self, card_id: int) -> None:
        """Bring a card into view."""
        node = self.figure.node(card_key(card_id)) if self.figure else None
        if node is not None:
            self._bring(node.y, node.block.height)

    def show_node(self, key: str) -> None:
        """Bring what bears this key into view, as much of it as there is room for."""
        node = self.figure.node(key) if self.figure else None
        if node is not None:
            self._bring(node.y, min(node.block.height, self.viewport().height() / self.zoom - 2 * MARGIN))

    def rect_of(self, node: Node) -> QRectF:
        """Return where a node stands in the viewport, in pixels."""
        top = (node.y + MARGIN) * self.zoom - self.verticalScrollBar().value()
        left = (node.x + MARGIN) * self.zoom
        return QRectF(left, top, node.block.width * self.zoom, node.block.height * self.zoom)

    def to_figure(self, point: QPointF) -> QPointF:
        """Return a point of the viewport in design units of the drawing."""
        return QPointF(
            point.x() / self.zoom - MARGIN,
            (point.y() + self.verticalScrollBar().value()) / self.zoom - MARGIN,
        )

    def node_at(self, point: QPointF) -> Node | None:
        """Return what stands at a point of the viewport."""
        inside = self.to_figure(point)
        return self.figure.at(inside.x(), inside.y()) if self.figure else None

    def _update_changed(self, before: Figure, after: Figure) -> None:
        """Repaint only where the two drawings differ."""
        # Arrangements keep the nodes that did not change, so comparing objects is enough.
        old = {id(node): node for node in before.nodes}
        for node in after.nodes:
            if old.pop(id(node), None) is None:
                self._update_node(node)
        for node in old.values():
            self._update_node(node)

    def _update_node(self, node: Node) -> None:
        self.viewport().update(self.rect_of(node).adjusted(-8, -8, 8, 8).toAlignedRect())

    def _drawn(self) -> Figure | None:
        width = self.viewport().width() / self.zoom - 2 * MARGIN
        height = self.viewport().height() / self.zoom - 2 * MARGIN
        return self.drawing(max(width, 200.0), max(height, 100.0))

    def _measure_scrolling(self) -> None:
        tall = (self.figure.height + 2 * MARGIN) * self.zoom if self.figure else 0
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, round(tall - seen)))
        bar.setPageStep(seen)
        bar.setSingleStep(round(40 * self.zoom))

    def _bring(self, y: float, height: float) -> None:
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        top, bottom = y * self.zoom, (y + height + 2 * MARGIN) * self.zoom
        if top < bar.value():
            bar.setValue(round(top))
        elif bottom > bar.value() + seen:
            bar.setValue(round(bottom - seen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def sizeHint(self) -> QSize:
        return QSize(900, 600)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)
        self.arranged.emit()

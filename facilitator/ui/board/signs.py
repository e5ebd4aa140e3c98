"""What the operator sees on the board beside the drawing: active slot, its keys, chosen cards.

These are the editor's and never part of the Figure, so they cannot reach the wall or the paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from facilitator.figure.drawing import TextLine
from facilitator.thai import measure, searching
from facilitator.ui.board.selection import card_key
from facilitator.ui.board.voting_signs import VotingSigns
from facilitator.ui.parts.figure_painter import within
from facilitator.ui.parts.theme import font

if TYPE_CHECKING:
    from facilitator.figure.drawing import Node
    from facilitator.ui.board.view import BoardView
    from facilitator.ui.parts.theme import Theme


IN_GRID = frozenset({"table", "sections"})
"""The arrangements whose cells stand edge to edge."""


class BoardSigns:
    """Paints over the drawing of a BoardView, in design units."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.query = ""
        """Words to mark wherever they stand on the board."""
        self.voting = VotingSigns(theme)
        self._cap_font = font("medium", 12)

    def above(self, painter: QPainter, view: BoardView, area: QRectF) -> None:
        """Show the key of every slot, what was searched, and ring the chosen cards."""
        if view.figure is None or view.model is None:
            return
        for number, slot in enumerate(view.model.kind.slots[:9], 1):
            node = view.figure.node(f"slot:{slot.id}")
            if node is not None:
                self._key_cap(painter, node, str(number))
        self._slot(painter, view, area)
        self._cell(painter, view)
        if self.query:
            self._matches(painter, view, area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for card_id in view.selection.cards:
            node = view.figure.node(card_key(card_id))
            if node is not None:
                current = card_id == view.selection.current
                painter.setPen(QPen(self._theme.colour("accent"), 2.2 if current else 1.4))
                painter.drawRoundedRect(_rect(node).adjusted(1, 0, -1, 0), 8, 8)
        self.voting.paint(painter, view)

    def _matches(self, painter: QPainter, view: BoardView, area: QRectF) -> None:
        """Mark the words that are looked for, line by line as they are drawn."""
        assert view.figure is not None
        colour = self._theme.colour("marked")
        colour.setAlphaF(0.55)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for node in view.figure.nodes:
            if not area.intersects(_rect(node)):
                continue
            for shape in node.block.shapes:
                if isinstance(shape, TextLine):
                    for start, end in searching.find(self.query, shape.text):
                        painter.drawRect(_words_rect(node, shape, start, end))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _slot(self, painter: QPainter, view: BoardView, area: QRectF) -> None:
        """Ring the slot that the next card goes to."""
        node = view.figure.node(view.target.key) if view.figure and view.target.row_id is None else None
        if node is None or view.model is None or not area.intersects(_rect(node).adjusted(-4, -4, 4, 4)):
            return
        rect = within(_rect(node), area)
        tone = self._theme.colour(view.model.kind.slot(view.slot).tone)
        soft = QColor(tone)
        soft.setAlphaF(0.18)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(soft, 6))
        painter.drawRoundedRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5), 12.5, 12.5)
        painter.setPen(QPen(tone, 2.4))
        painter.drawRoundedRect(rect, 12, 12)

    def _cell(self, painter: QPainter, view: BoardView) -> None:
        """Frame the cell that the next card goes to; one of a grid is tinted, a whole block is not."""
        node = view.figure.node(view.target.key) if view.figure and view.target.row_id is not None else None
        if node is None or view.model is None:
            return
        tint = self._theme.colour("accent")
        tint.setAlphaF(0.12)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        in_grid = view.model.view in IN_GRID
        painter.setBrush(tint if in_grid else Qt.BrushStyle.NoBrush)
        corner = 0 if in_grid else 11
        painter.drawRoundedRect(_rect(node).adjusted(1, 1, -1, -1), corner, corner)

    def _key_cap(self, painter: QPainter, node: Node, key: str) -> None:
        """Show the digit that reaches a slot with Ctrl."""
        cap = QRectF(node.x + node.block.width - 34, node.y + 14, 20, 20)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("card"))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(self._theme.colour("soft"))
        painter.setFont(self._cap_font)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)


def _rect(node: Node) -> QRectF:
    return QRectF(node.x, node.y, node.block.width, node.block.height)


def _words_rect(node: Node, line: TextLine, start: int, end: int) -> QRectF:
    """Return where a part of a line stands."""
    face, size = line.style.face, line.style.size
    left = measure.width(line.text[:start], face, size)
    width = measure.width(line.text[:end], face, size) - left
    return QRectF(node.x + line.x + left, node.y + line.y - size, width, size * 1.35)

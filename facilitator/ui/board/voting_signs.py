"""The numbers by which cards without codes are voted for: the operator's alone, while votes are taken."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from facilitator.thai import measure
from facilitator.ui.board.selection import card_key
from facilitator.ui.parts.theme import font

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from facilitator.ui.board.view import BoardView
    from facilitator.ui.parts.theme import Theme

HEIGHT, OVER = 18.0, 5.0
"""How high a number's ground is, and how far it reaches over the corner of its card, in design units."""
_SIZE = 13


class VotingSigns:
    """Paints a number on the corner of every card in `numbers`."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = font("semibold", _SIZE)
        self.numbers: Mapping[int, str] = MappingProxyType({})

    def paint(self, painter: QPainter, view: BoardView) -> None:
        """Paint over the drawing of a BoardView, in design units."""
        if view.figure is None or not self.numbers:
            return
        top = view.to_figure(QPointF(0, 0)).y()
        bottom = view.to_figure(QPointF(0, view.viewport().height())).y()
        painter.setFont(self._font)
        for card_id, number in self.numbers.items():
            node = view.figure.node(card_key(card_id))
            if node is None or not top - HEIGHT <= node.y <= bottom + HEIGHT:
                continue
            wide = max(measure.width(number, "semibold", _SIZE) + 10, HEIGHT)
            ground = QRectF(node.x - OVER, node.y - OVER, wide, HEIGHT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(ground, HEIGHT / 2, HEIGHT / 2)
            painter.setPen(self._theme.colour("white"))
            painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, number)

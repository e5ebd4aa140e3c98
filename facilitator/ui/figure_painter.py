"""Paint a Figure with Qt: the same drawing for the board, a preview or a picture."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen, QStaticText

from facilitator.figure.drawing import Box, Rule, TextLine
from facilitator.ui.theme import font

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.figure.drawing import Node, Shape
    from facilitator.ui.theme import Theme


BEYOND = 60
"""How far a clipped rectangle still reaches past what is painted, so that its corners stay out of sight."""


def within(rect: QRectF, clip: QRectF) -> QRectF:
    """Cut a rectangle to a little more than what is painted: filling thousands of hidden pixels is slow."""
    return rect.intersected(clip.adjusted(-BEYOND, -BEYOND, BEYOND, BEYOND))


class FigurePainter:
    """Paints nodes of figures in the colours of one palette; prepared text is kept for the next frame."""

    def __init__(self, theme: Theme) -> None:
        self._static = lru_cache(maxsize=8192)(self._prepare)
        self._brush = lru_cache(maxsize=None)(lambda name: QBrush(theme.colour(name)))
        self._fonts = lru_cache(maxsize=None)(font)
        self._shadow = theme.colour("shadow")
        self._shadow.setAlphaF(theme.size("shadow_opacity"))
        self._drop = theme.size("shadow_drop")

    def paint(self, painter: QPainter, nodes: Iterable[Node], clip: QRectF) -> None:
        """Paint those nodes that touch `clip`, in design units."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, top, right, bottom = clip.left(), clip.top(), clip.right(), clip.bottom()
        for node in nodes:
            block = node.block
            # A margin for marks and shadows that reach a little over the block.
            if node.y - 8 > bottom or node.y + block.height + 8 < top:
                continue
            if node.x - 8 > right or node.x + block.width + 8 < left:
                continue
            painter.translate(node.x, node.y)
            for shape in block.shapes:
                y = shape.y1 if isinstance(shape, Rule) else shape.y
                if isinstance(shape, TextLine) and not top - 40 <= node.y + y <= bottom + 40:
                    continue
                self._shape(painter, shape, clip.translated(-node.x, -node.y))
            painter.translate(-node.x, -node.y)

    def _shape(self, painter: QPainter, shape: Shape, clip: QRectF) -> None:
        if isinstance(shape, TextLine):
            text, ascent = self._static(shape.text, shape.style.face, shape.style.size)
            painter.setPen(self._brush(shape.style.colour).color())
            painter.setFont(self._fonts(shape.style.face, shape.style.size))
            painter.drawStaticText(QPointF(shape.x, shape.y - ascent), text)
        elif isinstance(shape, Box):
            self._box(painter, shape, clip)
        else:
            painter.setPen(QPen(self._brush(shape.colour), shape.width))
            painter.drawLine(QLineF(shape.x1, shape.y1, shape.x2, shape.y2))

    def _box(self, painter: QPainter, box: Box, clip: QRectF) -> None:
        rect = within(QRectF(box.x, box.y, box.width, box.height), clip)
        if box.shadow:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._shadow)
            painter.drawRoundedRect(rect.translated(0, self._drop), box.radius, box.radius)
        if box.outline:
            painter.setPen(QPen(self._brush(box.outline), box.outline_width))
            half = box.outline_width / 2
            rect.adjust(half, half, -half, -half)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._brush(box.fill) if box.fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, box.radius, box.radius)

    def _prepare(self, text: str, face: str, size: float) -> tuple[QStaticText, float]:
        used = self._fonts(face, size)
        static = QStaticText(text)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        static.prepare(font=used)
        return static, QFontMetricsF(used).ascent()

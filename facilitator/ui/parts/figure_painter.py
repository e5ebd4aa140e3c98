"""Paint a Figure with Qt: the same drawing for the board, a preview or a picture."""

from __future__ import annotations

import math
from collections import OrderedDict
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF, QStaticText, QTransform

from facilitator.figure.drawing import Box, Picture, Polyline, Rule, TextLine
from facilitator.ui.parts.large_letters import LARGE, LargeLetters
from facilitator.ui.parts.theme import font

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QImage

    from facilitator.figure.drawing import Block, Node, Shape
    from facilitator.ui.parts.theme import Theme


BEYOND = 60
"""How far a clipped rectangle still reaches past what is painted, so that its corners stay out of sight."""


def within(rect: QRectF, clip: QRectF) -> QRectF:
    """Cut a rectangle to a little more than what is painted: filling thousands of hidden pixels is slow."""
    return rect.intersected(clip.adjusted(-BEYOND, -BEYOND, BEYOND, BEYOND))


REACH = 8.0
"""How far marks and shadows reach over their block, in design units."""
FAR = 100.0
"""How far the marks of the largest letters may reach over their block, in design units."""
ABOVE, BELOW = 1.4, 0.7
"""How far letters with their marks reach from the baseline, in em."""
LARGEST_TILE = 60_000
"""Blocks of more pixels are painted anew each time: filling and mixing their picture takes longer."""
MOST_KEPT = 12_000_000
"""Pixels of all the pictures kept, 48 MB: some hundred cards on a board."""


class FigurePainter:
    """Paints nodes of figures in the colours of one palette; what it painted is kept for the next frame.

    `photo` returns the photo with a digest, no larger than so many pixels; without it photos are left out.
    """

    def __init__(self, theme: Theme, photo: Callable[[str, int], QImage] | None = None) -> None:
        self._photo = lru_cache(maxsize=4)(photo) if photo else None
        self._static = lru_cache(maxsize=8192)(self._prepare)
        self._brush = lru_cache(maxsize=None)(lambda name: QBrush(theme.colour(name)))
        self._fonts = lru_cache(maxsize=None)(font)
        self._large = LargeLetters(self._fonts)
        self._shadow = theme.colour("shadow")
        self._shadow.setAlphaF(theme.size("shadow_opacity"))
        self._drop = theme.size("shadow_drop")
        self._tiles: OrderedDict[tuple[int, float, float], tuple[Block, QPixmap]] = OrderedDict()
        self._kept = 0
        self._small = 0.0
        """Letters up to this size, in design units, Qt keeps itself."""

    def paint(self, painter: QPainter, nodes: Iterable[Node], clip: QRectF) -> None:
        """Paint those nodes that touch `clip`, in design units; cards stand on whole pixels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, top = clip.left() - FAR, clip.top() - FAR
        right, bottom = clip.right() + FAR, clip.bottom() + FAR
        transform = painter.worldTransform()
        zoom, ratio = transform.m11(), painter.device().devicePixelRatioF()
        self._small = LARGE / (zoom * ratio)
        for key, x, y, block in nodes:
            if y > bottom or y + block.height < top or x > right or x + block.width < left:
                continue
            inside = clip.translated(-x, -y)
            if not key.startswith("card:"):
                painter.translate(x, y)
                self._block(painter, block, inside)
                painter.translate(-x, -y)
                continue
            corner = transform.map(QPointF(x - REACH, y - REACH)).toPoint()
            if block.width * block.height * (zoom * ratio) ** 2 < LARGEST_TILE:
                painter.setWorldMatrixEnabled(False)
                painter.drawPixmap(corner, self._tile(block, zoom, ratio))
                painter.setWorldMatrixEnabled(True)
            else:
                beside, below = corner.x() + REACH * zoom, corner.y() + REACH * zoom
                painter.setWorldTransform(QTransform(zoom, 0, 0, zoom, beside, below))
                self._block(painter, block, inside)
                painter.setWorldTransform(transform)

    def _tile(self, block: Block, zoom: float, ratio: float) -> QPixmap:
        """Return a picture of a block with REACH around it."""
        key = (id(block), zoom, ratio)
        kept = self._tiles.get(key)
        if kept is not None:
            self._tiles.move_to_end(key)
            return kept[1]
        wide, high = (math.ceil((side + 2 * REACH) * zoom * ratio) for side in (block.width, block.height))
        tile = QPixmap(wide, high)
        tile.setDevicePixelRatio(ratio)
        tile.fill(Qt.GlobalColor.transparent)
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(zoom, zoom)
        painter.translate(REACH, REACH)
        self._block(painter, block, QRectF(0, 0, block.width, block.height))
        painter.end()
        # The block is kept with its picture, so that no other can come to have its id.
        self._tiles[key] = (block, tile)
        self._kept += wide * high
        while self._kept > MOST_KEPT:
            _, (_, oldest) = self._tiles.popitem(last=False)
            self._kept -= oldest.width() * oldest.height()
        return tile

    def _block(self, painter: QPainter, block: Block, clip: QRectF) -> None:
        top, bottom = clip.top(), clip.bottom()
        for shape in block.shapes:
            if isinstance(shape, TextLine):
                size = shape.style.size
                if shape.y + BELOW * size < top or shape.y - ABOVE * size > bottom:
                    continue
            self._shape(painter, shape, clip)

    def _shape(self, painter: QPainter, shape: Shape, clip: QRectF) -> None:
        if isinstance(shape, TextLine):
            self._text(painter, shape)
        elif isinstance(shape, Box):
            self._box(painter, shape, clip)
        elif isinstance(shape, Polyline):
            self._polyline(painter, shape)
        elif isinstance(shape, Rule):
            painter.setPen(QPen(self._brush(shape.colour), shape.width))
            painter.drawLine(QLineF(shape.x1, shape.y1, shape.x2, shape.y2))
        elif self._photo is not None:
            self._picture(painter, shape, self._photo)

    def _text(self, painter: QPainter, line: TextLine) -> None:
        face, size, colour = line.style.face, line.style.size, self._brush(line.style.colour).color()
        at = QPointF(line.x, line.y)
        if size > self._small and self._large.draw(painter, at, line.text, face, size, colour):
            return
        text, ascent = self._static(line.text, face, size)
        painter.setPen(colour)
        painter.setFont(self._fonts(face, size))
        painter.drawStaticText(QPointF(line.x, line.y - ascent), text)

    def _picture(self, painter: QPainter, picture: Picture, photo: Callable[[str, int], QImage]) -> None:
        room = QRectF(picture.x, picture.y, picture.width, picture.height)
        seen = painter.worldTransform().mapRect(room)
        side = max(seen.width(), seen.height()) * painter.device().devicePixelRatioF()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(room, photo(picture.digest, math.ceil(side)))

    def _polyline(self, painter: QPainter, line: Polyline) -> None:
        points = QPolygonF([QPointF(x, y) for x, y in line.points])
        pen = QPen(self._brush(line.colour), line.width) if line.colour else QPen(Qt.PenStyle.NoPen)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if line.fill:
            painter.setBrush(self._brush(line.fill))
            painter.drawPolygon(points)
        else:
            painter.drawPolyline(points)

    def _box(self, painter: QPainter, box: Box, clip: QRectF) -> None:
        rect = within(QRectF(box.x, box.y, box.width, box.height), clip)
        if not (box.radius or box.outline or box.shadow):
            painter.fillRect(rect, self._brush(box.fill))
            return
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

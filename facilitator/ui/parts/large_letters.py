"""Letters too large for Qt, which keeps none over 64 pixels and fills the outline of each anew every time."""

from __future__ import annotations

import math
from collections import OrderedDict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap, QTextLayout

from facilitator.ui.parts.theme import FAMILY, SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor, QFont, QRawFont, QTransform

LARGE = 64.0
"""Pixels of the screen from which on Qt keeps no letters."""
MOST_KEPT = 6_000_000
"""Pixels of all the letters kept: 24 MB."""
_AROUND = 2
"""Pixels around the outline of a letter."""
_WIDEST = 1e7
_Key = tuple[str, str, int, float, int, float]


class _Glyph(NamedTuple):
    """A letter of a line where it stands, from the line's beginning on its baseline."""

    font: QRawFont
    number: int
    x: float
    y: float


class LargeLetters:
    """Paints lines of large text from pictures of their letters, as sharp as Qt's own."""

    def __init__(self, fonts: Callable[[str, float], QFont]) -> None:
        self._fonts = fonts
        self._lines = lru_cache(maxsize=512)(self._shape)
        self._kept: OrderedDict[_Key, tuple[QPixmap, float, float]] = OrderedDict()
        self._pixels = 0

    def draw(self, painter: QPainter, at: QPointF, text: str, face: str, size: float, colour: QColor) -> bool:
        """Paint a line from a point on its baseline; False where Qt does it as well or better itself."""
        place, ratio = painter.worldTransform(), painter.device().devicePixelRatioF()
        zoom = place.m11() * ratio
        if size * zoom < LARGE or not _upright(place):
            return False
        glyphs = self._lines(text, face, size)
        if glyphs is None:
            return False
        start = place.map(at)
        painter.setWorldMatrixEnabled(False)
        for glyph in glyphs:
            picture, left, top = self._picture(glyph, face, size * zoom, colour, ratio)
            x, y = start.x() * ratio + glyph.x * zoom + left, start.y() * ratio + glyph.y * zoom + top
            # whole pixels of the screen, so that nothing is blurred
            painter.drawPixmap(QPointF(round(x) / ratio, round(y) / ratio), picture)
        painter.setWorldMatrixEnabled(True)
        return True

    def _shape(self, text: str, face: str, size: float) -> tuple[_Glyph, ...] | None:
        """Return the letters of a line; None when a font is needed that we do not ship."""
        layout = QTextLayout(text, self._fonts(face, size))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(_WIDEST)
        layout.endLayout()
        baseline = line.ascent()
        found: list[_Glyph] = []
        for run in layout.glyphRuns():
            font = run.rawFont()
            if font.familyName() not in {FAMILY, SYMBOLS}:
                return None
            found += [
                _Glyph(font, index, place.x(), place.y() - baseline)
                for index, place in zip(run.glyphIndexes(), run.positions(), strict=True)
            ]
        return tuple(found)

    def _picture(
        self, glyph: _Glyph, face: str, size: float, colour: QColor, ratio: float
    ) -> tuple[QPixmap, float, float]:
        """Return the picture of a letter and where its corner lies from the letter's own point."""
        key = (glyph.font.familyName(), face, glyph.number, round(size, 2), colour.rgba(), ratio)
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = self._painted(glyph, size, colour, ratio)
            self._pixels += kept[0].width() * kept[0].height()
            while self._pixels > MOST_KEPT and len(self._kept) > 1:
                _, (oldest, *_corner) = self._kept.popitem(last=False)
                self._pixels -= oldest.width() * oldest.height()
        return kept

    def _painted(
        self, glyph: _Glyph, size: float, colour: QColor, ratio: float
    ) -> tuple[QPixmap, float, float]:
        font = glyph.font
        font.setPixelSize(size)
        path: QPainterPath = font.pathForGlyph(glyph.number)
        room = path.boundingRect()
        left, top = math.floor(room.left()) - _AROUND, math.floor(room.top()) - _AROUND
        wide, high = math.ceil(room.right()) + _AROUND - left, math.ceil(room.bottom()) + _AROUND - top
        picture = QPixmap(max(wide, 1), max(high, 1))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-left, -top)
        painter.fillPath(path, colour)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture, float(left), float(top)


def _upright(place: QTransform) -> bool:
    return place.m11() == place.m22() and not (place.m12() or place.m21())

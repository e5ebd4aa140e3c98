"""Painting a drawing: an area is filled, a line is drawn, in the colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from facilitator.figure.drawing import Block, Node, Polyline
from facilitator.ui.figure_painter import FigurePainter
from facilitator.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

CORNER = ((10.0, 10.0), (90.0, 10.0), (90.0, 90.0))
AREA, LINE, OUTSIDE = (70, 30), (50, 10), (30, 70)


def test_an_area_is_filled_and_a_line_is_drawn(qapp: QApplication) -> None:
    theme = Theme()
    accent, soft = theme.colour("accent"), theme.colour("accent_soft")
    for shape, expected in (
        (Polyline(CORNER, "accent", 4), [False, True, False]),
        (Polyline(CORNER, "", fill="accent_soft"), [True, False, False]),
        (Polyline(CORNER, "accent", 4, "accent_soft"), [True, True, False]),
    ):
        picture = QImage(100, 100, QImage.Format.Format_RGB32)
        picture.fill(0xFFFFFFFF)
        painter = QPainter(picture)
        node = Node("", 0, 0, Block(100, 100, (shape,)))
        FigurePainter(theme).paint(painter, [node], QRectF(0, 0, 100, 100))
        painter.end()
        inside, on_line, outside = (picture.pixelColor(*point) for point in (AREA, LINE, OUTSIDE))
        assert [inside == soft, on_line == accent, outside == soft] == expected

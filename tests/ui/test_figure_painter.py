"""Painting a drawing: areas, lines and large letters, in the colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from facilitator.figure.drawing import Block, Box, Node, Polyline, TextLine, TextStyle
from facilitator.ui.parts.figure_painter import FigurePainter
from facilitator.ui.parts.large_letters import LargeLetters
from facilitator.ui.parts.theme import Theme, font

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


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_large_letters_stand_as_qt_sets_them(qapp: QApplication, ratio: float) -> None:
    text, size = "ศูนย์ที่ตั้งกี่น้ำซ้ำ ปี่ญู ๑๒๓ ABC ☐", 96.0
    pictures = []
    for large in (True, False):
        picture = QPixmap(round(1400 * ratio), round(200 * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if large:
            drawn = LargeLetters(font).draw(painter, QPointF(20, 130), text, "bold", size, QColor("black"))
            assert drawn
        else:
            painter.setFont(font("bold", size))
            painter.drawText(QPointF(20, 130), text)
        painter.end()
        pictures.append(picture.toImage().convertToFormat(QImage.Format.Format_RGB32))
    ink, unlike = 0, 0
    one, other = (bytes(picture.constBits()) for picture in pictures)
    for a, b in zip(one[::4], other[::4], strict=True):
        ink += b < 128
        unlike += abs(a - b) > 128
    assert ink > 10_000
    assert unlike < ink * 0.02  # half a pixel at some edges


def test_small_letters_are_left_to_qt(qapp: QApplication) -> None:
    picture = QPixmap(200, 100)
    painter = QPainter(picture)
    assert not LargeLetters(font).draw(painter, QPointF(0, 50), "กขค", "bold", 60.0, QColor("black"))
    painter.end()


PAGE = QRectF(0, 0, 1600, 900)


def _page() -> list[Node]:
    """Return a page with a large card low on the left before smaller ones further up and on the right."""

    def card(number: int, x: float, y: float, width: float, height: float, size: float) -> Node:
        style = TextStyle("bold", size)
        line = TextLine(12, size * 1.3, "ที่ตั้งกี่ปี่", style, width)
        box = Box(0, 0, width, height, "card", "line", 12, 2)
        return Node(f"card:{number}", x, y, Block(width, height, (box, line)))

    line = TextLine(0, 140, "ชี้ที่นี่", TextStyle("bold", 140), 700)
    heading = Node("", 820, 255, Block(700, 190, (line,)))  # its marks stand over its block
    large = card(1, 40, 500, 1000, 360, 180)
    return [
        large,
        heading,
        card(2, 40, 40, 700, 160, 60),
        card(3, 1100, 600, 400, 90, 24),
        card(4, 800, 90, 160, 60, 18),
    ]


def _painted(theme: Theme, nodes: list[Node], parts: list[QRectF]) -> QImage:
    """Paint nodes part by part, as a window does that has only some of it to paint anew."""
    picture = QImage(1600, 900, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    figures = FigurePainter(theme)
    for part in parts:
        painter = QPainter(picture)
        painter.setClipRect(part)
        figures.paint(painter, nodes, part)
        painter.end()
    return picture


def _unlike(one: QImage, other: QImage) -> int:
    """Count the pixels that look otherwise; the finest shades of an edge may differ from time to time."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(mine - theirs) > 48 for mine, theirs in pairs)


def test_all_cards_of_a_page_are_painted_whatever_their_order(qapp: QApplication) -> None:
    theme, page = Theme(), _page()
    theme.apply(qapp)
    together = _painted(theme, page, [PAGE])
    for node in page:
        alone = _painted(theme, [node], [PAGE])
        room = QRectF(node.x, node.y, node.block.width, node.block.height).toRect()
        assert _unlike(together.copy(room), alone.copy(room)) == 0, node.key


def test_a_page_painted_in_strips_has_all_of_its_letters(qapp: QApplication) -> None:
    theme, page = Theme(), _page()
    theme.apply(qapp)
    strips = [QRectF(0, top, 1600, 50) for top in range(0, 900, 50)]
    assert _unlike(_painted(theme, page, strips), _painted(theme, page, [PAGE])) == 0

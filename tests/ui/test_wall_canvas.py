"""The widget that paints the wall: what it leaves out to be quick is never missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from wall_seen import add

from facilitator.ui.figure_painter import FigurePainter
from facilitator.ui.wall_canvas import WallCanvas
from facilitator.ui.wall_themes import WallThemes

if TYPE_CHECKING:
    from facilitator.ui.session_page import SessionPage

RGB = QImage.Format.Format_RGB32


def _themes() -> WallThemes:
    return WallThemes(lambda _digest, _side: QImage())


def _painted(page: SessionPage, width: int, height: int) -> QImage:
    """Paint every node of the wall's page, one over the other."""
    shown = page.wall.image.page
    assert shown is not None
    picture = QImage(width, height, RGB)
    painter = QPainter(picture)
    scale = height / shown.figure.height
    painter.scale(scale, scale)
    whole = QRectF(0, 0, shown.figure.width, shown.figure.height)
    FigurePainter(_themes()[page.wall.image.theme]).paint(painter, shown.figure.nodes, whole)
    painter.end()
    return picture


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (853, 480)])
@pytest.mark.parametrize("mode", ["newest", "board", "question", "welcome", "agenda", "test"])
def test_it_looks_as_if_everything_had_been_painted(
    page: SessionPage, mode: str, size: tuple[int, int]
) -> None:
    for number in range(9):
        add(page, f"แกนนำทำงานต่อเนื่อง ปีที่ {number}")
    page._commands.run(f"wall_{mode}")
    page.wall.image.fit(*size)
    canvas = WallCanvas(_themes(), page.wall.image)
    canvas.resize(*size)
    shown = canvas.grab().toImage().convertToFormat(RGB)
    wanted = _painted(page, *size)
    unlike = sum(
        abs(a - b) > 48 for a, b in zip(bytes(shown.constBits()), bytes(wanted.constBits()), strict=True)
    )
    canvas.deleteLater()
    assert unlike == 0

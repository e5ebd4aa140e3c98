"""The widget that paints the wall: what it leaves out to be quick is never missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from wall_seen import add

from facilitator.operations import boards
from facilitator.ui.parts.figure_painter import FigurePainter
from facilitator.ui.wall.canvas import WallCanvas
from facilitator.ui.wall.themes import WallThemes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage

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


def _unlike(one: QImage, other: QImage) -> int:
    """Count the pixels that look otherwise; the finest shades of an edge may differ from time to time."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(mine - theirs) > 48 for mine, theirs in pairs)


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
    canvas.deleteLater()
    assert _unlike(shown, wanted) == 0


def test_nothing_of_the_page_before_stays(page: SessionPage, store: Store, qapp: QApplication) -> None:
    """The widget paints anew only what differs: marks reach over their lines, and must go with them."""
    add(page, "ที่นี่ปี่ญี่ปุ่นกี่ปี่")
    assert page.area.model is not None
    boards.rename(store, page.area.model.board.id, "ชี้ที่นี่ ปี่กี่ปี่ก็ปี่")
    canvas = WallCanvas(_themes(), page.wall.image)
    canvas.resize(1280, 720)
    page.wall.image.fit(1280, 720)
    canvas.show()
    for mode in (
        "newest",
        "question",
        "spotlight",
        "agenda",
        "board",
        "timer",
        "welcome",
        "question",
        "newest",
    ):
        page._commands.run(f"wall_{mode}")
        qapp.processEvents()
        shown = canvas.screen().grabWindow(canvas.winId()).toImage().convertToFormat(RGB)
        assert _unlike(shown, _painted(page, 1280, 720)) == 0, mode
    canvas.close()
    canvas.deleteLater()

"""The widget that paints what is on the wall, at any size: projector, presenter view, preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QWidget

from facilitator.figure.drawing import Box, TextLine
from facilitator.ui.parts.figure_painter import REACH, FigurePainter

if TYPE_CHECKING:
    from facilitator.figure.drawing import Block, Figure
    from facilitator.figure.wall import WallPage
    from facilitator.ui.wall.image import WallImage
    from facilitator.ui.wall.themes import WallThemes

    _Spot = tuple[str, float, float, float, float]


OVER_THE_LINE = 0.2
"""How far the highest marks reach over the top of their line, in em."""
HAIR = 0.01
"""Pixels that rounding may take from the edge of a drawing."""


class WallCanvas(QWidget):
    """Paints a WallImage as large as it fits, and repaints only what became different."""

    def __init__(self, themes: WallThemes, image: WallImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self.image = themes, image
        self._painters: dict[str, FigurePainter] = {}
        self.edge = 0
        """Pixels around the drawing that are left free."""
        self._shown: WallPage | None = None
        self._theme = image.theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        image.changed.connect(self._follow)

    @property
    def page(self) -> WallPage | None:
        """What was painted last."""
        return self._shown

    def _follow(self) -> None:
        """Take the new drawing in the moment in which it comes, so that all surfaces show it in one frame."""
        if not self.isVisible():
            self._shown = None
            return
        before, self._shown = self._shown, self.image.page
        if self._theme != self.image.theme or before is None or self._shown is None:
            self._theme = self.image.theme
            self.update()
        elif before is not self._shown:
            self._update_changed(before.figure, self._shown.figure)

    def _update_changed(self, before: Figure, after: Figure) -> None:
        if (before.width, before.height) != (after.width, after.height):
            self.update()
            return
        place, old, new = self._transform(after), _by_spot(before), _by_spot(after)
        for spot in old.keys() | new.keys():
            gone, come = old.get(spot, []), new.get(spot, [])
            if gone != come:
                far = max(map(_reach, (*gone, *come)))
                rect = QRectF(*spot[1:]).adjusted(-far, -far, far, far)
                self.update(place.mapRect(rect).toAlignedRect())

    @property
    def _painter(self) -> FigurePainter:
        """The painter in the colours of the theme."""
        if self._theme not in self._painters:
            self._painters = {self._theme: FigurePainter(self._themes[self._theme], self._themes.photo)}
        return self._painters[self._theme]

    def _transform(self, figure: Figure) -> QTransform:
        """Return the way from the drawing to the widget: as large as it fits, in the middle."""
        wide, high = self.width() - 2 * self.edge, self.height() - 2 * self.edge
        scale = min(wide / figure.width, high / figure.height)
        left, top = self.width() - figure.width * scale, self.height() - figure.height * scale
        return QTransform.fromTranslate(left / 2, top / 2).scale(scale, scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._theme = self.image.theme
        painter, area = QPainter(self), QRectF(event.rect())
        if self._shown is None:
            self._shown = self.image.page
        figure = self._shown.figure if self._shown else None
        place = self._transform(figure) if figure else QTransform()
        covered = place.mapRect(QRectF(0, 0, figure.width, figure.height)) if figure else QRectF()
        if not covered.adjusted(-HAIR, -HAIR, HAIR, HAIR).contains(area):
            painter.fillRect(area, self._themes[self._theme].colour("wall"))
        if figure is not None:
            self._fill_ground(painter, event.region(), figure, place)
            painter.setClipRect(covered)
            painter.setWorldTransform(place)
            self._painter.paint(painter, figure.nodes[1:], place.inverted()[0].mapRect(area))
        painter.end()

    def _fill_ground(self, painter: QPainter, region: QRegion, figure: Figure, place: QTransform) -> None:
        """Fill the ground of the page, the first of its nodes, but where cards will hide it.

        On a large screen filling everything twice takes longer than setting the letters.
        """
        ground, *others = figure.nodes
        (sheet,) = ground.block.shapes
        assert isinstance(sheet, Box)
        for node in others:
            box = node.block.shapes[0] if node.block.shapes else None
            if isinstance(box, Box) and box.fill and box.height == node.block.height:
                corner = box.radius + HAIR
                inside = QRectF(node.x + box.x, node.y + box.y, box.width, box.height)
                hidden = place.mapRect(inside.adjusted(corner, corner, -corner, -corner))
                region -= QRegion(hidden.toRect().adjusted(1, 1, -1, -1))
        painter.setClipRegion(region)
        painter.fillRect(
            place.mapRect(QRectF(0, 0, figure.width, figure.height)),
            self._themes[self._theme].colour(sheet.fill),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._shown = None

    def sizeHint(self) -> QSize:
        return QSize(480, round(480 / self.image.aspect))


def _reach(block: Block) -> float:
    """Return how far the marks of its letters, or its shadow, reach over a block."""
    sizes = (shape.style.size for shape in block.shapes if isinstance(shape, TextLine))
    return max(REACH, OVER_THE_LINE * max(sizes, default=0.0))


def _by_spot(figure: Figure) -> dict[_Spot, list[Block]]:
    """Return the blocks of a drawing by what they show and where: what does not differ is not repainted."""
    found: dict[_Spot, list[Block]] = {}
    for node in figure.nodes:
        spot = (node.key, node.x, node.y, node.block.width, node.block.height)
        found.setdefault(spot, []).append(node.block)
    return found

"""Paint a drawing that has no surface onto a sheet."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from facilitator.exports.pdf.rows import Text
from facilitator.figure.drawing import Box, Polyline, Rule, TextLine
from facilitator.figure.palette import Palette

if TYPE_CHECKING:
    from facilitator.exports.pdf.paper import Paper
    from facilitator.figure.drawing import Figure, Shape


@cache
def _palette() -> Palette:
    return Palette.light()


def paint(sheet: Paper, figure: Figure, x: float, y: float) -> None:
    """Draw the figure with its top left corner at x, y. Shadows are for screens and stay away."""
    palette = _palette()
    for node in figure.nodes:
        for shape in node.block.shapes:
            _paint_shape(sheet, shape, x + node.x, y + node.y, palette)


def _paint_shape(sheet: Paper, shape: Shape, x: float, y: float, palette: Palette) -> None:
    match shape:
        case TextLine():
            style = shape.style
            text = Text(shape.x, shape.text, style.face, style.size, palette.colour(style.colour))
            sheet.write_line(x, y + shape.y, [text])
        case Rule():
            start, end = (x + shape.x1, y + shape.y1), (x + shape.x2, y + shape.y2)
            sheet.rule(start, end, palette.colour(shape.colour), shape.width)
        case Polyline():
            fill = palette.colour(shape.fill) if shape.fill else ""
            sheet.polyline(x, y, shape, fill, palette.colour(shape.colour) if shape.colour else "")
        case Box():
            fill = palette.colour(shape.fill) if shape.fill else ""
            sheet.box(x, y, shape, fill, palette.colour(shape.outline) if shape.outline else "")

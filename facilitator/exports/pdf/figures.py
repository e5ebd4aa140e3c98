"""Paint a drawing that has no surface onto a sheet."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from facilitator.exports.pdf.rows import Text
from facilitator.figure.drawing import Box, Picture, Polyline, Rule, TextLine
from facilitator.figure.palette import Palette

if TYPE_CHECKING:
    from facilitator.exports.pdf.paper import Paper
    from facilitator.figure.drawing import Figure, Shape


@cache
def palette() -> Palette:
    """Return the colours of what is printed."""
    return Palette.light()


def paint(sheet: Paper, figure: Figure, x: float, y: float) -> None:
    """Draw the figure with its top left corner at x, y. Shadows are for screens and stay away."""
    colours = palette()
    for node in figure.nodes:
        for shape in node.block.shapes:
            _paint_shape(sheet, shape, x + node.x, y + node.y, colours)


def _paint_shape(sheet: Paper, shape: Shape, x: float, y: float, colours: Palette) -> None:
    match shape:
        case TextLine():
            style = shape.style
            text = Text(shape.x, shape.text, style.face, style.size, colours.colour(style.colour))
            sheet.write_line(x, y + shape.y, [text])
        case Rule():
            start, end = (x + shape.x1, y + shape.y1), (x + shape.x2, y + shape.y2)
            sheet.rule(start, end, colours.colour(shape.colour), shape.width)
        case Polyline():
            fill = colours.colour(shape.fill) if shape.fill else ""
            sheet.polyline(x, y, shape, fill, colours.colour(shape.colour) if shape.colour else "")
        case Box():
            fill = colours.colour(shape.fill) if shape.fill else ""
            sheet.box(x, y, shape, fill, colours.colour(shape.outline) if shape.outline else "")
        case Picture():
            raise ValueError("a document sets photos by themselves, not in drawings")

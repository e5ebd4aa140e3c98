"""Drawings on paper: an area is filled, a line is drawn, in the colours of the theme."""

from __future__ import annotations

import io

import pypdfium2

from facilitator.exports.pdf import figures
from facilitator.exports.pdf.paper import Paper
from facilitator.figure.drawing import Block, Figure, Node, Polyline
from facilitator.figure.palette import Palette

CORNER = ((10.0, 10.0), (90.0, 10.0), (90.0, 90.0))
AREA, LINE, OUTSIDE = (70.0, 30.0), (50.0, 10.0), (30.0, 70.0)


def colours(shape: Polyline) -> list[str]:
    """The colours inside the corner, on its first side, and outside, of a sheet that holds only this."""
    stream = io.BytesIO()
    sheet = Paper(stream, (200, 200), "th")
    figures.paint(sheet, Figure(100, 100, (Node("", 0, 0, Block(100, 100, (shape,))),)), 20, 30)
    sheet.showPage()
    sheet.save()
    with pypdfium2.PdfDocument(stream.getvalue()) as document:
        picture = document[0].render(scale=2).to_pil().convert("RGB")
    found = []
    for x, y in (AREA, LINE, OUTSIDE):
        colour = picture.getpixel((round(2 * (x + 20)), round(2 * (y + 30))))
        assert isinstance(colour, tuple)
        found.append(f"#{bytes(colour).hex().upper()}")
    return found


def test_an_area_is_filled_and_a_line_is_drawn() -> None:
    accent, soft, paper = Palette.load().colour("accent"), Palette.load().colour("accent_soft"), "#FFFFFF"
    assert colours(Polyline(CORNER, "accent", 3)) == [paper, accent, paper]
    assert colours(Polyline(CORNER, "", fill="accent_soft"))[::2] == [soft, paper]
    assert colours(Polyline(CORNER, "accent", 3, "accent_soft")) == [soft, accent, paper]

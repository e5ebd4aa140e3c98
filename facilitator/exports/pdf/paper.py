"""The sheets that pages are drawn on: ReportLab's canvas with our text, in points from the top left."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from facilitator import __version__
from facilitator.exports.pdf import pictures, rows, shaping
from facilitator.exports.pdf.embedding import LARGER, EmbeddedFont

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.exports.pdf.rows import Text
    from facilitator.figure.drawing import Box, Polyline

_SAME_PLACE = 0.01


class Paper(Canvas):
    """A PDF in the making. Equal calls give equal bytes: nothing is taken from the clock."""

    _doc: pdfdoc.PDFDocument
    _code: list[str]
    _formsinuse: list[str]
    _pagesize: tuple[float, float]

    def __init__(self, stream: BinaryIO, size: tuple[float, float], language: str) -> None:
        self._embedded: dict[str, EmbeddedFont] = {}
        self._set_font = ("", 0.0)
        self._set_colour = rows.BLACK
        self._levels: list[int] = []
        self._photos: set[str] = set()
        # Compressed by the filter below and not by ReportLab's, which wraps everything in ASCII as well.
        super().__init__(
            stream, size, pageCompression=0, invariant=1, pdfVersion=(1, 5), lang=language, initialFontSize=0
        )
        self._doc.defaultStreamFilters = [pdfdoc.PDFZCompress]
        self.setViewerPreference("DisplayDocTitle", "true")

    def _make_preamble(self) -> None:
        """Start a page without ReportLab's first font, which is Helvetica and not embedded."""
        self._preamble = ""

    def describe(self, title: str, author: str, subject: str, created: str) -> None:
        """Say what the file is about; `created` is ISO 8601 or empty."""
        self.setTitle(title)
        self.setAuthor(author)
        self.setSubject(subject)
        self.setCreator(f"กระบวนกร {__version__}")
        if created:
            date = _pdf_date(datetime.fromisoformat(created))
            self.setDateFormatter(lambda *_: date)

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """End this page; the next one knows neither font nor colour."""
        super().showPage()
        self._set_font = ("", 0.0)
        self._set_colour = rows.BLACK

    def write_line(self, left: float, y: float, texts: Sequence[Text]) -> None:
        """Write texts from left to right on one baseline, y below the top; their x counts from `left`.

        A text that begins where the one before it ended goes on without a jump: a rounded jump to the left
        would let readers sort a mark behind the letter after it.
        """
        operators = ["BT"]
        pen = -1.0
        for number, text in enumerate(texts, start=1):
            if text.colour != self._set_colour:
                self._set_colour = text.colour
                operators.append(_rgb(text.colour))
            if abs(left + text.x - pen) > _SAME_PLACE:
                pen = left + text.x
                operators.append(f"1 0 0 1 {pen:.3f} {self._pagesize[1] - y:.3f} Tm")
            for span in _spans(text, last=number == len(texts)):
                font = self._font(span.font)
                if self._set_font != (font.resource, text.size):
                    self._set_font = (font.resource, text.size)
                    operators.append(f"/{font.resource} {text.size * LARGER:.5g} Tf")
                operators.append(f"<{font.encode(span.glyphs)}> Tj")
                pen += span.width * text.size
        operators.append("ET")
        self._code.append(" ".join(operators))

    def _font(self, name: str) -> EmbeddedFont:
        if name not in self._embedded:
            font = EmbeddedFont(name, len(self._embedded) + 1)
            self._embedded[name] = font
            self._doc.delayedFonts.append(font)
        return self._embedded[name]

    def bookmark(self, title: str, level: int, y: float) -> None:
        """Add an entry to the outline, under the last one of a lower level."""
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        key = f"heading{self._doc.objectcounter}-{len(self._code)}"
        self.bookmarkHorizontalAbsolute(key, self._pagesize[1] - y)
        self.addOutlineEntry(title, key, len(self._levels))
        self._levels.append(level)

    def rule(self, start: tuple[float, float], end: tuple[float, float], colour: str, thick: float) -> None:
        """Draw a straight line."""
        height = self._pagesize[1]
        self.setStrokeColor(HexColor(colour))
        self.setLineWidth(thick)
        self.line(start[0], height - start[1], end[0], height - end[1])

    def polyline(self, x: float, y: float, line: Polyline, fill: str, colour: str) -> None:
        """Draw a line with round corners, its places counted from x, y; or fill what it closes around."""
        if fill:
            self._set_colour = ""
            self.setFillColor(HexColor(fill))
        if colour:
            self.setStrokeColor(HexColor(colour))
            self.setLineWidth(line.width)
        (across, down), *others = line.points
        top = self._pagesize[1] - y
        path = self.beginPath()
        path.moveTo(x + across, top - down)
        for across, down in others:
            path.lineTo(x + across, top - down)
        if fill:
            path.close()
        self.setLineJoin(1)
        self.drawPath(path, int(bool(colour)), int(bool(fill)))
        self.setLineJoin(0)

    def box(self, x: float, y: float, box: Box, fill: str, outline: str) -> None:
        """Draw a rectangle whose place is counted from x, y; an empty colour leaves fill or outline out."""
        if fill:
            self._set_colour = ""
            self.setFillColor(HexColor(fill))
        if outline:
            self.setStrokeColor(HexColor(outline))
            self.setLineWidth(box.outline_width)
        left, bottom = x + box.x, self._pagesize[1] - y - box.y - box.height
        if box.radius:
            radius = min(box.radius, box.width / 2, box.height / 2)
            self.roundRect(left, bottom, box.width, box.height, radius, int(bool(outline)), int(bool(fill)))
        else:
            self.rect(left, bottom, box.width, box.height, int(bool(outline)), int(bool(fill)))

    def photo(self, jpeg: bytes, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture; its bytes go into the file as they are, once however often it is drawn."""
        name = f"photo-{hashlib.sha256(jpeg).hexdigest()[:20]}"
        if name not in self._photos:
            self._photos.add(name)
            self._doc.addForm(name, pictures.embedded(jpeg))
        self._formsinuse.append(name)
        self._currentPageHasImages = 1
        bottom = self._pagesize[1] - y - height
        place = f"{width:.3f} 0 0 {height:.3f} {x:.3f} {bottom:.3f}"
        self._code.append(f"q {place} cm /{pdfdoc.xObjectName(name)} Do Q")


def _spans(text: Text, *, last: bool) -> tuple[shaping.Span, ...]:
    """Return the glyphs of a text; the last one of its line, or one that reaches out, needs care."""
    spans = shaping.shape(text.text, text.face)
    if text.reach:
        end = text.x + text.size * sum(span.width for span in spans)
        spans = shaping.reaching(spans, (text.reach - end) / text.size)
    return shaping.at_line_end(spans) if last else spans


def _rgb(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return f"{red:.4g} {green:.4g} {blue:.4g} rg"


def _pdf_date(moment: datetime) -> str:
    date = f"D:{moment:%Y%m%d%H%M%S}"
    zone = f"{moment:%z}"
    return f"{date}{zone[:3]}'{zone[3:5]}'" if zone else date

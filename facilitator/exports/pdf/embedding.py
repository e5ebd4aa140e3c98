"""One font inside one PDF: the codes its pages use, and the objects that embed exactly those glyphs."""

from __future__ import annotations

import hashlib
import struct
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfdoc

from facilitator.exports.pdf import shaping, truetype

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator.exports.pdf.truetype import Placed

_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{ranges}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
_MOST = 100
"""A CMap may hold no more entries than this between begin and end."""
LARGER = 1.1
"""So many times its size a font declares its em, its letters as large as ever: poppler takes lines further
apart than 1.5 em for columns of one line each, and mixes up the cells of a table."""
_BOX = truetype.Placed((truetype.Part(0, 0, 0),), 0, "")
"""Glyph 0, which every font must have and no text uses."""


class EmbeddedFont:
    """A font of one document, as small as its text allows; ReportLab calls `addObjects` at the end.

    Codes are two bytes and equal the glyph numbers of the embedded file, so one font object serves all text.
    """

    def __init__(self, font: str, number: int) -> None:
        self.resource = f"F{number}"
        """What pages call it."""
        self._source = shaping.source(font)
        self._codes: dict[Placed, str] = {_BOX: "0000"}

    def encode(self, glyphs: tuple[Placed, ...]) -> str:
        """Return the codes of these glyphs in hexadecimal."""
        codes = self._codes
        try:
            return "".join([codes[glyph] for glyph in glyphs])
        except KeyError:
            for glyph in glyphs:
                codes.setdefault(glyph, f"{len(codes):04X}")
            return "".join([codes[glyph] for glyph in glyphs])

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802 - ReportLab's name for it
        """Put the font's objects into the document."""
        refer: Callable[[pdfdoc.PDFObject], pdfdoc.PDFObjectReference] = document.Reference
        glyphs = list(self._codes)
        data = truetype.subset(self._source, glyphs, self._units)
        name = f"{_tag(data)}+{self._source.name}"
        file = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"Length1": len(data)}), data)
        to_unicode = pdfdoc.PDFStream(content=_to_unicode(glyphs))
        widths = " ".join(f"{glyph.advance * self._scale:g}" for glyph in glyphs)
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": f"/{name}",
                "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
                "CIDToGIDMap": "/Identity",
                "DW": 0,
                "W": f"[0 [{widths}]]",
                "FontDescriptor": refer(self._descriptor(name, refer(file))),
            }
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{name}",
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray([refer(descendant)]),
                "ToUnicode": refer(to_unicode),
            }
        )
        fonts = document.idToObject[pdfdoc.BasicFonts]
        assert isinstance(fonts, pdfdoc.PDFDictionary)
        fonts[self.resource] = refer(font)

    @property
    def _units(self) -> int:
        return round(LARGER * self._source.units)

    @property
    def _scale(self) -> float:
        return 1000 / self._units

    def _descriptor(self, name: str, file: pdfdoc.PDFObjectReference) -> pdfdoc.PDFDictionary:
        left, bottom, right, top = struct.unpack_from(">4h", self._source.head, 36)
        box = " ".join(f"{edge * self._scale:g}" for edge in (left, bottom, right, top))
        # The text font's for all: poppler takes a line with signs of a taller font and the line after it for
        # neighbours in one row, and sorts them anew.
        extents = shaping.source("regular").font.get_font_extents("ltr")
        italic = "Italic" in name
        return pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{name}",
                "Flags": 4 | (64 if italic else 0),
                "FontBBox": f"[{box}]",
                "ItalicAngle": -12 if italic else 0,
                "Ascent": round(extents.ascender * self._scale),
                "Descent": round(extents.descender * self._scale),
                "CapHeight": 700,
                "StemV": 120 if "Bold" in name else 80,
                "FontFile2": file,
            }
        )


def _tag(data: bytes) -> str:
    """Return the six capitals that mark a subset: equal for equal subsets only."""
    return "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(data).digest()[:6])


def _to_unicode(glyphs: list[Placed]) -> str:
    """Return the CMap from codes to the text they stand for."""
    rows = [
        f"<{code:04X}> <{glyph.text.encode('utf-16-be').hex()}>"
        for code, glyph in enumerate(glyphs)
        if glyph.text
    ]
    ranges = []
    for start in range(0, len(rows), _MOST):
        part = rows[start : start + _MOST]
        ranges.append("\n".join([f"{len(part)} beginbfchar", *part, "endbfchar"]))
    return _CMAP.format(ranges="\n".join(ranges))

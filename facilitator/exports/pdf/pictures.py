"""A picture inside a PDF: its JPEG goes in as it is, and is not packed a second time."""

from __future__ import annotations

from types import MappingProxyType

from reportlab.pdfbase import pdfdoc

from facilitator.exports.options import ExportRefused

_COLOURS = MappingProxyType({1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"})
"""By how many numbers a pixel has."""
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
"""Markers before the size of a picture, of the ways of coding that a PDF knows."""


def embedded(jpeg: bytes) -> pdfdoc.PDFStream:
    """Return the object of a PDF that holds this picture; ExportRefused when no reader could show it."""
    width, height, bits, numbers = _frame(jpeg)
    if bits != 8 or numbers not in _COLOURS:
        raise ExportRefused("ภาพถ่ายภาพหนึ่งเสียหาย พิมพ์ไม่ได้ ให้ลบแล้วเพิ่มภาพนั้นใหม่ หรือพิมพ์โดยไม่เลือกภาพถ่าย")
    told = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": width,
        "Height": height,
        "BitsPerComponent": bits,
        "ColorSpace": _COLOURS[numbers],
        "Filter": "/DCTDecode",
    }
    if numbers == 4:
        told["Decode"] = "[1 0 1 0 1 0 1 0]"  # as those who write such files mean it
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(told), jpeg)


def _frame(jpeg: bytes) -> tuple[int, int, int, int]:
    """Return width, height, bits, and how many numbers a pixel has; zeros when the file does not say."""

    def number(at: int, length: int = 2) -> int:
        return int.from_bytes(jpeg[at : at + length], "big")

    at = 2
    while number(at, 1) == 0xFF:
        if number(at + 1, 1) in _FRAMES:
            return number(at + 7), number(at + 5), number(at + 4, 1), number(at + 9, 1)
        at += 2 + max(number(at + 2), 2)
    return 0, 0, 0, 0

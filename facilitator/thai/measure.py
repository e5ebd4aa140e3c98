"""How wide text is: HarfBuzz on the fonts that the program ships."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import uharfbuzz

from facilitator import resources

if TYPE_CHECKING:
    from pathlib import Path

SYMBOLS = "symbols"
"""The font for signs that the text font lacks (✓ ☐)."""
_FILES = MappingProxyType(
    {
        "regular": "Sarabun_400Regular.ttf",
        "medium": "Sarabun_500Medium.ttf",
        "semibold": "Sarabun_600SemiBold.ttf",
        "bold": "Sarabun_700Bold.ttf",
        "italic": "Sarabun_400Regular_Italic.ttf",
        "bold_italic": "Sarabun_700Bold_Italic.ttf",
        SYMBOLS: "NotoSansSymbols2_400Regular.ttf",
    }
)
FACES = tuple(name for name in _FILES if name != SYMBOLS)
"""Names of the faces of the text font."""

LEFTWARDS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""Inside a regular expression's class: letters that run from right to left."""
# HarfBuzz takes a run's script from its first letter, so Thai glued to Latin (KMน้ำ) is shaped apart.
# HarfBuzz takes quadratic time over a run of ำ, so none is long; no word is cut.
_SCRIPT = re.compile(f"[ก-ฺเ-๛]{{1,500}}(?![ะ-ฺๅ็-๎])|[ก-ฺเ-๛]{{1,500}}|[{LEFTWARDS}]+|[^ก-ฺเ-๛{LEFTWARDS}]+")
_UNPRINTABLE = re.compile("[\ud800-\udfff]")
_BLANKS = str.maketrans("\t\n\u00a0", "   ")
_LONGEST_KEPT = 200
"""Longer texts are measured anew each time: they seldom come again and would fill the cache."""


def font_path(name: str) -> Path:
    """Return the file of a face, or of SYMBOLS."""
    return resources.path("fonts", _FILES[name])


def width(text: str, face: str, size: float) -> float:
    """Return the width of one line of text, in the unit of `size`; a tab counts as one space."""
    return (_kept(text, face) if len(text) <= _LONGEST_KEPT else _measured(text, face)) * size


def by_font(text: str, face: str) -> list[tuple[str, str]]:
    """Part the text as it is drawn, every blank a space, where another font has to draw it: (font, text).

    What no font has stays with the face, which draws its box.
    """
    text = _UNPRINTABLE.sub("\ufffd", text.translate(_BLANKS))
    known = _letters(face)
    if known.issuperset(text):
        return [(face, text)] if text else []
    others = _letters(SYMBOLS)
    parts: list[tuple[str, str]] = []
    start = 0
    fonts = [SYMBOLS if letter in others and letter not in known else face for letter in text]
    for at in range(1, len(text) + 1):
        if at == len(text) or fonts[at] != fonts[start]:
            parts.append((fonts[start], text[start:at]))
            start = at
    return parts


def by_script(text: str) -> list[str]:
    """Part the text into the runs that HarfBuzz has to get one by one."""
    return _SCRIPT.findall(text)


@lru_cache(maxsize=50_000)
def _kept(text: str, face: str) -> float:
    return _measured(text, face)


def _measured(text: str, face: str) -> float:
    """Return the width in em."""
    return sum(_shaped(part, _font(name)) for name, part in by_font(text, face))


def _shaped(text: str, font: uharfbuzz.Font) -> float:
    total = 0
    for run in by_script(text):
        buffer = uharfbuzz.Buffer()
        buffer.add_str(run)
        buffer.guess_segment_properties()
        buffer.direction = "ltr"
        uharfbuzz.shape(font, buffer)
        total += sum(position.x_advance for position in buffer.glyph_positions)
    return total / font.face.upem


@cache
def _font(name: str) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(font_path(name))))


@cache
def _letters(name: str) -> frozenset[str]:
    """Return the characters that a font has glyphs for."""
    return frozenset(map(chr, _font(name).face.unicodes))

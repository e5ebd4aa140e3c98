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

_FILES = MappingProxyType(
    {
        "regular": "Sarabun_400Regular.ttf",
        "medium": "Sarabun_500Medium.ttf",
        "semibold": "Sarabun_600SemiBold.ttf",
        "bold": "Sarabun_700Bold.ttf",
        "italic": "Sarabun_400Regular_Italic.ttf",
        "bold_italic": "Sarabun_700Bold_Italic.ttf",
    }
)
FACES = tuple(_FILES)
"""Names of the faces of the text font."""

# HarfBuzz takes a run's script from its first letter, so Thai glued to Latin (KMน้ำ) is shaped apart.
# HarfBuzz takes quadratic time over a run of ำ, so none is long; no word is cut.
_SCRIPT = re.compile("[ก-ฺเ-๛]{1,500}(?![ะ-ฺๅ็-๎])|[ก-ฺเ-๛]{1,500}|[^ก-ฺเ-๛]+")
_UNPRINTABLE = re.compile("[\ud800-\udfff]")
_BLANKS = str.maketrans("\t\n\u00a0", "   ")
_LONGEST_KEPT = 200
"""Longer texts are measured anew each time: they seldom come again and would fill the cache."""


def face_path(name: str) -> Path:
    """Return the font file of a face."""
    return resources.path("fonts", _FILES[name])


def symbols_path() -> Path:
    """Return the font file for signs that the text font lacks (✓ ☐)."""
    return resources.path("fonts", "NotoSansSymbols2_400Regular.ttf")


def line_height(size: float) -> float:
    """Return the distance between two baselines: Sarabun's marks need one and a half times the size."""
    return 1.5 * size


def width(text: str, face: str, size: float) -> float:
    """Return the width of one line of text, in the unit of `size`."""
    return ems(text, face) * size


def ems(text: str, face: str) -> float:
    """Return the width of one line of text in em; a tab counts as one space."""
    return _kept(text, face) if len(text) <= _LONGEST_KEPT else _measured(text, face)


@lru_cache(maxsize=50_000)
def _kept(text: str, face: str) -> float:
    return _measured(text, face)


def _measured(text: str, face: str) -> float:
    text = _UNPRINTABLE.sub("\ufffd", text.translate(_BLANKS))
    path = face_path(face)
    if _letters(path).issuperset(text):
        return _shaped(text, path)
    return sum(_shaped(part, font) for part, font in _by_font(text, path, symbols_path()))


def _by_font(text: str, path: Path, fallback: Path) -> list[tuple[str, Path]]:
    """Split the text where it must change to the fallback font or back."""
    known, others = _letters(path), _letters(fallback)
    parts: list[tuple[str, Path]] = []
    start = 0
    fonts = [fallback if letter in others and letter not in known else path for letter in text]
    for at in range(1, len(text) + 1):
        if at == len(text) or fonts[at] != fonts[start]:
            parts.append((text[start:at], fonts[start]))
            start = at
    return parts


def _shaped(text: str, path: Path) -> float:
    font = _font(path)
    total = 0
    for run in _SCRIPT.findall(text):
        buffer = uharfbuzz.Buffer()
        buffer.add_str(run)
        buffer.guess_segment_properties()
        buffer.direction = "ltr"
        uharfbuzz.shape(font, buffer)
        total += sum(position.x_advance for position in buffer.glyph_positions)
    return total / font.face.upem


@cache
def _font(path: Path) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path)))


@cache
def _letters(path: Path) -> frozenset[str]:
    """Return the characters that a font has glyphs for."""
    return frozenset(map(chr, _font(path).face.unicodes))

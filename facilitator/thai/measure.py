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
_SCRIPTS = re.compile("[ก-ฺเ-๛]+|[^ก-ฺเ-๛]+")


def face_path(name: str) -> Path:
    """Return the font file of a face."""
    return resources.path("fonts", _FILES[name])


def symbols_path() -> Path:
    """Return the font file for signs that the text font lacks."""
    return resources.path("fonts", "NotoSansSymbols2_400Regular.ttf")


def line_height(size: float) -> float:
    """Return the distance between baselines: Sarabun's marks need one and a half times the size."""
    return 1.5 * size


@cache
def _font(path: Path) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path)))


def width(text: str, face: str, size: float) -> float:
    """Return the width of one line of text, in the unit of `size`."""
    return _ems(text, face) * size


@lru_cache(maxsize=50_000)
def _ems(text: str, face: str) -> float:
    text = text.encode("utf-8", "replace").decode("utf-8")
    font = _font(face_path(face))
    total = 0
    for run in _SCRIPTS.findall(text):
        buffer = uharfbuzz.Buffer()
        buffer.add_str(run)
        buffer.guess_segment_properties()
        uharfbuzz.shape(font, buffer)
        total += sum(position.x_advance for position in buffer.glyph_positions)
    return total / font.face.upem

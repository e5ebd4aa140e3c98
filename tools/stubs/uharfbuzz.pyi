"""The part of uharfbuzz that the program uses; the package brings no types. Units are those of the font."""

from collections.abc import Callable, Sequence
from enum import Enum, IntEnum
from os import PathLike
from typing import Any

class BufferClusterLevel(IntEnum):
    MONOTONE_GRAPHEMES = 0
    MONOTONE_CHARACTERS = 1
    CHARACTERS = 2

class OTNameIdPredefined(Enum):
    FONT_FAMILY = 1
    FULL_NAME = 4
    POSTSCRIPT_NAME = 6

class Blob:
    @property
    def data(self) -> bytes: ...
    @classmethod
    def from_file_path(cls, filename: str | PathLike[str]) -> Blob: ...

class Face:
    def __init__(self, blob: Blob | bytes, index: int = 0) -> None: ...
    @property
    def upem(self) -> int: ...
    @property
    def unicodes(self) -> set[int]: ...
    @property
    def table_tags(self) -> list[str]: ...
    def get_name(self, name_id: OTNameIdPredefined | int, language: str | None = None) -> str | None: ...
    def reference_table(self, tag: str) -> Blob: ...

class FontExtents:
    ascender: int
    descender: int
    line_gap: int

class GlyphExtents:
    x_bearing: int
    y_bearing: int
    width: int
    height: int

class DrawFuncs:
    def set_move_to_func(self, func: Callable[[float, float, Any], object]) -> None: ...
    def set_line_to_func(self, func: Callable[[float, float, Any], object]) -> None: ...
    def set_quadratic_to_func(self, func: Callable[[float, float, float, float, Any], object]) -> None: ...

class Font:
    scale: tuple[int, int]
    def __init__(self, face: Face) -> None: ...
    @property
    def face(self) -> Face: ...
    def draw_glyph(self, gid: int, draw_funcs: DrawFuncs, draw_data: object) -> None: ...
    def get_nominal_glyph(self, unicode: int) -> int | None: ...
    def get_glyph_h_advance(self, gid: int) -> int: ...
    def get_glyph_extents(self, gid: int) -> GlyphExtents | Any: ...  # None for a glyph that the font lacks
    def get_font_extents(self, direction: str) -> FontExtents: ...

class GlyphInfo:
    @property
    def codepoint(self) -> int: ...
    @property
    def cluster(self) -> int: ...

class GlyphPosition:
    @property
    def x_advance(self) -> int: ...
    @property
    def y_advance(self) -> int: ...
    @property
    def x_offset(self) -> int: ...
    @property
    def y_offset(self) -> int: ...

class Buffer:
    direction: str
    script: str
    language: str
    cluster_level: BufferClusterLevel
    def add_str(self, text: str, item_offset: int = 0, item_length: int = -1) -> None: ...
    def guess_segment_properties(self) -> None: ...
    @property
    def glyph_infos(self) -> list[GlyphInfo]: ...
    @property
    def glyph_positions(self) -> list[GlyphPosition]: ...

def shape(
    font: Font,
    buffer: Buffer,
    features: dict[str, bool | int] | None = None,
    shapers: Sequence[str] | None = None,
) -> None: ...

"""What this project uses of uharfbuzz 0.57, which ships no types (github.com/harfbuzz/uharfbuzz)."""

from enum import IntEnum
from os import PathLike

class Blob:
    data: bytes
    @classmethod
    def from_file_path(cls, filename: str | PathLike[str]) -> Blob: ...

class OTNameIdPredefined(IntEnum):
    POSTSCRIPT_NAME = 6

class Face:
    upem: int
    unicodes: set[int]
    table_tags: list[str]
    def __init__(self, blob: Blob | bytes, index: int = 0) -> None: ...
    def get_name(self, name_id: OTNameIdPredefined, language: str | None = None) -> str | None: ...
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

class Font:
    face: Face
    def __init__(self, face_or_font: Face | Font) -> None: ...
    def get_font_extents(self, direction: str) -> FontExtents: ...
    def get_glyph_extents(self, gid: int) -> GlyphExtents | None: ...

class BufferClusterLevel(IntEnum):
    MONOTONE_GRAPHEMES = 0
    MONOTONE_CHARACTERS = 1
    CHARACTERS = 2

class GlyphInfo:
    codepoint: int
    cluster: int

class GlyphPosition:
    x_advance: int
    y_advance: int
    x_offset: int
    y_offset: int

class Buffer:
    cluster_level: BufferClusterLevel
    direction: str
    script: str
    language: str
    @property
    def glyph_infos(self) -> list[GlyphInfo]: ...
    @property
    def glyph_positions(self) -> list[GlyphPosition]: ...
    def add_str(self, text: str, item_offset: int = 0, item_length: int = -1) -> None: ...
    def guess_segment_properties(self) -> None: ...

def shape(font: Font, buffer: Buffer, features: dict[str, int | bool] | None = None) -> None: ...

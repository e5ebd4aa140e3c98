"""Read glyph outlines from a TrueType file and write a small TrueType file of chosen, placed glyphs.

A placed glyph is one outline, or several, moved by offsets: this is how a mark that HarfBuzz put over a
consonant becomes a glyph of its own. Tables as in https://learn.microsoft.com/typography/opentype/spec/.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import uharfbuzz

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_WORDS, _XY, _SCALE, _MORE, _XY_SCALE, _TWO_BY_TWO = 0x1, 0x2, 0x8, 0x20, 0x40, 0x80
_KEPT = ("cvt ", "fpgm", "prep")
"""Tables that hinted outlines need, copied as they are."""


class Part(NamedTuple):
    """One outline of the source font and how far it is moved, in font units."""

    glyph: int
    x: int
    y: int


@dataclass(frozen=True, eq=False, slots=True)
class Placed:
    """What one code of an embedded font draws, how far it moves the pen, and the text it stands for.

    Equal ones are the same object (`shaping` sees to it), so that looking one up costs little.
    """

    parts: tuple[Part, ...]
    advance: int
    text: str


class Source:
    """A font file: its shaper and its outlines."""

    def __init__(self, path: Path) -> None:
        self.face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path))
        self.font = uharfbuzz.Font(self.face)
        self.units: int = self.face.upem
        """Font units per em."""
        self._glyf = self.table("glyf")
        self.head = self.table("head")
        loca = self.table("loca")
        if struct.unpack_from(">h", self.head, 50)[0]:
            self._starts: Sequence[int] = struct.unpack(f">{len(loca) // 4}L", loca)
        else:
            self._starts = [2 * start for start in struct.unpack(f">{len(loca) // 2}H", loca)]

    @property
    def name(self) -> str:
        """The PostScript name."""
        return self.face.get_name(uharfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME) or "Font"

    def table(self, tag: str) -> bytes:
        """Return a table of the file, empty when it has none."""
        return bytes(self.face.reference_table(tag).data) if tag in self.face.table_tags else b""

    def outline(self, glyph: int) -> bytes:
        """Return the record of one glyph, empty for one that draws nothing."""
        return self._glyf[self._starts[glyph] : self._starts[glyph + 1]]


def subset(source: Source, glyphs: Sequence[Placed], units: int = 0) -> bytes:
    """Return a TrueType file whose glyph number n draws `glyphs[n]`; `units` makes its em another size."""
    em = struct.pack(">H", units or source.units)
    advances = [glyph.advance for glyph in glyphs]
    records = _records(source, glyphs)
    hmtx = bytearray()
    for number, record in enumerate(records):
        # The left bearing must equal the left edge, or renderers move the outline.
        left = struct.unpack_from(">h", record, 2)[0] if record else 0
        hmtx += struct.pack(">Hh", advances[number] if number < len(advances) else 0, left)
    loca = [0]
    for record in records:
        loca.append(loca[-1] + len(record))
    count = len(records)
    return _file(
        {tag: table for tag in _KEPT if (table := source.table(tag))}
        | {
            "glyf": b"".join(records),
            "head": source.head[:8] + bytes(4) + source.head[12:18] + em + source.head[20:50] + b"\0\1\0\0",
            "hhea": source.table("hhea")[:34] + struct.pack(">H", count),
            "hmtx": bytes(hmtx),
            "loca": struct.pack(f">{count + 1}L", *loca),
            "maxp": _limits(source.table("maxp"), count),
        }
    )


def _records(source: Source, glyphs: Sequence[Placed]) -> list[bytes]:
    """Return the outlines of the glyphs, then those that they are composed of."""
    numbers: dict[int, int] = {}
    parts: list[int] = []

    def number_of(glyph: int) -> int:
        if glyph not in numbers:
            numbers[glyph] = len(glyphs) + len(parts)
            parts.append(glyph)
        return numbers[glyph]

    def renumbered(record: bytes) -> bytes:
        if not record or struct.unpack_from(">h", record)[0] >= 0:
            return record
        changed = bytearray(record)
        for at in _component_places(record):
            struct.pack_into(">H", changed, at, number_of(struct.unpack_from(">H", record, at)[0]))
        return bytes(changed)

    records = []
    for glyph in glyphs:
        drawn = [part for part in glyph.parts if source.outline(part.glyph)]
        if len(drawn) == 1 and drawn[0].x == drawn[0].y == 0:
            records.append(renumbered(source.outline(drawn[0].glyph)))
        else:
            records.append(_composed(source, [(number_of(part.glyph), part) for part in drawn]))
    at = 0
    while at < len(parts):  # what is renumbered may ask for further parts
        records.append(renumbered(source.outline(parts[at])))
        at += 1
    return [record + bytes(-len(record) % 4) for record in records]


def _composed(source: Source, parts: list[tuple[int, Part]]) -> bytes:
    """Return a record that draws outlines, given with their new numbers, at their places."""
    if not parts:
        return b""
    boxes = []
    body = b""
    for number, part in parts:
        left, bottom, right, top = struct.unpack_from(">4h", source.outline(part.glyph), 2)
        boxes.append((left + part.x, bottom + part.y, right + part.x, top + part.y))
        more = _MORE if len(boxes) < len(parts) else 0
        body += struct.pack(">HHhh", _WORDS | _XY | more, number, part.x, part.y)
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return struct.pack(">h4h", -1, min(lefts), min(bottoms), max(rights), max(tops)) + body


def _component_places(record: bytes) -> Iterator[int]:
    """Tell where in a composite record the glyph numbers of its components stand."""
    at = 10
    flags = _MORE
    while flags & _MORE:
        flags = struct.unpack_from(">H", record, at)[0]
        yield at + 2
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _XY_SCALE else 8 if flags & _TWO_BY_TWO else 0


def _limits(maxp: bytes, count: int) -> bytes:
    """Return the table of limits for `count` glyphs, with room for the composites that were added."""
    table = bytearray(maxp)
    struct.pack_into(">H", table, 4, count)
    for at, least in ((10, 1024), (12, 128), (28, 8), (30, 4)):  # points, contours, components, depth
        struct.pack_into(">H", table, at, max(least, struct.unpack_from(">H", table, at)[0]))
    return bytes(table)


def _file(tables: dict[str, bytes]) -> bytes:
    """Return the file made of these tables."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = struct.pack(">LHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16)
    body = b""
    start = len(head) + 16 * count
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        check = sum(struct.unpack(f">{len(padded) // 4}L", padded)) & 0xFFFFFFFF
        head += struct.pack(">4sLLL", tag.encode("ascii"), check, start + len(body), len(table))
        body += padded
    return head + body

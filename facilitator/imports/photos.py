"""Reads photos from cameras and phones: upright, small enough to keep, and without where they were taken."""

from __future__ import annotations

import struct
import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PIL.ImageFile import ImageFile

LONGEST_SIDE = 1600
"""Pixels of the copy that is kept: a flip-chart can be read at this size, on paper too."""
QUALITY = 82
MOST_BYTES = 64 * 1024 * 1024
MOST_PIXELS = 60_000_000
MOST_JPEG_PIXELS = 250_000_000
"""A JPEG is unpacked at a part of its size: even the largest sensors of phones are no trouble."""
ENDINGS = (".jpg", ".jpeg", ".png", ".webp")

_HEIC = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"hevx", b"mif1", b"msf1"})
_READERS: Mapping[bytes, Callable[[BytesIO], ImageFile]] = MappingProxyType(
    {b"\xff\xd8\xff": JpegImageFile, b"\x89PNG\r\n\x1a\n": PngImageFile, b"RIFF": WebPImageFile}
)
"""What reads a file, by its first bytes: Pillow's own choice tries forty formats and only warns of bombs."""
_TURNS = MappingProxyType(
    {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
)
"""What brings a picture upright, by how the camera was held."""
_HELD, _ENTRY = 0x0112, 12
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, struct.error, zlib.error)
"""What Pillow raises for files that are not whole."""


class PhotoRefused(Exception):
    """The photo cannot be taken; the message says why and what to do, in Thai."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The copy that is kept: a JPEG with nothing in it but the picture."""

    jpeg: bytes
    width: int
    height: int


def read_file(path: Path) -> Picture:
    """Read a photo from a file; PhotoRefused says why not."""
    name = path.name
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise PhotoRefused(
            f"เปิดภาพ “{name}” ไม่ได้ ({error.strerror}) ตรวจว่าไฟล์ยังอยู่และเปิดอ่านได้ แล้วเพิ่มใหม่"
        ) from error
    return read(data, name)


def read(data: bytes, name: str) -> Picture:
    """Read a photo from bytes; `name` is what a refusal calls it."""
    if len(data) > MOST_BYTES:
        raise PhotoRefused(f"ภาพ “{name}” ใหญ่เกิน {MOST_BYTES // 1024 // 1024} MB ให้ย่อภาพก่อนแล้วเพิ่มใหม่")
    reader = next((reader for start, reader in _READERS.items() if data.startswith(start)), None)
    if reader is None or (reader is WebPImageFile and data[8:12] != b"WEBP"):
        raise PhotoRefused(_no_reader(data, name))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's, of faults beside the picture: nothing of it is kept
            with reader(BytesIO(data)) as image:
                _refuse_bomb(image, name)
                return _kept(_upright(image))
    except Image.DecompressionBombError as error:
        raise PhotoRefused(_too_many_pixels(name)) from error
    except _BROKEN as error:
        raise PhotoRefused(
            f"อ่านภาพ “{name}” ไม่ได้ ไฟล์เสียหายหรือคัดลอกมาไม่ครบ ให้คัดลอกจากกล้องหรือโทรศัพท์ใหม่แล้วเพิ่มอีกครั้ง"
        ) from error


def _no_reader(data: bytes, name: str) -> str:
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        return (
            f"ภาพ “{name}” เป็นแบบ HEIC ซึ่งโปรแกรมนี้อ่านไม่ได้ บน iPhone ให้ส่งภาพออกเป็น JPEG "
            "หรือตั้งที่ การตั้งค่า > กล้อง > รูปแบบ > เข้ากันได้มากที่สุด แล้วถ่ายใหม่"
        )
    return f"ไฟล์ “{name}” ไม่ใช่ภาพที่อ่านได้ ใช้ภาพแบบ JPEG PNG หรือ WebP"


def _refuse_bomb(image: ImageFile, name: str) -> None:
    """Refuse a picture that would fill the memory, before any of it is unpacked."""
    width, height = image.size
    most = MOST_JPEG_PIXELS if isinstance(image, JpegImageFile) else MOST_PIXELS
    if width * height > most:
        raise PhotoRefused(_too_many_pixels(name, f" ({width:,} × {height:,} จุด)"))


def _too_many_pixels(name: str, size: str = "") -> str:
    return f"ภาพ “{name}” ใหญ่เกินกว่าจะเปิดได้{size} ให้ย่อด้านยาวให้ไม่เกิน 7,000 จุดแล้วเพิ่มใหม่"


def _upright(image: ImageFile) -> Image.Image:
    """Return the picture scaled down and turned as it was taken."""
    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    image.load()
    small: Image.Image = image
    if image.mode in {"1", "P"}:  # their pixels are numbers of colours, which do not mix
        small = image.convert("RGBA" if image.has_transparency_data else "RGB")
    small.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    turn = _TURNS.get(_orientation(image.info.get("exif", b"")))
    return small if turn is None else small.transpose(turn)


def _orientation(exif: bytes) -> int:
    """Return how the camera was held, from 1 to 8; 0 when the file does not say.

    Pillow would read all that a camera says, stumble over faults in it, and write it anew.
    """
    tiff = exif.removeprefix(b"Exif\x00\x00")
    order: Literal["little", "big"] = "little" if tiff.startswith(b"II") else "big"

    def number(at: int, length: int) -> int:
        return int.from_bytes(tiff[at : at + length], order)

    first = number(4, 4)
    entries = range(first + 2, first + 2 + number(first, 2) * _ENTRY, _ENTRY)
    return next((number(at + 8, 2) for at in entries if number(at, 2) == _HELD), 0)


def _kept(image: Image.Image) -> Picture:
    """Encode the bare pixels: on a new sheet, for what a file says about itself clings to a copy."""
    sheet = Image.new("RGB", image.size, "white")
    if image.mode.startswith("I;16"):
        image = image.point(lambda value: value / 256).convert("L")
    shown = image.convert("RGBA") if image.has_transparency_data else image.convert("RGB")
    sheet.paste(shown, mask=shown if shown.mode == "RGBA" else None)
    stream = BytesIO()
    sheet.save(stream, "JPEG", quality=QUALITY, optimize=True)
    return Picture(stream.getvalue(), *sheet.size)

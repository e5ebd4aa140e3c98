"""Photos as cameras, phones and screens give them; the files are made here."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from facilitator.imports import photos
from facilitator.imports.photos import LONGEST_SIDE, PhotoRefused, Picture, read, read_file

if TYPE_CHECKING:
    from pathlib import Path

RED, BLUE = (200, 30, 30), (30, 30, 200)
GPS, ORIENTATION = 0x8825, 0x0112


def flip_chart(width: int = 400, height: int = 300, mode: str = "RGB") -> Image.Image:
    """A sheet that is red at the left and blue at the right."""
    made = Image.new("RGB", (width, height), BLUE)
    made.paste(RED, (0, 0, width // 2, height))
    return made.quantize(16) if mode == "P" else made.convert(mode)


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def opened(picture: Picture) -> Image.Image:
    image = Image.open(BytesIO(picture.jpeg))
    assert image.format == "JPEG"
    assert image.size == (picture.width, picture.height)
    return image


def near(image: Image.Image, at: tuple[float, float], colour: tuple[int, int, int]) -> bool:
    found = image.getpixel((round(at[0] * (image.width - 1)), round(at[1] * (image.height - 1))))
    assert isinstance(found, tuple)
    return all(abs(seen - meant) < 12 for seen, meant in zip(found, colour, strict=True))


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("JPEG", "RGB"), ("JPEG", "CMYK"), ("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "P"), ("WEBP", "RGB")],
)
def test_every_format_becomes_a_jpeg_of_the_same_picture(kind: str, mode: str) -> None:
    image = opened(read(encoded(flip_chart(mode=mode), kind), "ภาพ"))
    assert image.size == (400, 300)
    assert image.mode == "RGB"
    assert near(image, (0.1, 0.5), RED)
    assert near(image, (0.9, 0.5), BLUE)


def test_a_large_photo_is_scaled_down_and_a_small_one_is_left() -> None:
    wide = read(encoded(flip_chart(4000, 3000), "JPEG"), "ภาพ")
    assert (wide.width, wide.height) == (LONGEST_SIDE, 1200)
    tall = read(encoded(flip_chart(1000, 3200), "PNG"), "ภาพ")
    assert (tall.width, tall.height) == (500, LONGEST_SIDE)
    assert read(encoded(flip_chart(1600, 90), "PNG"), "ภาพ").width == 1600


@pytest.mark.parametrize(
    ("orientation", "size", "red", "blue"),
    [
        (3, (400, 300), (0.9, 0.5), (0.1, 0.5)),
        (6, (300, 400), (0.5, 0.1), (0.5, 0.9)),
        (8, (300, 400), (0.5, 0.9), (0.5, 0.1)),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_stands_upright(
    kind: str,
    orientation: int,
    size: tuple[int, int],
    red: tuple[float, float],
    blue: tuple[float, float],
) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    image = opened(read(encoded(flip_chart(), kind, exif=exif), "ภาพ"))
    assert image.size == size
    assert near(image, red, RED)
    assert near(image, blue, BLUE)


def test_where_it_was_taken_and_all_else_that_a_file_says_is_gone() -> None:
    exif = Image.Exif()
    exif[0x010F] = "A maker of phones"
    exif.get_ifd(GPS).update({1: "N", 2: (18.0, 47.0, 12.5), 3: "E", 4: (98.0, 59.0, 1.5)})
    data = encoded(flip_chart(), "JPEG", exif=exif, comment=b"taken at home", dpi=(300, 300))
    sent = Image.open(BytesIO(data))
    assert sent.getexif().get_ifd(GPS)[2] == (18.0, 47.0, 12.5)
    assert sent.info["comment"] == b"taken at home"
    kept = read(data, "ภาพ")
    image = opened(kept)
    assert dict(image.getexif()) == {}
    assert not image.getexif().get_ifd(GPS)
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    for trace in (b"Exif", b"maker", b"home"):
        assert trace not in kept.jpeg


def test_what_is_transparent_becomes_white_and_sixteen_bits_become_eight() -> None:
    clear = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    assert near(opened(read(encoded(clear, "PNG"), "ภาพ")), (0.5, 0.5), (255, 255, 255))
    deep = Image.new("I;16", (2000, 20), 0x8000)
    assert near(opened(read(encoded(deep, "PNG"), "ภาพ")), (0.5, 0.5), (128, 128, 128))


def test_the_same_photo_gives_the_same_bytes() -> None:
    data = encoded(flip_chart(), "JPEG")
    assert read(data, "ภาพ") == read(data, "อีกชื่อ")


def test_a_file_of_an_iphone_is_refused_with_what_to_do() -> None:
    heic = b"\x00\x00\x00\x24ftypheic\x00\x00\x00\x00mif1heic" + bytes(64)
    with pytest.raises(PhotoRefused, match=r"IMG_1\.HEIC.*JPEG"):
        read(heic, "IMG_1.HEIC")


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", "ข้อความ".encode(), b"RIFF\x00\x00\x00\x00WAVEfmt ", b"GIF89a"]
)
def test_what_is_no_photo_is_refused(data: bytes) -> None:
    with pytest.raises(PhotoRefused, match="JPEG PNG หรือ WebP"):
        read(data, "ไฟล์")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_file_that_is_not_whole_is_refused(kind: str) -> None:
    data = encoded(flip_chart(), kind)
    with pytest.raises(PhotoRefused, match="ไม่ครบ"):
        read(data[: len(data) // 2], "ภาพ")


def png_that_claims(width: int, height: int) -> bytes:
    """A PNG of a few bytes that would unpack to this many pixels."""
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\x00\x00\x00"
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\x00" * 100)), (b"IEND", b"")]
    chunks = [
        len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")
        for name, body in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(PhotoRefused, match=r"50,000 × 50,000"):
        read(png_that_claims(50_000, 50_000), "ระเบิด.png")
    with pytest.raises(PhotoRefused, match=r"9,000 × 9,000"):
        read(png_that_claims(9_000, 9_000), "ใหญ่.png")


def test_faults_beside_the_picture_do_no_harm() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    data = encoded(flip_chart(), "JPEG", exif=exif)
    at = data.index(b"Exif")
    assert read(data[: at + 14] + b"\xff" * 8 + data[at + 22 :], "ภาพ").width == 400


def test_files_are_read_up_to_a_size(tmp_path: Path) -> None:
    photo = tmp_path / "กระดาน ๑.jpg"
    photo.write_bytes(encoded(flip_chart(), "JPEG"))
    assert read_file(photo).width == 400
    huge = tmp_path / "ใหญ่.jpg"
    with huge.open("wb") as file:
        file.truncate(photos.MOST_BYTES + 1)
    with pytest.raises(PhotoRefused, match="64 MB"):
        read_file(huge)
    with pytest.raises(PhotoRefused, match="ไม่มี"):
        read_file(tmp_path / "ไม่มี.jpg")
    with pytest.raises(PhotoRefused, match=tmp_path.name):
        read_file(tmp_path)


SAMPLES = [encoded(flip_chart(60, 40), kind) for kind in ("JPEG", "PNG", "WEBP")]


@given(
    st.sampled_from(SAMPLES), st.lists(st.tuples(st.integers(12, 10_000), st.integers(0, 255)), max_size=8)
)
def test_a_damaged_file_is_read_or_refused_and_never_more(data: bytes, damage: list[tuple[int, int]]) -> None:
    broken = bytearray(data)
    for at, value in damage:
        broken[at % len(broken)] = value
    try:
        picture = read(bytes(broken), "ภาพ")
    except PhotoRefused:
        return
    assert max(picture.width, picture.height) <= LONGEST_SIDE

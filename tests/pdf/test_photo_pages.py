"""Photos in a PDF: two beside each other, in their own bytes, over their captions."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from facilitator.exports import ExportRefused, pdf
from facilitator.exports.pdf import photos
from facilitator.exports.pdf.typography import PHOTO_GAP, TALLEST_PHOTO
from facilitator.report import page
from facilitator.report.document import Heading, PhotoBlock, PrintedPhoto, Report, runs

RED, BLUE = (200, 30, 30), (30, 30, 200)


def picture(width: int, height: int, colour: tuple[int, int, int], mode: str = "RGB") -> bytes:
    stream = BytesIO()
    Image.new("RGB", (width, height), colour).convert(mode).save(stream, "JPEG", quality=90)
    return stream.getvalue()


def printed(width: int, height: int, colour: tuple[int, int, int], caption: str = "") -> PrintedPhoto:
    return PrintedPhoto(picture(width, height, colour), width, height, caption)


def document(*blocks: PhotoBlock | Heading, terms: tuple[str, ...] = ()) -> bytes:
    stream = BytesIO()
    pdf.write(Report("สรุป", "เวที", (), blocks, terms), stream)
    return stream.getvalue()


def drawn(data: bytes) -> Image.Image:
    opened = pypdfium2.PdfDocument(data)
    image = opened[0].render(scale=1).to_pil().convert("RGB")
    opened.close()
    return image


def coloured(image: Image.Image, colour: tuple[int, int, int]) -> tuple[float, float, float, float]:
    """Return the box of the pixels of about this colour: left, top, width, height."""
    found = [
        (x, y)
        for x in range(image.width)
        for y in range(image.height)
        if all(abs(a - b) < 25 for a, b in zip(image.getpixel((x, y)) or (), colour, strict=True))  # type: ignore[arg-type]
    ]
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1


def test_two_photos_stand_beside_each_other_in_their_shape() -> None:
    image = drawn(document(PhotoBlock((printed(1600, 1200, RED, "ซ้าย"), printed(1200, 1600, BLUE, "ขวา")))))
    column = (page.TEXT_WIDTH - PHOTO_GAP) / 2
    left, top, width, height = coloured(image, RED)
    assert (left, width, height) == pytest.approx((page.LEFT, column, column * 3 / 4), abs=2)
    beside, above, narrow, tall = coloured(image, BLUE)
    assert (narrow, tall) == pytest.approx((TALLEST_PHOTO * 3 / 4, TALLEST_PHOTO), abs=2)
    assert beside == pytest.approx(page.LEFT + column + PHOTO_GAP, abs=2)
    assert top + height == pytest.approx(above + tall, abs=2)


def test_the_bytes_of_a_photo_go_in_once_as_they_are() -> None:
    photo = printed(1600, 1200, RED, "แผ่นแรก")
    data = document(PhotoBlock((photo, photo)), PhotoBlock((photo,)))
    assert data.count(photo.jpeg) == 1
    assert document(PhotoBlock((photo, photo)), PhotoBlock((photo,))) == data


def test_captions_stand_under_their_photos_and_never_break_a_name() -> None:
    name = "มะลิวัลย์พรรณราย"
    caption = f"กลุ่มย่อยที่สองช่วยกันเล่าเรื่องน้ำและป่าของหมู่บ้านโดยมีคุณ{name}"
    rows = photos.rows_of(
        PhotoBlock((printed(400, 300, RED, caption), printed(400, 300, BLUE, "ขวา"))), 400, (name,)
    )
    assert [len(row.photos) for row in rows] == [2, *[0] * (len(rows) - 1)]
    assert all(row.stays for row in rows[:-1])
    assert not rows[-1].stays
    assert any(name in text.text for row in rows for text in row.texts)
    assert len(rows[1].texts) == 2
    assert rows[1].texts[1].x == pytest.approx(200 + PHOTO_GAP / 2)


def test_photos_fill_pages_and_none_crosses_the_margin() -> None:
    many = tuple(printed(300 + 10 * n, 400, RED, f"ภาพที่ {n}") for n in range(1, 14))
    data = document(Heading(1, runs("ภาพถ่าย")), PhotoBlock(many))
    opened = pypdfium2.PdfDocument(data)
    assert 3 <= len(opened) <= 5
    text = "".join(opened[number].get_textpage().get_text_range() for number in range(len(opened)))
    assert [f"ภาพที่ {n}" in text for n in range(1, 14)] == [True] * 13
    opened.close()


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_pictures_of_other_colours_are_drawn(mode: str) -> None:
    light = PrintedPhoto(picture(40, 30, (215, 215, 215), mode), 40, 30)
    image = drawn(document(PhotoBlock((light,)))).convert("L")
    left, top = round(page.LEFT), round(page.TOP)
    lowest, highest = image.crop((left + 5, top + 80, left + 200, top + 160)).getextrema()
    assert isinstance(lowest, int | float)
    assert isinstance(highest, int | float)
    assert highest - lowest < 5
    assert 190 < lowest < 235


@pytest.mark.parametrize(
    "jpeg", [b"", b"\xff\xd8\xff", b"\xff\xd8\xff\xe0\x00\x00" * 9, picture(9, 9, RED)[:20]]
)
def test_a_picture_that_no_reader_could_show_is_refused(jpeg: bytes) -> None:
    with pytest.raises(ExportRefused, match="ลบแล้วเพิ่ม"):
        document(PhotoBlock((PrintedPhoto(jpeg, 9, 9),)))

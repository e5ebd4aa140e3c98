"""Pictures out of a file are pictures: their size is read, anything else is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.imports import jpeg

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def drawn(width: int, height: int, *, progressive: bool = False) -> bytes:
    """Return a JPEG as Qt writes it, which is how the program keeps photos."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QImageWriter

    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpeg")
    writer.setProgressiveScanWrite(progressive)
    assert writer.write(image)
    return bytes(buffer.data().data())


@pytest.mark.parametrize("progressive", [False, True])
def test_the_size_of_a_picture(qapp: QApplication, progressive: bool) -> None:
    assert jpeg.size(drawn(640, 48, progressive=progressive)) == (640, 48)


def test_fill_bytes_and_what_stands_after_the_end_do_no_harm(qapp: QApplication) -> None:
    data = drawn(20, 30)
    assert jpeg.size(data[:2] + b"\xff\xff" + data[2:] + b"\0\0") == (20, 30)


def test_every_cut_of_a_picture_is_refused(qapp: QApplication) -> None:
    data = drawn(20, 30)
    for end in range(len(data) - 2):
        with pytest.raises(ValueError, match="no JPEG"):
            jpeg.size(data[:end])


@given(st.binary(max_size=200))
def test_anything_else_is_refused_or_has_a_size(data: bytes) -> None:
    for held in (data, b"\xff\xd8" + data + b"\xff\xd9"):
        try:
            width, height = jpeg.size(held)
        except ValueError:
            continue
        assert held is not data
        assert width > 0 < height


def test_place_and_time_are_taken_out_and_the_picture_stays(qapp: QApplication) -> None:
    data = drawn(20, 30)
    exif = b"\xff\xe1\x00\x14Exif\0\0GPS 15.1,102.2"
    iptc = b"\xff\xed\x00\x08owner!"
    told = data[:2] + exif[:22] + data[2:20] + iptc + data[20:]
    assert jpeg.size(told) == (20, 30)
    assert jpeg.without_notes(told) == data
    assert jpeg.without_notes(data) == data

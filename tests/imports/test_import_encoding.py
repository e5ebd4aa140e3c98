"""Bytes told apart by their content: UTF-8, UTF-16, Windows-874, and what is no text."""

from __future__ import annotations

import contextlib
import io
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitator.imports.encoding import NotText, decode

THAI = [
    "ก",
    "น้ำ",
    "เวที",
    "ป้าสมพร",
    "ประชุมครั้งที่ ๑/๒๕๖๙",
    "KM น้ำ",
    "KMน้ำ",
    "ปี 2569 ของ อบต. กับ พอช. (CEO)",
    "“คำพูด” … – • ‘ย่อย’",
    "ต่าง ๆ ฯลฯ",
    "ๆ ต่อท้าย",
    "ราคา ฿100",
    "๏ หัวข้อ",
    "1. น้ำ\r\n2. ป่า\r\n",
    "รก",  # valid UTF-8 by chance: á
    "สด หก รก",
    "email somchai@example.org ติดต่อ",
]


@pytest.mark.parametrize("text", THAI)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16", "utf-32"])
def test_thai_in_every_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_by_its_mark(encoding: str) -> None:
    assert decode("\ufeffเวที KM".encode(encoding)) == "เวที KM"


@pytest.mark.parametrize(
    "text",
    [
        "plain ASCII",
        "café",
        "naïve résumé",
        "30 °C ± 2",
        "½ rai",
        "“quoted” – with • bullets",
        "日本語",
        "Ünï",
        "",
    ],
)
def test_utf_8_without_thai(text: str) -> None:
    assert decode(text.encode()) == text


@given(st.text(st.sampled_from("กขคงนมรลสวอหเแไาิีุู่้ำ ๆฯabc12 \n•–“”"), min_size=1))
@example("ก็")
def test_utf_8_with_thai_is_never_taken_for_something_else(text: str) -> None:
    assert decode(f"ก{text}".encode()) == f"ก{text}"


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_are_refused(data: bytes) -> None:
    with contextlib.suppress(NotText):
        assert decode(data).count("\0") == 0


def test_signs_that_both_have_need_no_thai() -> None:
    assert decode("“quoted” … – •".encode("cp874")) == "“quoted” … – •"


@pytest.mark.parametrize(
    "data", ["café au lait".encode("latin-1"), "naïve".encode("cp1252"), b"\xb1\xb1\x81"]
)
def test_other_encodings_are_refused(data: bytes) -> None:
    with pytest.raises(NotText, match="UTF-8"):
        decode(data)


def archive(*names: str) -> bytes:
    """Return an archive with files of these names."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as pack:
        for name in names:
            pack.writestr(name, "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (archive("[Content_Types].xml", "word/document.xml"), "Word"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "Excel"),
        (archive("[Content_Types].xml", "ppt/presentation.xml"), "PowerPoint"),
        (archive("notes.txt"), "บีบอัด"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), ".doc"),
        (rb"{\rtf1\ansi text}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "รูปภาพ"),
        (b"\xff\xd8\xff\xe0", "รูปภาพ"),
        (b"GIF89a", "รูปภาพ"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "รูปภาพ"),
        (b"\0\0\0\x18ftypheic", "รูปภาพ"),
        (b"\0\0\0\x18ftypmp42", "วิดีโอ"),
        (b"SQLite format 3\0", "--library"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "HTML"),
        ("\ufeff\n<html lang='th'>".encode(), "HTML"),
        (b"text with \0 zero bytes", "ไม่ใช่ไฟล์ข้อความ"),
        ("ก".encode("utf-16-le") + b"\n\0", "ไม่ใช่ไฟล์ข้อความ"),
        (b"\x01\x02\x03\x04\x05\x06", "ไม่ใช่ไฟล์ข้อความ"),
        ("บ้านดอน\nน้ำ".encode()[:-1], "เสียหายที่บรรทัดที่ 2"),
        ("บ้านดอน".encode() + b"\xff" + "น้ำ".encode(), "เสียหายที่บรรทัดที่ 1"),
        (b"\xff\xfe\x00\xd8", "UTF-8"),  # half a pair of UTF-16
    ],
)
def test_what_is_no_text_is_named(data: bytes, part: str) -> None:
    with pytest.raises(NotText, match=part):
        decode(data)


def test_a_form_feed_or_an_old_end_of_file_sign_is_no_binary() -> None:
    assert decode("หน้าหนึ่ง\x0cหน้าสอง\x1a".encode("cp874")) == "หน้าหนึ่ง\x0cหน้าสอง\x1a"

"""Recognises files that are not plain text by how they begin, to say what to do with them instead."""

from __future__ import annotations

_OFFICE = "ให้เปิดในโปรแกรมสำนักงาน แล้วเลือก บันทึกเป็น > ข้อความธรรมดา (.txt) แบบ UTF-8 จากนั้นนำเข้าไฟล์ที่ได้"
_PICTURE = "เป็นรูปภาพ โปรแกรมอ่านตัวอักษรในภาพไม่ได้ ให้พิมพ์ข้อความลงในไฟล์ .txt แล้วนำเข้า"
_MEDIA = "เป็นไฟล์เสียงหรือวิดีโอ ให้ถอดเป็นข้อความในไฟล์ .txt แล้วนำเข้า"
_ARCHIVE = "เป็นไฟล์บีบอัด ให้แตกไฟล์ก่อน แล้วนำเข้าไฟล์ข้อความที่อยู่ข้างใน"
_LIBRARY = "เป็นฐานข้อมูล ไม่ใช่ข้อความ ถ้าเป็นคลังเวที ให้เปิดด้วยตัวเลือก --library"

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "เป็นไฟล์ PDF ให้เปิดไฟล์ คัดลอกข้อความไปวางในไฟล์ .txt แบบ UTF-8 แล้วนำเข้าไฟล์นั้น"),
    (b"\xd0\xcf\x11\xe0", f"เป็นไฟล์สำนักงานรุ่นเก่า (.doc .xls .ppt) {_OFFICE}"),
    (b"{\\rtf", f"เป็นไฟล์ RTF {_OFFICE}"),
    (b"SQLite format 3\0", _LIBRARY),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"7z\xbc\xaf'\x1c", _ARCHIVE),
    (b"Rar!\x1a\x07", _ARCHIVE),
    (b"ID3", _MEDIA),
    (b"OggS", _MEDIA),
    (b"RIFF", _MEDIA),
)
_IN_ARCHIVE: tuple[tuple[bytes, str], ...] = (
    (b"word/", f"เป็นเอกสาร Word (.docx) {_OFFICE}"),
    (b"xl/", f"เป็นตาราง Excel (.xlsx) {_OFFICE}"),
    (b"ppt/", f"เป็นงานนำเสนอ PowerPoint (.pptx) {_OFFICE}"),
    (b"application/vnd.oasis.opendocument", f"เป็นเอกสาร OpenDocument {_OFFICE}"),
)
_PAGE = "เป็นหน้าเว็บ (HTML) ให้เปิดในเบราว์เซอร์ คัดลอกข้อความไปวางในไฟล์ .txt แบบ UTF-8 แล้วนำเข้าไฟล์นั้น"


def kind_of(data: bytes) -> str | None:
    """Return what the file is and what to do with it, in Thai; None when it may be plain text."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        # the directory of names stands at the end, the first names at the beginning
        for name, message in _IN_ARCHIVE:
            if name in data:
                return message
        return _ARCHIVE
    if data[4:8] == b"ftyp":
        return _PICTURE if data[8:12] in (b"heic", b"heix", b"mif1", b"avif") else _MEDIA
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _PICTURE
    for beginning, message in _BEGINNINGS:
        if data.startswith(beginning):
            return message
    opening = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if opening.startswith((b"<!doctype html", b"<html")):
        return _PAGE
    return None

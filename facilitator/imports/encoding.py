"""Turns the bytes of a text file into text: UTF-8, UTF-16 with a mark, TIS-620/Windows-874, by content."""

from __future__ import annotations

import codecs
import re

from facilitator.imports import recognise

_MARKED = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SYLLABLE = re.compile(r"[เแโใไ]?[ก-ฮ][ัิ-ฺ็-๎]*[ะาำๅๆฯ]*|[๐-๛๏฿]+|(?<!\S)[ๆฯ]")
"""What Thai letters stand in when they are Thai, and not bytes of something else."""
_THAI = re.compile("[\u0e00-\u0e7f]")
_INSIDE_LATIN = re.compile("[A-Za-z][\u0e00-\u0e7f]{1,2}[A-Za-z]")
LEAST_THAI = 0.9
"""The share of Thai letters that must stand in syllables."""
LEAST_SOUND = 3
"""So many Thai letters in UTF-8 before the first fault do not come about by chance."""
MOST_CONTROLS = 0.01
"""The share of control characters that a text may have: form feeds, a stray end-of-file sign."""

UNREADABLE = (
    "ไม่ใช่ข้อความ UTF-8 หรือ TIS-620 (Windows-874) ที่อ่านออก "
    "ให้เปิดในโปรแกรมที่ใช้เขียน แล้วบันทึกใหม่เป็นไฟล์ข้อความ (.txt) แบบ UTF-8"
)
BINARY = "ไม่ใช่ไฟล์ข้อความ ให้เปิดในโปรแกรมที่ใช้สร้าง แล้วบันทึกหรือคัดลอกเป็นไฟล์ข้อความ (.txt) แบบ UTF-8"


class NotText(Exception):
    """The bytes are no text that can be read; the message says what to do."""


def decode(data: bytes) -> str:
    """Return the text; NotText says what the file is instead, or that its encoding is unknown."""
    if kind := recognise.kind_of(data):
        raise NotText(kind)
    for mark, name in _MARKED:
        if data.startswith(mark):
            return _checked(_strictly(data, name))
    if b"\0" in data:
        raise NotText(BINARY)
    utf8, thai = _read(data, "utf-8"), _read(data, "cp874")
    if utf8 is None:
        _refuse_broken_utf8(data)
    if utf8 is None and thai is None:
        raise NotText(UNREADABLE)
    if utf8 is not None and (thai is None or not _is_rather_thai(utf8, thai)):
        return _checked(utf8)
    assert thai is not None
    if not _is_thai(thai):
        raise NotText(UNREADABLE)
    return _checked(thai)


def _read(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _refuse_broken_utf8(data: bytes) -> None:
    """Name the line where a text that begins as Thai in UTF-8 is damaged: bytes lost, or its end cut off."""
    sound = _sound_part(data)
    if len(_THAI.findall(sound)) >= LEAST_SOUND:
        line = sound.count("\n") + 1
        raise NotText(f"ข้อความ UTF-8 เสียหายที่บรรทัดที่ {line} ให้เปิดไฟล์ แก้บรรทัดนั้น แล้วบันทึกใหม่แบบ UTF-8")


def _sound_part(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data[: error.start].decode("utf-8")


def _strictly(data: bytes, encoding: str) -> str:
    text = _read(data, encoding)
    if text is None:
        raise NotText(UNREADABLE)
    return text


def _checked(text: str) -> str:
    """Refuse what decodes but is no text: zero bytes, many control characters."""
    controls = sum(letter < " " and letter not in "\t\n\r" for letter in text)
    if "\0" in text or controls > max(2, MOST_CONTROLS * len(text)):
        raise NotText(BINARY)
    return text


def _is_rather_thai(utf8: str, thai: str) -> bool:
    """Tell whether bytes that are valid UTF-8 by chance are better read as Thai: รก is also á.

    Real UTF-8 with Thai in it decides at once; otherwise its foreign letters stand in Latin words.
    """
    if _THAI.search(utf8) or not any(letter.isalpha() for letter in utf8 if not letter.isascii()):
        return False  # signs alone, such as ± or •, are no letters of a word
    return (
        _is_thai(thai) and not _INSIDE_LATIN.search(thai) and not re.search("[A-Za-z][\u00c0-\u024f]", utf8)
    )


def _is_thai(text: str) -> bool:
    """Tell whether the Thai letters, if any, stand together as they do in Thai."""
    letters = len(_THAI.findall(text))
    in_syllables = sum(len(found) for found in _SYLLABLE.findall(text))
    broken = 2 * len(_INSIDE_LATIN.findall(text))
    return in_syllables - broken >= LEAST_THAI * letters

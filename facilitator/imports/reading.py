"""From a file to a new session, all of it or nothing; what cannot be read is refused with the reason."""

from __future__ import annotations

import errno
import stat
from typing import TYPE_CHECKING

from facilitator.checked import Fault
from facilitator.imports import carried, details, encoding, outline, session_file, session_insert
from facilitator.imports.encoding import NotText
from facilitator.operations import agenda, cards, sessions
from facilitator.operations.texts import OperationRefused

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from facilitator.kinds import Kinds
    from facilitator.store import Store

MEGABYTE = 1024 * 1024
LARGEST_TEXT = 8 * MEGABYTE
"""Some thousand pages: what is larger was not meant."""
LARGEST_SESSION = 256 * MEGABYTE
"""A session with some hundred photos."""


class ImportRefused(Exception):
    """The file or text cannot be read in; the message says why and what to do, in Thai."""


def import_file(store: Store, kinds: Kinds, path: Path, tell: Callable[[str], object] = str) -> int:
    """Read a .txt or our own .json into a new session and return its number.

    Own kinds that come with a session are kept and known to `kinds`. `tell` is called with what the user
    should know of the outcome, in Thai.
    """
    data = _content(path)
    try:
        if session_file.is_session(data, path.suffix):
            return _insert_session(store, kinds, data, tell)
        _refuse_large(len(data), LARGEST_TEXT)
        return _insert_text(store, encoding.decode(data), title="", otherwise=path.stem)
    except (NotText, Fault, OperationRefused, _Unfit) as problem:
        raise ImportRefused(f"นำเข้า “{path}” ไม่ได้: {problem}") from problem


def import_text(store: Store, title: str, text: str) -> int:
    """Read pasted text into a new session and return its number; without a title its first line is that."""
    try:
        _refuse_large(len(text), LARGEST_TEXT)
        return _insert_text(store, text, title, otherwise="ข้อความที่วาง")
    except (OperationRefused, _Unfit) as problem:
        raise ImportRefused(f"นำเข้าข้อความไม่ได้: {problem}") from problem


class _Unfit(Exception):
    """Why a file or text is not taken in."""


def _insert_session(store: Store, kinds: Kinds, data: bytes, tell: Callable[[str], object]) -> int:
    content, wanted = carried.settled(session_file.read(data), kinds)
    session_id = session_insert.insert(store, content)
    for remark in (*carried.keep(wanted, kinds), *carried.missing(content, kinds)):
        tell(remark)
    return session_id


def _insert_text(store: Store, text: str, title: str, otherwise: str) -> int:
    entries = outline.parse(text)
    if not entries:
        raise _Unfit("ไม่มีข้อความอยู่ข้างใน ให้ตรวจว่าเลือกถูกไฟล์และบันทึกไว้แล้ว")
    name = title.strip() or details.title_of(text, otherwise.strip() or "เวทีที่นำเข้า")
    with store.step(session_insert.LABEL, None):
        session_id = sessions.create(store, name, date=details.date_of(text))
        activity_id = agenda.add(store, session_id, name, kind="outline")
        board_id = store.activity(activity_id).board_id
        assert board_id is not None
        cards.add_many(store, board_id, entries)
        return session_id


def _content(path: Path) -> bytes:
    """Return the bytes of a file; ImportRefused when there is none, it is none, or it is too large."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise ImportRefused(f"“{path}” เป็นโฟลเดอร์ ให้ระบุไฟล์ที่อยู่ข้างใน เช่น {path / 'บันทึก.txt'}")
        if not stat.S_ISREG(found.st_mode):
            raise ImportRefused(f"“{path}” ไม่ใช่ไฟล์ธรรมดา ให้บันทึกข้อความเป็นไฟล์ .txt แล้วนำเข้าไฟล์นั้น")
        _refuse_large(found.st_size, LARGEST_SESSION)
        data = path.read_bytes()
    except _Unfit as problem:
        raise ImportRefused(f"นำเข้า “{path}” ไม่ได้: {problem}") from problem
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        raise ImportRefused(reason(error, path)) from error
    if not data.strip():
        raise ImportRefused(f"ไฟล์ “{path}” ว่างเปล่า ไม่มีข้อความให้นำเข้า ให้ตรวจว่าเลือกถูกไฟล์และบันทึกไว้แล้ว")
    return data


def _refuse_large(size: int, most: int) -> None:
    if size > most:
        raise _Unfit(f"ใหญ่เกินไป ({size / MEGABYTE:.0f} MB รับได้ไม่เกิน {most // MEGABYTE} MB) ให้แบ่งเป็นหลายไฟล์")


def reason(error: OSError | ValueError, path: Path) -> str:
    """Return in Thai why a file cannot be opened, and what to do."""
    match getattr(error, "errno", None):
        case errno.ENOENT | errno.ENOTDIR:
            return f"ไม่พบไฟล์ “{path}” ให้ตรวจชื่อไฟล์และโฟลเดอร์อีกครั้ง"
        case errno.EACCES | errno.EPERM:
            return f"ไม่มีสิทธิ์อ่านไฟล์ “{path}” ให้ขอสิทธิ์อ่าน หรือคัดลอกไฟล์มาไว้ในโฟลเดอร์ของตนเองก่อน"
        case _:
            detail = getattr(error, "strerror", None) or error
            return f"อ่านไฟล์ “{path}” ไม่สำเร็จ ({detail}) ให้ตรวจว่าดิสก์หรือแฟลชไดรฟ์ยังต่ออยู่แล้วลองอีกครั้ง"

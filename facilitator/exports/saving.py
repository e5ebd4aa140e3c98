"""Let a file appear whole or not at all: written beside its place, then renamed."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from facilitator.exports.options import ExportRefused

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def saved(target: Path) -> Iterator[BinaryIO]:
    """Give a stream whose content becomes the file when all of it is safely on disk.

    When anything goes wrong nothing is left behind, and a file that was there stays untouched.
    """
    try:
        place = Path(os.path.realpath(target))  # Path.resolve raises for a link that leads to itself
        _check(place, target)
        beside = place.with_name(f".{secrets.token_hex(6)}.part")
        stream = beside.open("xb")
    except OSError as error:
        raise ExportRefused(_reason(error, target)) from error
    try:
        with stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(place)
    except OSError as error:
        raise ExportRefused(_reason(error, target)) from error
    finally:
        # After the rename nothing has this name; before it, the failure that led here is the one to tell.
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def _check(place: Path, target: Path) -> None:
    if place.is_dir():
        raise ExportRefused(f"“{target}” เป็นโฟลเดอร์ พิมพ์ชื่อไฟล์ต่อท้าย เช่น {target / 'notes.pdf'}")
    if place.exists() and not place.is_file():
        raise ExportRefused(f"“{target}” ไม่ใช่ไฟล์ธรรมดา เลือกชื่อไฟล์อื่น")
    if not place.parent.is_dir():
        raise ExportRefused(f"ไม่พบโฟลเดอร์ “{place.parent}” สร้างโฟลเดอร์นี้ก่อน หรือเลือกที่เก็บอื่น")


def _reason(error: OSError, target: Path) -> str:
    match error.errno:
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return (
                f"เขียนไฟล์ “{target}” ไม่ได้ เพราะไม่มีสิทธิ์เขียนในโฟลเดอร์นั้น หรือไฟล์เปิดค้างอยู่ในโปรแกรมอื่น "
                "ปิดไฟล์นั้นก่อน หรือเลือกที่เก็บอื่น"
            )
        case errno.ENOSPC | errno.EDQUOT:
            return f"เขียนไฟล์ “{target}” ไม่ได้ เพราะที่ว่างในดิสก์หมด ลบไฟล์ที่ไม่ใช้ หรือเลือกดิสก์อื่น"
        case errno.ENAMETOOLONG:
            return f"ชื่อไฟล์ “{target.name}” ยาวเกินไป ตั้งชื่อให้สั้นลง"
        case _:
            return f"เขียนไฟล์ “{target}” ไม่ได้ ({error.strerror or error}) ลองใหม่ หรือเลือกที่เก็บอื่น"

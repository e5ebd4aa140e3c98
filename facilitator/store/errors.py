"""What can go wrong with a library file, each with a Thai message that says why and what to do."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST_PATH = 490
"""Bytes, three for a Thai letter: SQLite takes 512, the names of the files beside a library included."""


class LibraryError(Exception):
    """The library file could not be used; the message is for the user."""


class LibraryBusy(LibraryError):
    """Another program is writing to the library."""


class LibraryMissing(LibraryError):
    """There is no library at that place to read."""


class LibraryForeign(LibraryError):
    """The file is not a library of this program; it was left as it is."""


class LibraryNewer(LibraryError):
    """The library was written by a newer version of the program; it was left as it is."""


class LibraryDamaged(LibraryError):
    """The library's content cannot be trusted."""


class LibraryUnwritable(LibraryError):
    """The library cannot be written: read-only place, full disk, failing disk."""


class UnknownRecord(LookupError):
    """There is no session, activity, board or card with that number."""


class UnknownSession(UnknownRecord):
    """There is no session with that number."""


class SubscribersFailed(ExceptionGroup[Exception]):
    """The change is safely written and everybody was told, but some subscribers raised."""


def busy(path: Path) -> LibraryBusy:
    """Say that another program holds the library."""
    return LibraryBusy(
        f"คลังเวที “{path.name}” ถูกเปิดใช้งานอยู่ในอีกหน้าต่างหนึ่งหรือโปรแกรมอื่น "
        "ให้กลับไปใช้หน้าต่างที่เปิดอยู่ หรือปิดหน้าต่างนั้นก่อนแล้วลองใหม่"
    )


def damaged(path: Path, detail: str) -> LibraryDamaged:
    """Say that the library's content is damaged; `detail` is for the person who helps."""
    return LibraryDamaged(
        f"ข้อมูลในไฟล์ “{path}” เสียหาย จึงไม่เปิดเพื่อไม่ให้เสียหายเพิ่ม "
        f"ให้คัดลอกไฟล์นี้เก็บไว้ก่อน แล้วนำไฟล์สำรองมาวางแทน (รายละเอียด: {detail})"
    )


def unwritable(path: Path, detail: str) -> LibraryUnwritable:
    """Say that the place does not accept writing, or that the way to it is too long."""
    if len(os.fsencode(path)) > _LONGEST_PATH:
        return LibraryUnwritable(
            f"ชื่อโฟลเดอร์ที่ซ้อนกันของคลังเวที “{path.name}” ยาวรวมกันเกินไป "
            f"ให้ย้ายไปไว้ในโฟลเดอร์ที่ซ้อนน้อยชั้นกว่านี้ หรือตั้งชื่อโฟลเดอร์ให้สั้นลง (รายละเอียด: {detail})"
        )
    return LibraryUnwritable(
        f"เขียนลงไฟล์ “{path}” ไม่ได้ ให้ตรวจว่าโฟลเดอร์นี้มีอยู่และอนุญาตให้เขียน หรือเลือกที่เก็บอื่น (รายละเอียด: {detail})"
    )


def unreadable(path: Path, detail: str) -> LibraryMissing:
    """Say that nobody can look whether there is a library: a name too long, a folder that is closed."""
    return LibraryMissing(
        f"เปิดอ่านคลังเวที “{path}” ไม่ได้ ให้ตรวจชื่อไฟล์ และตรวจว่าอนุญาตให้อ่านโฟลเดอร์นี้ (รายละเอียด: {detail})"
    )


def disk_full(path: Path) -> LibraryUnwritable:
    """Say that the disk is full."""
    return LibraryUnwritable(
        f"ที่เก็บของไฟล์ “{path}” เต็ม การแก้ไขล่าสุดยังไม่ได้บันทึก ให้ลบไฟล์ที่ไม่ใช้ออกจากเครื่องแล้วลองอีกครั้ง"
    )


def disk_failed(path: Path, detail: str) -> LibraryUnwritable:
    """Say that reading or writing the disk failed."""
    return LibraryUnwritable(
        f"อ่านหรือเขียนไฟล์ “{path}” ไม่สำเร็จ การแก้ไขล่าสุดยังไม่ได้บันทึก "
        f"ให้ตรวจว่าดิสก์หรือแฟลชไดรฟ์ยังต่ออยู่แล้วลองอีกครั้ง (รายละเอียด: {detail})"
    )


def translate(error: sqlite3.Error, path: Path) -> NoReturn:
    """Raise the LibraryError for what the environment did; raise a bug (wrong SQL, broken rule) as it is."""
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if primary in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        raise busy(path) from error
    if primary == sqlite3.SQLITE_FULL:
        raise disk_full(path) from error
    if primary == sqlite3.SQLITE_IOERR:
        raise disk_failed(path, str(error)) from error
    if primary in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN}:
        raise unwritable(path, str(error)) from error
    if primary in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        raise damaged(path, str(error)) from error
    raise error


def unknown_session(session_id: int) -> UnknownSession:
    """Say that there is no session with this number."""
    return UnknownSession(f"ไม่พบเวทีหมายเลข {session_id} ให้ตรวจหมายเลขจากรายชื่อเวทีอีกครั้ง")

"""Looking at a library before it is opened for writing; not a byte of it changes."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from facilitator.store import migrations, schema
from facilitator.store.connecting import connect, side_file
from facilitator.store.errors import LibraryForeign, LibraryNewer, LibraryUnwritable, damaged, unwritable

if TYPE_CHECKING:
    from pathlib import Path

_MAGIC = b"SQLite format 3\0"
_APPLICATION_ID = slice(68, 72)
"""Where SQLite's header holds it: written before the library gets its name, and never again."""


def refuse_foreign(path: Path) -> None:
    """Raise LibraryForeign unless the file's first bytes are those of a library."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise unwritable(path, str(error)) from error
    if (
        not header.startswith(_MAGIC)
        or int.from_bytes(header[_APPLICATION_ID], "big") != schema.APPLICATION_ID
    ):
        raise LibraryForeign(
            f"ไฟล์ “{path}” ไม่ใช่คลังเวทีของโปรแกรมนี้ จึงไม่เปิดและไม่แก้ไขไฟล์ "
            "ให้เลือกไฟล์คลังเวที หรือตั้งชื่อไฟล์ใหม่เพื่อสร้างคลังใหม่"
        )


def has_log(path: Path) -> bool:
    """Tell whether a write-ahead log waits beside a library that nobody has open: a writer has died."""
    log = side_file(path, "-wal")
    return log.exists() and log.stat().st_size > 0


def inspect(path: Path) -> None:
    """Raise LibraryNewer or LibraryDamaged for what a writer must not touch; the writer's lock is held."""
    # without a log nobody has the file open, and saying so keeps SQLite from making files beside it
    connection = connect(path, "ro" if has_log(path) else "ro&immutable=1")
    try:
        refuse_newer(connection, path)
        if _version(connection) == schema.VERSION:
            migrations.verify(connection, path)
    finally:
        connection.close()


def refuse_newer(connection: sqlite3.Connection, path: Path) -> None:
    """Raise LibraryNewer when a migration was applied that this program does not know."""
    try:
        names = migrations.applied(connection)
    except sqlite3.OperationalError as error:
        raise damaged(path, str(error)) from error
    known = tuple(migration.name for migration in schema.MIGRATIONS)
    if _version(connection) > schema.VERSION or names != known[: len(names)]:
        raise LibraryNewer(
            f"คลังเวที “{path.name}” บันทึกไว้ด้วยโปรแกรมรุ่นใหม่กว่านี้ จึงไม่เปิดและไม่แก้ไขไฟล์ "
            "ให้ปรับปรุงโปรแกรมเป็นรุ่นล่าสุดแล้วเปิดใหม่"
        )
    if len(names) != _version(connection):
        raise damaged(path, "user_version does not fit the migrations")


def refuse_older(connection: sqlite3.Connection, path: Path) -> None:
    """Raise LibraryUnwritable when the library would have to be migrated first."""
    if _version(connection) < schema.VERSION:
        raise LibraryUnwritable(
            f"คลังเวที “{path.name}” มาจากโปรแกรมรุ่นก่อน ให้เปิดด้วยโปรแกรมนี้ตามปกติหนึ่งครั้งก่อน แล้วลองใหม่"
        )


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    assert isinstance(version, int)
    return version

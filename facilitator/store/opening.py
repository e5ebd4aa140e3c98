"""Opening a library file: what is refused, created, migrated, and how the connection is set."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from facilitator.store import creating, inspecting, migrations
from facilitator.store.connecting import connect
from facilitator.store.database import Database
from facilitator.store.errors import LibraryMissing, damaged, translate, unreadable, unwritable
from facilitator.store.locking import WriterLock

if TYPE_CHECKING:
    from pathlib import Path

_ALWAYS_CHECKED_BYTES = 32 * 1024 * 1024
"""Up to this size the whole file is checked at every start (about 1 ms per MB), beyond it after a crash."""
_LOG_PAGES = 4000
"""How long the log grows (16 MB) before a step has to stop and move it into the file."""


def open_writer(path: Path) -> tuple[Database, WriterLock]:
    """Open the library for reading and writing; create or migrate it when needed."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(path, str(error)) from error
    lock = WriterLock(path)
    try:
        return _open_locked(path), lock
    except BaseException:
        lock.release()
        raise


def open_reader(path: Path) -> Database:
    """Open the library for reading only, beside a writer or not, in a read-only folder or not."""
    try:
        there = path.exists()
    except OSError as error:
        raise unreadable(path, str(error)) from error
    if not there:
        raise LibraryMissing(f"ไม่พบคลังเวที “{path}” ให้ตรวจชื่อไฟล์และโฟลเดอร์อีกครั้ง")
    inspecting.refuse_foreign(path)
    try:
        connection = _connect_to_read(path)
        try:
            inspecting.refuse_newer(connection, path)
            inspecting.refuse_older(connection, path)
            migrations.verify(connection, path)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        translate(error, path)
    return Database(connection, path, read_only=True)


def _open_locked(path: Path) -> Database:
    if not path.exists() or (path.is_file() and path.stat().st_size == 0):
        creating.create(path)
    inspecting.refuse_foreign(path)
    try:
        crashed = inspecting.has_log(path)
        inspecting.inspect(path)
        connection = connect(path, "rw")
        try:
            _set_up(connection, path)
            if crashed or path.stat().st_size <= _ALWAYS_CHECKED_BYTES:
                _check(connection, path)
            migrations.migrate(connection, path)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        translate(error, path)
    return Database(connection, path, read_only=False)


def _set_up(connection: sqlite3.Connection, path: Path) -> None:
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        raise unwritable(path, f"journal_mode {mode}")
    connection.execute("PRAGMA synchronous = FULL")
    # macOS calls a write done when the disk has it in its memory; moving the log needs what it says in order
    connection.execute("PRAGMA checkpoint_fullfsync = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
    # setting it to what it is writes a page: better to learn now than with the first card
    # that the place is read-only or full
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute(f"PRAGMA user_version = {version}")


def _check(connection: sqlite3.Connection, path: Path) -> None:
    (outcome,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if outcome != "ok":
        raise damaged(path, outcome)


def _connect_to_read(path: Path) -> sqlite3.Connection:
    try:
        return connect(path, "ro")
    except sqlite3.OperationalError:
        # beside a library that was closed SQLite wants to write two files even to read it, and in a
        # read-only folder cannot, unless told that nobody else changes it: true while there is no log
        if inspecting.has_log(path):
            raise
        return connect(path, "ro&immutable=1")

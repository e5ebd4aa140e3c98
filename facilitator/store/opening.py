"""Opening a library file: the one writer's lock, what is refused, what is created, what is migrated."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from facilitator.store import migrations
from facilitator.store.database import Database
from facilitator.store.errors import (
    LibraryForeign,
    LibraryMissing,
    LibraryNewer,
    LibraryUnwritable,
    busy,
    damaged,
    translate,
    unwritable,
)

_WAIT_SECONDS = 1.0
"""How long a step waits for another program that is in the midst of writing."""
_ALWAYS_CHECKED_BYTES = 32 * 1024 * 1024
"""Up to this size the whole file is checked at every start (about 1 ms per MB)."""
_HEADER = b"SQLite format 3\0"


class WriterLock:
    """Held by the one writer; the operating system drops it with the process, however that dies.

    It is SQLite's own lock on an empty file beside the library, so it works alike on every system and
    between two stores in one process, and readers never meet it.
    """

    def __init__(self, path: Path) -> None:
        beside = path.with_name(path.name + ".lock")
        try:
            self._connection = sqlite3.connect(beside, timeout=0, isolation_level=None)
        except sqlite3.Error as error:
            raise unwritable(path, str(error)) from error
        try:
            # an empty file needs no journal, so nothing is written
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            self._connection.close()
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise busy(path) from error
            raise unwritable(path, str(error)) from error

    def release(self) -> None:
        """Let another writer in."""
        self._connection.close()


def open_writer(path: Path) -> tuple[Database, WriterLock]:
    """Open the library for reading and writing; create or migrate it when needed."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(path, str(error)) from error
    if path.is_dir():
        raise unwritable(path, "directory")
    lock = WriterLock(path)
    try:
        return _open_locked(path), lock
    except BaseException:
        lock.release()
        raise


def _open_locked(path: Path) -> Database:
    if not path.exists() or path.stat().st_size == 0:
        _create(path)
    unclean = _side_file(path, "-wal").exists()
    version = _inspect(path)
    connection = _connect(path, "rw")
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        if unclean or path.stat().st_size <= _ALWAYS_CHECKED_BYTES:
            _check(connection, path)
        if version < migrations.VERSION:
            migrations.migrate(connection, path)
        # proves that the place can be written before the user types anything
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        connection.close()
        translate(error, path)
    except BaseException:
        connection.close()
        raise
    return Database(connection, path)


def open_reader(path: Path) -> Database:
    """Open the library for reading only, beside a writer or not, in a read-only folder or not."""
    if not path.exists():
        raise LibraryMissing(f"ไม่พบคลังเวที “{path}” ให้ตรวจชื่อไฟล์และโฟลเดอร์อีกครั้ง")
    if _inspect(path) < migrations.VERSION:
        raise LibraryUnwritable(
            f"คลังเวที “{path.name}” มาจากโปรแกรมรุ่นก่อน ให้เปิดด้วยโปรแกรมนี้ตามปกติหนึ่งครั้งก่อน แล้วลองใหม่"
        )
    return Database(_connect_to_read(path), path)


def _inspect(path: Path) -> int:
    """Return the library's version without changing a byte; refuse what is not ours, newer or damaged."""
    try:
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    except OSError as error:
        raise unwritable(path, str(error)) from error
    if header != _HEADER:
        raise _foreign(path)
    connection = _connect_to_read(path)
    try:
        (application_id,) = connection.execute("PRAGMA application_id").fetchone()
        if application_id != migrations.APPLICATION_ID:
            raise _foreign(path)
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > migrations.VERSION or migrations.unknown_names(connection):
            raise LibraryNewer(
                f"คลังเวที “{path.name}” บันทึกไว้ด้วยโปรแกรมรุ่นใหม่กว่านี้ จึงไม่เปิดและไม่แก้ไขไฟล์ "
                "ให้ปรับปรุงโปรแกรมเป็นรุ่นล่าสุดแล้วเปิดใหม่"
            )
        if version == migrations.VERSION:
            migrations.verify(connection, path)
    except sqlite3.Error as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # a table of ours is missing
            raise damaged(path, str(error)) from error
        translate(error, path)
    finally:
        connection.close()
    assert isinstance(version, int)
    return version


def _foreign(path: Path) -> LibraryForeign:
    return LibraryForeign(
        f"ไฟล์ “{path}” ไม่ใช่คลังเวทีของโปรแกรมนี้ จึงไม่เปิดและไม่แก้ไขไฟล์ ให้เลือกไฟล์คลังเวที หรือตั้งชื่อไฟล์ใหม่เพื่อสร้างคลังใหม่"
    )


def _side_file(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, timeout=_WAIT_SECONDS, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def _connect_to_read(path: Path) -> sqlite3.Connection:
    wal = _side_file(path, "-wal")
    if not wal.exists() or wal.stat().st_size == 0:
        # SQLite cannot read even a cleanly closed WAL library in a folder that it may not write to,
        # unless told that nobody else changes it
        mode = "ro" if os.access(path.parent, os.W_OK) and wal.exists() else "ro&immutable=1"
    else:
        mode = "ro"
    try:
        connection = _connect(path, mode)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        translate(error, path)
    return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    (outcome,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if outcome != "ok":
        raise damaged(path, outcome)


def _create(path: Path) -> None:
    """Build an empty library beside and move it into place, so that it is there whole or not at all."""
    for ending in ("-wal", "-journal"):
        left = _side_file(path, ending)
        if left.exists() and left.stat().st_size:
            # SQLite would pour this other library's last edits into the new one
            raise damaged(path, f"{left.name} without {path.name}")
        left.unlink(missing_ok=True)
    beside = _side_file(path, ".new")
    try:
        for ending in (".new", ".new-journal"):
            _side_file(path, ending).unlink(missing_ok=True)
        connection = _connect(beside, "rwc")
        try:
            migrations.migrate(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()
        beside.replace(path)
        _sync_folder(path.parent)
    except sqlite3.Error as error:
        beside.unlink(missing_ok=True)
        translate(error, path)
    except OSError as error:
        raise unwritable(path, str(error)) from error


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut; Windows has no way to ask for it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

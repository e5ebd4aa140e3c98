"""Creating a library: whole, or not at all."""

from __future__ import annotations

import errno
import os
import sqlite3
from typing import TYPE_CHECKING

from facilitator.store import migrations
from facilitator.store.connecting import connect, side_file
from facilitator.store.errors import LibraryDamaged, translate, unwritable

if TYPE_CHECKING:
    from pathlib import Path

_CANNOT_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS})
"""What a file system answers that has no syncing of folders; the file itself is synced."""


def create(path: Path) -> None:
    """Build an empty library beside and move it into place; the writer's lock is held."""
    _refuse_orphans(path)
    beside = side_file(path, ".new")
    try:
        _remove(beside)
        try:
            connection = connect(beside, "rwc")
            try:
                migrations.migrate(connection, path)
                connection.execute("PRAGMA journal_mode = WAL")
            finally:
                connection.close()
        except BaseException:
            _remove(beside)
            raise
        beside.replace(path)
        _sync_folder(path.parent)
    except sqlite3.Error as error:
        translate(error, path)
    except OSError as error:
        raise unwritable(path, str(error)) from error


def _refuse_orphans(path: Path) -> None:
    """Refuse to create beside the last edits of a library that is gone: SQLite would pour them into ours."""
    for ending in ("-wal", "-journal"):
        left = side_file(path, ending)
        if left.exists() and left.stat().st_size:
            raise LibraryDamaged(
                f"พบไฟล์ “{left}” ซึ่งเก็บการแก้ไขล่าสุดของคลังเวที แต่ไม่พบไฟล์ “{path.name}” "
                f"ให้นำไฟล์ “{path.name}” กลับมาวางไว้ที่เดิม หรือย้ายไฟล์ “{left.name}” ไปเก็บที่อื่นก่อน"
            )


def _remove(beside: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        side_file(beside, ending).unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where a folder can be synced.

    Windows has no way to ask for it, and some network and memory-stick file systems refuse.
    """
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise
    finally:
        os.close(handle)

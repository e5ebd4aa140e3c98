"""The lock of the one writer."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

from facilitator.store.connecting import side_file
from facilitator.store.errors import busy, unwritable

if TYPE_CHECKING:
    from pathlib import Path


class WriterLock:
    """Held by the one writer; the operating system drops it with the process, however that dies.

    It is SQLite's own lock on an empty file beside the library: it works alike on every system, also
    between two stores in one process, and readers never meet it.
    """

    def __init__(self, path: Path) -> None:
        beside = side_file(path, ".lock")
        try:
            self._connection = sqlite3.connect(beside, timeout=0, isolation_level=None)
        except sqlite3.Error as error:
            raise unwritable(path, str(error)) from error
        try:
            # an empty file needs no journal: this takes the lock and writes nothing
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            self._connection.close()
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise busy(path) from error
            raise unwritable(path, str(error)) from error
        if not os.access(beside, os.W_OK):
            # on a file that it cannot write SQLite says yes and takes no lock
            self._connection.close()
            raise unwritable(path, f"{beside.name} is read-only")

    def release(self) -> None:
        """Let another writer in."""
        self._connection.close()

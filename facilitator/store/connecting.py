"""SQLite connections to a library, distrustful ones, and the names of the files beside it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path, PurePath

_WAIT_SECONDS = 1.0
"""How long a step waits for another program that is in the midst of writing."""


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Connect in autocommit mode and prove that the file can be read; `mode` is SQLite's, such as "ro"."""
    connection = sqlite3.connect(
        f"{file_uri(path.absolute())}?mode={mode}", uri=True, timeout=_WAIT_SECONDS, isolation_level=None
    )
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def file_uri(path: PurePath) -> str:
    """Return the URI by which SQLite opens the file at an absolute path, on a Windows network share too.

    Python names the server of a share as a URI's host, and SQLite takes none: there the whole path follows.
    """
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else f"file://{uri.removeprefix('file:')}"


def side_file(path: Path, ending: str) -> Path:
    """Return the path of a file that belongs to the library, such as its log."""
    return path.with_name(path.name + ending)

"""What other systems do differently: network shares, folders that cannot be synced, disks with caches."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING

import pytest

from facilitator.operations import sessions
from facilitator.store import LibraryUnwritable, Store
from facilitator.store.connecting import file_uri

if TYPE_CHECKING:
    from pathlib import Path

WINDOWS_PATHS = (
    (r"D:\เวที\สม ชาย\คลัง#1.db", "file:///D:/%E0%B9%80"),
    (r"\\server\share\a b.db", "file:////server/share/a%20b.db"),
    (r"\\?\UNC\server\share\a.db", "file:////%3F/UNC/server/share/a.db"),
)


@pytest.mark.parametrize(("path", "begins"), WINDOWS_PATHS)
def test_sqlite_takes_the_uri_of_every_windows_path(path: str, begins: str) -> None:
    uri = file_uri(PureWindowsPath(path))
    assert uri.startswith(begins)
    # here there is no such file, but a URI that SQLite does not understand is refused with other words
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        sqlite3.connect(f"{uri}?mode=ro", uri=True).execute("SELECT 1")


def refuse_folders(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    sync = os.fsync

    def refuse(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, os.strerror(number))
        sync(handle)

    monkeypatch.setattr(os, "fsync", refuse)


@pytest.mark.skipif(os.name == "nt", reason="no folder is synced there")
def test_a_file_system_without_syncing_of_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_folders(monkeypatch, errno.EINVAL)
    with Store.open(tmp_path / "library.db") as store:
        assert sessions.create(store, "เวที") == 1
    refuse_folders(monkeypatch, errno.EIO)
    with pytest.raises(LibraryUnwritable):
        Store.open(tmp_path / "other.db")


def test_a_path_too_long_for_sqlite_is_told_as_such(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(8):
        deep /= "โฟลเดอร์ชื่อยาวมากจริง"
    with pytest.raises(LibraryUnwritable, match="สั้นลง"):
        Store.open(deep / "library.db")


def test_a_moved_log_is_on_the_disk_of_a_mac_too(store: Store) -> None:
    assert store._database.row("PRAGMA checkpoint_fullfsync") == (1,)

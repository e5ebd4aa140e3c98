"""When the disk is full, fails or is held by another program: a clear message, nothing half-written."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

import pytest

from facilitator.operations import boards, cards, sessions
from facilitator.store import (
    ChangeSet,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryUnwritable,
    Store,
)
from facilitator.store.errors import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

resource = pytest.importorskip("resource", reason="uses POSIX permissions and limits")
NO_CAPABILITIES = bytes(24)


def in_child(act: Callable[[], str]) -> str:
    """Return what the act returns in a forked process that obeys permissions even when it is root's."""
    receiver, sender = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                import ctypes

                header = (0x20080522).to_bytes(4, "little") + bytes(4)
                assert ctypes.CDLL(None).capset(header, NO_CAPABILITIES) == 0
            said = act()
        except BaseException as error:  # noqa: BLE001 - the parent shows it
            said = f"{type(error).__name__}: {error}"
        os.write(sender, said.encode())
        os._exit(0)
    os.close(sender)
    with os.fdopen(receiver, "rb") as answer:
        said = answer.read().decode()
    os.waitpid(child, 0)
    return said


@pytest.fixture
def board_id(store: Store) -> int:
    session_id = sessions.create(store, "เวทีเกษตรกร")
    board_id = boards.add(store, session_id, "swot", "เกษตร")
    cards.add(store, board_id, "S", "ดินดี")
    return board_id


def attempt(path: Path, *, read_only: bool = False) -> str:
    with Store.open(path, read_only=read_only) as store:
        return f"{len(store.sessions())} sessions, {len(store.cards(1))} cards"


def fill(store: Store, board_id: int) -> None:
    for number in range(1000):
        cards.add(store, board_id, "W", f"น้ำแล้ง ปีที่ {number} " + "ก" * 500)


def test_a_full_disk_loses_only_the_edit_that_failed(store: Store, board_id: int) -> None:
    heard: list[ChangeSet] = []
    store.subscribe(heard.append)
    store._database.execute("PRAGMA max_page_count = 40")
    with pytest.raises(LibraryUnwritable, match="เต็ม") as failure:
        fill(store, board_id)
    assert store.path.name in str(failure.value)
    kept = store.cards(board_id)
    assert len(kept) == len(heard) + 1
    with pytest.raises(LibraryUnwritable):
        fill(store, board_id)
    assert store.cards(board_id)[: len(kept)] == kept
    store._database.execute("PRAGMA max_page_count = 100000")
    cards.add(store, board_id, "W", "มีที่ว่างแล้ว")
    label = store.undo_label(1)
    assert label == "เพิ่มบัตร"
    with Store.open(store.path, read_only=True) as reader:
        assert reader.snapshot(1) == store.snapshot(1)


def test_a_commit_that_the_disk_refuses(store: Store, board_id: int) -> None:
    path = store.path
    store.close()

    def edit_with_little_room() -> str:
        with Store.open(path) as own:
            heard: list[ChangeSet] = []
            own.subscribe(heard.append)
            _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 8192, most))
            with pytest.raises(LibraryUnwritable, match="ยังไม่ได้บันทึก"):
                fill(own, board_id)
            before = own.snapshot(1)
            assert len(before.cards) == len(heard) + 1
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
            cards.add(own, board_id, "S", "ดิสก์กลับมาแล้ว")
            own.undo(1)
            assert own.snapshot(1) == before
        return "consistent"

    assert in_child(edit_with_little_room) == "consistent"
    with Store.open(path) as again:
        assert again.redo_label(1) == "เพิ่มบัตร"
        assert again._database.row("PRAGMA integrity_check") == ("ok",)


def test_another_program_that_writes(store: Store, board_id: int) -> None:
    store._database.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryBusy, match="ลองใหม่"):
        cards.add(store, board_id, "S", "ใครล็อกอยู่")
    with pytest.raises(LibraryBusy):
        store.undo(1)
    with pytest.raises(LibraryBusy):
        store.save_draft(1, "capture", "ร่าง")
    other.execute("ROLLBACK")
    other.close()
    cards.add(store, board_id, "S", "ว่างแล้ว")
    assert [card.text for card in store.cards(board_id)] == ["ดินดี", "ว่างแล้ว"]


def test_a_failed_step_ends_joining(store: Store, board_id: int) -> None:
    (card,) = store.cards(board_id)
    cards.edit(store, card.id, text="ดินดีมาก", merge_key="text")
    store._database.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError):
        cards.edit(store, card.id, text="ดินดีมาก ๆ", merge_key="text")
    other.close()
    cards.edit(store, card.id, text="ดินร่วนซุย", merge_key="text")
    store.undo(1)
    assert store.card(card.id).text == "ดินดีมาก"


def test_a_read_only_folder(store: Store, board_id: int) -> None:
    path = store.path
    store.close()
    path.with_name("library.db.lock").unlink()
    path.parent.chmod(0o555)
    try:
        assert in_child(lambda: attempt(path)).startswith("LibraryUnwritable: เขียนลงไฟล์")
        assert in_child(lambda: attempt(path, read_only=True)) == "1 sessions, 1 cards"
        assert in_child(lambda: attempt(path.parent / "sub" / "new.db")).startswith("LibraryUnwritable")
        assert [left.name for left in path.parent.iterdir()] == ["library.db"]
    finally:
        path.parent.chmod(0o755)


def test_a_read_only_folder_beside_a_running_writer(store: Store, board_id: int) -> None:
    cards.add(store, board_id, "S", "ยังอยู่ในบันทึก")
    store.path.parent.chmod(0o555)
    try:
        assert in_child(lambda: attempt(store.path, read_only=True)) == "1 sessions, 2 cards"
    finally:
        store.path.parent.chmod(0o755)


def test_a_read_only_file(store: Store, board_id: int) -> None:
    path = store.path
    store.close()
    path.chmod(0o444)
    before = path.read_bytes()
    assert in_child(lambda: attempt(path)).startswith("LibraryUnwritable")
    assert in_child(lambda: attempt(path, read_only=True)) == "1 sessions, 1 cards"
    assert path.read_bytes() == before


def test_a_lock_that_cannot_be_taken(store: Store, board_id: int) -> None:
    path = store.path
    store.close()
    path.with_name("library.db.lock").chmod(0o444)
    assert in_child(lambda: attempt(path)).startswith("LibraryUnwritable")


@pytest.mark.parametrize(
    ("code", "expected", "told"),
    [
        (sqlite3.SQLITE_BUSY, LibraryBusy, "อีกหน้าต่าง"),
        (sqlite3.SQLITE_FULL, LibraryUnwritable, "เต็ม"),
        (sqlite3.SQLITE_IOERR_WRITE, LibraryUnwritable, "แฟลชไดรฟ์"),
        (sqlite3.SQLITE_CANTOPEN, LibraryUnwritable, "อนุญาตให้เขียน"),
        (sqlite3.SQLITE_CORRUPT, LibraryDamaged, "เสียหาย"),
        (sqlite3.SQLITE_CONSTRAINT, sqlite3.OperationalError, "as SQLite says it"),  # a bug stays one
    ],
)
def test_what_the_system_says_is_told_in_thai(
    tmp_path: Path, code: int, expected: type[Exception], told: str
) -> None:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    with pytest.raises(expected, match=told):
        translate(error, tmp_path / "library.db")

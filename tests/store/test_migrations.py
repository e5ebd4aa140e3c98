"""Migrations: ordered, each in a transaction of its own, and verified."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from facilitator.operations import sessions
from facilitator.store import LibraryDamaged, LibraryUnwritable, Store, schema
from facilitator.store.schema import MIGRATIONS, Migration

if TYPE_CHECKING:
    from pathlib import Path

NAMES = Migration("nicknames", ("CREATE TABLE nickname (id INTEGER PRIMARY KEY, name TEXT) STRICT",))
BROKEN = Migration("broken", ("CREATE TABLE half (id INTEGER)", "CREATE TABLE session (id INTEGER)"))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        sessions.create(store, "เวทีเดิม")
    return path


def extend(monkeypatch: pytest.MonkeyPatch, *more: Migration) -> None:
    monkeypatch.setattr(schema, "MIGRATIONS", (*MIGRATIONS, *more))
    monkeypatch.setattr(schema, "VERSION", len(MIGRATIONS) + len(more))


def tables(path: Path) -> set[str]:
    connection = sqlite3.connect(path)
    found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    connection.close()
    return found


def test_names_are_never_given_twice() -> None:
    names = [migration.name for migration in MIGRATIONS]
    assert len(set(names)) == len(names)


def test_there_are_no_triggers_and_no_cascades() -> None:
    written = " ".join(statement for migration in MIGRATIONS for statement in migration.statements).upper()
    assert "TRIGGER" not in written
    assert "CASCADE" not in written


def test_an_older_library_gets_what_is_missing(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    extend(monkeypatch, NAMES)
    with pytest.raises(LibraryUnwritable, match="รุ่นก่อน"):
        Store.open(library, read_only=True)
    assert "nickname" not in tables(library)
    with Store.open(library) as store:
        assert store.session(1).title == "เวทีเดิม"
        assert store._database.row("PRAGMA user_version") == (len(MIGRATIONS) + 1,)
    assert "nickname" in tables(library)
    with Store.open(library, read_only=True) as reader:
        assert reader.session(1).title == "เวทีเดิม"


def test_a_failed_migration_leaves_nothing_of_itself(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    extend(monkeypatch, NAMES, BROKEN)
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        Store.open(library)
    assert "nickname" in tables(library)
    assert "half" not in tables(library)
    extend(monkeypatch, NAMES)
    with Store.open(library) as store:
        assert store.session(1).title == "เวทีเดิม"


def test_a_failed_creation_leaves_no_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    extend(monkeypatch, BROKEN)
    with pytest.raises(sqlite3.OperationalError):
        Store.open(tmp_path / "new.db")
    assert [path.name for path in tmp_path.iterdir()] == ["new.db.lock"]


def test_the_outcome_is_verified(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    extend(monkeypatch, Migration("forgetful", ("ALTER TABLE card DROP COLUMN note",)))
    with pytest.raises(LibraryDamaged, match="card"):
        Store.open(library)

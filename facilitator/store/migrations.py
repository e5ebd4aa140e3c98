"""Bringing a library up to date, and making sure that it is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.store import schema
from facilitator.store.errors import damaged
from facilitator.store.tables import TABLES

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from sqlite_utils import Database


def applied(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of the applied migrations in order."""
    rows = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = 'library' ORDER BY id"
    )
    return tuple(name for (name,) in rows)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Apply what is missing, each migration in its own transaction, and verify the outcome."""
    if connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION,):
        return
    # imported here because it takes 0.1 s and most starts have nothing to migrate
    from sqlite_utils import Database, Migrations  # noqa: PLC0415

    ordered = Migrations("library")
    for version, migration in enumerate(schema.MIGRATIONS, start=1):
        ordered(name=migration.name)(_Applier(migration, version))
    # plugins that the user has installed for other tools have no business in the library
    ordered.apply(Database(connection, recursive_triggers=False, execute_plugins=False))
    verify(connection, path)
    if broken := connection.execute("PRAGMA foreign_key_check").fetchone():
        raise damaged(path, f"foreign_key_check {broken}")


def verify(connection: sqlite3.Connection, path: Path) -> None:
    """Raise LibraryDamaged unless an up-to-date library has the tables that this program expects."""
    for table in TABLES.values():
        held = connection.execute("SELECT name FROM pragma_table_info(?)", (table.name,)).fetchall()
        if tuple(name for (name,) in held) != table.columns:
            raise damaged(path, f"schema of {table.name}")


class _Applier:
    """Applies one migration; a class because sqlite-utils asks for a callable with a name."""

    def __init__(self, migration: schema.Migration, version: int) -> None:
        self.__name__ = migration.name
        self._migration = migration
        self._version = version

    def __call__(self, db: Database, /) -> None:
        for statement in self._migration.statements:
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {self._version}")

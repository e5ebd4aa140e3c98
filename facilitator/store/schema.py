"""The library's schema as ordered, tiny migrations. A published one is never changed: add another."""

from __future__ import annotations

from dataclasses import dataclass

APPLICATION_ID = 0x57455448
"""Marks a SQLite file as ours: the letters WETH."""


@dataclass(frozen=True)
class Migration:
    """One change of the schema, applied in a transaction of its own."""

    name: str
    statements: tuple[str, ...]


MIGRATIONS = (
    Migration(
        "sessions",
        (
            """
            CREATE TABLE session (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                title TEXT NOT NULL,
                date TEXT NOT NULL DEFAULT '',
                starts_at TEXT NOT NULL DEFAULT '',
                ends_at TEXT NOT NULL DEFAULT '',
                place TEXT NOT NULL DEFAULT '',
                organiser TEXT NOT NULL DEFAULT '',
                background TEXT NOT NULL DEFAULT '',
                purpose TEXT NOT NULL DEFAULT '',
                terms TEXT NOT NULL DEFAULT '[]',
                created_at TEXT NOT NULL DEFAULT '',
                deleted_at TEXT NOT NULL DEFAULT ''
            ) STRICT
            """,
        ),
    ),
    Migration(
        "boards",
        (
            """
            CREATE TABLE board (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                session_id INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
                kind TEXT NOT NULL,
                title TEXT NOT NULL,
                rank REAL NOT NULL,
                slot_titles TEXT NOT NULL DEFAULT '{}'
            ) STRICT
            """,
            "CREATE UNIQUE INDEX board_of_session ON board (session_id, id)",
        ),
    ),
    Migration(
        "activities",
        (
            # the pair of ids keeps an activity from showing a board of another session
            """
            CREATE TABLE activity (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                session_id INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
                title TEXT NOT NULL,
                rank REAL NOT NULL,
                board_id INTEGER,
                starts_at TEXT NOT NULL DEFAULT '',
                minutes INTEGER NOT NULL DEFAULT 0,
                done INTEGER NOT NULL DEFAULT 0,
                FOREIGN KEY (session_id, board_id) REFERENCES board (session_id, id)
                    DEFERRABLE INITIALLY DEFERRED
            ) STRICT
            """,
            "CREATE INDEX activity_of_session ON activity (session_id, board_id)",
        ),
    ),
    Migration(
        "cards",
        (
            # the pairs of ids keep a card on a board of its session and under a parent on its board
            """
            CREATE TABLE card (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                session_id INTEGER NOT NULL,
                board_id INTEGER NOT NULL,
                parent_id INTEGER,
                slot TEXT NOT NULL,
                rank REAL NOT NULL,
                text TEXT NOT NULL,
                mark TEXT NOT NULL DEFAULT '',
                speaker TEXT NOT NULL DEFAULT '',
                "group" TEXT NOT NULL DEFAULT '',
                votes INTEGER NOT NULL DEFAULT 0,
                note TEXT NOT NULL DEFAULT '',
                fields TEXT NOT NULL DEFAULT '{}',
                FOREIGN KEY (session_id, board_id) REFERENCES board (session_id, id)
                    DEFERRABLE INITIALLY DEFERRED,
                FOREIGN KEY (board_id, parent_id) REFERENCES card (board_id, id)
                    DEFERRABLE INITIALLY DEFERRED
            ) STRICT
            """,
            "CREATE UNIQUE INDEX card_of_board ON card (board_id, id)",
            "CREATE INDEX card_siblings ON card (board_id, parent_id, rank)",
        ),
    ),
    Migration(
        "journal",
        (
            """
            CREATE TABLE step (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                session_id INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
                label TEXT NOT NULL,
                made_at TEXT NOT NULL,
                floor INTEGER NOT NULL,
                undone INTEGER NOT NULL DEFAULT 0
            ) STRICT
            """,
            "CREATE INDEX step_of_session ON step (session_id, undone)",
            """
            CREATE TABLE image (
                step_id INTEGER NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
                position INTEGER NOT NULL,
                table_name TEXT NOT NULL,
                row_id INTEGER NOT NULL,
                before TEXT,
                after TEXT,
                PRIMARY KEY (step_id, position)
            ) STRICT, WITHOUT ROWID
            """,
        ),
    ),
    Migration(
        "search",
        (
            """
            CREATE TABLE search (
                session_id INTEGER NOT NULL,
                place INTEGER NOT NULL,
                row_id INTEGER NOT NULL,
                folded TEXT NOT NULL,
                PRIMARY KEY (session_id, place, row_id)
            ) STRICT, WITHOUT ROWID
            """,
        ),
    ),
    Migration(
        "drafts and memory",
        (
            """
            CREATE TABLE draft (
                session_id INTEGER NOT NULL,
                place TEXT NOT NULL,
                text TEXT NOT NULL,
                PRIMARY KEY (session_id, place)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE TABLE memory (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        ),
    ),
    Migration(
        "settings and continued sessions",
        (
            "ALTER TABLE board ADD COLUMN settings TEXT NOT NULL DEFAULT '{}'",
            # no reference: a session goes on even when the one before it has been removed for ever
            "ALTER TABLE session ADD COLUMN continues_id INTEGER",
        ),
    ),
    Migration(
        "links and measurements",
        (
            """
            CREATE TABLE link (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                session_id INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
                from_id INTEGER NOT NULL REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
                to_id INTEGER NOT NULL REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
                role TEXT NOT NULL
            ) STRICT
            """,
            "CREATE UNIQUE INDEX link_once ON link (from_id, to_id, role)",
            "CREATE INDEX link_to ON link (to_id)",
            "CREATE INDEX link_of_session ON link (session_id)",
            """
            CREATE TABLE measurement (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                session_id INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
                card_id INTEGER NOT NULL REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
                date TEXT NOT NULL,
                value TEXT NOT NULL,
                note TEXT NOT NULL DEFAULT ''
            ) STRICT
            """,
            "CREATE INDEX measurement_of_card ON measurement (card_id, date)",
            "CREATE INDEX measurement_of_session ON measurement (session_id)",
        ),
    ),
    Migration(
        "participants and ballots",
        (
            """
            CREATE TABLE participant (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                session_id INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
                rank REAL NOT NULL,
                name TEXT NOT NULL,
                prefix TEXT NOT NULL DEFAULT '',
                organisation TEXT NOT NULL DEFAULT '',
                sector TEXT NOT NULL DEFAULT '',
                phone TEXT NOT NULL DEFAULT '',
                "group" TEXT NOT NULL DEFAULT '',
                morning INTEGER NOT NULL DEFAULT 0,
                afternoon INTEGER NOT NULL DEFAULT 0
            ) STRICT
            """,
            "CREATE INDEX participant_of_session ON participant (session_id, rank)",
            """
            CREATE TABLE ballot (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                session_id INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
                board_id INTEGER NOT NULL REFERENCES board (id) DEFERRABLE INITIALLY DEFERRED,
                number INTEGER NOT NULL,
                votes INTEGER NOT NULL
            ) STRICT
            """,
            "CREATE INDEX ballot_of_board ON ballot (board_id, number)",
            "CREATE INDEX ballot_of_session ON ballot (session_id)",
        ),
    ),
    Migration(
        "photos",
        (
            # the bytes stand apart from the journalled row, so that undo carries no pictures about
            "CREATE TABLE picture (digest TEXT PRIMARY KEY, jpeg BLOB NOT NULL) STRICT",
            """
            CREATE TABLE photo (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                session_id INTEGER NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
                rank REAL NOT NULL,
                digest TEXT NOT NULL REFERENCES picture (digest) DEFERRABLE INITIALLY DEFERRED,
                width INTEGER NOT NULL,
                height INTEGER NOT NULL,
                caption TEXT NOT NULL DEFAULT '',
                activity_id INTEGER REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
                card_id INTEGER REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED
            ) STRICT
            """,
            "CREATE INDEX photo_of_session ON photo (session_id, rank)",
            "CREATE INDEX photo_of_card ON photo (card_id)",
            "CREATE INDEX photo_of_activity ON photo (activity_id)",
            "CREATE INDEX photo_of_picture ON photo (digest)",
        ),
    ),
    Migration(
        "notes on participants",
        ("ALTER TABLE participant ADD COLUMN note TEXT NOT NULL DEFAULT ''",),
    ),
    Migration(
        "ground rules",
        ("ALTER TABLE session ADD COLUMN ground_rules TEXT NOT NULL DEFAULT ''",),
    ),
)
VERSION = len(MIGRATIONS)
"""What `user_version` of an up-to-date library is."""

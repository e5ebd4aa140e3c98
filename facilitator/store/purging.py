"""Removing a session for ever, so that no trace of what people said stays in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.store.changes import Change, ChangeSet

if TYPE_CHECKING:
    from facilitator.model import Snapshot
    from facilitator.store.database import Database

_STATEMENTS = (
    "DELETE FROM image WHERE step_id IN (SELECT id FROM step WHERE session_id = ?)",
    "DELETE FROM step WHERE session_id = ?",
    "DELETE FROM draft WHERE session_id = ?",
    "DELETE FROM search WHERE session_id = ?",
    "DELETE FROM ballot WHERE session_id = ?",
    "DELETE FROM photo WHERE session_id = ?",
    "DELETE FROM participant WHERE session_id = ?",
    "DELETE FROM measurement WHERE session_id = ?",
    "DELETE FROM link WHERE session_id = ?",
    "DELETE FROM activity WHERE session_id = ?",
    "DELETE FROM card WHERE board_id IN (SELECT id FROM board WHERE session_id = ?)",
    "DELETE FROM board WHERE session_id = ?",
    "DELETE FROM session WHERE id = ?",
)


_LOOSE_PICTURES = """
    DELETE FROM picture WHERE digest NOT IN (SELECT digest FROM photo)
    AND digest NOT IN (
        SELECT coalesce(before, after) ->> 'digest' FROM image WHERE table_name = 'photo'
    )
"""
"""Pictures that neither a photo shows nor an undo can bring back."""


def removal(snapshot: Snapshot) -> ChangeSet:
    """Return the change set that tells the views of the purge of this session."""
    session_id = snapshot.session.id
    changes = (
        *(Change("ballot", b.id, "removed", session_id, b.board_id) for b in snapshot.ballots),
        *(Change("photo", p.id, "removed", session_id, None) for p in snapshot.photos),
        *(Change("participant", p.id, "removed", session_id, None) for p in snapshot.participants),
        *(Change("measurement", m.id, "removed", session_id, None) for m in snapshot.measurements),
        *(Change("link", k.id, "removed", session_id, None) for k in snapshot.links),
        *(Change("card", c.id, "removed", session_id, c.board_id) for c in reversed(snapshot.cards)),
        *(Change("activity", a.id, "removed", session_id, a.board_id) for a in snapshot.activities),
        *(Change("board", b.id, "removed", session_id, b.id) for b in snapshot.boards),
        Change("session", session_id, "removed", session_id, None),
    )
    return ChangeSet("ลบเวทีถาวร", session_id, changes, "step")


def purge(database: Database, session_id: int) -> None:
    """Remove every row of the session; SQLite overwrites them (`secure_delete`), the log is emptied."""
    with database.transaction():
        for statement in _STATEMENTS:
            database.execute(statement, (session_id,))
        database.execute(_LOOSE_PICTURES)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

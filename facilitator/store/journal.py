"""The journal: every step's row images, kept with the rows themselves, for undo, redo and history."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from facilitator.store.changes import Image, Images

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.store.database import Database
    from facilitator.store.tables import Row


@dataclass(frozen=True, slots=True)
class Entry:
    """One journalled step."""

    id: int
    label: str


def write(database: Database, session_id: int, label: str, images: Iterable[Image], *, floor: bool) -> int:
    """Write a new step and forget the undone ones, which it replaces; return its id."""
    _forget_undone(database, session_id)
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
    step_id = database.execute(
        "INSERT INTO step (session_id, label, made_at, floor) VALUES (?, ?, ?, ?)",
        (session_id, label, made_at, int(floor)),
    ).lastrowid
    assert step_id is not None
    _write_images(database, step_id, images)
    return step_id


def join(database: Database, step_id: int, images: Iterable[Image]) -> bool:
    """Join images to the step; when together they change nothing, remove it and return False."""
    joined = list(Images([*images_of(database, step_id), *images]))
    database.execute("DELETE FROM image WHERE step_id = ?", (step_id,))
    if not joined:
        database.execute("DELETE FROM step WHERE id = ?", (step_id,))
        return False
    _write_images(database, step_id, joined)
    return True


def last_done(database: Database, session_id: int) -> Entry | None:
    """Return the step that undo would take back; never the one that created the session."""
    found = database.row(
        "SELECT id, label FROM step WHERE session_id = ? AND undone = 0 AND floor = 0"
        " ORDER BY id DESC LIMIT 1",
        (session_id,),
    )
    return Entry(*found) if found else None


def first_undone(database: Database, session_id: int) -> Entry | None:
    """Return the step that redo would do again."""
    found = database.row(
        "SELECT id, label FROM step WHERE session_id = ? AND undone = 1 ORDER BY id LIMIT 1", (session_id,)
    )
    return Entry(*found) if found else None


def images_of(database: Database, step_id: int) -> list[Image]:
    """Return the images of a step in the order in which its rows were first touched."""
    rows = database.rows(
        "SELECT table_name, row_id, before, after FROM image WHERE step_id = ? ORDER BY position", (step_id,)
    )
    return [Image(table, row_id, _load(before), _load(after)) for table, row_id, before, after in rows]


def mark(database: Database, step_id: int, *, undone: bool) -> None:
    """Note that the step is undone, or done again."""
    database.execute("UPDATE step SET undone = ? WHERE id = ?", (int(undone), step_id))


def _forget_undone(database: Database, session_id: int) -> None:
    if first_undone(database, session_id) is None:
        return
    database.execute(
        "DELETE FROM image WHERE step_id IN (SELECT id FROM step WHERE session_id = ? AND undone = 1)",
        (session_id,),
    )
    database.execute("DELETE FROM step WHERE session_id = ? AND undone = 1", (session_id,))


def _write_images(database: Database, step_id: int, images: Iterable[Image]) -> None:
    database.execute_many(
        "INSERT INTO image VALUES (?, ?, ?, ?, ?, ?)",
        [
            (step_id, position, image.table, image.row_id, _dump(image.before), _dump(image.after))
            for position, image in enumerate(images)
        ],
    )


def _dump(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False)


def _load(held: str | None) -> Row | None:
    if held is None:
        return None
    row: Row = json.loads(held)
    return row

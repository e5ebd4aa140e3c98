"""The only way to write: a step gathers changes of rows, together with how they were before."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from facilitator.store import search
from facilitator.store.changes import Image, Images
from facilitator.store.errors import UnknownRecord, damaged
from facilitator.store.tables import TABLES, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from facilitator.store.database import Database


class Step:
    """What `with store.step(…) as step` gives: insert, update and delete rows of one session."""

    def __init__(self, database: Database, session_id: int | None) -> None:
        self.session_id = session_id
        """The session of the step; None until a step that creates one has done so."""
        self._database = database
        self._images = Images()
        self._open = True
        self._failed = False

    def insert(self, table: str, values: Mapping[str, object]) -> int:
        """Insert a row and return its id, which no other row of the table ever had."""
        self._check_open()
        given = TABLES[table].encode(self._with_session(table, values))
        row_id = self._database.execute(TABLES[table].insert(given), tuple(given.values())).lastrowid
        assert row_id is not None
        if table == "session":
            self.session_id = row_id
        image = Image(table, row_id, None, self._row(table, row_id))
        search.keep(self._database, image)
        self._images.add(image)
        return row_id

    def update(self, table: str, row_id: int, **values: object) -> None:
        """Change columns of a row; a value that is already there is no change."""
        before = self._own_row(table, row_id)
        after = {**before, **TABLES[table].encode(values)}
        if after != before:
            self._apply(Image(table, row_id, before, after))

    def delete(self, table: str, row_id: int) -> None:
        """Delete a row. What hangs on it must be deleted in the same step, before or after."""
        if table == "session":
            raise ValueError("A session goes into the bin by its deleted_at, and is removed by purge")
        self._apply(Image(table, row_id, self._own_row(table, row_id), None))

    @contextmanager
    def joined_by(self, session_id: int | None) -> Iterator[Step]:
        """Let a step inside this one write through it; when that one fails, this one does."""
        if session_id is not None and session_id != self.session_id:
            raise ValueError(f"A step of session {self.session_id} cannot hold one of session {session_id}")
        try:
            yield self
        except BaseException:
            self._failed = True
            raise

    def finish(self) -> list[Image]:
        """Return what changed, for the journal."""
        if self._failed:
            raise RuntimeError("A step inside this one failed, and its error was swallowed")
        return list(self._images)

    def close(self) -> None:
        """Refuse further writes."""
        self._open = False

    def _with_session(self, table: str, values: Mapping[str, object]) -> Mapping[str, object]:
        if table == "session":
            if self.session_id is not None:
                raise ValueError("A step begun without a session creates one; any other creates none")
            return values
        if self.session_id is None:
            raise ValueError("A step begun without a session creates the session first")
        if values.get("session_id", self.session_id) != self.session_id:
            raise ValueError(f"The step is of session {self.session_id}")
        return {**values, "session_id": self.session_id}

    def _apply(self, image: Image) -> None:
        apply(self._database, image)
        self._images.add(image)

    def _own_row(self, table: str, row_id: int) -> Row:
        self._check_open()
        row = self._row(table, row_id)
        if row["id" if table == "session" else "session_id"] != self.session_id:
            raise ValueError(f"{table} {row_id} is not of session {self.session_id}")
        return row

    def _row(self, table: str, row_id: int) -> Row:
        found = self._database.row(f"{TABLES[table].select} WHERE id = ?", (row_id,))
        if found is None:
            raise UnknownRecord(f"ไม่พบข้อมูลที่จะแก้ไข ({table} {row_id}) อาจถูกลบไปแล้ว")
        return TABLES[table].row(found)

    def _check_open(self) -> None:
        if not self._open:
            raise ValueError("The step is over; begin another")


def apply(database: Database, image: Image) -> None:
    """Make the row what the image says it is after; steps, undo and redo all write through here."""
    table, before, after = TABLES[image.table], image.before, image.after
    if after is None:
        cursor = database.execute(table.remove, (image.row_id,))
    elif before is None:
        cursor = database.execute(table.insert(after), tuple(after.values()))
    else:
        changed = [column for column in after if after[column] != before[column]]
        values = (*(after[column] for column in changed), image.row_id)
        cursor = database.execute(table.update(changed), values)
    if cursor.rowcount != 1:
        raise damaged(database.path, f"journal does not fit {image.table} {image.row_id}")
    search.keep(database, image)

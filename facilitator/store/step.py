"""The only way to write: a step gathers changes of rows, together with how they were before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.store import search
from facilitator.store.changes import Image, Images
from facilitator.store.errors import UnknownRecord, damaged
from facilitator.store.tables import TABLES, Row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.store.database import Database


class Step:
    """What `with store.step(…) as step` gives: insert, update and delete rows of one session."""

    def __init__(self, database: Database, session_id: int | None) -> None:
        self._database = database
        self.session_id = session_id
        """The session of the step; None until a step that creates a session has done so."""
        self.images = Images()
        self.creates_session = session_id is None
        self.failed = False
        """Set when a step nested in this one raised: then nothing of it may be kept."""
        self.open = True

    def insert(self, table: str, values: Mapping[str, object]) -> int:
        """Insert a row and return its id, which no other row of the table ever had."""
        self._check_open()
        if table == "session":
            if self.session_id is not None:
                raise ValueError("A step creates one session, and only when begun without one")
        elif self.session_id is None:
            raise ValueError("A step begun without a session creates the session first")
        elif values.get("session_id", self.session_id) != self.session_id:
            raise ValueError(f"The step is of session {self.session_id}")
        else:
            values = {**values, "session_id": self.session_id}
        given = TABLES[table].encode(values)
        columns = ", ".join(f'"{column}"' for column in given)
        places = ", ".join("?" * len(given))
        cursor = self._database.execute(
            f"INSERT INTO {table} ({columns}) VALUES ({places})", tuple(given.values())
        )
        row_id = cursor.lastrowid
        assert row_id is not None
        if table == "session":
            self.session_id = row_id
        self._note(Image(table, row_id, None, self._row(table, row_id)))
        return row_id

    def update(self, table: str, row_id: int, **values: object) -> None:
        """Change columns of a row; a value that is already there is no change."""
        before = self._own_row(table, row_id)
        after = {**before, **TABLES[table].encode(values)}
        if after != before:
            self._apply(Image(table, row_id, before, after))

    def delete(self, table: str, row_id: int) -> None:
        """Delete a row. What hangs on it must be deleted in the same step."""
        if table == "session":
            raise ValueError("A session is put into the bin by its deleted_at, and removed by purge")
        self._apply(Image(table, row_id, self._own_row(table, row_id), None))

    def _apply(self, image: Image) -> None:
        apply(self._database, image)
        self.images.add(image)

    def _note(self, image: Image) -> None:
        search.keep(self._database, image)
        self.images.add(image)

    def _own_row(self, table: str, row_id: int) -> Row:
        self._check_open()
        row = self._row(table, row_id)
        if (row["id"] if table == "session" else row["session_id"]) != self.session_id:
            raise ValueError(f"{table} {row_id} is not of session {self.session_id}")
        return row

    def _row(self, table: str, row_id: int) -> Row:
        found = self._database.row(f"{TABLES[table].select} WHERE id = ?", (row_id,))
        if found is None:
            raise UnknownRecord(f"ไม่พบข้อมูลที่จะแก้ไข ({table} {row_id}) อาจถูกลบไปแล้ว")
        return TABLES[table].row(found)

    def _check_open(self) -> None:
        if not self.open:
            raise ValueError("The step is over; begin another")


def apply(database: Database, image: Image) -> None:
    """Make the row what the image says it is after; steps, undo and redo all write through here."""
    table, before, after = image.table, image.before, image.after
    if after is None:
        cursor = database.execute(f"DELETE FROM {table} WHERE id = ?", (image.row_id,))
    elif before is None:
        columns = ", ".join(f'"{column}"' for column in after)
        places = ", ".join("?" * len(after))
        cursor = database.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", tuple(after.values()))
    else:
        changed = [column for column in after if after[column] != before[column]]
        settings = ", ".join(f'"{column}" = ?' for column in changed)
        cursor = database.execute(
            f"UPDATE {table} SET {settings} WHERE id = ?", (*(after[c] for c in changed), image.row_id)
        )
    if cursor.rowcount != 1:
        raise damaged(database.path, f"journal does not fit {table} {image.row_id}")
    search.keep(database, image)

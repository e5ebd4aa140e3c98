"""Search over all sessions: folded texts in a table that every write path keeps up to date."""

from __future__ import annotations

import json
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator.store.errors import damaged
from facilitator.store.tables import NEWEST_FIRST, TABLES, Row
from facilitator.thai import searching

if TYPE_CHECKING:
    from facilitator.store.changes import Image
    from facilitator.store.database import Database

_PLACES = MappingProxyType({name: place for place, name in enumerate(TABLES)})
"""What stands for a table in the file: a further table comes last in TABLES."""
_TABLE_AT = tuple(TABLES)
_IN_USE = " ".join(("SELECT id FROM session WHERE deleted_at = ''", NEWEST_FIRST))
_OF_SESSION = "SELECT place, row_id, folded FROM search WHERE session_id = ?"
_AT_ONCE = 50
"""How many words one SQL query asks for; SQLite limits how long a condition may be."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One row that holds every word of the query.

    `text` is the first of the row's texts in which a word was found, `spans` are the places in it.
    """

    session_id: int
    table: str
    row_id: int
    board_id: int | None
    text: str
    spans: tuple[tuple[int, int], ...]


def texts(table: str, row: Row) -> list[str]:
    """Return the texts of a row that search looks into, the main one first."""
    found: list[str] = []
    for column in TABLES[table].searched:
        value = row[column]
        assert isinstance(value, str)
        if column in TABLES[table].json:
            found += json.loads(value).values() if value != "{}" else ()
        elif value:
            found.append(value)
    return found


def _folded(table: str, row: Row) -> str:
    # no word of a query holds a line end, so no match reaches from one text into the next
    return "\n".join(searching.fold(text) for text in texts(table, row))


def keep(database: Database, image: Image) -> None:
    """Bring the search table in line with one changed row."""
    table, row = image.table, image.after or image.before
    assert row is not None
    session_id = row["id"] if table == "session" else row["session_id"]
    key = (session_id, _PLACES[table], image.row_id)
    if image.after is None:
        database.execute("DELETE FROM search WHERE session_id = ? AND place = ? AND row_id = ?", key)
        return
    before = image.before
    if before is not None and all(before[c] == image.after[c] for c in TABLES[table].searched):
        return
    database.execute("INSERT OR REPLACE INTO search VALUES (?, ?, ?, ?)", (*key, _folded(table, image.after)))


def find(database: Database, query: str, limit: int) -> tuple[Hit, ...]:
    """Return the rows that hold every word of the query, newest session first."""
    terms = searching.terms_of(query)
    if not terms:
        return ()
    found: list[Hit] = []
    for (session_id,) in database.rows(_IN_USE):
        rows = _matches(database, session_id, terms, limit - len(found))
        found += (_hit(database, session_id, _TABLE_AT[place], row_id, terms) for place, row_id in rows)
        if len(found) == limit:
            break
    return tuple(found)


def _matches(database: Database, session_id: int, terms: list[str], limit: int) -> list[tuple[int, int]]:
    """Return place and row of what holds every word in one session, in order."""
    asked, rest = terms[:_AT_ONCE], terms[_AT_ONCE:]
    # a plain scan: an index of words is no help where words run together, and one of letters is far larger
    holds = " AND ".join(["instr(folded, ?) > 0"] * len(asked))
    rows = database.rows(
        " ".join((_OF_SESSION, "AND", holds, "ORDER BY place, row_id LIMIT ?")),
        (session_id, *asked, -1 if rest else limit),
    )
    matches = [(place, row_id) for place, row_id, folded in rows if all(term in folded for term in rest)]
    return matches[:limit]


def _hit(database: Database, session_id: int, table: str, row_id: int, terms: list[str]) -> Hit:
    values = database.row(f"{TABLES[table].select} WHERE id = ?", (row_id,))
    if values is None:
        raise damaged(database.path, f"search knows {table} {row_id}")
    row = TABLES[table].row(values)
    text, spans = "", []
    for candidate in texts(table, row):
        found = searching.find_terms(terms, candidate)
        if found:
            text, spans = candidate, found
            break
    board_id = row_id if table == "board" else row.get("board_id")
    assert board_id is None or isinstance(board_id, int)
    return Hit(session_id, table, row_id, board_id, text, tuple(spans))

"""The tables that steps write: their columns, their SQL, and the way between a row and a record."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from facilitator.model import (
    NO_FIELDS,
    Activity,
    Ballot,
    Board,
    Card,
    Link,
    Measurement,
    Participant,
    Photo,
    Session,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

Value: TypeAlias = str | int | float | None
Record: TypeAlias = Session | Activity | Board | Card | Link | Measurement | Participant | Photo | Ballot
Row: TypeAlias = dict[str, Value]
"""One row by column name, `id` included, with the values SQLite holds."""


@dataclass(frozen=True)
class Table:
    """One table; its columns are the attributes of the model's record, in the same order, `id` first."""

    name: str
    record: type[Record]
    searched: tuple[str, ...]
    """The columns that search looks into."""
    json: frozenset[str] = frozenset()
    """The columns that hold a list or a mapping as JSON."""

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Return every column, `id` first."""
        return tuple(field.name for field in fields(self.record))

    @cached_property
    def select(self) -> str:
        """Return the beginning of a query for whole rows."""
        columns = ", ".join(f'{self.name}."{column}"' for column in self.columns)
        return " ".join(("SELECT", columns, "FROM", self.name))

    @cached_property
    def remove(self) -> str:
        """Return the statement that deletes the row with an id."""
        return " ".join(("DELETE FROM", self.name, "WHERE id = ?"))

    def insert(self, columns: Iterable[str]) -> str:
        """Return the statement that inserts a row with these columns."""
        names = [f'"{column}"' for column in columns]
        places = ", ".join("?" * len(names))
        return " ".join(("INSERT INTO", self.name, f"({', '.join(names)})", f"VALUES ({places})"))

    def update(self, columns: Iterable[str]) -> str:
        """Return the statement that sets these columns of the row with an id."""
        settings = ", ".join(f'"{column}" = ?' for column in columns)
        return " ".join(("UPDATE", self.name, "SET", settings, "WHERE id = ?"))

    def row(self, values: tuple[Any, ...]) -> Row:
        """Name the values that `select` yielded."""
        return dict(zip(self.columns, values, strict=True))

    def encode(self, given: Mapping[str, object]) -> Row:
        """Turn the model's values into what SQLite holds; ValueError for what the table has no place for."""
        unknown = given.keys() - set(self.columns[1:])
        if unknown:
            raise ValueError(f"{self.name} has no column {', '.join(sorted(unknown))}")
        return {column: self._encode(column, value) for column, value in given.items()}

    def _encode(self, column: str, value: object) -> Value:
        if column in self.json:
            if isinstance(value, Mapping):
                return json.dumps(dict(value), ensure_ascii=False)
            if isinstance(value, list | tuple):
                return json.dumps(value, ensure_ascii=False)
        elif isinstance(value, bool):
            return int(value)
        elif value is None or isinstance(value, str | int | float):
            return value
        raise ValueError(f"{self.name}.{column} cannot hold {value!r}")


SESSION = Table(
    "session",
    Session,
    searched=("title", "place", "organiser", "background", "purpose"),
    json=frozenset({"terms"}),
)
ACTIVITY = Table("activity", Activity, searched=("title",))
BOARD = Table("board", Board, searched=("title", "slot_titles"), json=frozenset({"slot_titles", "settings"}))
CARD = Table(
    "card", Card, searched=("text", "speaker", "group", "note", "fields"), json=frozenset({"fields"})
)
LINK = Table("link", Link, searched=())
MEASUREMENT = Table("measurement", Measurement, searched=("value", "note"))
PARTICIPANT = Table(
    "participant", Participant, searched=("name", "organisation", "sector", "phone", "group", "note")
)
PHOTO = Table("photo", Photo, searched=("caption",))
BALLOT = Table("ballot", Ballot, searched=())
_ALL = (SESSION, ACTIVITY, BOARD, CARD, LINK, MEASUREMENT, PARTICIPANT, PHOTO, BALLOT)
TABLES: Mapping[str, Table] = MappingProxyType({table.name: table for table in _ALL})

NEWEST_FIRST = "ORDER BY coalesce(nullif(session.date, ''), session.created_at) DESC, session.id DESC"
"""How sessions are listed and searched: by their day, or by when they were made."""


def session_of(values: tuple[Any, ...]) -> Session:
    """Build the record from a row of the session table."""
    *told, terms, created_at, deleted_at, continues_id, ground_rules = values
    told += [tuple(json.loads(terms)), created_at, deleted_at, continues_id, ground_rules]
    return Session(*told)


def activity_of(values: tuple[Any, ...]) -> Activity:
    """Build the record from a row of the activity table."""
    *told, done = values
    told.append(bool(done))
    return Activity(*told)


def board_of(values: tuple[Any, ...]) -> Board:
    """Build the record from a row of the board table."""
    *told, slot_titles, settings = values
    told += [_mapping(slot_titles), _mapping(settings)]
    return Board(*told)


def card_of(values: tuple[Any, ...]) -> Card:
    """Build the record from a row of the card table."""
    *told, given = values
    told.append(_mapping(given))
    return Card(*told)


def participant_of(values: tuple[Any, ...]) -> Participant:
    """Build the record from a row of the participant table."""
    *told, morning, afternoon, note = values
    told += [bool(morning), bool(afternoon), note]
    return Participant(*told)


def _mapping(held: str) -> Mapping[str, str]:
    return NO_FIELDS if held == "{}" else MappingProxyType(json.loads(held))

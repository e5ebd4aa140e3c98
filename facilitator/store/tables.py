"""The tables that steps write: their columns, and the way between a row and a record of the model."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeAlias

from facilitator.model import NO_FIELDS, Activity, Board, Card, Session

Value: TypeAlias = str | int | float | None
Row: TypeAlias = dict[str, Value]
"""One row by column name, `id` included, with the values SQLite holds."""


@dataclass(frozen=True)
class Table:
    """One table: its columns without `id`, in the order of the model's record."""

    name: str
    columns: tuple[str, ...]
    searched: tuple[str, ...]
    """The columns that search looks into."""
    json: frozenset[str] = frozenset()
    """The columns that hold a list or a mapping as JSON."""

    @cached_property
    def all_columns(self) -> tuple[str, ...]:
        """Return every column, `id` first."""
        return ("id", *self.columns)

    @cached_property
    def select(self) -> str:
        """Return the beginning of a query for whole rows of this table."""
        return " ".join(
            ("SELECT", ", ".join(f'{self.name}."{c}"' for c in self.all_columns), "FROM", self.name)
        )

    def row(self, values: tuple[Any, ...]) -> Row:
        """Name the values that `select` yielded."""
        return dict(zip(self.all_columns, values, strict=True))

    def encode(self, given: Mapping[str, object]) -> Row:
        """Turn the model's values into what SQLite holds; ValueError for a column the table does not have."""
        unknown = given.keys() - set(self.columns)
        if unknown:
            raise ValueError(f"{self.name} has no column {', '.join(sorted(unknown))}")
        return {column: self._encode_one(column, value) for column, value in given.items()}

    def _encode_one(self, column: str, value: object) -> Value:
        if column in self.json and isinstance(value, Mapping | list | tuple):
            plain = dict(value) if isinstance(value, Mapping) else list(value)
            return json.dumps(plain, ensure_ascii=False)
        if isinstance(value, bool):
            return int(value)
        if value is None or isinstance(value, str | int | float):
            return value
        raise ValueError(f"{self.name}.{column} cannot hold {value!r}")


TABLES: Mapping[str, Table] = MappingProxyType(
    {
        table.name: table
        for table in (
            Table(
                "session",
                (
                    "title",
                    "date",
                    "starts_at",
                    "ends_at",
                    "place",
                    "organiser",
                    "background",
                    "purpose",
                    "terms",
                    "created_at",
                    "deleted_at",
                ),
                searched=("title", "place", "organiser", "background", "purpose"),
                json=frozenset({"terms"}),
            ),
            Table(
                "activity",
                ("session_id", "title", "rank", "board_id", "starts_at", "minutes", "done"),
                searched=("title",),
            ),
            Table(
                "board",
                ("session_id", "kind", "title", "rank", "slot_titles"),
                searched=("title", "slot_titles"),
                json=frozenset({"slot_titles"}),
            ),
            Table(
                "card",
                (
                    "session_id",
                    "board_id",
                    "parent_id",
                    "slot",
                    "rank",
                    "text",
                    "mark",
                    "speaker",
                    "group",
                    "votes",
                    "note",
                    "fields",
                ),
                searched=("text", "speaker", "group", "note", "fields"),
                json=frozenset({"fields"}),
            ),
        )
    }
)


def session_of(values: tuple[Any, ...]) -> Session:
    """Build the record from a row of the session table, in the order of its columns."""
    *before, terms, created_at, deleted_at = values
    return Session(*before, terms=tuple(json.loads(terms)), created_at=created_at, deleted_at=deleted_at)


def activity_of(values: tuple[Any, ...]) -> Activity:
    """Build the record from a row of the activity table."""
    *before, done = values
    return Activity(*before, done=bool(done))


def board_of(values: tuple[Any, ...]) -> Board:
    """Build the record from a row of the board table."""
    *before, slot_titles = values
    return Board(*before, slot_titles=_mapping(slot_titles))


def card_of(values: tuple[Any, ...]) -> Card:
    """Build the record from a row of the card table."""
    return Card(*values[:-1], fields=_mapping(values[-1]))


def _mapping(held: str) -> Mapping[str, str]:
    return NO_FIELDS if held == "{}" else MappingProxyType(json.loads(held))

"""Reads who takes part from rows of a spreadsheet, with or without a header, in any order of columns."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from facilitator.imports.columns import Column, guessed, headed, says_nothing
from facilitator.imports.people import Person, person, sector_of, without_number
from facilitator.thai import titles
from facilitator.thai.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HEADER_WITHIN = 6
"""So many rows from the top the header is looked for: above it stand titles."""
_SEPARATORS = (",", ";")
_ABSENT = re.compile(r"[0๐xX×✗✘☐]|ไม่(?:มา|เข้าร่วม)?|ขาด|ลา|no?|false|absent", re.IGNORECASE)

Rows = list[list[str]]


def people(text: str) -> tuple[Person, ...]:
    """Return everyone whom pasted text names, in its order; nothing of a row is dropped."""
    rows = _rows(clean(text))
    at, columns = _header(rows)
    header, rows = rows[at - 1] if at else None, rows[at:]
    if max(map(len, rows), default=0) < 2:
        return tuple(person(row[0]) or Person(row[0].strip()) for row in rows)
    columns = columns or guessed(rows)
    return tuple(_read(columns, row) for row in rows if row != header and _speaks(columns, row))


def _rows(text: str) -> Rows:
    """Return the cells of each row that is not empty."""
    lines = [line for line in text.split("\n") if line.strip()]
    if "\t" in text:
        rows = _split(text, "\t")
    else:
        marks = [mark for mark in _SEPARATORS if all(mark in line for line in lines)]
        rows = _split(text, marks[0]) if marks else [[line] for line in lines]
    return [row for row in rows if any(cell.strip() for cell in row)]


def _split(text: str, mark: str) -> Rows:
    """Part cells as spreadsheets do; where quotes do not pair they are letters like others."""
    if '"' not in text or text.count('"') % 2 or len(text) > csv.field_size_limit():
        return [line.split(mark) for line in text.split("\n")]
    return list(csv.reader(io.StringIO(text), delimiter=mark))


def _header(rows: Rows) -> tuple[int, list[Column] | None]:
    """Return the place after the header and what its columns hold; None without one."""
    for at, row in enumerate(rows[:HEADER_WITHIN], start=1):
        columns = headed(row, rows[at:])
        if columns is not None:
            return at, columns
    return 0, None


def _speaks(columns: Sequence[Column], row: Sequence[str]) -> bool:
    """Tell whether a row says more than its number."""
    return any(
        not says_nothing(cell) and (at >= len(columns) or columns[at].kind != "number")
        for at, cell in enumerate(row)
    )


def _read(columns: Sequence[Column], row: Sequence[str]) -> Person:
    held: dict[str, list[str]] = {}
    for kind, cell in _cells(columns, row):
        held.setdefault(kind, []).append(cell)
    prefix = " ".join(held.get("prefix", ()))
    name = " ".join((*held.get("name", ()), *held.get("surname", ())))
    name = without_number(name)
    if not prefix:
        prefix, name = titles.split(name)
    sector = " ".join(held.get("sector", ()))
    organisation = " ".join((*held.get("position", ()), *held.get("organisation", ())))
    phone, note = ", ".join(held.get("phone", ())), " · ".join(held.get("note", ()))
    called = name or organisation or phone or note or sector or prefix
    return Person(
        called,
        prefix if called != prefix else "",
        organisation,
        sector_of(sector) or sector,
        phone,
        " ".join(held.get("group", ())),
        _present(held.get("morning")),
        _present(held.get("afternoon")),
        note,
    )


def _cells(columns: Sequence[Column], row: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what kind of column each cell that says something stands in, and its text on one line."""
    for at, cell in enumerate(row):
        if says_nothing(cell):
            continue
        column = columns[at] if at < len(columns) else Column("note")
        text = " ".join(cell.split())
        yield column.kind, f"{column.title}: {text}" if column.kind == "note" and column.title else text


def _present(cells: Sequence[str] | None) -> bool:
    return any(not _ABSENT.fullmatch(cell) for cell in cells or ())

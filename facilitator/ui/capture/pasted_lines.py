"""Many pasted lines: what cards they become in the place that they were pasted to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from facilitator.imports import labels, marks, outline
from facilitator.imports.entry import Entry
from facilitator.ui.capture import typed_line
from facilitator.ui.inspector.fields_section import stored

if TYPE_CHECKING:
    from facilitator.kinds import Kind
    from facilitator.ui.board.place import Places, Target

_PADDING = re.compile(rf"\s{{{labels.PADDING},}}")


def entries(text: str, kind: Kind, places: Places, target: Target) -> tuple[Entry, ...]:
    """Return the cards of pasted lines.

    Rows of a spreadsheet (with tabs), or columns set apart by blanks, pasted at the place of a new row become
    rows with their cells. An outline, and slots whose cards nest, keep list marks, nesting and wrapped lines;
    elsewhere each line is a card.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if kind.arrangement == "outline":
        return outline.parse(text, titled=False)
    parts = places.parts_of_slot(target.slot) if target.row_id is None else []
    if parts and any("\t" in line for line in lines):
        return tuple(_row(line.split("\t"), kind, target.slot, parts) for line in lines)
    columns = [_padded(line) for line in lines]
    if parts and all(len(cells) > 1 for cells in columns):
        return tuple(_row(cells, kind, target.slot, parts) for cells in columns)
    if kind.nests and not parts:
        read = outline.parse(text, titled=False, labelled=False)
        return tuple(_in_slot(entry, target.slot) for entry in read)
    return tuple(_line(line.strip(), kind, target.slot) for line in lines)


def _line(line: str, kind: Kind, slot: str) -> Entry:
    read = typed_line.read(kind, slot, line, {})
    return Entry(slot, read.text, read.mark, read.speaker, fields=dict(read.fields))


def _in_slot(entry: Entry, slot: str) -> Entry:
    under = tuple(_in_slot(child, slot) for child in entry.children)
    return Entry(slot, entry.text, entry.mark, entry.speaker, under)


def _padded(line: str) -> list[str]:
    """Part a line at its wide blanks, but for those after its list mark."""
    mark, text = marks.split(line.strip())
    first, *rest = _PADDING.split(text)
    return [f"{mark} {first}".strip(), *rest]


def _row(cells: list[str], kind: Kind, slot: str, parts: list[tuple[str, str]]) -> Entry:
    """Return one row of a spreadsheet; cells beyond the last column join it, so that nothing is lost."""
    first, *rest = [cell.strip() for cell in cells]
    if len(rest) > len(parts):
        rest = [*rest[: len(parts) - 1], " ".join(cell for cell in rest[len(parts) - 1 :] if cell)]
    fields: dict[str, str] = {}
    children = []
    for cell, (part, field_id) in zip(rest, parts, strict=False):
        if cell and field_id:
            fields[field_id] = stored(next(each for each in kind.fields if each.id == field_id), cell)
        elif cell:
            children.append(_line(cell, kind, part))
    mark, text = marks.split(first)
    return Entry(slot, text or "—" if not mark else text, mark, children=tuple(children), fields=fields)

"""Read board kinds from the TOML files of a folder."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from facilitator import resources
from facilitator.kinds.kind import (
    ARRANGEMENTS,
    FIELD_TYPES,
    PAPER_FORMS,
    ROLES,
    SLOTS_OF_ARRANGEMENT,
    TONES,
    Field,
    Kind,
    KindProblem,
    Kinds,
    Slot,
    Title,
)
from facilitator.kinds.table import DeclarationError, Table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NOTHING = Title("", "")


def load(*folders: Path) -> Kinds:
    """Read every declaration in these folders, the shipped ones by default; a later folder wins by id."""
    found: dict[str, Kind] = {}
    problems = []
    for folder in folders or (resources.path("boards"),):
        here: set[str] = set()
        for file in sorted(folder.glob("*.toml")):
            try:
                kind = _read(file)
            except DeclarationError as wrong:
                problems.append(KindProblem(file, wrong.key, wrong.reason))
                continue
            if kind.id in here:
                problems.append(KindProblem(file, "id", f"“{kind.id}” ซ้ำกับอีกไฟล์ในโฟลเดอร์เดียวกัน"))
                continue
            here.add(kind.id)
            found[kind.id] = kind
    ordered = sorted(found.values(), key=lambda kind: (kind.order, kind.id))
    return Kinds(tuple(ordered), tuple(problems))


def _read(file: Path) -> Kind:
    try:
        text = file.read_text(encoding="utf-8")
        table = Table(tomllib.loads(text))
    except OSError as error:
        raise DeclarationError("", f"เปิดอ่านไม่ได้ ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise DeclarationError("", "ไม่ใช่ข้อความ UTF-8 บันทึกไฟล์ใหม่เป็น UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise DeclarationError("", f"เขียนผิดรูปแบบ TOML: {error}") from error
    return _kind(table)


def _kind(table: Table) -> Kind:
    title = table.title("title")
    kind = Kind(
        id=table.take("id", str),
        title=title,
        summary=table.title("summary", title),
        question=table.title("question"),
        arrangement=table.choice("arrangement", ARRANGEMENTS),
        paper=tuple(_paper(table)),
        slots=tuple(_slot(row) for row in table.tables("slots", needed=True)),
        fields=tuple(_field(row) for row in table.tables("fields", needed=False)),
        nests=table.take("nests", bool, default=False),
        order=table.take("order", int, 1000),
    )
    table.finish()
    _unique("slots", [slot.id for slot in kind.slots])
    _unique("slots", [slot.code for slot in kind.slots if slot.code])
    _unique("fields", [each.id for each in kind.fields])
    needed = SLOTS_OF_ARRANGEMENT.get(kind.arrangement, len(kind.slots))
    if len(kind.slots) != needed:
        raise DeclarationError(
            "slots", f"การจัดแบบ {kind.arrangement} ต้องมี {needed} ช่อง แต่พบ {len(kind.slots)}"
        )
    return kind


def _paper(table: Table) -> Iterator[str]:
    forms = table.take("paper", list)
    for form in forms:
        if form not in PAPER_FORMS:
            raise DeclarationError("paper", f"ไม่รู้จัก “{form}” ใช้ได้: {', '.join(PAPER_FORMS)}")
        yield form


def _slot(table: Table) -> Slot:
    slot = Slot(
        id=table.take("id", str),
        title=table.title("title"),
        prompt=table.title("prompt", _NOTHING),
        subtitle=table.title("subtitle", _NOTHING),
        code=table.take("code", str) if "code" in table.values else "",
        tone=table.choice("tone", TONES, "accent"),
        role=table.choice("role", ROLES, "card"),
        choices=table.titles("choices"),
    )
    table.finish()
    return slot


def _field(table: Table) -> Field:
    read = Field(
        id=table.take("id", str),
        title=table.title("title"),
        type=table.choice("type", FIELD_TYPES, "text"),
        choices=table.titles("choices"),
    )
    table.finish()
    return read


def _unique(key: str, ids: list[str]) -> None:
    for each in ids:
        if ids.count(each) > 1:
            raise DeclarationError(key, f"“{each}” ซ้ำกัน แต่ละรายการต้องใช้ชื่อไม่ซ้ำ")

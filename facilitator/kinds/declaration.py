"""Read board kinds from the TOML files of a folder."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from facilitator import resources
from facilitator.kinds.kind import (
    ARRANGEMENTS,
    FIELD_TYPES,
    PAPER_FORMS,
    PLACES,
    ROLES,
    SLOTS_OF_ARRANGEMENT,
    TONES,
    VIEWS,
    Field,
    Kind,
    KindProblem,
    Kinds,
    LinkRule,
    Slot,
    Title,
)
from facilitator.kinds.table import DeclarationError, Table
from facilitator.model import LINK_ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable
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
        paper=table.choices("paper", PAPER_FORMS),
        slots=tuple(_slot(row) for row in table.tables("slots", needed=True)),
        fields=tuple(_field(row) for row in table.tables("fields", needed=False)),
        nests=table.take("nests", bool, default=False),
        order=table.take("order", int, 1000),
        views=table.choices("views", VIEWS),
        rows=table.titles("rows"),
        axes=table.titles("axes"),
        landscape=table.take("landscape", bool, default=False),
    )
    table.finish()
    _unique("slots", [slot.id for slot in kind.slots])
    _unique("slots", [slot.code for slot in kind.slots if slot.code])
    _unique("fields", [each.id for each in kind.fields])
    _known("fields", (name for each in kind.fields for name in each.slots), kind)
    _known("slots", (name for slot in kind.slots for name in slot.under), kind)
    if not kind.paper:
        raise DeclarationError("paper", f"ต้องมีอย่างน้อยหนึ่งแบบ ใช้ได้: {', '.join(PAPER_FORMS)}")
    if not kind.top_slots:
        raise DeclarationError("slots", "ทุกช่องอยู่ใต้ช่องอื่น (under) ต้องมีอย่างน้อยหนึ่งช่องที่อยู่บนสุด")
    if len(kind.axes) not in (0, 2):
        raise DeclarationError("axes", f"ต้องมีชื่อแกนสองชื่อ แนวนอนแล้วแนวตั้ง แต่พบ {len(kind.axes)}")
    needed = SLOTS_OF_ARRANGEMENT.get(kind.arrangement, len(kind.slots))
    if len(kind.slots) != needed:
        raise DeclarationError(
            "slots", f"การจัดแบบ {kind.arrangement} ต้องมี {needed} ช่อง แต่พบ {len(kind.slots)}"
        )
    return kind


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
        under=table.names("under"),
        loose=table.take("loose", bool, default=False),
        place=table.choice("place", PLACES, "column"),
        share=table.take("share", int, 2),
        optional=table.take("optional", bool, default=False),
        links=_links(table),
    )
    table.finish()
    return slot


def _links(table: Table) -> LinkRule | None:
    if "links" not in table.values:
        return None
    rule = Table(table.take("links", dict), f"{table.key('links')}.")
    read = LinkRule(rule.choice("role", LINK_ROLES), rule.names("to"))
    rule.finish()
    return read


def _field(table: Table) -> Field:
    read = Field(
        id=table.take("id", str),
        title=table.title("title"),
        type=table.choice("type", FIELD_TYPES, "text"),
        choices=table.titles("choices"),
        slots=table.names("slots"),
        column=table.take("column", bool, default=False),
        share=table.take("share", int, 1),
    )
    table.finish()
    return read


def _known(key: str, names: Iterable[str], kind: Kind) -> None:
    there = [slot.id for slot in kind.slots]
    for name in names:
        if name not in there:
            raise DeclarationError(key, f"ไม่มีช่องชื่อ “{name}” ที่มีคือ {', '.join(there)}")


def _unique(key: str, ids: list[str]) -> None:
    for each in ids:
        if ids.count(each) > 1:
            raise DeclarationError(key, f"“{each}” ซ้ำกัน แต่ละรายการต้องใช้ชื่อไม่ซ้ำ")

"""What a declaration says, made into a kind; the first thing that is wrong is named by its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from facilitator.checked import Fault
from facilitator.kinds.kind import (
    ARRANGEMENTS,
    FIELD_TYPES,
    PAPER_FORMS,
    PARTIAL,
    PLACES,
    ROLES,
    SLOTS_OF_ARRANGEMENT,
    TONES,
    VIEWS,
    WIDEST_SHARE,
    Field,
    Kind,
    LinkRule,
    Slot,
    Title,
)
from facilitator.kinds.table import Declared
from facilitator.model import LINK_ROLES

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOTHING = Title("", "")
_ORDERS = (-1_000_000, 1_000_000)


def kind_of(values: Mapping[str, Any], where: str = "") -> Kind:
    """Return the kind that these keys and values declare; Fault says what is wrong, and at which key."""
    table = Declared(dict(values), where)
    title = table.title("title")
    kind = Kind(
        id=table.id("id"),
        title=title,
        summary=table.title("summary", title),
        question=table.title("question"),
        arrangement=table.choice("arrangement", ARRANGEMENTS),
        paper=table.choices("paper", PAPER_FORMS),
        slots=tuple(_slot(row) for row in table.tables("slots")),
        fields=tuple(_field(row) for row in table.tables("fields", needed=False)),
        nests=table.take("nests", bool, default=False),
        order=table.number("order", 1000, *_ORDERS),
        views=table.choices("views", VIEWS),
        rows=table.titles("rows"),
        axes=table.titles("axes"),
        landscape=table.take("landscape", bool, default=False),
    )
    table.finish()
    _check_names(kind, table)
    _check_shape(kind, table)
    return kind


def _slot(table: Declared) -> Slot:
    slot = Slot(
        id=table.id("id"),
        title=table.title("title"),
        prompt=table.title("prompt", _NOTHING),
        subtitle=table.title("subtitle", _NOTHING),
        code=table.text("code", ""),
        tone=table.choice("tone", TONES, "accent"),
        role=table.choice("role", ROLES, "card"),
        choices=table.titles("choices"),
        under=table.ids("under"),
        loose=table.take("loose", bool, default=False),
        place=table.choice("place", PLACES, "column"),
        share=table.number("share", 2, 1, WIDEST_SHARE),
        optional=table.take("optional", bool, default=False),
        links=_links(table.table("links")) if "links" in table else None,
        noun=table.title("noun") if "noun" in table else None,
        suggestions=table.titles("suggestions"),
    )
    table.finish()
    return slot


def _links(table: Declared) -> LinkRule:
    rule = LinkRule(table.choice("role", LINK_ROLES), table.addresses("to"))
    table.finish()
    return rule


def _field(table: Declared) -> Field:
    field = Field(
        id=table.id("id"),
        title=table.title("title"),
        type=table.choice("type", FIELD_TYPES, "text"),
        choices=table.titles("choices"),
        slots=table.ids("slots"),
        column=table.take("column", bool, default=False),
        share=table.number("share", 1, 1, WIDEST_SHARE),
    )
    table.finish()
    if field.type == "choice" and not field.choices:
        raise Fault(table.at("choices"), "ชนิด choice ต้องมีตัวเลือกอย่างน้อยหนึ่งตัว")
    return field


def _check_names(kind: Kind, table: Declared) -> None:
    """Refuse ids and codes that are there twice, and slots that are spoken of and not there."""
    slots, fields = table.at("slots"), table.at("fields")
    _unique(slots, "id", [slot.id for slot in kind.slots])
    _unique(slots, "code", [slot.code for slot in kind.slots])
    _unique(fields, "id", [field.id for field in kind.fields])
    there = [slot.id for slot in kind.slots]
    for number, slot in enumerate(kind.slots, 1):
        _known(f"{slots}[{number}].under", slot.under, there)
    for number, field in enumerate(kind.fields, 1):
        _known(f"{fields}[{number}].slots", field.slots, there)
        if field.column and field.id in there:
            raise Fault(f"{fields}[{number}].id", f"“{field.id}” เป็นชื่อของช่องอยู่แล้ว ใช้ชื่ออื่น")


def _check_shape(kind: Kind, table: Declared) -> None:
    """Refuse a kind that has no slot on top, or not what its arrangement needs."""
    if not kind.paper:
        raise Fault(table.at("paper"), f"ต้องมีอย่างน้อยหนึ่งแบบ ใช้ได้: {', '.join(PAPER_FORMS)}")
    if not kind.slots:
        raise Fault(table.at("slots"), "ต้องมีอย่างน้อยหนึ่งช่อง")
    reached = {slot.id for slot in kind.top_slots}
    if not reached:
        raise Fault(table.at("slots"), "ทุกช่องอยู่ใต้ช่องอื่น (under) ต้องมีอย่างน้อยหนึ่งช่องที่อยู่บนสุด")
    for _ in kind.slots:
        reached |= {slot.id for slot in kind.slots if reached & set(slot.under)}
    for number, slot in enumerate(kind.slots, 1):
        if slot.id not in reached:
            raise Fault(f"{table.at('slots')}[{number}].under", "ช่องนี้วนอยู่ใต้กันเอง จึงไม่มีที่ให้วางบัตร")
    if len(kind.axes) not in (0, 2):
        raise Fault(table.at("axes"), f"ต้องมีชื่อแกนสองชื่อ แนวนอนแล้วแนวตั้ง แต่พบ {len(kind.axes)}")
    _check_room(kind, table)


def _check_room(kind: Kind, table: Declared) -> None:
    """Refuse other than four slots side by side where four are drawn."""
    for name in (kind.arrangement, *(view for view in kind.views if view not in PARTIAL)):
        needed = SLOTS_OF_ARRANGEMENT.get(name, len(kind.slots))
        if len(kind.slots) != needed:
            raise Fault(table.at("slots"), f"การจัดแบบ {name} ต้องมี {needed} ช่อง แต่พบ {len(kind.slots)}")
        for number, slot in enumerate(kind.slots, 1):
            if name in SLOTS_OF_ARRANGEMENT and slot.under:
                where = f"{table.at('slots')}[{number}].under"
                raise Fault(where, f"ในการจัดแบบ {name} ทุกช่องอยู่เคียงกัน จึงอยู่ใต้ช่องอื่นไม่ได้")


def _known(where: str, names: tuple[str, ...], there: list[str]) -> None:
    for name in names:
        if name not in there:
            raise Fault(where, f"ไม่มีช่องชื่อ “{name}” ที่มีคือ {', '.join(there)}")


def _unique(where: str, name: str, found: list[str]) -> None:
    for number, each in enumerate(found, 1):
        if each and each in found[: number - 1]:
            raise Fault(f"{where}[{number}].{name}", f"“{each}” ซ้ำกับรายการก่อนหน้า แต่ละรายการต้องไม่ซ้ำกัน")

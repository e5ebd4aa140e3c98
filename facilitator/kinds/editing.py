"""Changes of a kind that an editor offers: its slots and fields added, taken out, reordered, reworded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from facilitator.kinds.kind import Field, Slot, Title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.kinds.kind import Kind

Anything = TypeVar("Anything")
Part: TypeAlias = Slot | Field
"""What a kind is made of: first its slots, then its fields."""

FREE = frozenset({"table", "columns", "record", "sections", "outline"})
"""The arrangements that draw any number of slots, in the order of the declaration."""
DRAWN_BY = frozenset({"goals", "levels", "axes"})
"""The arrangements and views that look for fields by their ids."""
NEW_SLOT, NEW_FIELD = Title("ช่องใหม่", "New slot"), Title("ค่าใหม่", "New value")


def parts(kind: Kind) -> tuple[Part, ...]:
    """Return the slots and then the fields of a kind."""
    return (*kind.slots, *kind.fields)


def why_not_more(kind: Kind) -> str:
    """Return why no slot can be added or taken out; empty when that is possible."""
    return "" if kind.arrangement in FREE else "การจัดวางแบบนี้มีจำนวนช่องตายตัว แก้ได้เฉพาะชื่อ คำถาม รหัส และสี"


def why_not_without(kind: Kind, part: Part) -> str:
    """Return why this part cannot be taken out; empty when it can."""
    if isinstance(part, Field):
        drawn = DRAWN_BY & {kind.arrangement, *kind.views}
        return "การจัดวางแบบนี้ต้องใช้ค่านี้ แก้ได้เฉพาะชื่อ" if drawn else ""
    if fixed := why_not_more(kind):
        return fixed
    if kind.slots_under(part.id):
        return "มีช่องอื่นอยู่ใต้ช่องนี้ ลบช่องเหล่านั้นก่อน"
    if len(kind.slots) == 1:
        return "กระดานต้องมีอย่างน้อยหนึ่งช่อง"
    return ""


def with_slot(kind: Kind, beside: Part | None) -> tuple[Kind, Slot]:
    """Return the kind with a new slot behind another and like it; behind its columns when it holds rows."""
    model = beside if isinstance(beside, Slot) else kind.slots[-1]
    model = next(reversed(kind.slots_under(model.id)), model)
    made = Slot(
        id=_free_id("slot", parts(kind)),
        title=NEW_SLOT,
        prompt=Title("", ""),
        subtitle=Title("", ""),
        tone=model.tone,
        role="card" if model.role == "heading" else model.role,
        under=model.under,
        place=model.place,
        share=model.share,
        optional=model.optional,
    )
    place = kind.slots.index(model) + 1
    return replace(kind, slots=(*kind.slots[:place], made, *kind.slots[place:])), made


def with_field(kind: Kind, beside: Part | None) -> tuple[Kind, Field]:
    """Return the kind with a new field behind another; in a table of rows it is a column."""
    model = beside if isinstance(beside, Field) else (kind.fields[-1] if kind.fields else None)
    row = kind.main_slot
    table = kind.arrangement == "table"
    made = Field(
        id=_free_id("field", parts(kind)),
        title=NEW_FIELD,
        slots=model.slots if model else ((row.id,) if table else ()),
        column=model.column if model else table,
        share=model.share if model else 2,
    )
    place = kind.fields.index(model) + 1 if model else 0
    return replace(kind, fields=(*kind.fields[:place], made, *kind.fields[place:])), made


def without(kind: Kind, part: Part) -> Kind:
    """Return the kind without a part, and without what was said of it elsewhere."""
    if isinstance(part, Field):
        return replace(kind, fields=tuple(each for each in kind.fields if each != part))
    slots = tuple(
        replace(slot, under=tuple(each for each in slot.under if each != part.id))
        for slot in kind.slots
        if slot.id != part.id
    )
    fields = tuple(
        replace(field, slots=tuple(each for each in field.slots if each != part.id))
        for field in kind.fields
        if field.slots != (part.id,)
    )
    return replace(kind, slots=slots, fields=fields)


def moved(kind: Kind, part: Part, steps: int) -> Kind:
    """Return the kind with a part further down its list, or up for a negative number; as far as it goes."""
    if isinstance(part, Slot):
        return replace(kind, slots=_shifted(kind.slots, part, steps))
    return replace(kind, fields=_shifted(kind.fields, part, steps))


def changed(kind: Kind, before: Part, after: Part) -> Kind:
    """Return the kind with one part in place of another."""
    return replace(
        kind,
        slots=tuple(after if each is before and isinstance(after, Slot) else each for each in kind.slots),
        fields=tuple(after if each is before and isinstance(after, Field) else each for each in kind.fields),
    )


def reworded(before: Title, text: str) -> Title:
    """Return a title in other words: the old English would be wrong, so the new words stand for both."""
    return before if text == before.th else Title(text, text)


def _shifted(row: Sequence[Anything], part: Anything, steps: int) -> tuple[Anything, ...]:
    rest = [each for each in row if each is not part]
    place = max(0, min(len(rest), [*row].index(part) + steps))
    return (*rest[:place], part, *rest[place:])


def _free_id(stem: str, taken: Sequence[Part]) -> str:
    ids, number = {part.id for part in taken}, 1
    while f"{stem}_{number}" in ids:
        number += 1
    return f"{stem}_{number}"

"""What the capture bar says about the place that the next card goes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.thai import words
from facilitator.ui.board.place import has_cells
from facilitator.ui.inspector.fields_section import shown
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from facilitator.ui.board.card_place import Place
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.board.place import Places, Target

NEW_ROW_KEYS = "Ctrl G"
SHORT = 24
"""Letters of the text of a row."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The name of a place, its colour, what to type there, and the keys that help."""

    name: str
    tone: str
    placeholder: str
    hints: tuple[tuple[str, str], ...]
    """Keys and what they do here, the most useful first."""


def spot(model: BoardModel, places: Places, target: Target, place: Place) -> Spot:
    """Word the place for the next card."""
    slot = model.kind.slot(target.slot)
    title = f"{slot.code} {model.kind.slot_title(model.board, slot.id)}".strip()
    above = model.tree.get(place.parent_id) if place.parent_id is not None else None
    placeholder = slot.prompt.th
    if target.field:
        field = next(each for each in model.kind.fields if each.id == target.field)
        above = model.tree.get(target.row_id or 0)
        title = field.title.th
        held = shown(field, above.fields.get(field.id, "")) if above else ""
        placeholder = tr("พิมพ์ทับ “{held}” เพื่อเปลี่ยน").format(held=held) if held else title
        if field.choices and not held:
            placeholder = " / ".join(choice.th for choice in field.choices)
    name = f"{words.beginning(above.text, SHORT)} › {title}" if above is not None else title
    return Spot(name, slot.tone, placeholder, _hints(model, places, target))


def _hints(model: BoardModel, places: Places, target: Target) -> tuple[tuple[str, str], ...]:
    kind = model.kind
    if not has_cells(kind):
        last = min(len(kind.slots), 9)
        chosen = tr("เปลี่ยนช่อง")
        return (("Enter", tr("เพิ่มบัตร")), *(((f"Ctrl 1–{last}", chosen),) if last > 1 else ()))
    row = model.kind.slot_noun(model.board, places.row_slot)
    if target.row_id is None:
        parts = places.parts_of_slot(target.slot)
        title = kind.slot_noun(model.board, target.slot)
        first = _part_title(model, parts[0]) if parts else ""
        into = (("Tab", tr("ต่อที่ “{part}”").format(part=first)),) if parts else (("Tab", tr("ช่องถัดไป")),)
        return (("Enter", tr("เพิ่ม{title}").format(title=title)), *into)
    enter = tr("บันทึก") if target.field else tr("เพิ่มในช่องนี้")
    return (
        ("Enter", enter),
        ("Tab", tr("ช่องถัดไป")),
        ("Ctrl ↓", tr("{row}ถัดไป").format(row=row)),
        (NEW_ROW_KEYS, tr("{row}ใหม่").format(row=row)),
    )


def _part_title(model: BoardModel, part: tuple[str, str]) -> str:
    slot, field_id = part
    if field_id:
        return next(each.title.th for each in model.kind.fields if each.id == field_id)
    return model.kind.slot_title(model.board, slot)

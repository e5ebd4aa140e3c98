"""The fields for one part of a kind: a slot's words, code and colour, or a value's name and type."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.kinds import Slot, Title
from facilitator.kinds.editing import reworded
from facilitator.ui.parts.form_fields import FormField, LineField, TextField
from facilitator.ui.parts.segmented import Segmented
from facilitator.ui.parts.strings import later, tr

if TYPE_CHECKING:
    from facilitator.kinds import Field
    from facilitator.kinds.editing import Part
    from facilitator.ui.parts.theme import Theme

TONES = (
    ("accent", later("ปกติ")),
    ("strength", later("เขียว")),
    ("weakness", later("ส้ม")),
    ("opportunity", later("น้ำเงิน")),
    ("threat", later("แดง")),
)
TYPES = (
    ("text", later("ข้อความ")),
    ("number", later("จำนวน")),
    ("date", later("วันที่")),
    ("money", later("เงิน")),
    ("choice", later("ตัวเลือก")),
)


class PartForm(QWidget):
    """Edits one slot or field; every change is told at once."""

    changed = Signal(object)
    """The part as it is worded now."""

    def __init__(self, theme: Theme, part: Part) -> None:
        super().__init__()
        self._theme, self._part = theme, part
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._heading = QHBoxLayout()
        self._heading.setSpacing(theme.px("gap"))
        self._column.addLayout(self._heading)
        name = tr("ชื่อช่อง") if isinstance(part, Slot) else tr("ชื่อของค่า")
        self.title = LineField(theme, name, part.title.th)
        self.title.changed.connect(self._tell)
        self._heading.addWidget(self.title, 1)
        if isinstance(part, Slot):
            self._build_slot(part)
        else:
            self._build_field(part)
        self._column.addStretch(1)

    def _build_slot(self, slot: Slot) -> None:
        self.prompt = self._line(tr("คำถามบนจอเมื่อพิมพ์ลงช่องนี้"), slot.prompt.th, tr("เช่น เรามีอะไรดี?"))
        self.subtitle = self._line(tr("คำบรรยายใต้ชื่อช่อง"), slot.subtitle.th, tr("ไม่ใส่ก็ได้"))
        self.code = LineField(self._theme, tr("รหัส"), slot.code, tr("เช่น S"))
        self.code.setFixedWidth(self._theme.px(90))
        self.tone = Segmented(tr("สี"), [(tone, tr(words)) for tone, words in TONES], slot.tone)
        self._heading.addWidget(self.code)
        self._column.addWidget(FormField(self._theme, tr("สีของช่อง"), self.tone))
        self.code.changed.connect(self._tell)
        self.tone.chosen.connect(self._tell)

    def _build_field(self, field: Field) -> None:
        self.type = Segmented(tr("ชนิด"), [(each, tr(words)) for each, words in TYPES], field.type)
        self._column.addWidget(FormField(self._theme, tr("ชนิดของค่า"), self.type))
        titles = "\n".join(choice.th for choice in field.choices)
        self.choices = TextField(self._theme, tr("ตัวเลือก บรรทัดละหนึ่งตัว"), titles, lines=(3, 6))
        self._column.addWidget(self.choices)
        self.type.chosen.connect(self._tell)
        self.choices.editor.textChanged.connect(self._tell)
        self._show_choices()

    def _line(self, name: str, text: str, placeholder: str = "") -> LineField:
        line = LineField(self._theme, name, text, placeholder)
        line.changed.connect(self._tell)
        self._column.addWidget(line)
        return line

    def _tell(self, _value: object = None) -> None:
        part = self._part
        title = reworded(part.title, self.title.value())
        if isinstance(part, Slot):
            self._part = replace(
                part,
                title=title,
                prompt=reworded(part.prompt, self.prompt.value()),
                subtitle=reworded(part.subtitle, self.subtitle.value()),
                code=self.code.value(),
                tone=self.tone.value,
            )
        else:
            self._show_choices()
            self._part = replace(
                part, title=title, type=self.type.value, choices=_choices(part, self.choices.value())
            )
        self.changed.emit(self._part)

    def _show_choices(self) -> None:
        self.choices.setVisible(self.type.value == "choice")


def _choices(field: Field, text: str) -> tuple[Title, ...]:
    """Return a choice for every line, those that were there before with their English."""
    known = {choice.th: choice for choice in field.choices}
    lines = dict.fromkeys(line.strip() for line in text.split("\n") if line.strip())
    return tuple(known.get(line, Title(line, line)) for line in lines)

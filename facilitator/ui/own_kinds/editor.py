"""The dialog that words an own kind: its title and question, its slots and values, by keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from facilitator.kinds import Slot, editing, own
from facilitator.kinds.own import OwnKindRefused
from facilitator.ui.own_kinds.part_form import PartForm
from facilitator.ui.own_kinds.parts import KindParts
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.dialogs import Dialog
from facilitator.ui.parts.form_fields import LineField
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from facilitator.kinds import Kind, Kinds
    from facilitator.kinds.editing import Part
    from facilitator.ui.parts.theme import Theme


class KindEditor(Dialog):
    """Edits one own kind, or a copy that is about to become one; nothing is written before it is kept."""

    kept = Signal(str)
    """The id of the kind that was written."""

    def __init__(
        self,
        theme: Theme,
        kinds: Kinds,
        kind: Kind,
        used: Mapping[str, int],
        parent: QWidget | None,
    ) -> None:
        """`used` says how many cards stand in each slot of the kind, in all sessions."""
        new = kind.id not in kinds.own
        heading = tr("ทำกระดานของเราเอง") if new else tr("แก้แบบกระดานของเรา")
        super().__init__(theme, heading, tr("บันทึก"), parent, keys="Ctrl Enter", scrolls=True)
        self._kinds, self._used, self._new = kinds, used, new
        self._before = self.kind = kind
        """The kind as it is worded now."""
        self._at = 0
        self.title = LineField(theme, tr("ชื่อกระดาน"), kind.title.th)
        self.question = LineField(theme, tr("คำถามบนจอ"), kind.question.th)
        self.summary = LineField(theme, tr("ใช้ทำอะไร (หนึ่งบรรทัดในแม่แบบ)"), kind.summary.th)
        self.list = KindParts(theme)
        self.form = PartForm(theme, self._part)
        self.add_slot = KeyButton(theme, tr("ช่อง"), icon="plus")
        self.add_field = KeyButton(theme, tr("ค่า"), icon="plus")
        self.remove = KeyButton(theme, tr("ลบ"), icon="trash-2")
        self.up, self.down = KeyButton(theme, "↑"), KeyButton(theme, "↓")
        self._frame = QFrame()
        self.note = ThaiLabel(theme, size=14, colour="soft", widest=900)
        self._build()
        self._connect()
        self._show()
        self.fit(960, 640)
        self.title.line.selectAll()
        self.title.setFocus()

    @property
    def _part(self) -> Part:
        return editing.parts(self.kind)[self._at]

    def _build(self) -> None:
        theme = self._theme
        top = QHBoxLayout()
        top.setSpacing(theme.px("margin"))
        top.addWidget(self.title, 2)
        top.addWidget(self.question, 3)
        self.body.addLayout(top)
        self.body.addWidget(self.summary)
        self.body.addSpacing(theme.px("gap"))
        mark(self._frame, "frame", "card")
        room = QVBoxLayout(self._frame)
        room.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(12))
        room.addWidget(self.form)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addLayout(self._buttons())
        middle = QHBoxLayout()
        middle.setSpacing(theme.px("margin"))
        middle.addLayout(left)
        middle.addWidget(self._frame, 1)
        self.body.addLayout(middle, 1)
        self.body.addWidget(self.note)
        self.accept_button.setDefault(False)  # Enter belongs to the list and to the lines
        self.accept_button.setAutoDefault(False)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(6))
        for button, help_text in (
            (self.add_slot, tr("เพิ่มช่องต่อจากช่องที่เลือก (Insert)")),
            (self.add_field, tr("เพิ่มค่าที่บัตรมีได้ เช่น งบประมาณ")),
            (self.remove, tr("ลบช่องหรือค่าที่เลือก (Delete)")),
            (self.up, tr("เลื่อนขึ้น (Alt ↑)")),
            (self.down, tr("เลื่อนลง (Alt ↓)")),
        ):
            button.setAutoDefault(False)
            button.setToolTip(help_text)
            button.setAccessibleDescription(help_text)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        for line in (self.title, self.question, self.summary):
            line.changed.connect(self._word)
        self.list.chosen.connect(self._choose)
        self.list.move_wanted.connect(self.move_part)
        self.list.delete_wanted.connect(self.take_out)
        self.list.add_wanted.connect(self.put_slot)
        self.list.edit_wanted.connect(self._go_to_words)
        self.add_slot.clicked.connect(self.put_slot)
        self.add_field.clicked.connect(self.put_field)
        self.remove.clicked.connect(self.take_out)
        self.up.clicked.connect(lambda: self.move_part(-1))
        self.down.clicked.connect(lambda: self.move_part(1))

    # --- what can be done ---

    def put_slot(self) -> None:
        """Put a new slot behind the chosen one, ready to be named."""
        if fixed := editing.why_not_more(self.kind):
            self.show_problem(tr(fixed))
            return
        self._add(*editing.with_slot(self.kind, self._part))

    def put_field(self) -> None:
        """Put a new value behind the chosen one, ready to be named."""
        self._add(*editing.with_field(self.kind, self._part))

    def take_out(self) -> None:
        """Take the chosen part out, or say why that cannot be."""
        part = self._part
        reason = tr(editing.why_not_without(self.kind, part))
        if isinstance(part, Slot) and self._used.get(part.id):
            words = tr("ช่อง “{title}” มีบัตรอยู่ {cards} ใบ ย้ายบัตรไปช่องอื่นก่อน แล้วจึงลบช่อง")
            reason = words.format(title=part.title.th, cards=count(self._used[part.id]))
        self.show_problem(reason)
        if not reason:
            self.kind = editing.without(self.kind, part)
            self._at = min(self._at, len(editing.parts(self.kind)) - 1)
            self._show()
            self.list.setFocus()

    def move_part(self, steps: int) -> None:
        """Move the chosen part up or down among its like."""
        part = self._part
        self.kind = editing.moved(self.kind, part, steps)
        self._at = editing.parts(self.kind).index(part)
        self._show()

    def accept(self) -> None:
        """Write the kind, or say what is wrong and stay there."""
        self.show_problem("")
        if not self.title.value():
            self.show_problem(tr("ยังไม่มีชื่อกระดาน ให้พิมพ์ชื่อก่อน"), self.title)
            return
        for place, part in enumerate(editing.parts(self.kind)):
            if problem := self._problem_of(part):
                self._choose(place)
                self._show()
                self.show_problem(problem, self.form.title)
                return
        try:
            own.keep(self._kinds, self.kind, new=self._new)
        except OwnKindRefused as refused:
            self.show_problem(str(refused))
            return
        super().accept()
        self.kept.emit(self.kind.id)

    def holds_unsaved(self) -> bool:
        return self.kind != self._before

    # --- what is shown ---

    def _add(self, kind: Kind, made: Part) -> None:
        self.show_problem("")
        self.kind = kind
        self._at = editing.parts(kind).index(made)
        self._show()
        self._go_to_words()

    def _problem_of(self, part: Part) -> str:
        if not part.title.th:
            return tr("ช่องหรือค่านี้ยังไม่มีชื่อ ให้พิมพ์ชื่อก่อน")
        if isinstance(part, Slot):
            same = [slot for slot in self.kind.slots if part.code and slot.code == part.code]
            words = tr("รหัส “{code}” ใช้กับสองช่อง ให้แก้ให้ต่างกัน")
            return words.format(code=part.code) if len(same) > 1 else ""
        lacking = part.type == "choice" and not part.choices
        return tr("ยังไม่มีตัวเลือก ให้พิมพ์บรรทัดละหนึ่งตัว") if lacking else ""

    def _word(self) -> None:
        kind = self.kind
        self.kind = replace(
            kind,
            title=editing.reworded(kind.title, self.title.value()),
            question=editing.reworded(kind.question, self.question.value() or self.title.value()),
            summary=editing.reworded(kind.summary, self.summary.value() or self.title.value()),
        )

    def _choose(self, place: int) -> None:
        if place >= 0 and place != self._at:
            self._at = place
            self._show_form()
            self._allow()

    def _go_to_words(self) -> None:
        self.form.title.line.selectAll()
        self.form.title.setFocus()

    def _take(self, part: Part) -> None:
        """Take the words that were just typed for the chosen part."""
        self.kind = editing.changed(self.kind, self._part, part)
        self.list.show_kind(self.kind, self._at)

    def _show(self) -> None:
        self.list.show_kind(self.kind, self._at)
        self._show_form()
        self._allow()

    def _show_form(self) -> None:
        room = self._frame.layout()
        assert room is not None
        before, self.form = self.form, PartForm(self._theme, self._part)
        self.form.changed.connect(self._take)
        room.replaceWidget(before, self.form)
        before.hide()
        before.deleteLater()

    def _allow(self) -> None:
        fixed = editing.why_not_more(self.kind)
        self.add_slot.setEnabled(not fixed)
        self.remove.setEnabled(not editing.why_not_without(self.kind, self._part))
        alike = self.kind.slots if isinstance(self._part, Slot) else self.kind.fields
        place = [each is self._part for each in alike].index(True)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < len(alike) - 1)
        self.note.setText(tr(fixed))
        self.note.setVisible(bool(fixed))

"""The dialog that keeps the agenda of a session as an own template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from facilitator import templates
from facilitator.ui.parts.dialogs import Dialog
from facilitator.ui.parts.form_fields import LineField
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.thai_text import ThaiLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator.kinds import Kinds
    from facilitator.store import Store
    from facilitator.templates import Templates
    from facilitator.ui.parts.theme import Theme


class SaveTemplate(Dialog):
    """Asks for a title; the same title replaces the own template that has it."""

    saved = Signal(str)
    """The title of the template that was written."""

    def __init__(
        self,
        theme: Theme,
        store: Store,
        kinds: Kinds,
        held: Templates,
        session_id: int,
        parent: QWidget | None,
    ) -> None:
        super().__init__(theme, tr("บันทึกเป็นแม่แบบ"), tr("บันทึก"), parent)
        self._kinds, self._held = kinds, held
        self._session = store.session(session_id)
        self._activities, self._boards = store.activities(session_id), store.boards(session_id)
        self.title = LineField(theme, tr("ชื่อแม่แบบ"), self._session.title)
        told = tr(
            "เก็บกิจกรรม {number} รายการ พร้อมจำนวนนาที แบบกระดาน และวัตถุประสงค์ของเวที ไม่เก็บบัตร รายชื่อ หรือภาพถ่าย"
        )
        self.body.addWidget(self.title)
        self.body.addWidget(
            ThaiLabel(theme, told.format(number=count(len(self._activities))), size=15, colour="soft")
        )
        self.replaces = ThaiLabel(theme, size=15, colour="weakness")
        self.body.addWidget(self.replaces)
        self.title.changed.connect(self._tell)
        self._tell()
        self.setMinimumWidth(theme.px(480))
        self.title.line.selectAll()
        self.title.setFocus()

    def accept(self) -> None:
        """Write the template, or say why not and stay."""
        if not self.title.value():
            self.show_problem(tr("ยังไม่มีชื่อแม่แบบ ให้พิมพ์ชื่อก่อน"), self.title)
            return
        made = templates.of_session(self.title.value(), self._session, self._activities, self._boards)
        try:
            templates.keep(self._held, self._kinds, made)
        except templates.TemplateRefused as refusal:
            self.show_problem(str(refusal))
            return
        super().accept()
        self.saved.emit(made.title.th)

    def _tell(self) -> None:
        same = any(each.title.th == self.title.value() for each in self._held if each.id in self._held.own)
        self.replaces.setText(tr("มีแม่แบบชื่อนี้แล้ว จะแทนที่ของเดิม") if same else "")
        self.replaces.setVisible(same)

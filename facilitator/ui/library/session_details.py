"""The dialog for what is told about a session: when, where, who, why, and the words never broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.operations import sessions
from facilitator.ui.parts.dialogs import Dialog
from facilitator.ui.parts.form_fields import DateField, LineField, TextField, TimeField
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

_BETWEEN_TERMS = re.compile(r"[\n,;]")


class SessionDetails(Dialog):
    """Edits one session; writes only what was changed, as one step that can be undone."""

    def __init__(
        self, theme: Theme, bridge: StoreBridge, session_id: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme, tr("ข้อมูลเวที"), tr("บันทึก"), parent, keys="Ctrl Enter", scrolls=True
        )  # fmt: skip
        self._bridge = bridge
        self._session_id = session_id
        session = bridge.store.session(session_id)
        self.title = LineField(theme, tr("ชื่อเวที"), session.title)
        self.day = DateField(theme, tr("วันที่"), session.date)
        self.begins = TimeField(theme, tr("เริ่ม"), session.starts_at)
        self.ends = TimeField(theme, tr("เลิก"), session.ends_at)
        self.place = LineField(theme, tr("สถานที่"), session.place)
        self.organiser = LineField(theme, tr("ผู้จัด"), session.organiser)
        self.background = TextField(theme, tr("ความเป็นมา"), session.background)
        self.purpose = TextField(theme, tr("วัตถุประสงค์"), session.purpose, tr("บรรทัดละข้อ"))
        self.ground_rules = TextField(
            theme, tr("ข้อตกลงร่วม"), session.ground_rules, tr("บรรทัดละข้อ ขึ้นจอในหน้าต้อนรับ เช่น ทุกความคิดมีคุณค่า")
        )
        self.terms = TextField(
            theme,
            tr("ชื่อและคำที่ไม่ให้ตัดกลางคำ"),
            "\n".join(session.terms),
            tr("บรรทัดละคำ เช่น ชื่อคน ชื่อหมู่บ้าน ชื่อองค์กร"),
        )
        self.body.addWidget(self.title)
        when = QHBoxLayout()
        when.setSpacing(theme.px("margin"))
        for field, share in ((self.day, 2), (self.begins, 1), (self.ends, 1)):
            when.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(when)
        for other in (
            self.place,
            self.organiser,
            self.background,
            self.purpose,
            self.ground_rules,
            self.terms,
        ):
            self.body.addWidget(other)
        self.body.addStretch(1)
        self._before = self.values()
        bridge.refused.connect(self.show_problem)
        bridge.failed.connect(self.show_problem)
        self.fit(680, 800)
        self.title.setFocus()

    def values(self) -> sessions.SessionEdits:
        """Return what the fields hold."""
        words = (word.strip() for word in _BETWEEN_TERMS.split(self.terms.value()))
        return {
            "title": self.title.value(),
            "date": self.day.iso(),
            "starts_at": self.begins.clock(),
            "ends_at": self.ends.clock(),
            "place": self.place.value(),
            "organiser": self.organiser.value(),
            "background": self.background.value(),
            "purpose": self.purpose.value(),
            "ground_rules": self.ground_rules.value(),
            "terms": tuple(dict.fromkeys(word for word in words if word)),
        }

    def holds_unsaved(self) -> bool:
        """Tell whether a field was changed."""
        return self.values() != self._before

    def accept(self) -> None:
        """Write the changes, or say what is wrong and stay."""
        self.show_problem("")
        for field in (self.day, self.begins, self.ends):
            if problem := field.problem():
                self.show_problem(problem, field)
                return
        if not self.title.value():
            self.show_problem(tr("ยังไม่มีชื่อเวที ให้พิมพ์ชื่อก่อน"), self.title)
            return
        begins, ends = self.begins.clock(), self.ends.clock()
        if begins and ends and ends <= begins:
            self.show_problem(tr("เวลาเลิกต้องอยู่หลังเวลาเริ่ม ให้แก้เวลาใดเวลาหนึ่ง"), self.ends)
            return
        if self._bridge.perform(self._write):
            super().accept()

    def _write(self) -> bool:
        sessions.edit(self._bridge.store, self._session_id, **self.values())
        return True

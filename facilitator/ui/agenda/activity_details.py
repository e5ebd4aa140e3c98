"""The dialog for one activity of the agenda: its title, when it starts, how long it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.operations import agenda
from facilitator.thai import dates, numerals
from facilitator.ui.agenda.wording import begins
from facilitator.ui.parts.dialogs import Dialog
from facilitator.ui.parts.form_fields import LineField
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator.model.plan import Planned
    from facilitator.operations.agenda import ActivityChanges
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

LONGEST = 24 * 60
"""Minutes; nothing on an agenda takes a day."""


class ActivityDetails(Dialog):
    """Asks for an activity's title, time and minutes, and says what it cannot understand."""

    def __init__(self, theme: Theme, bridge: StoreBridge, planned: Planned, parent: QWidget | None) -> None:
        super().__init__(theme, tr("แก้ไขกิจกรรม"), tr("บันทึก"), parent)
        activity = planned.activity
        self._bridge, self._activity = bridge, activity
        starts_at = activity.starts_at.replace(":", ".")
        minutes = str(activity.minutes) if activity.minutes else ""
        self.title = LineField(theme, tr("ชื่อกิจกรรม"), activity.title)
        follows = tr("เว้นว่างไว้ จะต่อจากกิจกรรมก่อน") + (f" ({begins(planned)})" if begins(planned) else "")
        self.starts_at = LineField(theme, tr("เริ่มเวลา"), starts_at, follows)
        self.minutes = LineField(theme, tr("ใช้เวลากี่นาที"), minutes, tr("เช่น 25"))
        for field in (self.title, self.starts_at, self.minutes):
            self.body.addWidget(field)
        self.setMinimumWidth(theme.px(420))
        self.title.line.selectAll()
        self.title.setFocus()

    def accept(self) -> None:
        """Write what differs, or say which field cannot be understood."""
        starts_at, minutes = self._time(), self._length()
        for field, wrong, message in (
            (self.title, not self.title.value(), tr("พิมพ์ชื่อกิจกรรมก่อน")),
            (self.starts_at, starts_at is None, tr("อ่านเวลาไม่ได้ พิมพ์เป็น 9.30 หรือ ๐๙.๓๐")),
            (self.minutes, minutes is None, tr("อ่านจำนวนนาทีไม่ได้ พิมพ์เป็นตัวเลข เช่น 25")),
        ):
            mark(field.line, "wrong", "true" if wrong else "false")
            if wrong:
                self.show_problem(message, field)
                return
        changed: ActivityChanges = {}
        if self.title.value() != self._activity.title:
            changed["title"] = self.title.value()
        if starts_at is not None and starts_at != self._activity.starts_at:
            changed["starts_at"] = starts_at
        if minutes is not None and minutes != self._activity.minutes:
            changed["minutes"] = minutes
        if changed:
            self._bridge.perform(lambda: agenda.edit(self._bridge.store, self._activity.id, **changed))
        super().accept()

    def _time(self) -> str | None:
        text = self.starts_at.value()
        return dates.parse_time(text) if text else ""

    def _length(self) -> int | None:
        text = self.minutes.value()
        number = numerals.parse_number(text) if text else 0
        return int(number) if number is not None and 0 <= number < LONGEST and number == int(number) else None

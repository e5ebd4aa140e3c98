"""The dialog that sets how many minutes a timer counts down from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.thai import numerals
from facilitator.ui.parts.dialogs import Dialog
from facilitator.ui.parts.form_fields import LineField
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.parts.theme import Theme
    from facilitator.ui.timing.timers import Timers

LONGEST = 24 * 60
"""Minutes; nothing is timed for longer than a day."""


class TimerLength(Dialog):
    """Asks for minutes; `starts` says that the timer is to run at once."""

    def __init__(self, theme: Theme, timers: Timers, parent: QWidget | None, *, starts: bool) -> None:
        super().__init__(theme, tr("จับเวลากี่นาที"), tr("เริ่มจับเวลา") if starts else tr("ตั้งเวลา"), parent)
        self._timers, self._starts = timers, starts
        timer = timers.timer
        minutes = numerals.to_thai(str(round(timer.length / 60))) if timer and timer.length else ""
        self.minutes = LineField(theme, tr("จำนวนนาที"), minutes, tr("เช่น 10"))
        self.body.addWidget(self.minutes)
        self.setMinimumWidth(theme.px(340))
        self.minutes.line.selectAll()
        self.minutes.setFocus()

    def accept(self) -> None:
        """Set the timer, or say what to type."""
        number = numerals.parse_number(self.minutes.value())
        if number is None or number != int(number) or not 1 <= number <= LONGEST:
            mark(self.minutes.line, "wrong", "true")
            self.show_problem(tr("อ่านจำนวนนาทีไม่ได้ พิมพ์เป็นตัวเลขตั้งแต่ 1 เช่น 10"), self.minutes)
            return
        self._timers.set_minutes(int(number))
        if self._starts:
            self._timers.toggle()
        super().accept()

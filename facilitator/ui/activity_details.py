"""The dialog for one activity of the agenda: its title, when it starts, how long it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from facilitator.thai import dates, numerals
from facilitator.ui.strings import tr
from facilitator.ui.thai_text import ThaiLabel
from facilitator.ui.theme import mark

if TYPE_CHECKING:
    from facilitator.model import Activity
    from facilitator.ui.theme import Theme


class ActivityChanges(TypedDict, total=False):
    """What the user changed of an activity."""

    title: str
    starts_at: str
    minutes: int


class ActivityDetails(QDialog):
    """Asks for an activity's title, time and minutes; wrong input is said beside the field."""

    def __init__(self, theme: Theme, activity: Activity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._activity = theme, activity
        self.setWindowTitle(tr("กิจกรรม"))
        self.title = QLineEdit(activity.title)
        self.starts_at = QLineEdit(activity.starts_at.replace(":", "."))
        self.starts_at.setPlaceholderText(tr("เช่น 9.30"))
        self.minutes = QLineEdit(str(activity.minutes) if activity.minutes else "")
        self.minutes.setPlaceholderText(tr("เช่น 25"))
        self.problem = ThaiLabel(theme, "", size="small", colour="failed")
        column = QVBoxLayout(self)
        for label, edit in (
            (tr("ชื่อกิจกรรม"), self.title),
            (tr("เริ่มเวลา"), self.starts_at),
            (tr("ใช้เวลากี่นาที"), self.minutes),
        ):
            column.addWidget(ThaiLabel(theme, label, size="small", colour="soft"))
            column.addWidget(edit)
            edit.setAccessibleName(label)
        column.addWidget(self.problem)
        buttons = QDialogButtonBox()
        keep = buttons.addButton(tr("ตกลง"), QDialogButtonBox.ButtonRole.AcceptRole)
        mark(keep, "look", "primary")
        buttons.addButton(tr("ยกเลิก"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(theme.px(380))
        self.title.selectAll()

    def changes(self) -> ActivityChanges:
        """Return what differs from the activity."""
        found: ActivityChanges = {}
        if self.title.text().strip() != self._activity.title:
            found["title"] = self.title.text().strip()
        starts_at = self._time() or ""
        if starts_at != self._activity.starts_at:
            found["starts_at"] = starts_at
        minutes = self._length() or 0
        if minutes != self._activity.minutes:
            found["minutes"] = minutes
        return found

    def _time(self) -> str | None:
        text = self.starts_at.text().strip()
        return dates.parse_time(text) if text else ""

    def _length(self) -> int | None:
        text = self.minutes.text().strip()
        number = numerals.parse_number(text) if text else 0
        return int(number) if number is not None and 0 <= number < 24 * 60 and number == int(number) else None

    def _try(self) -> None:
        """Close when everything can be understood, else say which field cannot."""
        for edit, wrong, message in (
            (self.title, not self.title.text().strip(), tr("พิมพ์ชื่อกิจกรรมก่อน")),
            (self.starts_at, self._time() is None, tr("อ่านเวลาไม่ได้ พิมพ์เป็น 9.30 หรือ ๐๙.๓๐")),
            (self.minutes, self._length() is None, tr("อ่านจำนวนนาทีไม่ได้ พิมพ์เป็นตัวเลข เช่น 25")),
        ):
            mark(edit, "wrong", "true" if wrong else "false")
            if wrong:
                self.problem.setText(message)
                edit.setFocus()
                return
        self.accept()

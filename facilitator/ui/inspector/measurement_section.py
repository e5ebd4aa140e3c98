"""What was measured of the chosen indicator, in the inspector, with a line for the next value."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from facilitator.figure import progress
from facilitator.operations import measures
from facilitator.thai import dates, normalise, numerals
from facilitator.ui.inspector.section import InspectorSection
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from facilitator.kinds import Kind
    from facilitator.model import Card, Measurement
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

DATE_WIDTH = 104


def is_indicator(kind: Kind, slot_id: str) -> bool:
    """Tell whether cards of this slot are measured."""
    return kind.arrangement == "goals" and any(field.id == "target" for field in kind.fields_of(slot_id))


class DayLine(QLineEdit):
    """A short line for a date as people write it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("วันที่วัด"))
        self.setFixedWidth(theme.px(DATE_WIDTH))
        self.textChanged.connect(lambda: mark(self, "wrong", "true" if self._is_wrong() else "false"))

    def iso(self) -> str:
        """Return the date as ISO 8601; empty when there is none or it is not understood."""
        day = dates.parse_date(normalise.clean(self.text()))
        return day.isoformat() if day else ""

    def show_day(self, iso: str) -> None:
        """Show this date; nothing for none."""
        self.setText(dates.short_date(date.fromisoformat(iso)) if iso else "")
        self.setCursorPosition(0)

    def _is_wrong(self) -> bool:
        return bool(self.text().strip()) and not self.iso()


class MeasurementRow(QWidget):
    """One measurement: its date and its value, both to be edited in place."""

    left = Signal()
    """A field was left or Enter pressed."""
    unwanted = Signal()

    def __init__(self, theme: Theme, measurement: Measurement) -> None:
        super().__init__()
        self.measurement = measurement
        self.day, self.value = DayLine(theme), QLineEdit()
        self.value.setAccessibleName(tr("ผลวัด"))
        self.note = ThaiLabel(theme, "", size="small", colour="soft")
        delete = QToolButton()
        mark(delete, "look", "quiet")
        delete.setText("×")
        delete.setAccessibleName(tr("ลบผลวัดนี้"))
        delete.setToolTip(tr("ลบผลวัดนี้ เลิกทำได้"))
        delete.clicked.connect(self.unwanted)
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        row.addWidget(self.day)
        row.addWidget(self.value, 1)
        row.addWidget(delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.note)
        for line in (self.day, self.value):
            line.editingFinished.connect(self.left)
        self.show_measurement(measurement, whole=True)

    def show_measurement(self, measurement: Measurement, *, whole: bool) -> None:
        """Show what is kept; unless `whole` a field with the keyboard in it is left alone."""
        self.measurement = measurement
        if whole or not self.day.hasFocus():
            self.day.show_day(measurement.date)
        if (whole or not self.value.hasFocus()) and self.value.text() != measurement.value:
            self.value.setText(measurement.value)
            self.value.setCursorPosition(0)
        self.note.setText(measurement.note)
        self.note.setVisible(bool(measurement.note))

    def changes(self) -> measures.MeasurementChanges:
        """Return what was typed that differs; what cannot be is put back as it was."""
        changed = measures.MeasurementChanges()
        value, day = normalise.clean(self.value.text()).strip(), self.day.iso()
        if value and value != self.measurement.value:
            changed["value"] = value
        if day and day != self.measurement.date:
            changed["date"] = day
        if not value or (self.measurement.date and not day):
            self.show_measurement(self.measurement, whole=True)
        return changed


class MeasurementSection(InspectorSection):
    """The measurements of an indicator, newest first under a line for a new one."""

    def __init__(self, theme: Theme, bridge: StoreBridge) -> None:
        super().__init__(theme, bridge)
        self.state = ThaiLabel(theme, "", size="small", colour="soft")
        self.day, self.value = DayLine(theme), QLineEdit()
        self.value.setAccessibleName(tr("ค่าที่วัดได้"))
        self.value.setPlaceholderText(tr("เช่น 15"))
        self.problem = ThaiLabel(theme, tr("อ่านวันที่ไม่ออก พิมพ์เช่น 11 มี.ค. 69"), size="small", colour="failed")
        self.rows: dict[int, MeasurementRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(4))
        new = QGridLayout()
        new.setSpacing(theme.px(4))
        new.addWidget(self.day, 0, 0)
        new.addWidget(self.value, 0, 1)
        self.form.addWidget(ThaiLabel(theme, tr("ผลวัด พิมพ์ค่าใหม่แล้วกด Enter"), size="small", colour="soft"))
        self.form.addWidget(self.state)
        self.form.addLayout(new)
        self.form.addWidget(self.problem)
        self.form.addLayout(self._list)
        self.form.addSpacing(theme.px(6))
        self.value.editingFinished.connect(self._add_measurement)

    def concerns(self, card: Card) -> bool:
        return self.model is not None and is_indicator(self.model.kind, card.slot)

    def fill(self, card: Card, *, whole: bool) -> None:
        assert self.model is not None
        scene, taken = self.model.scene(), self.model.measurements.get(card.id, ())
        shown = progress.of(card.fields, taken, scene.began, scene.today)
        self.state.setText(numerals.to_thai(" · ".join((shown.words, *shown.details))))
        if whole:
            self.day.show_day(scene.today)
            self.value.clear()
            self.problem.hide()
        self._list_measurements(taken, whole=whole)

    def _list_measurements(self, taken: tuple[Measurement, ...], *, whole: bool) -> None:
        """Bring the rows in line with what is kept, newest first; those that stay are not made anew."""
        there = {each.id for each in taken}
        for gone in [each for each in self.rows if each not in there]:
            row = self.rows.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, measurement in enumerate(reversed(taken)):
            row = self.rows.get(measurement.id) or self._new_row(measurement)
            row.show_measurement(measurement, whole=whole)
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)

    def _new_row(self, measurement: Measurement) -> MeasurementRow:
        row = MeasurementRow(self._theme, measurement)
        row.left.connect(lambda: self._change(row))
        row.unwanted.connect(lambda: self._delete(row))
        self.rows[measurement.id] = row
        return row

    def _add_measurement(self) -> None:
        card, value = self.card, normalise.clean(self.value.text()).strip()
        if card is None or not value:
            return
        day = self.day.iso()
        self.problem.setVisible(not day)
        if not day:
            self.day.setFocus()
            return
        made = self._bridge.perform(lambda: measures.add(self._bridge.store, card.id, date=day, value=value))
        if made is not None:
            self.value.clear()

    def _change(self, row: MeasurementRow) -> None:
        changed, kept = row.changes(), row.measurement.id
        if changed:
            self._bridge.perform(lambda: measures.edit(self._bridge.store, kept, **changed))

    def _delete(self, row: MeasurementRow) -> None:
        kept = row.measurement.id
        self.value.setFocus()
        self._bridge.perform(lambda: measures.delete(self._bridge.store, kept))

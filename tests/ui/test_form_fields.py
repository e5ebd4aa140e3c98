"""Fields of forms: dates and times as people write them, and what is understood shown at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from facilitator.ui.parts.form_fields import DateField, LineField, TimeField
from facilitator.ui.parts.stepper import Stepper
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("11/3/2569", "2026-03-11"),
        ("11 มี.ค. 69", "2026-03-11"),
        ("๑๑ มีนาคม ๒๕๖๙", "2026-03-11"),
        ("", ""),
    ],
)
def test_dates_are_understood(qapp: QApplication, typed: str, iso: str) -> None:
    field = DateField(Theme(), "วันที่")
    field.line.setText(typed)
    assert field.iso() == iso
    assert field.problem() == ""
    assert ("พ.ศ. ๒๕๖๙" in field.hint.text()) == bool(iso)


@pytest.mark.parametrize("typed", ["31 ก.พ. 69", "พรุ่งนี้", "<b>1</b>"])
def test_what_is_no_date_is_told_with_an_example(qapp: QApplication, typed: str) -> None:
    field = DateField(Theme(), "วันที่")
    field.line.setText(typed)
    assert field.iso() == ""
    assert "11/3/2569" in field.problem()
    assert field.hint.text() == field.problem()
    assert field.line.property("wrong") == "true"
    field.line.setText("11/3/2569")
    assert field.line.property("wrong") == "false"


@pytest.mark.parametrize("iso", ["2026-03-11", "1999-12-31"])
def test_a_date_shown_is_understood_again(qapp: QApplication, iso: str) -> None:
    assert DateField(Theme(), "วันที่", iso).iso() == iso


@pytest.mark.parametrize(("typed", "clock"), [("9.00", "09:00"), ("๑๓.๓๐ น.", "13:30"), ("", "")])
def test_times_are_understood(qapp: QApplication, typed: str, clock: str) -> None:
    field = TimeField(Theme(), "เริ่ม")
    field.line.setText(typed)
    assert field.clock() == clock
    assert field.problem() == ""
    field.line.setText("25.00")
    assert field.problem()


def test_pasted_layout_characters_do_not_get_out(qapp: QApplication) -> None:
    field = LineField(Theme(), "ชื่อ", "  วัด\u200bกลาง ")
    assert field.value() == "วัดกลาง"


def test_a_number_is_kept_within_bounds(qapp: QApplication) -> None:
    stepper, told = Stepper(Theme(), "จำนวน", 30), list[int]()
    stepper.changed.connect(told.append)
    stepper.set_value(99)
    stepper.field.setText("x")
    stepper.field.textEdited.emit("x")
    stepper.field.editingFinished.emit()
    assert stepper.field.text() == "30"
    assert told == [30]

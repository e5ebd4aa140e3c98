"""Entering measurements: of one indicator in the inspector, of all of them in a dialog."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text

from facilitator.operations import agenda, cards, measures, sessions
from facilitator.thai import dates
from facilitator.ui.inspector.measurement_section import MeasurementSection
from facilitator.ui.parts.dialogs import Question
from facilitator.ui.session.measuring import Measurements

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage

TODAY = date.today().isoformat()
LINES = (
    ("บ่อที่ใช้ได้", {"baseline": "5", "target": "20", "unit": "บ่อ"}),
    ("บ้านที่ยังต้องซื้อน้ำ", {"baseline": "80", "target": "0", "unit": "หลัง"}),
    ("มีคนดูแลท่อ", {"baseline": "ยังไม่มี", "target": "มีทุกหมู่"}),
)


@pytest.fixture
def session_id(store: Store) -> int:
    """A session with a board of goals, then one of another kind."""
    made = sessions.create(store, "เวทีน้ำกินน้ำใช้", date="2026-03-11")
    agenda.add(store, made, "เป้าหมาย", kind="goals")
    agenda.add(store, made, "SWOT", kind="swot")
    board_id = store.boards(made)[0].id
    goal = cards.add(store, board_id, "goal", "ทุกบ้านมีน้ำใช้")
    for text, fields in LINES:
        cards.add(store, board_id, "indicator", text, parent_id=goal, fields=fields)
    return made


@pytest.fixture
def indicators(store: Store, session_id: int) -> list[int]:
    cards_there = store.cards(store.boards(session_id)[0].id)
    return [card.id for card in cards_there if card.slot == "indicator"]


@pytest.fixture
def section(page: SessionPage, indicators: list[int]) -> MeasurementSection:
    """The section of the inspector while the first indicator is chosen."""
    page.area.view.choose(indicators[0])
    return next(each for each in page.inspector.sections if isinstance(each, MeasurementSection))


def kept(store: Store, session_id: int) -> list[tuple[int, str, str]]:
    return [(each.card_id, each.date, each.value) for each in store.measurements(session_id)]


def opened(page: SessionPage, qapp: QApplication) -> Measurements:
    press(page.area.bar.editor, "Ctrl+Shift+M")
    qapp.processEvents()
    return next(each for each in page.window().findChildren(Measurements))


def test_only_indicators_are_measured(page: SessionPage, section: MeasurementSection) -> None:
    assert section.isVisibleTo(page)
    goal = page.area.model.tree.children(None)[0] if page.area.model else None
    assert goal is not None
    page.area.view.choose(goal.id)
    assert not section.isVisibleTo(page)


def test_a_value_and_enter_are_a_measurement_of_today(
    store: Store, session_id: int, section: MeasurementSection, indicators: list[int]
) -> None:
    assert dates.parse_date(section.day.text()) == date.today()
    section.value.setFocus()
    type_text(section.value, "๑๒")
    press(section.value, "Return")
    assert kept(store, session_id) == [(indicators[0], TODAY, "๑๒")]
    assert section.value.text() == ""
    assert [row.value.text() for row in section.rows.values()] == ["๑๒"]
    assert "คืบหน้าร้อยละ ๔๗" in section.state.text()
    store.undo(session_id)
    assert section.rows == {}
    assert section.state.text() == "ยังไม่เริ่ม"


def test_the_newest_stands_first_with_its_date_in_the_buddhist_era(
    store: Store, session_id: int, section: MeasurementSection, indicators: list[int]
) -> None:
    measures.add(store, indicators[0], date="2026-03-11", value="12", note="ทะเบียนหมู่บ้าน")
    measures.add(store, indicators[0], date="2025-09-10", value="8")
    measures.add(store, indicators[1], date="2025-09-10", value="70")
    places = sorted(section.rows.values(), key=section._list.indexOf)
    assert [(row.day.text(), row.value.text()) for row in places] == [
        ("11 มี.ค. 69", "12"),
        ("10 ก.ย. 68", "8"),
    ]
    assert places[0].note.text() == "ทะเบียนหมู่บ้าน"


def test_measurements_are_changed_in_place_and_deleted(
    store: Store, session_id: int, section: MeasurementSection, indicators: list[int]
) -> None:
    made = measures.add(store, indicators[0], date="2026-03-11", value="12")
    row = section.rows[made]
    row.value.setText("13 บ่อ")
    press(row.value, "Return")
    row.day.setText("๑๐/๓/๒๕๖๙")
    press(row.day, "Return")
    assert kept(store, session_id) == [(indicators[0], "2026-03-10", "13 บ่อ")]
    assert section.rows[made] is row
    row.unwanted.emit()
    assert kept(store, session_id) == []
    store.undo(session_id)
    assert [each.value.text() for each in section.rows.values()] == ["13 บ่อ"]


def test_a_value_without_a_date_can_be_given_one(
    store: Store, session_id: int, section: MeasurementSection, indicators: list[int]
) -> None:
    with store.step("นำเข้า", session_id) as step:
        made = step.insert("measurement", {"card_id": indicators[0], "date": "", "value": "12"})
    row = section.rows[made]
    assert row.day.text() == ""
    row.value.setText("13")
    press(row.value, "Return")
    row.day.setText("1/2/69")
    press(row.day, "Return")
    assert kept(store, session_id) == [(indicators[0], "2026-02-01", "13")]


def test_what_cannot_be_is_put_back(
    store: Store, session_id: int, section: MeasurementSection, indicators: list[int]
) -> None:
    row = section.rows[measures.add(store, indicators[0], date="2026-03-11", value="12")]
    row.day.setText("31 ก.พ. 69")
    assert row.day.property("wrong") == "true"
    press(row.day, "Return")
    row.value.setText(" ")
    press(row.value, "Return")
    assert (row.day.text(), row.value.text()) == ("11 มี.ค. 69", "12")
    assert kept(store, session_id) == [(indicators[0], "2026-03-11", "12")]


def test_a_value_waits_for_a_date_that_can_be_read(
    page: SessionPage, store: Store, session_id: int, section: MeasurementSection
) -> None:
    section.day.setText("เมื่อวาน")
    section.value.setText("12")
    press(section.value, "Return")
    assert kept(store, session_id) == []
    assert section.value.text() == "12"
    assert section.problem.isVisibleTo(section)
    section.day.setText("10 มี.ค. 69")
    press(section.value, "Return")
    assert [taken for _, taken, _ in kept(store, session_id)] == ["2026-03-10"]
    assert not section.problem.isVisibleTo(section)


def test_all_indicators_are_measured_one_after_another_as_one_step(
    page: SessionPage, qapp: QApplication, store: Store, session_id: int, indicators: list[int]
) -> None:
    dialog = opened(page, qapp)
    assert [line.accessibleName() for line in dialog.lines] == [
        "ตช1 บ่อที่ใช้ได้",
        "ตช2 บ้านที่ยังต้องซื้อน้ำ",
        "ตช3 มีคนดูแลท่อ",
    ]
    dialog.day.line.setText("10 ก.ย. 68")
    dialog.note.line.setText("เวทีครั้งก่อน")
    dialog.lines[0].setFocus()
    for line, value in zip(dialog.lines, ("12", "", "มีสองหมู่"), strict=True):
        assert qapp.focusWidget() is line
        type_text(line, value)
        press(line, "Return")
    qapp.processEvents()
    assert kept(store, session_id) == [
        (indicators[0], "2025-09-10", "12"),
        (indicators[2], "2025-09-10", "มีสองหมู่"),
    ]
    assert {each.note for each in store.measurements(session_id)} == {"เวทีครั้งก่อน"}
    assert not page.window().findChildren(Measurements)
    press(page.area.bar.editor, "Ctrl+Z")
    assert kept(store, session_id) == []


def test_the_dialog_says_what_is_missing(
    page: SessionPage, qapp: QApplication, store: Store, session_id: int
) -> None:
    dialog = opened(page, qapp)
    dialog.accept()
    assert "อย่างน้อยหนึ่งข้อ" in dialog.problem.text()
    assert qapp.focusWidget() is dialog.lines[0]
    type_text(dialog.lines[0], "12")
    assert not dialog.problem.isVisibleTo(dialog)
    dialog.day.line.setText("31 ก.พ. 69")
    dialog.accept()
    assert "อ่านวันที่วัดไม่ออก" in dialog.problem.text()
    assert kept(store, session_id) == []
    dialog.reject()
    qapp.processEvents()
    (question,) = dialog.findChildren(Question)
    question.accept()
    qapp.processEvents()
    assert kept(store, session_id) == []
    assert not page.window().findChildren(Measurements)


def test_a_board_without_indicators_asks_for_those_of_the_session(
    page: SessionPage, qapp: QApplication, store: Store, session_id: int, indicators: list[int]
) -> None:
    press(page.area.bar.editor, "Ctrl+PgDown")
    assert page.area.model is not None
    assert page.area.model.kind.id == "swot"
    dialog = opened(page, qapp)
    assert [line.card_id for line in dialog.lines] == indicators
    dialog.reject()
    cards.delete(store, indicators)
    refused: list[str] = []
    page._bridge.refused.connect(refused.append)
    press(page.area.bar.editor, "Ctrl+Shift+M")
    assert "ยังไม่มีตัวชี้วัด" in refused[0]

"""The agenda rail: going through the steps of a session, and changing them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from PySide6.QtCore import QModelIndex, Qt

from facilitator.operations import agenda, sessions
from facilitator.ui.agenda import wording
from facilitator.ui.agenda.activity_details import ActivityDetails
from facilitator.ui.board.slot_title import SlotTitle
from facilitator.ui.parts.command_button import KeyButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from facilitator.kinds import Kinds
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage


def titles(page: SessionPage) -> list[str]:
    return [activity.title for activity in page.rail.rows.activities]


def test_a_session_opens_on_its_first_activity_that_is_not_done(page: SessionPage, session_id: int) -> None:
    first = page.rail.rows.activities[0]
    agenda.mark_done(page._bridge.store, first.id)
    page.open_session(session_id)
    assert page.rail.current() == page.rail.rows.activities[1]
    assert page.area.model is not None
    assert page.area.model.board.title == "บันทึกเรื่องเล่า"


def test_ctrl_page_down_and_up_go_through_the_agenda_and_stop_at_its_ends(page: SessionPage) -> None:
    seen = []
    for keys in ("Ctrl+PgDown", "Ctrl+PgDown", "Ctrl+PgUp"):
        press(page.area.bar.editor, keys)
        current = page.rail.current()
        assert current is not None
        seen.append(current.title)
    assert seen == ["บันทึกเรื่องเล่า", "บันทึกเรื่องเล่า", "SWOT ของกองทุน"]


def test_an_added_activity_is_open_at_once_and_ready_to_type(page: SessionPage, kinds: Kinds) -> None:
    page.rail.add("SWOT รอบสอง", kinds["swot"])
    assert titles(page)[-1] == "SWOT รอบสอง"
    assert page.area.model is not None
    assert page.area.model.board.title == "SWOT รอบสอง"
    type_text(page.area.bar.editor, "ใหม่")
    press(page.area.bar.editor, "Return")
    assert [card.text for card in page.area.model.tree] == ["ใหม่"]


def test_activities_move_with_alt_and_arrows_and_are_ticked_with_space(page: SessionPage) -> None:
    press(page.rail.list, "Alt+Down")
    assert titles(page) == ["บันทึกเรื่องเล่า", "SWOT ของกองทุน"]
    press(page.rail.list, "Alt+Up")
    assert titles(page) == ["SWOT ของกองทุน", "บันทึกเรื่องเล่า"]
    press(page.rail.list, "Space")
    assert page.rail.rows.activities[0].done


def test_a_deleted_activity_comes_back_with_its_cards(page: SessionPage) -> None:
    type_text(page.area.bar.editor, "ต้องกลับมา")
    press(page.area.bar.editor, "Return")
    press(page.rail.list, "Del")
    assert titles(page) == ["บันทึกเรื่องเล่า"]
    press(page.area.bar.editor, "Ctrl+Z")
    assert titles(page) == ["SWOT ของกองทุน", "บันทึกเรื่องเล่า"]
    assert page.area.model is not None
    assert [card.text for card in page.area.model.tree] == ["ต้องกลับมา"]


def test_an_agenda_without_activities_says_what_to_do(page: SessionPage) -> None:
    for activity in page.rail.rows.activities:
        agenda.delete(page._bridge.store, activity.id)
    assert page.area.model is None
    assert "เพิ่มกิจกรรม" in page.area._empty.text()


def test_wrong_times_are_said_beside_the_field_and_right_ones_are_understood(page: SessionPage) -> None:
    page.rail.edit()
    (dialog,) = page.window().findChildren(ActivityDetails)
    dialog.starts_at.line.setText("เช้า")
    dialog.accept()
    assert dialog.isVisible()
    assert "9.30" in dialog.problem.text()
    dialog.starts_at.line.setText("๑๓.๐๕")
    dialog.minutes.line.setText("๒๕")
    dialog.accept()
    assert not dialog.isVisible()
    current = page.rail.current()
    assert current is not None
    assert (current.starts_at, current.minutes) == ("13:05", 25)


def test_a_slot_gets_another_title_on_this_board(page: SessionPage) -> None:
    press(page.area.bar.editor, "Ctrl+4")
    page.area.rename_slot()
    (dialog,) = page.window().findChildren(SlotTitle)
    choice = next(each for each in dialog.findChildren(KeyButton) if each.label == "ข้อจำกัด")
    choice.click()
    dialog.accept()
    assert page.area.model is not None
    assert page.area.model.kind.slot_title(page.area.model.board, "T") == "ข้อจำกัด"
    press(page.area.bar.editor, "Ctrl+Z")
    assert page.area.model.kind.slot_title(page.area.model.board, "T") == "อุปสรรค"


def test_typing_in_the_rail_goes_into_the_capture_bar(page: SessionPage) -> None:
    page.rail.list.setFocus()
    type_text(page.rail.list, "น")
    assert page.area.bar.editor.text() == "น"
    assert page.area.bar.editor.hasFocus()


def test_rail_and_inspector_fold_away_when_the_window_is_small(page: SessionPage, qapp: QApplication) -> None:
    window = page.window()
    assert page.rail.isVisible()
    assert page.inspector.isVisible()
    window.resize(1000, 700)
    qapp.processEvents()
    assert page.rail.isVisible()
    assert not page.inspector.isVisible()
    window.resize(640, 480)
    qapp.processEvents()
    assert not page.rail.isVisible()
    press(page.area.bar.editor, "F8")
    assert page.rail.isVisible()
    assert window.width() == 640


def begins(page: SessionPage) -> list[str]:
    return [wording.begins(row.planned) for row in page.rail.rows.rows]


def below(page: SessionPage) -> list[str]:
    return [row.below for row in page.rail.rows.rows]


@pytest.fixture
def planned(page: SessionPage, store: Store, session_id: int) -> SessionPage:
    """Three activities one after another from nine o'clock, on a clock that stands at 9.20."""
    for activity in page.rail.rows.activities:
        agenda.edit(store, activity.id, starts_at="", minutes=30)
    agenda.add(store, session_id, "พัก", minutes=15)
    sessions.edit(store, session_id, starts_at="09:00")
    set_clock(page, 9, 20)
    return page


def set_clock(page: SessionPage, hour: int, minute: int) -> None:
    page.clock.now = lambda: datetime(2026, 3, 11, hour, minute, 30)
    page.clock.ticked.emit()


def test_times_follow_from_the_start_and_the_minutes(planned: SessionPage, store: Store) -> None:
    assert begins(planned) == ["09.00", "09.30", "10.00"]
    assert planned.rail.total.text() == "รวม ๑ ชม. ๑๕ นาที"
    agenda.edit(store, planned.rail.rows.activities[0].id, minutes=50)
    assert begins(planned) == ["09.00", "09.50", "10.20"]
    press(planned.rail.list, "Alt+Down")
    assert begins(planned) == ["09.00", "09.30", "10.20"]
    agenda.edit(store, planned.rail.rows.activities[1].id, starts_at="10:00")
    assert begins(planned) == ["09.00", "10.00", "10.50"]


def test_now_and_next_are_marked_in_words(planned: SessionPage, store: Store) -> None:
    assert below(planned) == ["ตอนนี้ · ๓๐ นาที", "ถัดไป · ๓๐ นาที", "๑๕ นาที"]
    press(planned.rail.list, "Space")
    assert below(planned) == ["๓๐ นาที", "ตอนนี้ · ๓๐ นาที", "ถัดไป · ๑๕ นาที"]
    press(planned.area.bar.editor, "Ctrl+PgDown")
    press(planned.area.bar.editor, "Ctrl+PgDown")
    assert below(planned) == ["๓๐ นาที", "๓๐ นาที", "ตอนนี้ · ๑๕ นาที"]


def test_ahead_and_behind_are_told_in_words_by_the_minute(planned: SessionPage) -> None:
    rail = planned.rail
    assert rail.standing.text() == "ตามกำหนด"
    set_clock(planned, 9, 42)
    assert rail.standing.text() == "ช้า ๑๒ นาที"
    set_clock(planned, 8, 50)
    assert rail.standing.text() == "อีก ๙ นาที จะเริ่ม"
    set_clock(planned, 9, 24)
    press(rail.list, "Space")
    assert rail.standing.text() == "เร็วกว่ากำหนด ๕ นาที"
    planned.clock.now = lambda: datetime(2026, 3, 12, 9, 42)
    planned.clock.ticked.emit()
    assert rail.standing.isHidden()


def test_an_activity_is_dragged_before_another(planned: SessionPage, qapp: QApplication) -> None:
    rows = planned.rail.rows
    dragged = rows.mimeData([rows.index(2)])
    assert rows.dropMimeData(dragged, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    qapp.processEvents()
    assert titles(planned) == ["พัก", "SWOT ของกองทุน", "บันทึกเรื่องเล่า"]
    assert begins(planned) == ["09.00", "09.15", "09.45"]
    assert rows.dropMimeData(dragged, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    qapp.processEvents()
    assert titles(planned)[-1] == "พัก"
    current = planned.rail.current()
    assert current is not None
    assert current.title == "SWOT ของกองทุน"


def test_an_activity_without_a_board_is_opened_and_told_apart(planned: SessionPage) -> None:
    press(planned.area.bar.editor, "Ctrl+PgDown")
    press(planned.rail.list, "Ctrl+PgDown")
    assert planned.area.model is None
    assert "ไม่มีกระดาน" in planned.area._empty.text()
    assert planned.timers.timer is not None

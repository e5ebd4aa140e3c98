"""The timer of an activity: keys, button, and counting on through a restart."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from keyboard import click, press
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QMenu

from facilitator.figure.drawing import TextLine
from facilitator.operations import agenda
from facilitator.ui.parts.bridge import StoreBridge
from facilitator.ui.timing.clock import Clock
from facilitator.ui.timing.length import TimerLength
from facilitator.ui.timing.timers import Timers

if TYPE_CHECKING:
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage


class Hands:
    """A clock that goes when told to."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 11, 9, 30)

        self.passed = 0.0

    def __call__(self) -> datetime:
        return self.time

    def go(self, seconds: float) -> None:
        self.put(seconds)
        self.passed += seconds

    def put(self, seconds: float) -> None:
        """Change the time as somebody does who sets the clock."""
        self.time += timedelta(seconds=seconds)


@pytest.fixture
def hands(page: SessionPage) -> Hands:
    made = Hands()
    page.clock.stop()
    page.clock.now, page.clock.steady = made, lambda: made.passed
    page.clock.run(by_second=False)
    return made


def shown(page: SessionPage) -> str:
    page.clock.ticked.emit()
    return page.header.timer.label


def colours(page: SessionPage) -> set[str]:
    """Return the colours of all text on the wall."""
    assert page.wall.image.page is not None
    shapes = (shape for node in page.wall.image.page.figure.nodes for shape in node.block.shapes)
    return {shape.style.colour for shape in shapes if isinstance(shape, TextLine)}


def ask_for_minutes(page: SessionPage) -> TimerLength:
    (dialog,) = page.window().findChildren(TimerLength)
    return dialog


def test_keys_start_pause_and_lengthen(page: SessionPage, hands: Hands, store: Store) -> None:
    agenda.edit(store, page.rail.rows.activities[0].id, minutes=10)
    bar = page.area.bar.editor
    assert shown(page) == "10:00"
    press(bar, "Ctrl+T")
    hands.go(75)
    assert shown(page) == "8:45"
    press(bar, "Ctrl+T")
    hands.go(600)
    assert shown(page) == "8:45"
    press(bar, "Ctrl+Shift+T")
    assert shown(page) == "9:45"
    press(bar, "Ctrl+T")
    hands.go(9 * 60 + 80)
    assert shown(page) == "+0:35"
    assert page.header.timer.is_over
    page._commands.run("timer_reset")
    assert shown(page) == "10:00"
    assert not page.header.timer.is_over


def test_it_counts_on_while_the_program_is_closed(page: SessionPage, hands: Hands, store: Store) -> None:
    first, second = page.rail.rows.activities
    agenda.edit(store, first.id, minutes=10)
    agenda.edit(store, second.id, minutes=5)
    press(page.area.bar.editor, "Ctrl+T")
    page.close_session()
    hands.go(180)
    bridge = StoreBridge(store)
    timers = Timers(bridge, Clock(hands))
    timers.open_session(first.session_id)
    assert timers.of(store.activity(first.id)).shown(timers.moment) == "7:00"
    assert timers.running_id == first.id
    assert not timers.of(store.activity(second.id)).has_begun
    timers.close_session()
    bridge.close()
    page.open_session(first.session_id)
    assert shown(page) == "7:00"


def test_a_paused_timer_keeps_its_rest_through_a_restart(page: SessionPage, hands: Hands) -> None:
    page.timers.set_minutes(10)
    press(page.area.bar.editor, "Ctrl+T")
    hands.go(60)
    press(page.area.bar.editor, "Ctrl+T")
    session_id = page.rail.rows.activities[0].session_id
    page.close_session()
    hands.go(5000)
    page.open_session(session_id)
    assert shown(page) == "9:00"


def test_one_room_has_one_clock(page: SessionPage, hands: Hands) -> None:
    first, second = page.rail.rows.activities
    page.timers.set_minutes(10)
    press(page.area.bar.editor, "Ctrl+T")
    hands.go(60)
    press(page.area.bar.editor, "Ctrl+PgDown")
    page.timers.set_minutes(3)
    assert shown(page) == "3:00"
    assert page.rail.rows.rows[0].below == "ตอนนี้ · เหลือ 9:00"
    press(page.area.bar.editor, "Ctrl+T")
    assert page.timers.running_id == second.id
    hands.go(60)
    assert page.timers.of(first).left(page.timers.moment) == 540


def test_undo_leaves_the_timer_alone(page: SessionPage, hands: Hands, store: Store) -> None:
    page.timers.set_minutes(10)
    press(page.area.bar.editor, "Ctrl+T")
    label = store.undo_label(page.rail.rows.activities[0].session_id)
    hands.go(30)
    assert label == "เพิ่มกิจกรรม"
    press(page.area.bar.editor, "Ctrl+Z")
    assert len(page.rail.rows.activities) == 1
    assert shown(page) == "9:30"


@pytest.mark.parametrize("seconds", [3600.0, -3600.0, 86400.0 * 365])
def test_a_computer_whose_time_is_put_right_takes_no_time_from_the_room(
    page: SessionPage, hands: Hands, store: Store, seconds: float
) -> None:
    page.timers.set_minutes(10)
    press(page.area.bar.editor, "Ctrl+T")
    hands.go(60)
    hands.put(seconds)
    page.clock._tick()
    assert page.header.timer.label == "9:00"
    hands.go(60)
    assert shown(page) == "8:00"
    hands.put(-seconds)
    press(page.area.bar.editor, "Ctrl+T")
    assert shown(page) == "8:00"
    session_id = page.rail.rows.activities[0].session_id
    page.close_session()
    page.open_session(session_id)
    assert shown(page) == "8:00"


def test_a_clock_put_back_while_the_program_was_closed_gives_no_more_time_than_there_was(
    page: SessionPage, hands: Hands
) -> None:
    page.timers.set_minutes(10)
    press(page.area.bar.editor, "Ctrl+T")
    session_id = page.rail.rows.activities[0].session_id
    page.close_session()
    hands.put(-86400)
    page.open_session(session_id)
    assert shown(page) == "10:00"


def test_it_runs_over_midnight(page: SessionPage, hands: Hands) -> None:
    hands.time = datetime(2026, 3, 11, 23, 55)
    page.clock.stop()
    page.timers.set_minutes(10)
    press(page.area.bar.editor, "Ctrl+T")
    hands.go(8 * 60)
    assert hands.time.day == 12
    assert shown(page) == "2:00"
    hands.go(3 * 60)
    assert shown(page) == "+1:00"


def test_the_last_minute_and_the_time_after_the_end_have_colours_of_their_own(
    page: SessionPage, hands: Hands
) -> None:
    page.timers.set_minutes(2)
    press(page.area.bar.editor, "Ctrl+T")
    press(page.area.bar.editor, "Ctrl+Alt+0")
    seen = []
    for seconds in (30, 50, 60):
        hands.go(seconds)
        page.clock.ticked.emit()
        seen.append((page.header.timer._colour(), *sorted(colours(page))))
    assert seen == [("ink", "ink"), ("weakness", "weakness_strong"), ("threat", "threat_strong")]
    press(page.area.bar.editor, "Ctrl+Alt+2")
    assert "threat_strong" in colours(page)


def test_it_is_started_and_lengthened_with_the_wall_all_over_the_screen(
    page: SessionPage, hands: Hands
) -> None:
    page.timers.set_minutes(10)
    press(page.area.bar.editor, "F5")
    stage = page.wall.surface.presenter.canvas
    assert stage is not None
    press(stage, "Ctrl+T")
    hands.go(60)
    press(stage, "Ctrl+Shift+T")
    assert shown(page) == "10:00"
    assert page.timers.running_id is not None
    press(stage, "Escape")


def test_without_minutes_it_asks_and_starts(page: SessionPage, hands: Hands) -> None:
    assert page.timers.timer is None
    assert shown(page) == "จับเวลา"
    press(page.area.bar.editor, "Ctrl+T")
    dialog = ask_for_minutes(page)
    dialog.minutes.line.setText("สิบ")
    dialog.accept()
    assert dialog.isVisible()
    assert "ตัวเลข" in dialog.problem.text()
    dialog.minutes.line.setText("๑๐")
    dialog.accept()
    hands.go(1)
    assert shown(page) == "9:59"


def test_new_minutes_on_the_agenda_reach_a_timer_that_has_not_begun(
    page: SessionPage, hands: Hands, store: Store
) -> None:
    activity_id = page.rail.rows.activities[0].id
    agenda.edit(store, activity_id, minutes=10)
    press(page.area.bar.editor, "Ctrl+T")
    page._commands.run("timer_reset")
    agenda.edit(store, activity_id, minutes=25)
    assert shown(page) == "25:00"


@pytest.mark.expects_qt_message("grabbing the keyboard")
def test_the_arrow_opens_a_menu_and_the_rest_of_the_button_starts(page: SessionPage, hands: Hands) -> None:
    page.timers.set_minutes(10)
    button = page.header.timer
    click(button, QPointF(button.width() - 12, button.height() / 2))
    (menu,) = button.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == [
        "เริ่ม / พักการจับเวลา",
        "เพิ่มเวลาอีกหนึ่งนาที",
        "ตั้งเวลา…",
        "เริ่มจับเวลาใหม่",
        "เสียงเตือนเมื่อหมดเวลา",
    ]
    menu.close()
    assert page.timers.running_id is None
    click(button, QPointF(20, button.height() / 2))
    assert page.timers.running_id is not None


def test_an_agenda_without_activities_has_no_timer(page: SessionPage, store: Store) -> None:
    for activity in page.rail.rows.activities:
        agenda.delete(store, activity.id)
    assert not page.header.timer.isEnabled()
    assert "เพิ่มกิจกรรม" in page._commands.why_not("timer")


def test_the_clock_ticks_by_the_second_only_while_a_timer_runs(page: SessionPage, hands: Hands) -> None:
    hands.go(20.25)
    page.clock.run(by_second=False)
    assert page.clock._timer.interval() == 39_750
    page.timers.set_minutes(10)
    press(page.area.bar.editor, "Ctrl+T")
    assert page.clock._timer.interval() == 750
    press(page.area.bar.editor, "Ctrl+T")
    assert page.clock._timer.interval() == 39_750
    page.close_session()
    assert not page.clock._timer.isActive()

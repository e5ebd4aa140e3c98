"""Freeze and blank: the room's picture stands still whatever the operator does, and the preview says so."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from keyboard import press
from wall_seen import add, painted, said, squeezed

from facilitator.operations import agenda, sessions

if TYPE_CHECKING:
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage


def test_frozen_the_wall_stands_still_while_the_work_goes_on(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    before = painted(page)
    press(page.area.bar.editor, "F11")
    add(page, "กลุ่มออมทรัพย์ห้ากลุ่ม", 2)
    press(page.area.bar.editor, "Ctrl+Alt+9")
    page.rail.go(1)
    assert painted(page) == before
    assert "F11" in page.wall.preview.halted.text()
    press(page.area.bar.editor, "F11")
    assert painted(page) != before
    assert page.wall.preview.halted.isHidden()


def test_blank_is_one_key_even_while_frozen(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    press(page.area.bar.editor, "F11")
    press(page.area.bar.editor, "Ctrl+B")
    assert not said(page)
    press(page.area.bar.editor, "Ctrl+B")
    assert "แกนนำทำงานต่อเนื่อง" in squeezed(page)


def test_frozen_the_clock_on_the_wall_stands_still_too(page: SessionPage) -> None:
    time = datetime(2026, 3, 11, 9, 30)
    page.clock.stop()
    page.clock.now, page.clock.steady = lambda: time, lambda: page.clock.moment
    page.timers.set_minutes(10)
    press(page.area.bar.editor, "Ctrl+T")
    assert "10:00" in said(page)
    press(page.area.bar.editor, "F11")
    time += timedelta(seconds=75)
    page.clock.ticked.emit()
    assert "10:00" in said(page)
    assert page.header.timer.label == "8:45"
    press(page.area.bar.editor, "F11")
    assert "8:45" in said(page)


def test_frozen_nothing_that_the_operator_sets_reaches_the_room(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    before = painted(page)
    press(page.area.bar.editor, "F11")
    for command in ("wall_theme", "wall_agenda", "reveal", "reveal", "wall_next", "wall_test", "undo"):
        page._commands.run(command)
        assert painted(page) == before, command
    assert "F11" in page._commands.why_not("wall_next")
    press(page.area.bar.editor, "F11")
    assert painted(page) != before


def test_the_preview_tells_what_the_room_sees_and_what_it_would_see(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    preview = page.wall.preview
    press(page.area.bar.editor, "F11")
    assert preview.mode.text() == "บัตรล่าสุดกับช่องของบัตร"
    assert preview.halted.text() == "ภาพหยุดอยู่ กด F11 ให้ตามต่อ"
    press(page.area.bar.editor, "Ctrl+Alt+9")
    assert preview.mode.text() == "บัตรล่าสุดกับช่องของบัตร"
    assert preview.halted.text() == "ภาพหยุดอยู่ กด F11 ให้ตามต่อ แล้วจอจะเป็น “กำหนดการ”"
    press(page.area.bar.editor, "Ctrl+B")
    assert preview.mode.text() == "จอว่าง"
    assert preview.halted.text() == "จอว่างอยู่ กด Ctrl B ให้กลับมาเป็น “บัตรล่าสุดกับช่องของบัตร”"
    press(page.area.bar.editor, "Ctrl+B")
    press(page.area.bar.editor, "F11")
    assert preview.mode.text() == "กำหนดการ"
    assert preview.halted.isHidden()


def test_another_session_is_prepared_behind_a_frozen_picture(page: SessionPage, store: Store) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    before = painted(page)
    press(page.area.bar.editor, "F11")
    other = sessions.create(store, "เวทีต่อไป")
    agenda.add(store, other, "เปิดเวที")
    page.close_session()
    assert painted(page) == before
    page.open_session(other)
    assert painted(page) == before
    assert "F11" in page.wall.preview.halted.text()
    press(page.area.bar.editor, "F11")
    assert "เวทีต่อไป" in squeezed(page)


def test_undo_goes_on_behind_a_frozen_picture(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    press(page.area.bar.editor, "F11")
    press(page.area.bar.editor, "Ctrl+Z")
    assert "แกนนำทำงานต่อเนื่อง" in squeezed(page)
    press(page.area.bar.editor, "F11")
    assert "แกนนำทำงานต่อเนื่อง" not in squeezed(page)
    assert page.wall.state.mode == "question"


def test_back_in_the_library_the_room_keeps_what_it_sees(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    before = painted(page)
    page.close_session()
    page._commands.run("wall_theme")
    page.clock.ticked.emit()
    page.wall.state.theme = "light"
    assert painted(page) == before


def test_frozen_the_picture_is_laid_out_for_another_screen(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    page.wall.image.fit(1920, 1080)
    press(page.area.bar.editor, "F11")
    before = said(page)
    add(page, "กลุ่มออมทรัพย์ห้ากลุ่ม")
    page.wall.image.fit(1024, 768)
    shown = page.wall.image.page
    assert shown is not None
    assert shown.figure.width / shown.figure.height == 4 / 3
    assert said(page) == before


def test_in_the_library_too_the_picture_is_laid_out_for_another_screen(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    page.wall.image.fit(1920, 1080)
    before = said(page)
    page.wall.close_session()
    page.wall.image.fit(1024, 768)
    shown = page.wall.image.page
    assert shown is not None
    assert shown.figure.width / shown.figure.height == 4 / 3
    assert said(page) == before

"""How the operator steers the wall: by mouse and by key, and without a preview."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from keyboard import click, press, type_text
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QMenu
from wall_seen import add, open_kind, squeezed

from facilitator.figure.wall import MODES
from facilitator.operations import cards
from facilitator.ui.commands.palette import matching
from facilitator.ui.wall import menu as wall_menu

if TYPE_CHECKING:
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage


@pytest.fixture
def refused(page: SessionPage) -> list[str]:
    """Why keys did nothing."""
    heard: list[str] = []
    page._commands.refused.connect(heard.append)
    return heard


def show_on_wall(page: SessionPage) -> None:
    """Let the wall be on without taking the tools away, as with a second screen."""
    page.wall.surface.is_on = True
    page.wall.surface.changed.emit()


# By mouse and by key.


@pytest.mark.parametrize("width", [1600, 1366, 1024])
@pytest.mark.expects_qt_message("grabbing the keyboard")
def test_the_modes_are_offered_beside_the_button(page: SessionPage, width: int) -> None:
    page.window().resize(width, 600)
    QApplication.processEvents()
    button = page.header.wall_menu
    assert button.isVisible()
    assert page.rect().contains(button.mapTo(page, button.rect().bottomRight()))
    click(button, QPointF(button.rect().center()))
    (menu,) = page.window().findChildren(QMenu)
    assert {f"wall_{mode}" for mode in wall_menu.MODES} <= {each.objectName() for each in menu.actions()}
    next(each for each in menu.actions() if each.objectName() == "wall_agenda").trigger()
    menu.close()
    assert page.wall.state.mode == "agenda"


@pytest.mark.expects_qt_message("grabbing the keyboard")
def test_a_key_opens_the_modes_and_the_keyboard_comes_back(page: SessionPage) -> None:
    editor = page.area.bar.editor
    press(editor, "Shift+F5")
    (menu,) = page.window().findChildren(QMenu)
    assert menu.isVisible()
    menu.close()
    assert page.window().focusWidget() is editor


def test_the_menu_says_that_the_wall_can_be_taken_down(page: SessionPage) -> None:
    wall = page.wall
    for is_on, title in ((False, "ขึ้นจอ\tF5"), (True, "เลิกขึ้นจอ\tF5")):
        wall.surface.is_on = is_on
        menu = wall_menu.build(page._commands, wall.state, wall.surface, page.window())
        assert menu.actions()[0].text() == title
        menu.deleteLater()
    wall.surface.is_on = False


def test_what_is_checked_in_the_menu_says_which_theme_it_is(page: SessionPage) -> None:
    wall = page.wall
    page._commands.run("wall_theme")
    menu = wall_menu.build(page._commands, wall.state, wall.surface, page.window())
    (theme,) = (each for each in menu.actions() if each.objectName() == "wall_theme")
    assert (theme.text(), theme.isChecked()) == ("จอสีเข้ม", wall.state.theme == "dark")
    menu.deleteLater()


@pytest.mark.parametrize("mode", MODES)
def test_the_palette_finds_every_mode_by_the_word_for_the_wall(page: SessionPage, mode: str) -> None:
    assert f"wall_{mode}" in [command.id for command in matching(page._commands, "จอ")]


def test_the_palette_finds_where_ground_rules_are_written(page: SessionPage) -> None:
    assert "details" in [command.id for command in matching(page._commands, "ข้อตกลง")]


# Keys that can do nothing now.


@pytest.mark.parametrize("mode", MODES)
def test_a_key_for_what_cannot_be_shown_says_why_and_what_to_do(
    page: SessionPage, refused: list[str], mode: str
) -> None:
    keys = page._commands[f"wall_{mode}"].keys[0]
    why = page._commands.why_not(f"wall_{mode}")
    before = page.wall.state.chosen
    press(page.area.bar.editor, keys)
    if why:
        assert refused == [why]
        assert page.wall.state.chosen == before
        assert any(word in why for word in ("กด", "พิมพ์", "เปิด"))
    else:
        assert refused == []
        assert page.wall.state.mode == mode


def test_a_key_is_for_one_action_at_a_time(page: SessionPage) -> None:
    for _twice in range(2):
        taken = [
            keys.toString()
            for action in page.window().actions()
            if action.isEnabled()
            for keys in action.shortcuts()
        ]
        assert len(taken) == len(set(taken))
        add(page, "แกนนำทำงานต่อเนื่อง")


def test_what_can_be_done_again_is_refused_no_more(page: SessionPage, refused: list[str]) -> None:
    press(page.area.bar.editor, "Ctrl+Alt+5")
    assert len(refused) == 1
    add(page, "แกนนำทำงานต่อเนื่อง")
    press(page.area.bar.editor, "Ctrl+Alt+5")
    assert len(refused) == 1
    assert page.wall.state.mode == "spotlight"
    page._commands.show_page("library")
    press(page.area.bar.editor, "Ctrl+Alt+6")
    assert len(refused) == 1
    page._commands.show_page("session")


# One zone at a time.


def test_a_board_without_rows_is_shown_zone_by_zone(page: SessionPage) -> None:
    for number, text in enumerate(("แกนนำทำงานต่อเนื่อง", "ประชุมไม่สม่ำเสมอ", "", "น้ำท่วมทุกปี"), 1):
        if text:
            add(page, text, number)
    page.area.capture.choose_number(1)
    press(page.area.bar.editor, "Ctrl+Alt+6")
    seen = []
    for _ in range(4):
        seen.append([word in squeezed(page) for word in ("แกนนำ", "ประชุม", "น้ำท่วม")])
        press(page.area.bar.editor, "Ctrl+Shift+PgDown")
    assert seen == [[True, False, False], [False, True, False], [False, False, True], [False, False, True]]
    add(page, "ข้อมูลไม่เป็นปัจจุบัน", 2)
    assert "ข้อมูลไม่เป็นปัจจุบัน" in squeezed(page)


def test_rows_nobody_works_on_are_shown_from_the_first(page: SessionPage, store: Store) -> None:
    open_kind(page, store, "stakeholders")
    parties = ("ผู้สูงอายุ", "เยาวชน", "กรรมการ")
    for name in parties:
        page.area.capture.new_row()
        add(page, name)
    assert page.session_id is not None
    first, last = (store.activities(page.session_id)[place].id for place in (0, -1))
    page.rail.open_activity(first)
    page.rail.open_activity(last)
    assert page.area.view.target.row_id is None
    seen = []
    for keys in ("Ctrl+Alt+6", "Ctrl+Shift+PgDown", "Ctrl+Alt+6", "Ctrl+Shift+PgDown"):
        press(page.area.bar.editor, keys)
        seen.append([name for name in parties if name in squeezed(page)])
    assert seen == [["ผู้สูงอายุ"], ["เยาวชน"], ["เยาวชน"], ["กรรมการ"]]


# Without a preview.


def test_folded_away_the_preview_is_replaced_by_a_line(page: SessionPage) -> None:
    notice = page.wall.notice
    show_on_wall(page)
    assert not notice.isVisible()
    press(page.area.bar.editor, "F9")
    assert notice.isVisible()
    assert "คำถามอย่างเดียว" in notice.text.text()
    press(page.area.bar.editor, "F11")
    assert "กด F11 ให้ตามต่อ" in notice.text.text()
    press(page.area.bar.editor, "F9")
    assert not notice.isVisible()
    page.wall.surface.is_on = False
    page.wall.surface.changed.emit()
    press(page.area.bar.editor, "F9")
    assert not notice.isVisible()


def test_on_a_small_screen_the_line_warns_when_the_room_cannot_read_it(
    page: SessionPage, store: Store
) -> None:
    page.window().resize(1024, 600)
    QApplication.processEvents()
    show_on_wall(page)
    assert not page.inspector.isVisible()
    assert page.area.model is not None
    cards.add(store, page.area.model.board.id, "S", "เล่าเรื่องยาวของหมู่บ้าน " * 60)
    press(page.area.bar.editor, "Ctrl+Alt+5")
    shown = page.wall.image.page
    assert shown is not None
    assert f"ห้องอ่านไม่ออก {shown.why}" in page.wall.notice.text.text()
    assert not page.wall.notice.text.is_cut()
    page.wall.surface.is_on = False


# The preview.


def test_the_preview_leaves_the_keyboard_where_one_types(page: SessionPage) -> None:
    editor, canvas = page.area.bar.editor, page.wall.preview.canvas
    editor.setFocus()
    places: list[QPoint] = []
    page.wall.preview.menu_wanted.disconnect()
    page.wall.preview.menu_wanted.connect(places.append)
    click(canvas, QPointF(20, 20))
    assert len(places) == 1
    assert QApplication.focusWidget() is editor
    assert canvas.focusPolicy() == Qt.FocusPolicy.TabFocus
    press(editor, "Tab")
    assert QApplication.focusWidget() is editor
    type_text(editor, "ยังพิมพ์ได้")
    assert editor.text() == "ยังพิมพ์ได้"


def test_the_preview_is_told_when_it_can_be_seen_again(page: SessionPage) -> None:
    press(page.area.bar.editor, "F9")
    press(page.area.bar.editor, "Ctrl+Alt+9")
    press(page.area.bar.editor, "F9")
    assert page.wall.preview.mode.text() == "กำหนดการ"


def test_no_key_of_the_wall_types_a_letter_on_any_keyboard(page: SessionPage) -> None:
    of_wall = [each for each in page._commands if each.id.startswith(("wall", "reveal"))]
    keys = [key for command in of_wall for key in command.keys]
    assert len(keys) > len(MODES)
    assert [key for key in keys if not re.fullmatch(r"Ctrl\+.+|(Shift\+)?F\d+", key)] == []


def test_a_card_of_a_table_shows_its_row(page: SessionPage, store: Store) -> None:
    open_kind(page, store, "stakeholders")
    page.area.capture.new_row()
    add(page, "ผู้สูงอายุ")
    page.area.view.choose(next(iter(page.area.model.tree)).id)  # type: ignore[union-attr]
    press(page.area.bar.editor, "Ctrl+Alt+6")
    assert "ผู้สูงอายุ" in squeezed(page)


def test_past_the_last_page_the_operator_is_told(page: SessionPage) -> None:
    told: list[str] = []
    page.wall.told.connect(told.append)
    for text in ("แกนนำทำงานต่อเนื่อง", "กลุ่มออมทรัพย์ห้ากลุ่ม"):
        add(page, text)
    page._commands.run("wall_spotlight")
    press(page.area.bar.editor, "Ctrl+Shift+PgDown")
    assert ["ถัดไป" in each for each in told] == [True]
    press(page.area.bar.editor, "Ctrl+Shift+PgUp")
    assert len(told) == 1
    press(page.area.bar.editor, "Ctrl+Shift+PgUp")
    assert "ก่อนนี้" in told[-1]


def test_all_closed_cards_are_opened_by_one_key(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    press(page.area.bar.editor, "Ctrl+Shift+R")
    assert "แกนนำ" not in squeezed(page)
    told: list[str] = []
    page.wall.told.connect(told.append)
    press(page.area.bar.editor, "Ctrl+Alt+R")
    assert "แกนนำ" in squeezed(page)
    assert "ครบทุกใบ" in told[-1]  # in the place of the words on how to open them

"""The wall in the window: modes by key, pages, presenter mode, preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from wall_seen import add, open_kind, painted, said, squeezed

from facilitator.figure.wall import MODES
from facilitator.operations import cards, sessions, votes
from facilitator.ui.commands.list import LIBRARY, SESSION
from facilitator.ui.wall import menu as wall_menu
from facilitator.ui.wall.choice import TITLES

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage

MODE_KEYS = {
    "welcome": "Ctrl+Alt+1", "question": "Ctrl+Alt+2", "newest": "Ctrl+Alt+3", "board": "Ctrl+Alt+4",
    "spotlight": "Ctrl+Alt+5", "agenda": "Ctrl+Alt+9", "test": "Ctrl+Alt+X",
}  # fmt: skip


# Modes by key.


def test_every_mode_has_one_key_of_its_own_and_a_place_in_the_menu(page: SessionPage) -> None:
    commands = page._commands
    assert {*wall_menu.MODES, "blank"} == set(MODES) == set(TITLES)
    keys = [commands[f"wall_{mode}"].keys for mode in MODES]
    assert all(len(each) == 1 for each in keys)
    assert len(set(keys)) == len(MODES)


@pytest.mark.parametrize("mode", MODE_KEYS)
def test_a_key_brings_its_mode(page: SessionPage, mode: str) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    press(page.area.bar.editor, MODE_KEYS[mode])
    assert page.wall.state.mode == mode
    assert said(page)


def test_every_mode_is_shown_or_says_why_not_on_every_kind(
    page: SessionPage, store: Store, kinds: Kinds
) -> None:
    for kind in kinds:
        open_kind(page, store, kind.id)
        for _twice in range(2):
            for mode in wall_menu.MODES:
                before, why = page.wall.state.mode, page._commands.why_not(f"wall_{mode}")
                page._commands.run(f"wall_{mode}")
                assert page.wall.state.mode == (before if why else mode), (kind.id, mode, why)
                assert page.wall.image.page is not None
            add(page, "ข้อความแรกของกระดาน")


def test_a_hidden_tally_is_not_ranked(page: SessionPage, store: Store) -> None:
    cards.plus_one(store, add(page, "ซ่อมถนนหน้าวัด"), 5)
    assert page.area.model is not None
    votes.start(store, page.area.model.board.id)
    assert "F7" in page._commands.why_not("wall_ranking")


# What is set by hand.


def test_the_zone_follows_the_slot_that_was_chosen_for_the_next_card(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    press(page.area.bar.editor, "Ctrl+Alt+2")
    page.area.capture.choose_number(4)
    assert "ขวาง" in squeezed(page)
    page.area.capture.choose_number(1)
    assert "ขวาง" not in squeezed(page)


def test_the_zone_follows_the_card_that_is_written(page: SessionPage) -> None:
    add(page, "ประชุมไม่สม่ำเสมอ", 2)
    add(page, "แกนนำทำงานต่อเนื่อง", 1)
    assert page.area.model is not None
    page.area.view.choose(min(card.id for card in page.area.model.tree))
    assert page.wall.content.slot == "S"
    type_text(page.area.bar.editor, "ข้อมูลไม่เป็นปัจจุบัน")
    press(page.area.bar.editor, "Return")
    assert page.wall.content.slot == "W"


def test_the_spotlight_stays_on_its_card_and_pages_go_to_the_next(page: SessionPage) -> None:
    first, second = add(page, "แกนนำทำงานต่อเนื่อง"), add(page, "กลุ่มออมทรัพย์ห้ากลุ่ม")
    page.area.view.choose(first)
    press(page.area.bar.editor, "Ctrl+Alt+5")
    assert "แกนนำ" in squeezed(page)
    page.area.view.choose(second)
    assert "แกนนำ" in squeezed(page)
    press(page.area.bar.editor, "Ctrl+Shift+PgDown")
    assert "ออมทรัพย์" in squeezed(page)
    press(page.area.bar.editor, "Ctrl+Shift+PgDown")
    assert "ออมทรัพย์" in squeezed(page)
    press(page.area.bar.editor, "Ctrl+Shift+PgUp")
    assert "แกนนำ" in squeezed(page)


def test_one_row_follows_what_is_written_and_pages_go_to_the_next_party(
    page: SessionPage, store: Store
) -> None:
    open_kind(page, store, "stakeholders")
    for party in ("ผู้สูงอายุ", "ครูในโรงเรียน"):
        page.area.capture.new_row()
        type_text(page.area.bar.editor, party)
        press(page.area.bar.editor, "Return")
    assert page.wall.state.mode == "row"
    assert "ครูในโรงเรียน" in squeezed(page)
    press(page.area.bar.editor, "Ctrl+Shift+PgUp")
    assert "ผู้สูงอายุ" in squeezed(page)
    press(page.area.bar.editor, "Ctrl+Shift+PgUp")
    assert "ผู้สูงอายุ" in squeezed(page)
    press(page.area.bar.editor, "Ctrl+Shift+PgDown")
    assert "ครูในโรงเรียน" in squeezed(page)


def test_pages_of_a_full_board_are_turned_by_key(page: SessionPage, store: Store) -> None:
    assert page.area.model is not None
    for number in range(60):
        cards.add(store, page.area.model.board.id, "SWOT"[number % 4], f"ข้อคิดที่ {number} ของห้องประชุมหมู่บ้าน")
    press(page.area.bar.editor, "Ctrl+Alt+4")
    first = said(page)
    shown = page.wall.image.page
    assert shown is not None
    assert shown.pages > 1
    press(page.area.bar.editor, "Ctrl+Shift+PgDown")
    assert said(page) != first
    assert "๒/" in page.wall.preview.mode.text()
    press(page.area.bar.editor, "Ctrl+Shift+PgUp")
    press(page.area.bar.editor, "Ctrl+Shift+PgUp")
    assert said(page) == first


def test_the_theme_is_remembered(page: SessionPage, store: Store) -> None:
    light = painted(page)
    page._commands.run("wall_theme")
    assert painted(page) != light
    assert store.recall("wall.theme") == "dark"
    page._commands.run("wall_theme")
    assert painted(page) == light


def test_a_card_is_on_the_board_and_on_the_wall_by_the_same_signal(page: SessionPage) -> None:
    seen: list[tuple[bool, bool]] = []
    assert page.area.model is not None

    def look(_touched: object) -> None:
        figure, on_wall = page.area.view.figure, page.wall.preview.canvas.page
        assert figure is not None
        newest = max((card.id for card in page.area.model.tree), default=0)  # type: ignore[union-attr]
        seen.append((figure.node(f"card:{newest}") is not None, on_wall is page.wall.image.page))

    page.area.model.changed.connect(look)  # the last to hear of it
    add(page, "แกนนำทำงานต่อเนื่อง")
    assert seen == [(True, True)]
    assert "แกนนำทำงานต่อเนื่อง" in squeezed(page)


# One screen.


def test_with_one_screen_f5_puts_the_tools_away_and_esc_gives_them_back(page: SessionPage) -> None:
    window, editor = page.window(), page.area.bar.editor
    add(page, "แกนนำทำงานต่อเนื่อง")
    editor.setFocus()
    press(editor, "F5")
    stage = page.wall.surface.presenter.canvas
    assert stage is not None
    assert window.isFullScreen()
    assert not page.isVisible()
    assert stage.geometry() == window.rect()
    assert stage.cursor().shape() == Qt.CursorShape.BlankCursor
    assert QApplication.focusWidget() is stage
    type_text(stage, "ตัวอักษรนี้ไม่ไปไหน")
    press(stage, "Tab")
    assert QApplication.focusWidget() is stage
    press(stage, "Ctrl+Alt+9")
    assert page.wall.state.mode == "agenda"
    press(stage, "Escape")
    assert page.isVisible()
    assert not window.isFullScreen()
    assert not page.wall.surface.is_on
    assert page.wall.surface.presenter.canvas is None
    assert QApplication.focusWidget() is editor
    assert editor.text() == ""


def test_a_remote_control_turns_the_pages_in_presenter_mode(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    add(page, "กลุ่มออมทรัพย์ห้ากลุ่ม")
    page._commands.run("wall_spotlight")
    press(page.area.bar.editor, "F5")
    stage = page.wall.surface.presenter.canvas
    assert stage is not None
    press(stage, "PgUp")
    assert "แกนนำ" in squeezed(page)
    press(stage, "PgDown")
    assert "ออมทรัพย์" in squeezed(page)
    press(stage, "F5")
    assert page.isVisible()


def test_leaving_the_session_gives_the_tools_back_and_keeps_what_the_room_sees(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    press(page.area.bar.editor, "F5")
    before = painted(page)
    page.close_session()
    assert page.isVisible()
    assert painted(page) == before
    assert page._commands.why_not("wall")


# The preview and its menu.


def test_the_preview_says_how_things_stand(page: SessionPage) -> None:
    preview = page.wall.preview
    assert preview._title.text() == "มีจอเดียว กด F5 เพื่อขึ้นเต็มจอนี้"
    assert preview.mode.text() == "คำถามอย่างเดียว"
    assert preview.warning.isHidden()
    wide, tall = preview.canvas.width() - 4, preview.canvas.height() - 4
    assert abs(wide / tall - page.wall.image.aspect) < 0.02


def test_the_preview_warns_when_the_room_could_not_read_it(page: SessionPage, store: Store) -> None:
    assert page.area.model is not None
    cards.add(store, page.area.model.board.id, "S", "เล่าเรื่องยาวของหมู่บ้าน " * 60)
    press(page.area.bar.editor, "Ctrl+Alt+5")
    shown = page.wall.image.page
    assert shown is not None
    assert not shown.readable
    assert shown.why in page.wall.preview.warning.text()
    assert page.wall.preview.warning.isVisible()


def test_the_menu_offers_every_mode_with_its_key_and_checks_the_one_shown(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    wall = page.wall
    menu = wall_menu.build(page._commands, wall.state, wall.surface, wall.preview)
    by_id = {action.objectName(): action for action in menu.actions()}
    assert {f"wall_{mode}" for mode in wall_menu.MODES} <= by_id.keys()
    assert [mode for mode in wall_menu.MODES if by_id[f"wall_{mode}"].isChecked()] == ["newest"]
    assert not by_id["wall_photo"].isEnabled()
    assert by_id["wall_board"].text().endswith("\tCtrl Alt 4")
    by_id["wall_board"].trigger()
    assert wall.state.mode == "board"
    by_id["wall_freeze"].trigger()
    assert wall.state.frozen
    menu.deleteLater()


def test_enter_on_the_preview_opens_its_menu(page: SessionPage) -> None:
    places: list[object] = []
    page.wall.preview.menu_wanted.disconnect()
    page.wall.preview.menu_wanted.connect(places.append)
    press(page.wall.preview.canvas, "Return")
    assert len(places) == 1


def test_the_button_says_what_it_does(page: SessionPage) -> None:
    assert page.header.wall.label == "ขึ้นจอ"
    page._commands.run("wall")
    assert page.header.wall.label == "เลิกขึ้นจอ"
    page._commands.run("wall")
    assert page.header.wall.label == "ขึ้นจอ"


def test_there_is_nothing_to_show_before_a_session_is_open(page: SessionPage) -> None:
    page.close_session()
    page._commands.show_page(LIBRARY)
    assert "เปิดเวทีก่อน" in page._commands.why_not("wall")
    page._commands.show_page(SESSION)


def test_the_ground_rules_are_on_the_welcome_page(page: SessionPage, store: Store, session_id: int) -> None:
    press(page.area.bar.editor, "Ctrl+Alt+1")
    sessions.edit(store, session_id, ground_rules="ฟังให้จบก่อนพูด\n\nปิดเสียงโทรศัพท์")
    assert "ฟังให้จบก่อนพูด" in squeezed(page)
    assert "ปิดเสียงโทรศัพท์" in squeezed(page)

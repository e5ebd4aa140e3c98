"""How a session's page shares out its room in windows of all sizes, and what is too long for its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from test_cells import open_board

from facilitator.operations import boards, cards, sessions
from facilitator.ui.parts.choice_box import ChoiceBox
from facilitator.ui.parts.command_button import CommandButton
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage

LONG = "เวทีทบทวนกองทุนวันละบาทของสิบสองหมู่บ้านริมคลองสามสบ ครั้งที่ ๒"


def show(page: SessionPage, width: int, height: int = 768) -> None:
    page.window().resize(width, height)
    QApplication.processEvents()


def board_top(page: SessionPage) -> int:
    return page.area.view.mapTo(page.area, page.area.view.rect().topLeft()).y()


def test_the_ways_to_look_stand_beside_the_title_and_leave_the_board_their_row(page: SessionPage) -> None:
    show(page, 1366)
    plain = board_top(page)
    open_board(page, "calendar")
    QApplication.processEvents()
    assert page.area.views.isVisible()
    assert board_top(page) == plain
    open_board(page, "stakeholders")
    QApplication.processEvents()
    assert page.area.suggestions.isVisible()
    assert board_top(page) > plain
    assert page.area.views.y() == page.area.suggestions.y()


def test_beside_a_long_title_they_go_into_a_row_of_their_own_until_the_window_is_wide(
    page: SessionPage, store: Store
) -> None:
    model = open_board(page, "calendar")
    boards.rename(store, model.board.id, LONG)
    for width, beside in ((1366, False), (1920, True), (1366, False)):
        show(page, width)
        assert (page.area.views.y() < page.area._title.geometry().bottom()) is beside


def test_the_board_does_not_move_with_the_length_of_the_question(page: SessionPage) -> None:
    show(page, 1366)
    open_board(page, "calendar")
    QApplication.processEvents()
    before = board_top(page)
    page.area._question.setText("“" + "เดือนนี้ใครทำอะไรที่ไหนกับใครบ้าง " * 4 + "”")
    show(page, 1365)
    assert board_top(page) == before
    assert page.area.views.geometry().right() <= page.area.width()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_in_a_narrow_window_the_title_of_the_session_keeps_room(
    page: SessionPage, store: Store, zoom: float
) -> None:
    assert page.session_id is not None
    sessions.edit(store, page.session_id, title=LONG)
    page._theme.set_zoom(zoom)
    show(page, round(683 * zoom))
    header = page.header
    assert header._title.width() >= 80 * zoom
    buttons = [each for each in header.findChildren(CommandButton) if each.isVisible()]
    assert all(each.geometry().right() <= header.width() for each in buttons)
    assert {"เลิกทำ", "ทำซ้ำ", "พิมพ์"} <= {each.accessibleName() for each in buttons}
    page._theme.set_zoom(1.0)


@pytest.mark.parametrize("command", ["edit_activity", "rename_slot", "timer_set", "group"])
def test_dialogs_begin_in_their_field(page: SessionPage, store: Store, command: str) -> None:
    board = store.boards(page.session_id or 0)[0].id
    page.area.view.choose(cards.add(store, board, "S", "มีแกนนำ"))
    page._commands.run(command)
    QApplication.processEvents()
    (dialog,) = page.window().findChildren(QDialog)
    assert isinstance(dialog.focusWidget(), QLineEdit)
    dialog.reject()


def test_a_choice_that_is_too_long_ends_after_a_whole_word(qapp: QApplication) -> None:
    theme = Theme()
    theme.apply(qapp)
    pictures = []
    for text in (LONG, "เวทีทบทวนกองทุนวันละบาทของ…"):
        box = ChoiceBox(theme)
        box.addItem(text)
        box.resize(270, 34)
        pictures.append(box.grab().toImage())
        box.deleteLater()
    assert pictures[0] == pictures[1]


def test_all_lines_of_a_long_card_are_seen_in_the_tree(page: SessionPage, store: Store) -> None:
    show(page, 1000)
    board = store.boards(page.session_id or 0)[0].id
    card = cards.add(store, board, "S", "ทุกบ้านในหมู่มีบัญชีรับจ่ายของตัวเองและอ่านให้กันฟังทุกวันพระ " * 2)
    page.area.toggle_tree()
    QApplication.processEvents()
    tree = page.area.tree
    model = tree._tree
    assert model is not None
    row = tree.visualRect(model.index_of(card))
    assert row.height() > 2 * page._theme.px("base") * 1.6
    ground = QColor(page._theme.colour("card"))
    image = tree.viewport().grab(row).toImage()
    below = range(image.height() * 2 // 3, image.height() - 4)
    assert any(
        image.pixelColor(x, y).lightness() < ground.lightness() - 120
        for y in below
        for x in range(image.width() // 2)
    )


def test_the_chosen_row_of_the_tree_is_wholly_in_view(page: SessionPage, store: Store) -> None:
    show(page, 800, 600)
    board = store.boards(page.session_id or 0)[0].id
    cards.add(store, board, "S", "ทุกบ้านในหมู่มีบัญชีรับจ่ายของตัวเองและอ่านให้กันฟังทุกวันพระ " * 2)
    made = [cards.add(store, board, "S", f"ข้อที่ {number}") for number in range(20)]
    for card in made[6:]:
        page.area.view.choose(card)
        page.area.toggle_tree()
        QApplication.processEvents()
        tree = page.area.tree
        seen = tree.viewport().rect().adjusted(0, 0, 0, 2)
        assert seen.contains(tree.visualRect(tree.currentIndex()))
        page.area.toggle_tree()


def test_bars_over_the_board_are_whole_under_large_letters(page: SessionPage, qapp: QApplication) -> None:
    page._theme.set_zoom(2.0)
    page._theme.apply(qapp)
    show(page, 1366, 768)
    page._commands.run("replace")
    QApplication.processEvents()
    bar = page.finder.bar
    for part in (bar, *bar.findChildren(QLineEdit), *bar.findChildren(QPushButton)):
        assert part.height() >= part.minimumSizeHint().height()
    page._theme.set_zoom(1.0)
    page._theme.apply(qapp)


def test_a_value_that_is_there_already_is_named_after_what_to_do(page: SessionPage, store: Store) -> None:
    model = open_board(page, "action_plan")
    row = cards.add(store, model.board.id, "action", "ทำป้ายบอกทางเข้าหมู่บ้าน")
    cards.edit(store, row, fields={"owner": "ลุงแสวง"})
    page.area.view.choose(row)
    assert page.area.bar.editor.accessibleDescription().startswith("พิมพ์ทับ “ลุงแสวง”")

"""Participants in the window: typed, pasted, checked in, found, counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from facilitator.imports.people import Person
from facilitator.operations import people
from facilitator.ui.people.dialog import ParticipantsDialog
from facilitator.ui.people.model import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage

PLACES = {column.field: place for place, column in enumerate(COLUMNS)}


@pytest.fixture
def dialog(qapp: QApplication, page: SessionPage) -> Iterator[ParticipantsDialog]:
    """The dialog as Ctrl U opens it."""
    press(page.area.bar.editor, "Ctrl+U")
    (shown,) = page.window().findChildren(ParticipantsDialog)
    qapp.processEvents()
    yield shown
    shown.close()


def names(store: Store, session_id: int) -> list[str]:
    return [each.name for each in store.participants(session_id)]


def enter(dialog: ParticipantsDialog, line: str) -> None:
    type_text(dialog.entry, line)
    press(dialog.entry, "Return")


def test_a_line_and_enter_add_one_and_the_caret_is_ready_again(
    dialog: ParticipantsDialog, store: Store, session_id: int
) -> None:
    type_text(dialog.entry, "นางสมศรี ใจดี กลุ่มออมทรัพย์บ้านดอน 081-234-5678")
    assert dialog.hint.text() == "ชื่อ นางสมศรี ใจดี   ·   มาจาก กลุ่มออมทรัพย์บ้านดอน   ·   โทร 081-234-5678"
    press(dialog.entry, "Return")
    enter(dialog, "นายแดง ดำดี ชาวบ้าน")
    assert dialog.isVisible()
    assert dialog.entry.hasFocus()
    assert dialog.entry.text() == ""
    assert names(store, session_id) == ["สมศรี ใจดี", "แดง ดำดี"]
    assert dialog.counts.text().split("     ") == ["ทั้งหมด ๒ คน", "ประชาชน ๑", "ไม่ระบุภาคส่วน ๑"]


def test_a_line_without_a_name_stays_and_says_why(
    dialog: ParticipantsDialog, store: Store, session_id: int
) -> None:
    enter(dialog, "081-234-5678")
    assert dialog.entry.text() == "081-234-5678"
    assert dialog.problem.isVisible()
    enter(dialog, " สมศรี")
    assert names(store, session_id) == ["สมศรี"]
    assert not dialog.problem.isVisible()


def test_rows_of_a_spreadsheet_are_pasted_into_the_line_and_the_table(
    dialog: ParticipantsDialog, store: Store, session_id: int
) -> None:
    QGuiApplication.clipboard().setText("ชื่อ-สกุล\tโทร\tเช้า\nนายสมชาย ดี\t0811111111\t/\nมะลิ ทอง\t\t\n")
    press(dialog.entry, "Ctrl+V")
    assert names(store, session_id) == ["สมชาย ดี", "มะลิ ทอง"]
    assert dialog.entry.text() == ""
    QGuiApplication.clipboard().setText("มะลิ ทอง\tวัดกลาง\nอรุณ สว่าง\tวัดใต้")
    dialog.table.setFocus()
    press(dialog.table, "Ctrl+V")
    assert names(store, session_id) == ["สมชาย ดี", "มะลิ ทอง", "มะลิ ทอง", "อรุณ สว่าง"]
    assert "ซ้ำ" in dialog.hint.text()
    QGuiApplication.clipboard().setText("สมศรี")
    press(dialog.entry, "Ctrl+V")
    assert dialog.entry.text() == "สมศรี"


def test_undo_takes_back_what_was_done_here_and_nothing_else(
    dialog: ParticipantsDialog, store: Store, session_id: int
) -> None:
    press(dialog.entry, "Ctrl+Z")
    assert len(store.activities(session_id)) == 2
    enter(dialog, "สมศรี ใจดี")
    dialog.table.setFocus()
    press(dialog.table, "Delete")
    assert names(store, session_id) == []
    press(dialog.entry, "Ctrl+Z")
    assert names(store, session_id) == ["สมศรี ใจดี"]
    press(dialog.table, "Ctrl+Z")
    assert names(store, session_id) == []
    press(dialog.table, "Ctrl+Z")
    assert len(store.activities(session_id)) == 2
    press(dialog.table, "Ctrl+Y")
    assert names(store, session_id) == ["สมศรี ใจดี"]


def test_the_keyboard_checks_people_in(dialog: ParticipantsDialog, store: Store, session_id: int) -> None:
    for name in ("กล้า หาญ", "ขาว ใส", "คำ แก้ว"):
        enter(dialog, name)
    dialog.table.choose(store.participants(session_id)[0].id)
    press(dialog.entry, "Down")
    assert dialog.table.hasFocus()
    press(dialog.table, "Space")
    type_text(dialog.table, "๒")
    press(dialog.table, "Shift+Down")
    press(dialog.table, "2")

    def halves() -> list[tuple[bool, bool]]:
        return [(each.morning, each.afternoon) for each in store.participants(session_id)]

    assert halves() == [(True, True), (False, True), (False, False)]
    press(dialog.table, "2")
    assert halves() == [(True, False), (False, False), (False, False)]
    assert "เช้ามา ๑" in dialog.counts.text()
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    press(dialog.table, "Up")
    assert dialog.entry.hasFocus()


def test_a_click_on_a_half_checks_in(dialog: ParticipantsDialog, store: Store, session_id: int) -> None:
    enter(dialog, "กล้า หาญ")
    dialog.table.clicked.emit(dialog.model.index(0, PLACES["afternoon"]))
    assert [(each.morning, each.afternoon) for each in store.participants(session_id)] == [(False, True)]


def test_a_cell_is_edited_in_its_place(
    qapp: QApplication, dialog: ParticipantsDialog, store: Store, session_id: int
) -> None:
    enter(dialog, "กล้า หาญ")
    table = dialog.table
    table.setFocus()
    for field, text in (("sector", "สื่อมวลชน"), ("name", "กล้าหาญ มั่นคง")):
        table.setCurrentIndex(dialog.model.index(0, PLACES[field]))
        press(table, "Return")
        editor = table.findChild(QLineEdit)
        assert editor is not None
        assert editor.hasSelectedText() or not editor.text()
        type_text(editor, text)
        press(editor, "Return")
        qapp.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (kept,) = store.participants(session_id)
    assert (kept.name, kept.sector) == ("กล้าหาญ มั่นคง", "สื่อมวลชน")
    assert dialog.isVisible()
    table.model().setData(dialog.model.index(0, PLACES["name"]), " ")
    assert dialog.problem.isVisible()
    assert names(store, session_id) == ["กล้าหาญ มั่นคง"]


def test_letters_typed_in_the_table_search_and_escape_shows_everyone_again(
    dialog: ParticipantsDialog, store: Store, session_id: int
) -> None:
    for line in ("นางสมศรี ใจดี 081-234-5678", "นายแดง ดำดี กลุ่มสมุนไพร", "ขาว ใส"):
        enter(dialog, line)
    dialog.table.setFocus()
    type_text(dialog.table, "ส")
    assert dialog.search.hasFocus()
    type_text(dialog.search, "ม")
    assert [each.name for each in dialog.model.people] == ["สมศรี ใจดี", "แดง ดำดี"]
    dialog.search.setText("๐๘๑๒๓๔")
    assert [each.name for each in dialog.model.people] == ["สมศรี ใจดี"]
    dialog.search.setText("ไม่มีใคร")
    dialog.grab()
    press(dialog.search, "Escape")
    assert dialog.isVisible()
    assert len(dialog.model.people) == 3
    dialog.search.setText("ขาว")
    enter(dialog, "เหลือง")
    assert len(dialog.model.people) == 4
    press(dialog.entry, "Escape")
    assert not dialog.isVisible()


def test_rows_are_moved_and_copied_and_stay_chosen(
    dialog: ParticipantsDialog, store: Store, session_id: int
) -> None:
    for line in ("กล้า หาญ", "นายขาว ใส วัดกลาง ราชการ 0811111111", "คำ แก้ว"):
        enter(dialog, line)
    table = dialog.table
    table.choose(store.participants(session_id)[1].id)
    press(table, "Alt+Up")
    assert names(store, session_id) == ["ขาว ใส", "กล้า หาญ", "คำ แก้ว"]
    press(table, "Alt+Up")
    press(table, "Alt+Down")
    press(table, "Alt+Down")
    press(table, "Alt+Down")
    assert names(store, session_id) == ["กล้า หาญ", "คำ แก้ว", "ขาว ใส"]
    press(table, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "นาย\tขาว ใส\tวัดกลาง\tราชการ\t0811111111\t\t"


def test_the_rail_counts_people_and_opens_the_list(page: SessionPage, store: Store, session_id: int) -> None:
    totals = page.rail.totals
    assert totals.people.value() == ""
    people.add_many(store, session_id, [Person(f"คนที่ {number}") for number in range(1, 33)])
    assert totals.people.value() == "๓๒ คน"
    store.undo(session_id)
    assert totals.people.value() == ""
    totals.people.click()
    (shown,) = page.window().findChildren(ParticipantsDialog)
    shown.close()


def test_names_of_participants_are_never_parted_on_the_board(
    page: SessionPage, store: Store, session_id: int
) -> None:
    model = page.area.model
    assert model is not None
    told: list[object] = []
    model.changed.connect(told.append)
    made = people.add(store, session_id, Person("อรษา เศวตจามร", "นาง", "กลุ่มดอกแก้วกัลยา"))
    assert {"นางอรษา", "เศวตจามร", "กลุ่มดอกแก้วกัลยา"} <= set(model.terms)
    assert told == [set()]
    people.mark_present(store, session_id, [made], morning=True)
    assert told == [set()]
    people.delete(store, session_id, [made])
    assert model.terms == ()


def test_the_dialog_fits_a_small_screen_at_every_zoom(qapp: QApplication, page: SessionPage) -> None:
    for zoom in (2.0, 1.0):
        page._theme.set_zoom(zoom)
        page.participants.open()
        qapp.processEvents()
        (shown,) = page.window().findChildren(ParticipantsDialog)
        assert shown.height() <= shown.screen().availableSize().height()
        assert shown.table.height() >= page._theme.px(100)
        shown.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_cell_tells_a_screen_reader_what_it_shows(
    dialog: ParticipantsDialog, store: Store, session_id: int
) -> None:
    enter(dialog, "กล้า หาญ")
    model = dialog.model
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.rowCount(QModelIndex()) == 1
    assert model.data(model.index(0, PLACES["morning"]), Qt.ItemDataRole.AccessibleTextRole) == "เช้า ไม่มา"

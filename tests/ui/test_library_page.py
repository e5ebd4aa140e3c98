"""The library page: listing, searching, opening, the bin, templates and files, with a real store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from facilitator import templates
from facilitator.operations import agenda, cards, sessions
from facilitator.ui.commands.commands import Commands
from facilitator.ui.commands.list import COMMANDS, LIBRARY
from facilitator.ui.commands.page_commands import LIBRARY_COMMANDS
from facilitator.ui.library.new_session import NewSession
from facilitator.ui.library.page import LibraryPage
from facilitator.ui.library.paste_text import PasteText
from facilitator.ui.library.session_details import SessionDetails
from facilitator.ui.library.session_rows import ROW, SessionRow
from facilitator.ui.library.session_wording import day_and_month
from facilitator.ui.parts.bridge import StoreBridge
from facilitator.ui.parts.dialogs import Question
from facilitator.ui.parts.message_strip import MessageStrip
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from facilitator.kinds import Kinds
    from facilitator.store import Store
    from facilitator.templates import Templates


def add_session(store: Store, title: str, date: str, texts: list[str], place: str = "") -> int:
    """Make a session with a SWOT whose cards stand in T."""
    made = sessions.create(store, title, date=date, place=place)
    agenda.add(store, made, "SWOT", kind="swot")
    for text in texts:
        cards.add(store, store.boards(made)[0].id, "T", text)
    return made


@pytest.fixture
def three(store: Store) -> tuple[int, int, int]:
    """Three sessions, the oldest first."""
    return (
        add_session(store, "ถอดบทเรียนป่าชุมชน", "2025-06-22", ["ไฟป่าเข้ามาจากอีกฝั่ง"], "บ้านต้นน้ำ"),
        add_session(store, "เวทีทบทวน ครั้งที่ ๒", "2025-09-10", ["ถนนถูกน้ำท่วม", "น้ำท่วมนา", "ขาดคนรุ่นใหม่"]),
        add_session(store, "เวทีทบทวน ครั้งที่ ๓", "2026-03-11", ["ราคาข้าวตก", "น้ำท่วมซ้ำทุกปี"]),
    )


@pytest.fixture
def held(store: Store, kinds: Kinds) -> Templates:
    """The templates of the library."""
    return templates.load(kinds, templates.own_folder(store.path))


@pytest.fixture
def page(qapp: QApplication, store: Store, kinds: Kinds, held: Templates) -> Iterator[LibraryPage]:
    """The page on what the fixtures named before it have put into the store."""
    window, theme, bridge = QMainWindow(), Theme(), StoreBridge(store)
    commands = Commands((*COMMANDS, *LIBRARY_COMMANDS), window)
    strip = MessageStrip(theme, window)
    made = LibraryPage(theme, bridge, kinds, held, commands, strip)
    window.setCentralWidget(made)
    commands.show_page(LIBRARY)
    window.resize(1366, 768)
    window.show()
    made.focus_search()
    qapp.processEvents()
    yield made
    strip._timer.stop()
    made.search_box._timer.stop()
    bridge.close()
    window.close()
    window.deleteLater()


def titles(page: LibraryPage) -> list[str]:
    return [str(page.model.index(row).data()) for row in range(page.model.rowCount())]


def rows(page: LibraryPage) -> list[SessionRow]:
    found = [page.model.index(row).data(ROW) for row in range(page.model.rowCount())]
    return [row for row in found if isinstance(row, SessionRow)]


def search(page: LibraryPage, text: str) -> None:
    page.search_box.clear()
    type_text(page.search_box, text)
    page.search_box.search_now()


def dialog(page: LibraryPage, kind: type[QDialog]) -> QDialog:
    (found,) = [child for child in page.window().findChildren(kind) if child.isVisible()]
    return found


def test_sessions_stand_newest_first_with_their_sizes(three: tuple[int, ...], page: LibraryPage) -> None:
    assert titles(page) == ["เวทีทบทวน ครั้งที่ ๓", "เวทีทบทวน ครั้งที่ ๒", "ถอดบทเรียนป่าชุมชน"]
    assert "๓" in page.header.number.text()
    spoken = str(page.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "22 มิถุนายน พ.ศ. 2568" in spoken
    assert "๑ กระดาน · ๑ บัตร" in spoken
    assert "บ้านต้นน้ำ" in spoken
    assert page.model.boards_of(three[0]) == "SWOT"


def test_the_date_block_is_in_the_buddhist_era() -> None:
    assert day_and_month("2026-03-11") == ("๑๑", "มี.ค. ๒๕๖๙")
    assert day_and_month("")[1] == "ไม่ระบุวัน"


def test_searching_shows_where_and_counts(three: tuple[int, ...], page: LibraryPage) -> None:
    search(page, "น้ำท่วม")
    assert titles(page) == ["เวทีทบทวน ครั้งที่ ๓", "เวทีทบทวน ครั้งที่ ๒"]
    assert page.search_box.accessibleDescription() == "พบ ๓ บัตร ใน ๒ เวที"
    first, second = (row.found for row in rows(page))
    assert first is not None
    assert second is not None
    assert first.first.text == "น้ำท่วมซ้ำทุกปี"
    assert page.model.front_of(first.first) == "T2"
    assert first.more_cards == 0
    assert second.more_cards == 1
    press(page.search_box, "Esc")
    assert len(titles(page)) == 3


@pytest.mark.parametrize(
    ("query", "front", "text"),
    [
        ("พูนข้าว", "ผู้เข้าร่วม:", "บัวลา พูนข้าว"),
        ("๐๘-11", "ผู้เข้าร่วม นางบัวลา พูนข้าว:", "08-1100"),
        ("ค่อนข้างดี", "ผลที่วัดของ “ไฟป่าเข้ามาจากอีกฝั่ง”:", "ค่อนข้างดี"),
        ("แผ่นใหญ่", "ภาพถ่าย:", "แผ่นใหญ่ของกลุ่ม ๒"),
        ("เดินป่า", "กิจกรรม:", "เดินป่าด้วยกัน"),
        ("ต้นน้ำ", "", "บ้านต้นน้ำ"),
    ],
)
def test_what_is_found_besides_cards_says_what_it_is(
    three: tuple[int, ...], store: Store, page: LibraryPage, query: str, front: str, text: str
) -> None:
    with store.step("สิ่งที่อยู่รอบบัตร", three[0]) as step:
        person = {"rank": 1.0, "name": "บัวลา พูนข้าว", "prefix": "นาง", "phone": "08-1100"}
        step.insert("participant", person)
        card_id = store.cards(store.boards(three[0])[0].id)[0].id
        step.insert("measurement", {"card_id": card_id, "date": "2025-06-22", "value": "ค่อนข้างดี"})
        digest = store.keep_picture(b"jpeg")
        photo = {"rank": 1.0, "digest": digest, "width": 4, "height": 3, "caption": "แผ่นใหญ่ของกลุ่ม ๒"}
        step.insert("photo", photo)
    agenda.add(store, three[0], "เดินป่าด้วยกัน")
    search(page, query)
    (row,) = rows(page)
    assert row.found is not None
    assert (page.model.front_of(row.found.first), row.found.first.text) == (front, text)
    page.grab()


def test_a_title_is_found_and_marked(three: tuple[int, ...], page: LibraryPage) -> None:
    search(page, "ป่าชุมชน")
    (row,) = rows(page)
    start, end = row.title_spans[0]
    assert row.summary.session.title[start:end] == "ป่าชุมชน"
    assert page.search_box.accessibleDescription() == "พบใน ๑ เวที"


def test_nothing_found_says_what_to_do(three: tuple[int, ...], page: LibraryPage) -> None:
    search(page, "<b>ไม่มี</b>")
    assert page.notice.isVisible()
    assert "<b>ไม่มี</b>" in page.notice.heading.text()
    assert page.sessions.chosen_id == 0


def test_an_empty_library_says_what_to_do_next(page: LibraryPage) -> None:
    assert page.notice.isVisible()
    assert "Ctrl N" in page.notice.text.text()
    press(page.search_box, "Return")
    press(page.search_box, "Down")
    press(page.search_box, "Del")


def test_arrows_move_and_enter_opens_while_the_box_keeps_the_keyboard(
    three: tuple[int, ...], page: LibraryPage
) -> None:
    opened: list[int] = []
    page.session_chosen.connect(opened.append)
    press(page.search_box, "Down")
    press(page.search_box, "Down")
    press(page.search_box, "Up")
    assert page.search_box.hasFocus()
    assert page.sessions.chosen_id == three[1]
    press(page.search_box, "Return")
    assert opened == [three[1]]


def test_enter_right_after_typing_opens_what_was_searched(three: tuple[int, ...], page: LibraryPage) -> None:
    opened: list[int] = []
    page.session_chosen.connect(opened.append)
    type_text(page.search_box, "ไฟป่า")
    press(page.search_box, "Return")
    assert opened == [three[0]]


def test_letters_typed_into_the_list_go_to_the_search(three: tuple[int, ...], page: LibraryPage) -> None:
    page.sessions.setFocus()
    type_text(page.sessions, "ก")
    assert page.search_box.text() == "ก"
    assert page.search_box.hasFocus()


def test_delete_moves_to_the_bin_and_can_be_undone(
    three: tuple[int, ...], page: LibraryPage, store: Store
) -> None:
    assert not page.bin_button.isVisible()
    press(page.search_box, "Del")
    assert store.session(three[2]).deleted_at
    assert titles(page)[0] == "เวทีทบทวน ครั้งที่ ๒"
    assert page.bin_button.isVisible()
    assert "ครั้งที่ ๓" in page._strip.text
    page._strip._action.click()
    assert not store.session(three[2]).deleted_at
    assert page.sessions.chosen_id == three[2]
    assert not page.bin_button.isVisible()


def test_delete_in_a_search_edits_the_words(three: tuple[int, ...], page: LibraryPage, store: Store) -> None:
    search(page, "น้ำท่วม")
    press(page.search_box, "Del")
    assert not store.session(three[2]).deleted_at


def test_the_bin_restores_and_deletes_for_good_after_asking(
    three: tuple[int, ...], page: LibraryPage, store: Store
) -> None:
    for session_id in three[:2]:
        sessions.delete(store, session_id)
    page._commands.run("bin")
    assert len(titles(page)) == 2
    opened: list[int] = []
    page.session_chosen.connect(opened.append)
    press(page.sessions, "Return")
    assert opened == []
    page.sessions.choose(three[0])
    page._commands.run("purge_session")
    question = dialog(page, Question)
    question.reject()
    assert len(titles(page)) == 2
    page._commands.run("purge_session")
    dialog(page, Question).accept()
    assert titles(page) == ["เวทีทบทวน ครั้งที่ ๒"]
    page._commands.run("restore_session")
    assert not page.model.in_bin, "an empty bin closes itself"
    assert len(titles(page)) == 2


def test_esc_leaves_the_bin_for_the_search(three: tuple[int, ...], page: LibraryPage, store: Store) -> None:
    sessions.delete(store, three[0])
    page._commands.run("bin")
    press(page.sessions, "Escape")
    assert not page.model.in_bin
    assert page.search_box.hasFocus()


def test_changes_elsewhere_are_shown(three: tuple[int, ...], page: LibraryPage, store: Store) -> None:
    sessions.edit(store, three[2], title="ชื่อใหม่")
    assert titles(page)[0] == "ชื่อใหม่"
    page.hide()
    sessions.edit(store, three[2], title="ชื่อใหม่กว่า")
    page.show()
    assert titles(page)[0] == "ชื่อใหม่กว่า"


def test_a_template_starts_a_session_with_its_board(
    page: LibraryPage, store: Store, qapp: QApplication
) -> None:
    opened: list[int] = []
    page.session_chosen.connect(opened.append)
    (outline,) = [card for card in page.gallery.cards if card.start.id == "outline"]
    outline.click()
    asked = dialog(page, NewSession)
    assert isinstance(asked, NewSession)
    assert (asked.start.what, asked.start.id) == ("board", "outline")
    press(asked.title.line, "Return")
    asked.accept()
    assert asked.isVisible()
    assert "ชื่อ" in asked.problem.text()
    type_text(asked.title.line, "เวทีแรก")
    asked.day.line.setText("11/3/2569")
    type_text(asked.place.line, "วัดกลาง")
    asked.accept()
    (made,) = opened
    session = store.session(made)
    assert (session.title, session.date, session.place) == ("เวทีแรก", "2026-03-11", "วัดกลาง")
    assert [board.kind for board in store.boards(made)] == ["outline"]
    assert store.undo(made) is None
    qapp.processEvents()


def test_templates_paper_and_every_kind_are_offered(page: LibraryPage, kinds: Kinds, held: Templates) -> None:
    offered = [(card.start.what, card.start.id) for card in page.gallery.cards]
    assert offered == [
        ("earlier", ""),
        *(("template", template.id) for template in held),
        ("paper", ""),
        *(("board", kind.id) for kind in kinds),
        ("own_kind", ""),
    ]


def test_pasted_text_becomes_a_session(page: LibraryPage, store: Store) -> None:
    opened: list[int] = []
    page.session_chosen.connect(opened.append)
    page._commands.run("paste_text")
    paste = dialog(page, PasteText)
    assert isinstance(paste, PasteText)
    paste.accept()
    assert "ยังไม่มีข้อความ" in paste.problem.text()
    data = QMimeData()
    data.setText("สรุปเวที\n๑. ออมทรัพย์\n๒. ปุ๋ยหมัก")
    paste.editor.insertFromMimeData(data)
    paste.accept()
    (made,) = opened
    assert store.session(made).title == "สรุปเวที"
    texts = " ".join(card.text for card in store.snapshot(made).cards)
    assert "ออมทรัพย์" in texts
    assert "ปุ๋ยหมัก" in texts


def test_dropped_files_are_read_and_problems_told(page: LibraryPage, store: Store, tmp_path: Path) -> None:
    opened: list[int] = []
    page.session_chosen.connect(opened.append)
    good, bad = tmp_path / "บันทึก.txt", tmp_path / "ว่าง.txt"
    good.write_text("หัวข้อ\n- ข้อหนึ่ง", encoding="utf-8")
    bad.write_bytes(b"")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (good, bad, tmp_path / "รูป.png")])
    page.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert len(store.sessions()) == 1
    assert opened == [store.sessions()[0].session.id]
    assert page._strip.tone == "error"


def test_details_are_edited_with_f2(three: tuple[int, ...], page: LibraryPage, store: Store) -> None:
    page._commands.run("session_details")
    details = dialog(page, SessionDetails)
    assert isinstance(details, SessionDetails)
    details.day.line.setText("๑๒ มี.ค. ๖๙")
    details.begins.line.setText("9.00")
    details.ends.line.setText("8.30")
    details.terms.editor.set_text("บ้านโนนสูง\nนายสมหมาย, อบต.")
    details.accept()
    assert details.isVisible()
    assert "เวลาเลิก" in details.problem.text()
    details.ends.line.setText("12.30")
    details.accept()
    session = store.session(three[2])
    assert (session.date, session.starts_at, session.ends_at) == ("2026-03-12", "09:00", "12:30")
    assert session.terms == ("บ้านโนนสูง", "นายสมหมาย", "อบต.")
    assert store.undo_label(three[2]) == "แก้ไขข้อมูลเวที"


def test_closing_a_dialog_asks_before_it_loses_what_was_typed(
    three: tuple[int, ...], page: LibraryPage, store: Store
) -> None:
    page._commands.run("session_details")
    details = dialog(page, SessionDetails)
    assert isinstance(details, SessionDetails)
    type_text(details.place.line, "วัดใหม่")
    press(details.place.line, "Esc")
    dialog(page, Question).reject()
    assert details.isVisible()
    details.reject()
    dialog(page, Question).accept()
    assert not details.isVisible()
    assert store.session(three[2]).place == ""
    page._commands.run("session_details")
    (untouched,) = [found for found in page.window().findChildren(SessionDetails) if found.isVisible()]
    untouched.reject()
    assert not untouched.isVisible()


def test_many_sessions_are_listed_and_painted(page: LibraryPage, store: Store) -> None:
    page.hide()
    for number in range(200):
        sessions.create(store, f"เวทีที่ {number}", date=f"2025-{1 + number % 12:02}-01")
    page.show()
    assert len(titles(page)) == 200
    page.sessions.choose_row(199)
    QApplication.processEvents()
    picture = QPixmap(page.size())
    page.render(picture)
    assert page.sessions.chosen_id
    assert page.sessions.verticalScrollBar().value() == page.sessions.verticalScrollBar().maximum()

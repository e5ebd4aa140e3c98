"""The window as a whole: from its frame to a session, to the printed page and back, and through a kill."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from keyboard import click, press, type_text
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from facilitator.operations import sessions
from facilitator.store import Store
from facilitator.ui.contents import Contents
from facilitator.ui.main_window import MainWindow
from facilitator.ui.parts.command_button import CommandButton
from facilitator.ui.parts.drafts import DELAY
from facilitator.ui.parts.theme import Theme
from facilitator.ui.photos.intake import Place
from facilitator.ui.photos.reader import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from facilitator.ui.pages import Pages


@pytest.fixture
def pages(qapp: QApplication, store: Store, session_id: int) -> Iterator[Pages]:
    """The pages in their window, as the program builds them."""
    theme = Theme()
    window = MainWindow(theme)
    contents = Contents(qapp, theme, store, window)
    window.show()
    qapp.processEvents()
    yield contents.pages
    window.close()
    contents.close()
    window.deleteLater()


def test_the_window_is_painted_before_the_pages_are_built(qapp: QApplication) -> None:
    window, painted = MainWindow(Theme()), list[bool]()
    window.painted.connect(lambda: painted.append(True))
    window.show()
    QTest.qWait(50)
    assert painted == [True]
    window.deleteLater()


def test_from_the_library_to_a_card_to_the_printed_page_and_back(pages: Pages, session_id: int) -> None:
    press(pages.library.search_box, "Return")
    pages.open_session(session_id)
    type_text(pages.session.area.bar.editor, "มีป่าชุมชน")
    press(pages.session.area.bar.editor, "Return")
    type_text(pages.session.area.bar.editor, "ยังพิมพ์ไม่จบ")
    press(pages.session, "Ctrl+P")
    assert pages.currentWidget() is pages.printing
    assert pages.commands.why_not("delete_card")
    press(pages.printing, "Esc")
    assert pages.currentWidget() is pages.session
    assert pages.session.area.bar.editor.text() == "ยังพิมพ์ไม่จบ"
    press(pages.session, "Ctrl+L")
    assert pages.currentWidget() is pages.library
    pages.open_session(session_id)
    assert pages.session.area.bar.editor.text() == "ยังพิมพ์ไม่จบ"


def test_undo_is_bound_to_the_open_session_alone(pages: Pages, store: Store, session_id: int) -> None:
    other = sessions.create(store, "อีกเวที")
    pages.open_session(session_id)
    type_text(pages.session.area.bar.editor, "หนึ่ง")
    press(pages.session.area.bar.editor, "Return")
    pages.open_session(other)
    assert pages.commands.why_not("undo")
    assert store.undo_label(session_id)


def test_zoom_is_kept_between_its_ends_and_dresses_the_window(pages: Pages) -> None:
    before = pages.library.header.height()
    for _ in range(20):
        press(pages, "Ctrl++")
    assert pages._theme.zoom == 2.0
    assert pages.library.header.height() == 2 * before
    press(pages, "Ctrl+0")
    assert pages.library.header.height() == before


def test_zooming_folds_away_what_would_squeeze_the_board(pages: Pages, session_id: int) -> None:
    pages.open_session(session_id)
    session = pages.session
    pages._window.resize(1366, 748)
    assert not session.rail.isHidden()
    assert not session.inspector.isHidden()
    session._theme.set_zoom(2.0)
    assert session.rail.isHidden()
    assert session.inspector.isHidden()
    session._theme.set_zoom(1.0)
    assert not session.rail.isHidden()
    assert not session.inspector.isHidden()


def test_size_and_place_come_back(qapp: QApplication) -> None:
    first = MainWindow(Theme())
    first.resize(650, 500)
    first.show()
    second = MainWindow(Theme())
    second.come_back(first.kept_geometry())
    assert (second.width(), second.height()) == (650, 500)
    second.come_back("no geometry at all")
    for window in (first, second):
        window.deleteLater()


def test_the_first_window_fills_a_screen_that_is_too_small_for_it(qapp: QApplication) -> None:
    for room, filled in ((QSize(1366, 728), True), (QSize(1920, 1040), False), (QSize(1024, 1200), True)):
        window = MainWindow(Theme())
        window.fit_into(room)
        assert window.isMaximized() == filled
        window.deleteLater()


def test_what_cannot_be_done_is_told_without_alarm_and_goes_by_itself(pages: Pages, session_id: int) -> None:
    pages.open_session(session_id)
    type_text(pages.session.area.bar.editor, "ใบเดียว")
    press(pages.session.area.bar.editor, "Return")
    press(pages.session.area.bar.editor, "Up")
    press(pages.session.area.view, "M")
    assert pages.strip.text
    assert pages.strip.tone == "info"


def test_the_keyboard_is_where_one_types_after_printing_buttons_and_messages(
    qapp: QApplication, pages: Pages, session_id: int
) -> None:
    pages.open_session(session_id)
    editor = pages.session.area.bar.editor
    pages.show_printing()
    pages.commands.run("leave_print")
    assert editor.hasFocus()
    type_text(editor, "มีป่าชุมชน")
    press(editor, "Return")
    undo = pages.session.header.findChildren(CommandButton)[1]
    click(undo, undo.rect().center().toPointF())
    assert pages.strip.text
    assert editor.hasFocus()
    pages.strip.take_focus()
    pages.strip.dismiss()
    assert editor.hasFocus()
    pages.show_library()
    pages.setFocus()
    assert pages.library.search_box.hasFocus()


def test_a_session_without_activities_waits_for_the_first(pages: Pages, store: Store) -> None:
    pages.open_session(sessions.create(store, "ยังไม่มีกิจกรรม"))
    assert pages.session.rail.add_button.hasFocus()


def test_a_deleted_activity_is_offered_back(pages: Pages, session_id: int) -> None:
    pages.open_session(session_id)
    rail = pages.session.rail
    before = [each.title for each in rail.rows.activities]
    rail.delete()
    assert before[0] in pages.strip.text
    pages.strip._act()
    assert [each.title for each in rail.rows.activities] == before


def test_added_photos_are_offered_back(pages: Pages, store: Store, session_id: int, tmp_path: Path) -> None:
    QImage(40, 30, QImage.Format.Format_RGB32).save(str(tmp_path / "แผ่น.png"))
    pages.open_session(session_id)
    sources = [Source.of(tmp_path / "แผ่น.png"), Source.of(tmp_path / "ไม่มี.png")]
    pages.session.photos.intake.add(sources[:1], Place(session_id))
    pages.finish()
    assert "๑ ภาพ" in pages.strip.text
    pages.strip._act()
    assert store.photos(session_id) == ()
    pages.session.photos.intake.add(sources[1:], Place(session_id))
    pages.finish()
    assert "ไม่มี.png" in pages.strip.text
    assert pages.strip.tone == "error"


KILLED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from facilitator.ui import app
from facilitator.ui import contents
fill = contents.Contents.__init__
def filled(self, *given):
    fill(self, *given)
    self.pages.open_session(int(sys.argv[2]))
    bar = self.pages.session.area.bar
    bar.editor.insertPlainText("การ์ดหนึ่ง")
    bar.editor.submitted.emit()
    bar.editor.insertPlainText("พิมพ์ค้างก่อนไฟดับ")
    print("typed", flush=True)
contents.Contents.__init__ = filled
app.run(Path(sys.argv[1]))
"""


def test_cards_and_half_typed_text_survive_a_kill(tmp_path: Path) -> None:
    library = tmp_path / "killed.db"
    with Store.open(library) as store:
        session_id = sessions.create(store, "เวทีที่ไฟดับ")
        from facilitator.operations import agenda

        agenda.add(store, session_id, "SWOT", kind="swot")
        board_id = store.boards(session_id)[0].id
    program = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(library), str(session_id)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "typed\n"
    time.sleep(DELAY * 8 / 1000)
    program.kill()
    program.communicate()
    with Store.open(library) as store:
        assert [card.text for card in store.cards(board_id)] == ["การ์ดหนึ่ง"]
        assert store.draft(session_id, f"capture:{board_id}") == "พิมพ์ค้างก่อนไฟดับ"

"""The print page: the real PDF is shown, saved and sent to paper, and what fails says what to do."""

from __future__ import annotations

import json
import time
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from keyboard import press
from PIL import Image
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow

from facilitator.imports.photos import read as read_photo
from facilitator.operations import agenda, cards, photos, sessions
from facilitator.ui.commands.commands import Commands
from facilitator.ui.commands.list import COMMANDS, PRINT
from facilitator.ui.commands.page_commands import PRINT_COMMANDS
from facilitator.ui.parts.bridge import StoreBridge
from facilitator.ui.parts.message_strip import MessageStrip
from facilitator.ui.parts.theme import Theme
from facilitator.ui.printing import page as print_page
from facilitator.ui.printing.page import PrintPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from facilitator.kinds import Kinds
    from facilitator.store import Store

TITLE = "สรุปแผนน้ำ ปี 2569: หมู่ 4/5"


@pytest.fixture
def session_id(store: Store) -> int:
    made = sessions.create(store, TITLE, date="2026-03-11", place="ศาลากลางบ้าน")
    agenda.add(store, made, "SWOT", kind="swot")
    board = store.boards(made)[0].id
    for number in range(80):
        cards.add(store, board, "SWOT"[number % 4], f"ข้อคิดเรื่องน้ำที่ {number + 1} จากกลุ่มย่อยริมคลอง")
    return made


@pytest.fixture
def page(qapp: QApplication, store: Store, kinds: Kinds, session_id: int) -> Iterator[PrintPage]:
    window, theme, bridge = QMainWindow(), Theme(), StoreBridge(store)
    commands = Commands((*COMMANDS, *PRINT_COMMANDS), window)
    strip = MessageStrip(theme, window)
    made = PrintPage(theme, bridge, kinds, commands, strip)
    window.setCentralWidget(made)
    commands.show_page(PRINT)
    window.resize(1366, 768)
    window.show()
    made.open_session(session_id)
    yield made
    strip._timer.stop()
    bridge.close()
    window.close()
    window.deleteLater()


def wait_for(done: Callable[[], object]) -> None:
    """Let the window and the worker go on until something is so."""
    end = time.monotonic() + 30
    while not done():
        assert time.monotonic() < end, "it did not come"
        QApplication.processEvents()
        time.sleep(0.005)  # Qt holds Python's lock while it waits, and the worker needs it


def ready(page: PrintPage) -> None:
    wait_for(lambda: page.preview.page_count and 0 in page.preview.shown_pages)


def tells(page: PrintPage, words: str) -> Callable[[], bool]:
    return lambda: words in page._strip.text


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "".join(document[number].get_textpage().get_text_bounded() for number in range(len(document)))


def test_the_real_pages_appear(page: PrintPage) -> None:
    assert "กำลังจัดหน้า" in page.options.status.text()
    ready(page)
    pages = page.preview.page_count
    assert pages > 1
    assert "หน้า" in page.options.status.text()
    assert page.documents.cards["notes"].accessibleDescription().endswith("หน้า A4")
    wide, high = page._laid_out.pages[0] if page._laid_out else (0, 0)
    assert (round(wide), round(high)) == (595, 842)
    image = page.preview._images[0]
    assert image.width() == page.preview._pixels(page.preview.page_rect(0).width())
    dark = sum(
        image.pixelColor(x, y).lightness() < 100 for x in range(0, image.width(), 3) for y in range(0, 400, 3)
    )
    assert dark > 50


def test_scrolling_and_zooming_ask_for_the_pages_in_view(page: PrintPage) -> None:
    ready(page)
    last = page.preview.page_count - 1
    press(page.preview, "End")
    wait_for(lambda: last in page.preview.shown_pages)
    before = page.preview.page_rect(0).width()
    page._commands.run("page_narrower")
    assert page.preview.page_rect(0).width() < before
    wait_for(lambda: last in page.preview.shown_pages)
    page._commands.run("page_fit")
    assert page.preview.page_rect(0).width() == before
    press(page.preview, "Home")
    assert page.preview.verticalScrollBar().value() == 0


def test_digits_are_chosen_seen_and_remembered(page: PrintPage, store: Store, tmp_path: Path) -> None:
    ready(page)
    assert page.options.digits.value == "thai"
    first = page.preview._images[0]
    page.options.digits._group.button(1).click()
    assert store.recall(print_page.DIGITS) == "arabic"
    wait_for(lambda: page._laid_out is not None and page.preview._images.get(0) != first)
    for digits, year in (("thai", "๒๕๖๙"), ("arabic", "2569")):
        page.options.digits.choose(digits)
        target = tmp_path / f"{digits}.pdf"
        page.write(target)
        wait_for(target.exists)
        assert year in text_of(target)


def test_photos_are_printed_when_they_are_chosen(
    page: PrintPage, store: Store, session_id: int, tmp_path: Path
) -> None:
    ready(page)
    assert page.options.photos.isHidden()
    stream = BytesIO()
    Image.new("RGB", (400, 300), (200, 30, 30)).save(stream, "PNG")
    photos.add(store, session_id, read_photo(stream.getvalue(), "ภาพ"), caption="แผ่นของกลุ่มริมคลอง")
    page.open_session(session_id)
    assert page.options.photos.isVisible()
    assert not page.options.photos.isChecked()
    ready(page)
    page.options.photos.click()
    ready(page)
    target = tmp_path / "ภาพ.pdf"
    page.write(target)
    wait_for(target.exists)
    assert "แผ่นของกลุ่มริมคลอง" in text_of(target)
    page.open_session(session_id)
    assert page.options.photos.isChecked()
    other = sessions.create(store, "อีกเวที")
    photos.add(store, other, read_photo(stream.getvalue(), "ภาพ"))
    page.open_session(other)
    assert not page.options.photos.isChecked()
    ready(page)


def test_files_of_every_kind_are_written(
    page: PrintPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(page)
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    for ending in (".pdf", ".txt", ".json"):
        target = tmp_path / f"ผล{ending}"
        page.write(target)
        wait_for(tells(page, target.name))
        assert page._strip.tone == "done"
        assert target.stat().st_size > 500
    assert json.loads((tmp_path / "ผล.json").read_text(encoding="utf-8"))
    assert "ข้อคิดเรื่องน้ำที่" in (tmp_path / "ผล.txt").read_text(encoding="utf-8")
    page._strip._action.click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]


def test_a_place_that_cannot_be_written_is_told(page: PrintPage, tmp_path: Path) -> None:
    ready(page)
    page.write(tmp_path / "ไม่มีโฟลเดอร์นี้" / "ผล.pdf")
    wait_for(lambda: page._strip.tone == "error")
    assert list(tmp_path.glob("**/*.pdf")) == []


def test_the_file_name_comes_from_the_title(page: PrintPage) -> None:
    ready(page)
    page._commands.run("save_pdf")
    (dialog,) = page.window().findChildren(QFileDialog)
    (name,) = dialog.selectedFiles()
    assert name.endswith("สรุปแผนน้ำ ปี 2569 หมู่ 4 5.pdf")
    dialog.reject()


def test_without_a_printer_it_says_what_to_do(page: PrintPage, monkeypatch: pytest.MonkeyPatch) -> None:
    ready(page)
    monkeypatch.setattr(print_page, "has_printer", lambda: False)
    page._commands.run("send_to_printer")
    assert page._strip.tone == "error"
    assert "บันทึก PDF" in page._strip.text


def test_every_page_goes_to_the_printer(page: PrintPage, tmp_path: Path) -> None:
    ready(page)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setResolution(150)
    page.print_on(printer)
    wait_for(lambda: "ส่งไปเครื่องพิมพ์แล้ว" in page._strip.text)
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as document:
        assert len(document) == page.preview.page_count
        assert [round(side) for side in document.get_page_size(0)] == [595, 842]
        picture = document[0].render(scale=0.5)
        rows = QImage(
            bytes(picture.buffer), picture.width, picture.height, picture.stride, QImage.Format.Format_BGR888
        )
        assert any(rows.pixelColor(x, y).lightness() < 128 for x in range(rows.width()) for y in range(100))


def test_copies_are_counted_on_the_button(page: PrintPage) -> None:
    page.options.copies.field.setText("๓๒")
    page.options.copies.field.textEdited.emit("๓๒")
    assert page.options.copies.value == 32
    assert page.header._print.label == "พิมพ์ ๓๒ ชุด"
    press(page.options.copies.field, "Down")
    assert page.options.copies.value == 31
    page.options.copies.set_value(0)
    assert page.header._print.label == "พิมพ์"


def test_options_scroll_where_large_letters_leave_them_no_room(page: PrintPage, qapp: QApplication) -> None:
    page._theme.set_zoom(2.0)
    page._theme.apply(qapp)
    page.window().resize(1366, 700)
    page.options.offer_photos(3, wanted=False)
    QApplication.processEvents()
    assert page.options.verticalScrollBar().maximum() > 0
    for part in (page.options.digits, page.options.photos, page.options.copies, page.options.copies.field):
        assert part.height() >= part.minimumSizeHint().height()
    page._theme.set_zoom(1.0)
    page._theme.apply(qapp)


def test_going_back_ends_the_work(page: PrintPage) -> None:
    asked: list[bool] = []
    page.back_wanted.connect(lambda: asked.append(True))
    page._commands.run("leave_print")
    assert asked == [True]
    page.hide()
    wait_for(lambda: page.worker._thread is None)


def test_it_opens_again_after_it_was_left(page: PrintPage, session_id: int, store: Store) -> None:
    ready(page)
    page.hide()
    cards.add(store, store.boards(session_id)[0].id, "S", "บัตรที่เพิ่มภายหลัง")
    page.show()
    page.open_session(session_id)
    wait_for(lambda: page._laid_out is not None)
    ready(page)

"""Photos in the window: chosen, dropped, pasted, described, looked at; read beside the window."""

from __future__ import annotations

import time
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from facilitator.operations import cards, photos
from facilitator.ui.photos.dialog import PhotosDialog
from facilitator.ui.photos.intake import Place
from facilitator.ui.photos.reader import Source
from facilitator.ui.photos.viewer import PhotoViewer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from facilitator.model import Photo
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage


def wait_for(done: Callable[[], object]) -> None:
    """Let the window and the reader go on until something is so."""
    end = time.monotonic() + 30
    while not done():
        assert time.monotonic() < end, "it did not come"
        QApplication.processEvents()
        time.sleep(0.005)  # Qt holds Python's lock while it waits, and the reader needs it


def photo_file(folder: Path, name: str, colour: tuple[int, int, int] = (200, 30, 30)) -> Path:
    path = folder / name
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (400, 300), colour).save(path, exif=exif)
    return path


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [photo_file(tmp_path, f"แผ่นที่ {n}.jpg", (200, 30 * n, 30)) for n in range(1, 4)]


@pytest.fixture
def dialog(qapp: QApplication, page: SessionPage) -> Iterator[PhotosDialog]:
    """The dialog as Ctrl Shift P opens it."""
    press(page.area.bar.editor, "Ctrl+Shift+P")
    (shown,) = page.window().findChildren(PhotosDialog)
    qapp.processEvents()
    yield shown
    shown.close()


def kept(store: Store, session_id: int) -> tuple[Photo, ...]:
    return store.photos(session_id)


def files_data(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(widget: QWidget, at: QPoint, data: QMimeData) -> bool:
    """Drag over a widget and let go; False when it takes nothing of that kind."""
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(at, actions, data, buttons, Qt.KeyboardModifier.NoModifier)
    entered.ignore()
    QApplication.sendEvent(widget, entered)
    if entered.isAccepted():
        event = QDropEvent(QPointF(at), actions, data, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)
    return entered.isAccepted()


def test_chosen_files_are_added_upright_to_the_activity_that_is_open(
    dialog: PhotosDialog, page: SessionPage, store: Store, session_id: int, files: list[Path]
) -> None:
    chooser = dialog.choose_files()
    chooser.filesSelected.emit([str(path) for path in files])
    wait_for(lambda: len(kept(store, session_id)) == 3)
    current = page.rail.current()
    assert current is not None
    assert [(photo.activity_id, photo.card_id) for photo in kept(store, session_id)] == [
        (current.id, None)
    ] * 3
    assert [(photo.width, photo.height) for photo in kept(store, session_id)] == [(300, 400)] * 3
    assert dialog.grid.chosen_ids() == [kept(store, session_id)[-1].id]
    assert dialog.status.text() == "ทั้งหมด ๓ ภาพ"
    assert page.rail.totals.photos.value() == "๓"
    press(dialog.grid, "Ctrl+Z")
    assert kept(store, session_id) == ()
    press(dialog.grid, "Ctrl+Z")
    assert len(store.activities(session_id)) == 2
    chooser.close()


def test_what_cannot_be_read_is_told_and_the_others_are_added(
    dialog: PhotosDialog, store: Store, session_id: int, files: list[Path], tmp_path: Path
) -> None:
    heic = tmp_path / "IMG_7.HEIC"
    heic.write_bytes(b"\x00\x00\x00\x24ftypheic" + bytes(32))
    broken = tmp_path / "ครึ่งภาพ.jpg"
    broken.write_bytes(files[0].read_bytes()[:200])
    dialog.add_files([heic, files[0], broken, *[tmp_path / f"ไม่มี {n}.jpg" for n in range(6)]])
    wait_for(lambda: "ครึ่งภาพ" in dialog.problem.text())
    assert "IMG_7.HEIC" in dialog.problem.text()
    assert "และอีก ๔ ภาพ" in dialog.problem.text()
    assert len(kept(store, session_id)) == 1


def test_files_are_dropped_on_the_grid_the_board_a_card_and_the_agenda(
    dialog: PhotosDialog, page: SessionPage, store: Store, session_id: int, files: list[Path]
) -> None:
    assert drop(dialog, dialog.rect().center(), files_data(files[0]))
    wait_for(lambda: len(kept(store, session_id)) == 1)
    swot, story = store.activities(session_id)
    assert swot.board_id is not None
    card = cards.add(store, swot.board_id, "S", "แกนนำเข้มแข็ง")
    QApplication.processEvents()
    view = page.area.view
    node = view.figure.node(f"card:{card}") if view.figure else None
    assert node is not None
    middle = view.viewport().mapTo(page, view.rect_of(node).center().toPoint())
    assert drop(page, middle, files_data(files[1]))
    wait_for(lambda: len(kept(store, session_id)) == 2)
    row = page.rail.list.visualRect(page.rail.rows.index(1)).center()
    assert drop(page, page.rail.list.viewport().mapTo(page, row), files_data(files[2]))
    wait_for(lambda: len(kept(store, session_id)) == 3)
    assert drop(page, page.header.geometry().center(), files_data(files[2]))
    wait_for(lambda: len(kept(store, session_id)) == 4)
    assert [(photo.activity_id, photo.card_id) for photo in kept(store, session_id)] == [
        (swot.id, None),
        (swot.id, card),
        (story.id, None),
        (swot.id, None),
    ]


def test_text_and_other_files_are_no_photos(page: SessionPage, tmp_path: Path) -> None:
    text = QMimeData()
    text.setText("ข้อความ")
    assert not drop(page, page.rect().center(), text)
    assert not drop(page, page.rect().center(), files_data(tmp_path / "บันทึก.docx"))
    assert not page.area.bar.editor.canInsertFromMimeData(files_data(tmp_path / "ภาพ.jpg"))
    assert page.area.bar.editor.canInsertFromMimeData(text)


def test_a_picture_and_files_are_pasted(
    dialog: PhotosDialog, store: Store, session_id: int, files: list[Path]
) -> None:
    QGuiApplication.clipboard().clear()
    press(dialog.grid, "Ctrl+V")
    assert "คัดลอก" in dialog.problem.text()
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(QColor(30, 30, 200))
    QGuiApplication.clipboard().setImage(image)
    press(dialog.grid, "Ctrl+V")
    wait_for(lambda: len(kept(store, session_id)) == 1)
    assert dialog.problem.text() == ""
    made = Image.open(BytesIO(store.picture(kept(store, session_id)[0].digest)))
    assert made.size == (640, 480)
    assert made.getpixel((9, 9)) == pytest.approx((30, 30, 200), abs=4)
    QGuiApplication.clipboard().setMimeData(files_data(*files))
    dialog.paste_button.click()
    wait_for(lambda: len(kept(store, session_id)) == 4)
    # What Python made must not be on the clipboard when the interpreter is gone: Qt would crash on it.
    QGuiApplication.clipboard().clear()


def test_captions_places_and_order_are_changed_where_the_photo_is(
    dialog: PhotosDialog, store: Store, session_id: int, files: list[Path]
) -> None:
    dialog.add_files(files)
    wait_for(lambda: len(kept(store, session_id)) == 3)
    first, second, third = (photo.id for photo in kept(store, session_id))
    dialog.grid.choose(first)
    press(dialog.grid, "F2")
    type_text(dialog.caption.line, "แผ่นของกลุ่มริมคลอง")
    press(dialog.caption.line, "Return")
    assert kept(store, session_id)[0].caption == "แผ่นของกลุ่มริมคลอง"
    assert dialog.isVisible()
    assert dialog.grid.hasFocus()
    story = store.activities(session_id)[1]
    dialog.place.setCurrentIndex(2)
    dialog.place.activated.emit(2)
    assert [photo.activity_id == story.id for photo in kept(store, session_id)] == [True, False, False]
    press(dialog.grid, "Alt+Right")
    assert [photo.id for photo in kept(store, session_id)] == [second, first, third]
    assert dialog.grid.chosen_ids() == [first]
    press(dialog.grid, "Alt+Left")
    press(dialog.grid, "Alt+Left")
    assert [photo.id for photo in kept(store, session_id)] == [first, second, third]
    press(dialog.grid, "Delete")
    assert [photo.id for photo in kept(store, session_id)] == [second, third]
    assert dialog.grid.chosen_ids() == [second]
    dialog.history.button.click()
    assert [photo.id for photo in kept(store, session_id)] == [first, second, third]


def test_a_half_typed_caption_is_kept_when_another_photo_is_chosen(
    dialog: PhotosDialog, store: Store, session_id: int, files: list[Path]
) -> None:
    dialog.add_files(files[:2])
    wait_for(lambda: len(kept(store, session_id)) == 2)
    first, second = (photo.id for photo in kept(store, session_id))
    dialog.grid.choose(first)
    press(dialog.grid, "F2")
    type_text(dialog.caption.line, "ป้าย")
    dialog.grid.setFocus()
    dialog.grid.choose(second)
    assert [photo.caption for photo in kept(store, session_id)] == ["ป้าย", ""]
    assert dialog.caption.value() == ""


def test_a_photo_is_looked_at_in_full_and_arrows_go_on(
    dialog: PhotosDialog, store: Store, session_id: int, files: list[Path]
) -> None:
    dialog.add_files(files)
    wait_for(lambda: len(kept(store, session_id)) == 3)
    ids = [photo.id for photo in kept(store, session_id)]
    dialog.grid.choose(ids[1])
    press(dialog.grid, "Return")
    (viewer,) = dialog.findChildren(PhotoViewer)
    assert viewer.photo.id == ids[1]
    seen = viewer.grab().toImage().pixelColor(viewer.rect().center())
    assert (seen.red(), seen.green(), seen.blue()) == pytest.approx((200, 60, 30), abs=6)
    for keys, at in (("Right", 2), ("Right", 2), ("Left", 1), ("Left", 0), ("Left", 0)):
        press(viewer, keys)
        assert viewer.photo.id == ids[at]
    press(viewer, "Escape")
    assert dialog.isVisible()


def test_small_pictures_come_while_nobody_waits(
    dialog: PhotosDialog, store: Store, session_id: int, files: list[Path]
) -> None:
    dialog.add_files(files)
    wait_for(lambda: len(kept(store, session_id)) == 3)
    digests = [photo.digest for photo in kept(store, session_id)]
    assert all(dialog._thumbs.get(digest) is None for digest in digests) or dialog._thumbs.get(digests[0])
    wait_for(lambda: all(dialog._thumbs.get(digest) is not None for digest in digests))
    dialog.grid.grab()


def test_photos_are_added_to_the_chosen_card_and_shown_in_the_inspector(
    page: SessionPage, store: Store, session_id: int, files: list[Path]
) -> None:
    swot = store.activities(session_id)[0]
    assert swot.board_id is not None
    card = cards.add(store, swot.board_id, "W", "ทะเบียนไม่ครบ")
    page.area.view.choose(card)
    section = page.inspector.photos_section
    assert section.isVisible()
    assert section.strip.isHidden()
    section.add_button.click()
    (chooser,) = page.window().findChildren(QFileDialog)
    chooser.filesSelected.emit([str(files[0])])
    chooser.close()
    wait_for(lambda: len(kept(store, session_id)) == 1)
    assert [(photo.activity_id, photo.card_id) for photo in kept(store, session_id)] == [(swot.id, card)]
    assert section.strip.isVisible()
    press(section.strip, "Return")
    (viewer,) = page.window().findChildren(PhotoViewer)
    viewer.close()
    page.photos.open()
    (shown,) = page.window().findChildren(PhotosDialog)
    assert shown.target.place() == Place(session_id, swot.id, card)
    assert "ทะเบียนไม่ครบ" in shown.target.currentText()
    assert "ทะเบียนไม่ครบ" in shown.model.belongs_to(kept(store, session_id)[0])
    shown.close()
    photos.delete(store, session_id, [kept(store, session_id)[0].id])
    assert section.strip.isHidden()


def test_adding_is_told_and_closing_waits_for_what_was_given(
    page: SessionPage, store: Store, session_id: int, files: list[Path]
) -> None:
    told: list[str] = []
    page.photos.added.connect(told.append)
    page.photos.intake.add([Source.of(path) for path in files], Place(session_id))
    page.photos.intake.finish()
    assert len(kept(store, session_id)) == 3
    assert told == ["เพิ่มภาพถ่ายแล้ว ๓ ภาพ"]
    QApplication.processEvents()
    assert len(kept(store, session_id)) == 3


def test_the_dialog_fits_a_small_screen_at_every_zoom(page: SessionPage) -> None:
    for zoom in (2.0, 1.0):
        page._theme.set_zoom(zoom)
        page.photos.open()
        QApplication.processEvents()
        (shown,) = page.window().findChildren(PhotosDialog)
        room = shown.screen().availableSize()
        assert shown.height() <= room.height()
        assert shown.grid.height() >= page._theme.px(150)
        assert shown._privacy.isVisible() == (zoom == 1.0)
        shown.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_photo_whose_picture_is_missing_leaves_the_grid_standing(
    dialog: PhotosDialog, store: Store, session_id: int
) -> None:
    told: list[str] = []
    dialog._bridge.failed.connect(told.append)
    assert dialog._thumbs.get("0" * 64) is None
    wait_for(lambda: told)
    assert "ไม่พบภาพถ่าย" in told[0]
    thumb = dialog._thumbs.get("0" * 64)
    assert thumb is not None
    assert thumb.isNull()

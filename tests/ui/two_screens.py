"""Tests that need a second screen; `test_wall_screens.py` runs them on several pairs of offscreen screens."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from keyboard import press, type_text
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QEvent, QEventLoop, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from facilitator.operations import cards
from facilitator.ui.wall.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage
    from facilitator.ui.wall.window import WallWindow

SEEN = 80
"""Levels of a colour by which a pixel must differ to be seen."""


def screen(name: str) -> QScreen:
    return next(each for each in QGuiApplication.screens() if each.name() == name)


def wait_for(page: SessionPage) -> None:
    """Wait until the screens have settled."""
    loop = QEventLoop()
    page.wall.surface.screens.settled.connect(loop.quit)
    loop.exec()
    QApplication.processEvents()


@pytest.fixture
def hall(page: SessionPage) -> Iterator[SessionPage]:
    """The session page on the laptop."""
    place = screen("Laptop").availableGeometry()
    page.window().setGeometry(place.adjusted(0, 0, -20, -40))
    QApplication.processEvents()
    page._commands.run("capture")
    page.area.bar.editor.setFocus()
    yield page
    page.wall.close()


@pytest.fixture
def wall(hall: SessionPage) -> WallWindow:
    """The wall's window on the projector."""
    press(hall.area.bar.editor, "F5")
    QApplication.processEvents()
    window = hall.wall.surface.window
    assert window is not None
    return window


def add(page: SessionPage, text: str) -> None:
    type_text(page.area.bar.editor, text)
    press(page.area.bar.editor, "Return")


def grabbed(wall: WallWindow) -> QImage:
    QApplication.processEvents()
    return wall.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def alike(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures show the same.

    Qt sets large letters a little darker or lighter at their edges from one time to the next.
    """
    if one.size() != other.size():
        return False
    size = (one.width(), one.height())
    a, b = (Image.frombytes("RGBX", size, bytes(image.constBits())) for image in (one, other))
    found = ImageChops.difference(a.convert("RGB"), b.convert("RGB")).getextrema()
    most = max(high for _, high in cast("tuple[tuple[int, int], ...]", found))
    return most < SEEN


def test_f5_fills_the_screen_that_is_not_the_operators(hall: SessionPage, wall: WallWindow) -> None:
    projector = screen("Projector")
    assert wall.isVisible()
    assert wall.screen() is projector
    assert wall.geometry() == projector.geometry()
    assert wall.canvas.size() == projector.size()
    assert wall.devicePixelRatioF() == projector.devicePixelRatio()
    assert wall.windowState() & Qt.WindowState.WindowFullScreen
    assert wall.cursor().shape() == Qt.CursorShape.BlankCursor
    assert hall.isVisible()
    assert not hall.window().isFullScreen()


def test_the_keyboard_stays_where_one_types(hall: SessionPage, wall: WallWindow) -> None:
    assert QApplication.focusWidget() is hall.area.bar.editor
    assert wall.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    add(hall, "แกนนำทำงานต่อเนื่อง")
    assert QApplication.focusWidget() is hall.area.bar.editor


def test_f5_again_takes_it_down(hall: SessionPage, wall: WallWindow) -> None:
    press(hall.area.bar.editor, "F5")
    assert not wall.isVisible()
    press(hall.area.bar.editor, "F5")
    assert wall.isVisible()
    assert wall.screen() is screen("Projector")


def test_the_drawing_has_the_shape_of_the_projector(hall: SessionPage, wall: WallWindow) -> None:
    place = screen("Projector").geometry()
    shown = hall.wall.image.page
    assert shown is not None
    assert shown.figure.width / shown.figure.height == pytest.approx(place.width() / place.height(), rel=0.01)
    small = hall.wall.preview.canvas
    assert (small.width() - 4) / (small.height() - 4) == pytest.approx(
        place.width() / place.height(), rel=0.02
    )


def test_the_preview_is_the_picture_on_the_wall_made_small(hall: SessionPage, wall: WallWindow) -> None:
    add(hall, "กลุ่มออมทรัพย์ห้ากลุ่ม")
    add(hall, "แกนนำทำงานต่อเนื่อง")
    small = hall.wall.preview.canvas
    inside = small.rect().adjusted(2, 2, -2, -2)
    pictures = []
    for mode in ("newest", "agenda", "test", "question"):
        hall._commands.run(f"wall_{mode}")
        QApplication.processEvents()
        assert small.page is wall.canvas.page
        pictures.append((small.grab(inside).toImage(), grabbed(wall)))
    for number, (preview, on_wall) in enumerate(pictures):
        others = [other for place, (_, other) in enumerate(pictures) if place != number]
        # Small letters are drawn with other edges than large ones made small: a few levels.
        assert difference(preview, on_wall) < 8
        assert 3 * difference(preview, on_wall) < min(difference(preview, other) for other in others)


def difference(small: QImage, large: QImage) -> float:
    """Return by how many levels a small picture differs from a large one made as small, on average."""
    shown, whole = (
        Image.frombytes("RGBX", (each.width(), each.height()), bytes(each.constBits())).convert("L")
        for each in (small.convertToFormat(QImage.Format.Format_RGB32), large)
    )
    apart = ImageChops.difference(shown, whole.resize(shown.size, Image.Resampling.BOX))
    return float(ImageStat.Stat(apart).mean[0])


@pytest.mark.parametrize("mode", ["newest", "board", "row", "ranking"])
def test_a_card_is_painted_on_both_screens_before_anything_else_happens(
    hall: SessionPage, wall: WallWindow, store: Store, mode: str
) -> None:
    add(hall, "กลุ่มออมทรัพย์ห้ากลุ่ม")
    assert hall.area.model is not None
    cards.plus_one(store, next(iter(hall.area.model.tree)).id)
    hall._commands.run(f"wall_{mode}")
    type_text(hall.area.bar.editor, "แกนนำทำงานต่อเนื่อง")
    QApplication.processEvents()
    order = Order([hall.area.view.viewport(), wall.canvas, hall.wall.preview.canvas])
    press(hall.area.bar.editor, "Return")
    # Whatever else wants its turn after the key: it comes when all have painted.
    QApplication.postEvent(order, QEvent(QEvent.Type.User), Qt.EventPriority.LowEventPriority.value - 1)
    QApplication.processEvents()
    assert order.came[-1] is order
    assert order.came.count(order) == 1
    assert set(order.came[:-1]) == set(order.widgets)
    newest = max(card.id for card in hall.area.model.tree)
    assert hall.area.view.figure is not None
    assert wall.canvas.page is not None
    for figure in (hall.area.view.figure, wall.canvas.page.figure):
        assert figure.node(f"card:{newest}") is not None
    on_glass = wall.backingStore().paintDevice()
    assert isinstance(on_glass, QImage)
    assert alike(on_glass.convertToFormat(QImage.Format.Format_RGB32), grabbed(wall))


class Order(QObject):
    """In which order widgets are painted, and when its own turn comes."""

    def __init__(self, widgets: list[QWidget]) -> None:
        super().__init__()
        self.widgets, self.came = widgets, list[QObject]()
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.came.append(watched)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            self.came.append(self)
        return super().event(event)


def test_what_is_repainted_in_part_is_as_painted_anew(hall: SessionPage, wall: WallWindow) -> None:
    for text in ("ข้อแรกของวันนี้", "ข้อที่สอง", "ข้อที่สามยาวกว่าข้ออื่นทั้งหมดที่เขียนไว้ก่อนหน้านี้"):
        add(hall, text)
        QApplication.processEvents()
    on_glass = wall.backingStore().paintDevice()
    assert isinstance(on_glass, QImage)
    assert alike(on_glass.convertToFormat(QImage.Format.Format_RGB32), grabbed(wall))


def test_selection_caret_notes_and_half_typed_text_never_change_the_image(
    hall: SessionPage, wall: WallWindow
) -> None:
    add(hall, "แกนนำทำงานต่อเนื่อง")
    hall.area.capture.choose_number(2)
    add(hall, "ประชุมไม่สม่ำเสมอ")
    assert hall.area.model is not None
    ids = [card.id for card in hall.area.model.tree]
    for mode in ("newest", "board"):
        hall._commands.run(f"wall_{mode}")
        before = grabbed(wall)
        type_text(hall.area.bar.editor, "พิมพ์ค้างไว้")
        hall.area.view.choose(ids[0])
        assert alike(grabbed(wall), before)
        note = hall.inspector.note_section.note
        note.setFocus()
        type_text(note, "ถามต่อช่วงบ่าย")
        hall.inspector.write()
        hall.area.view.choose(ids[1])
        hall.area.edit_current()
        type_text(hall.area.editor, "แก้ค้างไว้")
        assert alike(grabbed(wall), before)
        hall.area.editor.hide()
        hall.area.bar.editor.set_text("")


def test_frozen_the_image_stands_still(hall: SessionPage, wall: WallWindow) -> None:
    add(hall, "แกนนำทำงานต่อเนื่อง")
    before = grabbed(wall)
    press(hall.area.bar.editor, "F11")
    add(hall, "กลุ่มออมทรัพย์ห้ากลุ่ม")
    assert alike(grabbed(wall), before)
    press(hall.area.bar.editor, "F11")
    assert not alike(grabbed(wall), before)


def test_the_screen_is_remembered_by_name_and_geometry(
    hall: SessionPage, wall: WallWindow, store: Store
) -> None:
    assert Place.recalled(store.recall("wall.screen")) == Place.of(screen("Projector"))


def test_the_wall_goes_to_the_other_screen_when_the_operator_comes_to_its_own(
    hall: SessionPage, wall: WallWindow
) -> None:
    hall.window().move(screen("Projector").availableGeometry().topLeft())
    wait_for(hall)
    assert hall.window().screen() is screen("Projector")
    assert wall.screen() is screen("Laptop")
    assert wall.geometry() == screen("Laptop").geometry()


def test_a_cable_that_is_pulled_hides_the_wall_at_once_and_it_comes_back(
    hall: SessionPage, wall: WallWindow
) -> None:
    # Offscreen screens cannot be unplugged: `benchmarks/screens.py` does it under a real X server.
    told: list[str] = []
    hall.wall.told.connect(told.append)
    place = hall.window().geometry()
    hall.wall.surface.screens.leaving.emit(screen("Projector"))
    assert not wall.isVisible()
    hall.wall.surface.screens.stir()
    wait_for(hall)
    assert wall.isVisible()
    assert wall.geometry() == screen("Projector").geometry()
    assert hall.window().geometry() == place
    assert not told  # a new resolution comes as a screen that goes and one that comes: nothing to say


def test_a_window_left_where_no_screen_is_comes_back(hall: SessionPage, wall: WallWindow) -> None:
    hall.window().setGeometry(QRect(90000, 90000, 700, 500))
    hall.wall.surface.screens.stir()
    wait_for(hall)
    frame = hall.window().frameGeometry()
    assert any(each.availableGeometry().contains(frame) for each in QGuiApplication.screens())


def test_closed_by_the_window_system_it_is_down(hall: SessionPage, wall: WallWindow) -> None:
    wall.close()
    assert not hall.wall.surface.is_on
    assert hall.header.wall.label == "ขึ้นจอ"


def test_it_is_no_reason_to_keep_the_program_running(hall: SessionPage, wall: WallWindow) -> None:
    assert not wall.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    hall.wall.close()
    assert hall.wall.surface.window is None


def test_left_for_the_library_the_room_keeps_what_it_sees(hall: SessionPage, wall: WallWindow) -> None:
    add(hall, "แกนนำทำงานต่อเนื่อง")
    before = grabbed(wall)
    told: list[str] = []
    hall.wall.told.connect(told.append)
    hall.close_session()
    assert [each for each in told if "F5" in each]
    assert alike(grabbed(wall), before)
    QTimer.singleShot(0, hall.wall.close)
    QApplication.processEvents()
    assert not hall.wall.surface.is_on

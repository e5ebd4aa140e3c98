"""The strip for messages and the saved state: they tell the truth and get out of the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import press

from facilitator.ui.parts.message_strip import MessageStrip
from facilitator.ui.parts.saved_state import SavedState
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication, QMainWindow


@pytest.fixture
def strip(window: QMainWindow) -> Iterator[MessageStrip]:
    window.resize(1000, 700)
    made = MessageStrip(Theme(), window)
    yield made
    made._timer.stop()


def test_news_go_by_themselves_and_errors_stay(strip: MessageStrip) -> None:
    strip.show_info("อ่านไฟล์แล้ว")
    assert (strip.text, strip.tone) == ("อ่านไฟล์แล้ว", "info")
    assert strip._timer.isActive()
    strip._timer.timeout.emit()
    assert strip.text == ""
    strip.show_error("เขียนไฟล์ไม่ได้ เลือกโฟลเดอร์อื่น")
    assert not strip._timer.isActive()
    assert strip.tone == "error"


def test_news_wait_for_an_error_to_be_closed(strip: MessageStrip) -> None:
    strip.show_error("เขียนไฟล์ไม่ได้ เลือกโฟลเดอร์อื่น")
    strip.show_info("เพิ่มบัตรแล้ว")
    assert strip.tone == "error"
    strip.dismiss()
    assert strip.text == "เพิ่มบัตรแล้ว"
    strip.show_error("อีกเรื่องหนึ่ง")
    assert strip.text == "อีกเรื่องหนึ่ง"


def test_the_button_does_what_it_says_once(strip: MessageStrip) -> None:
    done: list[str] = []
    strip.show_done("ลบบัตรแล้ว", "เลิกทำ", lambda: done.append("undone"))
    assert strip._action.label == "เลิกทำ"
    strip._action.click()
    assert done == ["undone"]
    assert strip.text == ""


def test_the_keyboard_reaches_the_strip_and_comes_back(
    strip: MessageStrip, window: QMainWindow, qapp: QApplication
) -> None:
    strip.show_done("ลบบัตรแล้ว", "เลิกทำ", lambda: None)
    strip.take_focus()
    assert strip._action.hasFocus()
    strip._timer.timeout.emit()
    assert strip.text, "a message with the keyboard on it stays"
    press(strip._action, "Esc")
    assert strip.text == ""


@pytest.mark.parametrize("foot", [True, False])
@pytest.mark.parametrize("width", [400, 1000, 1900])
def test_a_long_message_stays_inside_the_window(
    strip: MessageStrip, window: QMainWindow, qapp: QApplication, foot: bool, width: int
) -> None:
    window.resize(width, 700)
    qapp.processEvents()
    strip.float_at_foot(foot=foot)
    strip.show_error("ไม่มีที่ว่างในเครื่อง ให้ลบไฟล์ที่ไม่ใช้แล้วลองใหม่ " * 4, "ลองอีกครั้ง", lambda: None)
    assert window.rect().contains(strip.geometry())
    assert (strip.geometry().center().y() > 350) == foot


def test_the_saved_state_says_why_it_is_red(qapp: QApplication) -> None:
    state = SavedState(Theme())
    assert "บันทึกแล้ว" in state.text()
    state.set_saving()
    assert "กำลังบันทึก" in state.text()
    state.set_failed("ดิสก์เต็ม <b>ลบไฟล์</b>ที่ไม่ใช้แล้วลองใหม่")
    assert "ยังไม่ได้บันทึก" in state.text()
    assert "ดิสก์เต็ม" in state.toolTip()
    assert "<b>" not in state.toolTip()
    assert "ดิสก์เต็ม" in state.accessibleDescription()
    state.set_saved()
    assert "ดิสก์เต็ม" not in state.accessibleDescription()

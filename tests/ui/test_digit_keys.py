"""Ctrl and a digit key in the Thai layout, where Qt takes three of the digit keys for + / and −."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import type_text
from PySide6.QtCore import QEvent, QKeyCombination
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from facilitator.ui.session.page import SessionPage


def press_key(page: SessionPage, scan_code: int, taken_for: str) -> bool:
    """Press a key of the keyboard, which Qt takes for these keys; tell whether it did its work at once."""
    combination: QKeyCombination = QKeySequence(taken_for)[0]  # type: ignore[index]  # the stub leaves it out
    key, held = combination.key(), combination.keyboardModifiers()
    done = []
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, key, held, scan_code, 0, 0, taken_for[-1])
        event.ignore()
        QApplication.sendEvent(page.area.bar.editor, event)
        done.append(event.isAccepted())
    return done[0]


@pytest.mark.parametrize(
    ("scan_code", "taken_for", "mode"), [(11, "Ctrl+Alt+/", "question"), (12, "Ctrl+Alt+-", "newest")]
)
def test_modes_of_the_wall_are_reached_and_nothing_is_written(
    page: SessionPage, scan_code: int, taken_for: str, mode: str
) -> None:
    editor = page.area.bar.editor
    type_text(editor, "พิมพ์ค้าง")
    page._commands.run("wall_agenda")
    assert press_key(page, scan_code, taken_for)
    assert page.wall.state.mode == mode
    assert editor.text() == "พิมพ์ค้าง"
    type_text(editor, "ไว้-")
    assert editor.text() == "พิมพ์ค้างไว้-"


def test_a_slot_is_chosen_instead_of_another_zoom(page: SessionPage) -> None:
    assert press_key(page, 12, "Ctrl+-")
    assert page.area.view.target.slot == "O"


def test_the_card_is_sent_instead_of_another_zoom(page: SessionPage) -> None:
    type_text(page.area.bar.editor, "แกนนำทำงานต่อเนื่อง")
    assert press_key(page, 10, "Ctrl+Shift++")
    assert page.area.model is not None
    assert [card.slot for card in page.area.model.tree] == ["S"]


def test_the_keys_of_the_signs_themselves_mean_the_signs(page: SessionPage) -> None:
    before = page.area.view.target
    for scan_code, keys in ((20, "Ctrl+-"), (21, "Ctrl++"), (61, "Ctrl+/")):
        assert not press_key(page, scan_code, keys)
    assert page.area.view.target == before

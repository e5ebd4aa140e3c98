"""Finding commands: the palette (Ctrl K) and the sheet (F1) show every command there is."""

from __future__ import annotations

import pytest
from keyboard import press, type_text
from PySide6.QtWidgets import QLineEdit, QMainWindow

from facilitator.ui.commands.commands import Commands
from facilitator.ui.commands.list import COMMANDS, LIBRARY
from facilitator.ui.commands.page_commands import LIBRARY_COMMANDS, PRINT_COMMANDS
from facilitator.ui.commands.palette import CommandPalette, matching
from facilitator.ui.commands.shortcut_sheet import ShortcutSheet, groups
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import KeyCap, ThaiLabel
from facilitator.ui.parts.theme import Theme


@pytest.fixture
def commands(window: QMainWindow) -> Commands:
    made = Commands((*COMMANDS, *LIBRARY_COMMANDS, *PRINT_COMMANDS), window)
    made.show_page(LIBRARY)
    return made


def test_typing_a_few_letters_and_enter_runs_a_command(window: QMainWindow, commands: Commands) -> None:
    done: list[str] = []
    commands.bind("bin", lambda: done.append("bin"))
    commands.bind("search", lambda: done.append("search"))
    palette = CommandPalette(Theme(), commands, window)
    palette.open_over()
    assert palette.field.hasFocus()
    type_text(palette.field, "ถังขยะ")
    assert palette.chosen() == "bin"
    press(palette.field, "Return")
    assert done == ["bin"]
    assert not palette.isVisible()
    assert isinstance(window.focusWidget(), QLineEdit)
    assert window.focusWidget() is window.centralWidget()
    palette.open_over()
    assert palette.field.text() == ""


def test_arrows_move_and_escape_gives_the_keyboard_back(window: QMainWindow, commands: Commands) -> None:
    palette = CommandPalette(Theme(), commands, window)
    palette.open_over()
    first = palette.chosen()
    press(palette.field, "Down")
    second = palette.chosen()
    press(palette.field, "Up")
    assert palette.chosen() == first != second
    press(palette.field, "Up")
    assert palette.chosen() == first
    press(palette.field, "Esc")
    assert not palette.isVisible()
    assert isinstance(window.focusWidget(), QLineEdit)
    assert window.focusWidget() is window.centralWidget()


def test_what_cannot_be_done_is_last_and_stays_open(window: QMainWindow, commands: Commands) -> None:
    commands.bind("purge_session", lambda: pytest.fail("must not run"))
    commands.bind("bin", lambda: None)
    commands.allow("purge_session", "ใช้ได้ในถังขยะเท่านั้น")
    found = [command.id for command in matching(commands, "ถังขยะ")]
    assert found[0] == "bin"
    assert found.index("purge_session") > 0
    palette = CommandPalette(Theme(), commands, window)
    palette.open_over()
    type_text(palette.field, "ลบถาวร")
    assert palette.chosen() == "purge_session"
    press(palette.field, "Return")
    assert palette.isVisible()
    type_text(palette.field, "ไม่มีคำสั่งนี้")
    assert palette.chosen() == ""
    press(palette.field, "Return")


@pytest.mark.parametrize("query", ["ถังขยะ", "ขยะ ถัง", "ถัง  ขยะ"])
def test_every_word_must_be_there_in_any_order(window: QMainWindow, commands: Commands, query: str) -> None:
    assert "bin" in {command.id for command in matching(commands, query)}


def test_every_command_is_in_the_palette_unless_declared_otherwise(commands: Commands) -> None:
    shown = {command.id for command in matching(commands, "")}
    assert shown == {command.id for command in commands if command.in_palette}


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
def test_the_sheet_shows_every_command_with_its_keys(
    window: QMainWindow, commands: Commands, zoom: float
) -> None:
    sheet = ShortcutSheet(Theme(zoom=zoom), commands, window)
    sheet.open()
    titles = {label.text() for label in sheet.findChildren(ThaiLabel)}
    keys = {cap.accessibleName() for cap in sheet.findChildren(KeyCap)}
    for command in commands:
        assert tr(command.title).rstrip("…") in titles
        assert tr(command.help) in titles
        assert set(command.all_keys_shown[:2]) <= keys
    assert set(groups(commands)) <= titles
    assert sheet.width() <= window.width()
    assert sheet.height() <= window.height()
    sheet.accept()
    sheet.open()
    sheet.accept()

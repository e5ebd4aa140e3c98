"""Commands: declared once, no key for two things, disabled with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip

from facilitator.ui.commands.commands import EVERYWHERE, Command, Commands, conflicts, shown_keys
from facilitator.ui.commands.list import COMMANDS, LIBRARY, PRINT, SESSION
from facilitator.ui.commands.page_commands import LIBRARY_COMMANDS, PRINT_COMMANDS
from facilitator.ui.parts.command_button import CommandButton
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

DECLARED = (*COMMANDS, *LIBRARY_COMMANDS, *PRINT_COMMANDS)
IDS = [command.id for command in DECLARED]


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QMainWindow]:
    made = QMainWindow()
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.parametrize("command", DECLARED, ids=IDS)
def test_a_command_says_what_it_is_in_thai(command: Command) -> None:
    for text in (command.title, command.help, command.group):
        assert any("ก" <= letter <= "๛" for letter in text)
    assert command.page in {EVERYWHERE, LIBRARY, SESSION, PRINT}
    for keys in command.keys:
        assert not QKeySequence(keys).isEmpty()
        assert QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def test_ids_are_unique() -> None:
    assert len(set(IDS)) == len(IDS)


def test_no_key_runs_two_commands_at_one_place() -> None:
    assert conflicts(DECLARED) == []


def test_the_conflict_check_finds_conflicts() -> None:
    first = Command("a", "ก", "ก", "ก", ("Ctrl+A",))
    assert conflicts([first, Command("b", "ข", "ข", "ข", ("Ctrl+A",), LIBRARY)])
    assert conflicts([first, Command("b", "ข", "ข", "ข", ("Ctrl+A",), LIBRARY, "list")])
    one, other = (Command(page, "ก", "ก", "ก", ("F2",), page) for page in (LIBRARY, SESSION))
    assert conflicts([one, other]) == []


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("Ctrl+N", "Ctrl N"),
        ("Ctrl+Shift+Z", "Ctrl Shift Z"),
        ("Ctrl++", "Ctrl +"),
        ("+", "+"),
        ("-", "−"),
        ("Alt+Up", "Alt ↑"),
        ("Return", "Enter"),
        ("Del", "Delete"),
    ],
)
def test_keys_are_shown_as_they_stand_on_the_keyboard(keys: str, shown: str) -> None:
    assert shown_keys(keys) == shown


def test_numbered_keys_are_shown_as_a_range_and_tell_their_number(window: QMainWindow) -> None:
    slot = Command("slot", "ช่อง", "เลือกช่อง", "ช่อง", tuple(f"Ctrl+{n}" for n in (1, 2, 3)), numbered=True)
    assert slot.keys_shown == "Ctrl 1–3"
    told: list[int] = []
    commands = Commands([slot], window)
    commands.bind_numbered("slot", told.append)
    for action in window.actions():
        if action.shortcut() == QKeySequence("Ctrl+2"):
            action.trigger()
    commands.action("slot").trigger()
    assert told == [2, 0]


def test_a_command_can_be_done_only_when_bound_here_and_allowed(window: QMainWindow) -> None:
    commands = Commands([Command("save", "บันทึก", "บันทึกไฟล์", "ไฟล์", ("Ctrl+S",), PRINT)], window)
    done: list[str] = []
    assert commands.why_not("save")
    commands.bind("save", lambda: done.append("saved"))
    assert not commands.action("save").isEnabled()
    commands.show_page(PRINT)
    assert commands.action("save").isEnabled()
    commands.run("save")
    commands.allow("save", "รอสักครู่")
    assert commands.why_not("save") == "รอสักครู่"
    commands.run("save")
    commands.action("save").trigger()
    commands.allow("save")
    commands.action("save").trigger()
    assert done == ["saved", "saved"]
    with pytest.raises(KeyError):
        commands.bind("unknown", lambda: None)


def hint(button: CommandButton) -> str:
    """Return the tooltip as the mouse brings it up."""
    QToolTip.hideText()
    middle = button.rect().center()
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, middle, button.mapToGlobal(middle)))
    shown = QToolTip.text()
    QToolTip.hideText()
    return shown


def test_a_button_follows_its_command(window: QMainWindow) -> None:
    commands = Commands([Command("save", "บันทึก & ปิด", "บันทึก <b>ไฟล์</b>", "ไฟล์", ("Ctrl+S",))], window)
    done: list[str] = []
    button = CommandButton(Theme(), commands, "save", shows_keys=True, parent=window)
    assert not button.isEnabled()
    commands.bind("save", lambda: done.append("saved"))
    assert button.isEnabled()
    button.click()
    assert done == ["saved"]
    assert button.label == button.accessibleName() == "บันทึก & ปิด"
    assert button.text() == ""
    assert "<b>" not in hint(button)
    commands.allow("save", "ยังไม่มีอะไรให้บันทึก")
    assert not button.isEnabled()
    assert "ยังไม่มีอะไรให้บันทึก" in hint(button)
    bare = CommandButton(Theme(), commands, "save", parent=window)
    assert bare.sizeHint().width() < button.sizeHint().width()

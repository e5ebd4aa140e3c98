"""Commands: each is declared once and appears in menus, tooltips, the palette (Ctrl K) and the F1 sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from facilitator.ui.commands.digit_keys import DigitKeys
from facilitator.ui.parts.strings import later, tr
from facilitator.ui.parts.thai_text import menu_text, plain_tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

EVERYWHERE = "everywhere"
NOT_HERE = later("ใช้ในหน้านี้ไม่ได้")

_KEY_NAMES = {
    "Return": "Enter", "Del": "Delete", "Ins": "Insert", "PgUp": "Page Up", "PgDown": "Page Down",
    "Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "-": "−",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Command:
    """What a user can do. Title and help are Thai, marked with `later`; keys are Qt's portable names.

    `page` is where it can be done: the name of a page, or EVERYWHERE. `area` names the part of the page
    whose widget takes the keys itself while it has the focus (arrows on the board); without it the keys work
    in the whole window. `numbered` commands have one key for each number, from 1 on.
    """

    id: str
    title: str
    help: str
    group: str
    keys: tuple[str, ...] = ()
    page: str = EVERYWHERE
    area: str = ""
    numbered: bool = False
    in_palette: bool = True

    @property
    def keys_shown(self) -> str:
        """The keys as the sheet and the key caps show them: "Ctrl N", "Ctrl 1–9"; empty without keys."""
        if not self.keys:
            return ""
        if self.numbered and len(self.keys) > 1:
            return f"{shown_keys(self.keys[0])}–{shown_keys(self.keys[-1]).rsplit(' ', 1)[-1]}"
        return shown_keys(self.keys[0])

    @property
    def all_keys_shown(self) -> tuple[str, ...]:
        """Every key that runs it, as shown; the numbered ones as one range."""
        return (self.keys_shown,) if self.numbered else tuple(shown_keys(key) for key in self.keys)


def shown_keys(keys: str) -> str:
    """Return keys as a reader knows them: "Ctrl+Shift+Z" becomes "Ctrl Shift Z"."""
    held, _, last = keys.rpartition("+")
    if not last:  # the key is + itself
        held, last = held.rstrip("+"), "+"
    names = [name for name in held.split("+") if name] + [last]
    return " ".join(_KEY_NAMES.get(name, name) for name in names)


def pressed_keys(event: QKeyEvent) -> str:
    """Return the portable name of the keys as commands declare them.

    Where a sign stands on the keyboard does not matter: + is "+" with Shift, without, and on the keypad.
    """
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.text() and not event.text().isalnum() and event.text().isprintable():
        held &= ~Qt.KeyboardModifier.ShiftModifier
    keys = QKeySequence(QKeyCombination(held, Qt.Key(event.key())))
    return keys.toString(QKeySequence.SequenceFormat.PortableText)


def conflicts(declared: Sequence[Command]) -> list[str]:
    """Return a sentence for every pair of commands that one key would run at one place."""
    found = []
    for number, first in enumerate(declared):
        for second in declared[number + 1 :]:
            apart = EVERYWHERE not in {first.page, second.page} and first.page != second.page
            if apart or (first.area and second.area and first.area != second.area):
                continue
            found += [f"{key}: {first.id}, {second.id}" for key in first.keys if key in second.keys]
    return found


class Commands(QObject):
    """The commands of the window: pages bind what they do and say when it cannot be done.

    A command without a binding, of another page, or with a reason against it is disabled.
    """

    changed = Signal()
    """Some command can be done now that could not before, or the other way round."""
    refused = Signal(str)
    """The key of a command was pressed that cannot be done now: why not, and what to do."""

    def __init__(self, declared: Iterable[Command], window: QWidget) -> None:
        super().__init__(window)
        self._declared = {command.id: command for command in declared}
        self._handlers: dict[str, Callable[[int], None]] = {}
        self._reasons: dict[str, str] = {}
        self._page = EVERYWHERE
        self._window = window
        self._refusals: dict[str, QAction] = {}
        """What the keys of commands do that cannot be done now."""
        self._actions = {command.id: self._make_action(command, window) for command in self}
        for command in self:
            if command.numbered and not command.area:
                self._add_number_keys(command, window)
        DigitKeys(window)

    def __iter__(self) -> Iterator[Command]:
        return iter(self._declared.values())

    def __getitem__(self, command_id: str) -> Command:
        return self._declared[command_id]

    def action(self, command_id: str) -> QAction:
        """Return the action for menus and buttons."""
        return self._actions[command_id]

    def bind(self, command_id: str, handler: Callable[[], None]) -> None:
        """Say what the command does; the later binding wins."""
        self.bind_numbered(command_id, lambda _number: handler())

    def bind_numbered(self, command_id: str, handler: Callable[[int], None]) -> None:
        """Say what a numbered command does; the handler gets the number of the key, 0 without one."""
        if command_id not in self._declared:
            raise KeyError(command_id)
        self._handlers[command_id] = handler
        self._refresh(command_id)

    def allow(self, command_id: str, reason_against: str = "") -> None:
        """Let the command be done, or not: then the reason is what the user reads."""
        if self._reasons.get(command_id, "") != reason_against:
            self._reasons[command_id] = reason_against
            self._refresh(command_id)

    def show_page(self, page: str) -> None:
        """Tell which page is shown: commands of other pages are disabled."""
        if page != self._page:
            self._page = page
            for command in self:
                self._refresh(command.id)

    def why_not(self, command_id: str) -> str:
        """Return why the command cannot be done now; empty when it can."""
        if not self._is_here(command_id):
            return tr(NOT_HERE)
        return self._reasons.get(command_id, "")

    def run(self, command_id: str, number: int = 0) -> None:
        """Do it, if it can be done now."""
        if not self.why_not(command_id):
            self._handlers[command_id](number)

    def tooltip(self, command_id: str) -> str:
        """Return title, keys and help for a tooltip, and why it cannot be done if so."""
        command = self._declared[command_id]
        keys = f"  ({command.keys_shown})" if command.keys_shown else ""
        parts = (f"{tr(command.title)}{keys}", tr(command.help), self.why_not(command_id))
        return plain_tooltip("\n".join(part for part in parts if part))

    def _make_action(self, command: Command, window: QWidget) -> QAction:
        action = QAction(menu_text(tr(command.title)), window)
        action.setObjectName(command.id)
        action.setStatusTip(tr(command.help))
        action.setEnabled(False)
        if not command.area and not command.numbered:
            action.setShortcuts([QKeySequence(key) for key in command.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda: self.run(command.id))
        window.addAction(action)
        return action

    def _add_number_keys(self, command: Command, window: QWidget) -> None:
        """One hidden action for each number: an action with many keys does not tell which was pressed."""
        for number, key in enumerate(command.keys, start=1):
            action = QAction(window)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _checked, number=number: self.run(command.id, number))
            window.addAction(action)

    def _refresh(self, command_id: str) -> None:
        possible = not self.why_not(command_id)
        action, reason = self._actions[command_id], self._reasons.get(command_id, "")
        if action.isEnabled() != possible:
            action.setEnabled(possible)
        if command_id in self._refusals:
            self._refusals[command_id].setEnabled(self._is_here(command_id) and not possible)
        elif reason and action.shortcuts():
            self._refusals[command_id] = self._make_refusal(command_id)
        self.changed.emit()

    def _is_here(self, command_id: str) -> bool:
        """Tell whether the command belongs to the page that is shown and does something there."""
        return self._declared[command_id].page in {EVERYWHERE, self._page} and command_id in self._handlers

    def _make_refusal(self, command_id: str) -> QAction:
        """Take the keys while the command cannot be done: a key that does nothing looks broken."""
        action = QAction(self._window)
        action.setShortcuts(self._actions[command_id].shortcuts())
        action.setEnabled(self._is_here(command_id))
        action.triggered.connect(lambda: self.refused.emit(self.why_not(command_id)))
        self._window.addAction(action)
        return action

"""The sheet of all commands with their keys (F1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import KeyCap, ThaiLabel
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from facilitator.ui.commands.commands import Command, Commands
    from facilitator.ui.parts.theme import Theme

_COLUMN = 440
"""A column of the sheet is at least so wide, in pixels at 100 %."""


def groups(commands: Commands) -> dict[str, list[Command]]:
    """Return the commands by group, both in the order they were declared."""
    found: dict[str, list[Command]] = {}
    for command in commands:
        found.setdefault(tr(command.group), []).append(command)
    return found


class ShortcutSheet(QDialog):
    """All commands in groups, in as many columns as fit; scrolls. Show it with `open()`."""

    def __init__(self, theme: Theme, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._commands, self._window = theme, commands, window
        self.setWindowTitle(tr("ปุ่มลัดทั้งหมด"))
        self._outer = QVBoxLayout(self)
        self._sheet = QWidget()

    def open(self) -> None:
        """Lay the sheet out for the size, zoom and language of the window now, and show it."""
        self._fit()
        self._fill()
        super().open()

    def _fit(self) -> None:
        theme, window, room = self._theme, self._window, self.screen().availableSize()
        width = min(theme.px(1160), room.width() - 60, window.width() - theme.px(40))
        height = min(theme.px(760), room.height() - 60, window.height() - theme.px(40))
        self.resize(max(width, theme.px(300)), max(height, theme.px(240)))

    def _fill(self) -> None:
        theme = self._theme
        self._sheet.deleteLater()
        self._sheet = QWidget()
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self._sheet)
        outer = QVBoxLayout(self._sheet)
        margin = theme.px(24)
        outer.setContentsMargins(margin, theme.px(12), theme.px(12), theme.px(12))
        head = QHBoxLayout()
        head.addWidget(ThaiLabel(theme, tr("ปุ่มลัดทั้งหมด"), face="semibold", size="section"), 1)
        close = KeyButton(theme, tr("ปิด"), look="quiet", keys="Esc")
        close.clicked.connect(self.accept)
        head.addWidget(close)
        outer.addLayout(head)
        sheet = QWidget()
        mark(sheet, "ground", "paper")
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, margin, 0)
        columns.setSpacing(theme.px(36))
        count = max(1, self.width() // theme.px(_COLUMN + 60))
        for blocks in _shared_out(groups(self._commands), count):
            column = QVBoxLayout()
            column.setSpacing(theme.px(4))
            for title, rows in blocks:
                self._add_group(column, title, rows)
            column.addStretch(1)
            columns.addLayout(column, 1)
        scroll = QScrollArea()
        mark(scroll, "bare", "true")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(sheet)
        outer.addWidget(scroll, 1)
        scroll.setFocus()

    def _add_group(self, column: QVBoxLayout, title: str, rows: list[Command]) -> None:
        theme = self._theme
        column.addSpacing(theme.px("gap"))
        column.addWidget(ThaiLabel(theme, title, face="semibold", size=15, colour="accent"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px("margin"))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(1, 1)
        for number, command in enumerate(rows):
            keys = QWidget()
            beside = QHBoxLayout(keys)
            beside.setContentsMargins(0, theme.px(4), 0, 0)
            beside.setSpacing(theme.px(4))
            for shown in command.all_keys_shown[:2]:
                beside.addWidget(KeyCap(theme, shown))
            beside.addStretch(1)
            keys.setFixedWidth(theme.px(148))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(ThaiLabel(theme, tr(command.title).rstrip("…"), size=15))
            words.addWidget(ThaiLabel(theme, tr(command.help), size="small", colour="soft"))
            grid.addWidget(keys, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(words, number, 1)
        column.addLayout(grid)


def _shared_out(found: dict[str, list[Command]], count: int) -> list[list[tuple[str, list[Command]]]]:
    """Share the groups out over columns of about equal length, in order."""
    total = sum(len(rows) + 1 for rows in found.values())
    columns: list[list[tuple[str, list[Command]]]] = [[] for _ in range(count)]
    filled = 0
    for title, rows in found.items():
        middle = filled + (len(rows) + 1) / 2
        columns[min(int(middle * count / total), count - 1)].append((title, rows))
        filled += len(rows) + 1
    return columns

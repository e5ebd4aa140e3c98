"""What a click on the preview offers: every mode, and how the wall is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.thai_text import menu_text

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.wall.state import WallState
    from facilitator.ui.wall.surface import WallSurface

MODES = (
    "welcome", "agenda", "question", "newest", "board", "spotlight", "row", "ranking", "progress", "timer",
    "photo", "test",
)  # fmt: skip
"""The modes in the order of a session."""
_SETTINGS = (
    "wall_auto",
    "wall_blank",
    "wall_freeze",
    "wall_next",
    "wall_back",
    "reveal",
    "reveal_all",
    "wall_theme",
)


def build(commands: Commands, state: WallState, surface: WallSurface, parent: QWidget) -> QMenu:
    """Return the menu as things stand now; the caller opens and deletes it."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    _offer(menu, commands, "wall", tr("เลิกขึ้นจอ") if surface.is_on else "")
    menu.addSeparator()
    modes = QActionGroup(menu)
    for mode in MODES:
        action = _offer(menu, commands, f"wall_{mode}")
        action.setCheckable(True)
        action.setChecked(mode == state.mode)
        modes.addAction(action)
    menu.addSeparator()
    checks = {
        "wall_auto": not state.by_hand, "wall_blank": state.blanked, "wall_freeze": state.frozen,
        "wall_theme": state.theme == "dark",
    }  # fmt: skip
    for command_id in _SETTINGS:
        # A check beside "dark / light" would not say which of them it means.
        action = _offer(menu, commands, command_id, tr("จอสีเข้ม") if command_id == "wall_theme" else "")
        if command_id in checks:
            action.setCheckable(True)
            action.setChecked(checks[command_id])
    screens = surface.screens.apart(surface.home)
    if len(screens) > 1:
        menu.addMenu(_screens(screens, surface, menu))
    return menu


def _offer(menu: QMenu, commands: Commands, command_id: str, title: str = "") -> QAction:
    command = commands[command_id]
    keys = f"\t{command.keys_shown}" if command.keys_shown else ""
    action = menu.addAction(f"{menu_text(title or tr(command.title))}{keys}")
    action.setObjectName(command_id)
    action.setEnabled(not commands.why_not(command_id))
    action.setToolTip(commands.tooltip(command_id))
    action.triggered.connect(lambda: commands.run(command_id))
    return action


def _screens(screens: list[QScreen], surface: WallSurface, menu: QMenu) -> QMenu:
    """Return the screens to choose from; the one that is used is checked."""
    choice = QMenu(tr("ฉายที่จอไหน"), menu)
    for number, screen in enumerate(screens, 1):
        size = screen.geometry().size() * screen.devicePixelRatio()
        words = tr("จอที่ {number}  {name}  {width} × {height}").format(
            number=count(number), name=screen.name(), width=size.width(), height=size.height()
        )
        action = choice.addAction(menu_text(words))
        action.setCheckable(True)
        action.setChecked(screen is surface.screen)
        action.triggered.connect(lambda _checked=False, screen=screen: surface.move_to(screen))
    return choice

"""How the window is brought to its other pages, dialogs and menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import picture_sample
from picture_boards import EXAMPLE, open_sample
from picture_stage import settle, while_open
from PySide6.QtWidgets import QToolTip

if TYPE_CHECKING:
    from picture_stage import Stage


def show_search(stage: Stage) -> None:
    """Look for a word in all sessions."""
    pages = stage.pages
    pages.show_library()
    pages.library.search_box.setText("น้ำท่วม")
    pages.library.search_box.search_now()


def show_printing(stage: Stage) -> None:
    """Show the notes of a session as they will be printed."""
    stage.open_board(picture_sample.TITLE, "swot")
    stage.pages.show_printing()


def show_over_session(stage: Stage, command: str, kind: str = "swot") -> None:
    """Open a dialog over a board of the sample that has everything."""
    open_sample(stage, EXAMPLE, kind)
    stage.run(command)


def show_over_library(stage: Stage, command: str) -> None:
    """Open a dialog over the list of sessions."""
    stage.pages.show_library()
    stage.run(command)


def show_kind_editor(stage: Stage) -> None:
    """Word a copy of a kind."""
    stage.pages.show_library()
    stage.pages.own_kinds.copy("stakeholders")


def show_activity_menu(stage: Stage) -> None:
    """Choose a kind of board for a new activity."""
    open_sample(stage, EXAMPLE, "swot")
    settle(0.2)
    while_open(stage.pages.session.rail.ask_to_add, stage.keep)


def show_columns(stage: Stage) -> None:
    """Choose which columns a table has."""
    open_sample(stage, EXAMPLE, "stakeholders")
    settle(0.2)
    while_open(lambda: stage.run("columns"), stage.keep)


def show_card_menu(stage: Stage) -> None:
    """Show what can be done with a card."""
    open_sample(stage, EXAMPLE, "swot")
    settle(0.2)
    view = stage.area.view
    assert view.figure is not None
    node = view.figure.node(f"card:{view.selection.current}")
    assert node is not None
    middle = view.rect_of(node).center()
    menu = stage.pages.session.menu.menu(middle)
    assert menu is not None
    menu.popup(view.viewport().mapToGlobal(middle.toPoint()))


def show_message(stage: Stage) -> None:
    """Say in the strip what could not be done."""
    open_sample(stage, EXAMPLE, "swot")
    stage.pages.strip.show_error(
        "เขียนลงคลังเวทีไม่ได้ เพราะที่เก็บข้อมูลเต็ม ข้อความที่พิมพ์ยังอยู่ในช่องพิมพ์ ลบไฟล์ที่ไม่ใช้แล้วลองอีกครั้ง", "ลองอีกครั้ง"
    )


def show_question(stage: Stage) -> None:
    """Ask before something that cannot be taken back."""
    stage.pages.show_library()
    pages = stage.pages
    pages.library.deeds.delete(pages.library.sessions.chosen_id)
    pages.library.toggle_bin()
    stage.run("purge_session")


def show_tooltip(stage: Stage) -> None:
    """Explain a button."""
    open_sample(stage, EXAMPLE, "swot")
    settle(0.2)
    button = stage.pages.session.header.wall
    place = button.mapToGlobal(button.rect().bottomLeft())
    QToolTip.showText(place, stage.pages.commands.tooltip("wall"), button)
    settle(0.2)
    stage.keep()
    QToolTip.hideText()

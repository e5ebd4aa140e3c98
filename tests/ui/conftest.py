"""A session page on a real store, in a window as the program builds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from facilitator.operations import agenda, sessions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication, QMainWindow

    from facilitator.kinds import Kinds
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QMainWindow]:
    """A window with nothing but a field that has the keyboard."""
    from PySide6.QtWidgets import QLineEdit, QMainWindow

    made, field = QMainWindow(), QLineEdit()
    made.setCentralWidget(field)
    made.resize(1366, 768)
    made.show()
    field.setFocus()
    qapp.processEvents()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def session_id(store: Store) -> int:
    """A session with a SWOT and an outline on its agenda."""
    made = sessions.create(store, "เวทีทบทวนกองทุน ครั้งที่ ๒", date="2026-03-11", place="ศาลากลางบ้าน")
    agenda.add(store, made, "SWOT ของกองทุน", kind="swot", starts_at="09:30")
    agenda.add(store, made, "บันทึกเรื่องเล่า", kind="outline", starts_at="10:30")
    return made


@pytest.fixture
def page(qapp: QApplication, store: Store, kinds: Kinds, session_id: int) -> Iterator[SessionPage]:
    """The session page, shown and ready to type."""
    from PySide6.QtWidgets import QMainWindow

    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.commands.list import COMMANDS, SESSION
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme
    from facilitator.ui.session.page import SessionPage

    theme, bridge, window = Theme(), StoreBridge(store), QMainWindow()
    commands = Commands(COMMANDS, window)
    shown = SessionPage(theme, bridge, kinds, commands)
    window.setCentralWidget(shown)
    commands.show_page(SESSION)
    window.resize(1600, 900)
    window.show()
    shown.open_session(session_id)
    qapp.processEvents()
    yield shown
    shown.close_session()
    bridge.close()
    window.close()
    window.deleteLater()

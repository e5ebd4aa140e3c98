"""Who takes part, from the session page: the command that opens the dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator.ui.people.dialog import ParticipantsDialog

if TYPE_CHECKING:
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme
    from facilitator.ui.session.page import SessionPage


class Participants(QObject):
    """Binds the command for participants to a session page."""

    def __init__(self, theme: Theme, bridge: StoreBridge, commands: Commands, page: SessionPage) -> None:
        super().__init__(page)
        self._theme, self._bridge, self._page = theme, bridge, page
        commands.bind("participants", self.open)

    def open(self) -> None:
        """Open the dialog for the session on the page."""
        if self._page.session_id is None:
            return
        dialog = ParticipantsDialog(self._theme, self._bridge, self._page.session_id, self._page.window())
        dialog.finished.connect(self._page.setFocus)
        dialog.open()

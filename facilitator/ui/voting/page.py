"""What the panel for votes asks, one page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.operations.votes import Poll
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme


class VotingPage(QWidget):
    """Asks for something and writes the answers; its focus proxy is the field to type in."""

    refused = Signal(str)
    """Why an answer could not be taken, to be read beside what was typed; empty once it is changed."""
    moved = Signal()
    """Another question is at hand."""

    def __init__(self, theme: Theme, bridge: StoreBridge) -> None:
        super().__init__()
        self._theme, self._bridge = theme, bridge

    def ask(self, model: BoardModel, poll: Poll | None, names: Mapping[int, str]) -> str:
        """Show the question at hand; return how far the vote has come, in words.

        `names` says by what each card is called; `poll` is None before a vote has been started.
        """
        raise NotImplementedError

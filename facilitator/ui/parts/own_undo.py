"""Undo and redo inside a dialog, of the steps that are its own: what lies under it stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from PySide6.QtGui import QKeyEvent

    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme


class OwnUndo:
    """Takes back and does again the session's last step while it bears one of these labels."""

    def __init__(self, theme: Theme, bridge: StoreBridge, session_id: int, labels: AbstractSet[str]) -> None:
        self._bridge, self._session_id, self._labels = bridge, session_id, labels
        self.button = KeyButton(theme, tr("เลิกทำ"), keys="Ctrl Z", look="quiet", icon="undo-2")
        self.button.clicked.connect(self.undo)
        self.refresh()

    def undo(self) -> None:
        """Take back the last step, if it is one of these."""
        store = self._bridge.store
        if store.undo_label(self._session_id) in self._labels:
            self._bridge.perform(lambda: store.undo(self._session_id))

    def redo(self) -> None:
        """Do again the step that was undone last, if it is one of these."""
        store = self._bridge.store
        if store.redo_label(self._session_id) in self._labels:
            self._bridge.perform(lambda: store.redo(self._session_id))

    def refresh(self) -> None:
        """Let the button be pressed while there is something to take back."""
        self.button.setEnabled(self._bridge.store.undo_label(self._session_id) in self._labels)

    def took(self, event: QKeyEvent) -> bool:
        """Undo or redo as a key says; False when it says neither."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        else:
            return False
        return True

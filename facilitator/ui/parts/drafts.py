"""Half-typed text, kept in the library while it is typed so that it survives a kill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.thai_editor import ThaiEditor

DELAY = 150
"""Milliseconds from a key to the draft on disk: short for a kill, long enough never to delay a key."""


class DraftKeeper(QObject):
    """Writes what stands in one editor to one place of the session's drafts."""

    def __init__(self, bridge: StoreBridge, editor: ThaiEditor) -> None:
        super().__init__(editor)
        self._bridge, self._editor = bridge, editor
        self._session_id, self._place, self._kept = 0, "", ""
        self._timer = QTimer(self)
        self._timer.setInterval(DELAY)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.write)
        editor.textChanged.connect(self._wait)

    def open(self, session_id: int, place: str) -> str:
        """Write to this place from now on and return what an earlier run left there."""
        self.write()
        self._session_id, self._place = session_id, place
        self._kept = self._bridge.store.draft(session_id, place)
        return self._kept

    def close(self, *, forget: bool) -> None:
        """Stop writing; with `forget` the text has found its place and the draft goes."""
        if forget:
            self._timer.stop()
            self._save("")
        else:
            self.write()
        self._place = ""

    def write(self) -> None:
        """Put what stands in the editor on disk now."""
        self._timer.stop()
        if self._place:
            self._save(self._editor.text())

    def _wait(self) -> None:
        # The timer is not started again by later keys: a fast typist must not postpone it for ever.
        if self._place and not self._timer.isActive():
            self._timer.start()

    def _save(self, text: str) -> None:
        if self._place and text != self._kept:
            self._bridge.perform(lambda: self._bridge.store.save_draft(self._session_id, self._place, text))
            self._kept = text

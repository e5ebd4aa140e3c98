"""Finding in the open session: what matches, where it is shown, and replacing all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.operations import replacing
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.session.find_bar import FindBar

if TYPE_CHECKING:
    from facilitator.operations.replacing import Match
    from facilitator.store import ChangeSet
    from facilitator.ui.agenda.rail import AgendaRail
    from facilitator.ui.capture.area import BoardArea
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme


class Finder(QObject):
    """Binds a FindBar to the boards of the open session; matches are marked on the board in place."""

    told = Signal(str)
    """What a replacement did, for the message strip."""

    def __init__(
        self, theme: Theme, bridge: StoreBridge, commands: Commands, area: BoardArea, rail: AgendaRail
    ) -> None:
        super().__init__(area)
        self._bridge, self._area, self._rail = bridge, area, rail
        self._session_id: int | None = None
        self._matches: list[Match] = []
        self._at = -1
        self.bar = FindBar(theme)
        area.put_above(self.bar)
        self.bar.searched.connect(self._search)
        self.bar.moved.connect(self._go)
        self.bar.replace_wanted.connect(self._replace)
        self.bar.closed.connect(self._close)
        bridge.changed.connect(self._follow)
        commands.bind("find", lambda: self.bar.ask(replacing=False))
        commands.bind("replace", lambda: self.bar.ask(replacing=True))

    def open_session(self, session_id: int | None) -> None:
        """Look in this session from now on."""
        self.bar.close_bar()
        self._session_id, self._matches = session_id, []

    def look_for(self, query: str) -> None:
        """Show the bar with a query, and its first match."""
        self.bar.ask(replacing=False, query=query)
        self._go(1)

    def _search(self, query: str) -> None:
        self._matches, self._at = [], -1
        if self._session_id is not None and query:
            self._matches = replacing.find(self._bridge.store, self._session_id, query)
        self._area.view.mark_matches(query)
        self._tell()

    def _go(self, step: int) -> None:
        """Show another match, on its board."""
        if not self._matches:
            return
        self._at = (
            (self._at + step) % len(self._matches) if self._at >= 0 or step > 0 else -1 % len(self._matches)
        )
        match = self._matches[self._at]
        model = self._area.model
        if match.board_id is not None and (model is None or model.board.id != match.board_id):
            focus = self.bar.query
            for activity in self._rail.rows.activities:
                if activity.board_id == match.board_id:
                    self._rail.open_activity(activity.id)
                    break
            focus.setFocus()
        if match.table == "card" and self._area.model is not None and match.row_id in self._area.model.tree:
            self._area.view.choose(match.row_id)
        self._tell()

    def _replace(self, query: str, by: str) -> None:
        session_id = self._session_id
        if session_id is None:
            return
        done = self._bridge.perform(lambda: replacing.replace(self._bridge.store, session_id, query, by))
        if done is not None:
            self.told.emit(
                tr("แทนที่ “{query}” แล้ว {number} แห่ง เลิกทำได้ด้วย Ctrl Z").format(
                    query=query, number=count(done)
                )
            )
            self._search(self.bar.text())

    def _follow(self, changes: ChangeSet) -> None:
        if changes.session_id == self._session_id and self.bar.text():
            at = self._at
            self._search(self.bar.text())
            self._at = min(at, len(self._matches) - 1)
            self._tell()

    def _close(self) -> None:
        self._matches, self._at = [], -1
        self._area.view.mark_matches("")
        self._area.bar.editor.setFocus()

    def _tell(self) -> None:
        if not self.bar.text():
            self.bar.show_found("")
        elif not self._matches:
            self.bar.show_found(tr("ไม่พบ"))
        elif self._at < 0:
            self.bar.show_found(tr("พบ {number} แห่ง").format(number=count(len(self._matches))))
        else:
            self.bar.show_found(
                tr("{place} จาก {number}").format(place=count(self._at + 1), number=count(len(self._matches)))
            )

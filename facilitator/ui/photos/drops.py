"""Photos dragged from a folder onto the session page: to the card or activity under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from facilitator.ui.agenda.list import ROW
from facilitator.ui.board.selection import card_of
from facilitator.ui.photos.intake import Place, sources_in

if TYPE_CHECKING:
    from facilitator.ui.session.page import SessionPage


class PhotoDrops(QObject):
    """Takes what is dropped on a page and tells where it belongs."""

    dropped = Signal(list, object)
    """Sources, and the Place under the pointer."""

    def __init__(self, page: SessionPage) -> None:
        super().__init__(page)
        self._page = page
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if isinstance(event, QDropEvent) and not isinstance(event, QDragMoveEvent):
            return self._drop(event)
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            if self._page.session_id is None or not sources_in(event.mimeData()):
                return False
            event.acceptProposedAction()
            return True
        return False

    def _drop(self, event: QDropEvent) -> bool:
        sources = sources_in(event.mimeData())
        if self._page.session_id is None or not sources:
            return False
        event.acceptProposedAction()
        self.dropped.emit(sources, self.place_at(event.position().toPoint()))
        return True

    def place_at(self, at: QPoint) -> Place:
        """Return what a photo that is dropped here is of: a card, an activity, or the one that is open."""
        page, session_id = self._page, self._page.session_id or 0
        agenda, board = page.rail.list.viewport(), page.area.view.viewport()
        index = page.rail.list.indexAt(agenda.mapFrom(page, at))
        if agenda.isVisible() and agenda.rect().contains(agenda.mapFrom(page, at)) and index.isValid():
            return Place(session_id, index.data(ROW).activity.id)
        current = page.rail.current()
        activity_id = current.id if current else None
        if board.isVisible() and board.rect().contains(board.mapFrom(page, at)):
            card_id = card_of(page.area.view.node_at(board.mapFrom(page, at).toPointF()))
            return Place(session_id, activity_id, card_id)
        return Place(session_id, activity_id)

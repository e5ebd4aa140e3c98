"""The board on the screen: its cards, kept true to the store, and its drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator import kinds as board_kinds
from facilitator.figure.arrange import arrangement
from facilitator.model import Tree

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure
    from facilitator.kinds import Kind, Kinds
    from facilitator.model import Board, Card
    from facilitator.store import ChangeSet
    from facilitator.ui.bridge import StoreBridge


class BoardModel(QObject):
    """One open board. It reads again only the cards that a change set names."""

    changed = Signal(object)
    """The ids of the cards that were added, edited or removed (a set); empty for the board itself."""
    removed = Signal()
    """The board is gone."""

    def __init__(
        self, bridge: StoreBridge, kinds: Kinds, board_id: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.board: Board = bridge.store.board(board_id)
        self.kind: Kind = kinds[self.board.kind]
        self.terms = bridge.store.session(self.board.session_id).terms
        self.tree = Tree(bridge.store.cards(board_id))
        self._arrangement = arrangement(self.kind)
        bridge.changed.connect(self._take)

    def close(self) -> None:
        """Stop following the store."""
        self.bridge.changed.disconnect(self._take)

    @property
    def codes(self) -> dict[int, str]:
        """The codes of the cards that have one: {card id: "S1"}."""
        return board_kinds.codes(self.kind, self.tree.children(None))

    def figure(self, width: float, height: float) -> Figure:
        """Return the drawing at this width, at least so high, in design units."""
        return self._arrangement.arrange(self.board, self.tree, width, height, self.terms)

    def in_slot(self, slot_id: str) -> list[Card]:
        """Return the top cards of one slot in order."""
        return [card for card in self.tree.children(None) if card.slot == slot_id]

    def _take(self, changes: ChangeSet) -> None:
        if changes.session_id != self.board.session_id:
            return
        store, board_id = self.bridge.store, self.board.id
        touched, gone, whole = set[int](), set[int](), False
        for change in changes.changes:
            if change.table == "card" and change.board_id == board_id:
                (gone if change.action == "removed" else touched).add(change.row_id)
            elif change.table == "board" and change.row_id == board_id:
                if change.action == "removed":
                    self.removed.emit()
                    return
                self.board, whole = store.board(board_id), True
            elif change.table == "session":
                self.terms, whole = store.session(self.board.session_id).terms, True
        if touched or gone:
            self.tree = self.tree.changed([store.card(each) for each in touched], gone)
        if touched or gone or whole:
            self.changed.emit(touched | gone)

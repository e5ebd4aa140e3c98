"""The board on the screen: its cards, kept true to the store, and its drawing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator import kinds as board_kinds
from facilitator.figure.arrange import arrangement
from facilitator.figure.scene import Scene
from facilitator.model import Tree, words_of
from facilitator.operations import votes
from facilitator.ui.board.around import Around

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.figure.drawing import Figure
    from facilitator.figure.scene import Source
    from facilitator.kinds import Kind, Kinds
    from facilitator.model import Board, Card, Measurement
    from facilitator.store import ChangeSet
    from facilitator.ui.parts.bridge import StoreBridge


class BoardModel(QObject):
    """One open board. It reads again only the cards that a change set names."""

    changed = Signal(object)
    """The ids of the cards that were added, edited or removed (a set); empty for the board itself."""
    outgrown = Signal()
    """A card stands in a slot that the kind has lost: the board must be opened anew to show it."""

    def __init__(
        self, bridge: StoreBridge, kinds: Kinds, board_id: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.bridge, self.kinds = bridge, kinds
        self.board: Board = bridge.store.board(board_id)
        self.terms: tuple[str, ...] = ()
        self._began = ""
        self._read_session()
        self.tree = Tree(bridge.store.cards(board_id))
        self.kind: Kind = kinds.for_board(self.board, self.tree)
        self.view = self._remembered_view()
        self.focus: int | None = None
        """The row that the view of one row shows."""
        self._around = Around(bridge.store, kinds, self.kind, self.board, self.tree)
        self._arrangement = arrangement(self.kind, self.view)
        bridge.changed.connect(self._take)

    def close(self) -> None:
        """Stop following the store."""
        self.bridge.changed.disconnect(self._take)

    @property
    def codes(self) -> Mapping[int, str]:
        """The codes of the cards that have one: {card id: "S1"}."""
        return board_kinds.codes(self.kind, self.tree)

    @property
    def sources(self) -> Mapping[str, tuple[Source, ...]]:
        """The cards that this board's cards may be tied to, by "kind.slot"."""
        return self._around.sources

    @property
    def ties(self) -> Mapping[int, tuple[Source, ...]]:
        """What each card is tied to."""
        return self._around.ties

    @property
    def measurements(self) -> Mapping[int, tuple[Measurement, ...]]:
        """What was measured of each indicator, by date."""
        return self._around.measurements

    @property
    def views(self) -> tuple[str, ...]:
        """The ways to look at this board, its arrangement first; a ranking only once there are votes."""
        ranked = self.view == "ranked" or votes.poll(self.board) is not None or self.tree.has_votes
        others = [view for view in self.kind.views if view != "ranked" or ranked]
        return (self.kind.arrangement, *others)

    def look(self, view: str, focus: int | None = None) -> None:
        """Look at the board another way; the next start remembers it."""
        self.focus = focus
        if view != self.view:
            self.view = view
            self._arrangement = arrangement(self.kind, view)
            self.bridge.remember(f"view:{self.board.id}", view)
        self.changed.emit(set())

    def scene(self) -> Scene:
        """Return all that a drawing of the board depends on."""
        return Scene(
            self.board,
            self.tree,
            terms=self.terms,
            ties=self.ties,
            sources=self.sources,
            source_slots=self._around.source_slots,
            measurements=self.measurements,
            began=self._began,
            today=date.today().isoformat(),
            focus=self.focus,
        )

    def figure(self, width: float, height: float) -> Figure:
        """Return the drawing at this width, at least so high, in design units."""
        return self._arrangement.arrange(self.scene(), width, height)

    def in_slot(self, slot_id: str) -> list[Card]:
        """Return the top cards of one slot in order."""
        return [card for card in self.tree.children(None) if card.slot == slot_id]

    def _remembered_view(self) -> str:
        view = self.bridge.store.recall(f"view:{self.board.id}")
        return view if view in self.kind.views else self.kind.arrangement

    def _read_session(self) -> bool:
        """Read the day of the session and the names that no line breaks inside; tell whether they changed."""
        store, before = self.bridge.store, (self.terms, self._began)
        session = store.session(self.board.session_id)
        self.terms = words_of(session, store.participants(session.id))
        self._began = session.date
        return before != (self.terms, self._began)

    def _take(self, changes: ChangeSet) -> None:
        if changes.session_id != self.board.session_id:
            return
        store, board_id = self.bridge.store, self.board.id
        touched, gone, whole, session = set[int](), set[int](), False, False
        for change in changes.changes:
            if change.table == "card" and change.board_id == board_id:
                (gone if change.action == "removed" else touched).add(change.row_id)
            elif change.table == "board" and change.row_id == board_id:
                if change.action == "removed":
                    return
                self.board, whole = store.board(board_id), True
            elif change.table in {"session", "participant"}:
                session = True
        if session:
            whole = self._read_session() or whole
        if touched or gone:
            cards = [store.card(each) for each in touched]
            self.tree = self.tree.changed(cards, gone)
            if not {card.slot for card in cards} <= {slot.id for slot in self.kind.slots}:
                self.outgrown.emit()
                return
        differs = self._around.follow(changes.changes, self.board, self.tree)
        if touched or gone or whole or differs:
            self.changed.emit(touched | gone)

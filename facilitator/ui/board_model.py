"""The board on the screen: its cards, kept true to the store, and its drawing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator import kinds as board_kinds
from facilitator.figure import scene as scenes
from facilitator.figure.arrange import arrangement
from facilitator.figure.scene import Scene
from facilitator.model import Tree, by_card, words_of
from facilitator.operations import votes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.figure.drawing import Figure
    from facilitator.figure.scene import Source, SourceSlot
    from facilitator.kinds import Kind, Kinds
    from facilitator.model import Board, Card, Measurement
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
        self.sources: Mapping[str, tuple[Source, ...]] = {}
        self.source_slots: Mapping[str, SourceSlot] = {}
        self.ties: Mapping[int, tuple[Source, ...]] = {}
        self.measurements: Mapping[int, tuple[Measurement, ...]] = {}
        self._arrangement = arrangement(self.kind, self.view)
        self._read_around()
        bridge.changed.connect(self._take)

    def close(self) -> None:
        """Stop following the store."""
        self.bridge.changed.disconnect(self._take)

    @property
    def codes(self) -> dict[int, str]:
        """The codes of the cards that have one: {card id: "S1"}."""
        return board_kinds.codes(self.kind, self.tree)

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
            source_slots=self.source_slots,
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

    def _read_around(self) -> None:
        """Read what stands elsewhere about this board: what its cards are tied to, what was measured."""
        store, session_id = self.bridge.store, self.board.session_id
        needed = {to.partition(".")[0] for slot in self.kind.slots if slot.links for to in slot.links.to}
        if needed:
            boards = [
                (board, self._tree_of(board.id) if board.kind in needed else Tree())
                for board in store.boards(session_id)
            ]
            self.sources = scenes.sources(self.kind, self.board, boards, self.kinds)
            self.source_slots = scenes.source_slots(
                self.kind, self.board, [board for board, _ in boards], self.kinds
            )
            self.ties = scenes.ties(store.links(session_id), self.sources)
        if self.kind.arrangement == "goals":
            self.measurements = by_card(store.measurements(session_id))

    def _tree_of(self, board_id: int) -> Tree:
        return self.tree if board_id == self.board.id else Tree(self.bridge.store.cards(board_id))

    def _take(self, changes: ChangeSet) -> None:
        if changes.session_id != self.board.session_id:
            return
        store, board_id = self.bridge.store, self.board.id
        touched, gone, whole, around, session = set[int](), set[int](), False, False, False
        for change in changes.changes:
            if change.table == "card" and change.board_id == board_id:
                (gone if change.action == "removed" else touched).add(change.row_id)
            elif change.table == "board" and change.row_id == board_id:
                if change.action == "removed":
                    self.removed.emit()
                    return
                self.board, whole = store.board(board_id), True
            elif change.table in {"session", "participant"}:
                session = True
            elif change.table in {"card", "link", "measurement", "board"}:
                around = True
        if session:
            whole = self._read_session() or whole
        if touched or gone:
            self.tree = self.tree.changed([store.card(each) for each in touched], gone)
        before = (self.sources, self.source_slots, self.ties, self.measurements)
        if around or touched or gone:
            self._read_around()
        if (
            touched
            or gone
            or whole
            or before != (self.sources, self.source_slots, self.ties, self.measurements)
        ):
            self.changed.emit(touched | gone)

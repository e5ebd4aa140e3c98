"""What stands elsewhere in a session about one board, read again only where something of it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure import scene as scenes
from facilitator.model import Tree, by_card

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from facilitator.figure.scene import Source, SourceSlot
    from facilitator.kinds import Kind, Kinds
    from facilitator.model import Board, Measurement
    from facilitator.store import Change, Store

_ORDERING = frozenset({"board", "activity"})
"""The tables that the order of a session's boards hangs on."""


class Around:
    """The cards that a board's cards may be tied to, the ties, and what was measured."""

    def __init__(self, store: Store, kinds: Kinds, kind: Kind, board: Board, tree: Tree) -> None:
        self.sources: Mapping[str, tuple[Source, ...]] = {}
        self.source_slots: Mapping[str, SourceSlot] = {}
        self.ties: Mapping[int, tuple[Source, ...]] = {}
        self.measurements: Mapping[int, tuple[Measurement, ...]] = {}
        self._store, self._kinds, self._kind = store, kinds, kind
        self._named = {to.partition(".")[0] for slot in kind.slots if slot.links for to in slot.links.to}
        self._boards: tuple[Board, ...] = ()
        self._trees: dict[int, Tree] = {}
        if self._named:
            self._read_boards(board)
            self._list_sources(board, tree)
            self._read_ties(board)
        if self._is_measured:
            self._read_measurements(board)

    def follow(self, changes: Iterable[Change], board: Board, tree: Tree) -> bool:
        """Take up changes of the session; tell whether anything here differs. `tree` is as after them."""
        before = (self.sources, self.source_slots, self.ties, self.measurements)
        changes = tuple(changes)
        tables = {change.table for change in changes}
        if self._named:
            reordered = not _ORDERING.isdisjoint(tables)
            if reordered:
                self._read_boards(board)
            on_boards = {change.board_id for change in changes if change.table == "card"}
            others = self._trees.keys() & on_boards
            for board_id in others:
                self._follow_cards(board_id, changes)
            named = reordered or others or (board.kind in self._named and board.id in on_boards)
            if named:
                self._list_sources(board, tree)
            if named or "link" in tables:
                self._read_ties(board)
        if self._is_measured and "measurement" in tables:
            self._read_measurements(board)
        return before != (self.sources, self.source_slots, self.ties, self.measurements)

    @property
    def _is_measured(self) -> bool:
        return self._kind.arrangement == "goals"

    def _read_boards(self, board: Board) -> None:
        """Read the boards in their order, and the cards of those that were not there before."""
        self._boards = self._store.boards(board.session_id)
        self._trees = {
            each.id: self._trees.get(each.id) or Tree(self._store.cards(each.id))
            for each in self._boards
            if each.kind in self._named and each.id != board.id
        }

    def _follow_cards(self, board_id: int, changes: Iterable[Change]) -> None:
        here = [each for each in changes if each.table == "card" and each.board_id == board_id]
        gone = [each.row_id for each in here if each.action == "removed"]
        touched = [self._store.card(each.row_id) for each in here if each.action != "removed"]
        self._trees[board_id] = self._trees[board_id].changed(touched, gone)

    def _list_sources(self, board: Board, tree: Tree) -> None:
        trees = {**self._trees, board.id: tree}
        boards = [(each, trees.get(each.id, Tree())) for each in self._boards]
        self.sources = scenes.sources(self._kind, board, boards, self._kinds)
        self.source_slots = scenes.source_slots(self._kind, board, self._boards, self._kinds)

    def _read_ties(self, board: Board) -> None:
        self.ties = scenes.ties(self._store.links(board.session_id), self.sources)

    def _read_measurements(self, board: Board) -> None:
        self.measurements = by_card(self._store.measurements(board.session_id))

"""What stands around a board is, after any changes, what it would be if it were read anew."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import kinds
from facilitator.model import Tree
from facilitator.operations import OperationRefused, agenda, boards, cards, links, measures, sessions
from facilitator.store import ChangeSet, Store
from facilitator.ui.board.around import Around

KINDS = kinds.load()
ON_AGENDA = ("swot", "tows", "swot", "goals", "action_plan", "knowledge")
WATCHED = ("tows", "goals", "action_plan", "knowledge")
ACTS = ("add", "edit", "delete", "merge", "reword", "move", "drop", "tie", "measure", "undo", "redo")
PICK = st.integers(0, 10**6)


class Watch:
    """One board with what stands around it, followed from change set to change set."""

    def __init__(self, store: Store, board_id: int) -> None:
        self._store, self._board_id = store, board_id
        self._board = store.board(board_id)
        self._kind = KINDS[self._board.kind]
        self._tree = Tree(store.cards(board_id))
        self._around = Around(store, KINDS, self._kind, self._board, self._tree)
        self.gone = False

    def take(self, changes: ChangeSet) -> None:
        own = [each for each in changes.changes if (each.table, each.row_id) == ("board", self._board_id)]
        self.gone = self.gone or any(each.action == "removed" for each in own)
        if self.gone:
            return
        self._board = self._store.board(self._board_id)
        before = self.seen(self._around)
        self._tree = Tree(self._store.cards(self._board_id))
        differs = self._around.follow(changes.changes, self._board, self._tree)
        anew = Around(self._store, KINDS, self._kind, self._board, self._tree)
        assert self.seen(self._around) == self.seen(anew)
        assert differs == (before != self.seen(anew))

    @staticmethod
    def seen(around: Around) -> tuple[object, ...]:
        return around.sources, around.source_slots, around.ties, around.measurements


def act(store: Store, session_id: int, name: str, a: int, b: int, c: int) -> None:
    """Do what a user may do, to what these numbers choose."""
    activities, there = store.activities(session_id), store.boards(session_id)
    board = there[a % len(there)]
    slots = KINDS[board.kind].slots
    some = [card.id for each in there for card in store.cards(each.id)]
    one, other = (some[b % len(some)], some[c % len(some)]) if some else (0, 0)
    match name:
        case "add":
            cards.add(store, board.id, slots[b % len(slots)].id, f"ใบ {c}")
        case "reword":
            boards.title_slot(store, board.id, slots[b % len(slots)].id, f"ช่อง {c % 3}")
        case "move":
            before = activities[b % len(activities)].id if c % 2 else None
            agenda.move(store, activities[a % len(activities)].id, before_id=before)
        case "drop" if len(activities) > 4:
            agenda.delete(store, activities[a % len(activities)].id)
        case "undo":
            store.undo(session_id)
        case "redo":
            store.redo(session_id)
        case "edit" if some:
            cards.edit(store, one, text=f"แก้ {c % 3}")
        case "delete" if some:
            cards.delete(store, [one])
        case "merge" if some:
            cards.merge(store, one, [other])
        case "tie" if some:
            links.tie(store, one, [other], "pairs_with")
        case "measure" if some:
            measures.add(store, one, date="2026-03-11", value=str(c % 3))


@given(st.lists(st.tuples(st.sampled_from(ACTS), PICK, PICK, PICK), min_size=6, max_size=30))
@settings(max_examples=30)
def test_what_is_followed_is_what_would_be_read(moves: list[tuple[str, int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "library.db") as store:
        session_id = sessions.create(store, "เวที")
        for kind in ON_AGENDA:
            agenda.add(store, session_id, kind, kind=kind)
        for board in store.boards(session_id):
            for slot in KINDS[board.kind].slots:
                cards.add(store, board.id, slot.id, slot.id)
        for board in store.boards(session_id):
            if board.kind in WATCHED:
                store.subscribe(Watch(store, board.id).take)
        for move in moves:
            with suppress(OperationRefused):
                act(store, session_id, *move)

"""Any sequence of operations can be undone to its start and redone to its end, over restarts too."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.operations import OperationRefused, agenda, boards, cards, sessions
from facilitator.store import ChangeSet, Store

if TYPE_CHECKING:
    from facilitator.model import Snapshot

ACTS = (
    "add",
    "add under",
    "add before",
    "edit",
    "type",
    "move",
    "indent",
    "outdent",
    "delete",
    "merge",
    "vote",
    "add activity",
    "move activity",
    "delete activity",
    "rename",
    "title slot",
    "edit session",
    "undo",
    "undo",
    "undo",
    "redo",
    "redo",
    "reopen",
)
PICK = st.integers(0, 10**6)
MOVES = st.lists(st.tuples(st.sampled_from(ACTS), PICK, PICK, PICK), min_size=8, max_size=40)


class Room:
    """A library in which operations are picked by numbers, and a view that follows its change sets."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.store = Store.open(path)
        self.session_id = sessions.create(self.store, "เวที")
        self.floor = self.snapshot()
        for title in ("ก", "ข"):
            agenda.add(self.store, self.session_id, title, kind="swot")
        for number in range(3):
            cards.add(self.store, self.store.boards(self.session_id)[0].id, "S", f"บัตร {number}")
        self.seen = self.rows()
        self.store.subscribe(self.follow)

    def rows(self) -> dict[tuple[str, int], object]:
        snapshot = self.store.snapshot(self.session_id)
        return {
            ("session", self.session_id): snapshot.session,
            **{("activity", activity.id): activity for activity in snapshot.activities},
            **{("board", board.id): board for board in snapshot.boards},
            **{("card", card.id): card for card in snapshot.cards},
        }

    def follow(self, changes: ChangeSet) -> None:
        """Compare what is announced with what differs."""
        now = self.rows()
        said = {(change.table, change.row_id): change for change in changes.changes}
        assert len(said) == len(changes.changes)
        differing = {key for key in self.seen.keys() | now.keys() if self.seen.get(key) != now.get(key)}
        assert said.keys() == differing
        for key, change in said.items():
            action = "added" if key not in self.seen else "removed" if key not in now else "edited"
            row = now.get(key) or self.seen[key]
            board_id = key[1] if key[0] == "board" else getattr(row, "board_id", None)
            assert (change.action, change.session_id, change.board_id) == (action, self.session_id, board_id)
        self.seen = now

    def reopen(self) -> None:
        self.store.close()
        self.store = Store.open(self.path)
        self.store.subscribe(self.follow)

    def check_search(self) -> None:
        """Every row is found by its text, and nothing that is gone."""
        snapshot = self.snapshot()
        held = [
            *(("card", card.id, card.text) for card in snapshot.cards),
            *(("board", board.id, board.title) for board in snapshot.boards),
            *(("activity", activity.id, activity.title) for activity in snapshot.activities),
            ("session", self.session_id, snapshot.session.title),
        ]
        for word in ("บัตร", "ใหม่", "กิจกรรม", "พิมพ์", "เวที", "ลูก"):
            found = {(hit.table, hit.row_id) for hit in self.store.search(word, limit=1000)}
            assert found == {(table, row_id) for table, row_id, text in held if word in text}

    def snapshot(self) -> Snapshot:
        return self.store.snapshot(self.session_id)

    def act(self, act: str, a: int, b: int, c: int) -> None:
        snapshot = self.snapshot()
        some = [card.id for card in snapshot.cards]
        agenda_ids = [activity.id for activity in snapshot.activities]
        slot = "SWOT"[c % 4]
        match act:
            case "undo":
                self.store.undo(self.session_id)
            case "redo":
                self.store.redo(self.session_id)
            case "reopen":
                self.reopen()
            case "edit session":
                sessions.edit(self.store, self.session_id, place=str(a % 3), terms=[str(b % 3)])
            case "add activity":
                agenda.add(self.store, self.session_id, f"กิจกรรม {a}", kind="swot" if b % 2 else "")
            case "move activity" if agenda_ids:
                before_id = agenda_ids[b % len(agenda_ids)] if c % 2 else None
                agenda.move(self.store, agenda_ids[a % len(agenda_ids)], before_id=before_id)
            case "delete activity" if agenda_ids:
                agenda.delete(self.store, agenda_ids[a % len(agenda_ids)])
            case "rename" | "title slot" | "add" if snapshot.boards:
                board_id = snapshot.boards[a % len(snapshot.boards)].id
                if act == "rename":
                    boards.rename(self.store, board_id, f"กระดาน {b % 5}", merge_key="rename")
                elif act == "title slot":
                    boards.title_slot(self.store, board_id, slot, "ข้อจำกัด" if b % 2 else "")
                else:
                    cards.add(self.store, board_id, slot, f"ใหม่ {b}")
            case _ if some:
                self.act_on_cards(act, some, a, b, slot)

    def act_on_cards(self, act: str, some: list[int], a: int, b: int, slot: str) -> None:
        store, one, other = self.store, some[a % len(some)], some[b % len(some)]
        board_id, parent_id = store.card(one).board_id, store.card(one).parent_id
        match act:
            case "add under":
                cards.add(store, board_id, slot, "ลูก", parent_id=one)
            case "add before":
                cards.add(store, board_id, slot, "แทรก", parent_id=parent_id, before_id=one)
            case "edit":
                cards.edit(store, one, note=str(b % 3), mark=str(a % 3), fields={"หน่วย": str(b % 2)})
            case "type":
                cards.edit(store, one, text=f"พิมพ์ {b % 4}", merge_key=f"text:{one}")
            case "move":
                cards.move(store, [one, some[(a + 1) % len(some)]], slot=slot, parent_id=other)
            case "indent":
                cards.indent(store, one, across_slots=bool(b % 2))
            case "outdent":
                cards.outdent(store, one)
            case "delete":
                cards.delete(store, [one, other])
            case "merge":
                cards.merge(store, one, [other])
            case "vote":
                cards.plus_one(store, one, by=b % 3 - 1)


@given(MOVES)
@settings(max_examples=40)
def test_undone_to_the_start_and_redone_to_the_end(moves: list[tuple[str, int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder) / "library.db")
        for move in moves:
            try:
                room.act(*move)
            except OperationRefused:
                assert room.rows() == room.seen
        end = room.snapshot()
        room.check_search()
        while room.store.redo(room.session_id):
            pass
        passed = [room.snapshot()]
        while room.store.undo(room.session_id):
            passed.append(room.snapshot())
        assert end in passed
        assert passed[-1] == room.floor
        room.reopen()
        for expected in passed[-2::-1]:
            assert room.store.redo(room.session_id)
            assert room.snapshot() == expected
        assert room.store.redo(room.session_id) is None
        room.check_search()
        room.store.close()

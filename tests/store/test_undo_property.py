"""Any sequence of operations can be undone to its start and redone to its end, over restarts too."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from acts import ACTS, KINDS, OFFERED, Chosen, NothingThere
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.operations import OperationRefused, agenda, cards, follow_up, sessions
from facilitator.store import ChangeSet, Store

if TYPE_CHECKING:
    from facilitator.model import Snapshot

OTHERS = ("undo",) * 4 + ("redo",) * 3 + ("reopen", "follow up")
BEGUN = ("add people", "add people", "add photo", "add photo", "measure", "measure", "tie", "vote")
"""What has been done before, so that there is something of everything."""
PICK = st.integers(0, 10**6)
MOVES = st.lists(st.tuples(st.sampled_from((*ACTS, *OTHERS)), PICK, PICK, PICK), min_size=8, max_size=40)
WORDS = ("บัตร", "ใหม่", "กิจกรรม", "พิมพ์", "เวที", "ลูก", "คน", "ภาพ", "บ้าน")


class Room:
    """A library in which operations are picked by numbers, and a view that follows its change sets."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.store = Store.open(path)
        self.session_id = sessions.create(self.store, "เวที")
        self.floor = self.snapshot()
        for kind in OFFERED:
            agenda.add(self.store, self.session_id, kind, kind=KINDS[kind])
        for board in self.store.boards(self.session_id):
            for slot in KINDS[board.kind].top_slots:
                first = cards.add(self.store, board.id, slot.id, f"บัตร {slot.id}")
                cards.add(self.store, board.id, slot.id, "บัตรย่อย", parent_id=first)
        for place, name in enumerate(BEGUN):
            ACTS[name](Chosen(self.store, self.session_id, place, place + 3, 2 * place + 1))
        self.seen = self.rows()
        self.store.subscribe(self.follow)

    def snapshot(self) -> Snapshot:
        return self.store.snapshot(self.session_id)

    def rows(self) -> dict[tuple[str, int], object]:
        now = self.snapshot()
        held: dict[str, tuple[Any, ...]] = {
            "session": (now.session,),
            "activity": now.activities,
            "board": now.boards,
            "card": now.cards,
            "link": now.links,
            "measurement": now.measurements,
            "participant": now.participants,
            "photo": now.photos,
            "ballot": now.ballots,
        }
        return {(table, row.id): row for table, rows in held.items() for row in rows}

    def follow(self, changes: ChangeSet) -> None:
        """Compare what is announced with what differs."""
        if changes.session_id != self.session_id:
            assert self.rows() == self.seen
            return
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

    def go_on(self) -> None:
        """Begin a session that goes on from this one; undo does not pass its beginning."""
        made = follow_up.continue_from(self.store, KINDS, self.session_id, "ครั้งต่อไป")
        assert self.store.undo(made) is None

    def act(self, name: str, a: int, b: int, c: int) -> None:
        match name:
            case "undo":
                self.store.undo(self.session_id)
            case "redo":
                self.store.redo(self.session_id)
            case "reopen":
                self.reopen()
            case "follow up":
                self.go_on()
            case _:
                ACTS[name](Chosen(self.store, self.session_id, a, b, c))

    def check_search(self) -> None:
        """Every row is found by its texts, and nothing that is gone."""
        texts = {
            "session": ("title",),
            "activity": ("title",),
            "board": ("title",),
            "card": ("text",),
            "participant": ("name", "organisation"),
            "photo": ("caption",),
        }
        for word in WORDS:
            hits = self.store.search(word, limit=10_000)
            found = {(hit.table, hit.row_id) for hit in hits if hit.session_id == self.session_id}
            assert found == {
                key
                for key, row in self.rows().items()
                if any(word in getattr(row, column) for column in texts.get(key[0], ()))
            }


@given(MOVES)
@settings(max_examples=60)
def test_undone_to_the_start_and_redone_to_the_end(moves: list[tuple[str, int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder) / "library.db")
        for move in moves:
            before = room.rows()
            try:
                room.act(*move)
            except (OperationRefused, NothingThere):
                assert room.rows() == before
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


def left_of(path: Path, session_id: int) -> dict[str, int]:
    """Return how many rows the tables hold of a session, and of pictures, where they hold any."""
    found = {}
    with closing(sqlite3.connect(path)) as library:
        tables = [name for (name,) in library.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            columns = {column[1] for column in library.execute(f"PRAGMA table_info({table})")}
            whose = "id" if table == "session" else "session_id"
            if whose in columns:
                (count,) = library.execute(f"SELECT count(*) FROM {table} WHERE {whose} = ?", (session_id,))
                found[table] = count[0]
        (found["picture"],) = library.execute("SELECT count(*) FROM picture").fetchone()
        (found["image"],) = library.execute(
            "SELECT count(*) FROM image WHERE step_id NOT IN (SELECT id FROM step)"
        ).fetchone()
    return {table: count for table, count in found.items() if count}


@given(MOVES)
@settings(max_examples=20)
def test_a_purge_leaves_nothing_of_a_session(moves: list[tuple[str, int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder) / "library.db")
        for move in moves:
            with suppress(OperationRefused, NothingThere):
                room.act(*move)
        sessions.delete(room.store, room.session_id)
        there = room.rows().keys()
        assert left_of(room.path, room.session_id).keys() >= {table for table, _ in there}
        heard: list[ChangeSet] = []
        room.store.close()
        room.store = Store.open(room.path)
        room.store.subscribe(heard.append)
        sessions.purge(room.store, room.session_id)
        room.store.close()
        (told,) = heard
        assert {(each.table, each.row_id) for each in told.changes} == there
        assert left_of(room.path, room.session_id) == {}

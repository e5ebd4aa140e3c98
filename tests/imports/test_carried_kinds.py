"""Own kinds travel with a session; a board whose kind is not known here comes in all the same."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from facilitator import exports, imports
from facilitator import kinds as board_kinds
from facilitator.kinds import own
from facilitator.operations import agenda, cards, sessions
from facilitator.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from facilitator.kinds import Kinds


class Computer:
    """A library with its own kinds, as another facilitator has it."""

    def __init__(self, folder: Path) -> None:
        self.store = Store.open(folder / "library.db")
        self.kinds = board_kinds.load(board_kinds.own_folder(folder / "library.db"))

    def make(self, kind_id: str, *slots: str) -> int:
        """Return a session with a board of this kind and a card in each of these slots."""
        session_id = sessions.create(self.store, "เวทีของเรา")
        activity_id = agenda.add(self.store, session_id, "กระดานของเรา", kind=kind_id)
        board_id = self.store.activity(activity_id).board_id
        assert board_id is not None
        for slot in slots:
            cards.add(self.store, board_id, slot, f"บัตร {slot}")
        return session_id

    def send(self, session_id: int, target: Path) -> Path:
        """Write the session into a file."""
        exports.export(self.store.snapshot(session_id), self.kinds, target)
        return target

    def take(self, file: Path) -> tuple[int, list[str]]:
        """Read the file; return the session and what was told."""
        told: list[str] = []
        return imports.import_file(self.store, self.kinds, file, told.append), told

    def kind_of(self, session_id: int) -> str:
        """Return the kind of the session's board."""
        return self.store.boards(session_id)[0].kind


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Computer]:
    yield from computer(tmp_path / "here")


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Computer]:
    yield from computer(tmp_path / "there")


def computer(folder: Path) -> Iterator[Computer]:
    folder.mkdir()
    made = Computer(folder)
    yield made
    made.store.close()


def own_columns(kinds: Kinds, *slots: str) -> board_kinds.Kind:
    """Keep a kind "own_lessons" with these slots and return it."""
    kind = own.copied(kinds["lessons"], "own_lessons")
    first = kind.slots[0]
    made = replace(
        kind, slots=tuple(replace(first, id=slot, title=board_kinds.Title(slot, slot)) for slot in slots)
    )
    own.keep(kinds, made)
    return made


def test_an_own_kind_comes_with_the_session(here: Computer, there: Computer, tmp_path: Path) -> None:
    kind = own_columns(here.kinds, "seen", "felt")
    file = here.send(here.make("own_lessons", "seen", "felt"), tmp_path / "s.json")
    session_id, told = there.take(file)
    assert there.kind_of(session_id) == "own_lessons"
    assert there.kinds["own_lessons"] == kind
    assert there.kinds.own["own_lessons"].is_file()
    assert told == ["เพิ่มแบบกระดาน “ถอดบทเรียน (AAR) (ของเรา)” ที่มากับไฟล์แล้ว"]
    assert there.take(file)[1] == []


def test_shipped_kinds_do_not_travel(here: Computer, tmp_path: Path) -> None:
    file = here.send(here.make("swot", "S"), tmp_path / "s.json")
    assert "kinds" not in json.loads(file.read_bytes())


def test_a_kind_known_here_that_has_the_slots_stays_as_it_is(
    here: Computer, there: Computer, tmp_path: Path
) -> None:
    own_columns(here.kinds, "seen", "felt")
    theirs = own_columns(there.kinds, "felt", "seen", "next")
    session_id, told = there.take(here.send(here.make("own_lessons", "seen"), tmp_path / "s.json"))
    assert (there.kind_of(session_id), told) == ("own_lessons", [])
    assert there.kinds["own_lessons"] == theirs


def test_a_kind_known_here_without_the_slots_comes_in_beside_it(
    here: Computer, there: Computer, tmp_path: Path
) -> None:
    kind = own_columns(here.kinds, "seen", "felt")
    theirs = own_columns(there.kinds, "other")
    session_id, told = there.take(here.send(here.make("own_lessons", "seen"), tmp_path / "s.json"))
    assert there.kind_of(session_id) == "own_lessons_2"
    assert there.kinds["own_lessons_2"] == replace(kind, id="own_lessons_2")
    assert there.kinds["own_lessons"] == theirs
    assert len(told) == 1


def test_a_replaced_shipped_kind_does_not_replace_it_elsewhere(
    here: Computer, there: Computer, tmp_path: Path
) -> None:
    swot = here.kinds["swot"]
    changed = replace(swot, slots=tuple(replace(slot, id=f"{slot.id}{slot.id}") for slot in swot.slots))
    own.keep(here.kinds, changed)
    session_id, _ = there.take(here.send(here.make("swot", "SS"), tmp_path / "s.json"))
    assert there.kind_of(session_id) == "own_swot"
    assert there.kinds["swot"] == swot


def test_a_board_of_an_unknown_kind_comes_in_and_goes_out_whole(
    here: Computer, there: Computer, tmp_path: Path
) -> None:
    file = here.send(here.make("vanished", "a", "b"), tmp_path / "s.json")
    session_id, told = there.take(file)
    assert [card.slot for card in there.store.snapshot(session_id).cards] == ["a", "b"]
    (remark,) = told
    assert "“vanished”" in remark
    assert f"vanished.toml จากเครื่องเดิมมาวางใน “{there.kinds.folder}”" in remark
    assert there.send(session_id, tmp_path / "again.json").read_bytes() == file.read_bytes()
    exports.export(there.store.snapshot(session_id), there.kinds, tmp_path / "notes.txt")
    assert "บัตร a" in (tmp_path / "notes.txt").read_text(encoding="utf-8")


def test_a_slot_that_the_kind_lacks_is_named_with_its_place(
    here: Computer, there: Computer, tmp_path: Path
) -> None:
    session_id, told = there.take(here.send(here.make("swot", "S", "X"), tmp_path / "s.json"))
    assert "“X” (boards[1].cards[2].slot)" in told[0]
    assert len(there.store.snapshot(session_id).cards) == 2


def test_where_kinds_cannot_be_kept_the_session_comes_in(
    here: Computer, there: Computer, tmp_path: Path
) -> None:
    own_columns(here.kinds, "seen")
    assert there.kinds.folder is not None
    there.kinds.folder.write_text("ไฟล์ขวางทาง", encoding="utf-8")
    session_id, told = there.take(here.send(here.make("own_lessons", "seen"), tmp_path / "s.json"))
    assert len(there.store.snapshot(session_id).cards) == 1
    assert "เก็บไว้ไม่ได้" in told[0]
    assert "“own_lessons” ซึ่งไม่มีในเครื่องนี้" in told[1]


def test_kinds_without_a_folder_of_their_own(here: Computer, kinds: Kinds, tmp_path: Path) -> None:
    own_columns(here.kinds, "seen")
    file = here.send(here.make("own_lessons", "seen"), tmp_path / "s.json")
    told: list[str] = []
    imports.import_file(here.store, kinds, file, told.append)
    assert len(told) == 1

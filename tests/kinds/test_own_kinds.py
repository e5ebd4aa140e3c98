"""Own kinds: copied, written, read back; and what shows a board whose kind is gone."""

from __future__ import annotations

import tomllib
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from facilitator import kinds
from facilitator.figure.arrange import arrangement
from facilitator.figure.scene import Scene
from facilitator.kinds import explained, kind_of, own, writing
from facilitator.kinds.own import OwnKindRefused
from facilitator.model import Board, Card, Tree

if TYPE_CHECKING:
    from pathlib import Path

EVERY = pytest.mark.parametrize("kind", kinds.load().all, ids=lambda kind: kind.id)
CLASSES = {
    explained.KIND: kinds.Kind,
    explained.SLOT: kinds.Slot,
    explained.FIELD: kinds.Field,
}


@EVERY
def test_a_kind_written_and_read_again_is_equal(kind: kinds.Kind) -> None:
    assert kind_of(tomllib.loads(writing.text(kind))) == kind
    assert kind_of(writing.values(kind)) == kind


def test_texts_with_signs_of_toml_come_back(tmp_path: Path) -> None:
    known = kinds.load(tmp_path / "boards")
    odd = 'ก "ข" \\n {ค} # ง \' ]'
    kind = replace(known["swot"], id="odd", title=kinds.Title(odd, odd))
    own.keep(known, kind)
    assert known["odd"] == kind


def test_every_key_is_explained_in_a_copied_file() -> None:
    keys = {f"{where}.{field.name}" for where, cls in CLASSES.items() for field in fields(cls)}
    assert explained.EXPLAINED.keys() == keys


@EVERY
def test_a_copy_of_every_kind_is_known_at_once(kind: kinds.Kind, tmp_path: Path) -> None:
    known = kinds.load(tmp_path / "boards")
    new_id = own.free_id(known, kind.id)
    file = own.keep(known, own.copied(known[kind.id], new_id), new=True)
    assert file == tmp_path / "boards" / f"own_{kind.id}.toml"
    assert known.problems == ()
    assert known.own == {new_id: file}
    assert known[new_id].title.th == f"{kind.title.th} (ของเรา)"
    order = [each.id for each in known]
    assert order.index(new_id) == order.index(kind.id) + 1
    assert kinds.load(tmp_path / "boards")[new_id] == known[new_id]
    assert own.free_id(known, kind.id) == f"own_{kind.id}_2"


def test_a_copys_links_within_itself_lead_to_itself() -> None:
    (core,) = [slot for slot in own.copied(kinds.load()["knowledge"], "ours").slots if slot.links]
    assert core.links is not None
    assert core.links.to == ("ours.asset",)


def test_a_file_is_never_replaced_by_a_new_kind(tmp_path: Path) -> None:
    known = kinds.load(tmp_path)
    (tmp_path / "own_swot.toml").write_text("# ของฉัน", encoding="utf-8")
    with pytest.raises(OwnKindRefused, match=r"own_swot\.toml”"):
        own.keep(known, own.copied(known["swot"], "own_swot"), new=True)
    assert (tmp_path / "own_swot.toml").read_text(encoding="utf-8") == "# ของฉัน"


def test_a_changed_kind_is_written_where_it_was_read(tmp_path: Path) -> None:
    (tmp_path / "another name.toml").write_text(
        writing.text(replace(kinds.load()["swot"], id="ours")), encoding="utf-8"
    )
    known = kinds.load(tmp_path)
    own.keep(known, replace(known["ours"], question=kinds.Title("ถามอะไร", "What")))
    assert [file.name for file in tmp_path.iterdir()] == ["another name.toml"]
    assert known["ours"].question.th == "ถามอะไร"


def test_what_could_not_be_read_again_is_not_written(tmp_path: Path) -> None:
    known = kinds.load(tmp_path)
    with pytest.raises(OwnKindRefused, match=r"slots: การจัดแบบ quadrants ต้องมี 4 ช่อง"):
        own.keep(known, replace(known["swot"], id="ours", slots=known["swot"].slots[:3]))
    with pytest.raises(OwnKindRefused, match="id: "):
        own.keep(known, replace(known["swot"], id="../up"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "boards").write_text("ไฟล์ ไม่ใช่โฟลเดอร์", encoding="utf-8")
    known = kinds.load(tmp_path / "boards")
    with pytest.raises(OwnKindRefused, match="เขียนไฟล์"):
        own.keep(known, own.copied(known["swot"], "own_swot"), new=True)
    assert "own_swot" not in known


def test_the_folder_is_beside_the_library(tmp_path: Path) -> None:
    assert kinds.own_folder(tmp_path / "hall.db") == tmp_path.resolve() / "boards"


def board_with(*slots: str) -> tuple[Board, list[Card]]:
    board = Board(1, 1, "gone", "กระดานเก่า", 1.0, {"left": "ซ้ายมือ"})
    return board, [Card(n, 1, 1, None, slot, n, f"บัตร {n}") for n, slot in enumerate(slots, 1)]


def test_a_board_of_an_unknown_kind_shows_every_card_under_its_slot() -> None:
    board, cards = board_with("left", "right", "left")
    kind = kinds.load().for_board(board, cards)
    assert [(slot.id, slot.title.th) for slot in kind.slots] == [("left", "ซ้ายมือ"), ("right", "right")]
    figure = arrangement(kind).arrange(Scene(board, Tree(cards)), 800, 400)
    assert {f"card:{card.id}" for card in cards} <= {node.key for node in figure.nodes}


def test_an_empty_board_of_an_unknown_kind_has_a_slot_to_type_into() -> None:
    board, _ = board_with()
    assert len(kinds.load().for_board(board, []).slots) == 1


def test_a_kind_that_has_lost_a_slot_in_use_is_stood_in_for() -> None:
    board, cards = board_with("S", "X")
    board = replace(board, kind="swot")
    known = kinds.load()
    assert known.for_board(board, cards[:1]) is known["swot"]
    assert [slot.id for slot in known.for_board(board, cards).slots] == ["S", "W", "O", "T", "X"]

"""Declarations of board kinds: the shipped ones, and how faults in others are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from facilitator import kinds, resources
from facilitator.figure.arrange import arrangement
from facilitator.model import Board, Card, Tree

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """
id = "pair"
title = { th = "คู่", en = "Pair" }
question = { th = "อะไรคู่กับอะไร?" }
arrangement = "outline"
paper = ["outline"]

[[slots]]
id = "left"
title = { th = "ซ้าย" }

[[slots]]
id = "right"
title = { th = "ขวา" }
code = "R"
"""


def write(folder: Path, text: str, name: str = "pair.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_every_shipped_file_is_a_kind() -> None:
    loaded = kinds.load()
    assert loaded.problems == ()
    assert len(loaded.all) == len(list(resources.path("boards").glob("*.toml")))


@pytest.mark.parametrize("kind", kinds.load().all, ids=lambda kind: kind.id)
def test_every_shipped_kind_is_worded_in_both_languages_and_can_be_arranged(kind: kinds.Kind) -> None:
    for title in (kind.title, kind.summary, kind.question, *(slot.title for slot in kind.slots)):
        assert title.th.strip()
        assert title.en.isascii()
    arrangement(kind)


def test_a_folder_of_the_users_own_kinds_wins_by_id(tmp_path: Path) -> None:
    write(tmp_path, GOOD.replace('"pair"', '"swot"', 1))
    loaded = kinds.load(resources.path("boards"), tmp_path)
    assert loaded["swot"].title.th == "คู่"
    assert "outline" in loaded


@pytest.mark.parametrize(
    ("broken", "key", "reason"),
    [
        (GOOD.replace('arrangement = "outline"', 'arrangement = "wheel"'), "arrangement", "wheel"),
        (GOOD.replace('arrangement = "outline"', 'arrangement = "quadrants"'), "slots", "4 ช่อง"),
        (GOOD.replace('id = "right"\n', ""), "slots[2].id", "ขาด"),
        (GOOD.replace('id = "right"', 'id = "left"'), "slots", "ซ้ำ"),
        (GOOD.replace('th = "ขวา"', 'th = ""'), "slots[2].title.th", "ว่าง"),
        (GOOD.replace('th = "ขวา"', "th = 5"), "slots[2].title.th", "ข้อความ"),
        (GOOD.replace('paper = ["outline"]', 'paper = ["scroll"]'), "paper", "scroll"),
        (GOOD.replace('paper = ["outline"]', 'paper = "outline"'), "paper", "รายการ"),
        (GOOD + 'colour = "red"\n', "slots[2].colour", "ไม่รู้จัก"),
        (GOOD.replace("question", "quesion"), "question", "ขาด"),
        (GOOD.replace('id = "left"', 'id = "left"\ncode = "R"'), "slots", "ซ้ำ"),
        (GOOD.replace('id = "left"', 'id = "left"\ntone = "pink"'), "slots[1].tone", "pink"),
        (GOOD.replace('id = "left"', 'id = "left"\nrole = "king"'), "slots[1].role", "king"),
        (GOOD + '[[fields]]\nid = "cost"\ntitle = { th = "งบ" }\ntype = "gold"\n', "fields[1].type", "gold"),
        (GOOD + 2 * '[[fields]]\nid = "cost"\ntitle = { th = "งบ" }\n', "fields", "ซ้ำ"),
        ("fields = 3\n" + GOOD, "fields", "รายการ"),
        ("nests = 1\n" + GOOD, "nests", "true"),
        ("order = true\n" + GOOD, "order", "จำนวนเต็ม"),
        ("id = \n", "", "TOML"),
        ("slots = []\n" + GOOD.split("[[slots]]", maxsplit=1)[0], "slots", "อย่างน้อยหนึ่ง"),
    ],
)
def test_a_fault_is_named_by_file_key_and_reason_and_the_rest_still_works(
    tmp_path: Path, broken: str, key: str, reason: str
) -> None:
    write(tmp_path, broken, "broken.toml")
    write(tmp_path, GOOD)
    loaded = kinds.load(tmp_path)
    assert [kind.id for kind in loaded] == ["pair"]
    (problem,) = loaded.problems
    assert problem.file.name == "broken.toml"
    assert problem.key == key
    assert reason in problem.reason
    assert "broken.toml" in str(problem)


def test_files_that_cannot_be_read_and_a_repeated_id_are_named(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "old.toml").write_bytes('id = "เก่า"'.encode("cp874"))
    write(tmp_path, GOOD, "a.toml")
    write(tmp_path, GOOD, "b.toml")
    problems = {problem.file.name: problem.reason for problem in kinds.load(tmp_path).problems}
    assert "UTF-8" in problems["old.toml"]
    assert "เปิดอ่านไม่ได้" in problems["folder.toml"]
    assert "ซ้ำ" in problems["b.toml"]


def test_codes_count_the_top_cards_of_each_coded_slot() -> None:
    def card(card_id: int, slot: str, parent_id: int | None = None) -> Card:
        return Card(card_id, 1, 1, parent_id, slot, card_id, "ข้อความ")

    swot = kinds.load()["swot"]
    cards = [card(1, "S"), card(2, "W"), card(3, "S"), card(4, "S", 3), card(5, "S")]
    assert kinds.codes(swot, Tree(cards)) == {1: "S1", 2: "W1", 3: "S2", 5: "S3"}


def test_a_board_may_word_a_slot_its_own_way() -> None:
    swot = kinds.load()["swot"]
    board = Board(1, 1, "swot", "SWOT", 1.0, {"T": "ข้อจำกัด"})
    assert swot.slot_title(board, "T") == "ข้อจำกัด"
    assert swot.slot_title(board, "S", "en") == "Strengths"

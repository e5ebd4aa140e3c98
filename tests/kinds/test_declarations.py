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
    loaded = kinds.load(tmp_path)
    assert loaded["swot"].title.th == "คู่"
    assert "outline" in loaded


FOUR = """id = "four"
title = { th = "สี่" }
question = { th = "อะไร?" }
arrangement = "axes"
paper = ["figure"]
""" + "".join(f'[[slots]]\nid = "{name}"\ntitle = {{ th = "{name}" }}\n' for name in "abcd")
FIELD = '[[fields]]\nid = "cost"\ntitle = { th = "งบ" }\n'
FAULTS = [
    (GOOD.replace('arrangement = "outline"', 'arrangement = "wheel"'), "arrangement", 5, "wheel"),
    (GOOD.replace('arrangement = "outline"', 'arrangement = "quadrants"'), "slots", 8, "4 ช่อง"),
    (GOOD.replace("[[slots]]", 'views = ["matrix"]\n[[slots]]', 1), "slots", 9, "matrix ต้องมี 4 ช่อง"),
    (FOUR.replace('id = "d"', 'id = "d"\nunder = ["a"]'), "slots[4].under", 17, "อยู่เคียงกัน"),
    (GOOD.replace('id = "right"\n', ""), "slots[2].id", 12, "ขาด"),
    (GOOD.replace('id = "right"', 'id = "left"'), "slots[2].id", 13, "ซ้ำ"),
    (GOOD.replace('id = "right"', 'id = "right side"'), "slots[2].id", 13, "ไม่เว้นวรรค"),
    (GOOD.replace('id = "pair"', 'id = "คู่"'), "id", 2, "ใช้ได้เฉพาะ"),
    (GOOD.replace('th = "ขวา"', 'th = ""'), "slots[2].title.th", 14, "ว่าง"),
    (GOOD.replace('th = "ขวา"', 'th = "\u200b"'), "slots[2].title.th", 14, "ว่าง"),
    (GOOD.replace('th = "ขวา"', "th = 5"), "slots[2].title.th", 14, "ข้อความ"),
    (GOOD.replace('paper = ["outline"]', 'paper = ["scroll"]'), "paper[1]", 6, "scroll"),
    (GOOD.replace('paper = ["outline"]', "paper = [\n]"), "paper", 6, "อย่างน้อยหนึ่ง"),
    (GOOD.replace('paper = ["outline"]', 'paper = "outline"'), "paper", 6, "รายการ"),
    (GOOD + 'colour = "red"\n', "slots[2].colour", 16, "ไม่รู้จัก"),
    (GOOD.replace("question", "quesion"), "question", 1, "ขาด"),
    (GOOD.replace('id = "left"', 'id = "left"\ncode = "R"'), "slots[2].code", 16, "ซ้ำ"),
    (GOOD.replace('id = "left"', 'id = "left"\ntone = "pink"'), "slots[1].tone", 10, "pink"),
    (GOOD.replace('id = "left"', 'id = "left"\nrole = "king"'), "slots[1].role", 10, "king"),
    (GOOD.replace('id = "left"', 'id = "left"\nshare = 0'), "slots[1].share", 10, "ระหว่าง 1 ถึง"),
    (GOOD + 'under = ["middle"]\n', "slots[2].under", 16, "middle"),
    (GOOD + 'under = ["right"]\n', "slots[2].under", 16, "วนอยู่ใต้กันเอง"),
    (GOOD + 'links = { role = "serves", to = ["goals"] }\n', "slots[2].links.to[1]", 16, "swot.S"),
    (GOOD + 'links = { role = "likes", to = [] }\n', "slots[2].links.role", 16, "likes"),
    (GOOD + FIELD + 'type = "gold"\n', "fields[1].type", 19, "gold"),
    (GOOD + FIELD + 'type = "choice"\n', "fields[1].choices", 16, "ตัวเลือก"),
    (GOOD + FIELD + FIELD, "fields[2].id", 20, "ซ้ำ"),
    (GOOD + FIELD.replace("cost", "left") + "column = true\n", "fields[1].id", 17, "เป็นชื่อของช่อง"),
    ("fields = 3\n" + GOOD, "fields", 1, "รายการ"),
    ("nests = 1\n" + GOOD, "nests", 1, "true"),
    ("order = true\n" + GOOD, "order", 1, "จำนวนเต็ม"),
    ("axes = [\n  { th = 'กว้าง' },\n]\n" + GOOD, "axes", 1, "สองชื่อ"),
    ("slots = []\n" + GOOD.split("[[slots]]", maxsplit=1)[0], "slots", 1, "อย่างน้อยหนึ่ง"),
    ("id = \n", "", 1, "TOML"),
    ('\nid = "pair\n', "", 2, "ปิดท้าย"),
    (GOOD + "paper\n", "", 16, "= หลังชื่อรายการ"),
    (GOOD + 'under = ["left"\n', "", 16, "] ปิดท้าย"),
    (GOOD + 'code = "Z"\n', "", 16, "อยู่แล้วข้างบน"),
    ("id = " + "[" * 100_000, "", 0, "ลึกเกินไป"),
]


@pytest.mark.parametrize(("broken", "key", "line", "reason"), FAULTS)
def test_a_fault_is_named_by_file_line_key_and_reason_and_the_rest_still_works(
    tmp_path: Path, broken: str, key: str, line: int, reason: str
) -> None:
    write(tmp_path, broken, "broken.toml")
    write(tmp_path, GOOD)
    loaded = kinds.load(tmp_path)
    assert [*loaded.own] == ["pair"]
    assert len(loaded.all) == len(kinds.load().all) + 1
    (problem,) = loaded.problems
    assert problem.file.name == "broken.toml"
    assert (problem.key, problem.line) == (key, line)
    assert reason in problem.reason
    assert str(problem).startswith(f"broken.toml บรรทัดที่ {line}: " if line else "broken.toml: ")


def test_files_that_cannot_be_read_and_a_repeated_id_are_named(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "old.toml").write_bytes('id = "เก่า"'.encode("cp874"))
    (tmp_path / "large.toml").write_bytes(b"#" * 1_000_001)
    (tmp_path / "._hidden.toml").write_bytes(b"\0")
    write(tmp_path, GOOD, "a.toml")
    write(tmp_path, GOOD, "b.toml")
    problems = {problem.file.name: problem for problem in kinds.load(tmp_path).problems}
    assert "UTF-8" in problems["old.toml"].reason
    assert "เปิดอ่านไม่ได้" in problems["folder.toml"].reason
    assert "ใหญ่เกินไป" in problems["large.toml"].reason
    assert "ซ้ำ" in problems["b.toml"].reason
    assert problems["b.toml"].line == 2
    assert len(problems) == 4


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "pair.toml").write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    loaded = kinds.load(tmp_path)
    assert loaded.problems == ()
    assert loaded["pair"].slots[1].title.th == "ขวา"


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

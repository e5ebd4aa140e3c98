"""Goals on paper: every indicator with its numbers, its state in words and all that was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.model import Board, Card, Measurement, Session, Snapshot
from facilitator.report import boards
from facilitator.report.document import Heading, Item, Paragraph, Table, plain, runs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.kinds import Kinds
    from facilitator.report.document import Block, Cell, TableRow

BOARD = Board(1, 1, "goals", "เป้าหมาย", 1.0)
RISING = {"baseline": "5", "target": "20", "unit": "บ่อ", "due": "2026-12-31", "collector": "ช่างเอก"}
CARDS = (
    Card(1, 1, 1, None, "goal", 1, "ทุกบ้านมีน้ำใช้"),
    Card(2, 1, 1, 1, "indicator", 1, "บ่อที่ใช้ได้", fields=RISING),
    Card(3, 1, 1, 2, "indicator", 1, "บ่อที่ยังไม่แห้ง"),
    Card(4, 1, 1, 1, "indicator", 2, "มีคนดูแลท่อ", fields={"target": "มีทุกหมู่"}, note="เรื่องลับ"),
    Card(5, 1, 1, None, "goal", 2, "ป่าต้นน้ำกลับมา", mark="ข."),
    Card(6, 1, 1, None, "indicator", 3, "ต้นไม้ที่ปลูก", votes=3),
)
TAKEN = (
    Measurement(1, 1, 2, "2025-09-10", "8", "ทะเบียนหมู่บ้าน"),
    Measurement(2, 1, 2, "2026-03-11", "17"),
)


def printed(
    kinds: Kinds,
    numbers: str = "as-typed",
    *,
    board: Board = BOARD,
    cards: tuple[Card, ...] = CARDS,
    taken: tuple[Measurement, ...] = TAKEN,
) -> tuple[Block, ...]:
    session = Session(1, "เวทีน้ำ", date="2026-03-11")
    return boards.blocks(Snapshot(session, (), (board,), cards, measurements=taken), board, kinds, numbers)


def text(cell: Cell) -> list[str]:
    return [
        f"{block.mark} {plain(block.runs)}".strip() if isinstance(block, Item) else plain(block.runs)
        for block in cell
    ]


def row_of(blocks: tuple[Block, ...], words: str) -> Mapping[str, list[str]]:
    """The cells of an indicator's row by the titles of their columns, and what stands under it."""
    for table in (block for block in blocks if isinstance(block, Table)):
        for row in table.rows:
            if words in text(row.cells[0])[0]:
                return {**dict(zip(_titles(table), map(text, row.cells), strict=True)), "": _wide(row)}
    raise AssertionError(words)


def _titles(table: Table) -> list[str]:
    return [plain(column.title) for column in table.columns]


def _wide(row: TableRow) -> list[str]:
    return [line for cell in row.wide for line in text(cell)]


def test_an_indicator_has_its_numbers_its_state_and_its_history(kinds: Kinds) -> None:
    assert row_of(printed(kinds), "บ่อที่ใช้ได้") == {
        "ตัวชี้วัด": ["ตช1 บ่อที่ใช้ได้", "– บ่อที่ยังไม่แห้ง"],
        "ค่าฐาน": ["5"],
        "ค่าเป้าหมาย": ["20 บ่อ"],
        "วันครบ": ["๓๑ ธ.ค. ๖๙"],
        "ล่าสุด": ["17"],
        "สถานะ": ["ตามแผน", "คืบหน้าร้อยละ ๘๐", "ควรถึงร้อยละ ๓๘"],
        "": ["ผลที่วัดได้  ๑๐ ก.ย. ๖๘: 8 (ทะเบียนหมู่บ้าน) · ๑๑ มี.ค. ๖๙: 17", "ผู้เก็บ ช่างเอก"],
    }


def test_words_and_what_was_not_measured(kinds: Kinds) -> None:
    row = row_of(printed(kinds), "มีคนดูแลท่อ")
    assert (row["ค่าเป้าหมาย"], row["ล่าสุด"], row["สถานะ"], row[""]) == (["มีทุกหมู่"], [], ["ยังไม่เริ่ม"], [])


def test_indicators_of_which_nothing_is_known_yet_are_a_list(kinds: Kinds) -> None:
    assert printed(kinds)[-1] == Item("ตช3", runs("ต้นไม้ที่ปลูก (๓ คะแนน)"))


def test_an_indicator_under_another_has_a_row_when_it_was_measured(kinds: Kinds) -> None:
    blocks = printed(kinds, taken=(*TAKEN, Measurement(3, 1, 3, "2026-03-11", "4")))
    assert row_of(blocks, "บ่อที่ใช้ได้")["ตัวชี้วัด"] == ["ตช1 บ่อที่ใช้ได้"]
    row = row_of(blocks, "บ่อที่ยังไม่แห้ง")
    assert (row["ตัวชี้วัด"], row["ล่าสุด"]) == (["– บ่อที่ยังไม่แห้ง"], ["4"])
    assert row[""] == ["ผลที่วัดได้  ๑๑ มี.ค. ๖๙: 4"]


def test_a_goal_among_the_indicators_hides_none_of_their_numbers(kinds: Kinds) -> None:
    inner = Card(7, 1, 1, 1, "goal", 0.5, "ทุกบ้านมีโอ่ง")
    row = row_of(printed(kinds, cards=(CARDS[0], inner, *CARDS[1:])), "บ่อที่ใช้ได้")
    assert (row["ค่าฐาน"], row["ค่าเป้าหมาย"], row["วันครบ"]) == (["5"], ["20 บ่อ"], ["๓๑ ธ.ค. ๖๙"])


def test_goals_are_numbered_unless_they_bear_a_mark(kinds: Kinds) -> None:
    blocks = printed(kinds)
    assert [(block.mark, plain(block.runs)) for block in blocks if isinstance(block, Heading)] == [
        ("๑.", "ทุกบ้านมีน้ำใช้"),
        ("ข.", "ป่าต้นน้ำกลับมา"),
        ("", "ตัวชี้วัดที่ยังไม่อยู่ใต้เป้าหมายใด"),
    ]
    empty = blocks[[isinstance(block, Heading) for block in blocks].index(True, 1) + 1]
    assert isinstance(empty, Paragraph)
    assert plain(empty.runs) == "ยังไม่มีตัวชี้วัด"


def test_digits_are_those_that_were_chosen(kinds: Kinds) -> None:
    arabic, thai = (row_of(printed(kinds, numbers), "บ่อที่ใช้ได้") for numbers in ("arabic", "thai"))
    assert arabic["วันครบ"] == ["31 ธ.ค. 69"]
    assert arabic["สถานะ"][1] == "คืบหน้าร้อยละ 80"
    assert (thai["ค่าฐาน"], thai["ล่าสุด"]) == (["๕"], ["๑๗"])


def test_notes_and_hidden_votes_stay_away(kinds: Kinds) -> None:
    hidden = Board(1, 1, "goals", "เป้าหมาย", 1.0, settings={"votes": "hidden"})
    assert "๓ คะแนน" in str(printed(kinds))
    assert "คะแนน" not in str(printed(kinds, board=hidden))
    assert "เรื่องลับ" not in str(printed(kinds))

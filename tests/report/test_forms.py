"""What each form makes of a board: tables, sections, records, steps, rankings and keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from filled import entry, snapshot
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import kinds as board_kinds
from facilitator.model import Board, Card, Participant, Session, Snapshot
from facilitator.report import boards, notes
from facilitator.report.document import (
    Heading,
    Item,
    Labelled,
    PageShape,
    Paragraph,
    Run,
    Table,
    plain,
    runs,
)

if TYPE_CHECKING:
    from filled import Entry

    from facilitator.kinds import Kind
    from facilitator.report.document import Block, Cell

KINDS = board_kinds.load()


def blocks(kind: str, *entries: Entry, numbers: str = "as-typed", **also: tuple[Entry, ...]) -> list[Block]:
    """Return the blocks of a board with these cards; `also` are boards before it."""
    made = snapshot({**also, kind: entries})
    return list(boards.blocks(made, made.boards[-1], KINDS, numbers))


def table_of(kind: str, *entries: Entry, numbers: str = "as-typed", **also: tuple[Entry, ...]) -> Table:
    """Return the table that must be the first block."""
    table = blocks(kind, *entries, numbers=numbers, **also)[0]
    assert isinstance(table, Table)
    return table


def titles(table: Table) -> list[str]:
    return [plain(column.title) for column in table.columns]


def words(cell: Cell) -> list[str]:
    return [" ".join(filter(None, [getattr(block, "mark", ""), plain(block.runs)])).strip() for block in cell]


def rows(table: Table) -> list[list[list[str]]]:
    return [[words(cell) for cell in row.cells] for row in table.rows]


def test_a_row_has_its_cards_in_columns_and_what_is_wide_below() -> None:
    table = table_of(
        "results",
        entry(
            "activity",
            "อบรม",
            entry("objective", "ทำบัญชีเป็น", mark="-"),
            entry("obstacle", "ฝนตก"),
            entry("quantitative", "สองทีม", entry("quantitative", "ทีมสื่อ ๓ คน"), mark="1."),
            entry("qualitative", "กล้าถาม"),
            entry("qualitative", "กล้าตอบ"),
            mark="1.",
        ),
    )
    assert titles(table) == ["แผนงาน/กิจกรรม", "เชิงคุณภาพ", "เชิงปริมาณ"]
    assert rows(table) == [
        [
            ["1. อบรม", "วัตถุประสงค์", "- ทำบัญชีเป็น"],
            ["• กล้าถาม", "• กล้าตอบ"],
            ["1. สองทีม", "– ทีมสื่อ ๓ คน"],
        ]
    ]
    assert [words(cell) for cell in table.rows[0].wide] == [["ปัญหาอุปสรรค", "ฝนตก"]]


def test_optional_columns_without_cards_are_left_out() -> None:
    party = entry("party", "พระ", entry("sees", "การให้"), entry("role", "ให้ที่"))
    assert titles(table_of("stakeholders", party)) == ["ฝ่าย", "มองว่า", "บทบาท"]
    assert titles(table_of("stakeholders", entry("party", "ครู"))) == ["ฝ่าย", "มองว่า"]
    assert len(titles(table_of("calendar", entry("matter", "ทำนา", entry("month_5", "ไถ"))))) == 13


def test_a_column_that_was_hidden_with_cards_in_it_is_printed() -> None:
    made = snapshot({"stakeholders": (entry("party", "พระ", entry("worries", "เงินหาย")),)})
    hidden = replace(made.boards[0], settings={"hidden_columns": "worries role"})
    [table] = boards.blocks(replace(made, boards=(hidden,)), hidden, KINDS, "as-typed")
    assert isinstance(table, Table)
    assert titles(table) == ["ฝ่าย", "มองว่า", "กังวล"]


def test_the_boards_own_wording_heads_a_column() -> None:
    made = snapshot({"stakeholders": (entry("party", "พระ", entry("sees", "การให้")),)})
    named = replace(made.boards[0], slot_titles={"party": "ใคร", "sees": "เขาว่า"})
    [table] = boards.blocks(replace(made, boards=(named,)), named, KINDS, "as-typed")
    assert isinstance(table, Table)
    assert titles(table) == ["ใคร", "เขาว่า"]


def test_fields_have_columns_and_money_a_sum() -> None:
    table = table_of(
        "action_plan",
        entry("action", "ตรวจทะเบียน", owner="ดวงใจ", due="2026-04-30", budget="4,500"),
        entry("action", "ทำใบแจ้งยอด", entry("action", "ออกแบบ", due="ปลายปี"), budget="12000"),
        entry("action", "ยกถนน", budget="ขอประมาณราคา"),
        numbers="thai",
    )
    assert titles(table) == ["ทำอะไร", "ใคร", "เมื่อไร", "งบประมาณ"]
    assert table.columns[3].align == "right"
    assert rows(table) == [
        [["ตรวจทะเบียน"], ["ดวงใจ"], ["๓๐ เม.ย. ๖๙"], ["4,500"]],
        [["ทำใบแจ้งยอด"], [], [], ["12,000"]],
        [["– ออกแบบ"], [], ["ปลายปี"], []],
        [["ยกถนน"], [], [], ["ขอประมาณราคา"]],
    ]
    [total] = table.totals
    assert [words(cell) for cell in total.cells] == [["รวม", "อีก ๑ รายการไม่ใช่ตัวเลข"], [], [], ["16,500"]]


def test_money_stays_as_typed_where_digits_do() -> None:
    table = table_of(
        "action_plan", entry("action", "ก", budget="๔,๕๐๐.-บาท"), entry("action", "ข", budget="500")
    )
    assert [row[1] for row in rows(table)] == [["๔,๕๐๐.-บาท"], ["500"]]
    assert words(table.totals[0].cells[1]) == ["5,000"]


def test_one_amount_is_no_sum() -> None:
    assert table_of("action_plan", entry("action", "ก", budget="500")).totals == ()
    assert table_of("action_plan", entry("action", "ก"), entry("action", "ข", owner="ป้า")).totals == ()


def test_what_a_row_is_tied_to_stands_behind_it_and_in_the_key() -> None:
    goals = (
        entry("goal", "ดี", entry("indicator", "ครบทุกบ้าน", name="a"), entry("indicator", "ทันเวลา", name="b")),
    )
    table, heading, *key = blocks("action_plan", entry("action", "ตรวจ", ties="b"), goals=goals)
    assert isinstance(table, Table)
    assert rows(table) == [[["ตรวจ (ตช2)"]]]
    assert heading == Heading(2, runs("รหัสที่อ้างถึง"))
    assert key == [Item("ตช2 =", runs("ทันเวลา"))]


def test_the_key_follows_the_order_of_the_boards_and_names_each_code_once() -> None:
    swot = tuple(entry(slot, f"ข้อ {slot}", name=slot) for slot in "TOWS")
    found = blocks(
        "tows",
        entry("WT", "รับ", ties="T W"),
        entry("SO", "รุก", ties="O S"),
        entry("WO", "แก้", ties="O W"),
        swot=swot,
    )
    items = [block for block in found if isinstance(block, Item)]
    assert [(item.mark, plain(item.runs)) for item in items] == [
        ("SO1", "รุก (S1, O1)"),
        ("WO1", "แก้ (W1, O1)"),
        ("WT1", "รับ (W1, T1)"),
        *((f"{slot}1 =", f"ข้อ {slot}") for slot in "SWOT"),
    ]


def test_codes_of_the_board_itself_need_no_key() -> None:
    found = blocks("knowledge", entry("asset", "เดินไปหา", name="x"), entry("core", "ทำให้เห็น", ties="x"))
    assert [block for block in found if isinstance(block, Item)] == [
        Item("ข1", runs("เดินไปหา")),
        Item("ก1", runs("ทำให้เห็น (ข1)")),
    ]


def test_a_plan_is_headed_lists_then_an_issue_with_lists_side_by_side() -> None:
    found = blocks(
        "strategic_plan",
        entry(
            "issue",
            "เข้าถึงทุกคน",
            entry("strategy", "ไปหาถึงบ้าน", mark="๑)"),
            entry("kpi", "สมาชิกใหม่", entry("kpi", "หมู่เดิม", mark="๑.๑"), mark="๑."),
            entry("issue_objective", "ไม่มีใครตกหล่น"),
            mark="๑.",
        ),
        entry("mission", "ทำบัญชี", mark="๑."),
        entry("mission", "ขยายสมาชิก", mark="๒."),
        entry("vision", "ดูแลกันได้"),
    )
    assert found[:-1] == [
        Heading(2, runs("วิสัยทัศน์")),
        Paragraph(runs("ดูแลกันได้")),
        Heading(2, runs("พันธกิจ")),
        Item("๑.", runs("ทำบัญชี")),
        Item("๒.", runs("ขยายสมาชิก")),
        Heading(2, runs("ประเด็นยุทธศาสตร์")),
        Heading(3, runs("เข้าถึงทุกคน"), "๑."),
        Labelled(runs("วัตถุประสงค์"), (runs("ไม่มีใครตกหล่น"),)),
    ]
    table = found[-1]
    assert isinstance(table, Table)
    assert not table.headed
    assert titles(table) == ["ตัวชี้วัด", "กลยุทธ์"]
    assert rows(table) == [[["๑. สมาชิกใหม่", "๑.๑ หมู่เดิม"], ["๑) ไปหาถึงบ้าน"]]]


def test_an_issue_without_lists_has_no_table() -> None:
    found = blocks("strategic_plan", entry("issue", "ยังไม่คิด"))
    assert found == [Heading(2, runs("ประเด็นยุทธศาสตร์")), Heading(3, runs("ยังไม่คิด"))]


def test_a_record_has_facts_a_story_with_headings_and_lists() -> None:
    long = "เล่ากันยาวมากว่าปีแรกทำอย่างไร " * 6
    found = blocks(
        "knowledge",
        entry("story", "จุดเริ่มต้น", entry("story", "มีสิบสองคน")),
        entry("story", long, entry("story", "และอีกเรื่อง")),
        entry("story", "เป็นข้อ", mark="-"),
        entry("knowledge_owner", "ป้าสายหยุด"),
        entry("problem", "เลิกกลางคัน"),
        entry("problem", "ไม่ไว้ใจกัน"),
        entry("method", "เดินไปหา", entry("method", "ทุกเย็น")),
    )
    assert found == [
        Labelled(runs("เจ้าของความรู้"), (runs("ป้าสายหยุด"),)),
        Labelled(runs("แก้ปัญหาเกี่ยวกับ")),
        Item("•", runs("เลิกกลางคัน"), 1),
        Item("•", runs("ไม่ไว้ใจกัน"), 1),
        Heading(2, runs("เรื่องเล่า")),
        Heading(3, runs("จุดเริ่มต้น")),
        Paragraph(runs("มีสิบสองคน")),
        Paragraph(runs(long)),
        Item("•", runs("และอีกเรื่อง"), 1),
        Item("-", runs("เป็นข้อ")),
        Heading(2, runs("วิธีการ")),
        Item("", runs("เดินไปหา")),
        Item("–", runs("ทุกเย็น"), 1),
    ]


def test_steps_are_numbered_with_their_indicators() -> None:
    found = blocks(
        "outcome_steps",
        entry("step", "รู้", entry("indicator", "ตอบได้", votes=2)),
        entry("step", "ทำ", entry("indicator", "ฝากแล้ว"), entry("indicator", "ชวนเพื่อน"), mark="ขั้น ๒"),
    )
    assert [block for block in found if isinstance(block, Heading | Labelled | Item)] == [
        Heading(2, runs("รู้"), "๑."),
        Labelled(runs("ตัวชี้วัด"), (runs("ตอบได้ (๒ คะแนน)"),)),
        Heading(2, runs("ทำ"), "ขั้น ๒"),
        Labelled(runs("ตัวชี้วัด")),
        Item("•", runs("ฝากแล้ว"), 1),
        Item("•", runs("ชวนเพื่อน"), 1),
    ]


def test_cards_stand_under_their_clusters_loose_ones_last() -> None:
    found = blocks(
        "cards",
        entry("card", "กาแฟ"),
        entry("cluster", "ไว้ใจกัน", entry("card", "อ่านงบ")),
        entry("card", "ขนม"),
    )
    assert found == [
        Heading(2, runs("ไว้ใจกัน")),
        Item("•", runs("อ่านงบ")),
        Heading(2, runs("ยังไม่ได้จัดหมวด")),
        Item("•", runs("กาแฟ")),
        Item("•", runs("ขนม")),
    ]
    assert blocks("cards", entry("card", "กาแฟ")) == [Item("•", runs("กาแฟ"))]


def test_what_was_voted_for_is_ranked_while_the_tally_is_shown() -> None:
    entries = (
        entry("cluster", "ฝากง่าย", entry("card", "ตลาดนัด", votes=2), entry("card", "ฝากครู", votes=5)),
        entry("card", "กาแฟ"),
        entry("card", "ขนม", votes=5),
    )
    found = blocks("cards", *entries)
    ranked = found[found.index(Heading(2, runs("หมวดเรียงตามคะแนน"))) :]
    assert ranked == [
        Heading(2, runs("หมวดเรียงตามคะแนน")),
        Item("๑.", runs("ฝากง่าย (๗ คะแนน)")),
        Heading(2, runs("บัตรเรียงตามคะแนน")),
        Item("๑.", runs("ฝากครู (๕ คะแนน)")),
        Item("๑.", runs("ขนม (๕ คะแนน)")),
        Item("๓.", runs("ตลาดนัด (๒ คะแนน)")),
    ]
    made = snapshot({"cards": entries})
    hidden = replace(made.boards[0], settings={"votes": "hidden"})
    assert "คะแนน" not in repr(boards.blocks(replace(made, boards=(hidden,)), hidden, KINDS, "as-typed"))


def test_levels_say_who_can_give_and_who_wants_to_learn() -> None:
    table = table_of(
        "freedom_levels",
        entry(
            "factor",
            "โปร่งใส",
            entry("party", "บ้านดอน", now="5", goal="5"),
            entry("party", "บ้านใต้", now="2", goal="4"),
            entry("party", "บ้านนา", now="", goal="4"),
        ),
    )
    assert titles(table) == ["ปัจจัย", "กลุ่ม", "ระดับปัจจุบัน (๑–๕)", "ระดับเป้าหมาย (๑–๕)", "ให้ได้", "ใฝ่รู้"]
    assert rows(table) == [
        [["โปร่งใส"], ["บ้านดอน"], ["5"], ["5"], ["✓"], []],
        [[], ["บ้านใต้"], ["2"], ["4"], [], ["✓"]],
        [[], ["บ้านนา"], [], ["4"], [], []],
    ]
    assert [row.goes_on for row in table.rows] == [False, True, True]


def test_wide_boards_begin_wide_pages() -> None:
    wide = (entry("matter", "ทำนา"),)
    made = snapshot({"lessons": (entry("why", "ก"),), "calendar": wide, "logframe": (), "outline": ()})
    added = Card(99, 1, 4, None, "item", 1, "นัดครั้งหน้า")
    report = notes.build(replace(made, cards=(*made.cards, added)), KINDS)
    turns = [at for at, block in enumerate(report.blocks) if isinstance(block, PageShape)]
    assert [report.blocks[at] for at in turns] == [PageShape(wide=True), PageShape(wide=False)]
    assert [report.blocks[at + 1] for at in turns] == [
        Heading(1, runs("ปฏิทินของตำบล"), "๕."),
        Heading(1, runs("บันทึกท้ายเวที"), "๖."),
    ]


def person(
    number: int, name: str, prefix: str = "", organisation: str = "", sector: str = "", *, there: bool = True
) -> Participant:
    phone = "0812345678"
    return Participant(number, 1, number, name, prefix, organisation, sector, phone, afternoon=there)


def test_participants_are_counted_by_sector_and_named_by_organisation() -> None:
    people = (
        person(1, "สมศรี ใจดี", "นาง", "กลุ่มออมทรัพย์", "ประชาชน"),
        person(2, "ธงชัย กล้าหาญ", "พ.ต.อ.", "", "ราชการ"),
        person(3, "คำ แก้ว", "นาย", "กลุ่มออมทรัพย์", "ประชาชน"),
        person(4, "ไม่ได้มา", "นาย", "เทศบาล", "ท้องถิ่น (อปท.)", there=False),
        person(5, "ฟ้า"),
    )
    report = notes.build(Snapshot(Session(1, "เวที"), (), (), (), participants=people), KINDS)
    assert report.blocks == (
        Heading(1, runs("ผู้เข้าร่วม")),
        Paragraph(runs("ผู้เข้าร่วม ๔ คน ได้แก่ ประชาชน ๒ คน ราชการ ๑ คน และไม่ระบุภาคส่วน ๑ คน")),
        Item("•", (Run("กลุ่มออมทรัพย์", bold=True), Run("  นางสมศรี ใจดี, นายคำ แก้ว"))),
        Item("•", (Run("ไม่ระบุหน่วยงาน", bold=True), Run("  พ.ต.อ. ธงชัย กล้าหาญ, ฟ้า"))),
    )
    assert "0812345678" not in repr(report)
    assert {"กลุ่มออมทรัพย์", "สมศรี"} <= set(report.terms)


def test_where_nobody_was_marked_as_present_all_are_counted() -> None:
    people = (person(1, "สมศรี", organisation="กลุ่ม", there=False), person(2, "คำ", there=False))
    report = notes.build(Snapshot(Session(1, "เวที"), (), (), (), participants=people), KINDS, "arabic")
    assert report.blocks[1] == Paragraph(runs("ผู้เข้าร่วม 2 คน"))


@pytest.mark.parametrize("kind", KINDS.all, ids=lambda kind: kind.id)
@settings(max_examples=30)
@given(data=st.data())
def test_wherever_cards_stand_none_is_lost(kind: Kind, data: st.DataObject) -> None:
    slots = st.sampled_from([slot.id for slot in kind.slots])
    cards: list[Card] = []
    for number in range(1, data.draw(st.integers(1, 12)) + 1):
        above = data.draw(st.integers(0, number - 1)) or None
        mark = data.draw(st.sampled_from(["", "-", "๑."]))
        cards.append(Card(number, 1, 1, above, data.draw(slots), number, f"ใบที่{number:02}.", mark))
    board = Board(1, 1, kind.id, "กระดาน", 1)
    ordered: list[Card] = []
    waiting = [card for card in reversed(cards) if card.parent_id is None]
    while waiting:
        ordered.append(card := waiting.pop())
        waiting += [each for each in reversed(cards) if each.parent_id == card.id]
    whole = Snapshot(Session(1, "เวที"), (), (board,), tuple(ordered))
    printed = repr(boards.blocks(whole, board, KINDS, "as-typed"))
    assert [card.text for card in cards if card.text not in printed] == []

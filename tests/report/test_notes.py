from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.model import Activity, Board, Card, Session, Snapshot
from facilitator.report import notes
from facilitator.report.document import FigureBlock, Heading, Item, Labelled, Paragraph, Run, plain

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.report.document import Report

SESSION = Session(1, "เวทีทบทวนแผนตำบล", "2026-03-11", "09:00", "12:30", "ศาลากลางบ้าน", "สภาองค์กรชุมชน")
SWOT = Board(1, 1, "swot", "ผลการวิเคราะห์", 1)
OUTLINE = Board(2, 1, "outline", "ข้อตกลงท้ายเวที", 2)


def card(
    number: int,
    board: Board,
    slot: str,
    text: str,
    under: int | None = None,
    *,
    mark: str = "",
    speaker: str = "",
    votes: int = 0,
    note: str = "",
) -> Card:
    return Card(number, 1, board.id, under, slot, number, text, mark, speaker, "", votes, note)


def report_of(
    kinds: Kinds,
    *cards: Card,
    session: Session = SESSION,
    numbers: str = "as-typed",
    boards: tuple[Board, ...] = (),
) -> Report:
    return notes.build(Snapshot(session, (), boards or (SWOT, OUTLINE), cards), kinds, numbers)


def headings(report: Report) -> list[tuple[int, str]]:
    return [
        (block.level, f"{block.mark} {plain(block.runs)}".strip())
        for block in report.blocks
        if isinstance(block, Heading)
    ]


def test_the_title_says_when_and_where_in_the_buddhist_era(kinds: Kinds) -> None:
    report = report_of(kinds)
    assert report.name == "สรุปผลการประชุมเชิงปฏิบัติการ"
    assert report.title == "เวทีทบทวนแผนตำบล"
    assert report.subtitle_lines == ("วันพุธที่ ๑๑ มีนาคม พ.ศ. ๒๕๖๙ เวลา ๐๙.๐๐–๑๒.๓๐ น.", "ณ ศาลากลางบ้าน")
    assert report.author == "สภาองค์กรชุมชน"


def test_what_is_not_known_takes_no_line(kinds: Kinds) -> None:
    assert report_of(kinds, session=Session(1, "เวที")).subtitle_lines == ()
    only_place = Session(1, "เวที", place="ณ วัดกลาง")
    assert report_of(kinds, session=only_place).subtitle_lines == ("ณ วัดกลาง",)


def test_sections_come_in_order_and_are_numbered(kinds: Kinds) -> None:
    session = replace(SESSION, background="เวทีจัดทุกหกเดือน\n\nครั้งนี้เป็นครั้งที่สาม", purpose="ทบทวนแผน")
    report = report_of(
        kinds, card(1, SWOT, "S", "แกนนำเข้มแข็ง"), card(2, OUTLINE, "item", "นัดครั้งหน้า"), session=session
    )
    assert [title for level, title in headings(report) if level == 1] == [
        "๑. ความเป็นมา",
        "๒. วัตถุประสงค์",
        "๓. ผลการวิเคราะห์",
        "๔. ข้อตกลงท้ายเวที",
    ]
    assert report.blocks[1:3] == (
        Paragraph((Run("เวทีจัดทุกหกเดือน"),)),
        Paragraph((Run("ครั้งนี้เป็นครั้งที่สาม"),)),
    )


def test_empty_sections_are_left_out(kinds: Kinds) -> None:
    assert report_of(kinds).blocks == ()
    report = report_of(kinds, card(1, OUTLINE, "item", "นัดครั้งหน้า"))
    assert headings(report) == [(1, "ข้อตกลงท้ายเวที")]


def test_a_lone_board_named_like_the_session_has_no_heading_of_its_own(kinds: Kinds) -> None:
    board = replace(OUTLINE, title=SESSION.title)
    report = report_of(kinds, card(1, board, "heading", "เป้าหมาย"), boards=(board,))
    assert headings(report) == [(1, "เป้าหมาย")]


def test_a_title_that_an_imported_text_begins_with_is_not_said_twice(kinds: Kinds) -> None:
    cards = (
        card(1, SWOT, "S", "แกนนำ"),
        card(2, OUTLINE, "heading", "ข้อตกลงท้ายเวที"),
        card(3, OUTLINE, "item", "มาตรงเวลา", 2),
        card(4, OUTLINE, "heading", "ข้อตกลงท้ายเวที"),
    )
    report = report_of(kinds, *cards)
    assert headings(report)[-2:] == [(1, "๒. ข้อตกลงท้ายเวที"), (2, "ข้อตกลงท้ายเวที")]
    marked = report_of(kinds, *cards[:1], replace(cards[1], mark="ก."))
    assert headings(marked)[-2:] == [(1, "๒. ข้อตกลงท้ายเวที"), (2, "ก. ข้อตกลงท้ายเวที")]


def test_private_notes_never_get_in(kinds: Kinds) -> None:
    report = report_of(
        kinds,
        card(1, SWOT, "S", "แกนนำเข้มแข็ง", note="อย่าพูดถึงเรื่องเงิน"),
        card(2, OUTLINE, "item", "นัดครั้งหน้า", note="อย่าพูดถึงเรื่องเงิน"),
    )
    assert "เรื่องเงิน" not in repr(report)
    assert "แกนนำเข้มแข็ง" in repr(report)


def test_swot_is_a_drawing_and_a_coded_list(kinds: Kinds) -> None:
    report = report_of(
        kinds,
        card(1, SWOT, "S", "แกนนำเข้มแข็ง", votes=7),
        card(2, SWOT, "S", "จัดเวทีเป็น", 1),
        card(3, SWOT, "T", "น้ำท่วมซ้ำ", speaker="ป้าสมใจ"),
        card(4, SWOT, "S", "มีทุนเดิม"),
        numbers="thai",
    )
    assert isinstance(report.blocks[1], FigureBlock)
    assert headings(report) == [(1, "ผลการวิเคราะห์"), (2, "จุดแข็ง (S)"), (2, "อุปสรรค (T)")]
    assert [block for block in report.blocks if isinstance(block, Item)] == [
        Item("S1", (Run("แกนนำเข้มแข็ง (๗ คะแนน)"),), 0),
        Item("–", (Run("จัดเวทีเป็น"),), 1),
        Item("S2", (Run("มีทุนเดิม"),), 0),
        Item("T1", (Run("น้ำท่วมซ้ำ — ป้าสมใจ"),), 0),
    ]


def test_the_boards_own_title_of_a_slot_is_printed(kinds: Kinds) -> None:
    board = replace(SWOT, slot_titles={"T": "ข้อจำกัด"})
    report = report_of(kinds, card(1, board, "T", "น้ำท่วมซ้ำ"), boards=(board,))
    assert headings(report)[-1] == (2, "ข้อจำกัด (T)")


def test_an_outline_keeps_roles_marks_and_depth(kinds: Kinds) -> None:
    report = report_of(
        kinds,
        card(1, OUTLINE, "heading", "เป้าหมาย", mark="๑."),
        card(2, OUTLINE, "item", "รวมกลุ่ม", 1, mark="๑)"),
        card(3, OUTLINE, "item", "ออมทรัพย์", 2, mark="-"),
        card(4, OUTLINE, "heading", "ตัวชี้วัด", 1),
        card(5, OUTLINE, "paragraph", "คนในชุมชนอยู่ดีมีสุข", 4),
        card(6, OUTLINE, "quote", "เริ่มที่ตัวเรา", 4, speaker="ลุงดำ"),
        card(7, OUTLINE, "verse", "น้ำพึ่งเรือ\nเสือพึ่งป่า", 4),
    )
    assert report.blocks == (
        Heading(1, (Run("ข้อตกลงท้ายเวที"),)),
        Heading(2, (Run("เป้าหมาย"),), "๑."),
        Item("๑)", (Run("รวมกลุ่ม"),), 0),
        Item("-", (Run("ออมทรัพย์"),), 1),
        Heading(3, (Run("ตัวชี้วัด"),)),
        Paragraph((Run("คนในชุมชนอยู่ดีมีสุข"),), "body", 0),
        Paragraph((Run("ลุงดำ  ", bold=True), Run("เริ่มที่ตัวเรา")), "quote", 0),
        Paragraph((Run("น้ำพึ่งเรือ\nเสือพึ่งป่า"),), "verse", 0),
    )


def test_a_label_takes_its_values_and_leaves_the_rest_below(kinds: Kinds) -> None:
    report = report_of(
        kinds,
        card(1, OUTLINE, "label", "เครือข่าย"),
        card(2, OUTLINE, "value", "20 กลุ่ม", 1),
        card(3, OUTLINE, "value", "5 อำเภอ", 1, mark="-"),
        card(4, OUTLINE, "item", "กลุ่มสตรี", 1),
        card(5, OUTLINE, "value", "ยังไม่ครบ", 1),
        card(6, OUTLINE, "label", "สมาชิก"),
    )
    assert report.blocks[1:] == (
        Labelled((Run("เครือข่าย"),), ((Run("20 กลุ่ม"),), (Run("- "), Run("5 อำเภอ"))), 0),
        Item("", (Run("กลุ่มสตรี"),), 1),
        Paragraph((Run("ยังไม่ครบ"),), "plain", 1),
        Labelled((Run("สมาชิก"),), (), 0),
    )


def test_digits_are_a_choice(kinds: Kinds) -> None:
    cards = (card(1, OUTLINE, "item", "ครั้งที่ 3 มี ๒๐ คน", mark="1."),)
    printed = {
        numbers: report_of(kinds, *cards, numbers=numbers) for numbers in ("as-typed", "thai", "arabic")
    }
    assert printed["as-typed"].blocks[-1] == Item("1.", (Run("ครั้งที่ 3 มี ๒๐ คน"),))
    assert printed["thai"].blocks[-1] == Item("๑.", (Run("ครั้งที่ ๓ มี ๒๐ คน"),))
    assert printed["arabic"].blocks[-1] == Item("1.", (Run("ครั้งที่ 3 มี 20 คน"),))
    assert [report.numerals for report in printed.values()] == ["thai", "thai", "arabic"]
    assert "11 มีนาคม พ.ศ. 2569" in printed["arabic"].subtitle_lines[0]


def test_cards_of_a_kind_that_is_gone_are_still_printed(kinds: Kinds) -> None:
    board = replace(OUTLINE, kind="own-kind-of-last-year")
    report = report_of(
        kinds, card(1, board, "anything", "ยังอยู่"), card(2, board, "x", "ข้างใต้", 1), boards=(board,)
    )
    assert report.blocks[1:] == (
        Heading(2, (Run("anything"),)),
        Item("•", (Run("ยังอยู่"),), 0),
        Item("–", (Run("ข้างใต้"),), 1),
    )


def test_any_depth_is_printed(kinds: Kinds) -> None:
    deep = [card(number, OUTLINE, "item", f"ชั้น {number}", number - 1 or None) for number in range(1, 3000)]
    assert report_of(kinds, *deep).blocks[-1] == Item("", (Run("ชั้น 2999"),), 2998)


def test_the_agenda_alone_prints_nothing(kinds: Kinds) -> None:
    activity = Activity(1, 1, "เปิดเวที", 1)
    assert notes.build(Snapshot(SESSION, (activity,), (), ()), kinds).blocks == ()

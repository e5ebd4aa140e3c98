"""A report as plain text: every line in order, nested by two blanks."""

from __future__ import annotations

import io
import re
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from sketching import walk

from facilitator import imports, resources
from facilitator.exports import text
from facilitator.imports.outline import parse
from facilitator.operations import agenda, cards, sessions
from facilitator.report import notes
from facilitator.report.document import (
    Column,
    FigureBlock,
    Heading,
    Item,
    Labelled,
    PageShape,
    Paragraph,
    Report,
    Run,
    Table,
    TableRow,
    runs,
)

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.report.document import Block
    from facilitator.store import Store


def lines_of(*blocks: Block) -> list[str]:
    """Return the lines of a report with these blocks, without those on top."""
    report = Report("เอกสาร", "ชื่อเวที", ("วันที่", "สถานที่"), blocks)
    lines = plain(report).decode("utf-8").split("\n")
    assert lines[:4] == ["เอกสาร", "ชื่อเวที", "วันที่", "สถานที่"]
    assert lines[-1] == ""
    return lines[4:-1]


def plain(report: Report) -> bytes:
    """Return the bytes of the text file."""
    stream = io.BytesIO()
    text.write(report, stream)
    return stream.getvalue()


def test_what_each_block_becomes() -> None:
    found = lines_of(
        Heading(1, runs("หัวข้อ"), "1."),
        Paragraph((Run("ตัวหนา", bold=True), Run("ต่อกัน"))),
        Item("๑)", runs("ข้อแรก")),
        Item("-", runs("ย่อย"), level=1),
        Item("", runs("ไม่มีเครื่องหมาย"), level=1),
        Heading(2, runs("หัวข้อย่อย")),
        Labelled(runs("สถานที่ :"), (runs("ศาลา"),)),
        Labelled(runs("เป้าหมาย"), (runs("น้ำ"), runs("ป่า"))),
        Labelled(runs("ผู้บันทึก"), (), level=1, mark="-"),
        FigureBlock(()),
        Paragraph((Run("ป้าสมพร  ", bold=True), Run("อยากให้กลับบ้าน")), "quote"),
    )
    assert "\n".join(found) == dedent(
        """
        1. หัวข้อ
          ตัวหนาต่อกัน
          ๑) ข้อแรก
            - ย่อย
            ไม่มีเครื่องหมาย

          หัวข้อย่อย
            สถานที่ : ศาลา
            เป้าหมาย   น้ำ
                      ป่า
              - ผู้บันทึก
            ป้าสมพร  อยากให้กลับบ้าน"""
    )


def test_lines_of_one_text_stand_under_each_other() -> None:
    assert lines_of(Item("10.", runs("แรก\nสอง")), Paragraph(runs("แรก\nสอง"))) == [
        "10. แรก",
        "    สอง",
        "แรก",
        "สอง",
    ]


def test_values_of_a_wide_label_do_not_run_off() -> None:
    label = "ชื่อที่ยาวมากจนไม่ควรเยื้องค่าอื่น ๆ ไปไว้ใต้ค่าแรก"
    assert lines_of(Labelled(runs(label), (runs("ก"), runs("ข")))) == [f"{label}   ก", "    ข"]


def test_a_table_is_read_row_by_row() -> None:
    columns = tuple(Column(runs(title)) for title in ("กิจกรรม", "ผล", "งบ"))
    head = (Item("1.", runs("อบรม")), Paragraph(runs("วัตถุประสงค์"), "plain"), Item("-", runs("ทำบัญชีเป็น")))
    many = (Item("•", runs("กล้าถาม\nกล้าตอบ")), Item("–", runs("ทุกคน"), level=1))
    obstacles = (Paragraph(runs("ปัญหาอุปสรรค"), "plain"), Item("1.", runs("ฝนตก")))
    rows = (
        TableRow((head, many, (Paragraph(runs("4,500"), "plain"),)), (obstacles,)),
        TableRow(((Item("–", runs("รุ่นสอง"), level=1),), (), (Paragraph(runs("500"), "plain"),))),
    )
    total = TableRow(((Paragraph(runs("รวม"), "plain"),), (), (Paragraph(runs("5,000"), "plain"),)))
    found = lines_of(PageShape(wide=True), Heading(1, runs("แผน")), Table(columns, rows, (total,)))
    assert "\n".join(found) == dedent(
        """
        แผน
          1. อบรม
            วัตถุประสงค์
            - ทำบัญชีเป็น
            ผล:
              • กล้าถาม
                กล้าตอบ
                – ทุกคน
            งบ: 4,500
            ปัญหาอุปสรรค
              1. ฝนตก
            – รุ่นสอง
              งบ: 500
          รวม
            งบ: 5,000"""
    )


def test_lists_side_by_side_are_read_one_after_the_other() -> None:
    columns = (Column(runs("ตัวชี้วัด")), Column(runs("กลยุทธ์")))
    cells = ((Item("๑.", runs("สมาชิกใหม่")), Item("๒.", runs("ฝากครบ"))), (Item("๑)", runs("ไปหาถึงบ้าน")),))
    assert lines_of(Table(columns, (TableRow(cells),), headed=False)) == [
        "ตัวชี้วัด:",
        "  ๑. สมาชิกใหม่",
        "  ๒. ฝากครบ",
        "กลยุทธ์: ๑) ไปหาถึงบ้าน",
    ]


def test_the_file_is_utf_8_without_mark_and_with_line_feeds() -> None:
    data = plain(Report("เอกสาร", "ชื่อ", (), (Paragraph(runs("ข้อความ  ")),)))
    assert data == "เอกสาร\nชื่อ\nข้อความ\n".encode()


@pytest.mark.parametrize("name", ["village_forum", "strategy_plan", "knowledge_record"])
def test_a_document_comes_out_line_by_line(store: Store, kinds: Kinds, name: str) -> None:
    path = resources.path("samples", f"{name}.txt")
    snapshot = store.snapshot(imports.import_file(store, kinds, path))
    out = plain(notes.build(snapshot, kinds)).decode("utf-8").split("\n")
    at = 0
    for line in filter(None, map(str.strip, path.read_text(encoding="utf-8").split("\n"))):
        wanted = re.sub(r"\s", "", line)
        at = next(n for n in range(at, len(out)) if re.sub(r"\s", "", out[n]) == wanted) + 1


@pytest.mark.parametrize("name", ["strategy_plan", "knowledge_record"])
def test_what_is_written_reads_back_as_the_same_outline(store: Store, kinds: Kinds, name: str) -> None:
    source = resources.path("samples", f"{name}.txt").read_text(encoding="utf-8")
    snapshot = store.snapshot(imports.import_text(store, "ชื่อเวทีที่ตั้งไว้", source))
    out = plain(notes.build(snapshot, kinds)).decode("utf-8")
    first = source.split("\n", 1)[0]
    again = parse(out[out.index(f"\n{first}\n") + 1 :])
    assert [(e.slot, e.mark, e.text) for _, e in walk(again)] == [
        (e.slot, e.mark, e.text) for _, e in walk(parse(source))
    ]


def test_a_board_of_quadrants_is_a_coded_list(store: Store, kinds: Kinds) -> None:
    session_id = sessions.create(store, "เวทีบ้านดอน")
    board_id = store.activity(agenda.add(store, session_id, "มองตัวเอง", kind="swot")).board_id
    assert board_id is not None
    cards.add(store, board_id, "S", "ผู้นำเข้มแข็ง 3 คน")
    card_id = cards.add(store, board_id, "W", "หนี้สิน")
    cards.edit(store, card_id, note="ห้ามพิมพ์")
    out = plain(notes.build(store.snapshot(session_id), kinds, "thai")).decode("utf-8")
    assert re.search(r"จุดแข็ง \(S\)\n +S\S* ผู้นำเข้มแข็ง ๓ คน\n", out)
    assert "หนี้สิน" in out
    assert "ห้ามพิมพ์" not in out

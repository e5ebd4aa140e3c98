"""Tables in a PDF: header on every page, rows divided between lines, no word cut, nothing lost."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readers import assert_inside_the_margins, bare, expected, pages_of, report_of, text_of, written

from facilitator.exports.pdf import tables, widths
from facilitator.exports.pdf.composing import compose
from facilitator.exports.pdf.paging import paginate
from facilitator.exports.pdf.typography import CELL_SIDE
from facilitator.report.document import (
    Block,
    Cell,
    Column,
    Heading,
    Item,
    PageShape,
    Paragraph,
    Run,
    Table,
    TableRow,
    runs,
)
from facilitator.report.page import UPRIGHT, WIDE
from facilitator.thai import measure, words

STORY = "กลุ่มออมทรัพย์ของเราเริ่มจากคนสิบคนที่ไว้ใจกัน แล้วค่อยขยายไปทีละหมู่บ้านจนครบทั้งตำบล "


def line(text: str, mark: str = "", level: int = 0) -> Cell:
    return (Item(mark, runs(text), level),)


def columns(*titles: str) -> tuple[Column, ...]:
    return tuple(Column(runs(title)) for title in titles)


def told(*blocks: Block) -> list[str]:
    """Return the words of each page, without white space."""
    return [bare(page) for page in pages_of(written(report_of(*blocks)), "pdfium")]


def grid(rows: int, text: str = STORY) -> Table:
    body = tuple(TableRow((line(f"ฝ่ายที่ {n}"), line(f"{n} {text}"), line(text))) for n in range(1, rows + 1))
    return Table(columns("ฝ่าย", "มองว่า", "ต้องการ"), body)


def test_cells_are_read_one_after_another() -> None:
    table = Table(
        columns("ฝ่าย", "มองว่า", "ต้องการ"),
        (
            TableRow(
                (line("พระ"), line(STORY), (*line(STORY, "๑)"), *line(STORY, "-", 1))),
                (line("ติดขัด " + STORY),),
            ),
            TableRow((line("ครู"), (), line("ห้องเรียน"))),
        ),
        (TableRow((line("รวม"), (), line("2"))),),
    )
    report = report_of(Heading(1, runs("มุมมอง")), table, Paragraph(runs(STORY)))
    assert "".join(bare(page) for page in pages_of(written(report), "pdfium")) == expected(report)


def test_the_header_stands_on_every_page() -> None:
    pages = told(grid(60))
    assert len(pages) > 3
    for page in pages[1:]:
        assert page.split("-", 2)[2].startswith("ฝ่ายมองว่าต้องการฝ่ายที่")
    whole = "".join(pages)
    at = 0
    for number in range(1, 61):
        at = whole.index(f"ฝ่ายที่{number}{number}{bare(STORY)}{bare(STORY)}", at)


def test_a_short_row_is_not_divided() -> None:
    pages = told(grid(80, STORY * 2))
    for page in pages:
        assert page.count(bare(STORY)) % 4 == 0


def test_a_row_higher_than_a_page_says_again_what_it_is_about() -> None:
    table = Table(
        columns("ฝ่าย", "มองว่า", "ต้องการ"),
        (TableRow((line("แม่บ้าน"), line(STORY * 60), ())), TableRow((line("พระ"), line("ทาน"), ()))),
    )
    pages = told(table)
    assert len(pages) > 2
    for page in pages[1:]:
        assert page.split("-", 2)[2].startswith("ฝ่ายมองว่าต้องการแม่บ้าน(ต่อ)")
    whole = pages[0] + "".join(page.split("-", 2)[2] for page in pages[1:])
    assert bare(STORY) * 60 in whole.replace("ฝ่ายมองว่าต้องการแม่บ้าน(ต่อ)", "")


def test_a_head_that_goes_on_itself_is_said_again_too() -> None:
    aims = tuple(line(f"{n} {STORY}", "-", 1)[0] for n in range(60))
    table = Table(columns("กิจกรรม", "ผล"), (TableRow(((*line("อบรมแกนนำ"), *aims), line("เสร็จ"))),))
    pages = told(table)
    assert len(pages) > 2
    for page in pages[1:]:
        assert page.split("-", 2)[2].startswith("กิจกรรมผลอบรมแกนนำ(ต่อ)")
    repeated = bare("กิจกรรมผลอบรมแกนนำ (ต่อ)")
    whole = "".join(page.split("-", 2)[-1] if at else page for at, page in enumerate(pages))
    assert "".join(f"-{n}{bare(STORY)}" for n in range(60)) in whole.replace(repeated, "").replace("เสร็จ", "")


def test_no_entry_of_a_divided_row_leaves_a_single_line_on_a_page() -> None:
    entries = tuple(line(STORY * 4, f"{n}.")[0] for n in range(1, 9))
    table = Table(columns("กิจกรรม", "ผล"), (TableRow((line("อบรม"), entries)),))
    for before in range(18, 34):
        above = Paragraph(runs("\n".join(["บรรทัด"] * before)), "plain")
        lines: Counter[tuple[str, int]] = Counter()
        entry = ""
        for at, page in enumerate(paginate(compose(report_of(above, table)))):
            for row in (row for _, row in page if row.ruled and not row.ruled.shaded and row.cells[1]):
                entry = row.cells[1][0].text if len(row.cells[1]) > 1 else entry
                lines[entry, at] += 1
        assert len({at for _, at in lines}) > 1
        assert 1 not in lines.values()


def test_a_small_table_is_not_divided() -> None:
    for before in range(20, 40):
        above = Paragraph(runs("\n".join(["บรรทัด"] * before)), "plain")
        pages = told(above, Heading(1, runs("มุมมอง")), grid(6, "ครบ"))
        [page] = [page for page in pages if "มุมมอง" in page]
        assert page.endswith("ฝ่ายที่66ครบครบ")


def test_a_wide_row_that_goes_on_says_again_what_it_is_about() -> None:
    obstacles = (
        Paragraph((Run("ปัญหาอุปสรรค", bold=True),), "plain"),
        *(line(STORY * 3, f"{n}.")[0] for n in range(1, 40)),
    )
    table = Table(columns("กิจกรรม", "ผล"), (TableRow((line("อบรม"), line("ครบ")), (obstacles,)),))
    pages = told(table)
    assert len(pages) > 2
    assert "อบรมครบปัญหาอุปสรรค1." in pages[0]
    for page in pages[1:]:
        assert page.split("-", 2)[2].startswith("กิจกรรมผลอบรม(ต่อ)")


def test_a_long_head_is_said_again_in_one_line() -> None:
    table = Table(columns("ฝ่าย", "มองว่า"), (TableRow((line(STORY * 3), line(STORY * 60))),))
    report = report_of(table)
    pages = list(paginate(compose(report)))
    for page in pages[1:]:
        [again] = [text for _, row in page for cell in row.cells[:1] for text in cell if "(ต่อ)" in text.text]
        assert again.text.endswith("… (ต่อ)")
    assert_inside_the_margins(written(report))


def test_lists_side_by_side_have_no_head_to_repeat() -> None:
    lists = tuple(line(STORY * 5, f"{n})")[0] for n in range(1, 30))
    table = Table(columns("ตัวชี้วัด", "กลยุทธ์"), (TableRow((lists, lists[:3])),), headed=False)
    pages = told(table)
    assert len(pages) > 2
    assert all("(ต่อ)" not in page for page in pages)


def test_a_row_that_goes_on_shares_the_head_of_the_one_above() -> None:
    rows = [TableRow((line("ปัจจัย") if not n else (), line(f"กลุ่ม {n}")), goes_on=n > 0) for n in range(90)]
    pages = told(Table(columns("ปัจจัยหลัก", "กลุ่ม"), tuple(rows)))
    assert len(pages) > 2
    for page in pages[1:]:
        assert "ปัจจัยหลักกลุ่มปัจจัย(ต่อ)กลุ่ม" in page
    [first, *_] = paginate(compose(report_of(Table(columns("ก", "ข"), tuple(rows[:3])))))
    ruled = list(dict.fromkeys(row.ruled for _, row in first if row.ruled))
    assert [each.goes_on for each in ruled] == [False, False, True, True]


def test_the_total_stays_with_the_last_row() -> None:
    for count in range(20, 45):
        table = grid(count, "ครบ")
        total = TableRow((line("รวมทั้งสิ้น"), (), line("9")))
        pages = told(Table(table.columns, table.rows, (total,)))
        [last] = [page for page in pages if "รวมทั้งสิ้น" in page]
        assert f"ฝ่ายที่{count}{count}ครบ" in last


def test_a_heading_stays_with_the_first_row() -> None:
    for count in range(20, 40):
        lines = Paragraph(runs("\n".join(["บรรทัด"] * count)), "plain")
        pages = told(lines, Heading(1, runs("มุมมองของแต่ละฝ่าย")), grid(3))
        [page] = [page for page in pages if "มุมมองของแต่ละฝ่าย" in page]
        assert "มุมมองของแต่ละฝ่ายฝ่ายมองว่าต้องการฝ่ายที่1" in page


def test_columns_that_do_not_fit_side_by_side_go_into_a_table_of_their_own() -> None:
    months = [f"เดือนที่ {n}" for n in range(1, 13)]
    word = "ประชาสัมพันธ์"
    table = Table(columns("เรื่อง", *months), (TableRow((line("งานบุญ"), *(line(word) for _ in months))),))
    for sheet in (UPRIGHT, WIDE):
        found = widths.parts(table, sheet.text_width, ())
        assert len(found) == 2
        assert [part.columns[0] for part in found] == [0, 0]
        assert [at for part in found for at in part.columns[1:]] == list(range(1, 13))
        assert {len(part.columns) for part in found} == {7}
        assert all(sum(part.widths) == pytest.approx(sheet.text_width) for part in found)
    report = report_of(PageShape(wide=True), table)
    assert "".join(told(*report.blocks)).count(word) == 12
    assert_inside_the_margins(written(report))


def test_no_word_is_cut_in_a_narrow_column() -> None:
    texts = ("คณะกรรมการหมู่บ้าน", "ประชาสัมพันธ์เสียงตามสาย", "องค์การบริหารส่วนตำบล", "สหกรณ์การเกษตร")
    table = Table(columns("ฝ่าย", "มองว่า", "กังวล", "บทบาท"), (TableRow(tuple(line(text) for text in texts)),))
    rows = tables.rows_of(table, UPRIGHT, ())
    for at, text in enumerate(texts):
        shown = [piece.text.strip() for row in rows[1:] for piece in row.cells[at]]
        assert "".join(shown) == text
        starts = {0}
        for piece in words.split_loosely(text):
            starts.add(max(starts) + len(piece))
        assert {sum(map(len, shown[:n])) for n in range(len(shown))} <= starts


def test_a_column_is_no_wider_than_it_needs_while_others_need_more() -> None:
    table = Table(columns("ฝ่าย", "มองว่า"), (TableRow((line("พระ"), line(STORY * 3))),))
    [part] = widths.parts(table, 450, ())
    assert part.widths[0] < part.widths[1] / 1.5
    short = Table(columns("ก", "ข"), (TableRow((line("พระ"), line("ครู"))),))
    [part] = widths.parts(short, 450, ())
    assert part.widths == pytest.approx((225, 225))


def test_amounts_stand_at_the_right_of_their_column() -> None:
    table = Table(
        (Column(runs("เรื่อง")), Column(runs("งบ"), 1, "right"), Column(runs("ระดับ"), 1, "centre")),
        (TableRow((line("ก"), line("4,500"), line("5"))), TableRow((line("ข"), line("120,000"), line("1")))),
    )
    rows = tables.rows_of(table, UPRIGHT, ())
    assert rows[0].ruled is not None
    edges = rows[0].ruled.edges
    for row in rows[1:]:
        [amount], [level] = row.cells[1], row.cells[2]
        end = amount.x + measure.width(amount.text, amount.face, amount.size)
        assert end == pytest.approx(edges[2] - CELL_SIDE)
        middle = level.x + measure.width(level.text, level.face, level.size) / 2
        assert middle == pytest.approx((edges[2] + edges[3]) / 2)


ENTRY = st.tuples(st.integers(0, 14), st.integers(0, 3), st.sampled_from(["", "-", "๑)", "ข้อที่ ๑๒"]))
"""How many times its text is told, its level, its mark."""
ROW = st.lists(st.lists(ENTRY, max_size=3), min_size=9, max_size=9)


def made(entries: list[tuple[int, int, str]]) -> Cell:
    return tuple(Item(mark, runs(f"ฎุ {STORY * times}".strip()), level) for times, level, mark in entries)


@settings(max_examples=60)
@given(st.integers(1, 9), st.lists(ROW, min_size=1, max_size=6), st.booleans())
def test_nothing_of_any_table_is_lost(
    count: int, rows: list[list[list[tuple[int, int, str]]]], wide: bool
) -> None:
    body = tuple(TableRow(tuple(made(each) for each in row[:count]), (made(row[-1]),)) for row in rows)
    table = Table(columns(*(f"ช่อง {n}" for n in range(count))), body)
    report = report_of(PageShape(wide), table)
    composed = compose(report)
    placed = [row for page in paginate(composed) for _, row in page]
    for page in paginate(composed):
        y, last = page[-1]
        assert y + last.height + last.after <= last.sheet.text_height
        assert {row.sheet for _, row in page} == {WIDE if wide else UPRIGHT}
    found: dict[int, list[str]] = {}
    for row in placed:
        if row.ruled and not row.ruled.shaded:
            cells = found.setdefault(id(row.ruled), [""] * len(row.cells))
            for at, cell in enumerate(row.cells):
                cells[at] += bare("".join(text.text for text in cell if "(ต่อ)" not in text.text))
    parts = len(widths.parts(table, (WIDE if wide else UPRIGHT).text_width, ()))
    texts = sorted(text for cells in found.values() for text in cells if text)
    heads = [bare("".join(text_of(block) for block in row.cells[0])) for row in body] * (parts - 1)
    whole = [each for row in body for each in (*row.cells, *row.wide)]
    wanted = [bare("".join(text_of(block) for block in each)) for each in whole]
    assert texts == sorted(filter(None, wanted + heads))
    assert_inside_the_margins(written(report))

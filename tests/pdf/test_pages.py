"""How pages are filled: margins, page numbers, what stays together, what runs on over many pages."""

from __future__ import annotations

import io
from itertools import pairwise

import pypdfium2
import pytest
from readers import assert_inside_the_margins, bare, body_of, expected, pages_of, report_of, written

from facilitator.exports.pdf.composing import compose
from facilitator.exports.pdf.paging import paginate
from facilitator.figure.drawing import Block as Drawn
from facilitator.figure.drawing import Box, Figure, Node, TextLine, TextStyle
from facilitator.report import page
from facilitator.report.document import (
    Block,
    FigureBlock,
    Heading,
    Item,
    Labelled,
    Paragraph,
    Report,
    runs,
)

STORY = "กลุ่มออมทรัพย์ของเราเริ่มจากคนสิบคนที่ไว้ใจกัน แล้วค่อยขยายไปทีละหมู่บ้านจนครบทั้งตำบล "
ALL_FORMS: tuple[Block, ...] = (
    Heading(1, runs("หัวข้อที่ยาวกว่าหนึ่งบรรทัด " + STORY * 2), "๑."),
    Paragraph(runs(STORY * 5)),
    Paragraph(runs(STORY * 5), "quote"),
    Paragraph(runs("น้ำพึ่งเรือ\nเสือพึ่งป่า\n" + STORY), "verse"),
    *(Item(f"{number}.", runs(STORY * 2), 0) for number in range(8, 12)),
    *(Item("-", runs(STORY), depth) for depth in range(25)),
    Item("เครื่องหมายยาวมาก" * 9, runs(STORY)),
    Item("ประเด็นยุทธศาสตร์ที่ ๑๒", runs("ปฏิบัติ" * 60)),
    *(Labelled(runs("ป้าย" * width), (runs(STORY * 2), runs("ก" * 300))) for width in (1, 4, 9, 40)),
    Heading(2, runs("ยาวไม่มีช่องว่าง" * 30), "หมวดที่ยาวมาก" * 12),
    Paragraph(runs("a" * 400 + " " + "ฏู้" * 200)),
)


def drawing(height: float, text: str) -> Figure:
    line = TextLine(5, 15, text, TextStyle("regular", 10, "ink"), 50)
    box = Box(0, 0, page.TEXT_WIDTH, height, "strength_soft", "strength", 8)
    return Figure(page.TEXT_WIDTH, height, (Node("", 0, 0, Drawn(page.TEXT_WIDTH, height, (box, line))),))


def test_nothing_stands_outside_the_margins() -> None:
    report = report_of(*ALL_FORMS, FigureBlock((drawing(300, "ในกรอบ"),)), *ALL_FORMS)
    data = written(report)
    assert len(pages_of(data, "pdfium")) > 5
    assert_inside_the_margins(data)


@pytest.mark.parametrize("reader", ["pdfium", "poppler"])
def test_nothing_is_lost_over_the_pages(reader: str) -> None:
    report = report_of(*ALL_FORMS)
    assert body_of(written(report), reader) == expected(report)


def test_page_numbers_stand_top_centre_from_the_second_page_on() -> None:
    data = written(report_of(*ALL_FORMS))
    first, second, *_ = pages_of(data, "pdfium")
    assert first.startswith("หัวเรื่อง")
    assert bare(second).startswith("-๒-")
    document = pypdfium2.PdfDocument(data)
    text = document[1].get_textpage()
    left, _, _, _ = text.get_charbox(0)
    _, _, right, top = text.get_charbox(4)
    assert (left + right) / 2 == pytest.approx(page.LEFT + page.TEXT_WIDTH / 2, abs=1)
    assert top > page.HEIGHT - page.TOP
    document.close()


def test_page_numbers_in_arabic_digits() -> None:
    report = Report("", "หัวเรื่อง", (), ALL_FORMS, numerals="arabic")
    assert bare(pages_of(written(report), "pdfium")[1]).startswith("-2-")


def test_a_heading_stays_with_what_it_heads() -> None:
    for lines in range(25, 40):
        report = report_of(
            Paragraph(runs("\n".join(["บรรทัด"] * lines)), "plain"),
            Heading(1, runs("หัวข้อใหญ่")),
            Heading(2, runs("หัวข้อย่อย")),
            Paragraph(runs(STORY * 4)),
        )
        pages = pages_of(written(report), "pdfium")
        assert any("หัวข้อใหญ่" in each and "หัวข้อย่อย" in each and "กลุ่มออมทรัพย์" in each for each in pages)


def test_no_line_of_a_paragraph_stands_alone() -> None:
    for lines in range(25, 42):
        report = report_of(
            Paragraph(runs("\n".join(["ก่อน"] * lines)), "plain"),
            Paragraph(runs("\n".join(["หลัง"] * 9)), "plain"),
        )
        for rows in paginate(compose(report)):
            count = sum(text.text == "หลัง" for _, row in rows for text in row.texts)
            assert count != 1


def test_an_announcement_stays_with_its_list() -> None:
    for lines in range(25, 42):
        report = report_of(
            Paragraph(runs("\n".join(["ก่อน"] * lines)), "plain"),
            Item("๑.", runs("องค์กรผู้ให้ ได้แก่")),
            Item("•", runs("มูลนิธิ"), 1),
            Item("•", runs("สมาคม"), 1),
        )
        assert any("ได้แก่" in text and "มูลนิธิ" in text for text in pages_of(written(report), "pdfium"))


def test_one_card_runs_on_over_many_pages() -> None:
    report = report_of(Item("๑.", runs(STORY * 200)))
    data = written(report)
    assert len(pages_of(data, "pdfium")) > 4
    assert body_of(data, "pdfium") == expected(report)
    assert_inside_the_margins(data)


@pytest.mark.parametrize("letter", ["a", "ก", "ที่", "漢", "-"])
def test_an_unbroken_run_of_letters_is_cut_between_clusters(letter: str) -> None:
    report = report_of(Paragraph(runs(letter * (200_000 // len(letter)))))
    data = written(report)
    assert body_of(data, "pdfium") == expected(report)
    assert_inside_the_margins(written(report_of(Paragraph(runs(letter * 500)))))


def test_headings_that_fill_pages_do_no_harm() -> None:
    report = report_of(*(Heading(1 + number % 7, runs(f"หัวข้อ {number}")) for number in range(120)))
    assert body_of(written(report), "pdfium") == expected(report)


def test_a_drawing_keeps_its_size_and_its_heading() -> None:
    figures = (drawing(500, "รูปแรก"), drawing(400, "รูปสอง"))
    report = report_of(Paragraph(runs(STORY * 30)), Heading(1, runs("ผังกระดาน")), FigureBlock(figures))
    pages = pages_of(written(report), "pdfium")
    assert "ผังกระดาน" in pages[1]
    assert "รูปแรก" in pages[1]
    assert "รูปสอง" in pages[2]


def test_colours_come_from_the_palette_and_text_stays_black() -> None:
    report = report_of(FigureBlock((drawing(50, "ในกรอบ"),)), Paragraph(runs("นอกกรอบ")))
    document = pypdfium2.PdfDocument(io.BytesIO(written(report)))
    picture = document[0].render().to_pil().convert("RGB")
    colours = {colour for _, colour in picture.getcolors(100_000) or ()}
    document.close()
    assert (0xE4, 0xF2, 0xE8) in colours
    assert (0, 0, 0) in colours


def test_marks_of_neighbouring_lines_do_not_meet() -> None:
    text = "\n".join(["ฏ" * 40, "ปื๊" * 40, "ฏุ" * 30, "ที่" * 40, "กู" * 40, "กี่" * 40, "ฤๅ" * 40, "ฬั้" * 40])
    lines: list[list[tuple[float, float, float, float]]] = [[]]
    with pypdfium2.PdfDocument(written(report_of(Paragraph(runs(text), "plain")))) as document:
        page_text = document[0].get_textpage()
        for at in range(page_text.count_chars()):
            if page_text.get_text_range(at, 1).isspace():
                lines.append([])
            else:
                lines[-1].append(page_text.get_charbox(at))
    lines = [boxes for boxes in lines if boxes]
    assert len(lines) == 9
    for above, below in pairwise(lines):
        for left, bottom, right, _ in above:
            for other_left, _, other_right, top in below:
                assert top < bottom or other_right < left or right < other_left


def test_marks_stay_apart_without_opening_every_line() -> None:
    [rows] = paginate(compose(report_of(Paragraph(runs("กฎ\nกฎุมพี\nกฎ\nกฎ"), "plain"))))
    places = [y for y, _ in rows][1:]
    steps = [after - before for before, after in pairwise(places)]
    assert steps[0] == pytest.approx(steps[2])
    assert steps[1] > steps[0] + 2


def test_an_empty_report_is_still_a_page() -> None:
    assert pages_of(written(Report("", "เวที", (), ())), "pdfium") == ["เวที"]
    assert len(pages_of(written(Report("", "", (), ())), "pdfium")) == 1


def test_the_first_line_of_a_paragraph_starts_two_and_a_half_centimetres_in() -> None:
    [(_, _), (_, row), (_, following), *_] = next(paginate(compose(report_of(Paragraph(runs(STORY * 3))))))
    assert row.texts[0].x == pytest.approx(2.5 / 2.54 * 72)
    assert following.texts[0].x == 0


def test_marks_of_one_list_are_flush_with_their_texts() -> None:
    report = report_of(Item("๙.", runs("เก้า")), Item("๑๐.", runs("สิบ")), Item("-", runs("ขีด")))
    rows = [row for _, row in next(paginate(compose(report)))][1:]
    assert len({row.texts[1].x for row in rows}) == 1
    assert rows[0].texts[0].x > rows[1].texts[0].x


def test_a_deeper_list_begins_where_the_text_above_it_does() -> None:
    report = report_of(
        Item("๑๐.", runs("สิบ")),
        Item("-", runs("ขีด"), 1),
        Labelled(runs("เครือข่ายทั้งหมด"), (runs("๒๐ กลุ่ม"),)),
        Item("-", runs("ใต้ป้าย"), 1),
    )
    [_, ten, dash, label, under] = [row for _, row in next(paginate(compose(report)))]
    assert dash.texts[0].x == pytest.approx(ten.texts[1].x)
    assert label.texts[0].x == 0
    assert under.texts[0].x < label.texts[1].x

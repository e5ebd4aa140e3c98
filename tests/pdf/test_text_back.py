"""Text taken out of a PDF equals what was typed, character for character."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readers import READERS, bare, body_of, expected, pages_of, report_of, written

from facilitator.exports.pdf import shaping
from facilitator.report.document import Heading, Item, Labelled, Paragraph, Run, runs
from facilitator.thai import measure
from facilitator.thai.normalise import clean

STACKS = "ที่ กี่ ผู้ น้ำ ซ้ำ ค่ำ ปั๋ม ป้า ฝั่ง ฟื้น ปี่ ฬั้ ญู ฐู ฐุ้ ฎุ ฏู ฎู๋ ป่ำ ฟำ โป๊ะ ก๊อก ก็ ฤๅ ๑๒๓ ฿ กุ้ำ ก์ำ กฺ เก๋ียว ณ์ ทุกข์ หญิง ธุ์ ฏิ ปฏิบัติ"
LOOKS: tuple[dict[str, bool], ...] = (
    {},
    {"bold": True},
    {"italic": True},
    {"bold": True, "italic": True},
)
LONG = "กลุ่มออมทรัพย์ของเราเริ่มจากคนสิบคนที่ไว้ใจกัน แล้วค่อยขยายไปทีละหมู่บ้านจนครบทั้งตำบล "


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_stacked_marks(reader: str, look: dict[str, bool]) -> None:
    report = report_of(Paragraph((Run(STACKS, **look),)))
    assert body_of(written(report), reader) == expected(report)


@pytest.mark.parametrize("reader", READERS)
def test_stacked_marks_in_headings_and_labels(reader: str) -> None:
    blocks = [Heading(level, runs(STACKS)) for level in (1, 2, 3, 4, 5)]
    report = report_of(*blocks, Labelled(runs("ญู ฐู ปั๋ม"), (runs(STACKS),)))
    assert body_of(written(report), reader) == expected(report)


@pytest.mark.parametrize("reader", READERS)
def test_bold_inside_an_unspaced_word(reader: str) -> None:
    bold = Paragraph((Run("ที่"), Run("น้ำ", bold=True), Run("ดี"), Run("ที่", italic=True), Run("กู้", bold=True)))
    report = report_of(bold)
    assert body_of(written(report), reader) == expected(report)
    [page] = pages_of(written(report), "pdfium")
    assert "ที่น้ำดีที่กู้" in page


@pytest.mark.parametrize("reader", READERS)
def test_latin_signs_and_letters_that_no_font_has(reader: str) -> None:
    text = "KMน้ำ ทีมIT office AVATAR Ångström e\u0301 “คำพูด” ✓☐☑ → ½ 漢字 🙂 ที่✓น้ำ नमस्ते 한국어"
    report = report_of(Paragraph(runs(text)))
    assert body_of(written(report), reader) == bare(clean(expected(report)))


@pytest.mark.parametrize("reader", READERS)
def test_a_short_line_after_one_with_signs(reader: str) -> None:
    report = report_of(*(Paragraph(runs(f"☑ {LONG[:60]}\n{last}")) for last in ("ครับ", "✓", "漢字")))
    assert body_of(written(report), reader) == expected(report)


def test_letters_that_run_to_the_left() -> None:
    report = report_of(Paragraph(runs("มัสยิด نور الإسلام ตำบลบ้านเหนือ")))
    assert body_of(written(report), "pdfium") == expected(report)


@pytest.mark.parametrize("reader", READERS)
def test_hyphens_at_line_ends(reader: str) -> None:
    report = report_of(
        Labelled(runs("งบประมาณ"), (runs("-"),)),
        Labelled(runs("โทรศัพท์ -")),
        Item("-", ()),
        Item("-", runs("ภาคี-")),
        Paragraph(runs("ผู้ให้-ผู้รับ-" * 50)),
        Paragraph(runs("ผู้ให้ - ผู้รับ - " * 50)),
        Paragraph(runs("self-help-group " * 50)),
    )
    assert body_of(written(report), reader) == expected(report)


@pytest.mark.parametrize("reader", READERS)
def test_lists_and_labels_read_line_by_line(reader: str) -> None:
    report = report_of(
        *(
            Labelled(runs(label), (runs(LONG * 2), runs("ค่าที่สอง"), runs(LONG)))
            for label in ("เป้าหมาย", "กลุ่ม", "พระ", "ป้ายที่ยาวกว่าคอลัมน์ของป้ายทั้งหมดในกลุ่มเดียวกัน")
        ),
        Labelled(runs("ว่าง")),
        *(Item(f"{number}.", runs(LONG * (1 + number % 3)), number % 2) for number in range(8, 13)),
        *(Item(f"{depth})", runs(LONG), depth) for depth in range(30)),
        Item("ประเด็นยุทธศาสตร์ที่ ๑๒", runs(LONG)),
        Item("เครื่องหมายยาว" * 8, runs(LONG)),
        Item("", runs("ทีมข้อมูล          3  คน\tทีมสื่อ\t\t4 คน")),
    )
    for at in range(8):
        report = report_of(*report.blocks[at:])
        assert body_of(written(report), reader) == expected(report)


@pytest.mark.parametrize("reader", READERS)
def test_a_value_far_from_its_label_reads_after_it(reader: str) -> None:
    torn = report_of(
        Item("1.", runs(LONG * 3), 3),
        Labelled(runs("ที่ของ 270,000.-บาท ต่าง"), (runs("จังหวัด"),), 1, "-"),
        Item("1.", runs("การเรียนรู้"), 4),
    )
    short = report_of(
        Item("๑)", runs("จังหวัด"), 4),
        Labelled(runs("3"), (runs(LONG * 2), runs("พัฒนา")), 0),
        Labelled(runs("ผู้สนับสนุนงบประมาณ"), (runs("ตำบล"),), 0),
    )
    for report in (torn, short):
        assert body_of(written(report), reader) == expected(report)


@pytest.mark.parametrize("reader", READERS)
def test_columns_padded_with_blanks_read_line_by_line(reader: str) -> None:
    for padding in (" " * 9, " " * 20, "\t\t\t"):
        report = report_of(
            Paragraph(runs("แต่ละทีมมีคนดังนี้")),
            Item("-", runs(f"ทีมข้อมูล{padding}3  คน")),
            Item("-", runs(f"ทีมสื่อ{padding} 3  คน")),
            Paragraph(runs("จบ")),
        )
        assert body_of(written(report), reader) == expected(report)


@pytest.mark.parametrize("reader", READERS)
def test_control_characters_leave_no_trace(reader: str) -> None:
    text = "ก\x00\x07\u200bข\u202eค\ufeffง\x1b\ud800จ"
    report = report_of(Paragraph(runs(text)), Item("\u200b1.", runs(text)))
    assert body_of(written(report), reader) == "หัวเรื่องกขคงจ1.กขคงจ"


@settings(max_examples=40)
@given(st.lists(st.text(max_size=200), max_size=5))
def test_any_text_whatever_is_written(texts: list[str]) -> None:
    blocks = [Item(text[:3], runs(text), len(text) % 4) for text in texts]
    data = written(report_of(*blocks, *(Heading(1, runs(text)) for text in texts)))
    assert data.startswith(b"%PDF-")


THAI = st.text(
    st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B, categories=["L", "M", "N"]), max_size=40
)


@given(THAI, st.sampled_from(measure.FACES))
def test_every_code_stands_for_its_letters_in_order(text: str, face: str) -> None:
    text = clean(text)
    spans = shaping.shape(text, face)
    assert "".join(glyph.text for span in spans for glyph in span.glyphs) == text


@given(st.text(max_size=40))
def test_what_is_drawn_is_as_wide_as_what_was_measured(text: str) -> None:
    text = clean(text).replace("\n", " ").replace("\t", " ")
    drawn = sum(span.width for span in shaping.shape(text, "regular"))
    assert drawn == pytest.approx(measure.width(text, "regular", 1.0))


@pytest.mark.parametrize("stack", [stack for stack in STACKS.split() if len(stack) > 1])
def test_a_mark_is_a_glyph_of_its_own_that_moves_the_pen_by_nothing(stack: str) -> None:
    glyphs = [glyph for span in shaping.shape(stack, "regular") for glyph in span.glyphs]
    assert [glyph.text for glyph in glyphs] == (["ฤๅ"] if stack == "ฤๅ" else list(stack))
    for glyph in glyphs:
        assert (glyph.advance == 0) == (glyph.text in "ัิีึืฺุู็่้๊๋์"), glyph.text

"""What a PDF says about itself, what it holds, and that equal reports give equal files."""

from __future__ import annotations

import re
import struct
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from readers import READERS, bare, pages_of, report_of, written

from facilitator.exports.pdf import shaping, truetype
from facilitator.exports.pdf.truetype import Part, Placed, Source
from facilitator.figure.drawing import Block as Drawn
from facilitator.figure.drawing import Box, Figure, Node, Rule, TextLine, TextStyle
from facilitator.report.document import (
    FigureBlock,
    Heading,
    Item,
    Labelled,
    Paragraph,
    Report,
    Run,
    runs,
)
from facilitator.thai import measure

STYLE = TextStyle("semibold", 10, "strength")
SAMPLE = Report(
    name="สรุปผลการประชุมเชิงปฏิบัติการ",
    title="เวทีวางแผนป่าชุมชน ครั้งที่ ๒",
    subtitle_lines=("วันพุธที่ ๑๑ มีนาคม พ.ศ. ๒๕๖๙ เวลา ๐๙.๐๐–๑๒.๓๐ น.", "ณ ศาลากลางบ้าน หมู่ที่ ๔"),
    blocks=(
        Heading(1, runs("ความเป็นมา"), "๑."),
        Paragraph(runs("ชุมชนดูแลป่าร่วมกันมาสามปี ครั้งนี้ชวนกันทบทวนว่าอะไรดีขึ้น และอะไรยังต้องช่วยกันต่อ")),
        Heading(1, runs("ผลการวิเคราะห์"), "๒."),
        FigureBlock(
            (
                Figure(
                    200,
                    60,
                    (
                        Node(
                            "",
                            0,
                            0,
                            Drawn(
                                200,
                                60,
                                (
                                    Box(0, 0, 200, 60, "strength_soft", "ink", 6),
                                    Rule(0, 30, 200, 30),
                                    TextLine(8, 20, "S1 น้ำซับไม่แห้ง", STYLE, 90),
                                ),
                            ),
                        ),
                    ),
                ),
            )
        ),
        Heading(2, runs("จุดแข็ง (S)")),
        Item("S1", (Run("น้ำซับ"), Run("ไม่แห้ง", bold=True), Run(" (๗ คะแนน)"))),
        Item("–", runs("ฝายแม้วช่วยได้มาก"), 1),
        Heading(1, runs("ข้อตกลง"), "๓."),
        Labelled(runs("ผู้รับผิดชอบ"), (runs("กรรมการป่าชุมชน"), runs("กลุ่มเยาวชน ✓"))),
        Paragraph((Run("ป้าแก้ว  ", bold=True), Run("ป่าอยู่ได้ เราก็อยู่ได้")), "quote"),
        Paragraph(runs("ป่าคือบ้าน\nน้ำคือใจ"), "verse"),
    ),
    author="คณะกรรมการป่าชุมชน",
    created="2026-03-11T13:05:09+07:00",
)


@pytest.mark.parametrize("reader", READERS)
def test_the_sample_reads_as_it_should(reader: str) -> None:
    [page] = pages_of(written(SAMPLE), reader)
    golden = (Path(__file__).parent / "sample.txt").read_text(encoding="utf-8")
    assert bare(page) == bare(golden)


def test_equal_reports_give_equal_bytes() -> None:
    assert written(SAMPLE) == written(replace(SAMPLE))
    assert written(SAMPLE) != written(replace(SAMPLE, title="อีกเวทีหนึ่ง"))


def test_every_font_is_embedded_and_holds_only_what_is_used() -> None:
    data = written(SAMPLE)
    assert b"Helvetica" not in data
    fonts = set(re.findall(rb"/BaseFont /([A-Z]{6}\+[\w-]+)", data))
    assert {font[7:] for font in fonts} == {
        b"Sarabun-Regular",
        b"Sarabun-Bold",
        b"Sarabun-SemiBold",
        b"NotoSansSymbols2-Regular",
    }
    assert data.count(b"/FontFile2") == len(fonts) == data.count(b"/CIDFontType2")
    assert len(data) < 60_000


def test_what_the_file_says_about_itself() -> None:
    data = written(SAMPLE)
    with pypdfium2.PdfDocument(data) as document:
        facts = document.get_metadata_dict()
    assert facts["Title"] == SAMPLE.title
    assert facts["Author"] == SAMPLE.author
    assert facts["Subject"] == SAMPLE.name
    assert facts["CreationDate"] == "D:20260311130509+07'00'"
    assert facts["Creator"].startswith("กระบวนกร")
    assert b"/Lang (th)" in data


def test_dates_without_a_zone_and_without_a_date() -> None:
    with pypdfium2.PdfDocument(written(replace(SAMPLE, created="2026-03-11T13:05:09"))) as document:
        assert document.get_metadata_dict()["CreationDate"] == "D:20260311130509"
    assert written(replace(SAMPLE, created="")) == written(replace(SAMPLE, created=""))


def test_bookmarks_follow_the_headings() -> None:
    with pypdfium2.PdfDocument(written(SAMPLE)) as document:
        places = [(mark, mark.get_dest()) for mark in document.get_toc()]
        marks = [(mark.level, mark.get_title(), place and place.get_index()) for mark, place in places]
    assert marks == [
        (0, "๑. ความเป็นมา", 0),
        (0, "๒. ผลการวิเคราะห์", 0),
        (1, "จุดแข็ง (S)", 0),
        (0, "๓. ข้อตกลง", 0),
    ]


def test_bookmarks_of_levels_that_jump() -> None:
    report = report_of(*(Heading(level, runs(f"ชั้น {level}")) for level in (3, 5, 2, 4, 1, 3)))
    with pypdfium2.PdfDocument(written(report)) as document:
        assert [(mark.level, mark.get_title()) for mark in document.get_toc()] == [
            (0, "ชั้น 3"),
            (1, "ชั้น 5"),
            (0, "ชั้น 2"),
            (1, "ชั้น 4"),
            (0, "ชั้น 1"),
            (1, "ชั้น 3"),
        ]


def test_a_report_without_headings_has_no_bookmarks() -> None:
    with pypdfium2.PdfDocument(written(report_of(Item("-", runs("ข้อเดียว"))))) as document:
        assert list(document.get_toc()) == []


@pytest.mark.parametrize("face", measure.FACES)
def test_a_subset_draws_what_the_font_draws(face: str, tmp_path: Path) -> None:
    source = shaping.source(face)
    font = source.font
    letters = "กปฏÅé(฿๙"
    glyphs = [font.get_nominal_glyph(ord(letter)) or 0 for letter in letters]
    placed = [
        Placed((Part(glyph, 0, 0),), 500, letter) for glyph, letter in zip(glyphs, letters, strict=True)
    ]
    moved = [Placed((Part(glyph, -40, 70),), 0, "่") for glyph in glyphs]
    two = Placed((Part(glyphs[0], 0, 0), Part(glyphs[1], 300, -20)), 900, "ำ")
    nothing = Placed((Part(font.get_nominal_glyph(0x20) or 0, 0, 0),), 250, " ")
    data = truetype.subset(source, [*placed, *moved, two, nothing])

    file = tmp_path / "subset.ttf"
    file.write_bytes(data)
    small = Source(file)
    for number, glyph in enumerate(glyphs):
        assert pieces(small, number) == pieces(source, glyph)
        assert pieces(small, number + len(glyphs)) == [
            (shape, x - 40, y + 70) for shape, x, y in pieces(source, glyph)
        ]
        assert small.font.get_glyph_extents(number) == font.get_glyph_extents(glyph)
        assert small.font.get_glyph_h_advance(number) == 500
        assert small.font.get_glyph_h_advance(number + len(glyphs)) == 0
    second = [(shape, x + 300, y - 20) for shape, x, y in pieces(source, glyphs[1])]
    assert pieces(small, 2 * len(glyphs)) == pieces(source, glyphs[0]) + second
    assert small.font.get_glyph_h_advance(2 * len(glyphs)) == 900
    assert small.outline(2 * len(glyphs) + 1) == b""
    assert len(data) < 9_000


def pieces(source: Source, glyph: int) -> list[tuple[bytes, int, int]]:
    """Return the simple outlines that a glyph is drawn from, and how far each is moved."""
    record = source.outline(glyph)
    if struct.unpack_from(">h", record)[0] >= 0:
        return [(record.rstrip(b"\0"), 0, 0)]
    found = []
    at, more = 10, True
    while more:
        flags, part = struct.unpack_from(">HH", record, at)
        words, more = flags & 0x1, flags & 0x20
        x, y = struct.unpack_from(">hh" if words else ">bb", record, at + 4)
        found += [(shape, x + dx, y + dy) for shape, dx, dy in pieces(source, part)]
        at += 8 if words else 6
    return found

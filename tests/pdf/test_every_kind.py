"""Every kind of board on paper: a filled one comes back whole, in order, inside the margins."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import filled
import pypdfium2
import pytest
from readers import (
    READERS,
    assert_inside_the_margins,
    bare,
    body_of,
    expected,
    pages_of,
    reading_order,
    written,
)

from facilitator import kinds as board_kinds
from facilitator.exports import text
from facilitator.model import Tree
from facilitator.report import notes
from facilitator.report.document import FigureBlock

if TYPE_CHECKING:
    from facilitator.kinds import Kind, Kinds
    from facilitator.model import Snapshot
    from facilitator.report.document import Report

KINDS = board_kinds.load()
EVERY_KIND = pytest.mark.parametrize("kind", KINDS.all, ids=lambda kind: kind.id)
SOURCES = ("swot", "goals")
"""What cards of other boards are tied to."""


def alone(kind: Kind) -> Snapshot:
    """Return a session with the filled board of one kind, after those that its cards are tied to."""
    wanted = [each for each in filled.BOARDS if each == kind.id or each in SOURCES]
    return filled.snapshot({each: filled.BOARDS[each] for each in sorted(wanted, key=lambda n: n == kind.id)})


def undrawn(report: Report) -> Report:
    """Return the report without its drawings, whose words the blocks after them say again."""
    return replace(report, blocks=tuple(b for b in report.blocks if not isinstance(b, FigureBlock)))


def assert_told(kind: Kind, snapshot: Snapshot, told: str) -> None:
    """Fail unless every card of the last board is told, in the order of paper."""
    tree = Tree(snapshot.cards_of(snapshot.boards[-1].id))
    at = told.index(bare(snapshot.boards[-1].title))
    for card in reading_order(kind, tree):
        assert bare(card.text) in told[at:], f"{card.text} is lost or out of order"
        at = told.index(bare(card.text), at) + len(bare(card.text))


def test_there_is_a_filled_board_of_every_kind() -> None:
    assert {kind.id for kind in KINDS} == filled.BOARDS.keys()


@EVERY_KIND
def test_every_card_comes_back_from_the_pdf_in_order(kind: Kind) -> None:
    snapshot = alone(kind)
    report = undrawn(notes.build(snapshot, KINDS))
    assert_told(kind, snapshot, body_of(written(report), "pdfium"))


@EVERY_KIND
@pytest.mark.parametrize("reader", READERS)
def test_no_text_of_a_card_is_torn(kind: Kind, reader: str) -> None:
    snapshot = alone(kind)
    got = "".join(bare(page) for page in pages_of(written(notes.build(snapshot, KINDS)), reader))
    assert [card.text for card in snapshot.cards if bare(card.text) not in got] == []


@EVERY_KIND
def test_every_card_comes_back_from_the_text_in_order(kind: Kind) -> None:
    snapshot = alone(kind)
    stream = io.BytesIO()
    text.write(notes.build(snapshot, KINDS), stream)
    assert_told(kind, snapshot, bare(stream.getvalue().decode("utf-8")))


@EVERY_KIND
@pytest.mark.parametrize("numbers", ["as-typed", "thai", "arabic"])
def test_it_stands_inside_the_margins(kind: Kind, numbers: str) -> None:
    data = written(notes.build(alone(kind), KINDS, numbers))
    assert_inside_the_margins(data)
    assert data == written(notes.build(alone(kind), KINDS, numbers))


@EVERY_KIND
def test_nothing_private_gets_out(kind: Kind) -> None:
    report = repr(notes.build(alone(kind), KINDS))
    assert "อย่าอ่านออกเสียง" not in report
    assert "081-234" not in report
    assert "นางสายหยุด ทองดี" in report


@EVERY_KIND
def test_the_choice_of_digits_holds_everywhere(kind: Kind) -> None:
    arabic = expected(undrawn(notes.build(alone(kind), KINDS, "arabic")))
    assert not re.search("[๐-๙]", arabic)
    thai = expected(undrawn(notes.build(alone(kind), KINDS, "thai")))
    assert {found for found in re.findall("[A-Za-z]*[0-9][0-9,.]*", thai) if not found[0].isalpha()} <= {
        *("4,500", "12,000", "16,500")  # money
    }


def test_wide_boards_stand_on_wide_pages_among_upright_ones(kinds: Kinds) -> None:
    snapshot = filled.snapshot(
        {each: filled.BOARDS[each] for each in ("swot", "action_plan", "logframe", "lessons")}
    )
    sheets = []
    with pypdfium2.PdfDocument(written(notes.build(snapshot, kinds))) as document:
        for leaf in document:
            wide = leaf.get_width() > leaf.get_height()
            sheets.append((wide, bare(leaf.get_textpage().get_text_range())))
    shapes = [wide for wide, _ in sheets]
    assert shapes == [*sorted(shapes[:-1]), False]
    for title in ("๕.แผนปฏิบัติการ", "๖.กรอบแผนงานสามปี"):
        assert [wide for wide, told in sheets if title in told] == [True]
    assert "ถอดบทเรียนฤดูน้ำท่วม" in sheets[-1][1]


def test_all_boards_together(kinds: Kinds) -> None:
    snapshot = filled.snapshot()
    report = notes.build(snapshot, kinds)
    data = written(report)
    assert_inside_the_margins(data)
    got = "".join(bare(page) for page in pages_of(data, "pdfium"))
    assert [card.text for card in snapshot.cards if bare(card.text) not in got] == []

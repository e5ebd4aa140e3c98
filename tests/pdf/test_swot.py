"""A SWOT on paper, from the cards to what a reader of PDF gets: the drawing, then the coded list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from readers import READERS, bare, pages_of, written

from facilitator.model import Board, Card, Session, Snapshot
from facilitator.report import notes, page
from facilitator.thai import numerals

if TYPE_CHECKING:
    from facilitator.kinds import Kinds

BOARD = Board(1, 1, "swot", "วิเคราะห์กองทุน", 1.0)
COUNT = 160
TEXT = "ซึ่งคนในเวทีเล่าให้ฟังกันยาวพอสมควร จนต้องขึ้นบรรทัดใหม่ในช่องของตน"


def swot(kinds: Kinds) -> bytes:
    """Return the notes of a SWOT that fills several pages."""
    cards = tuple(
        Card(number, 1, 1, None, "SWOT"[number % 4], number, f"เรื่องที่ {number} {TEXT}")
        for number in range(COUNT)
    )
    session = Session(1, "เวทีทบทวนกองทุน", created_at="2026-03-11T09:00:00+07:00")
    return written(notes.build(Snapshot(session, (), (BOARD,), cards), kinds))


@pytest.mark.parametrize("reader", READERS)
def test_every_card_is_in_the_drawing_and_in_the_coded_list(kinds: Kinds, reader: str) -> None:
    pages = pages_of(swot(kinds), reader)
    assert len(pages) > 6
    numbered = [bare(text).removeprefix(f"-{numerals.to_thai(str(at))}-") for at, text in enumerate(pages, 1)]
    drawing, heading, listed = "".join(numbered).rpartition("จุดแข็ง(S)")
    assert heading
    at = 0
    for place, slot in enumerate("SWOT"):
        for count, number in enumerate(range(place, COUNT, 4), 1):
            lead = f"{slot}{count}เรื่องที่{number}ซึ่ง"
            assert lead in drawing
            told = lead.removesuffix("ซึ่ง") + bare(TEXT)
            at = listed.index(told, at) + len(told)


def test_the_drawing_stays_inside_the_margins(kinds: Kinds) -> None:
    with pypdfium2.PdfDocument(swot(kinds)) as document:
        for sheet in document:
            for drawn in sheet.get_objects():
                left, bottom, right, top = drawn.get_bounds()
                assert left > page.LEFT - 1
                assert right < page.WIDTH - page.RIGHT + 1
                assert bottom > page.BOTTOM - 1
                assert top < page.HEIGHT - 1

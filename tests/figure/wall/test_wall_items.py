"""How an item is set: its rows even and between phrases, votes and words at its end, bars to compare."""

from __future__ import annotations

import pytest
from drawings import KINDS
from hypothesis import given as for_any
from hypothesis import settings
from hypothesis import strategies as st
from wall_boards import LONG, given, texts

from facilitator.figure import wall
from facilitator.figure.drawing import Box, TextLine
from facilitator.figure.wall.items import Item, measured, rows, setting
from facilitator.figure.wall.pouring import Columns, pour
from facilitator.model import Card

HOW = setting(())
SIZE = 76.0


def said(item: Item, width: float) -> list[str]:
    """The text of each row."""
    return [
        " ".join(shape.text for shape in row if isinstance(shape, TextLine))
        for row in rows(item, SIZE, width, HOW)
    ]


def item(text: str, lead: str = "", count: str = "", after: str = "") -> Item:
    """A card with a text."""
    return Item("card:1", ((text, "regular"),), lead, ground="card", count=count, after=after)


def test_a_row_ends_between_phrases_where_it_takes_no_more_rows() -> None:
    text = "ทุกความคิดมีคุณค่า ไม่มีถูกไม่มีผิด"
    assert said(item(text), 900) == ["ทุกความคิดมีคุณค่า", "ไม่มีถูกไม่มีผิด"]


def test_no_word_stands_alone_on_the_last_row() -> None:
    first, last = rows(item("จดเวลาน้ำไหลให้ทุกวัน"), SIZE, 590, HOW)
    assert isinstance(first[0], TextLine)
    assert isinstance(last[0], TextLine)
    assert last[0].width > first[0].width / 2


def test_votes_that_need_a_row_share_it_with_the_text() -> None:
    shown = item("มีช่างประปาในหมู่บ้านสองคน เรียกได้แม้กลางคืน", lead="S1", count="๘")
    assert said(shown, 1300) == ["S1 มีช่างประปาในหมู่บ้านสองคน", "เรียกได้แม้กลางคืน ๘"]


@settings(max_examples=80, deadline=None)
@for_any(
    st.sampled_from([LONG, LONG[:60], "ข้อ\nข้อ", "ก" * 90, "a https://example.org/" + "a" * 60, " "]),
    st.sampled_from(["", "S1", "๑๐.๒๕"]),
    st.sampled_from([{"count": "๑๔"}, {"after": "ตอนนี้"}, {}]),
    st.integers(200, 1800),
)
def test_even_rows_are_as_many_as_were_measured(
    text: str, lead: str, more: dict[str, str], width: int
) -> None:
    shown = item(text, lead=lead, **more)
    assert len(rows(shown, SIZE, width, HOW)) == measured(shown, SIZE, width, HOW).rows
    assert "".join("".join(said(item(text), width)).split()) == "".join(text.split())


def test_a_word_at_the_end_stands_on_the_card_itself() -> None:
    (row,) = rows(item("จัดกลุ่ม", after="ต่อไป"), SIZE, 1200, HOW)
    assert [shape.text for shape in row if isinstance(shape, TextLine)] == ["จัดกลุ่ม", "ต่อไป"]
    assert not [shape for shape in row if isinstance(shape, Box)]


def test_a_heading_is_not_left_behind_by_what_follows() -> None:
    heading = Item("", (("ปัญหาอุปสรรค", "bold"),), heading=True)
    long = item("คนที่อยู่ปลายท่อขอให้บอกล่วงหน้าหนึ่งวัน จะได้รองน้ำไว้ให้คนแก่และเด็กเล็กในบ้าน")
    columns = Columns(2, 700, SIZE, HOW)
    many = measured(long, SIZE, 700, HOW).rows
    assert many > 2
    poured = pour((item("บัตร"), heading, long), columns, lambda _: (many + 2) * SIZE * 1.5)
    assert poured is not None
    assert [[part.item for part in column] for column in poured.pages[0]] == [[item("บัตร")], [heading, long]]


def test_the_bar_of_a_long_text_stands_under_it() -> None:
    texts_of = {"น้ำไหลไม่ทั่ว": True, "น้ำไหลไม่ทั่วทั้งหมู่บ้าน " * 12: False}
    for text, beside in texts_of.items():
        figure = wall.draw(
            given(KINDS["swot"], [Card(1, 1, 1, None, "S", 1.0, text, votes=3)]), "ranking", 2.0
        )
        node = figure.figure.node("card:1")
        assert node is not None
        track = next(shape for shape in node.block.shapes if isinstance(shape, Box) and shape.fill == "line")
        assert (track.x > node.block.width / 2) == beside


@pytest.mark.parametrize("aspect", [4 / 3, 16 / 9])
def test_bars_of_a_ranking_are_equally_long(aspect: float) -> None:
    held = [
        Card(number, 1, 1, None, "S", float(number), "ความคิด", votes=votes)
        for number, votes in enumerate((24, 9, 1), 1)
    ]
    figure = wall.draw(given(KINDS["swot"], held), "ranking", aspect).figure
    tracks = [
        shape.width
        for node in figure.nodes
        for shape in node.block.shapes
        if isinstance(shape, Box) and shape.fill == "line"
    ]
    # The places before them are not all equally wide.
    assert tracks == pytest.approx([tracks[0]] * 3, abs=3)


def test_the_lines_of_the_test_are_numbered() -> None:
    figure = wall.draw(given(KINDS["swot"], []), "test", 16 / 9).figure
    assert [line.text for line in texts(figure) if line.style.face == "bold"][1:] == ["๑", "๒", "๓", "๔"]

"""The rules that pages of the wall are held to: each sees the fault that it is for."""

from __future__ import annotations

import pytest
import wall_colours
import wall_rules

from facilitator.figure.drawing import Block, Box, Figure, Node, TextLine, TextStyle
from facilitator.thai import measure

SAID = "กลุ่มออมทรัพย์ประชุมทุกเดือน"


def line(text: str, x: float = 0, y: float = 90, size: float = 76) -> TextLine:
    """A line of text."""
    style = TextStyle("regular", size)
    return TextLine(x, y, text, style, measure.width(text, style.face, size))


def page(*lines: TextLine, y: float = 100, width: float = 1200) -> Figure:
    """A page with these lines in one block."""
    ground = Node("", 0, 0, Block(1440, 1080, (Box(0, 0, 1440, 1080, "wall"),)))
    return Figure(1440, 1080, (ground, Node("card:1", 100, y, Block(width, 600, lines))))


GOOD = page(line("กลุ่มออมทรัพย์"), line("ประชุมทุกเดือน", y=204))


def test_a_good_page_has_nothing_wrong() -> None:
    looked = wall_rules.look(GOOD, [SAID])
    assert not looked.wrong
    assert looked.smallest == pytest.approx(76 / 1080)


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        (page(line("เล็กไป", size=47)), "under the floor: 47"),
        (page(line(SAID), width=300), "wider than its block"),
        (page(line("ที่นี่"), y=-5), "begins outside the page"),
        (page(line("ที่นี่"), y=0), "marks cut off by the edge"),
        (page(line("ที่นี่"), y=500), "ends outside the page"),
        (page(line("ที่นี่", y=700)), "above or below its block"),
        (page(line("ทับ"), line("กัน", x=20, y=100)), "«ทับ» lies over «กัน»"),
        (page(line("ชิด"), line("เกินไป", y=194)), "line spacing 1.37"),
        (page(line("กลุ่มออมทรัพย์ประ…")), "a word is cut"),
        (page(line("กลุ่มออมทรัพย์ประ"), line("ชุมทุกเดือน", y=204)), "a word is cut"),
    ],
)
def test_every_fault_is_seen(figure: Figure, told: str) -> None:
    assert any(told in problem for problem in wall_rules.look(figure, [SAID]).wrong)


def test_names_of_the_session_are_words() -> None:
    assert wall_rules.look(GOOD, [SAID], ("ออมทรัพย์ประชุม",)).wrong


def test_text_is_held_against_the_uppermost_ground_under_it() -> None:
    card = Box(0, 0, 1200, 600, "card")
    figure = Figure(1440, 1080, (GOOD.nodes[0], Node("", 100, 100, Block(1200, 600, (card, line("บัตร"))))))
    assert set(wall_colours.pairs(figure)) == {("ink", "card")}
    assert set(wall_colours.pairs(GOOD)) == {("ink", "wall")}

"""Levels and the river: marks at their levels, words on who gives and learns, banks at the extremes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from drawings import KINDS, LONG, Cards, assert_tidy, at, bare, card_nodes, drawn, lines, scene, text_of

from facilitator.figure import giving
from facilitator.figure.arrange import arrangement
from facilitator.figure.drawing import Box, Polyline

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure, Node

KIND = KINDS["freedom_levels"]
WIDTHS = (240.0, 600.0, 860.0, 1100.0, 1600.0)
ASKED = (
    ("บัญชี", (("บ้านดอน", "4", "5"), ("บ้านบัว", "๒", "๔"), ("บ้านคลอง", "1", "2"))),
    ("น้ำ", (("บ้านดอน", "3", "3"), ("บ้านบัว", "", "5"), ("บ้านคลอง", "มาก", "9"))),
    ("ป่า", ()),
    ("ตลาด", (("บ้านดอน", "5", "5"), ("บ้านบัว", "2.5", "5"))),
)


def asked(times: int = 1) -> Cards:
    made = Cards()
    for number in range(times):
        for factor, groups in ASKED:
            above = made.add("factor", f"{factor} {number}")
            for name, now, goal in groups:
                made.add("party", name, above, now=now, goal=goal)
    return made


def shown(made: Cards, width: float = 1100, view: str = "") -> Figure:
    return arrangement(KIND, view).arrange(scene("freedom_levels", made.all), width, 600)


def marks(node: Node, *, filled: bool) -> list[float]:
    return [
        shape.x + shape.width / 2
        for shape in node.block.shapes
        if isinstance(shape, Box) and bool(shape.fill) == filled
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_every_factor_and_group_stands_whole(width: float) -> None:
    made = asked(3)
    crowded = made.add("factor", LONG)
    group = made.add("party", LONG, crowded, now="1", goal="5")
    made.add("party", "รวมมาแล้ว", group)
    figure = shown(made, width)
    assert_tidy(figure)
    assert {node.key for node in card_nodes(figure)} == {f"card:{card.id}" for card in made.all}
    for card in made.all:
        assert bare(card.text) in text_of(at(figure, f"card:{card.id}"))
        if card.slot == "factor":
            assert figure.node(f"cell:{card.id}:party")
    assert figure.node("slot:factor")


def test_a_dot_marks_now_and_a_ring_the_goal() -> None:
    figure = shown(asked())
    scale = {node.x: node for node in figure.nodes if not node.key and "๑" in text_of(node)}
    first = at(figure, "card:2")
    levels = {line.text: line.x + line.width / 2 for line in lines(scale[first.x])}
    assert marks(first, filled=True) == [pytest.approx(levels["๔"])]
    assert marks(first, filled=False) == [pytest.approx(levels["๕"])]
    rightmost = max(shape.x + shape.width for shape in first.block.shapes if isinstance(shape, Box))
    assert rightmost <= first.block.width
    between = at(figure, "card:12")
    assert marks(between, filled=True) == [pytest.approx((levels["๒"] + levels["๓"]) / 2)]


def test_what_is_no_level_is_shown_as_typed() -> None:
    figure = shown(asked())
    assert marks(at(figure, "card:8"), filled=True) == []
    assert text_of(at(figure, "card:8")) == bare("บ้านคลอง ตอนนี้: มาก เป้าหมาย: 9")
    assert marks(at(figure, "card:7"), filled=True) == []
    assert len(marks(at(figure, "card:7"), filled=False)) == 1


def test_words_say_who_can_give_and_who_wants_to_learn() -> None:
    text = drawn(shown(asked()))
    assert bare("พร้อมให้: บ้านดอน ใฝ่รู้: บ้านบัว") in text
    assert bare("พร้อมให้: — ใฝ่รู้: —") in text
    assert bare(KIND.slot("party").prompt.th) in text


def test_a_changed_group_leaves_other_factors_as_they_are() -> None:
    keeping, made = arrangement(KIND), asked()
    first = keeping.arrange(scene("freedom_levels", made.all), 1100, 600)
    made.add("party", "บ้านใหม่", made.all[0], now="3", goal="5")
    second = keeping.arrange(scene("freedom_levels", made.all), 1100, 600)
    new = {node.key for node in second.nodes if not any(node is old for old in first.nodes)}
    assert "card:2" in new
    assert "card:6" not in new
    assert second == shown(made)


def test_the_banks_of_a_factor_are_the_lowest_and_the_highest_level_now() -> None:
    factors = giving.factors(KIND, scene("freedom_levels", asked().all).tree)
    assert [factor.banks for factor in factors] == [(1, 4), (3, 3), None, (2.5, 5)]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_river_shows_givers_above_and_learners_below_its_chart(width: float) -> None:
    made = asked(3)
    figure = shown(made, width, "river")
    assert_tidy(figure)
    charts = [node for node in figure.nodes if any(isinstance(s, Polyline) for s in node.block.shapes)]
    for factor in giving.factors(KIND, scene("freedom_levels", made.all).tree):
        title = at(figure, f"card:{factor.card.id}")
        chart = next((node for node in charts if node.y > title.y), None)
        assert chart is not None
        for group in factor.givers:
            node = at(figure, f"card:{group.id}")
            assert title.y < node.y < chart.y
            assert text_of(node) == bare(group.text)
        for group in factor.learners:
            assert at(figure, f"card:{group.id}").y > chart.y + chart.block.height


def test_the_river_reaches_from_bank_to_bank_and_stops_where_nothing_was_told() -> None:
    figure = shown(asked(), 1100, "river")
    chart = next(node for node in figure.nodes if any(isinstance(s, Polyline) for s in node.block.shapes))
    water = [shape for shape in chart.block.shapes if isinstance(shape, Polyline) and shape.fill]
    column, height = chart.block.width / 4, chart.block.height
    reach = [edge for w in water for edge in (min(x for x, _ in w.points), max(x for x, _ in w.points))]
    assert reach == pytest.approx([0, 2 * column, 3 * column, 4 * column])
    depths = [y for x, y in water[0].points if x == pytest.approx(column / 2)]
    assert [min(depths), max(depths)] == pytest.approx([height * (5.5 - level) / 5 for level in (4, 1)])
    assert bare("ยังไม่มีระดับ") in text_of(chart)


def test_an_empty_board_asks_for_the_first_factor() -> None:
    for view in ("", "river"):
        assert bare(KIND.slot("factor").prompt.th) in drawn(shown(Cards(), 600, view))

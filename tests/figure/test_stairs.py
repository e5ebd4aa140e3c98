"""Stairs: they rise to the right, the last step highest, and hold every step with all that is under it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from drawings import KINDS, LONG, Cards, assert_tidy, at, bare, card_nodes, drawn, overlap, scene, text_of

from facilitator.figure.arrange import arrangement

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure
    from facilitator.model import Card

STEPS = KINDS["outcome_steps"]


def steps(count: int, *, longest: int = 60) -> Cards:
    made = Cards()
    for number in range(1, count + 1):
        step = made.add("step", f"ขั้นที่ {number} {LONG[: number * 37 % longest]}", votes=number % 3)
        for place in range(number % 4):
            indicator = made.add("indicator", f"วัดได้ {number}.{place}", step)
            if place == 1:
                made.add("indicator", "นับจากทะเบียน", indicator)
    return made


def tops(made: Cards) -> list[Card]:
    return [card for card in made.all if card.parent_id is None]


def shown(made: Cards, width: float, height: float = 600) -> Figure:
    return arrangement(STEPS).arrange(scene("outcome_steps", made.all), width, height)


@pytest.mark.parametrize("width", [240.0, 600.0, 860.0, 1100.0, 1600.0])
@pytest.mark.parametrize("count", [1, 3, 5, 10])
def test_every_step_stands_whole_further_right_and_higher_than_the_one_before(
    count: int, width: float
) -> None:
    made = steps(count)
    figure = shown(made, width)
    assert_tidy(figure)
    assert {node.key for node in card_nodes(figure)} == {f"card:{card.id}" for card in made.all}
    bodies = [at(figure, f"cell:{card.id}:indicator") for card in tops(made)]
    place = at(figure, "slot:step")
    assert not any(overlap(place, body) for body in bodies)
    for lower, upper in pairwise(bodies):
        assert upper.x > lower.x
        assert upper.y < lower.y
        assert not overlap(lower, upper)
    for card in made.all:
        assert bare(card.text) in text_of(at(figure, f"card:{card.id}"))


def test_side_by_side_all_steps_stand_on_one_floor() -> None:
    made = steps(5)
    figure = shown(made, 1100)
    bodies = [at(figure, f"cell:{card.id}:indicator") for card in tops(made)]
    assert {round(body.y + body.block.height, 3) for body in bodies} == {figure.height}
    assert figure.height == 600


def test_where_steps_would_be_too_narrow_they_become_blocks_below_each_other() -> None:
    made = steps(10)
    figure = shown(made, 1100)
    bodies = [at(figure, f"cell:{card.id}:indicator") for card in tops(made)]
    assert all(body.x + body.block.width == pytest.approx(1100) for body in bodies)
    assert min(body.block.width for body in bodies) > 600


def test_an_empty_board_asks_for_the_first_step() -> None:
    figure = shown(Cards(), 860)
    assert bare(STEPS.slot("step").prompt.th) in drawn(figure)
    assert at(figure, "slot:step").y > 0


def test_a_changed_step_leaves_the_others_as_they_are() -> None:
    keeping, made = arrangement(STEPS), steps(8, longest=20)
    first = keeping.arrange(scene("outcome_steps", made.all), 860, 600)
    last = tops(made)[-1]
    made.add("indicator", "เพิ่มอีกข้อ", tops(made)[0])
    second = keeping.arrange(scene("outcome_steps", made.all), 860, 600)
    new = {node.key for node in second.nodes if not any(node is old for old in first.nodes)}
    assert "card:1" in new
    assert f"card:{last.id}" not in new
    assert second == shown(made, 860)

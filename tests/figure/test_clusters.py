"""Clusters: titled zones side by side, cards that stand alone, and what stays where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from drawings import KINDS, LONG, Cards, assert_tidy, at, bare, card_nodes, drawn, scene, text_of

from facilitator.figure.arrange import arrangement

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure, Node
    from facilitator.model import Card

WIDTHS = (240.0, 600.0, 860.0, 1100.0, 1600.0)


def workshop(clusters: int, cards: int, alone: int) -> Cards:
    made = Cards()
    for number in range(clusters):
        above = made.add("cluster", f"หมวดที่ {number} เรื่องของเรา")
        for place in range(number % 2, cards // clusters):
            made.add("card", f"ความคิด {number}/{place} {LONG[: place * 13 % 90]}", above, votes=place % 4)
    for number in range(alone):
        made.add("card", f"ใบเดี่ยว {number}")
    return made


def shown(cards: list[Card], width: float = 1100, **settings: str) -> Figure:
    return arrangement(KINDS["cards"]).arrange(scene("cards", cards, **settings), width, 600)


def inside(node: Node, ground: Node) -> bool:
    return (
        node.x >= ground.x
        and node.y >= ground.y
        and node.x + node.block.width <= ground.x + ground.block.width + 0.01
        and node.y + node.block.height <= ground.y + ground.block.height + 0.01
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_every_card_stands_in_its_cluster_or_alone(width: float) -> None:
    made = workshop(8, 90, 5)
    made.add("cluster", LONG)
    figure = shown(made.all, width)
    assert_tidy(figure)
    assert {node.key for node in card_nodes(figure)} == {f"card:{card.id}" for card in made.all}
    for card in made.all:
        ground = f"cell:{card.parent_id or card.id}:card"
        if card.parent_id is None and card.slot == "card":
            ground = "slot:card"
        assert inside(at(figure, f"card:{card.id}"), at(figure, ground))
        assert bare(card.text) in text_of(at(figure, f"card:{card.id}"))
    assert figure.node("slot:cluster")


def test_ninety_cards_take_few_screens() -> None:
    assert shown(workshop(8, 90, 6).all, 1100).height < 4 * 600


def test_a_cluster_shows_how_many_cards_it_has_and_all_their_votes() -> None:
    made = Cards()
    water = made.add("cluster", "น้ำ", votes=1)
    made.add("card", "ขุดลอก", water, votes=4)
    made.add("card", "ซ่อมฝาย", water)
    assert text_of(at(shown(made.all), "card:1")) == "๕น้ำ๒ใบ"
    assert text_of(at(shown(made.all, votes="hidden"), "card:1")) == "น้ำ๒ใบ"


def test_before_there_are_clusters_the_cards_come_first() -> None:
    made = workshop(1, 0, 7)
    figure = shown(made.all[1:])
    assert at(figure, "slot:card").y == 0
    assert at(figure, "slot:cluster").y > at(figure, "card:8").y
    assert figure.height == 600
    figure = shown(made.all)
    assert at(figure, "card:1").y < at(figure, "slot:cluster").y < at(figure, "slot:card").y


def test_an_empty_board_and_an_empty_cluster_say_what_to_do() -> None:
    assert KINDS["cards"].slot("card").prompt.th.replace(" ", "") in drawn(shown([]))
    made = workshop(1, 0, 0)
    assert bare("ลากบัตรมาวางในหมวดนี้") in drawn(shown(made.all))


def test_a_cluster_that_grows_moves_only_what_stands_below_it() -> None:
    keeping = arrangement(KINDS["cards"])
    made = workshop(8, 48, 3)
    first = keeping.arrange(scene("cards", made.all), 1100, 600)
    second_cluster = next(card for card in made.all if card.text.startswith("หมวดที่ 1 "))
    added = made.add("card", "มาใหม่", second_cluster)
    second = keeping.arrange(scene("cards", made.all), 1100, 600)
    column = at(first, f"cell:{second_cluster.id}:card")
    moved = [node for node in second.nodes if not any(node is old for old in first.nodes)]
    assert at(second, f"card:{added.id}") in moved
    assert all(node.x >= column.x and node.x < column.x + column.block.width for node in moved)
    assert second == arrangement(KINDS["cards"]).arrange(scene("cards", made.all), 1100, 600)


def test_what_is_kept_equals_a_drawing_made_anew() -> None:
    keeping = arrangement(KINDS["cards"])
    made = workshop(5, 30, 8).all
    for step in range(len(made)):
        left = [card for card in made if card.id != made[step].id and card.parent_id != made[step].id]
        anew = shown(left, 860)
        assert keeping.arrange(scene("cards", left), 860, 600) == anew

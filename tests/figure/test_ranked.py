"""The ranked view: order, shared places and bars while the tally is shown, none of it while it is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from drawings import KINDS, LONG, Cards, assert_tidy, at, bare, card_nodes, drawn, scene, text_of

from facilitator.figure.arrange import arrangement
from facilitator.figure.drawing import Box, Figure

if TYPE_CHECKING:
    from facilitator.model import Card


def clustered() -> list[Card]:
    cards = Cards()
    water = cards.add("cluster", "น้ำ")
    cards.add("card", "ขุดลอกคลอง", water, votes=3)
    cards.add("card", "ซ่อมฝาย", water, votes=7)
    cards.add("card", "ขายข้าว", votes=7)
    cards.add("card", LONG)
    return cards.all


def shown(cards: list[Card], width: float = 1100, kind: str = "cards", **settings: str) -> Figure:
    return arrangement(KINDS[kind], "ranked").arrange(scene(kind, cards, **settings), width, 500)


@pytest.mark.parametrize("width", [240.0, 600.0, 860.0, 1600.0])
def test_the_most_votes_stand_first_and_equal_ones_share_a_place(width: float) -> None:
    figure = shown(clustered(), width)
    assert_tidy(figure)
    assert [node.key for node in card_nodes(figure)] == ["card:1", "card:3", "card:4", "card:2", "card:5"]
    assert text_of(at(figure, "card:1")) == "๑น้ำ๑๐"
    assert text_of(at(figure, "card:3")) == bare("๑ ซ่อมฝาย หมวด น้ำ ๗")
    assert text_of(at(figure, "card:4")) == bare("๑ ขายข้าว ๗")
    assert text_of(at(figure, "card:2")) == bare("๓ ขุดลอกคลอง หมวด น้ำ ๓")
    assert text_of(at(figure, "card:5")) == bare(LONG)
    assert bare("ยังไม่ได้คะแนน ๑ ใบ") in drawn(figure)


def test_bars_are_as_long_as_the_votes_are_many() -> None:
    figure = shown(clustered())
    bars = {}
    for key in ("card:3", "card:2"):
        _, track, bar = (shape for shape in at(figure, key).block.shapes if isinstance(shape, Box))
        bars[key] = bar.width / track.width
    assert bars == {"card:3": 1.0, "card:2": pytest.approx(3 / 7)}


def test_a_hidden_tally_shows_neither_order_nor_numbers_and_says_how_to_show_it() -> None:
    figure = shown(clustered(), votes="hidden")
    assert card_nodes(figure) == []
    assert drawn(figure) == bare("คะแนนยังปิดอยู่ กด F7 เมื่อพร้อมเปิดให้ทุกคนเห็น")


def test_without_votes_it_says_how_to_vote_and_shows_every_card() -> None:
    cards = Cards()
    for slot in "SWOT":
        cards.add(slot, f"ข้อของ {slot}")
    figure = shown(cards.all, kind="swot")
    assert "Ctrl J".replace(" ", "") in drawn(figure)
    assert text_of(at(figure, "card:4")) == bare("T1 ข้อของ T")
    assert_tidy(figure)


def test_a_row_that_did_not_change_is_the_same_object() -> None:
    keeping = arrangement(KINDS["cards"], "ranked")
    cards = clustered()
    first = keeping.arrange(scene("cards", cards), 1100, 500)
    more = Cards(first=50)
    more.add("card", "ใบใหม่", votes=1)
    second = keeping.arrange(scene("cards", [*cards, *more.all]), 1100, 500)
    kept = {node.key for node in second.nodes if any(node is old for old in first.nodes)}
    assert {"card:1", "card:2", "card:3", "card:4"} <= kept

"""Arrangements: every card is drawn once, inside its place, and kept parts equal a drawing made anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import kinds
from facilitator.figure.arrange import arrangement
from facilitator.figure.drawing import Figure, Node, TextLine
from facilitator.figure.scene import Scene
from facilitator.model import Board, Card, Tree

KINDS = kinds.load()
SWOT = KINDS["swot"]
LONG = "คณะกรรมการประชุมร่วมกับชาวบ้านทุกหมู่บ้านเพื่อหาทางจัดการน้ำท่วมขังที่เกิดขึ้นทุกปีในช่วงปลายฤดูฝน " * 5


def board(kind: kinds.Kind) -> Board:
    return Board(1, 1, kind.id, kind.title.th, 1.0)


def card(
    card_id: int, slot: str, text: str = "น้ำท่วมที่นา", parent_id: int | None = None, votes: int = 0
) -> Card:
    return Card(card_id, 1, 1, parent_id, slot, card_id, text, votes=votes)


def drawn(figure: Figure) -> str:
    """All text of a drawing in painting order, blanks aside."""
    lines = [line.text for node in figure.nodes for line in node.block.shapes if isinstance(line, TextLine)]
    return "".join("".join(lines).split())


def at(figure: Figure, key: str) -> Node:
    """The node that shows this, which must be there."""
    node = figure.node(key)
    assert node is not None
    return node


def every_role(kind: kinds.Kind) -> Tree:
    cards = [card(number, slot.id, LONG, votes=number) for number, slot in enumerate(kind.slots, 1)]
    below = [card(100 + each.id, kind.slots[-1].id, LONG, each.id) for each in cards]
    return Tree([*cards, *below, card(300, kind.slots[0].id, "ก" * 600), card(301, kind.slots[0].id, "")])


@pytest.mark.parametrize("kind", KINDS.all, ids=lambda kind: kind.id)
@pytest.mark.parametrize("width", [240.0, 700.0, 1280.0, 1900.0])
def test_every_card_is_drawn_whole_and_inside(kind: kinds.Kind, width: float) -> None:
    tree = every_role(kind)
    figure = arrangement(kind).arrange(Scene(board(kind), tree), width, 500)
    text = drawn(figure)
    for each in tree:
        assert "".join(each.text.split()) in text
    for node in figure.nodes:
        assert node.x >= 0
        assert node.x + node.block.width <= figure.width + 0.01
        assert node.y + node.block.height <= figure.height + 0.01
        for line in node.block.shapes:
            if isinstance(line, TextLine) and len(line.text) > 1 and node.key.startswith("card:"):
                assert line.x + line.width <= node.block.width + 0.01


@pytest.mark.parametrize("kind", KINDS.all, ids=lambda kind: kind.id)
def test_cards_never_lie_over_each_other(kind: kinds.Kind) -> None:
    figure = arrangement(kind).arrange(Scene(board(kind), every_role(kind)), 900, 500)
    nodes = [node for node in figure.nodes if node.key.startswith("card:")]
    for number, one in enumerate(nodes):
        for other in nodes[number + 1 :]:
            apart_x = one.x + one.block.width <= other.x + 0.01 or other.x + other.block.width <= one.x + 0.01
            apart_y = (
                one.y + one.block.height <= other.y + 0.01 or other.y + other.block.height <= one.y + 0.01
            )
            labelled = kind.arrangement == "outline" and one.y == other.y and one.x < other.x
            assert apart_x or apart_y or labelled


def test_private_notes_and_speakers_of_coded_cards_are_not_drawn() -> None:
    noted = replace(card(1, "S"), note="เรื่องลับ", speaker="ลุงคำ")
    text = drawn(arrangement(SWOT).arrange(Scene(board(SWOT), Tree([noted])), 900, 500))
    assert "น้ำท่วมที่นา" in text
    assert "เรื่องลับ" not in text
    assert "ลุงคำ" not in text


def test_the_figure_finds_what_lies_at_a_point() -> None:
    figure = arrangement(SWOT).arrange(Scene(board(SWOT), Tree([card(7, "W")])), 900, 500)
    node = figure.node("card:7")
    assert node is not None
    assert figure.at(node.x + 3, node.y + 3) is node
    ground = figure.at(5, figure.height - 5)
    assert ground is not None
    assert ground.key == "slot:O"
    assert figure.at(-5, -5) is None


def test_an_empty_outline_asks_its_question() -> None:
    kind = KINDS["outline"]
    assert kind.question.th in drawn(arrangement(kind).arrange(Scene(board(kind), Tree()), 900, 500))


def test_an_empty_quadrant_asks_its_question() -> None:
    text = drawn(arrangement(SWOT).arrange(Scene(board(SWOT), Tree()), 900, 500))
    assert all(slot.prompt.th in text for slot in SWOT.slots)


writes = st.lists(
    st.tuples(
        st.integers(1, 30), st.sampled_from("SWOT"), st.sampled_from(["สั้น", LONG[:120]]), st.integers(0, 3)
    ),
    max_size=25,
)


@settings(max_examples=40)
@given(writes)
def test_what_is_kept_equals_a_drawing_made_anew(changes: list[tuple[int, str, str, int]]) -> None:
    keeping, tree = arrangement(SWOT), Tree(card(number, "SWOT"[number % 4]) for number in range(1, 20))
    for card_id, slot, text, votes in changes:
        if votes == 3 and card_id in tree:
            tree = tree.changed([], [card_id])
        else:
            parent = 1 if votes == 2 and card_id > 1 and 1 in tree else None
            tree = tree.changed([card(card_id, slot, text, parent, votes)])
        anew = arrangement(SWOT).arrange(Scene(board(SWOT), tree), 900, 400)
        assert keeping.arrange(Scene(board(SWOT), tree), 900, 400) == anew


def test_the_first_value_stands_beside_its_label_the_others_under_it() -> None:
    kind = KINDS["outline"]
    cards = [card(1, "label", "สถานที่"), card(2, "value", "ศาลา", 1), card(3, "value", "ลานวัด", 1)]
    cards += [card(4, "label", LONG), card(5, "value", "ยังไม่ทราบ", 4)]
    figure = arrangement(kind).arrange(Scene(board(kind), Tree(cards)), 900, 500)
    label, first, second, wide, below = (at(figure, f"card:{number}") for number in range(1, 6))
    assert (first.y, first.x) == (label.y, second.x)
    assert first.x > label.x
    assert second.y >= first.y + first.block.height
    assert below.y >= wide.y + wide.block.height


def test_who_said_it_stands_before_the_words() -> None:
    kind = KINDS["outline"]
    told = replace(card(1, "quote", "ป่าอยู่ได้ เราก็อยู่ได้"), speaker="ป้าแก้ว")
    figure = arrangement(kind).arrange(Scene(board(kind), Tree([told])), 900, 500)
    assert drawn(figure) == "ป้าแก้วป่าอยู่ได้เราก็อยู่ได้"


@pytest.mark.parametrize("slot", ["S", "O"])
def test_a_full_row_takes_height_that_the_other_can_spare(slot: str) -> None:
    full = Tree(card(number, slot) for number in range(1, 13))
    figure = arrangement(SWOT).arrange(Scene(board(SWOT), full), 900, 900)
    upper, lower = at(figure, "slot:S"), at(figure, "slot:O")
    assert figure.height == 900
    taller, other = (upper, lower) if slot == "S" else (lower, upper)
    assert taller.block.height > other.block.height + 100


def test_an_unknown_arrangement_is_refused() -> None:
    with pytest.raises(ValueError, match="wheel"):
        arrangement(replace(SWOT, arrangement="wheel"))


def test_a_card_without_a_code_shows_the_mark_that_it_was_typed_with() -> None:
    lessons = next(kind for kind in kinds.load() if kind.id == "lessons")
    typed = replace(card(1, "learned", "เตรียมไฟสำรอง"), mark="๓)")
    text = drawn(arrangement(lessons).arrange(Scene(board(lessons), Tree([typed])), 900, 500))
    assert "๓)" in text

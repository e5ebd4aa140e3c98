"""The matrix: lists at its heads, cards with the codes that they pair."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawings import KINDS, LONG, assert_tidy, at, bare, drawn, paired, text_of

from facilitator.figure.arrange import arrangement
from facilitator.figure.drawing import Box
from facilitator.figure.scene import Scene
from facilitator.model import Board, Tree

TOWS = KINDS["tows"]
MESSAGE = bare("ทำกระดาน SWOT ก่อน แล้วรหัสจะขึ้นตรงนี้")


@pytest.mark.parametrize("width", [400.0, 600.0, 860.0, 1100.0, 1600.0])
def test_heads_hold_every_code_and_cards_show_what_they_pair(width: float) -> None:
    lists = {slot: [f"ข้อที่ {number} ของช่องนี้" for number in range(3)] for slot in "SWOT"}
    scene = paired(lists, {"ขายข้าวที่ตลาดนัด": "S1 S3 O2", LONG: "S1 S2 S3 O1 O2 O3"})
    figure = arrangement(TOWS).arrange(scene, width, 600)
    assert_tidy(figure)
    heads = "".join(text_of(node) for node in figure.nodes if not node.key)
    for slot in "SWOT":
        assert all(f"{slot}{number}{bare(lists[slot][number - 1])}" in heads for number in (1, 2, 3))
    assert text_of(at(figure, "card:1")) == bare("SO1 ขายข้าวที่ตลาดนัด S1 S3 O2")
    assert text_of(at(figure, "card:2")).endswith("S1S2S3O1O2O3")
    assert all(figure.node(f"slot:{slot.id}") for slot in TOWS.slots)


def test_ties_never_lie_under_the_votes() -> None:
    lists = {slot: ["หนึ่ง", "สอง", "สาม"] for slot in "SWOT"}
    for length in range(4, 60):
        scene = paired(lists, {"น้ำ" * length: "S1 S2 O3"})
        voted = Tree(replace(card, votes=12) for card in scene.tree)
        scene = Scene(scene.board, voted, ties=scene.ties)
        shapes = at(arrangement(TOWS).arrange(scene, 1100, 600), "card:1").block.shapes
        boxes = [shape for shape in shapes if isinstance(shape, Box)][1:]
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                assert (
                    one.x + one.width <= other.x
                    or other.x + other.width <= one.x
                    or one.y + one.height <= other.y
                    or other.y + other.height <= one.y
                )


def test_without_a_swot_board_the_heads_say_what_to_do() -> None:
    figure = arrangement(TOWS).arrange(paired({}, {}), 1100, 600)
    heads = [text_of(node) for node in figure.nodes if not node.key]
    assert [head[: len(head) - len(MESSAGE)][:1] for head in heads] == ["S", "W", "O", "T"]
    assert all(head.endswith(MESSAGE) for head in heads)


def test_a_head_is_called_as_its_own_board_calls_it() -> None:
    swot = Board(2, 1, "swot", "SWOT", 2.0, slot_titles={"T": "ข้อจำกัด"})
    figure = arrangement(TOWS).arrange(paired({"T": ["ถนนขาด"]}, {}, swot), 1100, 600)
    assert "ข้อจำกัด" in drawn(figure)
    assert "อุปสรรค" not in drawn(figure)


def test_long_lists_stand_whole_while_there_is_room_and_leave_the_board_its_place() -> None:
    usual = {slot: [f"เรื่องที่ {number} ที่ตำบลเราคุยกัน" for number in range(20)] for slot in "SWOT"}
    figure = arrangement(TOWS).arrange(paired(usual, {}), 1366, 600)
    text = drawn(figure)
    assert all(bare(entry) in text for listed in usual.values() for entry in listed)
    assert at(figure, "slot:SO").y < 0.45 * 600
    endless = {slot: [LONG for _ in range(20)] for slot in "SWOT"}
    figure = arrangement(TOWS).arrange(paired(endless, {}), 1366, 600)
    text = drawn(figure)
    assert all(f"{slot}{number}" in text for slot in "SWOT" for number in range(1, 21))
    assert at(figure, "slot:SO").y < 0.55 * 600
    assert_tidy(figure)


def test_unchanged_heads_and_cards_are_the_same_objects() -> None:
    lists = {slot: ["หนึ่ง", "สอง", "สาม"] for slot in "SWOT"}
    keeping = arrangement(TOWS)
    first = keeping.arrange(paired(lists, {"ก": "S1", "ข": "S2"}), 1100, 600)
    second = keeping.arrange(paired(lists, {"ก": "S1", "ข": "S2", "ค": "O1"}), 1100, 600)
    changed = [node.key for node in second.nodes if not any(node is old for old in first.nodes)]
    assert changed == ["slot:SO", "card:3"]
    tied = keeping.arrange(paired(lists, {"ก": "S1", "ข": "S2 O2", "ค": "O1"}), 1100, 600)
    assert [node.key for node in tied.nodes if not any(node is old for old in second.nodes)] == ["card:2"]


def test_a_head_has_only_as_many_columns_as_make_it_lower() -> None:
    heights = []
    for text in ("กติกาป่าใช้จริงมาสิบห้าปี ใครผิดก็ปรับทุกคน", "มีกติกา"):
        figure = arrangement(TOWS).arrange(paired({slot: [text] * 3 for slot in "SWOT"}, {}), 1400, 900)
        head = next(node for node in figure.nodes if not node.key and "S1" in text_of(node))
        heights.append(head.block.height)
    three_lines_each, two = heights
    assert three_lines_each - two <= 14 * 1.5 + 1

"""Two axes: cards stand at their points or in their zone, none over another, none outside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from drawings import KINDS, LONG, Cards, assert_tidy, at, bare, card_nodes, drawn, scene, text_of
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.figure import plane
from facilitator.figure.arrange import arrangement
from facilitator.figure.plane import Rect

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure, Node

KIND = KINDS["power_interest"]
TABLE = KINDS["stakeholders"]
WIDTHS = (240.0, 600.0, 860.0, 1100.0, 1600.0)
NAMES = ("กำนัน", "กลุ่มแม่บ้าน", "โรงพยาบาลส่งเสริมสุขภาพตำบล", "ครู", "แรงงานที่ไปทำงานต่างจังหวัด")


def parties(points: list[tuple[str, str]], slot: str = "manage") -> Cards:
    made = Cards()
    for number, (interest, power) in enumerate(points):
        made.add(slot, f"{NAMES[number % 5]} {number}", votes=number % 4, interest=interest, power=power)
    return made


def shown(made: Cards, width: float = 1100, height: float = 600) -> Figure:
    return arrangement(KIND).arrange(scene("power_interest", made.all), width, height)


def as_view(made: Cards, width: float = 1100) -> Figure:
    return arrangement(TABLE, "axes").arrange(scene("stakeholders", made.all), width, 600)


def inside(node: Node, ground: Node) -> bool:
    return (
        node.x >= ground.x
        and node.x + node.block.width <= ground.x + ground.block.width + 0.01
        and node.y >= ground.y
        and node.y + node.block.height <= ground.y + ground.block.height + 0.01
    )


def middle(node: Node) -> tuple[float, float]:
    return node.x + node.block.width / 2, node.y + node.block.height / 2


@pytest.mark.parametrize("width", WIDTHS)
def test_thirty_parties_stand_whole_in_the_zones_of_their_values(width: float) -> None:
    made = parties([(str(1 + n % 10), str(1 + (n * 3 + n // 10 * 2) % 10)) for n in range(30)])
    figure = shown(made, width)
    assert_tidy(figure)
    assert len(card_nodes(figure)) == 30
    for card in made.all:
        interest, power = int(card.fields["interest"]), int(card.fields["power"])
        zone = {(0, 1): "satisfy", (1, 1): "manage", (0, 0): "monitor", (1, 0): "inform"}
        ground = at(figure, f"slot:{zone[interest > 5, power > 5]}")
        assert inside(at(figure, f"card:{card.id}"), ground)
        assert bare(card.text) in text_of(at(figure, f"card:{card.id}"))
    if width >= 1100:
        assert figure.height == 600


def test_more_interest_stands_further_right_and_more_power_higher() -> None:
    made = parties([("1", "2"), ("๕", "2"), ("6", "2"), ("10", "2"), ("8", "5"), ("8", "6"), ("8", "๑๐")])
    figure = shown(made)
    spots = [middle(at(figure, f"card:{card.id}")) for card in made.all]
    assert [x for x, _ in spots[:4]] == sorted(x for x, _ in spots[:4])
    assert [y for _, y in spots[4:]] == sorted((y for _, y in spots[4:]), reverse=True)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.integers(1, 10), st.integers(1, 10), st.integers(0, 90)), max_size=40),
    st.sampled_from(WIDTHS),
    st.sampled_from([300.0, 600.0]),
)
def test_cards_never_lie_over_each_other_or_leave_the_plane(
    points: list[tuple[int, int, int]], width: float, height: float
) -> None:
    made = Cards()
    for interest, power, length in points:
        slot = KIND.slots[length % 4].id
        told = (str(interest), str(power)) if length % 3 else ("", "")
        made.add(slot, LONG[:length], interest=told[0], power=told[1])
    figure = shown(made, width, height)
    assert_tidy(figure)
    assert len(card_nodes(figure)) == len(points)


def test_many_at_one_point_stand_around_it_in_their_zone() -> None:
    made = parties([("7", "8")] * 12)
    figure = shown(made, 1366)
    assert_tidy(figure)
    ground = at(figure, "slot:manage")
    assert all(inside(node, ground) for node in card_nodes(figure))
    first, *others = (middle(at(figure, f"card:{card.id}")) for card in made.all)
    far = max(abs(x - first[0]) + abs(y - first[1]) for x, y in others)
    assert far < ground.block.width


def test_without_both_values_a_card_waits_in_the_zone_of_its_slot() -> None:
    points = [("", ""), ("7", ""), ("มาก", "8"), ("0", "5"), ("11", "5")]
    figure = shown(parties(points, "monitor"))
    assert all(inside(node, at(figure, "slot:monitor")) for node in card_nodes(figure))


def test_a_new_card_moves_no_other_while_there_is_room() -> None:
    keeping = arrangement(KIND)
    made = parties([(str(1 + n * 7 % 10), str(1 + n * 3 % 10)) for n in range(20)])
    first = keeping.arrange(scene("power_interest", made.all), 1366, 600)
    made.add("manage", "มาใหม่", interest="7", power="7")
    second = keeping.arrange(scene("power_interest", made.all), 1366, 600)
    new = [node.key for node in second.nodes if not any(node is old for old in first.nodes)]
    assert new == ["card:21"]


def test_a_board_without_cards_asks_in_every_zone() -> None:
    text = drawn(shown(Cards()))
    assert all(bare(slot.prompt.th) in text for slot in KIND.slots)
    assert all(bare(axis.th) in text for axis in KIND.axes)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_rows_of_a_table_stand_on_the_axes_or_in_a_tray(width: float) -> None:
    made = parties([("2", "9"), ("9", "9"), ("", ""), ("4", "")], "party")
    made.add("sees", "เป็นเรื่องปากท้อง", made.all[0])
    made.add("party", "รวมเข้ามา", made.all[1])
    figure = as_view(made, width)
    assert_tidy(figure)
    tray = at(figure, "slot:party")
    waiting = {node.key for node in card_nodes(figure) if inside(node, tray)}
    assert waiting == {"card:3", "card:4"}
    assert at(figure, "card:1").y < tray.y
    text = drawn(figure)
    assert bare("ยังไม่ได้วาง") in text
    assert bare("ดูแลใกล้ชิด") in text
    assert bare("เป็นเรื่องปากท้อง") not in text
    assert bare("รวมเข้ามา") in text


def test_while_no_row_is_placed_the_plane_says_how_to_do_it() -> None:
    hint = bare("ใส่ตัวเลข ๑–๑๐")
    assert hint in drawn(as_view(parties([("", "")], "party")))
    assert hint not in drawn(as_view(parties([("2", "3")], "party")))


def test_a_kind_without_number_fields_keeps_all_in_the_tray() -> None:
    made = parties([("2", "9")], "party")
    bare_kind = replace(TABLE, fields=())
    figure = arrangement(bare_kind, "axes").arrange(scene("stakeholders", made.all), 860, 600)
    assert inside(at(figure, "card:1"), at(figure, "slot:party"))


rects = st.builds(Rect, st.integers(0, 300), st.integers(0, 300), st.integers(10, 90), st.integers(10, 90))


@given(st.lists(rects, max_size=12))
def test_settled_rectangles_are_apart_and_keep_their_places_where_they_can(wanted: list[Rect]) -> None:
    room = Rect(0, 0, 400, 400)
    settled = plane.settle(wanted, room, 6)
    if settled is None:
        return
    for number, one in enumerate(settled):
        assert not any(one.near(other, 5.9) for other in settled[:number])
        assert 0 <= one.x <= 400 - one.width
        assert 0 <= one.y <= 400 - one.height
        if not any(wanted[number].near(other, 6) for other in settled[:number]):
            assert one == wanted[number]


@given(
    st.lists(st.tuples(st.integers(10, 120), st.integers(10, 60)), max_size=20), st.lists(rects, max_size=6)
)
def test_flowing_rectangles_leave_room_for_what_is_taken(
    sizes: list[tuple[float, float]], taken: list[Rect]
) -> None:
    room = Rect(20, 30, 300, 400)
    placed, end = plane.flow(sizes, room, taken, 6)
    for number, one in enumerate(placed):
        assert not any(one.near(other, 5.9) for other in [*placed[:number], *taken])
        assert one.x >= 20
        assert one.x + one.width <= 320
        assert 30 <= one.y <= end - one.height + 0.01

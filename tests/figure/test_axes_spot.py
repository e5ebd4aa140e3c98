"""Letting go of a card on the axes: its place tells the values that would place it there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawings import KINDS, Cards, at, scene
from hypothesis import given
from hypothesis import strategies as st

from facilitator.figure import plane
from facilitator.figure.arrange import arrangement
from facilitator.figure.axes_spot import spot_at
from facilitator.figure.plane import Rect

KIND, TABLE = KINDS["power_interest"], KINDS["stakeholders"]
values = st.tuples(st.integers(1, 10), st.integers(1, 10))


@given(values, st.floats(20, 700), st.floats(20, 500), st.floats(0, 0.95), st.floats(0, 0.95))
def test_the_place_of_two_values_tells_them_again(
    told: tuple[int, int], width: float, height: float, wide: float, tall: float
) -> None:
    room = Rect(60.0, 35.0, width, height)
    card = (min(wide * width, width - plane.LEAST_SLACK), min(tall * height, height - plane.LEAST_SLACK))
    zone, point = plane.point_of(*told)
    assert plane.values_at(zone, point.rect(*card, room), room) == told


@given(st.integers(0, 3), st.floats(-900, 900), st.floats(-900, 900), st.floats(1, 400), st.floats(1, 400))
def test_wherever_a_card_is_carried_its_values_belong_to_the_zone(
    zone: int, x: float, y: float, width: float, height: float
) -> None:
    told = plane.values_at(zone, Rect(x, y, width, height), Rect(0, 0, 300, 200))
    assert plane.point_of(*told)[0] == zone


@pytest.mark.parametrize("told", [(1, 1), (5, 6), (6, 5), (8, 3), (10, 10)])
@pytest.mark.parametrize("width", [700.0, 1366.0])
def test_a_card_let_go_where_it_stands_keeps_its_values(told: tuple[int, int], width: float) -> None:
    for kind, slot in ((KIND, "manage"), (TABLE, "party")):
        made = Cards()
        made.add(slot, "กลุ่มแม่บ้าน", interest=str(told[0]), power=str(told[1]))
        board = scene(kind.id, made.all)
        figure = arrangement(kind, "axes").arrange(board, width, 600)
        node = at(figure, "card:1")
        stands = Rect(node.x, node.y, node.block.width, node.block.height)
        middle = (node.x + node.block.width / 2, node.y + node.block.height / 2)
        spot = spot_at(kind, board.board, figure, middle, stands)
        assert spot is not None
        assert spot.values == told
        assert (spot.rect.x, spot.rect.y) == pytest.approx((node.x, node.y))


def test_the_zone_is_that_of_the_pointer_and_beyond_the_plane_the_nearest() -> None:
    board = scene("power_interest", [])
    figure = arrangement(KIND).arrange(board, 1100, 600)
    zone = at(figure, "slot:inform")
    inside = (zone.x + 3, zone.y + 3)
    for pointer, carried in ((inside, Rect(100, 100, 80, 40)), ((5000, 5000), Rect(5000, 5000, 80, 40))):
        spot = spot_at(KIND, board.board, figure, pointer, carried)
        assert spot is not None
        assert KIND.slots[spot.zone].id == "inform"
        assert spot.values == ((6, 5) if pointer == inside else (10, 1))


def test_the_tray_takes_the_values_away() -> None:
    made = Cards()
    made.add("party", "วัด")
    board = scene("stakeholders", made.all)
    figure = arrangement(TABLE, "axes").arrange(board, 1100, 600)
    tray = at(figure, "slot:party")
    spot = spot_at(TABLE, board.board, figure, (tray.x + 30, tray.y + 20), Rect(0, 0, 80, 40))
    assert spot is not None
    assert spot.values is None


def test_a_kind_without_two_numbers_has_no_spots() -> None:
    kind = replace(TABLE, fields=TABLE.fields[:1])
    board = scene("stakeholders", [])
    figure = arrangement(kind, "axes").arrange(board, 1100, 600)
    assert spot_at(kind, board.board, figure, (300, 200), Rect(300, 200, 80, 40)) is None

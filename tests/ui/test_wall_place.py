"""Which screen the wall goes on, and where a window belongs whose screen is gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from facilitator.ui.wall.place import Place, apart, choose
from facilitator.ui.wall.rescue import moved_into, within_reach

LAPTOP = Place("eDP-1", 0, 0, 1366, 768)
PROJECTOR = Place("HDMI-1", 1366, 0, 1024, 768)
MONITOR = Place("DP-1", -1920, 0, 1920, 1080)


@pytest.mark.parametrize(
    ("places", "remembered", "chosen"),
    [
        ([LAPTOP], None, None),
        ([LAPTOP], LAPTOP, None),
        ([LAPTOP, PROJECTOR], None, PROJECTOR),
        ([PROJECTOR, LAPTOP], LAPTOP, PROJECTOR),
        ([LAPTOP, PROJECTOR, MONITOR], None, MONITOR),
        ([LAPTOP, PROJECTOR, MONITOR], PROJECTOR, PROJECTOR),
        ([LAPTOP, PROJECTOR, MONITOR], Place("HDMI-1", 1366, 0, 800, 600), PROJECTOR),
        ([LAPTOP, PROJECTOR, MONITOR], Place("VGA-1", 1366, 0, 1024, 768), PROJECTOR),
        ([LAPTOP, PROJECTOR, MONITOR], Place("VGA-1", 0, 768, 800, 600), MONITOR),
    ],
    ids=[
        "one screen",
        "one screen, remembered",
        "the other one",
        "never the operator's",
        "the largest",
        "the one of last time",
        "by name",
        "by geometry",
        "neither",
    ],
)
def test_the_wall_goes_where_the_operator_is_not(
    places: list[Place], remembered: Place | None, chosen: Place | None
) -> None:
    assert choose(places, LAPTOP, remembered) == chosen


@pytest.mark.parametrize(
    "mirror",
    [Place("HDMI-1", 0, 0, 1366, 768), Place("HDMI-1", 0, 0, 1024, 768), Place("HDMI-1", 0, 0, 1920, 1080)],
    ids=["same", "smaller", "larger"],
)
def test_a_mirror_is_no_second_screen(mirror: Place) -> None:
    assert mirror.mirrors(LAPTOP)
    assert choose([LAPTOP, mirror], LAPTOP, mirror) is None
    assert apart([LAPTOP, mirror, PROJECTOR], LAPTOP) == [PROJECTOR]


def test_two_projectors_with_one_picture_count_once() -> None:
    twin = Place("HDMI-2", 1366, 0, 1024, 768)
    assert apart([LAPTOP, PROJECTOR, twin], LAPTOP) == [PROJECTOR]


def test_a_place_is_remembered_as_text() -> None:
    assert Place.recalled(PROJECTOR.kept) == PROJECTOR
    for text in ("", "null", "[]", "{", '["HDMI-1", 0]', '["HDMI-1", "left", 0, 1, 1]'):
        assert Place.recalled(text) is None


@pytest.mark.parametrize(
    ("frame", "reached"),
    [
        (QRect(100, 100, 800, 600), True),
        (QRect(1300, 700, 800, 600), True),
        (QRect(1340, 700, 800, 600), False),
        (QRect(-780, 100, 800, 600), False),
        (QRect(100, -20, 800, 600), False),
        (QRect(-8, -8, 1382, 784), True),
        (QRect(2000, 100, 800, 600), False),
    ],
)
def test_a_window_is_within_reach_by_its_upper_edge(frame: QRect, reached: bool) -> None:
    assert within_reach(frame, [LAPTOP.rect]) is reached


def test_a_window_is_moved_in_and_made_smaller_only_where_it_must_be() -> None:
    room = LAPTOP.rect
    assert moved_into(QRect(1500, 100, 1000, 600), room) == QRect(366, 100, 1000, 600)
    assert moved_into(QRect(-50, -40, 1000, 600), room) == QRect(0, 0, 1000, 600)
    assert moved_into(QRect(1500, 100, 1900, 1000), room) == room
    assert moved_into(QRect(1500, 100, 1900, 1000), QRect(0, 0, 600, 300), (620, 400)) == QRect(
        0, 0, 620, 400
    )

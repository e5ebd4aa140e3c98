"""The timer of an activity, by given clock values."""

from __future__ import annotations

import pytest

from facilitator.model.timer import Timer

NOON = 1_800_000_000.0


def test_it_counts_down_and_on_below_zero() -> None:
    timer = Timer.of(10).started(NOON)
    seen = [timer.shown(NOON + seconds) for seconds in (0, 0.4, 1, 59.5, 599.2, 600, 600.9, 601, 635, 4200)]
    assert seen == ["10:00", "10:00", "9:59", "9:01", "0:01", "0:00", "0:00", "+0:01", "+0:35", "+60:00"]
    assert not timer.is_over(NOON + 600)
    assert timer.is_over(NOON + 600.5)


def test_pausing_keeps_the_rest_however_long_it_stands() -> None:
    paused = Timer.of(10).started(NOON).paused(NOON + 90)
    assert not paused.is_running
    assert paused.shown(NOON + 5000) == "8:30"
    assert paused.started(NOON + 5000).shown(NOON + 5030) == "8:00"
    assert Timer.of(1).started(NOON).paused(NOON + 75).shown(NOON) == "+0:15"


def test_starting_twice_and_pausing_twice_change_nothing() -> None:
    running = Timer.of(5).started(NOON)
    assert running.started(NOON + 60) == running
    paused = running.paused(NOON + 60)
    assert paused.paused(NOON + 90) == paused


@pytest.mark.parametrize("seconds", [60.0, -60.0])
def test_a_minute_more_moves_the_end_of_one_that_has_begun(seconds: float) -> None:
    running = Timer.of(5).started(NOON)
    assert running.longer(seconds).left(NOON + 30) == 270 + seconds
    paused = running.paused(NOON + 30)
    assert paused.longer(seconds).left(NOON + 99) == 270 + seconds
    assert paused.longer(seconds).reset() == Timer.of(5)


def test_a_minute_more_before_it_begins_sets_it() -> None:
    longer = Timer.of(5).longer(60)
    assert longer == Timer.of(6)
    assert not longer.has_begun


def test_resetting_gives_back_all_of_its_time() -> None:
    timer = Timer.of(5).started(NOON)
    assert timer.has_begun
    assert timer.reset() == Timer.of(5)
    assert timer.paused(NOON + 1).has_begun

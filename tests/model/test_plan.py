"""The plan of a session: computed times, and how the session stands to them."""

from __future__ import annotations

import pytest

from facilitator.model import Activity
from facilitator.model.plan import Planned, Standing, clock, length, standing, times, under_way


def agenda(*given: tuple[str, int], done: int = 0) -> tuple[Activity, ...]:
    """Activities by typed time and minutes, numbered from one; the first `done` are done."""
    return tuple(
        Activity(number, 1, f"กิจกรรม {number}", float(number), None, starts_at, minutes, number <= done)
        for number, (starts_at, minutes) in enumerate(given, start=1)
    )


def clocks(plan: tuple[Planned, ...]) -> list[tuple[str | None, str | None]]:
    return [
        (
            None if planned.begins is None else clock(planned.begins),
            None if planned.ends is None else clock(planned.ends),
        )
        for planned in plan
    ]


def at(time: str) -> int:
    hours, minutes, *seconds = map(int, time.split(":"))
    return hours * 3600 + minutes * 60 + (seconds[0] if seconds else 0)


def test_activities_follow_each_other_from_the_start_of_the_session() -> None:
    plan = times(agenda(("", 15), ("", 45), ("", 20)), "09:00")
    assert clocks(plan) == [("09:00", "09:15"), ("09:15", "10:00"), ("10:00", "10:20")]


def test_more_minutes_shift_what_comes_after_but_not_a_time_that_was_typed() -> None:
    plan = times(agenda(("", 25), ("", 45), ("10:30", 20), ("", 5)), "09:00")
    assert clocks(plan) == [
        ("09:00", "09:25"),
        ("09:25", "10:10"),
        ("10:30", "10:50"),
        ("10:50", "10:55"),
    ]
    assert [planned.is_typed for planned in plan] == [False, False, True, False]


def test_without_minutes_an_activity_lasts_until_the_next_typed_time_and_else_nobody_knows() -> None:
    plan = times(agenda(("09:30", 0), ("10:30", 0), ("", 10), ("13:00", 30)), "")
    assert clocks(plan) == [("09:30", "10:30"), ("10:30", None), (None, None), ("13:00", "13:30")]


def test_without_any_time_there_is_no_plan_and_midnight_is_passed() -> None:
    assert clocks(times(agenda(("", 10), ("", 10)), "")) == [(None, None), (None, None)]
    assert clocks(times(agenda(("", 40), ("", 40)), "23:30")) == [("23:30", "00:10"), ("00:10", "00:50")]
    assert times((), "09:00") == ()
    assert length(agenda(("", 40), ("09:00", 5), ("", 0))) == 45


@pytest.mark.parametrize(
    ("done", "open_id", "running_id", "place"),
    [
        (0, None, None, 0),
        (0, 1, None, 0),
        (1, 1, None, 1),  # looking back at what is done
        (1, 3, None, 2),  # gone on without ticking off
        (1, 3, 2, 1),  # looking ahead while a timer runs
        (1, 2, 1, 1),  # the timer of what is done runs on
        (3, 3, None, None),
    ],
)
def test_where_the_room_is(done: int, open_id: int | None, running_id: int | None, place: int | None) -> None:
    activities = agenda(("", 10), ("", 10), ("", 10), done=done)
    assert under_way(activities, open_id, running_id) == place


@pytest.mark.parametrize(
    ("done", "now", "expected"),
    [
        (0, "08:48", Standing("before", 12)),
        (0, "09:00", Standing("on_time")),
        (0, "09:15:59", Standing("on_time")),
        (0, "09:27:30", Standing("behind", 12)),
        (1, "09:10", Standing("ahead", 5)),
        (1, "09:14:30", Standing("on_time")),
        (2, "09:50", Standing("on_time")),
        (3, "20:00", Standing("finished")),
    ],
)
def test_ahead_and_behind_by_the_clock(done: int, now: str, expected: Standing) -> None:
    activities = agenda(("", 15), ("", 30), ("", 20), done=done)
    plan = times(activities, "09:00")
    assert standing(plan, under_way(activities, None), at(now)) == expected


@pytest.mark.parametrize(
    ("now", "left", "expected"),
    [
        ("09:12", 15 * 60.0, Standing("behind", 12)),  # begun late, with all of its time ahead
        ("09:00:30", 15 * 60.0, Standing("on_time")),
        ("08:55", 15 * 60.0, Standing("ahead", 5)),
        ("09:05", 5 * 60.0, Standing("ahead", 5)),
        ("09:20", -120.0, Standing("behind", 5)),
    ],
)
def test_a_running_timer_says_when_the_activity_will_end(now: str, left: float, expected: Standing) -> None:
    plan = times(agenda(("", 15), ("", 30)), "09:00")
    assert standing(plan, 0, at(now), left) == expected


def test_a_plan_without_times_says_nothing() -> None:
    assert standing((), None, at("09:00")) is None
    assert standing(times(agenda(("", 15)), ""), 0, at("09:00")) is None
    assert standing(times(agenda(("09:00", 0)), ""), 0, at("09:30")) is None


def test_in_the_evening_nobody_is_late_any_more() -> None:
    plan = times(agenda(("", 60), ("", 120)), "09:00")
    assert standing(plan, 0, at("15:00")) == Standing("behind", 300)
    assert standing(plan, 0, at("15:01")) is None

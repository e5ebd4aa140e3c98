"""The agenda as a plan: when each activity begins by it, and how the session stands to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from facilitator.model.records import Activity

DAY = 24 * 60
State: TypeAlias = Literal["before", "ahead", "on_time", "behind", "finished"]


@dataclass(frozen=True, slots=True)
class Planned:
    """An activity with the minutes after midnight at which it begins and ends; None where nobody can tell."""

    activity: Activity
    begins: int | None
    ends: int | None

    @property
    def is_typed(self) -> bool:
        """Whether the time was typed; otherwise it follows from what comes before."""
        return bool(self.activity.starts_at)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a session stands to its plan, and by how many minutes."""

    state: State
    minutes: int = 0


def times(activities: Sequence[Activity], starts_at: str) -> tuple[Planned, ...]:
    """Return the activities with their times: as typed, else one after another from the session's start.

    An activity without minutes lasts until the next time that was typed; until then nothing is known.
    """
    planned = []
    due = _minutes(starts_at)
    for place, activity in enumerate(activities):
        begins = _minutes(activity.starts_at) if activity.starts_at else due
        following = activities[place + 1].starts_at if place + 1 < len(activities) else ""
        if begins is None:
            due = None
        elif activity.minutes:
            due = begins + activity.minutes
        else:
            due = _minutes(following)
        planned.append(Planned(activity, begins, due))
    return tuple(planned)


def length(activities: Iterable[Activity]) -> int:
    """Return how many minutes all activities take together."""
    return sum(activity.minutes for activity in activities)


def clock(minutes: int) -> str:
    """Return minutes after midnight as "HH:MM"."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def under_way(
    activities: Sequence[Activity], open_id: int | None, running_id: int | None = None
) -> int | None:
    """Return the place of the activity that the room is at; None when all are done.

    That is the one whose timer runs; else the first that is not done, or the open one when it is later, since
    few facilitators tick off as they go.
    """
    waiting = [place for place, activity in enumerate(activities) if not activity.done]
    if not waiting:
        return None
    for place in waiting:
        if activities[place].id == running_id:
            return place
    return max((place for place in waiting if activities[place].id == open_id), default=waiting[0])


def standing(
    plan: Sequence[Planned], place: int | None, second: int, left: float | None = None
) -> Standing | None:
    """Return how the session stands to its plan at a second of the day; None when the plan does not say.

    `place` is where the room is, `left` how many seconds the timer of that activity still gives it.
    """
    if not plan:
        return None
    if place is None:
        return Standing("finished")
    if _is_over(plan, second):
        return None
    begins, ends = plan[place].begins, plan[place].ends
    if begins is not None and second < begins * 60 and left is None:
        begun = any(planned.activity.done for planned in plan) or place > 0
        return _standing("ahead" if begun else "before", begins * 60 - second)
    if ends is None:
        return None
    late = second + max(left, 0.0) - ends * 60 if left is not None else max(0, second - ends * 60)
    return _standing("behind" if late > 0 else "ahead", abs(late))


def _is_over(plan: Sequence[Planned], second: int) -> bool:
    """Tell whether all of it should have ended so long ago that nobody can be at it any more."""
    first, last = plan[0].begins, plan[-1].ends
    return first is not None and last is not None and second > (2 * last - first) * 60


def _standing(state: State, seconds: float) -> Standing:
    minutes = int(seconds // 60)
    return Standing(state, minutes) if minutes or state == "before" else Standing("on_time")


def _minutes(time: str) -> int | None:
    hours, _, minutes = time.partition(":")
    return int(hours) * 60 + int(minutes) if time else None

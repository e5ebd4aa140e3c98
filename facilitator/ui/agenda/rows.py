"""What the agenda shows of each activity, and of the session as a whole, at a moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.model import plan
from facilitator.ui.agenda import wording
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from datetime import datetime

    from facilitator.model import Activity, Session
    from facilitator.model.plan import Planned, Standing
    from facilitator.ui.timing.timers import Timers


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """An activity with its times, and what stands under its title."""

    planned: Planned
    is_now: bool = False
    below: str = ""

    @property
    def activity(self) -> Activity:
        """The activity."""
        return self.planned.activity

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        done = tr("ทำแล้ว") if self.activity.done else ""
        parts = (wording.begins(self.planned), self.activity.title, done, self.below)
        return " ".join(part for part in parts if part)


def rows(
    session: Session, activities: tuple[Activity, ...], open_id: int | None, timers: Timers
) -> tuple[AgendaRow, ...]:
    """Return a row for each activity: which is under way, which comes next, and how long each takes."""
    now = plan.under_way(activities, open_id, timers.running_id)
    after = (place for place, each in enumerate(activities) if not each.done and place > (now or 0))
    words = {next(after, None): tr("ถัดไป"), now: tr("ตอนนี้")}
    made = []
    for place, planned in enumerate(plan.times(activities, session.starts_at)):
        below = (words.get(place, ""), _length(planned.activity, timers))
        made.append(AgendaRow(planned, place == now, " · ".join(part for part in below if part)))
    return tuple(made)


def standing(
    session: Session, shown: tuple[AgendaRow, ...], timers: Timers, now: datetime
) -> Standing | None:
    """Return how the session stands to its plan now; None on another day than its own."""
    if session.date != now.date().isoformat():
        return None
    place = next((place for place, row in enumerate(shown) if row.is_now), None)
    second = now.hour * 3600 + now.minute * 60 + now.second
    left = None if place is None else _left(shown[place].activity, timers)
    return plan.standing([row.planned for row in shown], place, second, left)


def _length(activity: Activity, timers: Timers) -> str:
    """Return the minutes of an activity, or what its timer says while that runs."""
    timer, moment = timers.of(activity), timers.moment
    if timer.is_running:
        words = tr("เกิน {time}") if timer.is_over(moment) else tr("เหลือ {time}")
        return words.format(time=timer.shown(moment).removeprefix("+"))
    return wording.length(activity.minutes) if activity.minutes else ""


def _left(activity: Activity, timers: Timers) -> float | None:
    """Return the seconds that the timer of the whole activity leaves.

    A timer of another length, such as ten minutes for writing cards, does not say when the activity ends.
    """
    timer = timers.of(activity)
    whole = timer.has_begun and timer.length == activity.minutes * 60
    return timer.left(timers.moment) if whole else None

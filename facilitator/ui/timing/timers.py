"""The timers of a session's activities, kept in the library so that they count on through a restart."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.model.timer import Timer

if TYPE_CHECKING:
    from facilitator.model import Activity
    from facilitator.store import ChangeSet
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.timing.clock import Clock

MINUTE = 60.0


class Timers(QObject):
    """One timer for each activity, of which at most one runs: a room has one clock.

    Whoever shows a timer reads `timer` and `moment` when `changed` comes. Timers are no content of the
    session: undo leaves them alone.
    """

    changed = Signal()
    """There is something else to show, if only another second."""

    def __init__(self, bridge: StoreBridge, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._clock = bridge, clock
        self._session_id = 0
        self._kept: dict[int, Timer] = {}
        self.activity: Activity | None = None
        """The activity that is open, whose timer is shown and started."""
        clock.put.connect(self._follow_clock)
        clock.ticked.connect(self.changed)
        bridge.changed.connect(self._follow)

    def open_session(self, session_id: int) -> None:
        """Take up the timers that were left in this session."""
        self._session_id, self.activity = session_id, None
        kept = json.loads(self._bridge.store.recall(self._key, "{}"))
        self._kept = {int(activity_id): Timer(**values) for activity_id, values in kept.items()}
        self._tell()

    def close_session(self) -> None:
        """Leave the timers to themselves."""
        self._clock.stop()
        self._session_id, self._kept, self.activity = 0, {}, None

    def show_activity(self, activity: Activity | None) -> None:
        """Show and start the timer of this activity from now on."""
        self.activity = activity
        self.changed.emit()

    @property
    def moment(self) -> float:
        """Seconds since the epoch, as timers count."""
        return self._clock.moment

    @property
    def timer(self) -> Timer | None:
        """The timer of the open activity; None without an activity or while no length is set."""
        timer = self.of(self.activity) if self.activity else None
        return timer if timer and (timer.length or timer.has_begun) else None

    @property
    def running_id(self) -> int | None:
        """The activity whose timer runs."""
        return next((activity_id for activity_id, timer in self._kept.items() if timer.is_running), None)

    def of(self, activity: Activity) -> Timer:
        """Return the timer of an activity: as it was left, else of the activity's minutes."""
        return self._kept.get(activity.id) or Timer.of(activity.minutes)

    def toggle(self) -> None:
        """Start the timer of the open activity, which pauses any other, or pause it."""
        self._clock.look()
        timer, now = self.timer, self.moment
        if timer is None:
            return
        if timer.is_running:
            self._keep(timer.paused(now))
            return
        self._kept = {
            activity_id: other.paused(now) if other.is_running else other
            for activity_id, other in self._kept.items()
        }
        self._keep(timer.started(now))

    def give_minute(self) -> None:
        """Give the open activity one minute more."""
        if self.activity is not None:
            self._keep(self.of(self.activity).longer(MINUTE))

    def reset(self) -> None:
        """Give the timer of the open activity all of its time again, and let it stand."""
        if self.timer is not None:
            self._keep(self.timer.reset())

    def set_minutes(self, minutes: int) -> None:
        """Let the timer of the open activity count down from so many minutes, running if it runs."""
        self._clock.look()
        if self.activity is not None:
            runs = self.of(self.activity).is_running
            timer = Timer.of(minutes)
            self._keep(timer.started(self.moment) if runs else timer)

    def _follow_clock(self, seconds: float) -> None:
        """The computer's time was put right: what is left of a running timer stays what it was."""
        self._kept = {each: timer.moved(seconds) for each, timer in self._kept.items()}
        self._remember()

    @property
    def _key(self) -> str:
        return f"timers.{self._session_id}"

    def _keep(self, timer: Timer) -> None:
        assert self.activity is not None
        self._kept[self.activity.id] = timer
        if timer == Timer.of(self.activity.minutes):
            # As the agenda has it: it shall follow when the agenda's minutes change.
            del self._kept[self.activity.id]
        self._remember()
        self._tell()

    def _remember(self) -> None:
        kept = {activity_id: asdict(each) for activity_id, each in self._kept.items()}
        self._bridge.remember(self._key, json.dumps(kept))

    def _tell(self) -> None:
        self._clock.run(by_second=self.running_id is not None)
        self.changed.emit()

    def _follow(self, changes: ChangeSet) -> None:
        """Take up other minutes of the open activity."""
        for change in changes.changes:
            if self.activity and change.table == "activity" and change.row_id == self.activity.id:
                gone = change.action == "removed"
                self.show_activity(None if gone else self._bridge.store.activity(change.row_id))

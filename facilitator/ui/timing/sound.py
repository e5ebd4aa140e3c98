"""A sound when the time is up, for whoever wishes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.timing.timers import Timers

KEY = "timer.sound"


class TimerSound(QObject):
    """Beeps once when the timer that is shown runs out. A computer without sound stays silent."""

    def __init__(self, bridge: StoreBridge, commands: Commands, timers: Timers) -> None:
        super().__init__(timers)
        self._bridge, self._timers = bridge, timers
        self._action = commands.action("timer_sound")
        self._counting: int | None = None
        """The activity whose time was not up yet when last looked."""
        self.is_wanted = bridge.store.recall(KEY) == "on"
        self._action.setCheckable(True)
        self._action.setChecked(self.is_wanted)
        commands.bind("timer_sound", self.toggle)
        timers.changed.connect(self._follow)

    def toggle(self) -> None:
        """Let the end of time be heard, or not."""
        self.is_wanted = not self.is_wanted
        self._action.setChecked(self.is_wanted)
        self._bridge.remember(KEY, "on" if self.is_wanted else "off")
        if self.is_wanted:
            self.sound()  # so that one hears whether there is anything to hear

    def sound(self) -> None:
        """Make the system's own sound."""
        QApplication.beep()

    def _follow(self) -> None:
        timer, activity = self._timers.timer, self._timers.activity
        if timer is None or activity is None or not timer.is_running:
            self._counting = None
        elif timer.left(self._timers.moment) > 0:
            self._counting = activity.id
        else:
            if self._counting == activity.id and self.is_wanted:
                self.sound()
            self._counting = None

"""The clock of the session page: the one timer that makes times on the screen go on."""

from __future__ import annotations

import time
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

STRAY = 2.0
"""Seconds by which the time may stray from a steady clock before it counts as put forward or back."""


class Clock(QObject):
    """Ticks at every full minute, or at every second while something counts."""

    ticked = Signal()
    put = Signal(float)
    """The computer's time was put forward by so many seconds, or back if less than 0."""

    def __init__(
        self,
        now: Callable[[], datetime] = datetime.now,
        steady: Callable[[], float] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.now = now
        """Tells the local time."""
        self.steady = steady or passed
        """Tells seconds that nobody can put forward or back."""
        self._ahead: float | None = None
        """How far the time was ahead of the steady seconds when last looked."""
        self._by_second = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def moment(self) -> float:
        """Seconds since the epoch."""
        return self.now().timestamp()

    def run(self, *, by_second: bool) -> None:
        """Tick from now on, so often."""
        self._by_second = by_second
        if self._ahead is None:
            self.look()
        self._wait()

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()
        self._ahead = None

    def look(self) -> None:
        """Notice whether the time was put forward or back; whoever counts from it looks first."""
        ahead = self.moment - self.steady()
        before, self._ahead = self._ahead, ahead
        if before is not None and abs(ahead - before) > STRAY:
            self.put.emit(ahead - before)

    def _tick(self) -> None:
        self.look()
        self._wait()
        self.ticked.emit()

    def _wait(self) -> None:
        """Wait for the next full second or minute, so that late ticks do not add up."""
        now = self.now()
        gone = now.microsecond // 1000 + (0 if self._by_second else now.second * 1000)
        self._timer.start((1000 if self._by_second else 60_000) - gone)


def passed() -> float:
    """Return seconds that also pass while the computer sleeps, from some moment on."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):  # Linux, macOS; Windows has neither
        if hasattr(time, name):
            return time.clock_gettime(getattr(time, name))
    return time.monotonic()

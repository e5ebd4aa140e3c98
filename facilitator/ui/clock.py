"""The clock of the session page: the one timer that makes times on the screen go on."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


class Clock(QObject):
    """Ticks at every full minute, or at every second while something counts."""

    ticked = Signal()

    def __init__(self, now: Callable[[], datetime] = datetime.now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = now
        """Tells the local time."""
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
        self._wait()

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    def _tick(self) -> None:
        self._wait()
        self.ticked.emit()

    def _wait(self) -> None:
        """Wait for the next full second or minute, so that late ticks do not add up."""
        now = self.now()
        gone = now.microsecond // 1000 + (0 if self._by_second else now.second * 1000)
        self._timer.start((1000 if self._by_second else 60_000) - gone)

"""The timer of an activity: a countdown that goes on while the program is closed."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

LOW = 60.0
"""Seconds before the end from which the room is warned."""


@dataclass(frozen=True, slots=True)
class Timer:
    """A countdown. Moments are seconds since the epoch; no method asks the clock itself."""

    length: float
    """Seconds it counts down from."""
    rest: float
    """Seconds left while it stands still, below zero when it is over."""
    ends_at: float | None = None
    """While it runs, the moment at which nothing is left."""

    @classmethod
    def of(cls, minutes: int) -> Timer:
        """Return a timer of so many minutes that has not begun."""
        return cls(minutes * 60.0, minutes * 60.0)

    @property
    def is_running(self) -> bool:
        """Whether it counts."""
        return self.ends_at is not None

    @property
    def has_begun(self) -> bool:
        """Whether it was started since it was set."""
        return self.is_running or self.rest != self.length

    def left(self, now: float) -> float:
        """Return the seconds left, below zero when it is over.

        Never more than there were when it was started, also on a computer whose clock was put back since.
        """
        return self.rest if self.ends_at is None else min(self.rest, self.ends_at - now)

    def is_low(self, now: float) -> bool:
        """Tell whether it runs and less than a minute is left."""
        return self.is_running and 0 <= self.left(now) < LOW

    def is_over(self, now: float) -> bool:
        """Tell whether more time has passed than there was."""
        return self.left(now) < 0

    def started(self, now: float) -> Timer:
        """Return it running."""
        return self if self.is_running else replace(self, ends_at=now + self.rest)

    def paused(self, now: float) -> Timer:
        """Return it standing, with the rest that it has."""
        return replace(self, rest=self.left(now), ends_at=None)

    def longer(self, seconds: float) -> Timer:
        """Return it with more time; one that has not begun will count down from that."""
        if not self.has_begun:
            return Timer(self.length + seconds, self.rest + seconds)
        ends_at = None if self.ends_at is None else self.ends_at + seconds
        return replace(self, rest=self.rest + seconds, ends_at=ends_at)

    def moved(self, seconds: float) -> Timer:
        """Return it ending so much later: the clock by which it counts was put forward."""
        return self if self.ends_at is None else replace(self, ends_at=self.ends_at + seconds)

    def reset(self) -> Timer:
        """Return it as it was before it began."""
        return Timer(self.length, self.length)

    def shown(self, now: float) -> str:
        """Return minutes and seconds left: "12:40"; "+0:35" when it is over by that."""
        left = self.left(now)
        seconds = math.ceil(left) if left > -1 else math.floor(-left)
        return f"{'' if left > -1 else '+'}{seconds // 60}:{seconds % 60:02}"

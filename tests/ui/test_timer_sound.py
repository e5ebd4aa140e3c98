"""The sound at the end of a timer: only when it is wished, and once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.ui.timing.sound import KEY

if TYPE_CHECKING:
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage


class Ears:
    """A clock that goes when told to, and how often the system was asked for its sound."""

    def __init__(self, page: SessionPage) -> None:
        self.page, self.sounds = page, 0
        self._time = datetime(2026, 3, 11, 9, 30)
        page.clock.stop()
        page.clock.now, page.clock.steady = lambda: self._time, lambda: page.clock.moment

    def hear(self) -> None:
        self.sounds += 1

    def go(self, seconds: float) -> None:
        self._time += timedelta(seconds=seconds)
        self.page.clock.ticked.emit()


@pytest.fixture
def ears(page: SessionPage, monkeypatch: pytest.MonkeyPatch) -> Ears:
    made = Ears(page)
    monkeypatch.setattr(QApplication, "beep", made.hear)
    return made


def test_it_is_silent_until_it_is_wished(page: SessionPage, ears: Ears) -> None:
    page.timers.set_minutes(1)
    page.timers.toggle()
    ears.go(30)
    ears.go(31)
    assert ears.sounds == 0


def test_it_sounds_once_at_the_end_and_again_after_more_time(
    page: SessionPage, ears: Ears, store: Store
) -> None:
    page._commands.run("timer_sound")
    assert store.recall(KEY) == "on"
    assert ears.sounds == 1  # so that one hears whether there is anything to hear
    page.timers.set_minutes(1)
    page.timers.toggle()
    for seconds in (30, 29):
        ears.go(seconds)
        assert ears.sounds == 1
    for _second in range(4):
        ears.go(1)
    assert ears.sounds == 2
    page.timers.give_minute()
    ears.go(60)
    assert ears.sounds == 3
    page._commands.run("timer_sound")
    assert store.recall(KEY) == "off"


def test_a_timer_that_ended_long_ago_is_no_news(page: SessionPage, ears: Ears) -> None:
    page._commands.run("timer_sound")
    before = ears.sounds
    page.timers.set_minutes(1)
    page.timers.toggle()
    page.rail.go(1)
    ears.go(90)
    page.rail.go(-1)
    ears.go(1)
    assert ears.sounds == before

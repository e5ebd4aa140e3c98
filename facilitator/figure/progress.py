"""How far an indicator has come: from its baseline to its target, and where it should be by now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

from facilitator.thai import amounts, deadlines
from facilitator.thai.searching import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from facilitator.model import Measurement
    from facilitator.thai.amounts import Amount

State: TypeAlias = Literal["not_started", "started", "on_plan", "behind", "reached"]
STATES: Mapping[State, str] = MappingProxyType(
    {
        "not_started": "ยังไม่เริ่ม",
        "started": "เริ่มแล้ว",
        "on_plan": "ตามแผน",
        "behind": "ช้ากว่าแผน",
        "reached": "บรรลุแล้ว",
    }
)
"""In words. "started" is for what no plan can be held against: words, or a target without a date."""
_NOT_YET = re.compile("ยังไม่(?:ได้)?(?:เริ่ม|ทำ|มี|ดำเนินการ)")
"""Words that say that nothing has been done yet."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What can be said about an indicator today."""

    state: State
    done: float | None = None
    """The part of the way that is done: 0 at the baseline, 1 at the target. It may be less than none or more
    than all; None when it cannot be counted."""
    expected: float | None = None
    """The part of the way that should be done by now; None without a date to be done by."""
    latest: str = ""
    """The last value as it was told; empty when nothing was measured."""
    taken: str = ""
    """The date of the last value."""
    trend: tuple[tuple[int, float], ...] = ()
    """Day number and value of the baseline and of every measurement, by date, where they are numbers."""
    direction: str = "rise"
    """Whether the indicator should "rise" or "fall"."""

    @property
    def bar(self) -> float:
        """The part of the way that is done, as a bar can show it: from 0 to 1."""
        return min(1.0, max(0.0, self.done or 0.0))

    @property
    def words(self) -> str:
        """The state in words."""
        return STATES[self.state]

    @property
    def details(self) -> tuple[str, ...]:
        """What the state rests on, in Arabic digits: คืบหน้าร้อยละ 69, ควรถึงร้อยละ 60."""
        parts = []
        if self.done is not None:
            parts.append(f"คืบหน้าร้อยละ {self.done * 100:,.0f}" if self.done >= 0 else self.beyond)
        if self.expected is not None and self.state != "reached":
            parts.append(f"ควรถึงร้อยละ {self.expected * 100:.0f}")
        return tuple(parts)

    @property
    def beyond(self) -> str:
        """What a bar cannot show, in words; empty when it shows all."""
        if self.done is None or 0 <= self.done <= 1:
            return ""
        return "ถอยจากค่าฐาน" if self.done < 0 else "ดีกว่าเป้าหมาย"


def of(
    fields: Mapping[str, str], measured: Sequence[Measurement], began: str = "", today: str = ""
) -> Progress:
    """Return how far an indicator with these fields has come; `measured` by date, dates ISO 8601 or empty.

    It is expected to move evenly from the day it began, or was first measured, to the day it is due.
    """
    latest = measured[-1] if measured else None
    told, taken = (latest.value.strip(), latest.date) if latest else ("", "")
    # A file from elsewhere may hold values without a date: they stand first and have no place in time.
    dated = [each for each in measured if each.date]
    expected = _expected(fields.get("due", ""), [began, *(each.date for each in dated[:1])], today)
    target = amounts.parse(fields.get("target", ""))
    values = [(each.date, amounts.told(each.value)) for each in measured]
    last = amounts.told(told)
    if target is None or (latest is not None and last is None):
        said = _state_in_words(told, fields.get("target", ""), expected)
        return Progress(said, 1.0 if said == "reached" else None, expected, told, taken)
    aim = _Aim.between(_start(fields.get("baseline", ""), values, target), target)
    if last is None:
        return Progress("not_started", None, expected, direction=aim.direction)
    trend = _trend(amounts.told(fields.get("baseline", "")), began, values)
    done = aim.done(last.middle)
    state: State
    if aim.reached(last.middle):
        state = "reached"
    elif not aim.leads_on:
        # What should be kept up and is not has no day to wait for.
        state = "behind"
    elif expected is None:
        state = "behind" if done < 0 else "started"
    else:
        state = "on_plan" if done >= expected else "behind"
    return Progress(state, done, expected, told, taken, trend, aim.direction)


@dataclass(frozen=True, slots=True)
class _Aim:
    """The way from a start to a goal, upwards or downwards."""

    start: Decimal
    goal: Decimal
    direction: str

    @classmethod
    def between(cls, start: Decimal, target: Amount) -> _Aim:
        """Return the way to the nearer end of the target."""
        # To stay at nothing means that anything more is worse.
        downwards = start > target.high or start == target.high == 0
        falls = target.bound == "most" or (target.bound != "least" and downwards)
        return cls(start, target.high if falls else target.low, "fall" if falls else "rise")

    @property
    def leads_on(self) -> bool:
        """Whether there is a way to go; where the start is good enough, it is to be kept."""
        return self.goal < self.start if self.direction == "fall" else self.goal > self.start

    def reached(self, value: Decimal) -> bool:
        return value <= self.goal if self.direction == "fall" else value >= self.goal

    def done(self, value: Decimal) -> float:
        """Return the part of the way that is done; where there is no way to go, how near it is kept."""
        if self.leads_on:
            return float((value - self.start) / (self.goal - self.start))
        if self.reached(value):
            return 1.0
        off = abs(value - self.goal) / abs(self.goal) if self.goal else Decimal(1)
        return max(0.0, 1.0 - float(off))


def _start(baseline: str, values: Sequence[tuple[str, Amount | None]], target: Amount) -> Decimal:
    """Return where the way begins: the baseline, or, when less is better, what was first measured, or 0."""
    given = amounts.told(baseline)
    if given is not None:
        return given.middle
    first = next((amount.middle for _, amount in values if amount), None)
    falls = target.bound == "most" or target.high == 0
    return first if falls and first is not None else Decimal(0)


def _trend(
    baseline: Amount | None, began: str, values: Sequence[tuple[str, Amount | None]]
) -> tuple[tuple[int, float], ...]:
    """Return the points of the trend line; the baseline is one when it lies before what was measured."""
    found = [(day, amount.middle) for day, amount in values if amount and day]
    if baseline and began and found and began < found[0][0]:
        found.insert(0, (began, baseline.middle))
    return tuple((date.fromisoformat(day).toordinal(), float(value)) for day, value in found)


def _state_in_words(told: str, target: str, expected: float | None) -> State:
    """Return the state of an indicator that words are said about."""
    if not told:
        return "not_started"
    if _bare(told) == _bare(target):
        return "reached"
    if _NOT_YET.match(told):
        return "not_started"
    return "behind" if expected == 1 else "started"


def _expected(due: str, beginnings: Sequence[str], today: str) -> float | None:
    day = day_due(due)
    known = [date.fromisoformat(each) for each in beginnings if each]
    if day is None or not today or not known:
        return None
    now, start = date.fromisoformat(today), min(known)
    if now >= day or start >= day:
        return 1.0 if now >= day else 0.0
    return max(0.0, (now - start).days / (day - start).days)


def day_due(due: str) -> date | None:
    """Return the day in the field of a due date; None when it is empty or not understood."""
    return deadlines.parse(due) if due.strip() else None


def _bare(text: str) -> str:
    """Return words so that those that differ only in blanks, marks or digits are equal."""
    return "".join(fold(text).split())

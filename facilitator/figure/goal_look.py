"""Where the columns of a goal's indicators stand at a width, and whether they stand side by side at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from facilitator.figure.drawing import TextStyle
from facilitator.thai import measure

if TYPE_CHECKING:
    from collections.abc import Iterable

PAD = 16.0
HEAD = TextStyle("semibold", 13.0, "soft")
TEXT = TextStyle("regular", 16.0)
WIDE = 960.0
"""From here on the trend has a column of its own."""
LEAST_TEXT = 170.0
"""With less room beside the columns an indicator's text stands over them."""
GAP = 14.0
BAR, TREND, STATE = (130.0, 220.0), 92.0, 92.0
LATEST, PROGRESS, TREND_TITLE = "ล่าสุด", "ความก้าวหน้า", "แนวโน้ม"
STRAYS = "ตัวชี้วัดที่ยังไม่อยู่ใต้เป้าหมายใด"


class Span(NamedTuple):
    """A column: where it begins and how wide it is."""

    x: float
    width: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Look:
    """The columns inside a goal's block."""

    width: float
    stacked: bool
    """Everything about an indicator stands under its text."""
    titles: tuple[str, str, str]
    """Of the columns for the text, the baseline and the target."""
    text: Span
    baseline: Span
    target: Span
    latest: Span
    bar: Span
    trend: Span
    """Without width where the trend stands under the bar."""
    state: Span

    @classmethod
    def of(cls, width: float, titles: tuple[str, str, str], values: Iterable[tuple[str, str, str]]) -> Look:
        """Return the columns for a block this wide; `values` are what stands in the columns of numbers."""
        wide = width >= WIDE
        most = (120.0, 160.0, 130.0) if wide else (84.0, 116.0, 88.0)
        columns = list(zip(*values, strict=True)) or [(), (), ()]
        wanted = [
            min(max(_width(title, HEAD), 36.0, *(_width(each, TEXT) for each in column)), room)
            for title, column, room in zip((*titles[1:], LATEST), columns, most, strict=True)
        ]
        trend = TREND if wide else 0.0
        bar = min(max(width * 0.17, BAR[0]), BAR[1])
        inner = width - 2 * PAD
        text = inner - sum(wanted) - trend - bar - STATE - (6 if wide else 5) * GAP
        spans, x = [], PAD
        for each in (text, *wanted, bar, trend, STATE):
            spans.append(Span(x, each))
            x += each + GAP if each else 0.0
        if text < LEAST_TEXT:
            spans = [Span(PAD, inner)] * len(spans)
        return cls(width, text < LEAST_TEXT, titles, *spans)


def _width(text: str, style: TextStyle) -> float:
    return measure.width(text, style.face, style.size) + 1

"""How far an indicator has come, on the wall: its numbers, a bar, and its state in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.figure import giving, goal_rows
from facilitator.figure.drawing import Box, Shape, TextLine, TextStyle
from facilitator.figure.text import BASELINE, SPACING, one_line
from facilitator.figure.wall.wording import say
from facilitator.thai import lines, measure, numerals

if TYPE_CHECKING:
    from facilitator.figure.progress import Progress
    from facilitator.figure.scene import Scene
    from facilitator.figure.wall.items import Row, Said
    from facilitator.model import Card

HOLDS = "\u00a0"
"""Between a number and what it is: no line ends there."""
TRACK, MARK = 0.42, 0.9
"""Heights of the bar and of the mark where it should be by now, in em."""
WORDS = 4.8
"""The column of words beside bars, in em."""
LEAST_BAR = 4.0
"""A bar is at least so many em long; where there is no room beside the words it goes above them."""


@dataclass(frozen=True, slots=True)
class Meter:
    """Numbers, a bar and words under an indicator."""

    told: tuple[Said, ...]
    done: float | None = None
    """From 0 to 1; None without a bar."""
    expected: float | None = None
    words: str = ""
    tone: str = "accent"
    beside: bool = False
    """It stands right of its text where there is room, so that the bars of a list can be compared."""


def of_indicator(card: Card, scene: Scene, language: str) -> Meter | None:
    """Return the meter of a card that promises something or of which something was measured."""
    measured = scene.measurements.get(card.id, ())
    numbers = goal_rows.numbers_of(card, measured)
    if set(numbers) == {goal_rows.NOTHING}:
        return None
    names = ("baseline", "target", "latest")
    told: list[Said] = []
    for name, value in zip(names, numbers, strict=True):
        if value != goal_rows.NOTHING or name == "latest":
            space = "   " if told else ""
            told += [(f"{space}{say(name, language)}{HOLDS}", "regular"), (value, "bold")]
    shown = goal_rows.progress_of(card, measured, scene.began, scene.today)
    if shown is None:
        return Meter(tuple(told))
    words = " · ".join(filter(None, (shown.words, shown.beyond)))
    return Meter(tuple(told), _bar(shown), shown.expected, words, goal_rows.TONES[shown.state])


def of_level(card: Card, language: str) -> Meter | None:
    """Return the meter of a group with a level: where it stands, and the mark of where it wants to be."""
    stands = giving.standing(card)
    typed = [card.fields.get(name, "").strip() for name in ("now", "goal")]
    if not any(typed):
        return None
    told: list[Said] = []
    for name, value in zip(("now", "target"), typed, strict=True):
        if value:
            space = "   " if told else ""
            told += [
                (f"{space}{say(name, language)}{HOLDS}", "regular"),
                (numerals.apply(value, "thai"), "bold"),
            ]
    if stands.now is None:
        return Meter(tuple(told))
    goal = float(stands.goal) / giving.LEVELS if stands.goal is not None else None
    words = [say("gives", language)] if stands.gives else []
    words += [say("learns", language)] if stands.learns else []
    return Meter(tuple(told), float(stands.now) / giving.LEVELS, goal, " · ".join(words), "accent")


def beside(meter: Meter, size: float, left: float, right: float) -> Row:
    """Set bar and words on one row, the words in a column of their own."""
    strong = TextStyle("semibold", size, f"{meter.tone}_strong")
    wide = measure.width(meter.words, strong.face, size)
    end = right - max(wide, WORDS * size) - 0.5 * size
    return (*_track(meter, size, left, end - left), one_line(meter.words, strong, right - wide, 0))


def rows(meter: Meter, size: float, left: float, right: float) -> list[Row]:
    """Set a meter between two edges."""
    runs = tuple(lines.Run(text, face, size) for text, face in meter.told)
    found: list[list[Shape]] = [
        [
            TextLine(
                left + piece.x, BASELINE * size, piece.text, TextStyle(piece.face, size, "ink"), piece.width
            )
            for piece in row
        ]
        for row in (lines.wrap_runs(runs, right - left) if runs else ())
    ]
    strong = TextStyle("semibold", size, f"{meter.tone}_strong")
    wide = measure.width(meter.words, strong.face, size) if meter.words else 0.0
    room = right - left - (max(wide, WORDS * size) + 0.6 * size if wide else 0.0)
    if meter.done is not None:
        beside = room >= LEAST_BAR * size
        found.append(list(_track(meter, size, left, room if beside else right - left)))
        if meter.words and beside:
            found[-1].append(one_line(meter.words, strong, right - wide, 0))
            return [tuple(row) for row in found]
    if meter.words:
        found += [
            [TextLine(left, BASELINE * size, line.text, strong, line.width)]
            for line in lines.wrap(meter.words, right - left, strong.face, size)
        ]
    return [tuple(row) for row in found]


def _track(meter: Meter, size: float, left: float, width: float) -> Row:
    middle, tall = size * SPACING / 2, TRACK * size
    shapes: list[Shape] = [Box(left, middle - tall / 2, width, tall, "line", "", tall / 2)]
    if meter.done:
        shapes.append(
            Box(left, middle - tall / 2, max(width * meter.done, tall), tall, meter.tone, "", tall / 2)
        )
    if meter.expected is not None:
        x = min(max(left + width * meter.expected, left + 4), left + width - 4)
        shapes.append(Box(x - 4, middle - MARK * size / 2, 8, MARK * size, "ink"))
    return tuple(shapes)


def _bar(shown: Progress) -> float | None:
    return None if shown.done is None else shown.bar

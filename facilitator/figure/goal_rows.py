"""One indicator on a board of goals: its text, its numbers, how far it has come and how it moved."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from facilitator.figure import progress
from facilitator.figure.drawing import Block, Box, Polyline, Rule, Shape, TextLine, TextStyle
from facilitator.figure.goal_look import HEAD, LATEST, STATE, TEXT, TREND, Span
from facilitator.figure.text import BASELINE, line_height, one_line, paragraph
from facilitator.thai import amounts, measure, numerals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.goal_look import Look
    from facilitator.figure.progress import Progress
    from facilitator.model import Card, Measurement

PAD_Y = 9.0
STEP = 20.0
"""How far what was merged under an indicator moves right."""
NOTHING = "—"
IN_WORDS = "(เชิงคุณภาพ)"
TRACK, MARK = 14.0, 24.0
"""Heights of the bar and of the mark that says where it should be by now."""
TREND_HEIGHT = 22.0
PILL_HEIGHT = 24.0
SOFT = TextStyle("regular", 14.0, "soft")
SMALL = TextStyle("regular", 13.0, "soft")
TONES = {
    "not_started": "threat", "started": "opportunity", "on_plan": "strength",
    "behind": "weakness", "reached": "strength",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RowFace:
    """All that one indicator shows; two that are equal share one drawing."""

    text: str
    code: str = ""
    level: int = 0
    """How many indicators it stands under."""
    votes: int = 0
    numbers: tuple[str, str, str] = (NOTHING, NOTHING, NOTHING)
    """Baseline, target and latest value as they read."""
    progress: Progress | None = None
    """None for a card that promises nothing and of which nothing was measured."""
    in_words: bool = False
    terms: tuple[str, ...] = ()


def numbers_of(card: Card, measured: Sequence[Measurement]) -> tuple[str, str, str]:
    """Return baseline, target and latest value of an indicator as they read."""
    fields, latest = card.fields, measured[-1].value if measured else ""
    target = amounts.written(fields.get("target", ""), fields.get("unit", ""))
    return _shown(fields.get("baseline", "")), _shown(target), _shown(latest)


@lru_cache(maxsize=8192)
def _shown(value: str) -> str:
    return numerals.apply(value.strip(), "thai") or NOTHING


def progress_of(card: Card, measured: Sequence[Measurement], began: str, today: str) -> Progress | None:
    """Return how far a card has come; None for one without numbers or words to hold it against."""
    if measured or card.fields.get("target"):
        return progress.of(card.fields, measured, began, today)
    return None


def in_words(card: Card) -> bool:
    """Tell whether an indicator is held against words and not against a number."""
    target = card.fields.get("target", "")
    return bool(target) and amounts.parse(target) is None


@lru_cache(maxsize=4096)
def block(face: RowFace, look: Look) -> Block:
    """Draw an indicator across the width of its block, a hairline above it."""
    shapes: list[Shape] = [Rule(0.5, 0, look.width - 0.5, 0)]
    bottom = _text(face, look, shapes)
    bottom = (
        _stacked(face, look, bottom, shapes) if look.stacked else max(bottom, _beside(face, look, shapes))
    )
    return Block(look.width, bottom + PAD_Y, tuple(shapes))


def _text(face: RowFace, look: Look, shapes: list[Shape]) -> float:
    """Set code, text and votes; return where they end."""
    left, right = look.text.x + face.level * STEP, look.text.right
    lead = face.code or ("–" if face.level else "")
    if lead:
        shapes.append(one_line(lead, HEAD, left, PAD_Y + (TEXT.size - HEAD.size) * BASELINE))
        left += max(measure.width(lead, HEAD.face, HEAD.size) + 8, 16.0)
    lines = paragraph(face.text, TEXT, left, PAD_Y, max(right - left, TEXT.size * 2), face.terms)
    shapes += lines
    bottom = PAD_Y + len(lines) * line_height(TEXT)
    votes = f"{numerals.to_thai(str(face.votes))} คะแนน" if face.votes else ""
    for note in filter(None, (IN_WORDS if face.in_words else "", votes)):
        last = shapes[-1]
        assert isinstance(last, TextLine)
        wide = measure.width(note, SOFT.face, SOFT.size)
        if last.x + last.width + 8 + wide <= right:
            shapes.append(TextLine(last.x + last.width + 8, last.y, note, SOFT, wide))
        else:
            shapes.append(one_line(note, SOFT, left, bottom))
            bottom += line_height(SOFT)
    return bottom


def _beside(face: RowFace, look: Look, shapes: list[Shape]) -> float:
    """Set numbers, bar, trend and state right of the text; return where they end."""
    bottom = PAD_Y + line_height(TEXT)
    if face.progress is None and set(face.numbers) == {NOTHING}:
        return bottom
    for value, span in zip(face.numbers, (look.baseline, look.target, look.latest), strict=True):
        lines = paragraph(value, TEXT, span.x, PAD_Y, span.width, face.terms)
        shapes += [
            TextLine(span.right - each.width, each.y, each.text, each.style, each.width) for each in lines
        ]
        bottom = max(bottom, PAD_Y + len(lines) * line_height(TEXT))
    if face.progress is None:
        return bottom
    under = bar(face.progress, look.bar, PAD_Y + line_height(TEXT) / 2, shapes)
    if look.trend.width:
        trend(face.progress, look.trend, PAD_Y + 1, shapes)
    elif len(face.progress.trend) > 1:
        trend(face.progress, look.bar, under, shapes)
        under += TREND_HEIGHT
    return max(bottom, under, state(face.progress, look.state, PAD_Y, shapes))


def _stacked(face: RowFace, look: Look, top: float, shapes: list[Shape]) -> float:
    """Set numbers, bar and state under the text; return where they end."""
    if face.progress is None and set(face.numbers) == {NOTHING}:
        return top
    x, y = look.text.x, top + 2
    for title, value in zip((*look.titles[1:], LATEST), face.numbers, strict=True):
        x, y = _pair(title, value, look.text, (x, y), shapes)
    y += line_height(TEXT) + 3
    if face.progress is None:
        return y
    narrow = look.text.width < 2 * (STATE + TREND)
    drawn = len(face.progress.trend) > 1 and not narrow
    room = look.text.width - STATE - 12 - (TREND + 12 if drawn else 0)
    under = bar(face.progress, Span(look.text.x, room), y + PILL_HEIGHT / 2, shapes)
    if drawn:
        trend(face.progress, Span(look.text.x + room + 12, TREND), y + 1, shapes)
    return max(under, state(face.progress, Span(look.text.right - STATE, STATE), y, shapes))


def _pair(
    title: str, value: str, room: Span, at: tuple[float, float], shapes: list[Shape]
) -> tuple[float, float]:
    """Set a value after its title, on a new line when this one is too short; return what follows."""
    x, y = at
    label = one_line(title, HEAD, 0, 0)
    wide = label.width + 6 + measure.width(value, TEXT.face, TEXT.size)
    if x > room.x and x + wide > room.right:
        x, y = room.x, y + line_height(TEXT)
    shapes.append(one_line(title, HEAD, x, y + (TEXT.size - HEAD.size) * BASELINE))
    lines = paragraph(
        value, TEXT, x + label.width + 6, y, max(room.right - x - label.width - 6, TEXT.size * 2)
    )
    shapes += lines
    return x + wide + 18, y + (len(lines) - 1) * line_height(TEXT)


def bar(shown: Progress, span: Span, middle: float, shapes: list[Shape]) -> float:
    """Draw how far it has come and where it should be by now; return where it ends."""
    top = middle - TRACK / 2
    shapes.append(Box(span.x, top, span.width, TRACK, "head", "", TRACK / 2))
    if shown.bar:
        shapes.append(Box(span.x, top, max(span.width * shown.bar, TRACK), TRACK, "accent", "", TRACK / 2))
    if shown.expected is not None:
        x = min(max(span.x + span.width * shown.expected, span.x + 1.5), span.right - 1.5)
        shapes.append(Box(x - 1.5, middle - MARK / 2, 3, MARK, "ink"))
    return middle + MARK / 2


def trend(shown: Progress, span: Span, top: float, shapes: list[Shape]) -> None:
    """Draw the line through what was measured, its last point marked; a single value makes no trend."""
    if len(shown.trend) < 2:
        return
    tone = "accent" if shown.state == "on_plan" else TONES[shown.state]
    days, values = [day for day, _ in shown.trend], [value for _, value in shown.trend]
    lowest, highest, height = min(values), max(values), TREND_HEIGHT - 6
    if any(one == other for one, other in pairwise(days)):
        days = list(range(len(days)))
    long, wide = days[-1] - days[0] or 1, min(span.width, TREND) - 8
    points = tuple(
        (
            span.x + 4 + wide * (day - days[0]) / long,
            top + 3 + height * (0.5 if highest == lowest else (highest - value) / (highest - lowest)),
        )
        for day, value in zip(days, values, strict=True)
    )
    shapes.append(Polyline(points, tone, 2.2))
    shapes.append(Box(points[-1][0] - 3, points[-1][1] - 3, 6, 6, tone, "", 3))


def state(shown: Progress, span: Span, y: float, shapes: list[Shape]) -> float:
    """Say the state in words, on its colour, and under it what a bar cannot show; return where it ends."""
    tone = TONES[shown.state]
    line = one_line(shown.words, TextStyle("semibold", 13.0, tone), span.x + 8, y + 2.3)
    shapes.append(Box(span.x, y, line.width + 16, PILL_HEIGHT, f"{tone}_soft", "", 6))
    shapes.append(line)
    said = paragraph(shown.beyond, SMALL, span.x + 2, y + PILL_HEIGHT + 1, span.width) if shown.beyond else ()
    shapes += said
    return y + PILL_HEIGHT + len(said) * line_height(SMALL)

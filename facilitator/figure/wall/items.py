"""What stands below each other on the wall: cards, headings, lines of text, as rows of equal height."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from facilitator.figure.drawing import Box, Shape, TextLine, TextStyle
from facilitator.figure.text import BASELINE, SPACING, one_line
from facilitator.figure.wall import meters
from facilitator.figure.wall.canvas import widest
from facilitator.thai import lexicon, lines, measure

if TYPE_CHECKING:
    from facilitator.figure.wall.meters import Meter

Row: TypeAlias = tuple[Shape, ...]
"""What stands on one line, from its upper left corner on."""
Said: TypeAlias = tuple[str, str]
"""Words and the face that they are set in."""

PAD_X, PAD_Y = 0.42, 0.2
"""Room inside a card, in em: the marks of its first and last line reach that far."""
STEP, MOST_STEPS = 0.95, 4
"""How far, in em, each level below a card moves right, and how many do."""
LEAST_TEXT = 5.0
"""So many em a text keeps beside what hangs before it."""
EDGE = 14.0
WIDE_ENOUGH, TEXT_SHARE = 22.0, 0.6
"""From so many em on a bar stands beside its text, which has this share of the width then."""
PILL = 1.4
"""How high the pill of the votes is, in em; a single digit stands on a circle."""
CARD_GAP, LINE_GAP = 0.24, 0.08
"""Room after a card and after a line of text without a ground, in em."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to set; two that are equal are set once."""

    key: str
    said: tuple[Said, ...]
    lead: str = ""
    """What hangs before it: a code, the mark as typed, a bullet, a time."""
    lead_ground: str = ""
    """The colour of the badge that the lead stands on; empty for none."""
    level: int = 0
    ground: str = ""
    """The colour of its card; empty for text on what lies below."""
    colour: str = "ink"
    strong: str = "ink"
    """The colour of the lead and of words that are not in the regular face."""
    edge: str = ""
    """The colour of a strip down its left side."""
    count: str = ""
    """Its votes."""
    heading: bool = False
    """It stays with what follows."""
    closed: bool = False
    """Not revealed yet: a card without anything on it."""
    meter: Meter | None = None
    known: dict[tuple[float, float, Setting], Measured] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    """How many rows it takes, as far as that was asked."""


@dataclass(frozen=True, eq=False)
class Setting:
    """The names that no line breaks inside; equal to itself only, so that caches look it up fast."""

    terms: tuple[str, ...] = ()


class Measured(NamedTuple):
    """How many rows an item takes, and whether a word had to be cut."""

    rows: int
    cut: bool


@lru_cache(maxsize=16)
def setting(terms: tuple[str, ...]) -> Setting:
    """Return the setting with these names."""
    return Setting(terms)


def measured(item: Item, size: float, width: float, how: Setting) -> Measured:
    """Return how many rows the item takes at a size in a width."""
    key = (size, width, how)
    found = item.known.get(key)
    if found is None:
        found = item.known[key] = _measured(item, size, width, how)
    return found


@lru_cache(maxsize=65536)
def _measured(item: Item, size: float, width: float, how: Setting) -> Measured:
    left, right = _span(item, size, width)
    right = _text_end(item, size, left, right)
    _, left, told = _lead(item, size, left, right)
    words = max((widest(text, face, lexicon.occurring(how.terms, text)) for text, face in told), default=0.0)
    return Measured(len(_rows(item, size, width, how)), words * size > right - left + 0.01)


@lru_cache(maxsize=4096)
def rows(item: Item, size: float, width: float, how: Setting) -> tuple[Row, ...]:
    """Set the item; every row is `size` times the line spacing high."""
    return _rows(item, size, width, how)


def pads(item: Item, size: float) -> float:
    """Return the room that its card takes over and under its rows, together."""
    return 2 * PAD_Y * size if item.ground else 0.0


def gap(item: Item, size: float) -> float:
    """Return the room after it."""
    return (CARD_GAP if item.ground else LINE_GAP) * size


def height(item: Item, count: int, size: float) -> float:
    """Return how high so many of its rows are."""
    return count * size * SPACING + pads(item, size)


def part(
    item: Item, size: float, width: float, how: Setting, start: int, end: int
) -> tuple[list[Shape], float]:
    """Return the shapes of some of its rows, from 0, 0 on, and their height."""
    tall = height(item, end - start, size)
    shapes: list[Shape] = []
    if item.ground:
        outline = "line" if item.closed or item.ground == "card" else ""
        shapes.append(Box(0, 0, width, tall, "head" if item.closed else item.ground, outline, 12.0, 2.0))
    if item.edge:
        shapes.append(Box(0, 0, EDGE, tall, item.edge, "", EDGE / 2 if not item.ground else 6.0))
    top = pads(item, size) / 2
    for number, row in enumerate(rows(item, size, width, how)[start:end]):
        shapes += [_moved(shape, top + number * size * SPACING) for shape in row]
    return shapes, tall


def _moved(shape: Shape, down: float) -> Shape:
    if isinstance(shape, TextLine | Box):
        return replace(shape, y=shape.y + down)
    raise TypeError(f"a row holds text and boxes, not {shape!r}")


def _rows(item: Item, size: float, width: float, how: Setting) -> tuple[Row, ...]:
    if item.closed:
        return ((),)
    left, right = _span(item, size, width)
    end, right = right, _text_end(item, size, left, right)
    lead, left, told = _lead(item, size, left, right)
    found: list[list[Shape]] = [list(row) for row in _text(item, told, size, (left, right), how)]
    if found:
        found[0] = [*lead, *found[0]]
    if item.count:
        _count(item, size, (left, right), found)
    if item.meter is not None and right < end:
        found[0] += meters.beside(item.meter, size, right + size, end)
    elif item.meter is not None:
        found += [list(row) for row in meters.rows(item.meter, size, left, right)]
    return tuple(tuple(row) for row in found)


def _span(item: Item, size: float, width: float) -> tuple[float, float]:
    pad = PAD_X * size if item.ground else 0.0
    edge = EDGE if item.edge else 0.0
    if item.edge and not item.ground:
        edge += PAD_X * size
    indent = min(min(item.level, MOST_STEPS) * STEP * size, width * 0.25)
    return pad + edge + indent, width - pad


def _text_end(item: Item, size: float, left: float, right: float) -> float:
    """Return where the text ends: further left where a bar stands beside it."""
    if item.meter is None or not item.meter.beside or right - left < WIDE_ENOUGH * size:
        return right
    return left + (right - left) * TEXT_SHARE


def _lead(item: Item, size: float, left: float, right: float) -> tuple[Row, float, tuple[Said, ...]]:
    """Set what hangs before the text; return it, where the text begins, and what it says.

    A lead that leaves too little room is said first instead.
    """
    if not item.lead:
        return (), left, item.said
    style = TextStyle("semibold", size, "white" if item.lead_ground else item.strong)
    wide = measure.width(item.lead, style.face, size)
    inset = 0.25 * size if item.lead_ground else 0.0
    begins = left + wide + 2 * inset + 0.36 * size
    if right - begins < LEAST_TEXT * size:
        return (), left, ((f"{item.lead} ", "semibold"), *item.said)
    line = one_line(item.lead, style, left + inset, 0)
    if not item.lead_ground:
        return (line,), begins, item.said
    badge = Box(left, 0.1 * size, wide + 2 * inset, 1.3 * size, item.lead_ground, "", 0.25 * size)
    return (badge, line), begins, item.said


def _text(
    item: Item, told: tuple[Said, ...], size: float, span: tuple[float, float], how: Setting
) -> list[Row]:
    left, right = span
    width = max(right - left, size)
    if not told:
        return [] if item.meter else [()]
    if len(told) == 1:
        text, face = told[0]
        style = TextStyle(face, size, _colour(item, face))
        broken = lines.wrap(text, width, face, size, how.terms)
        return [(TextLine(left, BASELINE * size, line.text, style, line.width),) for line in broken]
    runs = tuple(lines.Run(text, face, size) for text, face in told if text)
    return [
        tuple(
            TextLine(
                left + piece.x,
                BASELINE * size,
                piece.text,
                TextStyle(piece.face, size, _colour(item, piece.face)),
                piece.width,
            )
            for piece in row
        )
        for row in lines.wrap_runs(runs, width, how.terms)
    ]


def _colour(item: Item, face: str) -> str:
    return item.colour if face in {"regular", "italic"} else item.strong


def _count(item: Item, size: float, span: tuple[float, float], found: list[list[Shape]]) -> None:
    """Add the votes in a pill at the right end of the last row, or of one more where there is no room."""
    style = TextStyle("bold", size, "white")
    wide = measure.width(item.count, style.face, size)
    pill = max(wide + 0.6 * size, PILL * size)
    ends = [shape.x + shape.width for shape in found[-1] if isinstance(shape, TextLine)]
    if max(ends, default=span[0]) + 0.4 * size + pill > span[1]:
        found.append([])
    x = span[1] - pill
    ground = item.strong if item.strong != "white" else "white"
    if ground == "white":
        style = replace(style, colour="ink")
    found[-1].append(Box(x, (SPACING - PILL) / 2 * size, pill, PILL * size, ground, "", PILL / 2 * size))
    found[-1].append(one_line(item.count, style, x + (pill - wide) / 2, 0))

"""What stands below each other on the wall: cards, headings, lines of text, as rows of equal height."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from facilitator.figure.drawing import Box, Shape, TextLine, TextStyle
from facilitator.figure.text import BASELINE, SPACING, one_line
from facilitator.figure.wall import ends, meters
from facilitator.figure.wall.canvas import widest
from facilitator.thai import lexicon, lines, measure

if TYPE_CHECKING:
    from collections.abc import Sequence

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
WIDE_ENOUGH, TEXT_SHARE, MOST_BESIDE = 22.0, 0.6, 3
"""From so many em on a bar stands beside its text, which has this share of the width and so many rows."""
EVEN_ROWS, EVEN_STEPS, EVEN_SHARE = 4, 12, 0.5
"""Up to so many rows are made even, in widths so many steps narrower, at most by this share."""
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
    after: str = ""
    """A word at its right end, in the colour of the lead."""
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
    """Set the item, its rows about as long as each other; every one is `size` times the line spacing high."""
    if item.closed or (item.meter is not None and item.meter.beside):
        return _rows(item, size, width, how)
    return _rows(item, size, width, how, _spare(item, size, width, how))


def _spare(item: Item, size: float, width: float, how: Setting) -> float:
    """Return how much narrower the text is best set: in as many rows, between phrases, the rows even."""
    left, right = _span(item, size, width)
    _, left, told = _lead(item, size, left, right)
    greedy = _text(item, told, size, (left, right), how)
    count = len(_rows(item, size, width, how))
    if count < 2 or len(greedy) > EVEN_ROWS:
        return 0.0
    words = (widest(text, face, lexicon.occurring(how.terms, text)) for text, face in told)
    most = min((right - left) * EVEN_SHARE, right - left - max(words, default=0.0) * size)
    said = "".join(text for text, _ in told)
    best, spare = _unevenness(greedy, said), 0.0
    for step in range(1, EVEN_STEPS + 1):
        less = most * step / EVEN_STEPS
        tried = _text(item, told, size, (left, right - less), how)
        if most <= 0 or len(tried) > count:
            break
        found = _unevenness(tried, said)
        if found < best and len(_rows(item, size, width, how, less)) == count:
            best, spare = found, less
    return spare


def _unevenness(text: Sequence[Row], said: str) -> tuple[int, float]:
    """Return how many rows end inside a phrase, and the longest row: Thai has blanks between phrases."""
    inside, at, longest = 0, 0, 0.0
    for row in text:
        pieces = [shape for shape in row if isinstance(shape, TextLine)]
        for piece in pieces:
            at = said.find(piece.text.strip(), at) + len(piece.text.strip())
        inside += not said[at : at + 1].isspace()
        longest = max([longest, *(piece.x + piece.width for piece in pieces)])
    return inside, longest


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


def _rows(item: Item, size: float, width: float, how: Setting, spare: float = 0.0) -> tuple[Row, ...]:
    """Set the item, its text as if the width were less by what it should spare."""
    if item.closed:
        return ((),)
    left, right = _span(item, size, width)
    end, right = right, _text_end(item, size, left, right)
    lead, left, told = _lead(item, size, left, right)
    found: list[list[Shape]] = [list(row) for row in _text(item, told, size, (left, right - spare), how)]
    if found:
        found[0] = [*lead, *found[0]]
    ends.add(item, size, (left, right), found)
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
    beside = (right - left) * TEXT_SHARE
    told = sum(measure.width(text, face, size) for text, face in item.said)
    return left + beside if told <= MOST_BESIDE * beside else right


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

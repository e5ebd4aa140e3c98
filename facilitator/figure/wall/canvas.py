"""The sheet that a page of the wall is drawn on, and the text that is made to fit into it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from facilitator.figure.drawing import Block, Box, Figure, Node, Shape, TextLine, TextStyle
from facilitator.figure.text import BASELINE, SHORT, SPACING, one_line, paragraph
from facilitator.figure.wall import look
from facilitator.thai import lexicon, lines, measure, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from facilitator.figure.wall.look import Room


class Fitted(NamedTuple):
    """A text broken into lines of the largest size that fits."""

    lines: tuple[TextLine, ...]
    style: TextStyle
    height: float
    whole: bool
    """Whether all of it fits and no word is cut."""


class Canvas:
    """Collects the nodes of one page."""

    def __init__(self, aspect: float, ground: str = "wall") -> None:
        self.image = look.whole(aspect)
        self.room = look.inner(aspect)
        self.nodes: list[Node] = []
        self.add("", 0, 0, self.image.width, self.image.height, [_flat(self.image, ground)])

    def add(self, key: str, x: float, y: float, width: float, height: float, shapes: Iterable[Shape]) -> None:
        """Add a node whose shapes are placed from its own corner."""
        self.nodes.append(Node(key, x, y, Block(width, height, tuple(shapes))))

    def text(self, lines: Sequence[TextLine], room: Room) -> None:
        """Add lines that were set from 0, 0 at the corner of a room."""
        self.add("", room.x, room.y, room.width, room.height, lines)

    def figure(self) -> Figure:
        """Return the drawing."""
        return Figure(self.image.width, self.image.height, tuple(self.nodes))


@lru_cache(maxsize=16384)
def widest(text: str, face: str, terms: tuple[str, ...]) -> float:
    """Return the width in em of the widest part that belongs on one line: a word, a number with its unit."""
    whole = measure.width(text, face, 1.0)
    if whole <= SHORT and "\n" not in text:
        # Short labels never load the word list.
        return whole
    return max((measure.width(part.rstrip(), face, 1.0) for part in words.split(text, terms)), default=0.0)


def fit(
    text: str,
    face: str,
    colour: str,
    sizes: Sequence[float],
    width: float,
    height: float,
    terms: tuple[str, ...] = (),
) -> Fitted:
    """Break a text in the largest of the sizes in which it fits; in the last one where it fits in none."""
    word = widest(text, face, lexicon.occurring(terms, text))
    for size in sizes:
        if word * size > width and size != sizes[-1]:
            continue
        style = TextStyle(face, size, colour)
        broken = paragraph(text, style, 0, 0, width, terms)
        tall = len(broken) * size * SPACING
        if tall <= height or size == sizes[-1]:
            return Fitted(broken, style, tall, tall <= height and word * size <= width)
    raise ValueError("there is no size to set the text in")


def at_most(
    text: str,
    face: str,
    colour: str,
    sizes: Sequence[float],
    width: float,
    height: float,
    terms: tuple[str, ...] = (),
) -> Fitted:
    """Break a text as `fit` does; what is higher in the last size ends with an ellipsis after a word."""
    found = fit(text, face, colour, sizes, width, height, terms)
    most = max(int((height + 0.01) / (found.style.size * SPACING)), 1)
    if len(found.lines) <= most:
        return found
    last = found.lines[most - 1]
    room = width - measure.width("…", face, found.style.size)
    begun = lines.wrap(last.text, room, face, found.style.size, terms)[0].text.rstrip()
    ended = one_line(f"{begun}…", found.style, 0, last.y - last.style.size * BASELINE)
    kept = (*found.lines[: most - 1], ended)
    return Fitted(kept, found.style, most * found.style.size * SPACING, whole=False)


def centred_lines(fitted: Fitted, width: float, top: float = 0.0) -> list[TextLine]:
    """Return the lines each in the middle of `width`, from `top` on."""
    return [
        TextLine((width - line.width) / 2, line.y + top, line.text, line.style, line.width)
        for line in fitted.lines
    ]


def largest(text: str, face: str, sizes: Sequence[float], width: float) -> float:
    """Return the largest of the sizes in which a text fits on one line, else the last."""
    wide = measure.width(text, face, 1.0)
    return next((size for size in sizes if wide * size <= width), sizes[-1])


def _flat(image: Room, ground: str) -> Box:
    return Box(0, 0, image.width, image.height, ground)

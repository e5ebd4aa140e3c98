"""One card on a screen board: code, text, votes, and the cards that were merged into it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.figure.drawing import Block, Box, Shape, TextStyle
from facilitator.figure.text import line_height, longest_word, one_line, paragraph
from facilitator.thai import measure, numerals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.scene import Source
    from facilitator.model import Card, Tree

PAD_X, PAD_Y = 11.0, 9.0
CODE_GAP, PILL_GAP, PILL_HEIGHT = 8.0, 8.0, 24.0
RADIUS = 8.0
TEXT = TextStyle("regular", 16.0)
CODE = TextStyle("semibold", 13.0, "soft")
BELOW = TextStyle("regular", 14.0, "soft")
VOTES = TextStyle("semibold", 14.0)
STEP = 14.0
TIE_SIZE, TIE_HEIGHT, TIE_GAP = 13.0, 20.0, 8.0


@dataclass(frozen=True, slots=True)
class CardFace:
    """All that a card shows; two cards with equal faces share one drawing."""

    text: str
    code: str = ""
    """Its code, or the list mark that it was typed with."""
    votes: int = 0
    below: tuple[tuple[int, str], ...] = ()
    """Depth and text of every card under it."""
    terms: tuple[str, ...] = ()
    ties: tuple[tuple[str, str], ...] = ()
    """Code and tone of every card that it is tied to."""


def face(
    card: Card, tree: Tree, code: str, terms: tuple[str, ...], *, votes: int, ties: Sequence[Source] = ()
) -> CardFace:
    """Gather what a card shows; private notes are left behind here."""
    below: tuple[tuple[int, str], ...] = ()
    if tree.children(card.id):
        base = tree.depth(card.id) + 1
        below = tuple((tree.depth(each.id) - base, each.text) for each in tree.under(card.id))
    codes = tuple((tied.code, tied.tone) for tied in ties)
    return CardFace(card.text, code or card.mark, votes, below, terms, codes)


def text_left(code: str) -> float:
    """Return where a card's text begins, right of its code."""
    return PAD_X + (max(measure.width(code, CODE.face, CODE.size), 15.0) + CODE_GAP if code else 0.0)


@lru_cache(maxsize=16384)
def height(shown: CardFace, width: float) -> float:
    """Return how high the card wants to be at this width."""
    return _content(shown, width)[1]


@lru_cache(maxsize=16384)
def block(shown: CardFace, width: float, at_least: float) -> Block:
    """Draw the card `width` wide and at least so high."""
    shapes, wanted = _content(shown, width)
    tall = max(wanted, at_least)
    return Block(width, tall, (Box(0, 0, width, tall, "card", "", RADIUS, shadow=True), *shapes))


@lru_cache(maxsize=16384)
def _content(shown: CardFace, width: float) -> tuple[tuple[Shape, ...], float]:
    shapes: list[Shape] = []
    left, right = text_left(shown.code), width - PAD_X
    if shown.code:
        shapes.append(one_line(shown.code, CODE, PAD_X, PAD_Y + 2.5))
    # On a narrow card the votes stand after the text: beside them long words would be cut.
    pill = _pill_width(shown.votes)
    room = right - left - pill - PILL_GAP
    beside = bool(shown.votes) and longest_word(shown.text, TEXT.face, shown.terms) * TEXT.size <= room
    if beside:
        right -= votes_pill(shown.votes, right + 2, PAD_Y, shapes) + PILL_GAP
    text = paragraph(shown.text, TEXT, left, PAD_Y, max(right - left, TEXT.size), shown.terms)
    shapes.extend(text)
    bottom = PAD_Y + len(text) * line_height(TEXT)
    if shown.ties:
        # Beside the votes there is less room than below them.
        end = right if len(text) == 1 else width - PAD_X
        bottom = _ties(shown.ties, left, text[-1].x + text[-1].width, bottom, (end, width - PAD_X), shapes)
    if shown.votes and not beside:
        free = text[-1].x + text[-1].width + PILL_GAP + pill <= right and not shown.ties
        top = bottom - line_height(TEXT) if free else bottom
        votes_pill(shown.votes, right + 2, top, shapes)
        bottom = max(bottom, top + PILL_HEIGHT + 2)
    for depth, words in shown.below:
        inset = left + STEP * (depth + 1)
        shapes.append(one_line("•", BELOW, inset - 11, bottom))
        broken = paragraph(words, BELOW, inset, bottom, max(width - PAD_X - inset, BELOW.size), shown.terms)
        shapes.extend(broken)
        bottom += len(broken) * line_height(BELOW)
    return tuple(shapes), bottom + PAD_Y


def _ties(
    ties: tuple[tuple[str, str], ...],
    left: float,
    x: float,
    bottom: float,
    ends: tuple[float, float],
    shapes: list[Shape],
) -> float:
    """Add the codes of what the card is tied to after its text, which ends at `x`; return the new bottom.

    `ends` say how far to the right they may reach: on the line of the text, and on lines of their own.
    """
    end = ends[0]
    x, top = x + TIE_GAP, bottom - line_height(TEXT) + 3
    for code, tone in ties:
        line = one_line(code, TextStyle("semibold", TIE_SIZE, tone), 0, 0)
        wide = line.width + 10
        if x + wide > end and x > left:
            x, top, bottom, end = left, bottom + 1, bottom + TIE_HEIGHT + 4, ends[1]
        shapes.append(Box(x, top, wide, TIE_HEIGHT, f"{tone}_soft", "", 5))
        shapes.append(one_line(code, line.style, x + 5, top - 0.6))
        x += wide + 4
    return bottom


def votes_pill(votes: int, right: float, top: float, shapes: list[Shape], fill: str = "paper") -> float:
    """Add a pill with the votes that ends at `right`, and return how much room it takes."""
    count = numerals.to_thai(str(votes))
    line = one_line(count, VOTES, 0, 0)
    pill = _pill_width(votes)
    shapes.append(Box(right - pill, top, pill, PILL_HEIGHT, fill, "", PILL_HEIGHT / 2))
    shapes.append(one_line(count, VOTES, right - (pill + line.width) / 2, top + 1.5))
    return pill


def _pill_width(votes: int) -> float:
    return max(measure.width(numerals.to_thai(str(votes)), VOTES.face, VOTES.size) + 16, PILL_HEIGHT)

"""What drawings on paper share: their room, their letters, and cards broken into rows that fill pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from facilitator.figure.drawing import TextLine, TextStyle
from facilitator.figure.text import BASELINE, one_line, paragraph
from facilitator.thai import numerals

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from facilitator.figure.scene import Scene
    from facilitator.model import Card

PAD = 7.0
CODE_GAP = 5.0
TITLE = TextStyle("bold", 10.5)
TEXT = TextStyle("regular", 9.5)
"""Sarabun 9.5 pt prints as large as TH Sarabun 14."""
STRONG = TextStyle("bold", 9.5)
STEP = 1.62 * TEXT.size
"""Distance between two baselines."""

Row: TypeAlias = tuple[TextLine, ...]
"""What stands on one baseline: a code and the text beside it, or text alone."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The room for a drawing, in points, and how its text is set."""

    width: float
    height: float
    numbers: str = "as-typed"
    terms: tuple[str, ...] = ()

    def digits(self, text: str) -> str:
        """Return what was typed in the digits that were chosen."""
        return numerals.apply(text, self.numbers)

    def own(self, text: str) -> str:
        """Return what the program itself writes: in Thai digits where those of cards stay as typed."""
        return numerals.apply(text, "arabic" if self.numbers == "arabic" else "thai")


def heading_rows(text: str, width: float, paper: Paper, style: TextStyle = TITLE) -> list[Row]:
    """Break a heading into rows."""
    return [(line,) for line in paragraph(text, style, 0, 0, width, paper.terms)]


def card_rows(card: Card, scene: Scene, code: str, width: float, paper: Paper) -> list[Row]:
    """Break a card and all under it into rows, the code hanging before the first."""
    rows = hanging(code, said(card, scene, paper), 0, width, paper)
    base = scene.tree.depth(card.id)
    for child in scene.tree.under(card.id):
        depth = scene.tree.depth(child.id) - base
        rows += hanging("•", said(child, scene, paper), depth, width, paper)
    return rows


def said(card: Card, scene: Scene, paper: Paper) -> str:
    """Return a card's text, the codes that it is tied to and its votes."""
    text = paper.digits(card.text)
    if tied := scene.ties.get(card.id):
        text += f" ({', '.join(source.code or source.text for source in tied)})"
    if votes := scene.votes(card):
        text += paper.own(f" ({votes})")
    return text


def hanging(
    lead: str, text: str, depth: int, width: float, paper: Paper, style: TextStyle = TEXT
) -> list[Row]:
    """Break a text into rows beside its lead, `depth` levels in."""
    left = min(depth, 4) * TEXT.size
    mark = one_line(lead, style, left, 0) if lead else None
    indent = left + (mark.width + CODE_GAP if mark else 0)
    lines = paragraph(text, style, indent, 0, max(width - indent, 40), paper.terms)
    rows: list[Row] = [(line,) for line in lines]
    if mark:
        rows[0] = (mark, *rows[0])
    return rows


def set_rows(rows: Iterable[Row], x: float, y: float) -> list[TextLine]:
    """Set rows below each other from a corner on."""
    return [
        replace(line, x=line.x + x, y=y + number * STEP + TEXT.size * BASELINE)
        for number, row in enumerate(rows)
        for line in row
    ]


def take(cards: list[list[Row]], room: int) -> list[Row]:
    """Take the first cards that fit whole out of the list; one that is longer than the room is divided."""
    taken: list[Row] = []
    while cards and len(taken) + len(cards[0]) <= room:
        taken += cards.pop(0)
    if cards and len(cards[0]) > room:
        rest = room - len(taken)
        taken += cards[0][:rest]
        cards[0] = cards[0][rest:]
    return taken


def lines_in(height: float) -> int:
    """Return how many rows fit into a height, with the room around them."""
    return max(int((height - 2 * PAD) / STEP + 0.001), 1)


def tall(rows: Sequence[object]) -> float:
    """Return the height of a box around rows."""
    return len(rows) * STEP + 2 * PAD

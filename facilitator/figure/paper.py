"""Four quadrants on paper: a bordered two-by-two of coded texts, over as many pages as it takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from facilitator import kinds
from facilitator.figure.drawing import Block, Box, Figure, Node, Shape, TextLine, TextStyle
from facilitator.figure.text import BASELINE, one_line, paragraph
from facilitator.thai import numerals

if TYPE_CHECKING:
    from facilitator.kinds import Kind
    from facilitator.model import Board, Card, Tree

PAD = 7.0
CODE_GAP = 5.0
MIN_ROWS = 3
TITLE = TextStyle("bold", 10.5)
TEXT = TextStyle("regular", 9.5)
"""Sarabun 9.5 pt prints as large as TH Sarabun 14."""
STEP = 1.62 * TEXT.size
"""Distance between two baselines."""

Row: TypeAlias = tuple[TextLine, ...]
"""What stands on one baseline: a code and the text beside it, or text alone."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The room for the drawing, in points, and how its text is set."""

    width: float
    height: float
    numbers: str = "as-typed"
    terms: tuple[str, ...] = ()

    @property
    def inside(self) -> float:
        """Width of the text in one quadrant."""
        return self.width / 2 - 2 * PAD


class _Quadrant:
    """One quadrant: its heading, and the cards that still wait for a page, each as rows."""

    def __init__(self, heading: list[Row], cards: list[list[Row]]) -> None:
        self.heading, self.cards = heading, cards

    def take(self, room: int) -> list[Row]:
        """Take the cards that fit whole; one that is longer than a page goes on over the next."""
        taken: list[Row] = []
        while self.cards and len(taken) + len(self.cards[0]) <= room:
            taken += self.cards.pop(0)
        if self.cards and len(self.cards[0]) > room:
            rest = room - len(taken)
            taken += self.cards[0][:rest]
            self.cards[0] = self.cards[0][rest:]
        return taken


def pages(kind: Kind, board: Board, tree: Tree, paper: Paper) -> tuple[Figure, ...]:
    """Return a two-by-two for each page; together they hold every card, in order."""
    codes = kinds.codes(kind, tree)
    quadrants = [
        _Quadrant(
            [(line,) for line in paragraph(_heading(kind, board, slot.id), TITLE, 0, 0, paper.inside)],
            [
                _card_rows(
                    card, tree, codes.get(card.id, ""), paper, 0 if board.votes_hidden else tree.votes(card)
                )
                for card in tree.children(None)
                if card.slot == slot.id
            ],
        )
        for slot in kind.slots
    ]
    head = max(len(quadrant.heading) for quadrant in quadrants)
    room = max(int((paper.height / 2 - 2 * PAD) / STEP) - head, 1)
    figures = [_page(quadrants, room, paper)]
    while any(quadrant.cards for quadrant in quadrants):
        figures.append(_page(quadrants, room, paper))
    return tuple(figures)


def _heading(kind: Kind, board: Board, slot_id: str) -> str:
    title, code = kind.slot_title(board, slot_id), kind.slot(slot_id).code
    return f"{title} ({code})" if code else title


def _card_rows(card: Card, tree: Tree, code: str, paper: Paper, votes: int) -> list[Row]:
    """Break a card and all under it to rows, the code hanging before the first."""
    text = f"{card.text} ({votes})" if votes else card.text
    rows = _hanging(code, text, 0, paper)
    base = tree.depth(card.id)
    for child in tree.under(card.id):
        rows += _hanging("•", child.text, tree.depth(child.id) - base, paper)
    return rows


def _hanging(lead: str, text: str, depth: int, paper: Paper) -> list[Row]:
    left = min(depth, 4) * TEXT.size
    mark = one_line(lead, TEXT, left, 0) if lead else None
    indent = left + (mark.width + CODE_GAP if mark else 0)
    words = numerals.apply(text, paper.numbers)
    lines = paragraph(words, TEXT, indent, 0, max(paper.inside - indent, 40), paper.terms)
    rows: list[Row] = [(line,) for line in lines]
    if mark:
        rows[0] = (mark, *rows[0])
    return rows


def _page(quadrants: list[_Quadrant], room: int, paper: Paper) -> Figure:
    """Fill one page and make each row of quadrants as high as it needs to be."""
    half = paper.width / 2
    nodes: list[Node] = []
    y = 0.0
    for pair in (quadrants[:2], quadrants[2:]):
        contents = [quadrant.heading + quadrant.take(room) for quadrant in pair]
        tall = max(len(quadrants[0].heading) + MIN_ROWS, *(len(rows) for rows in contents)) * STEP + 2 * PAD
        for column, rows in enumerate(contents):
            shapes: list[Shape] = [Box(0, 0, half, tall, "", "ink", 0, 0.9)]
            for number, row in enumerate(rows):
                baseline = PAD + number * STEP + TEXT.size * BASELINE
                shapes += [replace(line, x=line.x + PAD, y=baseline) for line in row]
            nodes.append(Node("", column * half, y, Block(half, tall, tuple(shapes))))
        y += tall
    return Figure(paper.width, y, tuple(nodes))

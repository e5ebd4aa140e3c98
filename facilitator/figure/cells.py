"""Lists of cards inside a cell: marks, bullets and nesting, each card a node of its own."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.figure.drawing import Block, Box, Node, Shape, TextLine, TextStyle
from facilitator.figure.text import BASELINE, line_height, longest_word, one_line, paragraph
from facilitator.thai import lexicon, measure, numerals

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from facilitator.figure.scene import Scene
    from facilitator.model import Card

EDGE = 6.0
"""Room left and right of the text of a card, for the ring that an editor may draw."""
RISE = 1.5
"""Room over and under it."""
STEP = 1.15
"""How far a mark pushes its text to the right, and a level its cards, in em."""
MOST_STEPS = 4
"""Deeper levels stay at this indent, so that text keeps room."""
SMALLEST = 13.0
TAIL_GAP = 8.0
PILL_HEIGHT = 22.0


@dataclass(frozen=True, slots=True)
class Entry:
    """All that one card shows in a list."""

    text: str
    lead: str = ""
    """What hangs before the text: the mark as typed, a code or a bullet."""
    coded: bool = False
    ties: str = ""
    """The codes of what it is tied to."""
    votes: int = 0
    terms: tuple[str, ...] = ()
    """The names in the text, which no line breaks inside."""


@dataclass(frozen=True)
class Lister:
    """Sets the cards of one board as lists, in letters of one size."""

    scene: Scene
    codes: Mapping[int, str]
    size: float = 16.0

    def sized(self, size: float) -> Lister:
        """Return one that sets in letters of another size."""
        return replace(self, size=size)

    def entry(self, card: Card, lead: str = "") -> Entry:
        """Gather what a card shows; private notes are left behind here."""
        scene, code = self.scene, self.codes.get(card.id, "")
        ties = " ".join(source.code or source.text for source in scene.ties.get(card.id, ()))
        lead = " ".join(part for part in (code, card.mark) if part) or lead
        held = lexicon.occurring(scene.terms, card.text)
        return Entry(card.text, lead, bool(code), ties, scene.votes(card), held)

    def stack(
        self, cards: Sequence[Card], x: float, y: float, width: float, lead: str | None = None
    ) -> tuple[list[Node], float]:
        """Set cards and all under them below each other; the text of the first level begins at `x`.

        Returns the nodes and where they end. Without a mark of its own a card of the first level gets
        `lead`, by default a bullet when it is not alone.
        """
        style = TextStyle("regular", self.size)
        nodes: list[Node] = []
        tree = self.scene.tree
        if lead is None:
            lead = "•" if len(cards) > 1 else ""
        waiting = [(card, 0, lead) for card in reversed(cards)]
        while waiting:
            card, level, lead = waiting.pop()
            indent = min(level * STEP * self.size, width * 0.3)
            shown = block(self.entry(card, lead), style, width - indent + 2 * EDGE)
            nodes.append(Node(f"card:{card.id}", x - EDGE + indent, y, shown))
            y += shown.height
            deeper = min(level + 1, MOST_STEPS)
            waiting += [(child, deeper, "–") for child in reversed(tree.children(card.id))]
        return nodes, y

    def least_width(self, cards: Sequence[Card]) -> float:
        """Return the width, in em, under which a word of these cards or of one under them would be cut."""
        widest, tree = 0.0, self.scene.tree
        waiting = [(card, 0) for card in cards]
        while waiting:
            card, level = waiting.pop()
            hanging = STEP if level or card.mark or len(cards) > 1 or card.id in self.codes else 0.0
            widest = max(
                widest, longest_word(card.text, "regular", self.scene.terms) + level * STEP + hanging
            )
            deeper = min(level + 1, MOST_STEPS)
            waiting += [(child, deeper) for child in tree.children(card.id)]
        return widest


@lru_cache(maxsize=16384)
def block(entry: Entry, style: TextStyle, width: float) -> Block:
    """Draw one card, its text EDGE from both sides and hanging beside its lead."""
    shapes: list[Shape] = []
    text, left, right = entry.text, EDGE, width - EDGE
    if entry.lead:
        look = _small(style) if entry.coded else TextStyle(style.face, style.size, "soft")
        down = (style.size - look.size) * BASELINE
        lead = one_line(entry.lead, look, left, RISE + down)
        hang = max(lead.width + 0.35 * style.size, STEP * style.size)
        if hang < (right - left) * 0.4:
            shapes.append(lead)
            left += hang
        else:
            text = f"{entry.lead} {text}"
    lines = paragraph(text, style, left, RISE, right - left, entry.terms)
    shapes += lines
    bottom = RISE + len(lines) * line_height(style)
    if entry.ties or entry.votes:
        bottom = _tail(entry, style, lines, left, right, shapes)
    return Block(width, math.ceil(bottom + RISE), tuple(shapes))


def _small(style: TextStyle) -> TextStyle:
    return TextStyle("semibold", max(style.size - 3, SMALLEST), "soft")


def _tail(
    entry: Entry,
    style: TextStyle,
    lines: tuple[TextLine, ...],
    left: float,
    right: float,
    shapes: list[Shape],
) -> float:
    """Add codes and votes after the last line where they fit, else under it; return where all ends."""
    look, tall = _small(style), line_height(style)
    down = (style.size - look.size) * BASELINE
    x, top = lines[-1].x + lines[-1].width + TAIL_GAP, RISE + (len(lines) - 1) * tall
    if entry.ties:
        if x + measure.width(entry.ties, look.face, look.size) > right:
            x, top = left, top + tall
        codes = paragraph(entry.ties, look, x, top + down, right - x, entry.terms)
        shapes += codes
        x, top = codes[-1].x + codes[-1].width + TAIL_GAP, top + (len(codes) - 1) * line_height(look)
    if entry.votes:
        count = one_line(numerals.to_thai(str(entry.votes)), replace(look, colour="ink"), 0, 0)
        pill = max(count.width + 2 * TAIL_GAP, PILL_HEIGHT)
        if x + pill > right:
            x, top = left, top + tall
        shapes.append(
            Box(x, top + (tall - PILL_HEIGHT) / 2, pill, PILL_HEIGHT, "paper", "line", PILL_HEIGHT / 2)
        )
        shapes.append(one_line(count.text, count.style, x + (pill - count.width) / 2, top + down))
    return top + tall

"""Levels on a screen: by factor, where each group stands and wants to be, who gives and who learns."""

from __future__ import annotations

import math
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from facilitator import kinds
from facilitator.figure import adding, giving
from facilitator.figure.cells import Lister
from facilitator.figure.drawing import Block, Box, Figure, Node, Rule, Shape, TextStyle
from facilitator.figure.kept import Keeper, Part
from facilitator.figure.text import centred, line_height, one_line, paragraph
from facilitator.figure.words import labelled
from facilitator.thai import numerals

if TYPE_CHECKING:
    from facilitator.figure.giving import Factor
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind

GAP = 14.0
LEAST_WIDTH = 410.0
"""A factor's least comfortable width: as many stand side by side as fit."""
PAD = 14.0
RADIUS = 10.0
NAME_SHARE = 0.4
"""So much of the width the names of the groups take."""
ROW, DOT, RING = 36.0, 8.5, 13.0
"""How high a row is at least; how large the marks of now and of the goal are (radius)."""
TITLE = TextStyle("semibold", 17.0)
NAME = TextStyle("regular", 16.0)
HEAD = TextStyle("semibold", 15.0, "soft")
SMALL = TextStyle("regular", 13.0, "soft")
GIVES, LEARNS = "พร้อมให้", "ใฝ่รู้"
NOW, GOAL = "ตอนนี้", "เป้าหมาย"


class Levels:
    """Arranges a board of factors; the last call's factors are kept while nothing in them changed."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._slot = kind.main_slot
        under = kind.slots_under(self._slot.id)
        self._group = under[0] if under else None
        self._keeper = Keeper()

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        factors = giving.factors(self._kind, scene.tree)
        lister = Lister(scene, kinds.codes(self._kind, scene.tree))
        columns = max(1, min(int((width + GAP) // (LEAST_WIDTH + GAP)), len(factors) + 1))
        each = (width - (columns - 1) * GAP) / columns
        self._keeper.begin((each, scene.terms, scene.board.votes_hidden))
        bottoms = [0.0] * columns
        nodes: list[Node] = []
        for number, factor in enumerate(factors):
            column = number % columns
            part = self._factor(factor, lister, column * (each + GAP), each)
            nodes += part.at(bottoms[column])
            bottoms[column] += part.height + GAP
        column = len(factors) % columns
        place = adding.place(adding.asked_for(self._slot), each)
        key = f"slot:{self._slot.id}"
        nodes.append(self._keeper.place(key, column * (each + GAP), bottoms[column], place))
        bottoms[column] += place.height + GAP
        return Figure(width, max(height, max(bottoms) - GAP), tuple(nodes))

    def _factor(self, factor: Factor, lister: Lister, x: float, width: float) -> Part:
        scene = lister.scene
        under = tuple(scene.tree.under(factor.card.id))
        about = tuple(scene.ties.get(each.id) for each in under)
        prompt = self._group.prompt.th if self._group else ""
        group = self._group.id if self._group else ""
        draw = partial(_factor, factor, lister, x, width, group, prompt)
        return self._keeper.part(factor.card.id, (factor.card, under, about, x), draw)


def _factor(factor: Factor, lister: Lister, x: float, width: float, group: str, prompt: str) -> Part:
    """Draw one factor: its title, a row for each group, and in words who gives and who learns."""
    terms = lister.scene.terms
    title = _title(factor.card.text, lister.scene.votes(factor.card), width, terms)
    nodes = [Node(f"card:{factor.card.id}", x, 0.0, title)]
    listed, y = lister.stack(factor.others, x + PAD, title.height + 4, width - 2 * PAD, "•")
    y = y if factor.others else title.height
    nodes.append(Node("", x, y, _scale(width)))
    y += _scale(width).height
    nodes += listed
    for each in factor.groups:
        fields = (each.fields.get("now", ""), each.fields.get("goal", ""))
        row = _row(each.text, fields, lister.scene.votes(each), width, terms)
        nodes.append(Node(f"card:{each.id}", x, y, row))
        under, end = lister.stack(
            lister.scene.tree.children(each.id), x + PAD + 14, y + row.height, width * NAME_SHARE - PAD, "•"
        )
        nodes += under
        y = end
    words = _words(factor, prompt, width, terms)
    nodes.append(Node("", x, y, words))
    tall = y + words.height
    key = f"cell:{factor.card.id}:{group}" if group else ""
    return Part((Node(key, x, 0.0, _frame(width, tall, title.height)), *nodes), tall)


@lru_cache(maxsize=1024)
def _title(text: str, votes: int, width: float, terms: tuple[str, ...]) -> Block:
    told = f"{text}  ({numerals.to_thai(str(votes))})" if votes else text
    lines = paragraph(told, TITLE, PAD, 9, width - 2 * PAD, terms)
    return Block(width, 9 + len(lines) * line_height(TITLE) + 7, lines)


@lru_cache(maxsize=1024)
def _frame(width: float, height: float, head: float) -> Block:
    """Draw the ground of a factor, its head in a stronger colour."""
    return Block(
        width,
        height,
        (
            Box(0, 0, width, height, "card", "line", RADIUS),
            Box(1, 1, width - 2, head - 1, "head", "", RADIUS - 1),
            Box(1, head / 2, width - 2, head / 2, "head"),
            Rule(1, head, width - 1, head),
        ),
    )


def _place(level: float, width: float) -> float:
    """Return where a level stands from left to right."""
    left = width * NAME_SHARE
    return left + (width - PAD - left) * (level - 0.5) / giving.LEVELS


@lru_cache(maxsize=64)
def _scale(width: float) -> Block:
    """Draw the levels over the rows, and what the marks mean."""
    shapes: list[Shape] = []
    for level in range(1, giving.LEVELS + 1):
        x = _place(level, width)
        shapes.append(centred(numerals.to_thai(str(level)), HEAD, x - 20, 6, 40))
    x, tall = PAD, 34.0
    for words, ring in ((NOW, False), (GOAL, True)):
        line = one_line(words, SMALL, x + 15, 7.5)
        if line.x + line.width > width * NAME_SHARE:
            break
        shapes += [_mark(x + 5, 18, 5, ring=ring), line]
        x = line.x + line.width + 12
    return Block(width, tall, tuple(shapes))


def _mark(x: float, y: float, radius: float, *, ring: bool) -> Box:
    colour = ("", "accent") if ring else ("accent", "")
    return Box(x - radius, y - radius, 2 * radius, 2 * radius, *colour, radius, 2.0)


@lru_cache(maxsize=4096)
def _row(text: str, fields: tuple[str, str], votes: int, width: float, terms: tuple[str, ...]) -> Block:
    """Draw one group: its name, its level now as a dot, its goal as a ring, and the way between them."""
    told = f"{text}  ({numerals.to_thai(str(votes))})" if votes else text
    room = width * NAME_SHARE - PAD - 6
    name = paragraph(told, NAME, PAD, 6, max(room, NAME.size), terms)
    shapes: list[Shape] = [Rule(PAD, 0, width - PAD, 0), *name]
    bottom = 6 + len(name) * line_height(NAME)
    now, goal = (giving.level(each) for each in fields)
    for label, typed, level in zip((NOW, GOAL), fields, (now, goal), strict=True):
        if typed and level is None:
            # What is no level from one to five cannot be drawn, but it was said.
            lines = paragraph(f"{label}: {typed}", SMALL, PAD, bottom - 2, max(room, SMALL.size), terms)
            shapes += lines
            bottom += len(lines) * line_height(SMALL) - 2
    tall = max(bottom + 6, ROW)
    middle = ROW / 2
    if now is not None and goal is not None and now != goal:
        start, end = _place(float(now), width), _place(float(goal), width)
        shapes.append(Rule(start, middle, end - math.copysign(DOT, end - start), middle, "accent", 2.0))
    if goal is not None:
        radius = RING if goal == now else DOT
        shapes.append(_mark(_place(float(goal), width), middle, radius, ring=True))
    if now is not None:
        shapes.append(_mark(_place(float(now), width), middle, DOT, ring=False))
    return Block(width, tall, tuple(shapes))


def _words(factor: Factor, prompt: str, width: float, terms: tuple[str, ...]) -> Block:
    """Say who can give and who wants to learn; without groups, how to add one."""
    if not factor.groups:
        lines = paragraph(prompt, SMALL, PAD, 4, width - 2 * PAD)
        return Block(width, 4 + len(lines) * line_height(SMALL) + PAD, lines)
    shapes: list[Shape] = [Rule(PAD, 0, width - PAD, 0)]
    y = 8.0
    told = ((GIVES, factor.givers, "strength"), (LEARNS, factor.learners, "opportunity"))
    for label, groups, colour in told:
        names = ", ".join(group.text for group in groups) or "—"
        said, y = labelled(f"{label}: ", names, colour, (PAD, y), width - 2 * PAD, terms)
        shapes += said
    return Block(width, y + 8, tuple(shapes))

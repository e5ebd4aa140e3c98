"""Stairs on a screen: steps that rise to the right, each with what shows that it is reached."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from facilitator import kinds
from facilitator.figure import adding
from facilitator.figure.card import votes_pill
from facilitator.figure.cells import Lister
from facilitator.figure.drawing import Block, Box, Figure, Node, Shape, TextStyle
from facilitator.figure.kept import Keeper, Part
from facilitator.figure.text import centred, line_height, one_line, paragraph
from facilitator.thai import numerals

if TYPE_CHECKING:
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind, Slot
    from facilitator.model import Card

GAP = 8.0
LEAST_STEP = 200.0
"""Narrower steps become blocks below each other, each further to the right than the one under it."""
INDENT, MOST_INDENT = 44.0, 0.35
"""How much further, and how much of the width all of them together at most."""
LEAST_RISE, MOST_RISE = 34.0, 110.0
SIDE_BY_SIDE = 620.0
"""From this width of the shortest block on, what is under a step stands beside its text."""
HEAD_SHARE = 0.44
"""So much of the shortest block its text takes then."""
PAD = 12.0
RADIUS = 10.0
TREAD = 4.0
BADGE = 26.0
TEXT = TextStyle("semibold", 17.0)
LABEL = TextStyle("medium", 13.0, "soft")
HINT = TextStyle("regular", 16.0, "soft")


@dataclass(frozen=True, slots=True)
class _Head:
    """All that the head of a step shows."""

    number: int
    text: str
    votes: int
    terms: tuple[str, ...]


class Stairs:
    """Arranges a board of steps; the last one stands highest."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._slot = kind.main_slot
        self._parts = kind.slots_under(self._slot.id)
        self._keeper = Keeper()

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        lister = Lister(scene, kinds.codes(self._kind, scene.tree))
        titles = tuple(self._kind.slot_title(scene.board, slot.id) for slot in self._parts)
        self._keeper.begin((width, titles, scene.terms, scene.board.votes_hidden))
        steps = scene.tree.children(None)
        makers = [_Step(lister, self._parts, titles, card, number) for number, card in enumerate(steps, 1)]
        if not steps:
            return Figure(width, height, tuple(_promise(self._slot, width, height)))
        narrow = width / len(steps) < LEAST_STEP
        tall, nodes = (self._blocks if narrow else self._stairs)(makers, width, height)
        return Figure(width, tall, tuple(nodes))

    def _next(self, x: float, y: float, width: float) -> Node:
        """Return the place for the next step."""
        block = adding.place(adding.asked_for(self._slot), width)
        return self._keeper.place(f"slot:{self._slot.id}", x, y, block)

    def _stairs(self, steps: list[_Step], width: float, height: float) -> tuple[float, list[Node]]:
        """Set the steps side by side on one floor, each higher than the one before it.

        The place for the next one lies over all but the last, which is so much higher than the others.
        """
        each = (width - (len(steps) - 1) * GAP) / len(steps)
        left = width if len(steps) == 1 else width - each - GAP
        place = self._next(0.0, 0.0, left)
        above = place.block.height + GAP
        needs = [step.height(each) for step in steps]
        if len(steps) == 1:
            needs[0] = max(needs[0], height - above)
            tops, floor = needs, needs[0] + above
        else:
            tops = _rising(needs, LEAST_RISE, above)
            spare = max(height - tops[-1], 0.0) / (len(steps) - 1)
            tops = _rising(needs, min(LEAST_RISE + spare, MOST_RISE), above)
            floor = max(height, tops[-1])
            place = self._next(0.0, floor - tops[-1], left)
        nodes: list[Node] = [place]
        for number, (step, tall) in enumerate(zip(steps, tops, strict=True)):
            nodes += self._part(step, number * (each + GAP), each, None, tall).at(floor - tall)
        return floor, nodes

    def _blocks(self, steps: list[_Step], width: float, height: float) -> tuple[float, list[Node]]:
        """Set the steps below each other, the last one on top and furthest to the right."""
        indent = min(INDENT, MOST_INDENT * width / max(len(steps) - 1, 1))
        shortest = width - (len(steps) - 1) * indent
        column = width - shortest * (1 - HEAD_SHARE) if shortest >= SIDE_BY_SIDE else None
        nodes = [self._next(width - shortest, 0.0, shortest)]
        y = nodes[0].block.height + GAP
        for number in range(len(steps) - 1, -1, -1):
            x = number * indent
            part = self._part(steps[number], x, width - x, column, 0.0)
            nodes += part.at(y)
            y += part.height + GAP
        return max(y - GAP, height), nodes

    def _part(self, step: _Step, x: float, width: float, column: float | None, at_least: float) -> Part:
        place = (x, width, column, at_least)
        return self._keeper.part(step.card.id, (*step.source, *place), partial(step.draw, *place))


def _rising(needs: list[float], rise: float, last: float) -> list[float]:
    """Return how high each step is: what it needs, and more than the one before it; the last by `last`."""
    tops: list[float] = []
    for number, need in enumerate(needs, 1):
        more = max(rise, last) if number == len(needs) else rise
        tops.append(max(need, tops[-1] + more) if tops else need)
    return tops


@dataclass(frozen=True)
class _Step:
    """One step of the stairs and what it takes to draw it."""

    lister: Lister
    slots: tuple[Slot, ...]
    titles: tuple[str, ...]
    """Of those slots."""
    card: Card
    number: int

    @property
    def source(self) -> tuple[object, ...]:
        """Return all that the drawing is made from."""
        scene = self.lister.scene
        under = tuple(scene.tree.under(self.card.id))
        return (self.card, self.number, under, tuple(scene.ties.get(each.id) for each in under))

    def height(self, width: float) -> float:
        """Return how high the step wants to be."""
        return self._content(0.0, width, None)[1]

    def draw(self, x: float, width: float, column: float | None, at_least: float) -> Part:
        """Draw the step at least so high; what is under it stands from `column` on, or below its text."""
        nodes, wanted = self._content(x, width, column)
        tall = max(wanted, at_least)
        key = f"cell:{self.card.id}:{self.slots[0].id}" if self.slots else ""
        return Part((Node(key, x, 0.0, _body(width, tall)), *nodes), tall)

    def _content(self, x: float, width: float, column: float | None) -> tuple[list[Node], float]:
        scene = self.lister.scene
        head_width = width if column is None else column - x - PAD
        face = _Head(self.number, self.card.text, scene.votes(self.card), scene.terms)
        head = _head(face, head_width)
        nodes = [Node(f"card:{self.card.id}", x, TREAD, head)]
        left, y = (x + PAD, TREAD + head.height) if column is None else (column, TREAD + PAD - 3)
        room = x + width - PAD - left
        children = scene.tree.children(self.card.id)
        known = {slot.id for slot in self.slots}
        rest = [each for each in children if each.slot not in known]
        listed, y = self.lister.stack(rest, left, y, room, "•")
        nodes += listed
        for number, (slot, title) in enumerate(zip(self.slots, self.titles, strict=True)):
            cards = [each for each in children if each.slot == slot.id]
            label = Block(room, line_height(LABEL), (one_line(title, LABEL, 0, 0),))
            listed, end = self.lister.stack(cards, left, y + label.height, room, "•")
            if number:
                ground = Block(width, end - y, ())
                nodes.append(Node(f"cell:{self.card.id}:{slot.id}", x, y, ground))
            nodes += [Node("", left, y, label), *listed]
            y = end + (0 if cards else 6)
        return nodes, max(y, TREAD + head.height) + PAD - 4


@lru_cache(maxsize=1024)
def _head(face: _Head, width: float) -> Block:
    """Draw the number of a step and its text."""
    badge = TextStyle("bold", 15.0, "white")
    shapes: list[Shape] = [
        Box(PAD, PAD, BADGE, BADGE, "accent", "", BADGE / 2),
        centred(numerals.to_thai(str(face.number)), badge, PAD, PAD + 2, BADGE),
    ]
    left, right = PAD + BADGE + 8, width - PAD
    if face.votes:
        right -= votes_pill(face.votes, right, PAD + 1, shapes, "card") + 8
    text = paragraph(face.text, TEXT, left, PAD, max(right - left, TEXT.size), face.terms)
    shapes += text
    return Block(width, PAD + max(len(text) * line_height(TEXT), BADGE) + 6, tuple(shapes))


@lru_cache(maxsize=1024)
def _body(width: float, height: float) -> Block:
    """Draw what a step is made of, its tread in a stronger colour."""
    return Block(
        width,
        height,
        (
            Box(0, 0, width, height, "accent_soft", "", RADIUS),
            Box(0, 0, width, TREAD + 2, "accent", "", 3),
        ),
    )


def _promise(slot: Slot, width: float, height: float) -> list[Node]:
    """Draw the stairs that are to come; the lowest is the place for the first step."""
    count = 4 if width >= 2 * LEAST_STEP else 2
    each = (width - (count - 1) * GAP) / count
    nodes = []
    for number in range(count):
        tall = height * (0.25 + 0.7 * number / count)
        shapes: list[Shape] = [Box(0, 0, each, tall, "side", "line", RADIUS)]
        if number == 0:
            shapes += paragraph(adding.asked_for(slot), HINT, PAD, PAD, max(each - 2 * PAD - 24, HINT.size))
        key = "" if number else f"slot:{slot.id}"
        nodes.append(Node(key, number * (each + GAP), height - tall, Block(each, tall, tuple(shapes))))
    return nodes

"""Outcome steps on paper: stairs of a few steps, or indented blocks with the last step on top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.figure.drawing import Block, Box, Figure, Node
from facilitator.figure.paper import (
    PAD,
    STRONG,
    card_rows,
    hanging,
    heading_rows,
    lines_in,
    set_rows,
    tall,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.paper import Paper, Row
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind
    from facilitator.model import Card

GAP = 4.0
LEAST_STEP = 108.0
"""Narrower steps become blocks below each other."""
RISE = 26.0
INDENT, MOST_INDENT = 22.0, 0.3
TREAD = 2.4


@dataclass
class _Step:
    """One step: where it stands, and the rows that still wait for a page."""

    x: float
    width: float
    rows: list[Row]


def pages(kind: Kind, scene: Scene, paper: Paper) -> tuple[Figure, ...]:
    """Return the stairs; they hold every step with all that is under it."""
    steps = scene.tree.children(None)
    width = (paper.width - (len(steps) - 1) * GAP) / max(len(steps), 1)
    if width >= LEAST_STEP:
        drawn = _stairs(
            [
                _Step(number * (width + GAP), width, _rows(kind, scene, card, number + 1, width, paper))
                for number, card in enumerate(steps)
            ],
            paper,
        )
        if drawn.height <= paper.height:
            return (drawn,)
    indent = min(INDENT, MOST_INDENT * paper.width / max(len(steps) - 1, 1))
    blocks = []
    for number in range(len(steps) - 1, -1, -1):
        wide = paper.width - number * indent
        rows = _rows(kind, scene, steps[number], number + 1, wide, paper)
        blocks.append(_Step(number * indent, wide, rows))
    return _blocks(blocks, paper)


def _rows(kind: Kind, scene: Scene, card: Card, number: int, width: float, paper: Paper) -> list[Row]:
    """Break a step and all under it into rows."""
    inside = width - 2 * PAD
    votes = paper.own(f" ({scene.votes(card)})") if scene.votes(card) else ""
    rows = hanging(paper.own(f"{number}."), paper.digits(card.text) + votes, 0, inside, paper, STRONG)
    slot = kind.row_slot
    parts = kind.slots_under(slot.id) if slot else ()
    children = scene.tree.children(card.id)
    others = [each for each in children if each.slot not in {part.id for part in parts}]
    for each in others:
        rows += card_rows(each, scene, "•", inside, paper)
    for part in parts:
        cards = [each for each in children if each.slot == part.id]
        if cards:
            title = paper.digits(kind.slot_title(scene.board, part.id))
            rows += heading_rows(f"{title}:", inside, paper, STRONG)
            for each in cards:
                rows += card_rows(each, scene, "•", inside, paper)
    return rows


def _stairs(steps: Sequence[_Step], paper: Paper) -> Figure:
    """Set the steps side by side on one floor."""
    heights: list[float] = []
    for step in steps:
        heights.append(max(tall(step.rows), heights[-1] + RISE if heights else 0.0))
    floor = max(heights, default=0.0)
    nodes = [
        _node(step, step.rows, floor - height, height) for step, height in zip(steps, heights, strict=True)
    ]
    return Figure(paper.width, floor, tuple(nodes))


def _blocks(steps: list[_Step], paper: Paper) -> tuple[Figure, ...]:
    """Set the steps below each other; a step goes on over the next page only when it is longer than one."""
    figures: list[Figure] = []
    nodes: list[Node] = []
    y = 0.0
    for step in steps:
        while step.rows:
            room = paper.height - y
            if (
                nodes
                and tall(step.rows) > room
                and (tall(step.rows) <= paper.height or room < tall(range(3)))
            ):
                figures.append(Figure(paper.width, y - GAP, tuple(nodes)))
                nodes, y = [], 0.0
                continue
            count = min(len(step.rows), lines_in(room))
            rows, step.rows = step.rows[:count], step.rows[count:]
            nodes.append(_node(step, rows, y, tall(rows)))
            y += tall(rows) + GAP
    if nodes:
        figures.append(Figure(paper.width, y - GAP, tuple(nodes)))
    return tuple(figures)


def _node(step: _Step, rows: Sequence[Row], y: float, height: float) -> Node:
    ground = Box(0, 0, step.width, height, "", "ink", 0, 0.8)
    tread = Box(0, 0, step.width, TREAD, "ink")
    return Node("", step.x, y, Block(step.width, height, (ground, tread, *set_rows(rows, PAD, PAD))))

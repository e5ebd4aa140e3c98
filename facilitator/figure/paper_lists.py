"""Texts of a drawing that stand below each other on paper, over as many pages as it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure.drawing import Block, Figure, Node
from facilitator.figure.paper import STEP, set_rows, take

if TYPE_CHECKING:
    from facilitator.figure.paper import Paper, Row


def listed(texts: list[list[Row]], paper: Paper) -> tuple[Figure, ...]:
    """Return the pages of a list; each text is kept on one page where it can be."""
    figures = []
    waiting = list(texts)
    room = max(int(paper.height / STEP), 1)
    while waiting:
        rows = take(waiting, room)
        block = Block(paper.width, len(rows) * STEP, tuple(set_rows(rows, 0, 0)))
        figures.append(Figure(paper.width, block.height, (Node("", 0, 0, block),)))
    return tuple(figures)

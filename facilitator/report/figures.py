"""A board as a drawing on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure import paper
from facilitator.report import page
from facilitator.report.document import Block, FigureBlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator.kinds import Kind
    from facilitator.report.wording import Wording

FIGURE_HEIGHT = 0.8 * page.TEXT_HEIGHT
"""So high at most, so that the titles of document and board fit above the first drawing."""


def blocks(kind: Kind, wording: Wording) -> Iterator[Block]:
    """Draw the board."""
    if kind.arrangement not in {"quadrants", "matrix", "axes"}:
        return
    scene = wording.scene
    room = paper.Paper(page.TEXT_WIDTH, FIGURE_HEIGHT, numbers=wording.numbers, terms=scene.terms)
    yield FigureBlock(paper.pages(kind, scene.board, scene.tree, room))

"""A board as a drawing on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure import on_paper
from facilitator.figure.paper import Paper
from facilitator.report import page
from facilitator.report.document import Block, FigureBlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator.kinds import Kind
    from facilitator.report.wording import Wording

FIGURE_SHARE = 0.8
"""So much of the page's height a drawing takes at most: titles of document and board fit above the first."""


def blocks(kind: Kind, wording: Wording) -> Iterator[Block]:
    """Draw the board as it is arranged."""
    return _drawn(kind.arrangement, kind, wording)


def river(kind: Kind, wording: Wording) -> Iterator[Block]:
    """Draw the board as a river of wisdom."""
    return _drawn("river", kind, wording)


def _drawn(name: str, kind: Kind, wording: Wording) -> Iterator[Block]:
    """Return the drawing; nothing where an arrangement has none on paper."""
    sheet = page.WIDE if kind.landscape else page.UPRIGHT
    room = Paper(sheet.text_width, FIGURE_SHARE * sheet.text_height, wording.numbers, wording.scene.terms)
    if figures := on_paper.pages(name, kind, wording.scene, room):
        yield FigureBlock(figures)

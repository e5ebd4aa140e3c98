"""From a board to a drawing: the arrangement that its kind asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from facilitator.figure.outline import Outline
from facilitator.figure.quadrants import Quadrants

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure
    from facilitator.kinds import Kind
    from facilitator.model import Board, Tree


class Arrangement(Protocol):
    """Turns a board of one kind into a drawing; the same input always gives the same drawing."""

    def arrange(
        self, board: Board, tree: Tree, width: float, height: float, terms: tuple[str, ...] = ()
    ) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""


def arrangement(kind: Kind) -> Arrangement:
    """Return a new arrangement for boards of this kind; it may keep what a later call needs again."""
    if kind.arrangement == "quadrants":
        return Quadrants(kind)
    if kind.arrangement == "outline":
        return Outline(kind)
    raise ValueError(f"no arrangement is called {kind.arrangement!r}")

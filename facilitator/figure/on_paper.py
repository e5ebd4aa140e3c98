"""From a board to its drawing on paper: pages of figures, by the name of an arrangement."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from facilitator.figure import paper_axes, paper_grid, paper_river, paper_stairs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from facilitator.figure.drawing import Figure
    from facilitator.figure.paper import Paper
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind

Pages: TypeAlias = "Callable[[Kind, Scene, Paper], tuple[Figure, ...]]"

_PAGES: Mapping[str, Pages] = MappingProxyType(
    {
        "quadrants": paper_grid.quadrants,
        "matrix": paper_grid.matrix,
        "axes": paper_axes.pages,
        "stairs": paper_stairs.pages,
        "river": paper_river.pages,
    }
)


def pages(name: str, kind: Kind, scene: Scene, paper: Paper) -> tuple[Figure, ...]:
    """Return the drawing of a board in this arrangement; nothing where it has none on paper.

    No page is higher than the paper; together they hold every card.
    """
    draw = _PAGES.get(name)
    return draw(kind, scene, paper) if draw else ()

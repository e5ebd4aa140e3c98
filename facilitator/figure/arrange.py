"""From a board to a drawing: the arrangement or view that its kind offers."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from facilitator.figure.axes import Axes
from facilitator.figure.clusters import Clusters
from facilitator.figure.columns import Columns
from facilitator.figure.goals import Goals
from facilitator.figure.levels import Levels
from facilitator.figure.matrix import Matrix
from facilitator.figure.one_row import OneRow
from facilitator.figure.outline import Outline
from facilitator.figure.quadrants import Quadrants
from facilitator.figure.ranked import Ranked
from facilitator.figure.record import Record
from facilitator.figure.river import River
from facilitator.figure.sections import Sections
from facilitator.figure.stairs import Stairs
from facilitator.figure.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from facilitator.figure.drawing import Figure
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind


class Arrangement(Protocol):
    """Turns boards of one kind into drawings; the same scene always gives the same drawing."""

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""


_ARRANGEMENTS: Mapping[str, Callable[[Kind], Arrangement]] = MappingProxyType(
    {
        "quadrants": Quadrants,
        "matrix": Matrix,
        "columns": Columns,
        "goals": Goals,
        "outline": Outline,
        "clusters": Clusters,
        "stairs": Stairs,
        "levels": Levels,
        "river": River,
        "axes": Axes,
        "ranked": Ranked,
        "table": Table,
        "one_row": OneRow,
        "sections": Sections,
        "record": Record,
    }
)


def arrangement(kind: Kind, view: str = "") -> Arrangement:
    """Return a new arrangement for boards of this kind; it may keep what a later call needs again.

    `view` is one of `kind.views`; without it the board is arranged as its kind declares.
    """
    name = view or kind.arrangement
    if name not in _ARRANGEMENTS:
        raise ValueError(f"no arrangement is called {name!r}")
    return _ARRANGEMENTS[name](kind)

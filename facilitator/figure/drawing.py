"""A drawing with no surface: what to paint and where, in design units, for any painter.

One design unit is one pixel at 100 % on screen and one point on paper. Text is already broken into lines.
Colours are names of the palette (`resources/theme.toml`), never values.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple, TypeAlias


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a line of text looks. `face` is a name of `thai.measure.FACES`; `size` is in design units."""

    face: str
    size: float
    colour: str = "ink"


@dataclass(frozen=True, slots=True)
class TextLine:
    """One unbreakable line; `x` is its left end, `y` its baseline."""

    x: float
    y: float
    text: str
    style: TextStyle
    width: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, filled, outlined or both; `shadow` asks for the one soft shadow of the theme."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    outline: str = ""
    radius: float = 0.0
    outline_width: float = 1.0
    shadow: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line between two points."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str = "line"
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Polyline:
    """A line through two or more points, its corners round; with `fill` the area that it closes around."""

    points: tuple[tuple[float, float], ...]
    colour: str = "ink"
    """Of the line; empty for an area without one."""
    width: float = 2.0
    fill: str = ""

    def moved(self, x: float, y: float) -> Polyline:
        """Return the same line further to the right and down."""
        points = tuple((across + x, down + y) for across, down in self.points)
        return replace(self, points=points)


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo, scaled to this rectangle; its bytes are kept under `digest`."""

    x: float
    y: float
    width: float
    height: float
    digest: str


Shape: TypeAlias = Box | Rule | Polyline | TextLine | Picture


@dataclass(frozen=True, slots=True)
class Block:
    """Shapes that belong together, in coordinates of their own; cached and placed many times."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


class Node(NamedTuple):
    """A block in its place. `key` names what it shows: "card:12", "slot:S", or "" for decoration."""

    key: str
    x: float
    y: float
    block: Block

    def holds(self, x: float, y: float) -> bool:
        """Tell whether the point lies inside."""
        return self.x <= x < self.x + self.block.width and self.y <= y < self.y + self.block.height


@dataclass(frozen=True)
class Figure:
    """A whole drawing; later nodes lie over earlier ones."""

    width: float
    height: float
    nodes: tuple[Node, ...]

    @cached_property
    def _by_key(self) -> dict[str, Node]:
        return {node[0]: node for node in self.nodes if node[0]}

    def node(self, key: str) -> Node | None:
        """Return the node that shows `key`, or None when the figure does not."""
        return self._by_key.get(key)

    def at(self, x: float, y: float) -> Node | None:
        """Return the topmost node with a key at this point."""
        for node in reversed(self.nodes):
            if node.key and node.holds(x, y):
                return node
        return None

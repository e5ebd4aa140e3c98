"""Parts of a drawing that are kept while nothing in them changes, and moved when they only move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.figure.drawing import Block, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable


@dataclass(slots=True)
class Part:
    """Nodes that stand together, from `y` on in the whole drawing, `height` high."""

    nodes: tuple[Node, ...]
    height: float
    y: float = 0.0

    def at(self, y: float) -> tuple[Node, ...]:
        """Return the nodes as they stand from `y` on; the same ones while that stays."""
        by = y - self.y
        if by:
            self.nodes = tuple([Node(node.key, node.x, node.y + by, node.block) for node in self.nodes])
            self.y = y
        return self.nodes


class Keeper:
    """Keeps the parts of the last drawing under their keys."""

    def __init__(self) -> None:
        self._context: object = None
        self._before: dict[Hashable, tuple[object, Part]] = {}
        self._now: dict[Hashable, tuple[object, Part]] = {}

    def begin(self, context: object) -> None:
        """Begin a drawing; when `context`, what all parts depend on, differs, all are made anew."""
        self._before = self._now if context == self._context else {}
        self._now = {}
        self._context = context

    def place(self, key: str, x: float, y: float, block: Block, *, name: str = "") -> Node:
        """Return a node, the one kept where it is equal; `name` tells apart those without a key."""
        made = self.part(key or name, (x, block), lambda: Part((Node(key, x, 0.0, block),), block.height))
        return made.at(y)[0]

    def part(self, key: Hashable, source: object, make: Callable[[], Part]) -> Part:
        """Return the part kept under a key if it was made from an equal source, else a new one."""
        kept = self._before.get(key)
        if kept is None or kept[0] != source:
            kept = (source, make())
        self._now[key] = kept
        return kept[1]

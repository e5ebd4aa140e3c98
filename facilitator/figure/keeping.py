"""Nodes that stay the same objects from one drawing to the next: a view repaints only what changed."""

from __future__ import annotations

from facilitator.figure.drawing import Block, Node


class KeptNodes:
    """The nodes of the last drawing, given again where they stand as before."""

    def __init__(self) -> None:
        self._before: dict[str, Node] = {}
        self._now: dict[str, Node] = {}

    def begin(self) -> None:
        """Start a new drawing; what the last one did not have is forgotten."""
        self._before, self._now = self._now, {}

    def node(self, key: str, x: float, y: float, block: Block, *, name: str = "") -> Node:
        """Return the node of this key; nodes without a key are told apart by `name`."""
        kept = self._before.get(key or name)
        # Blocks come from caches, so that an equal one is mostly the same object.
        if kept is None or (kept.x, kept.y) != (x, y) or kept.block != block:
            kept = Node(key, x, y, block)
        self._now[key or name] = kept
        return kept

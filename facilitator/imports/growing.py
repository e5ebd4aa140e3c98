"""The tree of an outline while it is read: what is placed already, and what the next line may stand under."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facilitator.imports.entry import Entry

if TYPE_CHECKING:
    from facilitator.imports.marks import Mark

BOOK, SERIES, FREE, SUB = range(4)
"""Ranks of what holds sections: the whole text, counted headings, headings, and those right under one."""


@dataclass
class Node:
    """An entry that still grows."""

    slot: str
    text: str
    mark: str = ""
    speaker: str = ""
    children: list[Node] = field(default_factory=list)

    def add(self, slot: str, text: str, mark: Mark | None = None) -> Node:
        """Add a last child and return it."""
        node = Node(slot, text, mark.text if mark else "")
        self.children.append(node)
        return node


@dataclass
class Open:
    """Something that the next line may stand under: a heading, a label, or a list at its last item."""

    node: Node
    indent: int
    place: int = -1
    """The line it began with."""
    set_off: bool = False
    """A wide gap stands before it."""
    rank: int = FREE
    """Of a heading."""
    value_at: int = 0
    """Of a label: the column of its values."""
    mark: Mark | None = None
    """Of a list: the mark of its last item."""
    count: int = 0
    """Of a list: how many items it has."""
    told_after: int = -1
    """Of a list: how many blank lines its items have at most before text under them; -1 for no such text."""
    led: set[str] = field(default_factory=set)
    """Of a list: the shapes of the lists that stand under labels in its items."""

    @property
    def is_list(self) -> bool:
        """Whether items stand here."""
        return self.mark is not None

    @property
    def is_label(self) -> bool:
        """Whether values, or a labelled list, stand under this."""
        return self.mark is None and self.node.slot == "label"

    @property
    def is_heading(self) -> bool:
        """Whether this is a heading or the whole text."""
        return not self.is_list and not self.is_label


def frozen(root: Node) -> tuple[Entry, ...]:
    """Return the entries under the root, made without recursion, children first."""
    done: dict[int, tuple[Entry, ...]] = {}
    waiting = [(root, False)]
    while waiting:
        node, ready = waiting.pop()
        if not ready:
            if node is not root:
                _settle_headings(node)
            waiting.append((node, True))
            waiting.extend((child, False) for child in node.children)
            continue
        done[id(node)] = tuple(
            Entry(child.slot, child.text, child.mark, child.speaker, done.pop(id(child)))
            for child in node.children
        )
    return done[id(root)]


def _settle_headings(node: Node) -> None:
    """Turn a heading into a label when its parent's list goes on after it.

    On paper whatever follows a heading seems to stand under it; a label ends with what is indented under it.
    """
    listed = False
    for child in reversed(node.children):
        if child.slot == "heading" and listed:
            child.slot = "label"
        listed = listed or child.slot == "item"

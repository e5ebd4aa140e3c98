"""Which cards are chosen on a board, and where the arrow keys lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.ui.board.place import Target

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.figure.drawing import Figure, Node
    from facilitator.kinds import Kind
    from facilitator.model import Tree

DIRECTIONS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def card_key(card_id: int) -> str:
    """Return the key under which a figure shows a card."""
    return f"card:{card_id}"


def card_of(node: Node | None) -> int | None:
    """Return the id of the card that a node shows, or None."""
    if node is None or not node.key.startswith("card:"):
        return None
    return int(node.key[5:])


def target_of(node: Node | None, kind: Kind, tree: Tree) -> Target | None:
    """Return the place whose ground a node is: a slot's, or that of a row's cell; None for all else."""
    what, _, rest = node.key.partition(":") if node else ("", "", "")
    if what == "slot":
        return Target(rest)
    if what != "cell":
        return None
    row_id, _, column = rest.partition(":")
    if any(slot.id == column for slot in kind.slots):
        return Target(column, int(row_id))
    return Target(tree[int(row_id)].slot, int(row_id), column)


class Selection(QObject):
    """The current card, and the cards chosen with it in the order they were chosen."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.current: int | None = None
        self.cards: tuple[int, ...] = ()

    def choose(self, card_id: int | None) -> None:
        """Make this the only chosen card, or choose none."""
        self._set(card_id, () if card_id is None else (card_id,))

    def toggle(self, card_id: int) -> None:
        """Add a card to the chosen ones or take it out; it becomes the current one when added."""
        if card_id in self.cards:
            rest = tuple(each for each in self.cards if each != card_id)
            self._set(rest[-1] if rest else None, rest)
        else:
            self._set(card_id, (*self.cards, card_id))

    def extend(self, card_ids: Iterable[int], current: int) -> None:
        """Choose a run of cards that ends at the current one."""
        self._set(current, tuple(card_ids))

    def keep(self, existing: Iterable[int]) -> None:
        """Let go of cards that are no longer there."""
        there = set(existing)
        rest = tuple(each for each in self.cards if each in there)
        self._set(self.current if self.current in there else (rest[-1] if rest else None), rest)

    def _set(self, current: int | None, cards: tuple[int, ...]) -> None:
        if (current, cards) != (self.current, self.cards):
            self.current, self.cards = current, cards
            self.changed.emit()


def neighbour(figure: Figure, card_id: int, direction: str) -> Node | None:
    """Return the nearest card in a direction: straight ahead counts more than near but aside."""
    here = figure.node(card_key(card_id))
    if here is None:
        return None
    dx, dy = DIRECTIONS[direction]
    x, y = _centre(here)
    best, least = None, float("inf")
    for node in figure.nodes:
        if node is here or not node.key.startswith("card:"):
            continue
        other_x, other_y = _centre(node)
        if dx:
            ahead, aside = (other_x - x) * dx, _gap(here.y, here.block.height, node.y, node.block.height)
        else:
            ahead, aside = (other_y - y) * dy, _gap(here.x, here.block.width, node.x, node.block.width)
        if ahead <= 1:
            continue
        # Within the same row or column distance alone decides; beyond it, what lies aside costs more.
        score = ahead + 6 * aside + 0.05 * (abs(other_x - x) + abs(other_y - y))
        if score < least:
            best, least = node, score
    return best


def _centre(node: Node) -> tuple[float, float]:
    return node.x + node.block.width / 2, node.y + node.block.height / 2


def _gap(start: float, length: float, other: float, other_length: float) -> float:
    """Return how far two stretches are apart; 0 when they overlap."""
    return max(0.0, start - (other + other_length), other - (start + length))

"""Cards that say the same: found while typing, so that the room's second voice becomes a vote."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.thai import searching

if TYPE_CHECKING:
    from facilitator.model import Card, Tree
    from facilitator.ui.board.place import Target

_folded = lru_cache(maxsize=65536)(searching.fold)


def find(tree: Tree, target: Target, text: str) -> Card | None:
    """Return the card that says the same in the same slot under the same row; None when none does."""
    wanted = _folded(text.strip())
    if not wanted:
        return None
    for card in tree.children(target.row_id):
        if card.slot == target.slot and _folded(card.text.strip()) == wanted:
            return card
    return None

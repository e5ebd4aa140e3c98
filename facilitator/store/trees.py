"""The tree of cards: from rows in rank order to cards depth first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from facilitator.store.errors import damaged

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from facilitator.model import Card

UNDER = """
    WITH RECURSIVE under (board_id, id) AS (
        SELECT board_id, id FROM card WHERE board_id = ? AND parent_id = ?
        UNION
        SELECT card.board_id, card.id FROM card
        JOIN under ON card.board_id = under.board_id AND card.parent_id = under.id
    )
"""
"""Begins a query that joins the cards under one; UNION, so that even a damaged tree comes to an end."""


def depth_first(cards: Iterable[Card], under_id: int | None, path: Path) -> tuple[Card, ...]:
    """Order cards given by rank so that each stands after its parent; they all stand under `under_id`."""
    children: defaultdict[int | None, list[Card]] = defaultdict(list)
    count = 0
    for card in cards:
        children[card.parent_id].append(card)
        count += 1
    ordered: list[Card] = []
    waiting = children.pop(under_id, [])[::-1]
    while waiting:
        card = waiting.pop()
        ordered.append(card)
        if card.id in children:
            waiting += children[card.id][::-1]
    if len(ordered) != count or any(card.id == under_id for card in ordered):
        raise damaged(path, "cards stand under one another in a circle")
    return tuple(ordered)

"""Where cards can go on their board with all that they hold in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.kinds import can_stand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.model import Card
    from facilitator.ui.board.model import BoardModel


def fit(model: BoardModel, cards: Iterable[Card], slot: str, parent_id: int | None) -> bool:
    """Tell whether all of the cards can stand in a slot, on top or below a card."""
    under = model.tree[parent_id].slot if parent_id is not None else None
    return all(
        (card.parent_id == parent_id and card.slot == slot) or _can_stand(model, card, slot, under)
        for card in cards
    )


def can_merge(model: BoardModel, cards: Iterable[Card], into: Card) -> bool:
    """Tell whether all of the cards can become parts of another."""
    return all(_can_stand(model, card, into.slot, into.slot) for card in cards)


def _can_stand(model: BoardModel, card: Card, slot: str, under: str | None) -> bool:
    # A cluster stays one wherever it goes.
    cluster = model.kind.cluster_slot
    slot = card.slot if cluster is not None and card.slot == cluster.id else slot
    measured = (card.id, *(each.id for each in model.tree.under(card.id)))
    if slot != card.slot and any(each in model.measurements for each in measured):
        return False
    return can_stand(model.kind, model.tree, card, slot, under)

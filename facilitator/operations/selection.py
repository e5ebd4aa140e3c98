"""Chosen cards: which of them count, and where they stand among their siblings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.operations.texts import OperationRefused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from facilitator.model import Card
    from facilitator.store import Store


def same_board(card: Card, board_id: int) -> None:
    """Refuse a card of another board."""
    if card.board_id != board_id:
        raise OperationRefused("บัตรอยู่คนละกระดานกัน ให้เลือกบัตรในกระดานเดียวกัน")


def topmost(store: Store, card_ids: Iterable[int]) -> list[Card]:
    """Return the chosen cards that are under no other chosen one, in the order of the board."""
    chosen = {card_id: store.card(card_id) for card_id in card_ids}
    placed: list[tuple[list[tuple[float, int]], Card]] = []
    for card in chosen.values():
        same_board(card, next(iter(chosen.values())).board_id)
        above = ancestors(store, card)
        if not any(ancestor.id in chosen for ancestor in above):
            placed.append(([(c.rank, c.id) for c in (*above, card)], card))
    return [card for _, card in sorted(placed, key=lambda pair: pair[0])]


def ancestors(store: Store, card: Card) -> list[Card]:
    """Return the cards that a card stands under, outermost first."""
    above: list[Card] = []
    while card.parent_id is not None:
        card = store.card(card.parent_id)
        above.append(card)
    return above[::-1]


def first_staying(
    siblings: Sequence[tuple[int, float]], before_id: int | None, moved_ids: set[int]
) -> int | None:
    """Return the first sibling from `before_id` on that does not move itself; None for the end."""
    if before_id not in moved_ids:
        return before_id
    order = [row_id for row_id, _ in siblings]
    if before_id not in order:
        raise OperationRefused("ย้ายบัตรไปไว้หน้าตัวมันเองไม่ได้ ให้เลือกตำแหน่งใหม่")
    return next((row_id for row_id in order[order.index(before_id) :] if row_id not in moved_ids), None)


def stands_there(
    siblings: Sequence[tuple[int, float]], moved_ids: Sequence[int], before_id: int | None
) -> bool:
    """Tell whether the moved cards already stand in this order right before that sibling."""
    order = [row_id for row_id, _ in siblings]
    if before_id is not None and before_id not in order:
        return False
    end = len(order) if before_id is None else order.index(before_id)
    return order[max(0, end - len(moved_ids)) : end] == list(moved_ids)

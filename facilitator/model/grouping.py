"""Records put together by what they belong to, in the order in which they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.model.records import Card, Measurement


def by_slot(cards: Iterable[Card]) -> dict[str, list[Card]]:
    """Put cards together by the slot that they stand in."""
    found: dict[str, list[Card]] = {}
    for card in cards:
        found.setdefault(card.slot, []).append(card)
    return found


def by_card(measurements: Iterable[Measurement]) -> dict[int, tuple[Measurement, ...]]:
    """Put measurements together by the id of their indicator."""
    found: dict[int, list[Measurement]] = {}
    for measurement in measurements:
        found.setdefault(measurement.card_id, []).append(measurement)
    return {card_id: tuple(taken) for card_id, taken in found.items()}

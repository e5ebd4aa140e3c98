"""The order in which hands are counted: one card after another, back when one was miscounted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class HandsRound:
    """Goes through the cards of a board; `asked` is the one at hand, None after the last."""

    def __init__(self, order: Sequence[int], counted: Iterable[int] = ()) -> None:
        self.order = list(order)
        self.counted = set(counted)
        first = next((card_id for card_id in self.order if card_id not in self.counted), None)
        self.asked: int | None = first if first is not None or not self.order else self.order[0]

    @property
    def done(self) -> int:
        """How many of the cards have been counted."""
        return sum(card_id in self.counted for card_id in self.order)

    def go_on(self) -> None:
        """Ask for the next card."""
        if self.asked is not None:
            place = self.order.index(self.asked) + 1
            self.asked = self.order[place] if place < len(self.order) else None

    def go_back(self) -> None:
        """Ask for the card before once more."""
        place = self.order.index(self.asked) if self.asked is not None else len(self.order)
        if self.order:
            self.asked = self.order[max(0, place - 1)]

    def follow(self, order: Sequence[int]) -> None:
        """Keep up with the board: a card that is gone gives way to the one after it."""
        if self.asked is not None and self.asked not in order:
            after = self.order[self.order.index(self.asked) :]
            self.asked = next((card_id for card_id in after if card_id in order), None)
        self.order = list(order)

"""Who can give and who wants to learn: one rule for the table of levels, the river and paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.thai import numerals

if TYPE_CHECKING:
    from decimal import Decimal

    from facilitator.model import Card

LEVELS = 5
"""The highest level; the lowest is 1."""
GIVES_FROM = 4
"""Who stands at this level or above can give to others."""
LEARNS_FROM = 2
"""Who wants to rise by so many levels or more wants to learn."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a group stands in one factor and where it wants to be; None for what was not told in numbers."""

    now: Decimal | None
    goal: Decimal | None

    @property
    def gives(self) -> bool:
        """Whether it can give to others."""
        return self.now is not None and self.now >= GIVES_FROM

    @property
    def learns(self) -> bool:
        """Whether it wants to learn from others."""
        return self.now is not None and self.goal is not None and self.goal - self.now >= LEARNS_FROM


def standing(card: Card) -> Standing:
    """Return where the group of this card stands."""
    return Standing(
        numerals.parse_number(card.fields.get("now", "")), numerals.parse_number(card.fields.get("goal", ""))
    )

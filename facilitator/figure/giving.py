"""Who can give and who wants to learn: one rule for the table of levels, the river and paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.thai import numerals

if TYPE_CHECKING:
    from decimal import Decimal

    from facilitator.kinds import Kind
    from facilitator.model import Card, Tree

LEVELS = 5
"""The highest level; the lowest is 1."""
GIVES_FROM = 4
"""Who stands at this level or above can give to others."""
LEARNS_FROM = 2
"""Who wants to rise by so many levels or more wants to learn."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a group stands in one factor and where it wants to be; None for what is not told as a level."""

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
    return Standing(level(card.fields.get("now", "")), level(card.fields.get("goal", "")))


def level(text: str) -> Decimal | None:
    """Return the level that was typed, or None when it is none from 1 to the highest."""
    number = numerals.parse_number(text)
    return number if number is not None and 1 <= number <= LEVELS else None


@dataclass(frozen=True)
class Factor:
    """One factor of success, with the groups that were asked about it."""

    card: Card
    groups: tuple[Card, ...]
    others: tuple[Card, ...]
    """What else stands under it."""

    @property
    def givers(self) -> tuple[Card, ...]:
        """The groups that can give to others."""
        return tuple(group for group in self.groups if standing(group).gives)

    @property
    def learners(self) -> tuple[Card, ...]:
        """The groups that want to learn from others."""
        return tuple(group for group in self.groups if standing(group).learns)

    @property
    def levels(self) -> tuple[float, ...]:
        """The levels that groups stand at now, each once, the lowest first."""
        return tuple(
            sorted({float(now) for group in self.groups if (now := standing(group).now) is not None})
        )

    @property
    def banks(self) -> tuple[float, float] | None:
        """The lowest and the highest of them; None while none is told."""
        return (self.levels[0], self.levels[-1]) if self.levels else None


def factors(kind: Kind, tree: Tree) -> tuple[Factor, ...]:
    """Return the factors of a board of levels in order: all its top cards."""
    row = kind.row_slot
    group_slots = {slot.id for slot in kind.slots_under(row.id)} if row else set()
    return tuple(
        Factor(
            card,
            tuple(each for each in tree.children(card.id) if each.slot in group_slots),
            tuple(each for each in tree.children(card.id) if each.slot not in group_slots),
        )
        for card in tree.children(None)
    )

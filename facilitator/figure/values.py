"""How the typed value of a field reads on a board: dates in the Buddhist era, amounts with thousands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.thai import dates, numerals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.kinds import Field


@dataclass(frozen=True, slots=True)
class Shown:
    """A value as it reads; what is an amount stands at the right of its column."""

    text: str
    is_amount: bool = False


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of a column of money, and how many of its values are words."""

    amount: str
    words: int = 0

    @property
    def note(self) -> str:
        """What has to be said about the sum; empty when it holds everything."""
        return f"อีก {numerals.to_thai(str(self.words))} รายการไม่ใช่ตัวเลข" if self.words else ""


@lru_cache(maxsize=4096)
def shown(kind_of: str, value: str) -> Shown:
    """Return how a value of a field type reads; what is not understood stays as typed."""
    if kind_of == "date":
        try:
            return Shown(dates.short_date(date.fromisoformat(value)))
        except ValueError:
            return Shown(value)
    if kind_of in {"money", "number"}:
        number = numerals.parse_number(value)
        if number is not None:
            return Shown(thousands(number) if kind_of == "money" else value, is_amount=True)
    return Shown(value)


def in_field(field: Field, value: str) -> Shown:
    """Return how the value of this field reads; one of its choices by the choice's title."""
    for choice in field.choices:
        if value in {choice.th, choice.en}:
            return Shown(choice.th)
    return shown(field.type, value)


def thousands(amount: Decimal) -> str:
    """Return "12,500" or "12,500.50"."""
    return f"{amount:,}"


def total(values: Iterable[str]) -> Total | None:
    """Add up what was typed in a column of money; None when nothing in it is an amount."""
    typed = [value for value in values if value]
    amounts = [amount for amount in map(numerals.parse_number, typed) if amount is not None]
    if not amounts:
        return None
    return Total(thousands(sum(amounts, Decimal(0))), len(typed) - len(amounts))

"""What comes of a drag: where the cards go, and how that is shown before they are let go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QRectF


@dataclass(frozen=True, slots=True)
class Drop:
    """Cards go into another to be merged with it, or into a slot under a parent before a card."""

    cards: tuple[int, ...]
    slot: str
    parent_id: int | None = None
    before_id: int | None = None
    merge_into: int | None = None


@dataclass(frozen=True, slots=True)
class Placing:
    """Cards get these values on two axes, {field: value}; None takes them off."""

    cards: tuple[int, ...]
    values: Mapping[str, int | None]
    slot: str = ""
    """The zone they stand in then, where zones are slots."""


@dataclass(frozen=True, slots=True)
class Sign:
    """How a landing place is shown, in design units: a line between cards, or a ring around a place."""

    rect: QRectF
    ring: bool
    words: str = ""
    """What it means, to be said beside the pointer."""


Landing: TypeAlias = "tuple[Drop | Placing, Sign]"

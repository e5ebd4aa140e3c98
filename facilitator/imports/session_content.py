"""A session out of a file, checked and not yet in the library: rows without ids, and what refers to what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.kinds import Kind

Row = dict[str, object]
CardPlace = tuple[int, int]
"""Which card is meant: the place of its board and its place on the board, from 0."""


@dataclass(frozen=True, slots=True)
class CardContent:
    """A card's row, the place of its parent on the board, and the rows of its measurements."""

    row: Row
    parent: int | None
    measurements: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class BoardContent:
    """A board's row and what is on it."""

    row: Row
    cards: tuple[CardContent, ...]
    ballots: tuple[Row, ...]

    @property
    def kind(self) -> str:
        """The id of the board's kind."""
        return str(self.row["kind"])

    @property
    def slots(self) -> frozenset[str]:
        """The slots that cards stand in."""
        return frozenset(str(card.row["slot"]) for card in self.cards)


@dataclass(frozen=True, slots=True)
class LinkContent:
    """A link between two cards."""

    origin: CardPlace
    target: CardPlace
    role: str


@dataclass(frozen=True, slots=True)
class PhotoContent:
    """A photo: its JPEG, its row, and the activity or card that it belongs to."""

    jpeg: bytes
    row: Row
    activity: int | None
    card: CardPlace | None


@dataclass(frozen=True, slots=True)
class SessionContent:
    """A whole session; an activity comes with the place of the board that it shows."""

    row: Row
    boards: tuple[BoardContent, ...]
    agenda: tuple[tuple[Row, int | None], ...]
    links: tuple[LinkContent, ...]
    participants: tuple[Row, ...]
    photos: tuple[PhotoContent, ...]
    kinds: tuple[Kind, ...]
    """The own kinds that came with it."""

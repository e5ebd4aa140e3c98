"""The records that every room passes around and none changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_FIELDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Session:
    """One workshop (เวที). Dates are ISO 8601 or empty; times are "HH:MM" or empty."""

    id: int
    title: str
    date: str = ""
    starts_at: str = ""
    ends_at: str = ""
    place: str = ""
    organiser: str = ""
    background: str = ""
    purpose: str = ""
    terms: tuple[str, ...] = ()
    """Names and local words that a line never breaks inside."""
    created_at: str = ""
    deleted_at: str = ""
    """When it went into the bin; empty for a session in use."""


@dataclass(frozen=True, slots=True)
class Activity:
    """One step of the agenda (กิจกรรม); `board_id` is the board it shows, if any."""

    id: int
    session_id: int
    title: str
    rank: float
    board_id: int | None = None
    starts_at: str = ""
    minutes: int = 0
    done: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """A tree of cards of one kind. `slot_titles` holds the titles that this board words differently."""

    id: int
    session_id: int
    kind: str
    title: str
    rank: float
    slot_titles: Mapping[str, str] = field(default_factory=lambda: NO_FIELDS)


@dataclass(frozen=True, slots=True)
class Card:
    """One idea as typed. Siblings (same board and parent) stand by `rank`, whatever their slot."""

    id: int
    session_id: int
    board_id: int
    parent_id: int | None
    slot: str
    rank: float
    text: str
    mark: str = ""
    """The list mark as typed: "๑)", "-", "1."; empty when none was."""
    speaker: str = ""
    group: str = ""
    votes: int = 0
    note: str = ""
    """Private to the operator: never on the wall, never in a printed document."""
    fields: Mapping[str, str] = field(default_factory=lambda: NO_FIELDS)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything of one session at one moment, in agenda and tree order; can cross to another thread."""

    session: Session
    activities: tuple[Activity, ...]
    boards: tuple[Board, ...]
    cards: tuple[Card, ...]
    """By board, depth first, siblings by rank: a parent always comes before its children."""

    def cards_of(self, board_id: int) -> tuple[Card, ...]:
        """Return the cards of one board, depth first."""
        return tuple(card for card in self.cards if card.board_id == board_id)

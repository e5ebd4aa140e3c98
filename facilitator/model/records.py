"""The records that every room passes around and none changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_FIELDS: Mapping[str, str] = MappingProxyType({})
NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})


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
    continues_id: int | None = None
    """The session that this one goes on from; it may be gone from the library by now."""
    ground_rules: str = ""
    """What the room agreed on (ข้อตกลงร่วม), a line each; shown on the wall while people come in."""


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
    settings: Mapping[str, str] = field(default_factory=lambda: NO_FIELDS)
    """How this board is used; what is not set is as usual. The names:

    "votes" ("hidden" until they are shown), "method" ("dots" or "hands" once a vote has been started), "dots"
    (votes that each voter has), "voters" (how many vote), "hidden_columns" (ids of optional columns left out,
    with blanks between).
    """

    @property
    def votes_hidden(self) -> bool:
        """Whether the tally is kept from the wall, the print-out and the board."""
        return self.settings.get("votes") == "hidden"

    @property
    def hidden_columns(self) -> frozenset[str]:
        """The optional columns that this board does without."""
        return frozenset(self.settings.get("hidden_columns", "").split())


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
class Link:
    """A tie from one card to another of the same session; `role` is one of `LINK_ROLES`."""

    id: int
    session_id: int
    from_id: int
    to_id: int
    role: str


LINK_ROLES = ("pairs_with", "distilled_from", "serves", "same_as")
"""What a link can say: a strategy pairs with S1, core knowledge is distilled from an asset, an action serves
an indicator, two cards say the same."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """The value of an indicator on a date (ISO 8601): a number or words, as typed."""

    id: int
    session_id: int
    card_id: int
    date: str
    value: str
    note: str = ""
    """Where it comes from, such as the session in which it was taken."""


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part (ผู้เข้าร่วม). Personal data: never printed but by a document made for it."""

    id: int
    session_id: int
    rank: float
    name: str
    prefix: str = ""
    organisation: str = ""
    sector: str = ""
    phone: str = ""
    group: str = ""
    morning: bool = False
    afternoon: bool = False
    note: str = ""
    """What a sign-in sheet says besides: an address, a remark."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of a flip-chart, of an activity or a card; the bytes are kept apart under `digest`."""

    id: int
    session_id: int
    rank: float
    digest: str
    width: int
    height: int
    """Size in pixels of the copy that is kept."""
    caption: str = ""
    activity_id: int | None = None
    card_id: int | None = None


@dataclass(frozen=True, slots=True)
class Ballot:
    """How many votes one voter has given on a board. Never which: votes are anonymous."""

    id: int
    session_id: int
    board_id: int
    number: int
    """The voter's number, counted from one."""
    votes: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything of one session at one moment, in agenda and tree order; can cross to another thread."""

    session: Session
    activities: tuple[Activity, ...]
    boards: tuple[Board, ...]
    cards: tuple[Card, ...]
    """By board, depth first, siblings by rank: a parent always comes before its children."""
    links: tuple[Link, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    """Of every indicator by date."""
    participants: tuple[Participant, ...] = ()
    photos: tuple[Photo, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=lambda: NO_PICTURES)
    """The JPEGs of the photos by their digests."""

    def cards_of(self, board_id: int) -> tuple[Card, ...]:
        """Return the cards of one board, depth first."""
        return tuple(card for card in self.cards if card.board_id == board_id)

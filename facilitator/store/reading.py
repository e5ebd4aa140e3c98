"""What can be read from a library: sessions, agenda, boards, cards, snapshots, hits."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from facilitator.model import (
    Activity,
    Ballot,
    Board,
    Card,
    Link,
    Measurement,
    Participant,
    Photo,
    Session,
    Snapshot,
)
from facilitator.store import search, trees
from facilitator.store.errors import UnknownRecord, unknown_session
from facilitator.store.tables import (
    ACTIVITY,
    BALLOT,
    BOARD,
    CARD,
    LINK,
    MEASUREMENT,
    NEWEST_FIRST,
    PARTICIPANT,
    PHOTO,
    SESSION,
    activity_of,
    board_of,
    card_of,
    participant_of,
    session_of,
)

if TYPE_CHECKING:
    from facilitator.store.database import Database
    from facilitator.store.tables import Table

_AGENDA_ORDER = """
    LEFT JOIN (
        SELECT board_id, min(rank) AS shown FROM activity WHERE session_id = ? GROUP BY board_id
    ) AS agenda ON agenda.board_id = board.id
    WHERE board.session_id = ? ORDER BY agenda.shown IS NULL, agenda.shown, board.rank, board.id
"""


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One line of the library page: a session, and how many boards and cards it has."""

    session: Session
    boards: int
    cards: int


class Reading:
    """The reads of a store, on one connection."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sessions(self, *, deleted: bool = False) -> tuple[SessionSummary, ...]:
        """Return the sessions in use, newest first, or those in the bin."""
        with self._database.moment():
            rows = self._database.rows(
                f"{SESSION.select} WHERE (deleted_at <> '') = ? {NEWEST_FIRST}", (deleted,)
            )
            boards = dict(self._database.rows("SELECT session_id, count(*) FROM board GROUP BY session_id"))
            # counted by board, because that is what the index of cards is ordered by
            cards = dict(
                self._database.rows(
                    "SELECT session_id, sum((SELECT count(*) FROM card WHERE board_id = board.id))"
                    " FROM board GROUP BY session_id"
                )
            )
        return tuple(
            SessionSummary(session_of(row), boards.get(row[0], 0), cards.get(row[0], 0)) for row in rows
        )

    def session(self, session_id: int) -> Session:
        """Return one session, in the bin or not; UnknownSession when there is none."""
        row = self._database.row(f"{SESSION.select} WHERE id = ?", (session_id,))
        if row is None:
            raise unknown_session(session_id)
        return session_of(row)

    def has_session(self, session_id: int) -> bool:
        """Tell whether the library has this session, in the bin or not."""
        return self._database.row("SELECT 1 FROM session WHERE id = ?", (session_id,)) is not None

    def activities(self, session_id: int) -> tuple[Activity, ...]:
        """Return the agenda of a session in order."""
        rows = self._database.rows(f"{ACTIVITY.select} WHERE session_id = ? ORDER BY rank, id", (session_id,))
        return tuple(map(activity_of, rows))

    def activity(self, activity_id: int) -> Activity:
        """Return one activity; UnknownRecord when there is none."""
        return activity_of(self._one(ACTIVITY.select, activity_id, "กิจกรรม"))

    def boards(self, session_id: int) -> tuple[Board, ...]:
        """Return the boards of a session: those on the agenda in its order, then the others by rank."""
        rows = self._database.rows(f"{BOARD.select} {_AGENDA_ORDER}", (session_id, session_id))
        return tuple(map(board_of, rows))

    def board(self, board_id: int) -> Board:
        """Return one board; UnknownRecord when there is none."""
        return board_of(self._one(BOARD.select, board_id, "กระดาน"))

    def card(self, card_id: int) -> Card:
        """Return one card; UnknownRecord when there is none."""
        return card_of(self._one(CARD.select, card_id, "บัตร"))

    def cards(self, board_id: int) -> tuple[Card, ...]:
        """Return the cards of a board depth first, siblings by rank: a parent before its children."""
        rows = self._database.rows(f"{CARD.select} WHERE board_id = ? ORDER BY rank, id", (board_id,))
        return trees.depth_first([card_of(row) for row in rows], None, self._database.path)

    def subtree(self, card_id: int) -> tuple[Card, ...]:
        """Return a card and all under it, depth first; UnknownRecord when there is none."""
        top = self.card(card_id)
        rows = self._database.rows(
            f"{trees.UNDER} {CARD.select} JOIN under USING (id) ORDER BY card.rank, card.id",
            (top.board_id, card_id),
        )
        return top, *trees.depth_first([card_of(row) for row in rows], card_id, self._database.path)

    def siblings(self, board_id: int, parent_id: int | None) -> tuple[tuple[int, float], ...]:
        """Return id and rank of the cards under one parent, or of the outermost ones, in order."""
        rows = self._database.rows(
            "SELECT id, rank FROM card WHERE board_id = ? AND parent_id IS ? ORDER BY rank, id",
            (board_id, parent_id),
        )
        return tuple((row_id, rank) for row_id, rank in rows)

    def slots_used(self, kind: str) -> dict[str, int]:
        """Return how many cards stand in each slot of the boards of this kind, in all sessions."""
        rows = self._database.rows(
            "SELECT card.slot, count(*) FROM board JOIN card ON card.board_id = board.id"
            " WHERE board.kind = ? GROUP BY card.slot",
            (kind,),
        )
        return dict(rows)

    def last_rank(self, board_id: int, parent_id: int | None) -> float:
        """Return the rank of the last card under one parent; 0.0 when there is none."""
        row = self._database.row(
            "SELECT max(rank) FROM card WHERE board_id = ? AND parent_id IS ?", (board_id, parent_id)
        )
        return float(row[0]) if row and row[0] is not None else 0.0

    def links(self, session_id: int) -> tuple[Link, ...]:
        """Return the links of a session in the order they were made."""
        return tuple(Link(*row) for row in self._of_session(LINK, session_id, "id"))

    def measurements(self, session_id: int) -> tuple[Measurement, ...]:
        """Return the measurements of a session by date."""
        return tuple(Measurement(*row) for row in self._of_session(MEASUREMENT, session_id, "date, id"))

    def measurement(self, measurement_id: int) -> Measurement:
        """Return one measurement; UnknownRecord when there is none."""
        return Measurement(*self._one(MEASUREMENT.select, measurement_id, "ผลวัด"))

    def participants(self, session_id: int) -> tuple[Participant, ...]:
        """Return who takes part, in order."""
        return tuple(map(participant_of, self._of_session(PARTICIPANT, session_id, "rank, id")))

    def photos(self, session_id: int) -> tuple[Photo, ...]:
        """Return the photos of a session in order, without their bytes."""
        return tuple(Photo(*row) for row in self._of_session(PHOTO, session_id, "rank, id"))

    def picture(self, digest: str) -> bytes:
        """Return the JPEG of a photo; UnknownRecord when the library does not hold it."""
        row = self._database.row("SELECT jpeg FROM picture WHERE digest = ?", (digest,))
        if row is None:
            raise UnknownRecord(f"ไม่พบภาพถ่าย {digest[:12]} ในคลัง")
        return bytes(row[0])

    def ballots(self, board_id: int) -> tuple[Ballot, ...]:
        """Return the ballots of a board by the number of the voter."""
        rows = self._database.rows(f"{BALLOT.select} WHERE board_id = ? ORDER BY number, id", (board_id,))
        return tuple(Ballot(*row) for row in rows)

    def snapshot(self, session_id: int) -> Snapshot:
        """Return everything of one session at one moment; UnknownSession when there is none."""
        with self._database.moment():
            session = self.session(session_id)
            boards = self.boards(session_id)
            cards = tuple(card for board in boards for card in self.cards(board.id))
            photos = self.photos(session_id)
            return Snapshot(
                session,
                self.activities(session_id),
                boards,
                cards,
                self.links(session_id),
                self.measurements(session_id),
                self.participants(session_id),
                photos,
                tuple(ballot for board in boards for ballot in self.ballots(board.id)),
                MappingProxyType({photo.digest: self.picture(photo.digest) for photo in photos}),
            )

    def search(self, query: str, limit: int = 200) -> tuple[search.Hit, ...]:
        """Return what holds every word of the query in any session in use, newest session first."""
        with self._database.moment():
            return search.find(self._database, query, limit)

    def _of_session(self, table: Table, session_id: int, order: str) -> list[tuple[Any, ...]]:
        return self._database.rows(f"{table.select} WHERE session_id = ? ORDER BY {order}", (session_id,))

    def _one(self, select: str, row_id: int, noun: str) -> tuple[Any, ...]:
        row = self._database.row(f"{select} WHERE id = ?", (row_id,))
        if row is None:
            raise UnknownRecord(f"ไม่พบ{noun}หมายเลข {row_id} อาจถูกลบไปแล้ว")
        return row

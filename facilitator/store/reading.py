"""What can be read from a library: sessions, boards, cards, snapshots, hits."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from facilitator.model import Activity, Board, Card, Session, Snapshot
from facilitator.store import search
from facilitator.store.errors import UnknownRecord, UnknownSession, damaged
from facilitator.store.tables import TABLES, activity_of, board_of, card_of, session_of

if TYPE_CHECKING:
    from facilitator.store.database import Database

_SESSION, _ACTIVITY, _BOARD, _CARD = (
    TABLES[name].select for name in ("session", "activity", "board", "card")
)
_NEWEST_FIRST = "ORDER BY coalesce(nullif(session.date, ''), session.created_at) DESC, session.id DESC"


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
        comparison = "<>" if deleted else "="
        with self._database.moment():
            boards = dict(self._database.rows("SELECT session_id, count(*) FROM board GROUP BY session_id"))
            cards = dict(
                self._database.rows(
                    "SELECT board.session_id, sum((SELECT count(*) FROM card WHERE board_id = board.id))"
                    " FROM board GROUP BY board.session_id"
                )
            )
            rows = self._database.rows(f"{_SESSION} WHERE deleted_at {comparison} '' {_NEWEST_FIRST}")
        return tuple(
            SessionSummary(session_of(row), boards.get(row[0], 0), cards.get(row[0], 0)) for row in rows
        )

    def session(self, session_id: int) -> Session:
        """Return one session, in the bin or not; UnknownSession when there is none."""
        row = self._database.row(f"{_SESSION} WHERE id = ?", (session_id,))
        if row is None:
            raise UnknownSession(f"ไม่พบเวทีหมายเลข {session_id} ให้ตรวจหมายเลขจากรายชื่อเวทีอีกครั้ง")
        return session_of(row)

    def activities(self, session_id: int) -> tuple[Activity, ...]:
        """Return the agenda of a session in order."""
        rows = self._database.rows(f"{_ACTIVITY} WHERE session_id = ? ORDER BY rank, id", (session_id,))
        return tuple(map(activity_of, rows))

    def activity(self, activity_id: int) -> Activity:
        """Return one activity; UnknownRecord when there is none."""
        return activity_of(self._one(_ACTIVITY, activity_id, "กิจกรรม"))

    def boards(self, session_id: int) -> tuple[Board, ...]:
        """Return the boards of a session: those on the agenda in its order, then the others by rank."""
        rows = self._database.rows(
            f"{_BOARD} LEFT JOIN (SELECT board_id, min(rank) AS shown FROM activity WHERE session_id = ?"
            " GROUP BY board_id) AS agenda ON agenda.board_id = board.id"
            " WHERE board.session_id = ? ORDER BY agenda.shown IS NULL, agenda.shown, board.rank, board.id",
            (session_id, session_id),
        )
        return tuple(map(board_of, rows))

    def board(self, board_id: int) -> Board:
        """Return one board; UnknownRecord when there is none."""
        return board_of(self._one(_BOARD, board_id, "กระดาน"))

    def card(self, card_id: int) -> Card:
        """Return one card; UnknownRecord when there is none."""
        return card_of(self._one(_CARD, card_id, "บัตร"))

    def cards(self, board_id: int) -> tuple[Card, ...]:
        """Return the cards of a board depth first, siblings by rank: a parent before its children."""
        rows = self._database.rows(f"{_CARD} WHERE board_id = ? ORDER BY rank, id", (board_id,))
        return tuple(self._depth_first([card_of(row) for row in rows]))

    def subtree(self, card_id: int) -> tuple[Card, ...]:
        """Return a card and all under it, depth first."""
        card = self.card(card_id)
        cards = self.cards(card.board_id)
        inside = {card_id}
        for other in cards:
            if other.parent_id in inside:
                inside.add(other.id)
        return tuple(other for other in cards if other.id in inside)

    def siblings(self, board_id: int, parent_id: int | None) -> tuple[tuple[int, float], ...]:
        """Return id and rank of the cards under one parent, or of the outermost ones, in order."""
        rows = self._database.rows(
            "SELECT id, rank FROM card WHERE board_id = ? AND parent_id IS ? ORDER BY rank, id",
            (board_id, parent_id),
        )
        return tuple((row_id, rank) for row_id, rank in rows)

    def last_rank(self, board_id: int, parent_id: int | None) -> float:
        """Return the rank of the last card under one parent; 0.0 when there is none."""
        row = self._database.row(
            "SELECT max(rank) FROM card WHERE board_id = ? AND parent_id IS ?", (board_id, parent_id)
        )
        return float(row[0]) if row and row[0] is not None else 0.0

    def snapshot(self, session_id: int) -> Snapshot:
        """Return everything of one session at one moment."""
        with self._database.moment():
            session = self.session(session_id)
            boards = self.boards(session_id)
            cards = tuple(card for board in boards for card in self.cards(board.id))
            return Snapshot(session, self.activities(session_id), boards, cards)

    def search(self, query: str, limit: int = 200) -> tuple[search.Hit, ...]:
        """Return what holds every word of the query in any session in use, newest session first."""
        with self._database.moment():
            return search.find(self._database, query, limit)

    def _one(self, select: str, row_id: int, noun: str) -> tuple[Any, ...]:
        row = self._database.row(f"{select} WHERE id = ?", (row_id,))
        if row is None:
            raise UnknownRecord(f"ไม่พบ{noun}หมายเลข {row_id} อาจถูกลบไปแล้ว")
        return row

    def _depth_first(self, cards: list[Card]) -> list[Card]:
        under: defaultdict[int | None, list[Card]] = defaultdict(list)
        for card in cards:
            under[card.parent_id].append(card)
        if under.keys() == {None}:
            return cards
        ordered: list[Card] = []
        waiting = under[None][::-1]
        while waiting:
            card = waiting.pop()
            ordered.append(card)
            waiting += under[card.id][::-1]
        if len(ordered) != len(cards):
            raise damaged(self._database.path, "cards stand under one another in a circle")
        return ordered

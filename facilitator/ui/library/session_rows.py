"""What the library page lists: sessions, and for a search where in each of them the words were found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator import kinds as board_kinds
from facilitator.model import Tree
from facilitator.thai import searching
from facilitator.ui.library.session_wording import accessible_text, of_measurement, of_participant, of_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.kinds import Kinds
    from facilitator.store import Hit, SessionSummary, Store

MOST_HITS = 1000
"""A search that finds more is told to be "more than" this many."""
ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Found:
    """What a search found in one session. The first card stands for all."""

    first: Hit
    cards: int

    @property
    def more_cards(self) -> int:
        """How many cards were found besides the one shown."""
        return max(self.cards - (self.first.table == "card"), 0)


@dataclass(frozen=True)
class SessionRow:
    """One line of the list."""

    summary: SessionSummary
    found: Found | None = None
    title_spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class SearchCount:
    """How much a search found, over all sessions."""

    query: str
    cards: int
    sessions: int
    is_cut: bool
    """There is more than was counted."""


class SessionModel(QAbstractListModel):
    """The sessions in use or in the bin, all or those that hold what is searched; newest first."""

    def __init__(self, store: Store, kinds: Kinds) -> None:
        super().__init__()
        self._store = store
        self._kinds = kinds
        self._query = ""
        self._bin = False
        self._rows: tuple[SessionRow, ...] = ()
        self._boards: dict[int, str] = {}
        self._codes: dict[int, Mapping[int, str]] = {}
        self._fronts: dict[tuple[str, int], str] = {}
        self.total = 0
        """Sessions in use, found or not."""
        self.binned = 0
        """Sessions in the bin."""
        self.count: SearchCount | None = None
        """What the search found; None without one."""

    @property
    def in_bin(self) -> bool:
        """Whether the bin is listed."""
        return self._bin

    def search(self, query: str) -> None:
        """List only sessions that hold every word of the query; all of them for an empty one."""
        if query != self._query:
            self._query = query
            self.refresh()

    def show_bin(self, shown: bool) -> None:
        """List the bin, or the sessions in use."""
        self._bin = shown
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew from the store."""
        self.beginResetModel()
        self._boards.clear()
        self._codes.clear()
        self._fronts.clear()
        used, binned = self._store.sessions(), self._store.sessions(deleted=True)
        self.total, self.binned = len(used), len(binned)
        terms = searching.terms_of(self._query)
        self.count = None
        if self._bin:
            self._rows = tuple(SessionRow(summary) for summary in binned)
        elif terms:
            self._rows = self._found(used, terms)
        else:
            self._rows = tuple(SessionRow(summary) for summary in used)
        self.endResetModel()

    def row_of(self, session_id: int) -> int:
        """Return where a session stands; -1 when it is not listed."""
        for number, row in enumerate(self._rows):
            if row.summary.session.id == session_id:
                return number
        return -1

    def row(self, index: Index) -> SessionRow | None:
        """Return what stands at this place."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def boards_of(self, session_id: int) -> str:
        """Return the titles of a session's boards, in order."""
        if session_id not in self._boards:
            titles = [board.title for board in self._store.boards(session_id)]
            self._boards[session_id] = " · ".join(dict.fromkeys(titles))
        return self._boards[session_id]

    def front_of(self, hit: Hit) -> str:
        """Return what stands before the text that was found: a card's code, or what else it belongs to."""
        key = (hit.table, hit.row_id)
        if key not in self._fronts:
            self._fronts[key] = self._code_of(hit) if hit.table == "card" else self._owner_of(hit)
        return self._fronts[key]

    def _owner_of(self, hit: Hit) -> str:
        """Return whose text it is, or what kind of thing bears it; empty for the session's own texts."""
        if hit.table == "participant":
            people = {each.id: each for each in self._store.participants(hit.session_id)}
            return of_participant(people[hit.row_id], hit.text)
        if hit.table == "measurement":
            return of_measurement(self._store.card(self._store.measurement(hit.row_id).card_id).text)
        return of_table(hit.table)

    def _code_of(self, hit: Hit) -> str:
        """Return the code of a card found, such as "T1"; empty for what bears none."""
        if hit.board_id is None:
            return ""
        if hit.board_id not in self._codes:
            board = self._store.board(hit.board_id)
            known = board.kind in self._kinds
            self._codes[hit.board_id] = (
                board_kinds.codes(self._kinds[board.kind], Tree(self._store.cards(board.id))) if known else {}
            )
        return self._codes[hit.board_id].get(hit.row_id, "")

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, or the words a screen reader says."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.summary.session.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return accessible_text(row.summary)
        return None

    def _found(self, used: tuple[SessionSummary, ...], terms: list[str]) -> tuple[SessionRow, ...]:
        """Search, count and keep the sessions in which something was found."""
        hits = self._store.search(self._query, MOST_HITS)
        cards = Counter(hit.session_id for hit in hits if hit.table == "card")
        first: dict[int, Hit] = {}
        for hit in hits:
            kept = first.get(hit.session_id)
            if kept is None or (hit.table == "card" and kept.table != "card"):
                first[hit.session_id] = hit
        self.count = SearchCount(self._query, cards.total(), len(first), len(hits) >= MOST_HITS)
        rows = []
        for summary in used:
            session = summary.session
            if session.id in first:
                spans = searching.find_terms(terms, session.title)
                found = Found(first[session.id], cards[session.id])
                rows.append(SessionRow(summary, found, tuple(spans)))
        return tuple(rows)

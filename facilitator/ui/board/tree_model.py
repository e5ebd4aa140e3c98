"""A board as a tree for Qt's views: each card with its slot and votes, worded for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.operations import cards
from facilitator.ui.parts.strings import count, tr

if TYPE_CHECKING:
    from facilitator.model import Card
    from facilitator.ui.board.model import BoardModel

TEXT, SLOT, VOTES = range(3)
_HEADINGS = ("บัตร", "ช่อง", "คะแนน")

Index = QModelIndex | QPersistentModelIndex


class TreeModel(QAbstractItemModel):
    """The cards of one board, siblings slot by slot; edited texts go through the same steps as everywhere."""

    def __init__(self, board: BoardModel) -> None:
        super().__init__(board)
        self._board = board
        self._order = {slot.id: place for place, slot in enumerate(board.kind.slots)}
        self._codes = board.codes
        self._kept: dict[int | None, list[Card]] = {}
        board.changed.connect(self._follow)

    def card(self, index: Index) -> Card | None:
        """Return the card at an index."""
        return self._board.tree.get(index.internalId()) if index.isValid() else None

    def index_of(self, card_id: int, column: int = TEXT) -> QModelIndex:
        """Return where a card stands; an invalid index when it is not on the board."""
        card = self._board.tree.get(card_id)
        if card is None:
            return QModelIndex()
        row = next(place for place, each in enumerate(self._below(card.parent_id)) if each.id == card_id)
        return self.createIndex(row, column, card_id)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        below = self._below(parent.internalId() if parent.isValid() else None)
        if not (0 <= row < len(below) and 0 <= column < self.columnCount()):
            return QModelIndex()
        return self.createIndex(row, column, below[row].id)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent is another
        card = self.card(index)
        return self.index_of(card.parent_id) if card and card.parent_id is not None else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() and parent.column() != TEXT:
            return 0
        return len(self._below(parent.internalId() if parent.isValid() else None))

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(_HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return tr(_HEADINGS[section]) if shown else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = Qt.ItemFlag.ItemIsEditable if index.column() == TEXT else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        card = self.card(index)
        if card is None:
            return None
        if role == Qt.ItemDataRole.EditRole and index.column() == TEXT:
            return card.text
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(card, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(card)
        return None

    def setData(self, index: Index, value: str, role: int = Qt.ItemDataRole.EditRole) -> bool:
        card = self.card(index)
        text = value.strip()
        if card is None or role != Qt.ItemDataRole.EditRole or not text or text == card.text:
            return False
        bridge = self._board.bridge
        return bridge.succeeds(lambda: cards.edit(bridge.store, card.id, text=text))

    def _shown(self, card: Card, column: int) -> str:
        if column == SLOT:
            return self._slot_title(card)
        if column == VOTES:
            return count(card.votes) if card.votes else ""
        front = self._codes.get(card.id, "") or card.mark
        said_by = f" — {card.speaker}" if card.speaker else ""
        return f"{front} {card.text}{said_by}".strip()

    def _spoken(self, card: Card) -> str:
        votes = tr("{votes} คะแนน").format(votes=card.votes) if card.votes else ""
        said = [self._shown(card, TEXT), self._slot_title(card), votes]
        return ", ".join(part for part in said if part)

    def _slot_title(self, card: Card) -> str:
        known = card.slot in self._order
        return self._board.kind.slot_title(self._board.board, card.slot) if known else card.slot

    def _below(self, parent_id: int | None) -> list[Card]:
        if parent_id not in self._kept:
            below = list(self._board.tree.children(parent_id))
            if self._board.kind.arrangement != "outline":
                below.sort(key=lambda card: self._order.get(card.slot, len(self._order)))
            self._kept[parent_id] = below
        return self._kept[parent_id]

    def _follow(self, touched: set[int]) -> None:
        """Read anew; a changed text alone leaves the tree as it stands."""
        if touched and all(self._same_place(card_id) for card_id in touched):
            self._kept, self._codes = {}, self._board.codes
            for card_id in touched:
                here = self.index_of(card_id)
                self.dataChanged.emit(here, here.siblingAtColumn(VOTES))
            return
        self.beginResetModel()
        self._kept, self._codes = {}, self._board.codes
        self.endResetModel()

    def _same_place(self, card_id: int) -> bool:
        """Tell whether a card stands where it stood when it was last read."""
        card = self._board.tree.get(card_id)
        if card is None:
            return False
        before = [each.id for each in self._kept.get(card.parent_id, ())]
        self._kept.pop(card.parent_id, None)
        return before == [each.id for each in self._below(card.parent_id)]

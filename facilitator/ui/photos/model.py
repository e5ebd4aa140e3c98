"""The photos of a session as a list, and the words for what each is of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from facilitator.model import Photo
    from facilitator.store import ChangeSet
    from facilitator.ui.parts.bridge import StoreBridge

Index = QModelIndex | QPersistentModelIndex
PHOTO = Qt.ItemDataRole.UserRole


class PhotoModel(QAbstractListModel):
    """Follows the store."""

    def __init__(self, bridge: StoreBridge, session_id: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._session_id = bridge, session_id
        self._titles: dict[int, str] = {}
        self._cards: dict[int, str] = {}
        self.photos: tuple[Photo, ...] = ()
        self._read()
        bridge.changed.connect(self._follow)

    def row_of(self, photo_id: int) -> int:
        """Return the row of a photo, or -1."""
        return next((row for row, photo in enumerate(self.photos) if photo.id == photo_id), -1)

    def belongs_to(self, photo: Photo) -> str:
        """Say in words what a photo is of."""
        if photo.card_id is not None:
            return tr("บัตร “{text}”").format(text=self._cards[photo.card_id])
        return self._titles.get(photo.activity_id or 0, tr("ภาพรวมของเวที"))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.photos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        photo = self.photos[index.row()]
        if role == PHOTO:
            return photo
        if role == Qt.ItemDataRole.DisplayRole:
            return photo.caption
        if role == Qt.ItemDataRole.AccessibleTextRole:
            number = tr("ภาพที่ {number}").format(number=index.row() + 1)
            return " ".join(part for part in (number, photo.caption, self.belongs_to(photo)) if part)
        return None

    def _follow(self, changes: ChangeSet) -> None:
        if changes.session_id != self._session_id:
            return
        if any(change.table in {"photo", "activity", "card"} for change in changes.changes):
            self._read()

    def _read(self) -> None:
        """Read anew; where only some were edited or some came at the end the view keeps its place."""
        store = self._bridge.store
        found = store.photos(self._session_id)
        self._titles = {each.id: each.title for each in store.activities(self._session_id)}
        self._cards = {
            photo.card_id: " ".join(store.card(photo.card_id).text.split())
            for photo in found
            if photo.card_id is not None
        }
        before, after = [each.id for each in self.photos], [each.id for each in found]
        if after[: len(before)] != before:
            self.beginResetModel()
            self.photos = found
            self.endResetModel()
            return
        if len(after) > len(before):
            self.beginInsertRows(QModelIndex(), len(before), len(after) - 1)
            self.photos = found
            self.endInsertRows()
        self.photos = found
        if before:
            self.dataChanged.emit(self.index(0), self.index(len(before) - 1))

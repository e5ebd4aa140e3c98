"""The participants of a session as a table: who the search finds, every field editable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.operations import people
from facilitator.thai import searching
from facilitator.ui.parts.strings import count, later, tr
from facilitator.ui.parts.thai_text import plain_tooltip

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from facilitator.model import Participant
    from facilitator.operations.people import PersonChanges
    from facilitator.store import ChangeSet
    from facilitator.ui.parts.bridge import StoreBridge

Index = QModelIndex | QPersistentModelIndex
PERSON = Qt.ItemDataRole.UserRole
HALVES = ("morning", "afternoon")
_TEXTS = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole})
_SEARCHED = ("prefix", "name", "organisation", "sector", "phone", "group", "note")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the field it shows, its title, and its width at 100 %."""

    field: str
    title: str
    width: int


COLUMNS = (
    Column("", later("ที่"), 46),
    Column("prefix", later("คำนำหน้า"), 96),
    Column("name", later("ชื่อ–สกุล"), 176),
    Column("organisation", later("หน่วยงาน / กลุ่ม"), 206),
    Column("sector", later("ภาคส่วน"), 134),
    Column("phone", later("โทรศัพท์"), 126),
    Column("group", later("กลุ่มย่อย"), 116),
    Column("morning", later("เช้า"), 56),
    Column("afternoon", later("บ่าย"), 56),
    Column("note", later("หมายเหตุ"), 60),
)
NAME = next(place for place, column in enumerate(COLUMNS) if column.field == "name")


class ParticipantModel(QAbstractTableModel):
    """Follows the store; an edit is written at once."""

    def __init__(self, bridge: StoreBridge, session_id: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._session_id = bridge, session_id
        self._terms: list[str] = []
        self.everyone: tuple[Participant, ...] = ()
        """All of the session."""
        self.people: tuple[Participant, ...] = ()
        """Those that the search finds."""
        self._read()
        bridge.changed.connect(self._follow)

    def search(self, query: str) -> None:
        """Show only who is found by every word of the query."""
        self._terms = searching.terms_of(query)
        self._show(tuple(filter(self._is_found, self.everyone)))

    @property
    def is_searching(self) -> bool:
        """Whether some may be left out."""
        return bool(self._terms)

    def row_of(self, participant_id: int) -> int:
        """Return the row of a participant, or -1."""
        return next((row for row, each in enumerate(self.people) if each.id == participant_id), -1)

    def used_sectors(self) -> list[str]:
        """Return the sectors that stand in the table now."""
        return sorted({each.sector for each in self.everyone if each.sector})

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and column.field in HALVES:
            return Qt.AlignmentFlag.AlignCenter
        return tr(column.title) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        person, field = self.people[index.row()], COLUMNS[index.column()].field
        if role == PERSON:
            return person
        if role == Qt.ItemDataRole.AccessibleTextRole and field in HALVES:
            return f"{tr(COLUMNS[index.column()].title)} {tr('มา') if getattr(person, field) else tr('ไม่มา')}"
        if field in HALVES or role not in _TEXTS:
            return None
        text = getattr(person, field) if field else count(self.everyone.index(person) + 1)
        return plain_tooltip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def flags(self, index: Index) -> Qt.ItemFlag:
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        field = COLUMNS[index.column()].field
        return shown | Qt.ItemFlag.ItemIsEditable if field and field not in HALVES else shown

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        person, field = self.people[index.row()], COLUMNS[index.column()].field
        if role != Qt.ItemDataRole.EditRole or not field or getattr(person, field) == str(value).strip():
            return False
        changes = cast("PersonChanges", {field: str(value)})
        store = self._bridge.store
        return self._bridge.succeeds(lambda: people.edit(store, self._session_id, person.id, **changes))

    def _follow(self, changes: ChangeSet) -> None:
        if changes.session_id != self._session_id:
            return
        if any(change.table == "participant" for change in changes.changes):
            self._read()

    def _read(self) -> None:
        self.everyone = self._bridge.store.participants(self._session_id)
        self._show(tuple(filter(self._is_found, self.everyone)))

    def _show(self, found: tuple[Participant, ...]) -> None:
        """Show these; where only some were edited or some came at the end the view keeps its place."""
        before, after = [each.id for each in self.people], [each.id for each in found]
        if after[: len(before)] != before:
            self.beginResetModel()
            self.people = found
            self.endResetModel()
            return
        if len(after) > len(before):
            self.beginInsertRows(QModelIndex(), len(before), len(after) - 1)
            self.people = found
            self.endInsertRows()
        self.people = found
        if before:
            self.dataChanged.emit(self.index(0, 0), self.index(len(before) - 1, len(COLUMNS) - 1))

    def _is_found(self, person: Participant) -> bool:
        if not self._terms:
            return True
        text = searching.fold(" ".join(getattr(person, field) for field in _SEARCHED))
        return all(term in text or term in text.replace("-", "") for term in self._terms)

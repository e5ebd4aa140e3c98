"""The agenda as a list: its rows, and the keys and drags that change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_editor import is_typing
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from facilitator.model import Activity
    from facilitator.ui.agenda.rows import AgendaRow

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
DRAGGED = "application/x-facilitator-activity"


class AgendaModel(QAbstractListModel):
    """The activities of one session in order."""

    moved = Signal(int, object)
    """An activity was dragged before another, or to the end (None)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[AgendaRow, ...] = ()

    @property
    def activities(self) -> tuple[Activity, ...]:
        """The activities alone."""
        return tuple(row.activity for row in self.rows)

    @property
    def has_times(self) -> bool:
        """Whether it is known of any activity when it begins."""
        return any(row.planned.begins is not None for row in self.rows)

    def show_rows(self, rows: tuple[AgendaRow, ...]) -> None:
        """Show these; when the activities are the same ones, the view keeps its place."""
        if rows == self.rows:
            return
        before = self.rows
        if [row.activity.id for row in rows] == [row.activity.id for row in before]:
            had_times, self.rows = self.has_times, rows
            if had_times != self.has_times:
                self.layoutChanged.emit()
            for place, (old, new) in enumerate(zip(before, rows, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_of(self, activity_id: int | None) -> int:
        """Return the row of an activity, or -1."""
        return next((place for place, row in enumerate(self.rows) if row.activity.id == activity_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.activity.title
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        # Only the list itself takes drops, so that one always falls between two activities.
        usual = super().flags(index)
        return usual | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        dragged = QMimeData()
        dragged.setData(DRAGGED, str(self.rows[indexes[0].row()].activity.id).encode())
        return dragged

    def dropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        column: int,  # noqa: ARG002
        parent: Index,  # noqa: ARG002
    ) -> bool:
        if action != Qt.DropAction.MoveAction or not data.hasFormat(DRAGGED):
            return False
        before = self.rows[row].activity.id if 0 <= row < len(self.rows) else None
        self.moved.emit(int(bytes(data.data(DRAGGED).data())), before)
        return True


class AgendaList(QListView):
    """Shows the agenda; its keys ask for what the rail does."""

    shift_wanted = Signal(int)
    """Up (-1) or down (1) in the agenda with the activity that is open."""
    edit_wanted = Signal()
    delete_wanted = Signal()
    done_wanted = Signal()
    typed = Signal(str)
    """Text typed here belongs into the capture bar."""

    def __init__(self, model: AgendaModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("ลำดับเวที"))
        mark(self, "bare", "true")
        self.doubleClicked.connect(lambda _index: self.edit_wanted.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        asks = {
            Qt.Key.Key_F2: self.edit_wanted,
            Qt.Key.Key_Delete: self.delete_wanted,
            Qt.Key.Key_Backspace: self.delete_wanted,
            Qt.Key.Key_Space: self.done_wanted,
        }.get(key)
        if alt and steps is not None:
            self.shift_wanted.emit(steps)
        elif asks is not None:
            asks.emit()
        elif is_typing(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

"""The list of sessions on the library page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from facilitator.ui.library.session_row_painter import SessionRowPainter
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.library.session_rows import SessionModel
    from facilitator.ui.parts.theme import Theme


class SessionList(QListView):
    """Lists sessions; one is always chosen. Enter or a double click opens, Delete asks for the bin."""

    opened = Signal(int)
    """Enter or a double click on a session."""
    chosen = Signal(int)
    """Another session is chosen now; 0 when the list is empty."""
    delete_wanted = Signal(int)
    typed = Signal(str)
    """A letter typed here belongs into the search box."""
    menu_wanted = Signal(int, QPoint)
    """A session, and where on the screen its menu should open."""

    def __init__(self, theme: Theme, model: SessionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._painter = SessionRowPainter(theme, model)
        self.setProperty("bare", "true")
        self.setAccessibleName(tr("รายการเวที"))
        self.setItemDelegate(self._painter)
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._id(index)))
        self.selectionModel().currentChanged.connect(lambda index: self.chosen.emit(self._id(index)))
        theme.changed.connect(self.doItemsLayout)

    @property
    def chosen_id(self) -> int:
        """The session chosen; 0 when the list is empty."""
        return self._id(self.currentIndex())

    def choose(self, session_id: int) -> None:
        """Choose a session, or the first one when it is not listed."""
        self.choose_row(max(self._model.row_of(session_id), 0))

    def choose_row(self, row: int) -> None:
        """Choose what stands at this place, or at the nearest there is."""
        last = self._model.rowCount() - 1
        index = self._model.index(min(max(row, 0), last)) if last >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index.isValid():
            self.scrollTo(index)

    def step(self, key: Qt.Key) -> None:
        """Move as an arrow or page key says; the search box sends them here."""
        page = max(self.viewport().height() // max(self.sizeHintForRow(0), 1), 1)
        moves = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }
        self.choose_row(self.currentIndex().row() + moves[key])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen_id:
            self.opened.emit(self.chosen_id)
        elif event.key() == Qt.Key.Key_Delete and self.chosen_id:
            self.delete_wanted.emit(self.chosen_id)
        elif event.text().isprintable() and event.text().strip() and not self._is_shortcut(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _is_shortcut(event: QKeyEvent) -> bool:
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        return bool(event.modifiers() & held)

    def _ask_for_menu(self, place: QPoint) -> None:
        session_id = self._id(self.indexAt(place)) or self.chosen_id
        if session_id:
            self.choose(session_id)
            self.menu_wanted.emit(session_id, self.viewport().mapToGlobal(place))

    def _id(self, index: QModelIndex) -> int:
        row = self._model.row(index)
        return row.summary.session.id if row else 0

"""The table of participants: arrows, Enter to edit, Space to check in, Delete; letters go to the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from facilitator.ui.parts.empty_note import paint_note
from facilitator.ui.parts.strings import tr
from facilitator.ui.people.model import COLUMNS, NAME, PERSON, ParticipantModel
from facilitator.ui.people.painter import ROW, SIZE, ParticipantPainter

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.parts.theme import Theme

_HALF_KEYS = {"1": "morning", "๑": "morning", "2": "afternoon", "๒": "afternoon"}


class ParticipantTable(QTableView):
    """Shows who takes part; what is done with them is told by signals."""

    typed = Signal(str)
    """A letter typed here belongs into the search."""
    checked_in = Signal(list, str)
    """These participants are there, or are not after all, in "morning" or "afternoon"."""
    delete_wanted = Signal(list)
    move_wanted = Signal(list, int)
    """Move these up (-1) or down (+1)."""
    paste_wanted = Signal()
    copy_wanted = Signal(list)
    left_top = Signal()
    """The arrow went up from the first row."""

    def __init__(self, theme: Theme, model: ParticipantModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self._kept: tuple[int, int] = (0, NAME)
        self._before: list[int] = []
        self.setModel(model)
        self.setItemDelegate(ParticipantPainter(theme, self))
        self.setAccessibleName(tr("รายชื่อผู้เข้าร่วม"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        self.selectionModel().currentChanged.connect(self._keep_place)
        model.modelAboutToBeReset.connect(self._keep_chosen)
        model.modelReset.connect(self._come_back)
        self.clicked.connect(self._click)
        theme.changed.connect(self._dress)
        self._dress()

    def chosen_ids(self) -> list[int]:
        """Return the chosen participants in order; the one with the ring when no row is chosen."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        return [self._model.people[row].id for row in rows]

    def choose(self, participant_id: int) -> None:
        """Put the ring on a participant's name."""
        self._choose_row(self._model.row_of(participant_id), NAME)

    def choose_first(self) -> None:
        """Put the ring on the first row and take the keyboard."""
        if self._model.rowCount() and not self.currentIndex().isValid():
            self._choose_row(0, NAME)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            return  # a key that the field in the cell had no use for
        if self._model.rowCount() and self.currentIndex().isValid() and self._took(event):
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_top.emit()
        elif event.text().isprintable() and event.text().strip() and not _is_held(event):
            self.typed.emit(event.text())
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _took(self, event: QKeyEvent) -> bool:
        """Do what a key asks for with the chosen rows; False when it asks for nothing of theirs."""
        key, field = event.key(), COLUMNS[self.currentIndex().column()].field
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(self.chosen_ids())
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_wanted.emit(self.chosen_ids(), -1 if key == Qt.Key.Key_Up else 1)
        elif _is_held(event):
            return False
        elif key == Qt.Key.Key_Space:
            self.checked_in.emit(self.chosen_ids(), "afternoon" if field == "afternoon" else "morning")
        elif event.text() in _HALF_KEYS:
            self.checked_in.emit(self.chosen_ids(), _HALF_KEYS[event.text()])
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.delete_wanted.emit(self.chosen_ids())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.edit(self.currentIndex())
        else:
            return False
        return True

    def _click(self, index: QModelIndex) -> None:
        field = COLUMNS[index.column()].field
        if field in {"morning", "afternoon"}:
            self.checked_in.emit([index.data(PERSON).id], field)

    def _choose_row(self, row: int, column: int) -> None:
        if row >= 0:
            index = self._model.index(row, column)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def _keep_place(self, index: QModelIndex) -> None:
        if index.isValid():
            self._kept = (index.row(), index.column())

    def _keep_chosen(self) -> None:
        self._before = self.chosen_ids()

    def _come_back(self) -> None:
        """After the rows have changed, choose those that were chosen, or what stands in their place."""
        row, column = self._kept
        rows = [found for found in map(self._model.row_of, self._before) if found >= 0]
        self._choose_row(rows[0] if rows else min(row, self._model.rowCount() - 1), column)
        for other in rows[1:]:
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(self._model.index(other, column), flags)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._model.rowCount():
            return
        words = tr("ยังไม่มีรายชื่อ พิมพ์ทีละคนในช่องด้านบนแล้วกด Enter หรือคัดลอกหลายแถวจากโปรแกรมตารางแล้วกด Ctrl V")
        if self._model.is_searching:
            words = tr("ไม่พบผู้เข้าร่วมที่ค้น กด Esc เพื่อดูทุกคน")
        paint_note(self, self._theme, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.viewport().update()

    def _dress(self) -> None:
        theme = self._theme
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        header = self.horizontalHeader()
        header.setFont(theme.font("semibold", SIZE - 1))
        header.setFixedHeight(theme.px(ROW - 4))
        header.setMinimumSectionSize(theme.px(30))
        for place, column in enumerate(COLUMNS):
            header.resizeSection(place, theme.px(column.width))


def _is_held(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & held)

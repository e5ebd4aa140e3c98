"""The tree view of a board: for screen readers, and for outlining by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTreeView, QWidget

from facilitator.thai import lines
from facilitator.ui.board.tree_model import SLOT, TEXT, VOTES, TreeModel
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_editor import ThaiEditor, is_typing

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.board.selection import Selection
    from facilitator.ui.parts.theme import Theme

MOST_LINES = 4
SLOT_WIDTH, VOTES_WIDTH = 190, 80
EDGES = 24
"""What Qt and the style sheet leave free beside the text of an item."""
_LINE_END = "\u2028"
"""Ends a line where Qt paints an item; at a line feed it would end the text."""


class TreeView(QTreeView):
    """Shows a BoardModel as a tree; the chosen cards are those of the board's own selection."""

    typed = Signal(str)

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._selection = theme, selection
        self._tree: TreeModel | None = None
        self._choosing = False
        self.setAccessibleName(tr("กระดานแบบรายการ"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setItemDelegate(_Delegate(theme, self))
        self.setUniformRowHeights(False)
        # By items Qt counts how many fit, as if all were equally high, and leaves the chosen one half hidden.
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.header().setStretchLastSection(False)
        selection.changed.connect(self._show_chosen)
        theme.changed.connect(self._dress)
        self._dress()

    def open_board(self, model: BoardModel | None) -> None:
        """Show another board, or nothing."""
        if self._tree is not None:
            self.setModel(None)
            self._tree.deleteLater()
            self._tree = None
        if model is None:
            return
        self.setAccessibleDescription(model.board.title)
        self._tree = TreeModel(model)
        self.setModel(self._tree)
        self._tree.modelReset.connect(self._unfold)
        self.selectionModel().selectionChanged.connect(lambda *_changed: self._choose())
        header = self.header()
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        for column, width in ((SLOT, SLOT_WIDTH), (VOTES, VOTES_WIDTH)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, self._theme.px(width))
        self._unfold()

    def edit_current(self) -> None:
        """Edit the chosen card in its row."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex().siblingAtColumn(TEXT))

    def _unfold(self) -> None:
        self.expandAll()
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Bring the rows in line with the cards chosen on the board."""
        if self._tree is None or self._choosing:
            return
        current = self._selection.current
        index = self._tree.index_of(current) if current is not None else QModelIndex()
        self._choosing = True
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()
        self._choosing = False

    def _choose(self) -> None:
        """Choose on the board what is chosen here."""
        if self._tree is None or self._choosing:
            return
        chosen = [
            card.id for each in self.selectionModel().selectedRows(TEXT) if (card := self._tree.card(each))
        ]
        current = self._tree.card(self.currentIndex())
        self._choosing = True
        if chosen and current is not None:
            self._selection.extend(chosen, current.id if current.id in chosen else chosen[-1])
        else:
            self._selection.choose(None)
        self._choosing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_typing(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # rows are as high as their lines at this width

    def _dress(self) -> None:
        self.setIndentation(self._theme.px(26))
        self.setFont(self._theme.font())
        self.scheduleDelayedItemsLayout()


class _Delegate(QStyledItemDelegate):
    """Breaks texts between Thai words, and edits them in an editor that does the same."""

    def __init__(self, theme: Theme, view: TreeView) -> None:
        super().__init__(view)
        self._theme, self._tree_view = theme, view

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        text = str(index.data() or "")
        option.text = _LINE_END.join(self._lines(text, option.rect.width(), index))

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._width(index)
        broken = self._lines(str(index.data() or ""), width, index)
        return QSize(width, round(len(broken) * self._theme.px("base") * 1.6) + self._theme.px(8))

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = ThaiEditor(self._theme, most_lines=MOST_LINES, enter_submits=True, parent=parent)
        editor.submitted.connect(lambda: self._keep(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        assert isinstance(editor, ThaiEditor)
        editor.set_text(str(index.data(Qt.ItemDataRole.EditRole)))
        editor.selectAll()

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        assert isinstance(editor, ThaiEditor)
        model.setData(index, editor.text())

    def _keep(self, editor: ThaiEditor) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def _width(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Return the room for the text of an index: its column without the indents before it."""
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        indent = self._tree_view.indentation() * depth if index.column() == TEXT else 0
        return int(self._tree_view.columnWidth(index.column())) - indent

    def _lines(self, text: str, width: int, index: QModelIndex | QPersistentModelIndex) -> list[str]:
        room = max(min(width, self._width(index)) - self._theme.px(EDGES), self._theme.px(80))
        broken = lines.wrap(text, room, "regular", self._theme.px("base"))
        return [line.text for line in broken] or [""]

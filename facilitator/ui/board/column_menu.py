"""The menu of the columns that a table may do without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from facilitator.operations import boards
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import menu_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.parts.bridge import StoreBridge


def column_menu(bridge: StoreBridge, model: BoardModel, parent: QWidget) -> QMenu | None:
    """Return a menu with a tick for every optional column of the board; None when it has none."""
    optional = [slot for slot in model.kind.slots if slot.optional]
    if not optional:
        return None
    menu = QMenu(tr("คอลัมน์ของตาราง"), parent)
    board_id, hidden = model.board.id, model.board.hidden_columns
    for slot in optional:
        action = menu.addAction(menu_text(model.kind.slot_title(model.board, slot.id)))
        action.setCheckable(True)
        action.setChecked(slot.id not in hidden)
        action.triggered.connect(
            lambda shown, slot=slot: bridge.succeeds(
                lambda: boards.show_column(bridge.store, board_id, slot.id, shown=shown)
            )
        )
    return menu


def open_columns(bridge: StoreBridge, model: BoardModel | None, over: QWidget) -> None:
    """Open the menu at the upper left of the board, or say that there is nothing to choose."""
    menu = column_menu(bridge, model, over) if model is not None else None
    if menu is None:
        bridge.refused.emit(tr("กระดานนี้ใช้ทุกช่อง ไม่มีคอลัมน์ให้ซ่อน"))
        return
    menu.exec(over.mapToGlobal(QPoint(20, 20)))
    menu.deleteLater()

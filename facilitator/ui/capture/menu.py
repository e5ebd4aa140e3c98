"""What a right click on the board offers: the commands for the cards, and where to send them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from facilitator.ui.board.column_menu import column_menu
from facilitator.ui.board.selection import card_of, target_of
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import menu_text

if TYPE_CHECKING:
    from facilitator.ui.capture.area import BoardArea
    from facilitator.ui.commands.commands import Commands

_OF_CARDS = (
    "edit_card", "vote_up", "vote_down", "merge", "group", "ungroup", "wall_spotlight", "delete_card",
)  # fmt: skip


class BoardMenu(QObject):
    """Opens the menu of a board, so that whatever its keys do is found by mouse too."""

    def __init__(self, commands: Commands, area: BoardArea) -> None:
        super().__init__(area)
        self._commands, self._area = commands, area
        area.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        area.view.customContextMenuRequested.connect(self._open)

    def menu(self, at: QPointF) -> QMenu | None:
        """Choose what stands at a point of the viewport and return its menu; None where there is none."""
        view, model = self._area.view, self._area.model
        node = view.node_at(at)
        card_id = card_of(node)
        target = target_of(node, model.kind, model.tree) if model else None
        if model is None or (card_id is None and (target is None or model.kind.arrangement == "outline")):
            return None
        menu = QMenu(view)
        if card_id is None:
            view.target_chosen.emit(target)
            for command_id in ("rename_slot", "voting", "show_votes"):
                self._offer(menu, command_id)
            columns = column_menu(self._area.bridge, model, menu)
            if columns is not None:
                menu.addMenu(columns)
            return menu
        if card_id not in view.selection.cards:
            view.choose(card_id)
        view.setFocus()
        for command_id in _OF_CARDS:
            self._offer(menu, command_id)
        menu.insertMenu(menu.actions()[-1], self._places(menu))
        return menu

    def _open(self, at: QPoint) -> None:
        menu = self.menu(QPointF(at))
        if menu is not None:
            menu.exec(self._area.view.viewport().mapToGlobal(at))
            menu.deleteLater()

    def _offer(self, menu: QMenu, command_id: str) -> None:
        command = self._commands[command_id]
        action = menu.addAction(f"{menu_text(tr(command.title))}\t{command.keys_shown}")
        action.setObjectName(command_id)
        action.setEnabled(not self._commands.why_not(command_id))
        action.triggered.connect(lambda: self._commands.run(command_id))

    def _places(self, menu: QMenu) -> QMenu:
        """Return the slots that the chosen cards may be sent to."""
        model = self._area.model
        assert model is not None
        outline = model.kind.arrangement == "outline"
        places = QMenu(tr("เปลี่ยนเป็น") if outline else tr("ส่งไปช่อง"), menu)
        for number, slot in enumerate(model.kind.slots[:9], 1):
            title = f"{slot.code} {model.kind.slot_title(model.board, slot.id)}".strip()
            action = places.addAction(f"{menu_text(title)}\tCtrl Shift {number}")
            action.triggered.connect(lambda _checked=False, number=number: self._area.hand.send(number))
        return places

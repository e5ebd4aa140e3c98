"""The dialog that words a slot's title differently on one board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from facilitator.operations import boards
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.dialogs import Dialog
from facilitator.ui.parts.form_fields import LineField
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme


class SlotTitle(Dialog):
    """Offers the titles that the kind knows for a slot, and takes any other; empty means the usual one."""

    def __init__(
        self, theme: Theme, bridge: StoreBridge, model: BoardModel, slot_id: str, parent: QWidget | None
    ) -> None:
        super().__init__(theme, tr("เปลี่ยนชื่อช่อง"), tr("บันทึก"), parent)
        self._bridge, self._board_id, self._slot = bridge, model.board.id, model.kind.slot(slot_id)
        title = model.kind.slot_title(model.board, slot_id)
        self.title = LineField(theme, tr("ชื่อช่องบนกระดานนี้"), title, self._slot.title.th)
        self.title.line.selectAll()
        self.body.addWidget(self.title)
        self.choices = QHBoxLayout()
        for choice in (self._slot.title, *self._slot.choices):
            button = KeyButton(theme, choice.th)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, title=choice.th: self.title.line.setText(title))
            self.choices.addWidget(button)
        self.choices.addStretch(1)
        self.body.addLayout(self.choices)
        self.setMinimumWidth(theme.px(420))
        self.title.setFocus()

    def accept(self) -> None:
        """Give the slot this title on this board."""
        text = self.title.value()
        title = "" if text == self._slot.title.th else text
        self._bridge.perform(
            lambda: boards.title_slot(self._bridge.store, self._board_id, self._slot.id, title)
        )
        super().accept()

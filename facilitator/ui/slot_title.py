"""The dialog that words a slot's title differently on one board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.ui.command_button import KeyButton
from facilitator.ui.strings import tr
from facilitator.ui.thai_text import ThaiLabel
from facilitator.ui.theme import mark

if TYPE_CHECKING:
    from facilitator.kinds import Slot
    from facilitator.ui.theme import Theme


class SlotTitleDialog(QDialog):
    """Offers the titles that the kind knows for this slot, and takes any other."""

    def __init__(self, theme: Theme, slot: Slot, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = slot.title.th
        self.setWindowTitle(tr("เปลี่ยนชื่อช่อง"))
        self._edit = QLineEdit(title)
        self._edit.setAccessibleName(tr("ชื่อช่องบนกระดานนี้"))
        self._edit.selectAll()
        column = QVBoxLayout(self)
        column.addWidget(ThaiLabel(theme, tr("ชื่อช่องบนกระดานนี้"), size="small", colour="soft"))
        column.addWidget(self._edit)
        choices = QHBoxLayout()
        for choice in (slot.title, *slot.choices):
            button = KeyButton(theme, choice.th)
            button.clicked.connect(lambda _checked=False, title=choice.th: self._edit.setText(title))
            choices.addWidget(button)
        choices.addStretch(1)
        column.addLayout(choices)
        buttons = QDialogButtonBox()
        mark(buttons.addButton(tr("ตกลง"), QDialogButtonBox.ButtonRole.AcceptRole), "look", "primary")
        buttons.addButton(tr("ยกเลิก"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(theme.px(360))

    def title(self) -> str:
        """Return the wording for this board; empty when it is the kind's own."""
        text = self._edit.text().strip()
        return "" if text == self._usual else text

"""The bar over the list while it shows the bin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.ui.parts.command_button import CommandButton
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.thai_text import ThaiLabel

if TYPE_CHECKING:
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.theme import Theme


class BinBar(QWidget):
    """The way back, how much is in the bin, and what can be done with the chosen session."""

    def __init__(self, theme: Theme, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px("gap"))
        self._heading = ThaiLabel(theme, face="semibold", size="section", wraps=False, most_lines=1)
        back = CommandButton(theme, commands, "bin", text=tr("กลับ"), look="quiet", icon="arrow-left")
        row.addWidget(back)
        row.addWidget(self._heading)
        row.addStretch(1)
        row.addWidget(CommandButton(theme, commands, "restore_session", icon="undo-2"))
        row.addWidget(CommandButton(theme, commands, "purge_session", look="danger"))

    def show_number(self, number: int) -> None:
        """Tell how many sessions are in the bin."""
        self._heading.setText(tr("ถังขยะ · {number} เวที").format(number=count(number)))

"""The bar over the library: the program's name, how many sessions there are, opening and starting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.ui.parts.command_button import CommandButton
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.theme import Theme


class LibraryHeader(QWidget):
    """Name and number on the left, buttons on the right."""

    def __init__(self, theme: Theme, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark(self, "ground", "bar")
        name = ThaiLabel(theme, tr("กระบวนกร"), face="bold", size="section", colour="accent", wraps=False)
        self.number = ThaiLabel(theme, size=15, colour="soft", wraps=False, most_lines=1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(name)
        self._row.addWidget(self.number)
        self._row.addStretch(1)
        self._paste_button = CommandButton(theme, commands, "paste_text", text=tr("วางข้อความ…"), look="quiet")
        self._row.addWidget(self._paste_button)
        open_button = CommandButton(theme, commands, "open_file", look="quiet")
        new_button = CommandButton(
            theme, commands, "new_session", text=tr("+ เวทีใหม่"), look="primary", shows_keys=True
        )
        self._row.addWidget(open_button)
        self._row.addWidget(new_button)
        theme.changed.connect(self._dress)
        self._dress()

    def show_number(self, total: int) -> None:
        """Tell how many sessions there are."""
        self.number.setText(tr("เวทีทั้งหมด {number} เวที").format(number=count(total)) if total else "")

    def show_paste_button(self, *, shown: bool) -> None:
        """Offer here what the templates offer, while there is no room for them."""
        self._paste_button.setVisible(shown)

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.px("bar_height"))
        self._row.setContentsMargins(self._theme.px(20), 0, self._theme.px(20), 0)
        self._row.setSpacing(self._theme.px(14))

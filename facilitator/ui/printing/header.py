"""The bar over the print page: the way back, what is printed, and saving and printing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.ui.parts.command_button import CommandButton
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.theme import Theme


class PrintHeader(QWidget):
    """Heading and session title on the left, buttons on the right."""

    def __init__(self, theme: Theme, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark(self, "ground", "bar")
        heading = ThaiLabel(theme, tr("พิมพ์และส่งออก"), face="bold", size="section", wraps=False)
        self._title = ThaiLabel(theme, size=15, colour="soft", wraps=False, most_lines=1)
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._print = CommandButton(theme, commands, "send_to_printer", look="primary", shows_keys=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(CommandButton(theme, commands, "leave_print", look="quiet", icon="arrow-left"))
        self._row.addWidget(heading)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(CommandButton(theme, commands, "save_pdf", text=tr("บันทึก PDF")))
        self._row.addWidget(self._print)
        self.show_copies(1)
        theme.changed.connect(self._dress)
        self._dress()

    def show_title(self, title: str) -> None:
        """Tell which session is printed."""
        self._title.setText(title)

    def show_copies(self, number: int) -> None:
        """Tell on the button how many copies come out."""
        words = tr("พิมพ์ {number} ชุด").format(number=count(number))
        self._print.set_label(tr("พิมพ์") if number == 1 else words)

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.px("bar_height"))
        self._row.setContentsMargins(self._theme.px(14), 0, self._theme.px(20), 0)
        self._row.setSpacing(self._theme.px(14))

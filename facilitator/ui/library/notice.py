"""What the library page says when its list is empty: what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.parts.thai_text import ThaiLabel

if TYPE_CHECKING:
    from facilitator.ui.parts.theme import Theme


class LibraryNotice(QWidget):
    """A heading and a few lines in the middle of the place where the list would be."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = ThaiLabel(theme, face="semibold", size="section", centred=True)
        self.text = ThaiLabel(theme, colour="soft", centred=True)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self.heading)
        column.addWidget(self.text)
        column.addStretch(3)

    def tell(self, heading: str, text: str) -> None:
        """Show this heading and these lines."""
        self.heading.setText(heading)
        self.text.setText(text)

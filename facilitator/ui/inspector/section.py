"""One part of the inspector: a few fields of the chosen card under a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.parts.thai_text import ThaiLabel

if TYPE_CHECKING:
    from facilitator.model import Card
    from facilitator.operations.cards import CardChanges
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme


class InspectorSection(QWidget):
    """Shows the chosen card; what is typed is written when a field is left.

    Subclasses say when there is something to show in `concerns`, what they show in `fill`, and what was
    typed in `changes`: the inspector writes the changes of all sections as one step.
    """

    finished = Signal()
    """A field was left or Enter pressed: what stands in the inspector is to be written."""

    def __init__(self, theme: Theme, bridge: StoreBridge) -> None:
        super().__init__()
        self._theme, self._bridge = theme, bridge
        self.model: BoardModel | None = None
        self.card: Card | None = None
        self.form = QVBoxLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)

    def open_board(self, model: BoardModel | None) -> None:
        """Show cards of this board from now on; None lets go of the last one."""
        self.model = model
        self.show_card(None)

    def show_card(self, card: Card | None, *, whole: bool = True) -> None:
        """Show a card, or none.

        `whole` is False when the same card has changed: a field with the keyboard in it then keeps what is
        being typed.
        """
        self.card = card
        self.setVisible(card is not None and self.concerns(card))
        if card is not None and self.concerns(card):
            self.fill(card, whole=whole)

    def concerns(self, card: Card) -> bool:  # noqa: ARG002 - subclasses look at it
        """Tell whether this section has anything to say about a card."""
        return True

    def fill(self, card: Card, *, whole: bool) -> None:
        """Bring the fields in line with the card."""
        raise NotImplementedError

    def changes(self) -> CardChanges:
        """Return what was typed here that differs from the card; the inspector writes it."""
        return {}

    def _add(self, name: str, field: QWidget) -> None:
        """Put a field under its name."""
        self.form.addWidget(ThaiLabel(self._theme, name, size="small", colour="soft"))
        self.form.addWidget(field)
        self.form.addSpacing(self._theme.px(6))
        field.setAccessibleName(name)

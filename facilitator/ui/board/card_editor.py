"""Editing a card in its place: a real text widget laid over the card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from facilitator.operations import cards
from facilitator.ui.board.selection import card_key
from facilitator.ui.parts.drafts import DraftKeeper
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_editor import ThaiEditor

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facilitator.ui.board.view import BoardView
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

LEAST_WIDTH = 260


class CardEditor(ThaiEditor):
    """Lies over the card while it is edited. Enter or leaving keeps the text, Esc puts it back."""

    def __init__(self, theme: Theme, bridge: StoreBridge, view: BoardView) -> None:
        super().__init__(theme, most_lines=12, enter_submits=True, parent=view.viewport())
        self._bridge, self._view = bridge, view
        self._drafts = DraftKeeper(bridge, self)
        self._card_id: int | None = None
        self.setAccessibleName(tr("แก้ไขบัตร"))
        self.hide()
        self.submitted.connect(self.keep)
        self.left.connect(self.keep)
        self.textChanged.connect(self._lie_over)
        view.arranged.connect(self._lie_over)

    @property
    def card_id(self) -> int | None:
        """The card that is edited now."""
        return self._card_id

    def edit(self, card_id: int) -> None:
        """Open over a card, with what an earlier run left half-typed if anything."""
        self.keep()
        model = self._view.model
        if model is None or card_id not in model.tree:
            return
        card = model.tree[card_id]
        self._view.show_card(card_id)
        self.set_terms(model.terms)
        self.set_text(card.text)
        half_typed = self._drafts.open(card.session_id, f"card:{card_id}")
        if half_typed:
            self.set_text(half_typed)
        self._card_id = card_id
        self.show()
        self._lie_over()
        self.raise_()
        self.setFocus()

    def keep(self) -> None:
        """Write the text to the card; a text that was emptied stays as it was."""
        if self._card_id is None:
            return
        card_id, self._card_id = self._card_id, None
        text, model = self.text().strip(), self._view.model
        if text and model is not None and card_id in model.tree and text != model.tree[card_id].text:
            self._bridge.perform(lambda: cards.edit(self._bridge.store, card_id, text=text))
            if card_id in model.tree and model.tree[card_id].text != text:
                # The library could not be written: the text stays open until it can be.
                self._card_id = card_id
                return
        self._close()

    def put_back(self) -> None:
        """Leave the card as it was."""
        self._card_id = None
        self._close()

    def _close(self) -> None:
        self._drafts.close(forget=True)
        if self.hasFocus():
            self._view.setFocus()
        self.hide()

    def _lie_over(self) -> None:
        if self._card_id is None or self._view.figure is None:
            return
        node = self._view.figure.node(card_key(self._card_id))
        if node is None:
            self.put_back()
            return
        over, theme = self._view.rect_of(node), self._theme
        width = max(round(over.width()), theme.px(LEAST_WIDTH))
        left = max(0, min(round(over.left()), self._view.viewport().width() - width))
        self.resize(width, self.height())  # the height below is that of the lines at this width
        height = max(round(over.height()), self.sizeHint().height())
        top = max(0, min(round(over.top()), self._view.viewport().height() - height))
        self.setGeometry(QRect(left, top, width, height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_back()
        else:
            super().keyPressEvent(event)

"""Rows that many boards have, offered over the board while they are not there: a click adds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from facilitator.thai import searching
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.board.place import Places
    from facilitator.ui.parts.theme import Theme


class Suggestions(QWidget):
    """A few buttons "+ ผู้สูงอายุ"; as many as there is room for, nothing for boards that suggest nothing."""

    wanted = Signal(str, str)
    """This slot is to get a card with this text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(6))
        self._label = ThaiLabel(theme, "", size=15, colour="soft", wraps=False)
        self._row.addWidget(self._label)
        self._row.addStretch(1)
        self.buttons: list[QPushButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_for(self, model: BoardModel | None, places: Places | None) -> None:
        """Offer what the rows of this board do not say yet."""
        slot = model.kind.slot(places.row_slot) if model and places else None
        offered: list[str] = []
        if model is not None and slot is not None and slot.suggestions:
            there = {searching.fold(card.text.strip()) for card in model.tree.children(None)}
            offered = [each.th for each in slot.suggestions if searching.fold(each.th) not in there]
            noun = model.kind.slot_noun(model.board, slot.id)
            self._label.setText(tr("{noun}ที่ยังไม่ได้เติม:").format(noun=noun))
        if offered != [button.accessibleName() for button in self.buttons]:
            self._build(slot.id if slot else "", offered)
        self.setVisible(bool(offered))

    def _build(self, slot: str, offered: list[str]) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for place, text in enumerate(offered, 1):
            button = QPushButton(f"+ {text}")
            button.setProperty("look", "chip")
            button.setAutoDefault(False)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _checked=False, text=text: self.wanted.emit(slot, text))
            self._row.insertWidget(place, button)
            self.buttons.append(button)
        self._fit()

    def _fit(self) -> None:
        """Show as many as there is room for."""
        room = self.width() - self._label.sizeHint().width()
        for button in self.buttons:
            room -= button.sizeHint().width() + self._row.spacing()
            button.setVisible(room >= 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

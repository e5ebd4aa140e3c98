"""The inspector: the chosen card's text, fields, ties and private note, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from facilitator.operations import cards
from facilitator.operations.cards import CardChanges
from facilitator.ui.inspector.card_section import CardSection, NoteSection
from facilitator.ui.inspector.fields_section import FieldsSection
from facilitator.ui.inspector.measurement_section import MeasurementSection
from facilitator.ui.inspector.photos_section import PhotosSection
from facilitator.ui.inspector.ties_section import TiesSection
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facilitator.model import Card
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.inspector.section import InspectorSection
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

WIDTH = 284


class Inspector(QScrollArea):
    """Shows one card; what is typed here is written when the field is left or after Enter."""

    left = Signal()
    """Esc in a field: the typing goes on in the capture bar."""

    def __init__(self, theme: Theme, bridge: StoreBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._bridge = theme, bridge
        self._model: BoardModel | None = None
        self._card_id: int | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark(self, "bare", "true")
        mark(self, "ground", "side")  # also behind the scroll bar
        inside = QWidget()
        mark(inside, "ground", "side")
        mark(inside, "edge", "left")
        self.setWidget(inside)
        self._column = QVBoxLayout(inside)
        self._title = ThaiLabel(theme, "", face="semibold", size="small", colour="soft")
        self._hint = ThaiLabel(
            theme, tr("เลือกบัตรบนกระดานเพื่อดูผู้เสนอ คะแนน และโน้ตส่วนตัว"), size="small", colour="soft"
        )
        self._column.addWidget(self._title)
        self._column.addWidget(self._hint)
        self.card_section, self.note_section = CardSection(theme, bridge), NoteSection(theme, bridge)
        self.ties_section = TiesSection(theme, bridge)
        self.photos_section = PhotosSection(theme, bridge)
        self.sections: tuple[InspectorSection, ...] = (
            self.card_section,
            MeasurementSection(theme, bridge),
            FieldsSection(theme, bridge),
            self.ties_section,
            self.photos_section,
            self.note_section,
        )
        for section in self.sections:
            self._column.addWidget(section)
            section.finished.connect(self.write)
        self._column.addStretch(1)
        theme.changed.connect(self._dress)
        self._dress()
        self.show_card(None)

    def put_on_top(self, widget: QWidget) -> None:
        """Put a widget over the card, whatever is chosen."""
        self._column.insertWidget(0, widget)

    def open_board(self, model: BoardModel) -> None:
        """Show cards of this board from now on."""
        self.close_board()
        self._model = model
        model.changed.connect(self._follow)
        for section in self.sections:
            section.open_board(model)

    def close_board(self) -> None:
        """Let go of the board: it is about to leave the screen."""
        self.show_card(None)
        if self._model is not None:
            self._model.changed.disconnect(self._follow)
            self._model = None
        for section in self.sections:
            section.open_board(None)

    def show_card(self, card_id: int | None) -> None:
        """Show another card; what was typed on the last one is written first."""
        self.write()
        self._card_id = card_id
        self._fill(whole=True)

    def ask_for_ties(self) -> None:
        """Go to the codes of the chosen card, when its kind ties cards."""
        if self.ties_section.isVisible():
            self.ties_section.line.setFocus()

    def write(self) -> None:
        """Write all that differs from the card, as one step."""
        card, changed = self._card(), CardChanges()
        for section in self.sections:
            changed.update(section.changes())
        if card is not None and changed:
            self._bridge.perform(lambda: cards.edit(self._bridge.store, card.id, **changed))

    def _card(self) -> Card | None:
        if self._model is None or self._card_id is None:
            return None
        return self._model.tree.get(self._card_id)

    def _fill(self, *, whole: bool) -> None:
        card = self._card()
        self._hint.setVisible(card is None)
        code = self._model.codes.get(card.id, "") if self._model and card else ""
        self._title.setText(f"{tr('บัตร')} {code}".strip())
        for section in self.sections:
            section.show_card(card, whole=whole)

    def _follow(self, touched: set[int]) -> None:
        if self._card_id is None or (touched and self._card_id not in touched):
            return
        if self._card() is None:
            self._card_id = None
        self._fill(whole=self._card_id is None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.write()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))
        side = self._theme.px(16)
        self._column.setContentsMargins(side, side, side, side)

"""What every card has, in the inspector: text, speaker, small group, votes and the private note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from facilitator.operations import cards
from facilitator.operations.cards import CardChanges
from facilitator.ui.inspector.section import InspectorSection
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.thai_editor import ThaiEditor
from facilitator.ui.parts.thai_text import ThaiLabel

if TYPE_CHECKING:
    from facilitator.model import Card
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme


class CardSection(InspectorSection):
    """Text, who said it, which small group, and the votes."""

    def __init__(self, theme: Theme, bridge: StoreBridge) -> None:
        super().__init__(theme, bridge)
        self.text = ThaiEditor(theme, most_lines=8, enter_submits=True)
        self.speaker, self.group = QLineEdit(), QLineEdit()
        self.votes = Votes(theme)
        self._add(tr("ข้อความ"), self.text)
        self._add(tr("ผู้เสนอ"), self.speaker)
        self._add(tr("กลุ่มย่อย"), self.group)
        self._add(tr("คะแนน"), self.votes)
        self.text.submitted.connect(self.finished)
        self.text.left.connect(self.finished)
        self.speaker.editingFinished.connect(self.finished)
        self.group.editingFinished.connect(self.finished)
        self.votes.wanted.connect(self._vote)

    def fill(self, card: Card, *, whole: bool) -> None:
        assert self.model is not None
        self.text.set_terms(self.model.terms)
        if (whole or not self.text.hasFocus()) and self.text.text() != card.text:
            self.text.set_text(card.text)
        for edit, value in ((self.speaker, card.speaker), (self.group, card.group)):
            if (whole or not edit.hasFocus()) and edit.text() != value:
                edit.setText(value)
        self.votes.show_votes(card.votes)

    def changes(self) -> CardChanges:
        card, changed = self.card, CardChanges()
        if card is None:
            return changed
        if self.text.text().strip() not in {"", card.text}:
            changed["text"] = self.text.text().strip()
        if self.speaker.text().strip() != card.speaker:
            changed["speaker"] = self.speaker.text().strip()
        if self.group.text().strip() != card.group:
            changed["group"] = self.group.text().strip()
        return changed

    def _vote(self, by: int) -> None:
        card = self.card
        if card is not None:
            self._bridge.perform(lambda: cards.plus_one(self._bridge.store, card.id, by))


class NoteSection(InspectorSection):
    """The private note: never on the wall, never printed."""

    def __init__(self, theme: Theme, bridge: StoreBridge) -> None:
        super().__init__(theme, bridge)
        self.note = ThaiEditor(theme, least_lines=3, most_lines=10, placeholder=tr("เขียนถึงตัวเอง คนอื่นไม่เห็น"))
        self._add(tr("โน้ตส่วนตัว (ไม่ขึ้นจอ ไม่พิมพ์)"), self.note)
        self.note.left.connect(self.finished)

    def fill(self, card: Card, *, whole: bool) -> None:
        if (whole or not self.note.hasFocus()) and self.note.text() != card.note:
            self.note.set_text(card.note)

    def changes(self) -> CardChanges:
        note = self.note.text().strip()
        return {"note": note} if self.card is not None and note != self.card.note.strip() else {}


class Votes(QWidget):
    """A number with a minus and a plus beside it."""

    wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._number = ThaiLabel(theme, "", wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._number)
        row.addStretch(1)
        for sign, by, does in (("−", -1, tr("ลดหนึ่งคะแนน")), ("+", 1, tr("เพิ่มหนึ่งคะแนน"))):
            button = QToolButton()
            button.setText(sign)
            button.setAccessibleName(does)
            button.setToolTip(does)
            button.clicked.connect(lambda _checked=False, by=by: self.wanted.emit(by))
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_votes(self, votes: int) -> None:
        """Show how many votes there are."""
        self._number.setText(count(votes))

"""The typed fields that a board's kind gives its cards, in the inspector."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from facilitator.thai import dates, normalise
from facilitator.ui.inspector.section import InspectorSection
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from facilitator.kinds import Field
    from facilitator.model import Card
    from facilitator.operations.cards import CardChanges
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

_HINTS = {
    "date": "เช่น 31/12/2569 หรือ ปลายปี",
    "money": "เช่น 12,500",
    "number": "เช่น 4",
}


def shown(field: Field, value: str) -> str:
    """Return a stored value as people write it: a date in the Buddhist era."""
    if field.type == "date":
        try:
            return dates.medium_date(date.fromisoformat(value))
        except ValueError:
            return value
    return value


def stored(field: Field, typed: str) -> str:
    """Return what is kept of a typed value: a date that is understood as ISO 8601, all else as typed."""
    text = normalise.clean(typed).strip()
    if field.type == "date" and text:
        day = dates.parse_date(text)
        return day.isoformat() if day else text
    return text


class FieldsSection(InspectorSection):
    """A field for each of the kind's, as a line or as a choice; anything typed is kept."""

    def __init__(self, theme: Theme, bridge: StoreBridge) -> None:
        super().__init__(theme, bridge)
        self.lines: dict[str, QLineEdit | QComboBox] = {}
        self._slot = ""
        self._inside = QWidget()
        self.form.addWidget(self._inside)

    def open_board(self, model: BoardModel | None) -> None:
        self._slot = ""
        super().open_board(model)

    def concerns(self, card: Card) -> bool:
        return self.model is not None and bool(self.model.kind.fields_of(card.slot))

    def fill(self, card: Card, *, whole: bool) -> None:
        assert self.model is not None
        if card.slot != self._slot or not self.lines:
            self._build(self.model.kind.fields_of(card.slot))
            self._slot = card.slot
        for field in self.model.kind.fields_of(card.slot):
            widget, value = self.lines[field.id], shown(field, card.fields.get(field.id, ""))
            if widget.hasFocus() and not whole:
                continue
            if isinstance(widget, QComboBox):
                widget.setCurrentText(value)
            elif widget.text() != value:
                widget.setText(value)

    def changes(self) -> CardChanges:
        card, changed = self.card, dict[str, str]()
        if card is None or self.model is None or not self.concerns(card):
            return {}
        for field in self.model.kind.fields_of(card.slot):
            widget = self.lines[field.id]
            typed = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
            before = card.fields.get(field.id, "")
            value = stored(field, typed) if typed != shown(field, before) else before
            if value != before:
                changed[field.id] = value
        return {"fields": changed} if changed else {}

    def _build(self, fields: tuple[Field, ...]) -> None:
        """Make the widgets anew for cards of another slot."""
        self.lines = {}
        while (item := self.form.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for field in fields:
            self.lines[field.id] = self._widget(field)
            self._add(field.title.th, self.lines[field.id])

    def _widget(self, field: Field) -> QLineEdit | QComboBox:
        if field.choices:
            box = QComboBox()
            box.setEditable(True)
            box.addItem("")
            box.addItems([choice.th for choice in field.choices])
            box.activated.connect(lambda _index: self.finished.emit())
            line = box.lineEdit()
            assert line is not None
            line.editingFinished.connect(self.finished)
            return box
        edit = QLineEdit()
        edit.setPlaceholderText(tr(_HINTS.get(field.type, "")))
        edit.editingFinished.connect(self.finished)
        return edit

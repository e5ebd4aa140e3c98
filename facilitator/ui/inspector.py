"""The inspector: the chosen card's text, speaker, group, votes and private note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from facilitator.operations import cards
from facilitator.ui.strings import count, tr
from facilitator.ui.thai_editor import ThaiEditor
from facilitator.ui.thai_text import ThaiLabel
from facilitator.ui.theme import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facilitator.model import Card
    from facilitator.operations.cards import CardChanges
    from facilitator.ui.board_model import BoardModel
    from facilitator.ui.bridge import StoreBridge
    from facilitator.ui.theme import Theme

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
        self._text = ThaiEditor(theme, most_lines=8, enter_submits=True)
        self._speaker, self._group = QLineEdit(), QLineEdit()
        self._votes = _Votes(theme)
        self._note = ThaiEditor(theme, least_lines=3, most_lines=10, placeholder=tr("เขียนถึงตัวเอง คนอื่นไม่เห็น"))
        self._fields = QWidget()
        form = QVBoxLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        for label, widget in (
            (tr("ข้อความ"), self._text),
            (tr("ผู้เสนอ"), self._speaker),
            (tr("กลุ่มย่อย"), self._group),
            (tr("คะแนน"), self._votes),
            (tr("โน้ตส่วนตัว (ไม่ขึ้นจอ ไม่พิมพ์)"), self._note),
        ):
            form.addWidget(ThaiLabel(theme, label, size="small", colour="soft"))
            form.addWidget(widget)
            form.addSpacing(theme.px(6))
            widget.setAccessibleName(label)
        self._column.addWidget(self._fields)
        self._column.addStretch(1)
        self._text.submitted.connect(self.write)
        self._text.left.connect(self.write)
        self._note.left.connect(self.write)
        self._speaker.editingFinished.connect(self.write)
        self._group.editingFinished.connect(self.write)
        self._votes.wanted.connect(self._vote)
        theme.changed.connect(self._dress)
        self._dress()
        self.show_card(None)

    def open_board(self, model: BoardModel) -> None:
        """Show cards of this board from now on."""
        self.close_board()
        self._model = model
        model.changed.connect(self._follow)
        self._text.set_terms(model.terms)
        self.show_card(None)

    def close_board(self) -> None:
        """Let go of the board: it is about to leave the screen."""
        self.show_card(None)
        if self._model is not None:
            self._model.changed.disconnect(self._follow)
            self._model = None

    def show_card(self, card_id: int | None) -> None:
        """Show another card; what was typed on the last one is written first."""
        self.write()
        self._card_id = card_id
        card = self._card()
        self._fields.setVisible(card is not None)
        self._hint.setVisible(card is None)
        if card is None:
            self._title.setText(tr("บัตร"))
            return
        self._fill(card, whole=True)

    def write(self) -> None:
        """Write the fields that differ from the card."""
        card = self._card()
        if card is None:
            return
        changed: CardChanges = {}
        if self._text.text().strip() not in {"", card.text}:
            changed["text"] = self._text.text().strip()
        if self._speaker.text().strip() != card.speaker:
            changed["speaker"] = self._speaker.text().strip()
        if self._group.text().strip() != card.group:
            changed["group"] = self._group.text().strip()
        if self._note.text().strip() != card.note.strip():
            changed["note"] = self._note.text().strip()
        if changed:
            self._bridge.perform(lambda: cards.edit(self._bridge.store, card.id, **changed))

    def _card(self) -> Card | None:
        if self._model is None or self._card_id is None:
            return None
        return self._model.tree.get(self._card_id)

    def _fill(self, card: Card, *, whole: bool = False) -> None:
        assert self._model is not None
        code = self._model.codes.get(card.id, "")
        self._title.setText(f"{tr('บัตร')} {code}".strip())
        # A field with the keyboard in it keeps what is being typed, unless another card is shown.
        for editor, value in ((self._text, card.text), (self._note, card.note)):
            if (whole or not editor.hasFocus()) and editor.text() != value:
                editor.set_text(value)
        for edit, value in ((self._speaker, card.speaker), (self._group, card.group)):
            if (whole or not edit.hasFocus()) and edit.text() != value:
                edit.setText(value)
        self._votes.show_votes(card.votes)

    def _follow(self, touched: set[int]) -> None:
        if not touched and self._model is not None:
            self._text.set_terms(self._model.terms)
        if self._card_id is None or (touched and self._card_id not in touched):
            return
        card = self._card()
        if card is None:
            self.show_card(None)
        else:
            self._fill(card)

    def _vote(self, by: int) -> None:
        card = self._card()
        if card is not None:
            self._bridge.perform(lambda: cards.plus_one(self._bridge.store, card.id, by))

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


class _Votes(QWidget):
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

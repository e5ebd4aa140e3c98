"""Counting hands: for one card after another, who is for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from facilitator.operations import OperationRefused, ballot_text, votes
from facilitator.operations.votes import Poll
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.voting.field import AnswerField, Chip
from facilitator.ui.voting.page import VotingPage
from facilitator.ui.voting.round import HandsRound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme


class VotingHands(VotingPage):
    """Shows a card and takes the number of hands for it."""

    def __init__(self, theme: Theme, bridge: StoreBridge) -> None:
        super().__init__(theme, bridge)
        self._poll = Poll(votes.HANDS)
        self.round = HandsRound(())
        self.name = Chip(theme)
        self.text = ThaiLabel(theme, "", face="semibold", size=18, most_lines=2)
        self.field = AnswerField(tr("จำนวนมือที่นับได้"))
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back = KeyButton(theme, tr("ข้อก่อน"), keys="↑", look="quiet")
        self.next = KeyButton(theme, tr("ข้อต่อไป"), keys="Enter")
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.name)
        row.addWidget(self.text, 1)
        row.addWidget(self.field)
        row.addWidget(ThaiLabel(theme, tr("มือ"), wraps=False))
        row.addWidget(self.back)
        row.addWidget(self.next)
        self.question = ThaiLabel(theme, tr("ใครเลือกข้อนี้ยกมือ"), size=15, colour="soft", wraps=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.question)
        column.addLayout(row)
        self.setFocusProxy(self.field)
        self.field.returnPressed.connect(self._take)
        self.field.textChanged.connect(self._withdraw_refusal)
        self.field.back_wanted.connect(self._go_back)
        self.next.clicked.connect(self._take)
        self.back.clicked.connect(self._go_back)
        theme.changed.connect(self._dress)
        self._dress()

    def begin(self, model: BoardModel, names: Mapping[int, str]) -> None:
        """Begin with the first card that has no votes yet."""
        self.round = HandsRound(tuple(names), [card.id for card in model.tree if card.votes])
        self.field.empty()

    def ask(self, model: BoardModel, poll: Poll | None, names: Mapping[int, str]) -> str:
        self._poll = poll or Poll(votes.HANDS)
        self.round.follow(tuple(names))
        card = model.tree.get(self.round.asked or 0)
        self.name.setVisible(card is not None)
        self.question.setVisible(card is not None)
        self.next.setEnabled(card is not None)
        if card is not None:
            self.name.set_text(names[card.id])
            self.text.set_terms(model.terms)
            self.text.setText(card.text)
            self.field.setPlaceholderText(count(card.votes) if card.votes else "")
        else:
            self.field.setPlaceholderText("")
            self.text.setText(self._end(len(names)))
        return tr("นับแล้ว {done} จาก {cards} ใบ").format(done=count(self.round.done), cards=count(len(names)))

    def _end(self, cards: int) -> str:
        """Say that every card was asked for, and what to do next."""
        if not cards:
            return tr("ยังไม่มีบัตรให้ลงคะแนน ให้เพิ่มบัตรก่อน")
        skipped = cards - self.round.done
        if not skipped:
            return tr("นับครบทุกใบแล้ว กด F7 เพื่อแสดงคะแนน")
        return tr("ถามครบทุกใบแล้ว แต่ข้ามไป {skipped} ใบ กด ↑ เพื่อกลับไปนับ").format(skipped=count(skipped))

    def undone(self, card_ids: list[int]) -> None:
        """Ask again for a card whose count has been taken back."""
        if len(card_ids) == 1 and card_ids[0] in self.round.order:
            self.round.asked = card_ids[0]
            self.round.counted.discard(card_ids[0])

    def _take(self) -> None:
        typed, card_id = self.field.value(), self.round.asked
        if card_id is None:
            return
        if typed:
            counted = self._counted(typed)
            if counted is None:
                return
            if not self._bridge.succeeds(lambda: votes.hands(self._bridge.store, card_id, counted)):
                return
            self.round.counted.add(card_id)
        self.round.go_on()
        self.field.empty()
        self.moved.emit()

    def _counted(self, typed: str) -> int | None:
        """Return the number of hands that was typed; None, and say why, when it cannot be."""
        number, problem = ballot_text.number(typed), ""
        if number is None:
            problem = tr("ให้พิมพ์จำนวนมือเป็นตัวเลข เช่น 12 หรือ ๑๒")
        else:
            try:
                votes.check_hands(self._poll, number)
            except OperationRefused as refusal:
                problem = str(refusal)
        if problem:
            self.field.show_wrong(wrong=True)
            self.refused.emit(problem)
        return None if problem else number

    def _go_back(self) -> None:
        self.round.go_back()
        self.field.empty()
        self.moved.emit()

    def _withdraw_refusal(self) -> None:
        self.field.show_wrong(wrong=False)
        self.refused.emit("")

    def _dress(self) -> None:
        self.field.setFixedWidth(self._theme.px(96))

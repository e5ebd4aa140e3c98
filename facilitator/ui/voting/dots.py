"""Taking ballots: the codes or numbers that one voter has chosen, one voter after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from facilitator.operations import OperationRefused, ballot_text, votes
from facilitator.operations.votes import Poll
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.voting.field import AnswerField, Chip
from facilitator.ui.voting.page import VotingPage
from facilitator.ui.voting.strip import BallotStrip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from facilitator.model import Ballot
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme


class VotingDots(VotingPage):
    """One line for one ballot; below it how many dots each voter has given."""

    def __init__(self, theme: Theme, bridge: StoreBridge) -> None:
        super().__init__(theme, bridge)
        self._board_id, self._poll = 0, Poll()
        self._names: Mapping[int, str] = {}
        self.voter = Chip(theme)
        self.field = AnswerField(tr("รหัสบัตรที่คนนี้เลือก"))
        self.counter = ThaiLabel(theme, "", colour="soft", size=15, wraps=False)
        self.next = KeyButton(theme, tr("คนต่อไป"), keys="Enter")
        self.strip = BallotStrip(theme)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.voter)
        row.addWidget(self.field, 1)
        row.addWidget(self.counter)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(row)
        column.addWidget(self.strip)
        self.setFocusProxy(self.field)
        self.field.returnPressed.connect(self._take)
        self.field.textChanged.connect(self._count_typed)
        self.next.clicked.connect(self._take)

    def ask(self, model: BoardModel, poll: Poll | None, names: Mapping[int, str]) -> str:
        self._board_id, self._poll, self._names = model.board.id, poll or Poll(), names
        ballots = self._bridge.store.ballots(model.board.id)
        number = max((ballot.number for ballot in ballots), default=0) + 1
        self.voter.set_text(tr("คนที่ {number}").format(number=count(number)))
        codes = " ".join(tuple(names.values())[: self._poll.dots])
        self.field.setPlaceholderText(
            tr("รหัสบัตร จุดละหนึ่งคำ เช่น {codes}").format(codes=codes)
            if codes
            else tr("ยังไม่มีบัตรให้ลงคะแนน ให้เพิ่มบัตรก่อน")
        )
        self._count_typed(self.field.value())
        self.strip.show_ballots(ballots)
        return progress(self._poll, ballots)

    def _take(self) -> None:
        typed = self.field.value()
        if not typed:
            return
        try:
            choices = ballot_text.read(typed, self._names)
            votes.check_ballot(self._poll, choices)
        except OperationRefused as refusal:
            self.field.show_wrong(wrong=True)
            self.refused.emit(str(refusal))
            return
        if self._bridge.perform(lambda: votes.ballot(self._bridge.store, self._board_id, choices)):
            self.field.empty()

    def _count_typed(self, typed: str) -> None:
        """Say how many dots stand in the field, as far as it can be read."""
        self.field.show_wrong(wrong=False)
        self.refused.emit("")
        dots = self._poll.dots
        try:
            given = sum(ballot_text.read(typed, self._names).values())
        except OperationRefused:  # a code half typed is no fault yet: Enter tells
            given = 0
        self.counter.set_colour("failed" if given > dots else "soft")
        self.counter.setText(
            tr("{given} จาก {dots} จุด").format(given=count(given), dots=count(dots))
            if given
            else tr("มี {dots} จุด").format(dots=count(dots))
        )


def progress(poll: Poll, ballots: Sequence[Ballot]) -> str:
    """Return how many have voted and how many dots they gave, in words."""
    cast, given = len(ballots), sum(ballot.votes for ballot in ballots)
    words = (
        tr("ลงคะแนนแล้ว {cast} คน · {given} จุด")
        if not poll.voters
        else tr("ลงคะแนนแล้ว {cast} จาก {voters} คน · {given} จาก {dots} จุด")
        if cast < poll.voters
        else tr("ลงคะแนนครบ {voters} คนแล้ว · {given} จาก {dots} จุด")
        if cast == poll.voters
        else tr("ลงคะแนนแล้ว {cast} คน มากกว่า {voters} คนที่ตั้งไว้ · {given} จุด")
    )
    return words.format(
        cast=count(cast), voters=count(poll.voters), given=count(given), dots=count(poll.voters * poll.dots)
    )

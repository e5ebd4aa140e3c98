"""The panel over the capture bar in which votes are taken, by dots or by hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.operations import ballot_text, votes
from facilitator.ui.parts.command_button import CommandButton, KeyButton
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.voting.dots import VotingDots
from facilitator.ui.voting.hands import VotingHands
from facilitator.ui.voting.setup import VotingSetup

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facilitator.store import ChangeSet
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme
    from facilitator.ui.voting.page import VotingPage


class VotingPanel(QFrame):
    """Asks how to vote, then takes ballots or hands; what is wrong stands beside what was typed."""

    left = Signal()
    refreshed = Signal()
    """What is called how, or who is asked for, may have changed."""

    def __init__(
        self, theme: Theme, bridge: StoreBridge, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge = theme, bridge
        self._model: BoardModel | None = None
        self._setting_up = False
        self.names: dict[int, str] = {}
        """By what every card that can be voted for is called."""
        self.setProperty("frame", "card")
        self.setAccessibleName(tr("ลงคะแนน"))
        self.setup = VotingSetup(theme, bridge)
        self.dots, self.hands = VotingDots(theme, bridge), VotingHands(theme, bridge)
        self._pages: tuple[VotingPage, ...] = (self.setup, self.dots, self.hands)
        self.problem = ThaiLabel(theme, "", size=15, colour="failed")
        self.problem.hide()
        self.progress = ThaiLabel(theme, "", size=15, colour="soft", most_lines=1)
        self.clear = KeyButton(theme, tr("ล้างคะแนน"), look="quiet")
        self.change = KeyButton(theme, tr("ตั้งค่า"), look="quiet")
        self.tally = CommandButton(theme, commands, "show_votes", look="quiet", shows_keys=True)
        self.close_button = KeyButton(theme, tr("ปิด"), keys="Esc", look="quiet")
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(4))
        foot.addWidget(self.progress, 1)
        for button in (self.clear, self.change, self.tally, self.close_button):
            foot.addWidget(button)
        self._column = QVBoxLayout(self)
        for page in self._pages:
            self._column.addWidget(page)
            page.refused.connect(self._say)
            page.moved.connect(self._refresh)
        self._column.addWidget(self.problem)
        self._column.addLayout(foot)
        self.setup.begun.connect(self._begin)
        self.clear.clicked.connect(self._clear)
        self.change.clicked.connect(self._change)
        self.close_button.clicked.connect(self.leave)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def asked(self) -> int | None:
        """The card that hands are counted for; None while nobody is asked."""
        return self.hands.round.asked if not self.hands.isHidden() else None

    def open(self, model: BoardModel) -> None:
        """Take votes on this board."""
        self.leave()
        self._model, self._setting_up = model, False
        self._bridge.changed.connect(self._follow)
        self.hands.begin(model, ballot_text.names(model.kind, model.tree))
        self.show()
        self._refresh()
        self.setFocus()

    def leave(self) -> None:
        """Close, if open; every answer is on disk already."""
        if self._model is not None:
            self._bridge.changed.disconnect(self._follow)
            self._model = None
            self.hide()
            self.left.emit()

    def _begin(self) -> None:
        self._setting_up = False
        self._refresh()

    def _change(self) -> None:
        self._setting_up = not self._setting_up
        self._refresh()
        self.setFocus()

    def _clear(self) -> None:
        model = self._model
        if model is not None and self._bridge.succeeds(
            lambda: votes.clear(self._bridge.store, model.board.id)
        ):
            self.hands.begin(model, self.names)
            self._refresh()

    def _refresh(self) -> None:
        """Show the question at hand, and how far the vote has come."""
        model = self._model
        if model is None:
            return
        focused = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.names = ballot_text.names(model.kind, model.tree)
        poll = votes.poll(model.board)
        running = poll is not None and not self._setting_up
        asking: VotingPage = self.setup
        if poll is not None and not self._setting_up:
            asking = self.hands if poll.method == votes.HANDS else self.dots
        for page in self._pages:
            page.setVisible(page is asking)
        self.setFocusProxy(asking)
        self.progress.setText(asking.ask(model, poll, self.names))
        self.clear.setVisible(not running and any(card.votes for card in model.tree))
        self.change.setVisible(poll is not None)
        self.change.set_label(tr("ตั้งค่า") if running else tr("กลับ"))
        self.tally.setVisible(running)
        self.tally.set_label(tr("แสดงคะแนน") if model.board.votes_hidden else tr("ซ่อนคะแนน"))
        if focused:
            self.setFocus()
        self.refreshed.emit()

    def _say(self, problem: str) -> None:
        """Say what is wrong; what was typed stays."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _follow(self, changes: ChangeSet) -> None:
        if self._model is None or changes.session_id != self._model.board.session_id:
            return
        if changes.origin != "step":
            self.hands.undone([each.row_id for each in changes.changes if each.table == "card"])
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        side, upright = self._theme.px(14), self._theme.px(10)
        self._column.setContentsMargins(side, upright, side, upright)
        self._column.setSpacing(self._theme.px(6))

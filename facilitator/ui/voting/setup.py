"""How a vote is to go: by dots or hands, how many dots, how many voters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit

from facilitator.operations import ballot_text, votes
from facilitator.operations.votes import Poll
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.segmented import Segmented
from facilitator.ui.parts.stepper import Stepper
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.voting.page import VotingPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme


class VotingSetup(VotingPage):
    """Asks with what is usual filled in, so that Enter alone begins; digits are the number of voters."""

    begun = Signal()

    def __init__(self, theme: Theme, bridge: StoreBridge) -> None:
        super().__init__(theme, bridge)
        self._board_id = 0
        self._fresh = True
        self.method = Segmented(
            tr("วิธีลงคะแนน"), ((votes.DOTS, tr("ลงจุด")), (votes.HANDS, tr("ยกมือ"))), votes.DOTS
        )
        self.dots = Stepper(theme, tr("จุดต่อคน"), votes.MOST_DOTS)
        self.voters = QLineEdit()
        self.voters.setAccessibleName(tr("ผู้ลงคะแนนกี่คน"))
        self.voters.setPlaceholderText(tr("ไม่ระบุ"))
        self.voters.setMaxLength(len(str(votes.MOST_VOTERS)))
        self.begin = KeyButton(theme, tr("เริ่มลงคะแนน"), keys="Enter", look="primary")
        self._each = ThaiLabel(theme, tr("คนละ"), wraps=False)
        self._unit = ThaiLabel(theme, tr("จุด"), wraps=False)
        self._how, self._who = QHBoxLayout(), QHBoxLayout()
        for widget in (self.method, self._each, self.dots, self._unit):
            self._how.addWidget(widget)
        self._how.addStretch(1)
        self._who.addWidget(ThaiLabel(theme, tr("ผู้ลงคะแนน"), wraps=False))
        self._who.addWidget(self.voters)
        self._who.addWidget(ThaiLabel(theme, tr("คน"), wraps=False))
        self._who.addStretch(1)
        self._who.addWidget(self.begin)
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(self._how)
        self._rows.addLayout(self._who, 1)
        self.setFocusProxy(self.method)
        self.method.chosen.connect(self._show_method)
        self.begin.clicked.connect(self._begin)
        theme.changed.connect(self._dress)
        self._dress()

    def ask(self, model: BoardModel, poll: Poll | None, names: Mapping[int, str]) -> str:  # noqa: ARG002
        """Show how the vote goes, or would go; what was changed since the page came up stays."""
        self._board_id = model.board.id
        if self._fresh:
            self._fresh = False
            usual = poll or Poll(voters=votes.expected_voters(self._bridge.store, model.board.session_id))
            self.method.choose(usual.method)
            self.dots.set_value(usual.dots)
            self.voters.setText(str(usual.voters) if usual.voters else "")
            self.voters.selectAll()
            self._show_method(usual.method)
        self.begin.set_label(tr("ลงคะแนนต่อ") if poll else tr("เริ่มลงคะแนน"))
        return tr("คะแนนจะซ่อนอยู่จนกว่าจะกด F7")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fresh = True

    def _begin(self) -> None:
        typed = self.voters.text().strip()
        voters = ballot_text.number(typed) if typed else 0
        if voters is None or voters < 0:
            self.refused.emit(tr("จำนวนผู้ลงคะแนนต้องเป็นตัวเลข เช่น 32 หรือเว้นว่างไว้ถ้ายังไม่รู้"))
            self.voters.setFocus()
            return
        begun = self._bridge.succeeds(
            lambda: votes.start(
                self._bridge.store,
                self._board_id,
                method=self.method.value,
                dots=self.dots.value,
                voters=voters,
            )
        )
        if begun:
            self.begun.emit()

    def _show_method(self, method: str) -> None:
        """Dots for each voter matter only where there are dots."""
        for widget in (self._each, self.dots, self._unit):
            widget.setVisible(method == votes.DOTS)
        self._fit()

    def _dress(self) -> None:
        for layout in (self._how, self._who, self._rows):
            layout.setSpacing(self._theme.px(10))
        self.method.setFixedWidth(self._theme.px(160))
        self.dots.setFixedWidth(self._theme.px(116))
        self.voters.setFixedWidth(self._theme.px(84))
        self._fit()

    def _fit(self) -> None:
        """Stand in one row where there is room."""
        wide = self._how.sizeHint().width() + self._who.sizeHint().width() + self._theme.px(10)
        roomy = self.width() >= wide
        self._rows.setDirection(
            QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom
        )

    def minimumSizeHint(self) -> QSize:
        narrow = max(self._how.sizeHint().width(), self._who.sizeHint().width())
        return QSize(narrow, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._begin()
        elif event.text().isdigit():
            self.voters.setFocus()
            self.voters.setText(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

"""The dialog where making an own kind begins: which kind to copy, or which of one's own to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from facilitator.ui.library import starts
from facilitator.ui.library.start_card import StartCard
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.dialogs import Dialog
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from facilitator.kinds import Kinds
    from facilitator.ui.library.starts import Start
    from facilitator.ui.parts.theme import Theme


class KindChooser(Dialog):
    """Offers own kinds to change and all kinds to copy, and names the files that cannot be used."""

    edit_wanted = Signal(str)
    """The own kind with this id is to be changed."""
    copy_wanted = Signal(str)
    """A copy of the kind with this id is to become an own one."""
    folder_wanted = Signal()
    """The folder of own kinds is to be opened."""

    def __init__(self, theme: Theme, kinds: Kinds, parent: QWidget | None) -> None:
        super().__init__(theme, tr("ทำกระดานของเราเอง"), tr("ปิด"), parent, look="", keys="Esc", scrolls=True)
        told = tr("เลือกกระดานที่ใกล้เคียงที่สุด โปรแกรมจะคัดลอกให้แก้ชื่อ ช่อง และคำถาม กระดานเดิมไม่เปลี่ยน")
        self.body.addWidget(ThaiLabel(theme, told, size=15, colour="soft", widest=760))
        for problem in kinds.problems:
            words = tr("ใช้ไม่ได้ — {problem}").format(problem=problem)
            self.body.addWidget(ThaiLabel(theme, words, size=15, colour="failed", widest=760))
        self.cards: list[StartCard] = []
        offered = starts.of_kinds(kinds)
        mine = [start for start in offered if start.id in kinds.own]
        if mine:
            self._offer(tr("แก้แบบของเรา"), mine, self.edit_wanted.emit)
        self._offer(tr("คัดลอกจากแบบนี้"), offered, self.copy_wanted.emit)
        self.body.addStretch(1)
        self.folder_button = KeyButton(theme, tr("เปิดโฟลเดอร์แบบกระดาน"), look="quiet")
        self.folder_button.setAutoDefault(False)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.foot.insertWidget(0, self.folder_button)
        self.cancel_button.hide()
        self.accept_button.setDefault(False)
        self.accept_button.setAutoDefault(False)
        self.fit(960, 640)
        self.cards[0].setFocus()

    def _offer(self, heading: str, offered: Sequence[Start], then: Callable[[str], None]) -> None:
        theme = self._theme
        self.body.addSpacing(theme.px("gap"))
        self.body.addWidget(ThaiLabel(theme, heading, face="semibold", size=17, wraps=False))
        grid = QGridLayout()
        grid.setSpacing(theme.px("gap"))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for number, start in enumerate(offered):
            card = StartCard(theme, start)
            card.clicked.connect(lambda _checked=False, kind_id=start.id: self._leave(then, kind_id))
            grid.addWidget(card, number // 2, number % 2)
            self.cards.append(card)
        self.body.addLayout(grid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focusWidget()
        if isinstance(focus, StartCard) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focus.click()
        else:
            super().keyPressEvent(event)

    def _leave(self, then: Callable[[str], None], kind_id: str) -> None:
        super().accept()
        then(kind_id)

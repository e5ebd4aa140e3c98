"""Dialogs: the frame every one has, and a question with two answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from facilitator.ui.parts.theme import Theme


class Dialog(QDialog):
    """A heading, a body that subclasses fill, and buttons at the foot; freed when it is closed.

    Show it with `open()`. Enter presses the accept button, in a field of many lines Ctrl Enter; Esc closes.
    A body that `scrolls` may be taller than a small screen.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        accept: str,
        parent: QWidget | None,
        *,
        look: str = "primary",
        keys: str = "Enter",
        scrolls: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scroll = QScrollArea() if scrolls else None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        margin = theme.px(24)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(margin, theme.px(16), margin, margin)
        outer.setSpacing(theme.px("gap"))
        outer.addWidget(ThaiLabel(theme, title, face="semibold", size="section"))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(4))
        if self._scroll is None:
            outer.addLayout(self.body, 1)
        else:
            inside = QWidget()
            mark(inside, "ground", "paper")
            inside.setLayout(self.body)
            self.body.setContentsMargins(0, 0, theme.px(14), 0)
            mark(self._scroll, "bare", "true")
            self._scroll.setWidgetResizable(True)
            self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._scroll.setWidget(inside)
            outer.addWidget(self._scroll, 1)
        self.problem = ThaiLabel(theme, size=15, colour="failed")
        self.problem.hide()
        outer.addWidget(self.problem)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.px("gap"))
        self.cancel_button = KeyButton(theme, tr("ยกเลิก"), keys="Esc", look="quiet")
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.accept_button = KeyButton(theme, accept, keys=keys, look=look)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel_button)
        self.foot.addWidget(self.accept_button)
        outer.addSpacing(theme.px("gap"))
        outer.addLayout(self.foot)

    def fit(self, width: int, height: int) -> None:
        """Take this size in pixels at 100 %, as far as the screen has room."""
        room = self.screen().availableSize()
        wide, high = self._theme.px(width), self._theme.px(height)
        self.resize(min(wide, room.width() - 40), min(high, room.height() - 60))

    def holds_unsaved(self) -> bool:
        """Tell whether closing now would lose what was typed; dialogs with much to type say so."""
        return False

    def reject(self) -> None:
        """Close, after asking when that would lose something."""
        if not self.holds_unsaved():
            super().reject()
            return
        ask(
            self._theme,
            tr("ทิ้งสิ่งที่พิมพ์ไว้?"),
            tr("ยังไม่ได้บันทึก ถ้าปิดตอนนี้ สิ่งที่พิมพ์ไว้ในหน้าต่างนี้จะหายไป"),
            tr("ทิ้ง"),
            self,
            self._discard,
        )

    def _discard(self) -> None:
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept_button.click()
        else:
            super().keyPressEvent(event)

    def show_problem(self, text: str, field: QWidget | None = None) -> None:
        """Say what is wrong and put the keyboard on the field it is in; an empty text takes it away."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        if text and field is not None:
            field.setFocus()


class Question(Dialog):
    """Asks before something that cannot be taken back; `accepted` means yes."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        accept: str,
        parent: QWidget | None,
        *,
        look: str = "danger",
    ) -> None:
        super().__init__(theme, title, accept, parent, look=look)
        self.body.addWidget(ThaiLabel(theme, text))
        self.setMinimumWidth(theme.px(440))


def ask(
    theme: Theme, title: str, text: str, accept: str, parent: QWidget | None, then: Callable[[], None]
) -> Question:
    """Ask, and do `then` when the answer is yes."""
    question = Question(theme, title, text, accept, parent)
    question.accepted.connect(then)
    question.open()
    return question

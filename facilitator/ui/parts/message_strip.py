"""The strip for messages: what was done, and how to take it back; what failed, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.icons import pixmap
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel, plain_tooltip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QEnterEvent, QPaintEvent

    from facilitator.ui.parts.theme import Theme

SECONDS = 8
"""How long a message that is no error stays, unless the mouse or the keyboard is on it."""
_LOOKS = {
    "info": ("info", "accent", "card"),
    "done": ("circle-check", "done", "card"),
    "error": ("circle-alert", "failed", "failed_soft"),
}


@dataclass(frozen=True)
class _Message:
    tone: str
    text: str
    action: str = ""
    handler: Callable[[], None] | None = None


class MessageStrip(QWidget):
    """Floats over the window it belongs to, under the top bar or at the foot; one message at a time.

    An error stays until it is closed, and a later piece of news waits for that; other messages go by
    themselves. Tab reaches the buttons, Esc closes.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = parent
        self._message = _Message("info", "")
        self._at_foot = False
        self._waiting: _Message | None = None
        self._text = ThaiLabel(theme, size=15, most_lines=6, widest=640)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = KeyButton(theme, "")
        self._action.clicked.connect(self._act)
        self._close = KeyButton(theme, "", look="quiet", icon="x")
        self._close.setAccessibleName(tr("ปิดข้อความ"))
        self._close.setToolTip(plain_tooltip(tr("ปิดข้อความ (Esc)")))
        self._close.clicked.connect(self.dismiss)
        row = self._row = QHBoxLayout(self)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._expire)
        for watched in (parent, self._action, self._close):
            watched.installEventFilter(self)
        theme.changed.connect(self._place)
        self.hide()

    @property
    def text(self) -> str:
        """The message shown; empty when there is none."""
        return "" if self.isHidden() else self._message.text

    @property
    def tone(self) -> str:
        """The kind of the message shown: "info", "done" or "error"; empty when there is none."""
        return "" if self.isHidden() else self._message.tone

    def show_info(self, text: str) -> None:
        """Tell something that needs no answer."""
        self._show(_Message("info", text))

    def show_done(self, text: str, action: str = "", handler: Callable[[], None] | None = None) -> None:
        """Tell what was done, with a button such as เลิกทำ."""
        self._show(_Message("done", text, action, handler))

    def show_error(self, text: str, action: str = "", handler: Callable[[], None] | None = None) -> None:
        """Tell what could not be done and what to do; stays until it is closed."""
        self._show(_Message("error", text, action, handler))

    def dismiss(self) -> None:
        """Close the message, give the keyboard back, and show what has been waiting."""
        self._timer.stop()
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.hide()
        if had_focus:
            self._window.setFocus()
        waiting, self._waiting = self._waiting, None
        if waiting:
            self._show(waiting)

    def float_at_foot(self, *, foot: bool) -> None:
        """Float at the foot of the window instead of under the top bar, where it would hide the search."""
        self._at_foot = foot
        self._place()

    def take_focus(self) -> None:
        """Put the keyboard on the strip's first button."""
        if not self.isHidden():
            (self._close if self._action.isHidden() else self._action).setFocus()

    def _show(self, message: _Message) -> None:
        if self.tone == "error" and message.tone != "error":
            self._waiting = message
            return
        self._message = message
        self._text.setText(message.text)
        self._text.set_colour("failed" if message.tone == "error" else "ink")
        self._action.set_label(message.action)
        self._action.setVisible(bool(message.action))
        self.setAccessibleName(message.text)
        self._place()
        self.show()
        self.raise_()
        self.update()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if message.tone == "error":
            self._timer.stop()
        else:
            self._timer.start(SECONDS * 1000)

    def _act(self) -> None:
        handler = self._message.handler
        self.dismiss()
        if handler is not None:
            handler()

    def _expire(self) -> None:
        if self.underMouse() or (self.focusWidget() and self.focusWidget().hasFocus()):
            self._timer.start(SECONDS * 1000)
        else:
            self.dismiss()

    def _place(self) -> None:
        """Stand in the middle, as wide as the text needs."""
        margin, edge = self._theme.px("margin"), self._theme.px(46)
        self._row.setContentsMargins(edge, self._theme.px(5), self._theme.px(6), self._theme.px(5))
        room = min(self._window.width() - 2 * margin, self._theme.px(760))
        width = min(self.sizeHint().width(), room)
        height = max(self.heightForWidth(width), self._theme.px(46))
        top = self._theme.px("bar_height") + self._theme.px("gap")
        if self._at_foot:
            top = self._window.height() - height - self._theme.px(24)
        self.setGeometry((self._window.width() - width) // 2, top, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        elif isinstance(event, QKeyEvent) and watched is not self._window:
            wanted = event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape
            if wanted:  # Esc on a button of the strip closes the strip, it does not leave the page below
                event.accept()
            return wanted
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        if self._timer.isActive():
            self._timer.start(SECONDS * 1000)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        drawing, colour, ground = _LOOKS[self._message.tone]
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(colour), theme.px("hairline")))
        painter.setBrush(theme.colour(ground))
        half = theme.px("hairline") / 2
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(half, half, -half, -half), theme.px("radius"), theme.px("radius")
        )
        size = theme.px(20)
        sign = pixmap(drawing, theme.palette.colour(colour), size, self.devicePixelRatioF())
        painter.drawPixmap(theme.px(14), (self.height() - size) // 2, sign)
        painter.end()

"""The button that shows and runs the timer of the open activity."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionButton, QToolTip

from facilitator.thai import measure
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.icons import pixmap
from facilitator.ui.parts.strings import tr
from facilitator.ui.timing.length import TimerLength

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.theme import Theme
    from facilitator.ui.timing.timers import Timers

WIDEST = "+00:00"
"""The button keeps room for this much, so that the bar does not jump by the second."""
FACE = "semibold"
GAP, SIDE, DRAWING, ARROW = 6, 12, 16, 14
"""Pixels at 100 %."""


class TimerButton(KeyButton):
    """A click starts and pauses; the arrow at its end, or the right button, opens what else there is."""

    def __init__(
        self, theme: Theme, timers: Timers, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent=parent)
        self._timers, self._commands = timers, commands
        for command_id, handler in (
            ("timer", self.start_or_pause),
            ("timer_more", timers.give_minute),
            ("timer_set", lambda: self._ask(starts=False)),
            ("timer_reset", timers.reset),
        ):
            commands.bind(command_id, handler)
        self.clicked.connect(lambda: commands.run("timer"))
        timers.changed.connect(self._follow)
        self._follow()

    @property
    def is_over(self) -> bool:
        """Whether it shows by how much the time has run over."""
        timer = self._timers.timer
        return timer is not None and timer.is_over(self._timers.moment)

    def start_or_pause(self) -> None:
        """Start or pause the timer; ask for minutes where none are set."""
        if self._timers.timer is None:
            self._ask(starts=True)
        else:
            self._timers.toggle()

    def open_menu(self, place: QPoint) -> None:
        """Offer what can be done with the timer."""
        menu = QMenu(self)
        for command_id in ("timer", "timer_more", "timer_set", "timer_reset", "timer_sound"):
            menu.addAction(self._commands.action(command_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _ask(self, *, starts: bool) -> None:
        TimerLength(self._theme, self._timers, self.window(), starts=starts).open()

    def _follow(self) -> None:
        timer, activity = self._timers.timer, self._timers.activity
        none = "" if activity else tr("ยังไม่มีกิจกรรมให้จับเวลา ให้เพิ่มกิจกรรมก่อน")
        unset = "" if timer else tr("ยังไม่ได้ตั้งเวลาของกิจกรรมนี้")
        for command_id, reason in (
            ("timer", none), ("timer_more", none), ("timer_set", none), ("timer_reset", none or unset),
        ):  # fmt: skip
            self._commands.allow(command_id, reason)
        self.setEnabled(activity is not None)
        shown = timer.shown(self._timers.moment) if timer else tr("จับเวลา")
        if shown != self.label:
            self.set_label(shown)
        self.setAccessibleName(tr("จับเวลา"))
        self.setAccessibleDescription(self._spoken())
        self.update()

    def _spoken(self) -> str:
        timer = self._timers.timer
        if timer is None:
            return tr("ยังไม่ได้ตั้งเวลา")
        words = tr("เกินเวลา {time}") if self.is_over else tr("เหลือเวลา {time}")
        if not timer.is_running:
            words = tr("หยุดอยู่ {words}").format(words=words)
        return words.format(time=self.label.removeprefix("+"))

    def sizeHint(self) -> QSize:
        theme = self._theme
        widest = max(WIDEST, self.label, key=len)
        wide = measure.width(widest, FACE, theme.px("base"))
        return QSize(
            math.ceil(wide) + theme.px(2 * SIDE + DRAWING + ARROW + 2 * GAP), theme.px("control_height")
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, painter, option = self._theme, QPainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        timer = self._timers.timer
        running = timer is not None and timer.is_running
        colour = self._colour()
        ratio, middle = self.devicePixelRatioF(), self.height() / 2
        for name, size, x, tint in (
            ("pause" if running else "play", DRAWING, theme.px(SIDE), "soft" if colour == "ink" else colour),
            ("chevron-down", ARROW, self.width() - theme.px(SIDE + ARROW), "soft"),
        ):
            drawing = pixmap(name, theme.palette.colour(tint), theme.px(size), ratio)
            painter.drawPixmap(QPointF(x, middle - theme.px(size) / 2), drawing)
        wide = measure.width(self.label, FACE, theme.px("base"))
        room = self.width() - theme.px(2 * SIDE + DRAWING + ARROW)
        painter.setFont(theme.font(FACE))
        painter.setPen(theme.colour(colour))
        left = theme.px(SIDE + DRAWING) + (room - wide) / 2
        painter.drawText(QPointF(left, middle + 0.33 * theme.px("base")), self.label)
        painter.end()

    def _colour(self) -> str:
        """Return the colour of the time: as on the wall another one in the last minute, and when it is up."""
        timer = self._timers.timer
        if not self.isEnabled():
            return "faint"
        low = timer is not None and timer.is_low(self._timers.moment)
        return "threat" if self.is_over else "weakness" if low else "ink"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        arrow = self.width() - self._theme.px(SIDE + ARROW + GAP)
        if event.button() == Qt.MouseButton.LeftButton and event.position().x() >= arrow:
            self.open_menu(self.mapToGlobal(QPoint(0, self.height())))
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(event.globalPos())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._commands.tooltip("timer"), self)
            return True
        return super().event(event)

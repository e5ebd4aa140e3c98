"""A button that runs a command and shows its keys."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QToolTip

from facilitator.thai import measure
from facilitator.ui.parts.icons import pixmap
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import draw_key_cap, key_cap_size

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.theme import Theme

_COLOURS = {"primary": "white", "quiet": "soft", "danger": "failed"}


class KeyButton(QPushButton):
    """A button with an optional drawing before its text and key caps behind it.

    `look` is "primary", "quiet", "danger" or "" for the outlined button.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        look: str = "",
        keys: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look, self._keys, self._icon = look, keys, icon
        self.setProperty("look", look)
        # A click must not take the keyboard away from where one types; Tab still comes here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_label(text)
        theme.changed.connect(self.updateGeometry)

    def set_label(self, text: str) -> None:
        """Show this text. Qt's own text stays empty, because it would read & as a shortcut."""
        self._label = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_keys(self, keys: str) -> None:
        """Show these keys behind the text, or none."""
        self._keys = keys
        self.updateGeometry()
        self.update()

    @property
    def label(self) -> str:
        """The text it shows."""
        return self._label

    @property
    def _face(self) -> str:
        return "regular" if self._look == "quiet" else "medium"

    def _widths(self) -> tuple[float, float, float]:
        """Return the widths of drawing, text and key caps, each with the gap that parts it from the text."""
        gap = self._theme.px(7)
        text = measure.width(self._label, self._face, self._theme.px("base"))
        drawing = self._theme.px(18) + (gap if text else 0) if self._icon else 0.0
        caps = key_cap_size(self._keys, self._theme.px(12))[0] + gap if self._keys else 0.0
        return drawing, text, caps

    def sizeHint(self) -> QSize:
        padding = self._theme.px(14) if self._label else self._theme.px(8)
        height = self._theme.px("control_height")
        return QSize(math.ceil(sum(self._widths())) + 2 * padding, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        drawing, text, caps = self._widths()
        theme, height = self._theme, self.height()
        x = (self.width() - drawing - text - caps) / 2
        colour = _COLOURS.get(self._look, "ink")
        if not self.isEnabled():
            colour = "white" if self._look == "primary" else "faint"
        if self._icon:
            size = theme.px(18)
            shown = pixmap(self._icon, theme.palette.colour(colour), size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x, (height - size) / 2), shown)
        painter.setFont(theme.font(self._face))
        painter.setPen(theme.colour(colour))
        painter.drawText(QPointF(x + drawing, height / 2 + 0.33 * theme.px("base")), self._label)
        if self._keys:
            size = theme.px(12)
            wide, high = key_cap_size(self._keys, size)
            place = QRectF(x + drawing + text + caps - wide, (height - high) / 2, wide, high)
            draw_key_cap(painter, theme, self._keys, place, size)
        painter.end()


class CommandButton(KeyButton):
    """Runs a command; enabled exactly when the command is. `text` stands for the command's title."""

    def __init__(
        self,
        theme: Theme,
        commands: Commands,
        command_id: str,
        *,
        text: str = "",
        look: str = "",
        icon: str = "",
        shows_keys: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        command = commands[command_id]
        super().__init__(
            theme,
            text or tr(command.title),
            look=look,
            keys=command.keys_shown if shows_keys else "",
            icon=icon,
            parent=parent,
        )
        self._commands = commands
        self._id = command_id
        self._action = commands.action(command_id)
        self._action.changed.connect(self._follow)
        self.clicked.connect(lambda: commands.run(command_id))
        self._follow()

    def show_keys(self, *, shown: bool) -> None:
        """Show the command's keys, or leave them to the tooltip."""
        self.set_keys(self._commands[self._id].keys_shown if shown else "")

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())

    def event(self, event: QEvent) -> bool:
        # Worded only when it is looked at: breaking fifty tooltips to lines would delay the first window.
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._commands.tooltip(self._id), self)
            return True
        return super().event(event)

"""The bar over a session: what it is called, when and where, whether it is saved, undo and printing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.thai import dates, numerals
from facilitator.ui.library.follow_up_wording import continues
from facilitator.ui.parts.command_button import CommandButton
from facilitator.ui.parts.saved_state import SavedState
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.parts.theme import mark
from facilitator.ui.timing.button import TimerButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from facilitator.model import Session
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.theme import Theme
    from facilitator.ui.timing.timers import Timers

NARROW = 1080
"""Under this width at 100 % the bar leaves out place and date, and the words on undo and redo, …"""
VERY_NARROW = 760
"""… and under this one the keys: the title of the session says more."""


class SessionHeader(QWidget):
    """Title, place and date on the left; saved state and buttons on the right."""

    def __init__(
        self, theme: Theme, commands: Commands, timers: Timers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark(self, "ground", "bar")
        self._title = ThaiLabel(theme, "", face="bold", size="section", most_lines=1)
        self._where = ThaiLabel(theme, "", colour="soft", size=15, most_lines=1)
        self.saved = SavedState(theme)
        back = CommandButton(theme, commands, "library", text=" ", look="quiet", icon="arrow-left")
        back.set_label("")
        back.setAccessibleName(tr("เวทีทั้งหมด"))
        self._undo = CommandButton(theme, commands, "undo", look="quiet", icon="undo-2")
        self._redo = CommandButton(theme, commands, "redo", look="quiet", icon="redo-2")
        self.timer = TimerButton(theme, timers, commands)
        self._print = CommandButton(theme, commands, "print", shows_keys=True)
        self.wall = CommandButton(theme, commands, "wall", look="primary", shows_keys=True)
        self.wall_menu = CommandButton(
            theme, commands, "wall_menu", text=" ", look="primary", icon="chevron-down"
        )
        self.wall_menu.set_label("")
        self.wall_menu.setAccessibleName(tr("เลือกว่าจะฉายอะไร"))
        on_wall = QHBoxLayout()
        on_wall.setSpacing(1)
        on_wall.addWidget(self.wall)
        on_wall.addWidget(self.wall_menu)
        self._row = QHBoxLayout(self)
        self._row.addWidget(back)
        self._row.addWidget(self._title)
        self._row.addWidget(self._where, 1)
        self._row.addStretch(0)
        for shown in (self.saved, self._undo, self._redo, self.timer, self._print):
            self._row.addWidget(shown)
        self._row.addLayout(on_wall)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        # It takes what the title leaves.
        self._where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.saved.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._dress)
        self._dress()

    def show_session(self, session: Session, earlier: Session | None = None) -> None:
        """Show title, place and date of a session, and which one it goes on from."""
        self._title.setText(session.title)
        if earlier is not None:
            self._where.setText(continues(session, earlier))
            return
        parts = [session.place]
        if session.date:
            parts.append(numerals.to_thai(dates.long_date(date.fromisoformat(session.date))))
        self._where.setText(" · ".join(part for part in parts if part))

    def show_wall(self, *, on: bool) -> None:
        """Let the button say what it does: put the wall up, or take it down."""
        self.wall.set_label(tr("เลิกขึ้นจอ") if on else tr("ขึ้นจอ"))

    def _dress(self) -> None:
        theme = self._theme
        self.setFixedHeight(theme.px("bar_height"))
        self._row.setContentsMargins(theme.px(12), 0, theme.px(20), 0)
        self._row.setSpacing(theme.px(12))
        self._fit()

    def _fit(self) -> None:
        wide = self.width() / self._theme.zoom
        self._where.setVisible(wide >= NARROW)
        for button, label in ((self._undo, tr("เลิกทำ")), (self._redo, tr("ทำซ้ำ"))):
            button.set_label(label if wide >= NARROW else "")
            button.setAccessibleName(label)
        for button in (self._print, self.wall):
            button.show_keys(shown=wide >= VERY_NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

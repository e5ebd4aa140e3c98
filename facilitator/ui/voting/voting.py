"""Voting on the board in view: the panel that takes votes, and showing and hiding the tally."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from facilitator.operations import votes
from facilitator.ui.parts.command_button import CommandButton
from facilitator.ui.parts.strings import tr
from facilitator.ui.voting.panel import VotingPanel

if TYPE_CHECKING:
    from facilitator.ui.capture.area import BoardArea
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

LEAST_HEIGHT = 480
"""Below this height at 100 % the panel stands in place of heading and capture bar."""


class Voting(QObject):
    """Binds the commands for voting to a BoardArea."""

    def __init__(self, theme: Theme, bridge: StoreBridge, commands: Commands, area: BoardArea) -> None:
        super().__init__(area)
        self._theme, self._bridge, self._area = theme, bridge, area
        self.panel = VotingPanel(theme, bridge, commands)
        self.hidden = CommandButton(
            theme, commands, "show_votes", text=tr("คะแนนซ่อนอยู่"), look="quiet", shows_keys=True
        )
        self.hidden.hide()
        area.put_beside_title(self.hidden)
        area.put_below(self.panel)
        area.board_shown.connect(self._follow_board)
        area.board_left.connect(self.panel.leave)
        self.panel.left.connect(self._leave)
        self.panel.refreshed.connect(self._point)
        area.installEventFilter(self)
        area.view.typed.connect(self._make_room_for_typing)
        commands.bind("voting", self.open)
        commands.bind("show_votes", self.turn_tally)

    def open(self) -> None:
        """Open the panel, go to it, or close it when the keyboard is in it already."""
        model, panel = self._area.model, self.panel
        if model is None:
            return
        if panel.isHidden():
            panel.open(model)
            self._fit()
        elif panel.isAncestorOf(panel.window().focusWidget() or panel.window()):
            panel.leave()
        else:
            panel.setFocus()

    def turn_tally(self) -> None:
        """Show the tally of the board, ranked where the board can be, or hide it."""
        model, store = self._area.model, self._bridge.store
        if model is None:
            return
        board_id = model.board.id
        if not model.board.votes_hidden:
            if self._bridge.succeeds(lambda: votes.hide(store, board_id)) and model.view == "ranked":
                self._area.views.look(model.kind.arrangement)
        elif self._bridge.succeeds(lambda: votes.show(store, board_id)):
            if votes.poll(model.board) is not None and "ranked" in model.views:
                self._area.views.look("ranked")
            self.panel.leave()

    def _follow_board(self) -> None:
        if self._area.model is not None:
            self._area.model.changed.connect(self._tell_hidden)
        self._tell_hidden()

    def _tell_hidden(self) -> None:
        """Say that votes are given but not shown, unless the panel says so."""
        model = self._area.model
        self.hidden.setVisible(model is not None and model.board.votes_hidden and self.panel.isHidden())

    def _point(self) -> None:
        """Number the cards that have no code, and show the one that hands are counted for."""
        model, view = self._area.model, self._area.view
        if model is None:
            return
        codes = model.codes
        view.number_cards({each: name for each, name in self.panel.names.items() if each not in codes})
        if self.panel.asked is not None:
            view.selection.choose(self.panel.asked)
            view.show_card(self.panel.asked)

    def _fit(self) -> None:
        """Give the panel the room of heading and capture bar where the window is too low for all."""
        low = not self.panel.isHidden() and self._area.height() < self._theme.px(LEAST_HEIGHT)
        self.panel.dots.strip.set_cramped(cramped=low)
        self._area.yield_room(low=low)
        self._tell_hidden()

    def _make_room_for_typing(self) -> None:
        if self._area.bar.isHidden():
            self.panel.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._area and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        self._fit()
        self._area.view.number_cards({})
        if self._area.model is not None:
            self._area.bar.editor.setFocus()

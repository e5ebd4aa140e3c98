"""The wall put together: what it shows, on which screen, its preview, and the commands for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from facilitator.ui import wall_choice, wall_menu
from facilitator.ui.photo_thumbs import picture
from facilitator.ui.strings import tr
from facilitator.ui.wall_content import WallContent
from facilitator.ui.wall_image import WallImage
from facilitator.ui.wall_pages import WallPages
from facilitator.ui.wall_preview import WallPreview
from facilitator.ui.wall_state import WallState
from facilitator.ui.wall_surface import WallSurface
from facilitator.ui.wall_themes import WallThemes

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.board_area import BoardArea
    from facilitator.ui.bridge import StoreBridge
    from facilitator.ui.commands import Commands
    from facilitator.ui.theme import Theme
    from facilitator.ui.timers import Timers

THEME = "wall.theme"
_CHOOSING = ("spotlight", "row")
"""Modes that show what is chosen at the moment in which they are called."""


class Wall(QObject):
    """Owns everything that the room sees.

    It follows the session page and never asks what is chosen there, but at the moment in which a command
    names the chosen card.
    """

    told = Signal(str)
    """Something that the operator should know, for the message strip."""

    def __init__(
        self,
        theme: Theme,
        bridge: StoreBridge,
        commands: Commands,
        area: BoardArea,
        timers: Timers,
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._bridge, self._commands, self._area, self._timers = bridge, commands, area, timers
        self.state = WallState(self)
        if bridge.store.recall(THEME) == "dark":
            self.state.theme = "dark"
        self.content = WallContent(bridge, area, timers, self)
        self.image = WallImage(self.state, self.content, self)
        themes = WallThemes(self._photo)
        self.surface = WallSurface(bridge, themes, self.image, host)
        self.pages = WallPages(self.state, self.content, self.image)
        self.preview = WallPreview(theme, themes, self.image, self.state, self.surface)
        self.preview.menu_wanted.connect(self._open_menu)
        self.content.added.connect(self._go_to_card)
        self.content.changed.connect(self._take)
        self.surface.told.connect(self.told)
        self.surface.changed.connect(self._tell)
        self.state.changed.connect(self._tell)
        self.surface.presenter.page_wanted.connect(self.pages.turn)
        self._bind()
        self._tell()

    def open_session(self, session_id: int) -> None:
        """Show this session from now on."""
        self.content.open_session(session_id)

    def show_activity(self) -> None:
        """Another activity is open: show what serves it best, unless the wall is blank or frozen."""
        self.state.begin_activity()
        self.surface.fit()
        self._take()

    def close_session(self) -> None:
        """The session is left: the room keeps what it sees, the tools come back."""
        self.content.close_session()
        if self.surface.presenter.is_on:
            self.surface.turn_off()
        self._tell()

    def close(self) -> None:
        """The program ends."""
        self.surface.close()

    def _photo(self, digest: str, side: int) -> QImage:
        return picture(self._bridge, digest, side)

    def _take(self) -> None:
        """Show the content as it is now, in the mode that serves it best."""
        model, content = self.content.model, self.content
        if content.is_open:
            self.state.suggest(wall_choice.sensible(model, content.activities, self._timers))
        self.image.renew()
        self._tell()

    def _go_to_card(self, card_id: int) -> None:
        """A card has come: show it wherever one card or one row is shown."""
        model = self.content.model
        assert model is not None
        if wall_choice.rows(model.kind, model.board, model.tree):
            self.state.go_to_row(wall_choice.row_of(model.tree, card_id))
        self.state.go_to_newest()

    def _toggle(self) -> None:
        if self.surface.is_on:
            self.surface.turn_off()
        else:
            self.surface.turn_on()

    def _spotlight(self) -> None:
        """Show the card that is chosen this moment, else the newest; the choice is not followed."""
        chosen = self._area.view.selection.current
        card_id = chosen if chosen is not None else self.content.newest_id
        if card_id is not None:
            self.state.look_at_card(card_id)

    def _row(self) -> None:
        """Show the row that is worked on this moment."""
        model, view = self.content.model, self._area.view
        if model is None:
            return
        here = view.target.row_id or view.selection.current or self.content.newest_id
        if here is not None and here in model.tree:
            self.state.go_to_row(wall_choice.row_of(model.tree, here))
        self.state.show("row")

    def _reveal(self) -> None:
        model = self.content.model
        if model is not None:
            order = wall_choice.reveal_order(model.kind, model.tree, self.content.slot)
            closed = self.state.revealed is None
            if not self.state.reveal_next(order):
                self.told.emit(tr("เปิดครบทุกใบแล้ว"))
            elif closed:
                self.told.emit(tr("คว่ำบัตรบนจอทุกใบแล้ว กด Ctrl Shift R เพื่อเปิดทีละใบ"))

    def _follow_agenda(self) -> None:
        self.state.by_hand = False
        self._take()

    def _change_theme(self) -> None:
        theme = "light" if self.state.theme == "dark" else "dark"
        self._bridge.remember(THEME, theme)
        self.state.wear(theme)

    def _open_menu(self, place: QPoint) -> None:
        menu = wall_menu.build(self._commands, self.state, self.surface, self.preview)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _bind(self) -> None:
        commands, state = self._commands, self.state
        for command_id, handler in (
            ("wall", self._toggle),
            ("wall_freeze", lambda: state.freeze(frozen=not state.frozen)),
            ("wall_blank", lambda: state.blank(blanked=not state.blanked)),
            ("wall_auto", self._follow_agenda),
            ("wall_next", lambda: self.pages.turn(1)),
            ("wall_back", lambda: self.pages.turn(-1)),
            ("wall_theme", self._change_theme),
            ("wall_spotlight", self._spotlight),
            ("wall_row", self._row),
            ("reveal", self._reveal),
            ("reveal_all", state.reveal_all),
        ):
            commands.bind(command_id, handler)
        for mode in wall_menu.MODES:
            if mode not in _CHOOSING:
                commands.bind(f"wall_{mode}", partial(state.show, mode))

    def _tell(self) -> None:
        """Let be done what can be done."""
        content, allow = self.content, self._commands.allow
        closed = "" if content.is_open else tr("เปิดเวทีก่อน แล้วจึงขึ้นจอ")
        allow("wall", "" if self.surface.is_on else closed)
        allow("wall_freeze", closed)
        for mode in wall_menu.MODES:
            reason = wall_choice.reason_against(mode, content.model, self._timers, content.photos)
            allow(f"wall_{mode}", tr(reason) if reason else "")
        no_cards = wall_choice.reason_against("spotlight", content.model, self._timers, ())
        allow("reveal", tr(no_cards) if no_cards else "")
        allow("reveal_all", "" if self.state.revealed is not None else tr("บัตรบนจอเปิดอยู่ทุกใบแล้ว"))

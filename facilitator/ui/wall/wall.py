"""The wall put together: what it shows, on which screen, its preview, and the commands for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from facilitator.ui.parts.strings import later, tr
from facilitator.ui.photos.thumbs import picture
from facilitator.ui.wall import choice as wall_choice
from facilitator.ui.wall import menu as wall_menu
from facilitator.ui.wall import wording
from facilitator.ui.wall.content import WallContent
from facilitator.ui.wall.image import WallImage
from facilitator.ui.wall.notice import WallNotice
from facilitator.ui.wall.pages import WallPages
from facilitator.ui.wall.preview import WallPreview
from facilitator.ui.wall.reveal import COMPARING, WallReveal
from facilitator.ui.wall.state import WallState
from facilitator.ui.wall.surface import WallSurface
from facilitator.ui.wall.themes import WallThemes

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.capture.area import BoardArea
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme
    from facilitator.ui.timing.timers import Timers

THEME = "wall.theme"
_CHOOSING = ("spotlight", "row")
"""Modes that show what is chosen at the moment in which they are called."""


_STILL_CLOSED = later("มีบัตรที่ยังคว่ำอยู่ กด Ctrl Alt R เปิดทุกใบก่อน")


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
        self._activity_id: int | None = None
        self.state = WallState(self)
        if bridge.store.recall(THEME) == "dark":
            self.state.theme = "dark"
        self.content = WallContent(bridge, area, timers, self)
        self.image = WallImage(self.state, self.content, self)
        themes = WallThemes(self._photo)
        self.surface = WallSurface(bridge, themes, self.image, host)
        self.pages = WallPages(self.state, self.content, self.image)
        self.reveal = WallReveal(self.state, self.content, lambda: area.view.selection.current)
        self.preview = WallPreview(theme, themes, self.image)
        self.notice = WallNotice(theme, self.preview)
        self.preview.menu_wanted.connect(self._open_menu)
        self.menu_place: QWidget = self.preview.canvas
        """The button under which the key opens the menu."""
        self._connect()
        self._bind()
        self._tell()

    def _connect(self) -> None:
        self.content.added.connect(self._go_to_card)
        self.content.changed.connect(self._take)
        self.surface.told.connect(self.told)
        self.surface.changed.connect(self._tell)
        self.image.changed.connect(self._tell)
        self._area.view.selection.changed.connect(self._tell_next)
        self.preview.uncovered.connect(self._tell_next)
        self.surface.presenter.page_wanted.connect(self.pages.turn)

    def open_session(self, session_id: int) -> None:
        """Show this session from now on."""
        self._activity_id = None
        self.state.begin_activity()
        self.content.open_session(session_id)

    def show_activity(self) -> None:
        """Another activity is open: show what serves it best, unless the wall is blank or frozen.

        The same one is opened again when its kind is worded anew; that changes nothing for the room.
        """
        activity = self._timers.activity
        activity_id = activity.id if activity else None
        if activity_id != self._activity_id:
            self._activity_id = activity_id
            self.state.begin_activity()
        self.surface.fit()
        self._take()

    def close_session(self) -> None:
        """The session is left: the room keeps what it sees, the tools come back."""
        self.content.close_session()
        if self.surface.presenter.is_on:
            self.surface.turn_off()
        elif self.surface.is_showing:
            self.told.emit(tr("ห้องยังเห็นภาพเดิมอยู่ กด F5 ถ้าจะเลิกขึ้นจอ"))
        self._tell()

    def close(self) -> None:
        """The program ends."""
        self.surface.close()

    def _photo(self, digest: str, side: int) -> QImage:
        return picture(self._bridge, digest, side)

    def _take(self) -> None:
        """Show the content as it is now, in the mode that serves it best."""
        model, content, state = self.content.model, self.content, self.state
        if content.is_open:
            if model is not None and model.board.votes_hidden:
                state.writing = False  # so that the ranking comes when the tally is shown
            state.suggest(wall_choice.sensible(model, content.activities, self._timers, state))
        self.image.renew()

    def _go_to_card(self, card_id: int) -> None:
        """A card has come: show it wherever it stands, unless the room waits for cards to be revealed."""
        model, state = self.content.model, self.state
        assert model is not None
        state.writing, state.all_opened = True, False
        if state.revealed is None:
            if wall_choice.rows(model.kind, model.board, model.tree):
                state.go_to_row(wall_choice.row_of(model.tree, card_id))
            state.bring_in_view(card_id)

    def _toggle(self) -> None:
        if self.surface.is_on:
            self.surface.turn_off()
        else:
            self.surface.turn_on()

    def _turn(self, step: int) -> None:
        if not self.pages.turn(step):
            self.told.emit(tr("บนจอไม่มีหน้าถัดไปแล้ว") if step > 0 else tr("บนจอไม่มีหน้าก่อนนี้แล้ว"))

    def _spotlight(self) -> None:
        """Show the card that is chosen this moment, else the newest; the choice is not followed."""
        chosen = self._area.view.selection.current
        card_id = chosen if chosen is not None else self.content.newest_id
        if card_id is not None:
            self.state.look_at_card(card_id)

    def _row(self) -> None:
        """Show the row or the zone that is worked on this moment, else the row shown last, else the first."""
        model, view = self.content.model, self._area.view
        if model is None:
            return
        here = view.target.row_id or view.selection.current
        if here is not None and here in model.tree:
            self.state.go_to_row(wall_choice.row_of(model.tree, here))
        self.content.slot = view.target.slot
        self.state.show("row")

    def _reveal(self) -> None:
        if said := self.reveal.go_on():
            self.told.emit(said)
        self._take()

    def _reveal_all(self) -> None:
        self.state.reveal_all()
        self.told.emit(tr("เปิดบัตรบนจอครบทุกใบแล้ว"))
        self._take()

    def _follow_agenda(self) -> None:
        self.state.by_hand = False
        self._take()

    def _change_theme(self) -> None:
        theme = "light" if self.state.theme == "dark" else "dark"
        self._bridge.remember(THEME, theme)
        self.state.wear(theme)

    def _open_menu(self, place: QPoint | None = None) -> None:
        under = self.menu_place
        menu = wall_menu.build(self._commands, self.state, self.surface, self.preview.window())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place or under.mapToGlobal(QPoint(0, under.height())))

    def _bind(self) -> None:
        commands, state = self._commands, self.state
        for command_id, handler in (
            ("wall", self._toggle),
            ("wall_menu", self._open_menu),
            ("wall_freeze", lambda: state.freeze(frozen=not state.frozen)),
            ("wall_blank", lambda: state.blank(blanked=not state.blanked)),
            ("wall_auto", self._follow_agenda),
            ("wall_next", lambda: self._turn(1)),
            ("wall_back", lambda: self._turn(-1)),
            ("wall_theme", self._change_theme),
            ("wall_spotlight", self._spotlight),
            ("wall_row", self._row),
            ("reveal", self._reveal),
            ("reveal_all", self._reveal_all),
        ):
            commands.bind(command_id, handler)
        for mode in wall_menu.MODES:
            if mode not in _CHOOSING:
                commands.bind(f"wall_{mode}", partial(state.show, mode))

    def _tell(self) -> None:
        """Say how the wall stands, and let be done what can be done."""
        self._tell_next()
        content, allow = self.content, self._commands.allow
        closed = "" if content.is_open else tr("เปิดเวทีก่อน แล้วจึงขึ้นจอ")
        allow("wall", "" if self.surface.is_on else closed)
        for command_id in ("wall_freeze", "wall_menu"):
            allow(command_id, closed)
        for mode in wall_menu.MODES:
            reason = wall_choice.reason_against(mode, content.model, self._timers, content.photos)
            if not reason and self.state.revealed is not None and mode in COMPARING:
                reason = _STILL_CLOSED
            allow(f"wall_{mode}", tr(reason) if reason else "")
        no_cards = wall_choice.reason_against("spotlight", content.model, self._timers, ())
        allow("reveal", tr(no_cards) if no_cards else "")
        allow("reveal_all", "" if self.state.revealed is not None else tr("บัตรบนจอเปิดอยู่ทุกใบแล้ว"))
        still = tr("ภาพบนจอหยุดอยู่ กด F11 ให้ตามต่อก่อน แล้วจึงเปลี่ยนหน้า") if self.state.frozen else ""
        for command_id in ("wall_next", "wall_back"):
            allow(command_id, still)

    def _tell_next(self) -> None:
        """Say it in the preview, or in the notice where the preview is folded away.

        Nothing is drawn for an operator who has neither: that would delay the card on the board.
        """
        if not (self.surface.is_on or self.preview.isVisible()):
            self.notice.hide()
            return
        words = wording.words(self.state, self.content, self.image, self.surface, self.reveal)
        self.preview.tell(words, is_showing=self.surface.is_showing)
        self.notice.tell(words, is_on=self.surface.is_on)

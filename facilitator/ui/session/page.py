"""The session page: agenda rail, board, capture bar and inspector around one session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.agenda.rail import AgendaRail
from facilitator.ui.board.column_menu import open_columns
from facilitator.ui.capture.area import BoardArea
from facilitator.ui.capture.clustering import Clustering
from facilitator.ui.capture.menu import BoardMenu
from facilitator.ui.capture.turn_over import turn_over
from facilitator.ui.commands.commands import pressed_keys
from facilitator.ui.commands.list import BOARD
from facilitator.ui.inspector.inspector import Inspector
from facilitator.ui.parts.strings import tr
from facilitator.ui.people.participants import Participants
from facilitator.ui.photos.photos import Photos
from facilitator.ui.session.finder import Finder
from facilitator.ui.session.header import SessionHeader
from facilitator.ui.session.measuring import Measuring
from facilitator.ui.timing.clock import Clock
from facilitator.ui.timing.sound import TimerSound
from facilitator.ui.timing.timers import Timers
from facilitator.ui.voting.voting import Voting
from facilitator.ui.wall.wall import Wall

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.model import Activity
    from facilitator.store import ChangeSet
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

LEAST = QSize(620, 400)
"""In pixels whatever the zoom: rail and inspector fold away before the window stops shrinking."""
LEAST_BOARD = 560
"""The board keeps this width at 100 %: the inspector folds away first, then the rail."""


class SessionPage(QWidget):
    """One open session."""

    undone = Signal(str)
    """The label of the step that was undone or done again, for the message strip."""

    def __init__(
        self,
        theme: Theme,
        bridge: StoreBridge,
        kinds: Kinds,
        commands: Commands,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge, self._commands = theme, bridge, commands
        self.session_id: int | None = None
        self._wanted = {"rail": True, "inspector": True}
        self.clock = Clock(parent=self)
        self.timers = Timers(bridge, self.clock, self)
        self.sound = TimerSound(bridge, commands, self.timers)
        self.header = SessionHeader(theme, commands, self.timers)
        self.rail = AgendaRail(theme, bridge, kinds, self.clock, self.timers)
        self.area = BoardArea(theme, bridge, kinds)
        self.inspector = Inspector(theme, bridge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.area, 1)
        row.addWidget(self.inspector)
        column.addLayout(row, 1)
        self.rail.activity_chosen.connect(self._show_activity)
        self.rail.typed.connect(self._type_on)
        self.area.view.selection.changed.connect(self._show_card)
        self.area.board_outgrown.connect(self.renew_board)
        for board in (self.area.view, self.area.tree):
            board.installEventFilter(self)
        self.inspector.left.connect(self.area.bar.editor.setFocus)
        self.finder = Finder(theme, bridge, commands, self.area, self.rail)
        self.finder.told.connect(self.undone)
        self.clustering = Clustering(theme, bridge, commands, self.area)
        self.voting = Voting(theme, bridge, commands, self.area)
        self.measuring = Measuring(theme, bridge, kinds, commands, self.area)
        self.participants = Participants(theme, bridge, commands, self)
        self.photos = Photos(theme, bridge, commands, self)
        self.rail.totals.wanted.connect(commands.run)
        self.wall = Wall(theme, bridge, commands, self.area, self.timers, self)
        self.wall.surface.changed.connect(lambda: self.header.show_wall(on=self.wall.surface.is_on))
        self.wall.menu_place = self.header.wall_menu
        self.inspector.put_on_top(self.wall.preview)
        column.insertWidget(1, self.wall.notice)
        self.menu = BoardMenu(commands, self.area)
        self.setFocusProxy(self.area.bar.editor)
        theme.changed.connect(self._fit)
        bridge.changed.connect(self._follow)
        bridge.failed.connect(self.header.saved.set_failed)
        bridge.saved.connect(self.header.saved.set_saved)
        self._bind()

    def open_session(self, session_id: int) -> None:
        """Show a session and be ready to type."""
        self.session_id = session_id
        self._show_title(session_id)
        self.timers.open_session(session_id)
        self.wall.open_session(session_id)
        self.rail.open_session(session_id)
        self.finder.open_session(session_id)
        self._tell_history()

    def close_session(self) -> None:
        """Keep everything half-typed and let go of the session."""
        self.finish_typing()
        self.inspector.close_board()
        self.area.show_nothing("")
        self.timers.close_session()
        self.wall.close_session()
        self.session_id = None

    def finish_typing(self) -> None:
        """Write what stands in editors and fields."""
        self.area.finish_typing()
        self.inspector.write()

    def renew_board(self) -> None:
        """Show the open board anew: its kind may be worded differently now."""
        if self.session_id is not None:
            self.finish_typing()
            self._show_activity(self.rail.current())

    def _show_activity(self, activity: Activity | None) -> None:
        self.timers.show_activity(activity)
        self.inspector.close_board()
        if activity is None:
            self.area.show_nothing(tr("เวทีนี้ยังไม่มีกิจกรรม\nกด “+ เพิ่มกิจกรรม” ทางซ้าย แล้วเลือกกระดานแรก"))
            self.rail.add_button.setFocus()
        elif activity.board_id is None:
            self.area.show_nothing(tr("กิจกรรมนี้ไม่มีกระดาน\nเลือกกิจกรรมอื่นทางซ้าย หรือเพิ่มกระดานใหม่"))
            self.rail.list.setFocus()  # there is nowhere to type
        else:
            self.area.show_board(activity.board_id)
        if self.area.model is not None:
            self.inspector.open_board(self.area.model)
        self.wall.show_activity()

    def _show_title(self, session_id: int) -> None:
        """Show what the session is called, and which one it goes on from if the library still has that."""
        store = self._bridge.store
        session = store.session(session_id)
        earlier_id = session.continues_id
        known = earlier_id if earlier_id is not None and store.has_session(earlier_id) else None
        self.header.show_session(session, None if known is None else store.session(known))

    def _type_on(self, text: str) -> None:
        if self.area.model is not None:
            self.area.bar.type_on(text)

    def _show_card(self) -> None:
        self.inspector.show_card(self.area.view.selection.current)

    def _follow(self, changes: ChangeSet) -> None:
        if self.session_id is None or changes.session_id != self.session_id:
            return
        if any(change.table == "session" for change in changes.changes):
            self._show_title(self.session_id)
        self._tell_history()
        if changes.origin != "step":
            self._go_to_change(changes)

    def _go_to_change(self, changes: ChangeSet) -> None:
        """Show the board on which something was undone, so that nothing changes out of sight."""
        shown = self.area.model.board.id if self.area.model else None
        boards = {change.board_id for change in changes.changes if change.board_id is not None}
        if boards and shown not in boards:
            for activity in self.rail.rows.activities:
                if activity.board_id in boards:
                    self.rail.open_activity(activity.id)
                    break
        cards = [each.row_id for each in changes.changes if each.table == "card" and each.action != "removed"]
        if cards and self.area.model is not None and cards[-1] in self.area.model.tree:
            self.area.view.show_card(cards[-1])

    def _tell_history(self) -> None:
        """Let undo and redo be done when there is something to undo and redo."""
        if self.session_id is None:
            return
        store = self._bridge.store
        self._commands.allow("undo", "" if store.undo_label(self.session_id) else tr("ยังไม่มีอะไรให้เลิกทำ"))
        self._commands.allow("redo", "" if store.redo_label(self.session_id) else tr("ไม่มีอะไรให้ทำซ้ำ"))

    def _undo(self) -> None:
        self.finish_typing()
        session_id = self.session_id
        if session_id is not None:
            changes = self._bridge.perform(lambda: self._bridge.store.undo(session_id))
            if changes is not None:
                self.undone.emit(tr("เลิกทำแล้ว: {label}").format(label=tr(changes.label)))

    def _redo(self) -> None:
        session_id = self.session_id
        if session_id is not None:
            changes = self._bridge.perform(lambda: self._bridge.store.redo(session_id))
            if changes is not None:
                self.undone.emit(tr("ทำซ้ำแล้ว: {label}").format(label=tr(changes.label)))

    def _bind(self) -> None:
        commands, area, rail = self._commands, self.area, self.rail
        for command, handler in (
            ("undo", self._undo),
            ("redo", self._redo),
            ("capture", area.bar.editor.setFocus),
            ("board", area.capture.row_up_or_board),
            ("next_row", area.capture.row_down),
            ("new_row", area.capture.new_row),
            ("next_view", area.views.next),
            ("tree_view", area.toggle_tree),
            ("turn_over", lambda: turn_over(self._bridge, area)),
            ("tie_card", self.inspector.ask_for_ties),
            ("edit_card", area.edit_current),
            ("delete_card", area.hand.delete),
            ("vote_up", lambda: area.hand.vote(1)),
            ("vote_down", lambda: area.hand.vote(-1)),
            ("merge", area.hand.merge),
            ("card_earlier", lambda: area.hand.shift("up")),
            ("card_later", lambda: area.hand.shift("down")),
            ("card_left", lambda: area.hand.shift("left")),
            ("card_right", lambda: area.hand.shift("right")),
            ("next_activity", lambda: rail.go(1)),
            ("previous_activity", lambda: rail.go(-1)),
            ("add_activity", rail.ask_to_add),
            ("edit_activity", rail.edit),
            ("activity_done", rail.toggle_done),
            ("rename_slot", area.rename_slot),
            ("columns", lambda: open_columns(self._bridge, area.model, area.view)),
            ("rail", lambda: self._fold("rail")),
            ("inspector", lambda: self._fold("inspector")),
        ):
            commands.bind(command, handler)
        commands.bind_numbered("slot", area.capture.choose_number)
        commands.bind_numbered("send", self._add_or_send)

    def _add_or_send(self, number: int) -> None:
        """Put what is being typed into a slot by number; without text send the chosen cards there."""
        if not self.area.capture.add_to_number(number):
            self.area.hand.send(number)

    def _fold(self, part: str) -> None:
        """Hide or show the rail or the inspector; what the user chose stays until chosen otherwise."""
        widget = self.rail if part == "rail" else self.inspector
        self._wanted[part] = widget.isHidden()
        widget.setVisible(self._wanted[part])

    def _fit(self) -> None:
        """Fold away what would leave the board too little room."""
        room = self.width() - self._theme.px(LEAST_BOARD)
        rail, inspector = self.rail.minimumWidth(), self.inspector.minimumWidth()  # theirs is fixed
        self.inspector.setVisible(self._wanted["inspector"] and room >= rail + inspector)
        self.rail.setVisible(self._wanted["rail"] and room >= rail)

    def minimumSizeHint(self) -> QSize:
        return LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the board the keys of the commands that belong to it."""
        if (
            watched in (self.area.view, self.area.tree)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            keys = pressed_keys(event)
            for command in self._commands:
                if command.area == BOARD and keys in command.keys:
                    self._commands.run(command.id)
                    return True
        return super().eventFilter(watched, event)

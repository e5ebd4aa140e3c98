"""The agenda rail: the steps of the session by the clock, and the way from one board to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from facilitator.model import plan
from facilitator.operations import agenda
from facilitator.ui.agenda import rows as agenda_rows
from facilitator.ui.agenda import wording
from facilitator.ui.agenda.activity_details import ActivityDetails
from facilitator.ui.agenda.list import AgendaList, AgendaModel
from facilitator.ui.agenda.painter import AgendaPainter
from facilitator.ui.agenda.rail_totals import RailTotals
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel, menu_text
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from facilitator.kinds import Kind, Kinds
    from facilitator.model import Activity, Session
    from facilitator.model.plan import Standing
    from facilitator.store import ChangeSet
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme
    from facilitator.ui.timing.clock import Clock
    from facilitator.ui.timing.timers import Timers

WIDTH = 248


class AgendaRail(QWidget):
    """Lists the activities of a session with their times; tells which one is opened."""

    activity_chosen = Signal(object)
    """The activity (or None) whose board is to be shown."""
    deleted = Signal(str)
    """The title of the activity that was just deleted with its board."""
    own_kind_wanted = Signal()
    """An own kind of board is to be made."""
    template_wanted = Signal()
    """The agenda is to be kept as a template."""

    def __init__(
        self,
        theme: Theme,
        bridge: StoreBridge,
        kinds: Kinds,
        clock: Clock,
        timers: Timers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge, self._kinds = theme, bridge, kinds
        self._clock, self._timers = clock, timers
        self._session_id = 0
        self._shown: int | None = None
        self._session: Session | None = None
        self._activities: tuple[Activity, ...] = ()
        self.rows = AgendaModel(self)
        self.list = AgendaList(self.rows)
        self.list.setItemDelegate(AgendaPainter(theme, self.list, self.rows))
        self.standing = ThaiLabel(theme, size="small", face="medium", colour="soft")
        self.total = ThaiLabel(theme, size="small", colour="soft", wraps=False)
        self.add_button = KeyButton(theme, tr("เพิ่มกิจกรรม"), look="quiet", icon="plus")
        self.totals = RailTotals(theme, bridge)
        self.typed = self.list.typed
        self._build()
        self._connect()
        self._dress()

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark(self, "ground", "side")
        mark(self, "edge", "right")
        heading = ThaiLabel(self._theme, tr("ลำดับเวที"), face="semibold", size="small", colour="soft")
        beneath = QHBoxLayout()
        beneath.addWidget(self.add_button)
        beneath.addStretch(1)
        beneath.addWidget(self.total)
        self._column = QVBoxLayout(self)
        self._column.addWidget(heading)
        self._column.addWidget(self.standing)
        self._column.addWidget(self.list, 1)
        self._column.addLayout(beneath)
        self._column.addWidget(self.totals)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.ask_to_add)
        self.list.selectionModel().currentChanged.connect(self._choose_row)
        self.list.customContextMenuRequested.connect(self._menu)
        self.list.shift_wanted.connect(self.shift)
        self.list.edit_wanted.connect(self.edit)
        self.list.delete_wanted.connect(self.delete)
        self.list.done_wanted.connect(self.toggle_done)
        # Qt has not done with its drag while the model is told of it: the agenda changes after that.
        self.rows.moved.connect(self.move_before, Qt.ConnectionType.QueuedConnection)
        self._bridge.changed.connect(self._follow)
        self._timers.changed.connect(self._tell)
        self._theme.changed.connect(self._dress)

    def open_session(self, session_id: int) -> None:
        """Show the agenda of this session and open its first activity that is not done."""
        self._session_id, self._shown = session_id, None
        self.totals.open_session(session_id)
        self._read()
        waiting = [each for each in self._activities if not each.done] or list(self._activities)
        self._open(waiting[0].id if waiting else None)

    def current(self) -> Activity | None:
        """Return the activity that is open, or None in an empty agenda."""
        row = self.rows.row_of(self._shown)
        return self._activities[row] if row >= 0 else None

    def open_activity(self, activity_id: int) -> None:
        """Open an activity, as if it were clicked."""
        self._open(activity_id)

    def go(self, steps: int) -> None:
        """Open the next activity, or the one before for -1."""
        row = self.rows.row_of(self._shown) + steps
        if 0 <= row < len(self._activities):
            self._open(self._activities[row].id)

    def ask_to_add(self) -> None:
        """Ask which kind of activity to add."""
        menu = QMenu(self)
        for kind in self._kinds:
            action = menu.addAction(menu_text(f"{kind.title.th}  —  {kind.summary.th}"))
            action.triggered.connect(lambda _checked=False, kind=kind: self.add(kind.title.th, kind))
        action = menu.addAction(tr("ทำกระดานของเราเอง…"))
        action.triggered.connect(lambda _checked=False: self.own_kind_wanted.emit())
        menu.addSeparator()
        action = menu.addAction(tr("กิจกรรมที่ไม่มีกระดาน เช่น ลงทะเบียน พัก"))
        action.triggered.connect(lambda _checked=False: self.add(tr("กิจกรรมใหม่")))
        menu.exec(self.add_button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        menu.deleteLater()

    def add(self, title: str, kind: Kind | None = None) -> None:
        """Add an activity at the end and open it; one without a board asks for its name at once."""
        made = self._bridge.perform(
            lambda: agenda.add(self._bridge.store, self._session_id, title, kind=kind or "")
        )
        if made is not None:
            self._open(made)
            if kind is None:
                self.edit()

    def edit(self) -> None:
        """Ask for title, time and length of the open activity."""
        row = self.rows.row_of(self._shown)
        if row >= 0:
            ActivityDetails(self._theme, self._bridge, self.rows.rows[row].planned, self.window()).open()

    def shift(self, steps: int) -> None:
        """Move the open activity up (-1) or down (+1) in the agenda."""
        row, activity = self.rows.row_of(self._shown), self.current()
        there = row + steps
        if activity is not None and 0 <= there < len(self._activities):
            following = there + 1 if steps > 0 else there
            last = following >= len(self._activities)
            self.move_before(activity.id, None if last else self._activities[following].id)

    def move_before(self, activity_id: int, before_id: int | None) -> None:
        """Move an activity before another, or to the end; it stays open if it was."""
        self._bridge.perform(lambda: agenda.move(self._bridge.store, activity_id, before_id=before_id))

    def toggle_done(self) -> None:
        """Mark the open activity as done, or as not done."""
        activity = self.current()
        if activity is not None:
            self._bridge.perform(
                lambda: agenda.mark_done(self._bridge.store, activity.id, done=not activity.done)
            )

    def delete(self) -> None:
        """Delete the open activity with its board; undo brings both back."""
        activity = self.current()
        if activity is not None:
            self._bridge.perform(lambda: agenda.delete(self._bridge.store, activity.id))
            if self.rows.row_of(activity.id) < 0:
                self.deleted.emit(activity.title)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        activity = self.current() if self.list.indexAt(at).isValid() else None
        if activity is not None:
            done = tr("ยังไม่เสร็จ") if activity.done else tr("ทำแล้ว")
            for title, does in (
                (tr("แก้ไขชื่อและเวลา…"), self.edit),
                (done, self.toggle_done),
                (tr("เลื่อนขึ้น"), lambda: self.shift(-1)),
                (tr("เลื่อนลง"), lambda: self.shift(1)),
                (tr("ลบกิจกรรมและกระดาน"), self.delete),
            ):
                menu.addAction(title).triggered.connect(lambda _checked=False, does=does: does())
            menu.addSeparator()
        template = menu.addAction(tr("บันทึกกำหนดการเป็นแม่แบบ…"))
        template.triggered.connect(lambda _checked=False: self.template_wanted.emit())
        menu.exec(self.list.viewport().mapToGlobal(at))
        menu.deleteLater()

    def _choose_row(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._activities):
            self._open(self._activities[row].id)

    def _open(self, activity_id: int | None) -> None:
        if activity_id == self._shown and activity_id is not None:
            return
        self._shown = activity_id
        row = self.rows.row_of(activity_id)
        if row >= 0:
            self.list.setCurrentIndex(self.rows.index(row))
        self.activity_chosen.emit(self.current())

    def _follow(self, changes: ChangeSet) -> None:
        if changes.session_id != self._session_id:
            return
        if any(change.table in {"activity", "board", "session"} for change in changes.changes):
            row = self.rows.row_of(self._shown)
            self._read()
            if self.current() is None:
                rest = self._activities
                self._shown = None
                self._open(rest[min(max(row, 0), len(rest) - 1)].id if rest else None)

    def _read(self) -> None:
        self._session = self._bridge.store.session(self._session_id)
        self._activities = self._bridge.store.activities(self._session_id)
        minutes = plan.length(self._activities)
        length = wording.length(minutes) if minutes else ""
        self.total.setText(tr("รวม {length}").format(length=length) if length else "")
        self._tell()

    def _tell(self) -> None:
        """Bring times, marks and words in line with agenda, clock and timers."""
        if self._session is None:
            return
        rows = agenda_rows.rows(self._session, self._activities, self._shown, self._timers)
        with QSignalBlocker(self.list.selectionModel()):
            self.rows.show_rows(rows)
            row = self.rows.row_of(self._shown)
            if row >= 0 and row != self.list.currentIndex().row():
                self.list.setCurrentIndex(self.rows.index(row))
        self._tell_standing(agenda_rows.standing(self._session, rows, self._timers, self._clock.now()))

    def _tell_standing(self, found: Standing | None) -> None:
        self.standing.setText(wording.standing(found))
        self.standing.set_colour(wording.standing_colour(found))
        self.standing.setVisible(found is not None)

    def _dress(self) -> None:
        theme = self._theme
        self.setFixedWidth(theme.px(WIDTH))
        self._column.setContentsMargins(theme.px(12), theme.px(14), theme.px(12), theme.px(12))
        self.list.scheduleDelayedItemsLayout()

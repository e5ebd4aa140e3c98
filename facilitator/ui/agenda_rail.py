"""The agenda rail: the steps of the session, and the way from one board to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QVBoxLayout, QWidget

from facilitator.operations import agenda
from facilitator.ui.activity_details import ActivityDetails
from facilitator.ui.agenda_list import AgendaDelegate, AgendaModel
from facilitator.ui.capture_bar import is_typing
from facilitator.ui.command_button import KeyButton
from facilitator.ui.strings import tr
from facilitator.ui.thai_text import ThaiLabel, menu_text
from facilitator.ui.theme import mark

if TYPE_CHECKING:
    from facilitator.kinds import Kind, Kinds
    from facilitator.model import Activity
    from facilitator.store import ChangeSet
    from facilitator.ui.bridge import StoreBridge
    from facilitator.ui.theme import Theme

WIDTH = 248


class AgendaRail(QWidget):
    """Lists the activities of a session; tells which one is opened."""

    activity_chosen = Signal(object)
    """The activity (or None) whose board is to be shown."""
    typed = Signal(str)
    """Text typed while the rail has the keyboard: it belongs into the capture bar."""
    deleted = Signal(str)
    """The title of the activity that was just deleted with its board."""

    def __init__(
        self, theme: Theme, bridge: StoreBridge, kinds: Kinds, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge, self._kinds = theme, bridge, kinds
        self._session_id = 0
        self._shown: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark(self, "ground", "side")
        mark(self, "edge", "right")
        self.rows = AgendaModel(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(AgendaDelegate(theme, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMouseTracking(True)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setAccessibleName(tr("ลำดับเวที"))
        self.list.installEventFilter(self)
        mark(self.list, "bare", "true")
        self.add_button = KeyButton(theme, tr("เพิ่มกิจกรรม"), look="quiet", icon="plus")
        self._column = QVBoxLayout(self)
        self._column.addWidget(ThaiLabel(theme, tr("ลำดับเวที"), face="semibold", size="small", colour="soft"))
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button.clicked.connect(self.ask_to_add)
        self.list.selectionModel().currentChanged.connect(self._choose_row)
        self.list.doubleClicked.connect(lambda _index: self.edit())
        self.list.customContextMenuRequested.connect(self._menu)
        bridge.changed.connect(self._follow)
        theme.changed.connect(self._dress)
        self._dress()

    def open_session(self, session_id: int) -> None:
        """Show the agenda of this session and open its first activity that is not done."""
        self._session_id, self._shown = session_id, None
        self._read()
        waiting = [each for each in self.rows.activities if not each.done] or list(self.rows.activities)
        self._open(waiting[0].id if waiting else None)

    def current(self) -> Activity | None:
        """Return the activity that is open, or None in an empty agenda."""
        row = self.rows.row_of(self._shown)
        return self.rows.activities[row] if row >= 0 else None

    def open_activity(self, activity_id: int) -> None:
        """Open an activity, as if it were clicked."""
        self._open(activity_id)

    def go(self, steps: int) -> None:
        """Open the next activity, or the one before for -1."""
        row = self.rows.row_of(self._shown) + steps
        if 0 <= row < len(self.rows.activities):
            self._open(self.rows.activities[row].id)

    def ask_to_add(self) -> None:
        """Ask which kind of activity to add."""
        menu = QMenu(self)
        for kind in self._kinds:
            action = menu.addAction(menu_text(f"{kind.title.th}  —  {kind.summary.th}"))
            action.triggered.connect(lambda _checked=False, kind=kind: self.add(kind.title.th, kind))
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
        activity = self.current()
        if activity is None:
            return
        ActivityDetails(self._theme, self._bridge, activity, self.window()).open()

    def shift(self, steps: int) -> None:
        """Move the open activity up (-1) or down (+1) in the agenda."""
        activity, rows = self.current(), self.rows.activities
        if activity is None:
            return
        there = self.rows.row_of(activity.id) + steps
        if not 0 <= there < len(rows):
            return
        following = there + 1 if steps > 0 else there
        before = rows[following].id if following < len(rows) else None
        self._bridge.perform(lambda: agenda.move(self._bridge.store, activity.id, before_id=before))

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
            if activity.id not in {each.id for each in self.rows.activities}:
                self.deleted.emit(activity.title)

    def _menu(self, at: QPoint) -> None:
        if not self.list.indexAt(at).isValid():
            return
        menu = QMenu(self)
        activity = self.current()
        done = tr("ยังไม่เสร็จ") if activity and activity.done else tr("ทำแล้ว")
        for title, does in (
            (tr("แก้ไขชื่อและเวลา…"), self.edit),
            (done, self.toggle_done),
            (tr("เลื่อนขึ้น"), lambda: self.shift(-1)),
            (tr("เลื่อนลง"), lambda: self.shift(1)),
            (tr("ลบกิจกรรมและกระดาน"), self.delete),
        ):
            menu.addAction(title).triggered.connect(lambda _checked=False, does=does: does())
        menu.exec(self.list.viewport().mapToGlobal(at))
        menu.deleteLater()

    def _choose_row(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.rows.activities):
            self._open(self.rows.activities[row].id)

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
        if any(change.table in {"activity", "board"} for change in changes.changes):
            row = self.rows.row_of(self._shown)
            self._read()
            if self.current() is None:
                rest = self.rows.activities
                self._shown = None
                self._open(rest[min(max(row, 0), len(rest) - 1)].id if rest else None)

    def _read(self) -> None:
        with QSignalBlocker(self.list.selectionModel()):
            self.rows.show_activities(self._bridge.store.activities(self._session_id))
            row = self.rows.row_of(self._shown)
            if row >= 0:
                self.list.setCurrentIndex(self.rows.index(row))
        self.list.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if alt and steps is not None:
                self.shift(steps)
                return True
            does = {
                Qt.Key.Key_F2: self.edit,
                Qt.Key.Key_Delete: self.delete,
                Qt.Key.Key_Backspace: self.delete,
                Qt.Key.Key_Space: self.toggle_done,
            }.get(Qt.Key(event.key()))
            if does is not None:
                does()
                return True
            if is_typing(event):
                self.typed.emit(event.text())
                return True
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        theme = self._theme
        self.setFixedWidth(theme.px(WIDTH))
        self._column.setContentsMargins(theme.px(12), theme.px(14), theme.px(12), theme.px(12))
        self.list.scheduleDelayedItemsLayout()

"""What the wall is drawn from: session, agenda, board, timer and photos, as they are now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.figure import wall
from facilitator.model import plan
from facilitator.ui.wall import choice

if TYPE_CHECKING:
    from facilitator.figure.wall import WallInput
    from facilitator.model import Activity, Photo, Session
    from facilitator.store import ChangeSet
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.board.place import Target
    from facilitator.ui.capture.area import BoardArea
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.timing.timers import Timers
    from facilitator.ui.wall.state import WallState

_TABLES = {"session", "activity", "photo"}


class WallContent(QObject):
    """Follows the open session. It knows nothing of selection, caret, notes and what is being typed."""

    changed = Signal()
    """There is something else to draw."""
    added = Signal(int)
    """A card has come, with this id; of several the last."""

    def __init__(
        self, bridge: StoreBridge, area: BoardArea, timers: Timers, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._area, self._timers = bridge, area, timers
        self._session: Session | None = None
        self.activities: tuple[Activity, ...] = ()
        self.photos: tuple[Photo, ...] = ()
        self.slot = ""
        """The zone in which cards are being written."""
        self._cards: set[int] = set()
        self._clock: tuple[str, bool, int | None] = ("", False, None)
        area.capture.aimed.connect(self._aim)
        area.board_shown.connect(self._take_board)
        timers.changed.connect(self._take_time)
        bridge.changed.connect(self._follow)

    def open_session(self, session_id: int) -> None:
        """Draw from this session from now on."""
        self._read(session_id)

    def close_session(self) -> None:
        """Draw from no session: what is on the wall stays there."""
        self._session = None

    @property
    def is_open(self) -> bool:
        """Whether there is a session to show."""
        return self._session is not None

    @property
    def lacks_rules(self) -> bool:
        """Whether a welcome has no ground rules to show."""
        return self._session is not None and not self._session.ground_rules.strip()

    @property
    def model(self) -> BoardModel | None:
        """The board that is open."""
        return self._area.model

    @property
    def newest_id(self) -> int | None:
        """The card to show large."""
        model = self.model
        return choice.newest(model.kind, model.tree, self.slot) if model else None

    def photo(self, photo_id: int | None) -> Photo | None:
        """Return a photo by its id, else the first one that was taken of the open activity, else any."""
        activity = self._timers.activity
        own = [each for each in self.photos if activity and each.activity_id == activity.id]
        chosen = [each for each in self.photos if each.id == photo_id]
        return next(iter((*chosen, *own, *self.photos)), None)

    def given(self, state: WallState) -> WallInput | None:
        """Return what the wall may show, set as the state says; None without a session."""
        if self._session is None:
            return None
        model, timers = self.model, self._timers
        timer, activity = timers.timer, timers.activity
        shows_timer = timer is not None and (timer.has_begun or state.chosen == "timer")
        place = plan.under_way(self.activities, activity.id if activity else None, timers.running_id)
        after = (each.id for each in self.activities[(place or 0) + 1 :] if not each.done)
        return wall.gather(
            self._session,
            activities=self.activities,
            now_id=None if place is None else self.activities[place].id,
            next_id=None if place is None else next(after, None),
            scene=model.scene() if model else None,
            kind=model.kind if model else None,
            slot=self.slot,
            newest_id=self._large_id(state),
            spotlight_id=state.spotlight_id,
            focus=state.row_id,
            in_view=state.in_view,
            photo=self.photo(state.photo_id) if state.chosen == "photo" else None,
            timer=timer.shown(timers.moment) if timer and shows_timer else "",
            timer_low=timer is not None and timer.is_low(timers.moment),
            timer_over=timer is not None and timer.is_over(timers.moment),
            revealed=state.revealed,
        )

    def _large_id(self, state: WallState) -> int | None:
        """Return the card to show large: while cards are revealed the one that was opened last."""
        return self.newest_id if state.revealed is None or state.opened_id is None else state.opened_id

    def _read(self, session_id: int) -> None:
        store = self._bridge.store
        self._session = store.session(session_id)
        self.activities = store.activities(session_id)
        self.photos = store.photos(session_id)

    def _follow(self, changes: ChangeSet) -> None:
        session = self._session
        if session is None or changes.session_id != session.id:
            return
        if any(change.table in _TABLES for change in changes.changes) and self._bridge.store.has_session(
            session.id
        ):
            self._read(session.id)
            self.changed.emit()

    def _take_board(self) -> None:
        """Follow the board that has just been opened."""
        model = self.model
        if model is not None:
            self.slot = self._area.view.slot
            self._cards = {card.id for card in model.tree}
            model.changed.connect(self._take_cards)

    def _take_cards(self, touched: set[int]) -> None:
        model = self.model
        assert model is not None
        come = {card_id for card_id in touched if card_id in model.tree} - self._cards
        self._cards |= come
        self._cards -= {card_id for card_id in touched if card_id not in model.tree}
        if come:
            self.slot = model.tree[max(come)].slot
            self.added.emit(max(come))
        self.changed.emit()

    def _aim(self, target: Target) -> None:
        if target.slot != self.slot:
            self.slot = target.slot
            self.changed.emit()

    def _take_time(self) -> None:
        """Draw anew when the clock reads otherwise than it did, starts or stops."""
        timer = self._timers.timer
        shown = timer.shown(self._timers.moment) if timer and timer.has_begun else ""
        over = timer is not None and timer.is_over(self._timers.moment)
        clock = (shown, over, self._timers.running_id)
        if clock != self._clock:
            self._clock = clock
            self.changed.emit()

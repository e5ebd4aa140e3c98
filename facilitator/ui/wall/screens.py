"""The screens of the computer as they come and go, and which of them the wall is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from facilitator.ui.wall import place as wall_place
from facilitator.ui.wall.place import Place

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from facilitator.ui.parts.bridge import StoreBridge

KEY = "wall.screen"
CALM = 150
"""Milliseconds without another change after which the screens count as settled: a new resolution comes as a
screen that goes and one that comes."""


class WallScreens(QObject):
    """Tells when screens have changed, and finds the one for the wall."""

    leaving = Signal(object)
    """A QScreen is going this very moment: whatever stands on it would fall onto another."""
    settled = Signal()
    """Screens have come, gone or changed, and now stand still."""

    def __init__(self, bridge: StoreBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM)
        self._calm.timeout.connect(self.settled)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._come)
        application.screenRemoved.connect(self._go)
        application.primaryScreenChanged.connect(self.stir)
        for screen in QGuiApplication.screens():
            self._watch(screen)

    def apart(self, operator: QScreen) -> list[QScreen]:
        """Return the screens that the wall may go on, while the operator works on this one."""
        by_place = {Place.of(screen): screen for screen in QGuiApplication.screens()}
        return [by_place[place] for place in wall_place.apart(list(by_place), Place.of(operator))]

    def for_wall(self, operator: QScreen) -> QScreen | None:
        """Return the screen that the wall goes on; None when there is none but the operator's."""
        by_place = {Place.of(screen): screen for screen in QGuiApplication.screens()}
        remembered = Place.recalled(self._bridge.store.recall(KEY))
        chosen = wall_place.choose(list(by_place), Place.of(operator), remembered)
        return by_place[chosen] if chosen else None

    def remember(self, screen: QScreen) -> None:
        """Let the wall go on this screen from now on, whenever it is there."""
        kept = Place.of(screen).kept
        if self._bridge.store.recall(KEY) != kept:
            self._bridge.remember(KEY, kept)

    def is_mirrored(self, operator: QScreen) -> bool:
        """Tell whether another screen shows what the operator's shows."""
        own = Place.of(operator)
        others = [Place.of(screen) for screen in QGuiApplication.screens() if screen is not operator]
        return any(other.mirrors(own) for other in others)

    @property
    def are_moving(self) -> bool:
        """Whether screens have just come, gone or changed."""
        return self._calm.isActive()

    def stir(self, *_what: object) -> None:
        """Something about the screens has changed: look at them when they stand still."""
        self._calm.start()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.stir)
        screen.availableGeometryChanged.connect(self.stir)
        screen.logicalDotsPerInchChanged.connect(self.stir)

    def _come(self, screen: QScreen) -> None:
        self._watch(screen)
        self.stir()

    def _go(self, screen: QScreen) -> None:
        self.leaving.emit(screen)
        self.stir()

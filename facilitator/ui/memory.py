"""Collecting garbage on the window's own thread.

Python collects on whichever thread happens to fill its counter. On the thread that lays out pages that would
destroy Qt objects there, while the window waits for the lock they hold and they for the window: both stand
still for ever. So collection is switched off and done here, by a timer.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

OFTEN = 5000
"""Milliseconds between two collections of what is young."""
WHOLE = 12
"""Every so many of them everything is looked at."""


class Collector(QObject):
    """Collects garbage for the whole program from the moment it is made until it is closed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rounds = 0
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(OFTEN)

    def settle(self) -> None:
        """Take what is loaded by now as staying for good: looking at it again would cost frames."""
        gc.collect()
        gc.freeze()

    def close(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _collect(self) -> None:
        self._rounds += 1
        gc.collect(2 if self._rounds % WHOLE == 0 else 1)

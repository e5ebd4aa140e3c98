"""Bugs: the one catch-all at the very top. The data is kept, the fault is written down and told."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from types import TracebackType

log = logging.getLogger(__name__)


class Faults(QObject):
    """Takes exceptions that nothing else has caught, logs them and tells the window."""

    happened = Signal(str)
    """What went wrong in a few words, for the message strip."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook
        sys.excepthook = self._take

    def close(self) -> None:
        """Give the hook back."""
        sys.excepthook = self._before

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            self._before(kind, error, trace)
            return
        log.critical("A fault nobody expected", exc_info=(kind, error, trace))
        self.happened.emit(f"{kind.__name__}: {error}")

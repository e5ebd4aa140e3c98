"""The one bridge from the store to Qt: signals for what changed, and the place where writes may fail."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.operations import OperationRefused
from facilitator.store import LibraryError, UnknownRecord, UnknownSession

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator.store import ChangeSet, Store

Result = TypeVar("Result")

PAUSE = 3000
"""Milliseconds without a write that count as a pause."""


class StoreBridge(QObject):
    """Tells the window what was written, and runs writes so that a failure becomes a message."""

    changed = Signal(object)
    """A ChangeSet, after it was committed."""
    refused = Signal(str)
    """What the user asked for cannot be done; the text says why and what to do."""
    failed = Signal(str)
    """The library could not be written; what was typed is still in its field."""
    saved = Signal()
    """The last write is safely on disk."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self._unsubscribe = store.subscribe(self._tell)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._tidy)

    def close(self) -> None:
        """Stop listening to the store."""
        self._pause.stop()
        self._unsubscribe()

    def perform(self, action: Callable[[], Result]) -> Result | None:
        """Run an operation; None when it was refused or failed, which a signal then tells."""
        results: list[Result] = []
        return results[0] if self.succeeds(lambda: results.append(action())) else None

    def succeeds(self, action: Callable[[], object]) -> bool:
        """Run an operation that returns nothing; False when it was refused or failed, as `perform`."""
        try:
            action()
        except (OperationRefused, UnknownRecord, UnknownSession) as refusal:
            self.refused.emit(str(refusal))
            return False
        except LibraryError as error:
            self.failed.emit(str(error))
            return False
        self.saved.emit()
        return True

    def remember(self, key: str, value: str) -> None:
        """Keep a bit of view state for the next start; a failure is told as any other."""
        try:
            self.store.remember(key, value)
        except LibraryError as error:
            self.failed.emit(str(error))

    def _tell(self, changes: ChangeSet) -> None:
        self.changed.emit(changes)
        self._pause.start()

    def _tidy(self) -> None:
        """Move the log into the library while nobody types, so that no key has to wait for it."""
        try:
            self.store.checkpoint()
        except LibraryError as error:
            self.failed.emit(str(error))

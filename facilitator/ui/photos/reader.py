"""Reads photos on a thread of its own: a picture of a phone takes half a second to unpack and make small."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.imports import photos
from facilitator.imports.photos import PhotoRefused, Picture

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Source:
    """A photo to read: the file, or the bytes that were on the clipboard."""

    name: str
    content: Path | bytes

    @classmethod
    def of(cls, path: Path) -> Source:
        """Return the photo that a file holds."""
        return cls(path.name, path)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one source: a picture, or why there is none."""

    batch: int
    picture: Picture | None
    problem: str = ""
    is_last: bool = False


class PhotoReader(QObject):
    """Reads batch after batch; neither store nor widget is touched on its thread."""

    came = Signal()
    """There is something to `take`; told on the thread of the window."""
    _broke = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._tasks: deque[tuple[int, Source, bool]] = deque()
        self._outcomes: deque[Outcome] = deque()
        self._thread: threading.Thread | None = None
        self._broke.connect(self._raise)

    def read(self, batch: int, sources: Sequence[Source]) -> None:
        """Read these photos one after another."""
        with self._lock:
            last = len(sources) - 1
            self._tasks.extend((batch, source, place == last) for place, source in enumerate(sources))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="photos", daemon=True)
                self._thread.start()

    def take(self) -> Outcome | None:
        """Return the next outcome, in the order in which the photos were given; None when none waits."""
        with self._lock:
            return self._outcomes.popleft() if self._outcomes else None

    def finish(self) -> None:
        """Wait until everything is read: the program is about to end."""
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join()

    # --- on the thread ---

    def _run(self) -> None:
        while task := self._next():
            batch, source, is_last = task
            try:
                outcome = Outcome(batch, _read(source), is_last=is_last)
            except PhotoRefused as refused:
                outcome = Outcome(batch, None, str(refused), is_last)
            except Exception as error:  # noqa: BLE001 - raised again where faults are caught
                self._broke.emit(error)
                outcome = Outcome(batch, None, is_last=is_last)
            with self._lock:
                self._outcomes.append(outcome)
            self.came.emit()

    def _next(self) -> tuple[int, Source, bool] | None:
        with self._lock:
            if not self._tasks:
                self._thread = None
                return None
            return self._tasks.popleft()

    def _raise(self, error: Exception) -> None:
        raise error


def _read(source: Source) -> Picture:
    if isinstance(source.content, Path):
        return photos.read_file(source.content)
    return photos.read(source.content, source.name)

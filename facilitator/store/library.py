"""The store: one library file, steps that are journalled, undone, redone and announced."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from facilitator.store import journal, purging
from facilitator.store.announcing import Announcer
from facilitator.store.changes import ChangeSet, change_set
from facilitator.store.drafts import Drafts
from facilitator.store.errors import unknown_session
from facilitator.store.opening import open_reader, open_writer
from facilitator.store.step import Step, apply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from facilitator.store.changes import Image, Origin
    from facilitator.store.database import Database
    from facilitator.store.locking import WriterLock


class _Joinable(NamedTuple):
    step_id: int
    merge_key: str


class Store(Drafts):
    """A library that is open. Use it on the thread that opened it; snapshots may cross to others."""

    def __init__(self, database: Database, lock: WriterLock | None) -> None:
        super().__init__(database)
        self._lock = lock
        self._announcer = Announcer()
        self._step: Step | None = None
        self._joinable: dict[int, _Joinable] = {}
        """The last step of a session while a step with the same merge key would join it."""

    @classmethod
    def open(cls, path: Path | str, *, read_only: bool = False) -> Self:
        """Open or create the library at this path; a LibraryError says why not and what to do."""
        place = Path(os.path.realpath(path))  # Path.resolve raises for a link that leads to itself
        return cls(open_reader(place), None) if read_only else cls(*open_writer(place))

    @property
    def path(self) -> Path:
        """Where the library file is."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether every write is refused."""
        return self._database.read_only

    def close(self) -> None:
        """Close the file and let another writer in; closing twice does no harm."""
        self._database.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def checkpoint(self) -> None:
        """Move the log into the file: some milliseconds, best spent while nobody types."""
        self._refuse_reader()
        self._refuse_inside_step()
        self._database.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def subscribe(self, callback: Callable[[ChangeSet], None]) -> Callable[[], None]:
        """Call back after every commit; the returned function ends it.

        When subscribers raise, the change is kept, everyone is told, and the writer gets SubscribersFailed.
        """
        return self._announcer.subscribe(callback)

    @contextmanager
    def step(self, label: str, session_id: int | None, merge_key: str = "") -> Iterator[Step]:
        """Write the block's changes as one undoable step, or nothing of them when anything raises.

        `session_id` is None for the step that creates a session. A step inside a step joins the outer one.
        A step joins the session's last one when both bear the same `merge_key` and nothing came between:
        no other step, undo or redo, `seal`, error or restart.
        """
        if self._step is not None:
            with self._step.joined_by(session_id) as outer:
                yield outer
            return
        self._refuse_reader()
        last = self._joinable.pop(session_id, None) if session_id is not None else None
        step = self._step = Step(self._database, session_id)
        try:
            with self._database.transaction():
                if session_id is not None and not self.has_session(session_id):
                    raise unknown_session(session_id)
                yield step
                images = step.finish()
                joinable = self._journal(step.session_id, label, images, merge_key, last)
        finally:
            step.close()
            self._step = None
        if step.session_id is None:
            return
        if joinable:
            self._joinable[step.session_id] = joinable
        if images:
            self._announcer.tell(change_set(label, step.session_id, images, "step"))

    def seal(self, session_id: int) -> None:
        """End joining: the session's next step stands alone whatever its merge key."""
        self._joinable.pop(session_id, None)

    def undo(self, session_id: int) -> ChangeSet | None:
        """Take back the session's last step; None when there is none but the one that created it."""
        return self._replay(session_id, journal.last_done(self._database, session_id), "undo")

    def redo(self, session_id: int) -> ChangeSet | None:
        """Do again the step that was undone last; None when there is none."""
        return self._replay(session_id, journal.first_undone(self._database, session_id), "redo")

    def undo_label(self, session_id: int) -> str | None:
        """Return the label of the step that undo would take back."""
        entry = journal.last_done(self._database, session_id)
        return entry.label if entry else None

    def redo_label(self, session_id: int) -> str | None:
        """Return the label of the step that redo would do again."""
        entry = journal.first_undone(self._database, session_id)
        return entry.label if entry else None

    def purge(self, session_id: int) -> None:
        """Remove a session for ever, its journal and drafts included; nothing of it can be undone."""
        self._refuse_reader()
        self._refuse_inside_step()
        removed = purging.removal(self.snapshot(session_id))
        purging.purge(self._database, session_id)
        self._announcer.tell(removed)

    def _journal(
        self, session_id: int | None, label: str, images: list[Image], merge_key: str, last: _Joinable | None
    ) -> _Joinable | None:
        """Write the step into the journal; return what the next step may join."""
        if not images:
            return last
        assert session_id is not None
        if last and last.merge_key == merge_key:
            return last if journal.join(self._database, last.step_id, images) else None
        # the step that creates the session is the floor of undo
        floor = any(image.table == "session" and image.before is None for image in images)
        step_id = journal.write(self._database, session_id, label, images, floor=floor)
        return _Joinable(step_id, merge_key) if merge_key and not floor else None

    def _replay(self, session_id: int, entry: journal.Entry | None, origin: Origin) -> ChangeSet | None:
        self._refuse_reader()
        self._refuse_inside_step()
        if entry is None:
            return None
        self._joinable.pop(session_id, None)
        with self._database.transaction():
            images = journal.images_of(self._database, entry.id)
            if origin == "undo":
                images = [image.reversed() for image in reversed(images)]
            for image in images:
                apply(self._database, image)
            journal.mark(self._database, entry.id, undone=origin == "undo")
        changes = change_set(entry.label, session_id, images, origin)
        self._announcer.tell(changes)
        return changes

    def _refuse_inside_step(self) -> None:
        if self._step is not None:
            raise RuntimeError("A step is open; end it first")

"""The store: one library file, steps that are journalled, undone, redone and announced."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.store import journal
from facilitator.store.changes import Change, ChangeSet, change_set
from facilitator.store.errors import LibraryUnwritable, SubscribersFailed, UnknownSession
from facilitator.store.opening import WriterLock, open_reader, open_writer
from facilitator.store.reading import Reading
from facilitator.store.step import Step, apply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from facilitator.store.changes import Image, Origin
    from facilitator.store.database import Database


class Store(Reading):
    """A library that is open. Use it on the thread that opened it; snapshots may cross to others."""

    def __init__(self, database: Database, lock: WriterLock | None) -> None:
        super().__init__(database)
        self._lock = lock
        self._step: Step | None = None
        self._subscribers: list[Callable[[ChangeSet], None]] = []
        self._joinable: dict[int, tuple[int, str]] = {}
        """By session: the last step, if it can still be joined, and its merge key."""

    @classmethod
    def open(cls, path: Path | str, *, read_only: bool = False) -> Store:
        """Open or create the library at this path; a LibraryError says why not and what to do."""
        place = Path(path).resolve()
        if read_only:
            return cls(open_reader(place), None)
        return cls(*open_writer(place))

    @property
    def path(self) -> Path:
        """Where the library file is."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether steps are refused."""
        return self._lock is None

    def close(self) -> None:
        """Close the file and let another writer in; closing twice does no harm."""
        self._database.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- writing ---

    @contextmanager
    def step(self, label: str, session_id: int | None, merge_key: str = "") -> Iterator[Step]:
        """Write the block's changes as one undoable step, or nothing of them when it raises.

        `session_id` is None for the step that creates a session. A step inside a step joins the outer one.
        Steps of one session that follow each other with the same `merge_key` become one.
        """
        if self._step is not None:
            with self._nested(self._step, session_id) as outer:
                yield outer
            return
        self._refuse_reader()
        step = self._step = Step(self._database, session_id)
        try:
            with self._database.transaction():
                if session_id is not None:
                    self.session(session_id)
                yield step
                if step.failed:
                    raise RuntimeError("A step inside this one failed: its error must not be swallowed")
                images = list(step.images)
                joinable = self._journal(step, label, merge_key, images) if images else None
        except BaseException:
            if session_id is not None:
                self._joinable.pop(session_id, None)
            raise
        finally:
            step.open = False
            self._step = None
        if images:
            assert step.session_id is not None
            self._joinable.pop(step.session_id, None)
            if joinable:
                self._joinable[step.session_id] = joinable
            self._announce(change_set(label, step.session_id, images, "step"))

    def seal(self, session_id: int) -> None:
        """End joining: the session's next step stands alone whatever its merge key."""
        self._joinable.pop(session_id, None)

    @contextmanager
    def _nested(self, outer: Step, session_id: int | None) -> Iterator[Step]:
        if session_id is not None and session_id != outer.session_id:
            raise ValueError(f"A step of session {outer.session_id} cannot hold one of session {session_id}")
        try:
            yield outer
        except BaseException:
            outer.failed = True
            raise

    def _journal(self, step: Step, label: str, merge_key: str, images: list[Image]) -> tuple[int, str] | None:
        """Write the step into the journal; return what a following step may join."""
        assert step.session_id is not None
        last, key = self._joinable.get(step.session_id, (0, ""))
        if merge_key and key == merge_key:
            return (last, key) if journal.join(self._database, last, images) else None
        step_id = journal.write(self._database, step.session_id, label, images, floor=step.creates_session)
        return (step_id, merge_key) if merge_key and not step.creates_session else None

    # --- undo and redo ---

    def undo(self, session_id: int) -> ChangeSet | None:
        """Take back the session's last step; None when there is none but the one that created it."""
        entry = journal.last_done(self._database, session_id)
        return self._replay(session_id, entry, "undo") if entry else None

    def redo(self, session_id: int) -> ChangeSet | None:
        """Do again the step that was undone last; None when there is none."""
        entry = journal.first_undone(self._database, session_id)
        return self._replay(session_id, entry, "redo") if entry else None

    def undo_label(self, session_id: int) -> str | None:
        """Return the label of the step that undo would take back."""
        entry = journal.last_done(self._database, session_id)
        return entry.label if entry else None

    def redo_label(self, session_id: int) -> str | None:
        """Return the label of the step that redo would do again."""
        entry = journal.first_undone(self._database, session_id)
        return entry.label if entry else None

    def _replay(self, session_id: int, entry: journal.Entry, origin: Origin) -> ChangeSet:
        self._refuse_reader()
        self._refuse_inside_step()
        self._joinable.pop(session_id, None)
        with self._database.transaction():
            images = journal.images_of(self._database, entry.id)
            if origin == "undo":
                images = [image.reversed() for image in reversed(images)]
            for image in images:
                apply(self._database, image)
            journal.mark(self._database, entry.id, undone=origin == "undo")
        changes = change_set(entry.label, session_id, images, origin)
        self._announce(changes)
        return changes

    # --- subscribers ---

    def subscribe(self, callback: Callable[[ChangeSet], None]) -> Callable[[], None]:
        """Call back after every commit; the returned function ends it."""
        self._subscribers.append(callback)

        def unsubscribe() -> None:
            if callback in self._subscribers:
                self._subscribers.remove(callback)

        return unsubscribe

    def _announce(self, changes: ChangeSet) -> None:
        errors: list[Exception] = []
        for subscriber in tuple(self._subscribers):
            try:
                subscriber(changes)
            except Exception as error:  # noqa: BLE001 - told to everybody first, then raised
                errors.append(error)
        if errors:
            raise SubscribersFailed("บันทึกแล้ว แต่แสดงผลการแก้ไขไม่สำเร็จ", errors)

    # --- what is not undone: purge, drafts, view state ---

    def purge(self, session_id: int) -> None:
        """Remove a session for ever, its journal and drafts included; nothing of it can be undone."""
        self._refuse_reader()
        self._refuse_inside_step()
        snapshot = self.snapshot(session_id)
        removed = [
            *(Change("card", card.id, "removed", session_id, card.board_id) for card in snapshot.cards),
            *(Change("activity", a.id, "removed", session_id, a.board_id) for a in snapshot.activities),
            *(Change("board", board.id, "removed", session_id, board.id) for board in snapshot.boards),
            Change("session", session_id, "removed", session_id, None),
        ]
        with self._database.transaction():
            self._database.execute(
                "DELETE FROM image WHERE step_id IN (SELECT id FROM step WHERE session_id = ?)", (session_id,)
            )
            for table in ("step", "draft", "search", "activity", "card", "board"):
                self._database.execute(f"DELETE FROM {table} WHERE session_id = ?", (session_id,))
            self._database.execute("DELETE FROM session WHERE id = ?", (session_id,))
        self._joinable.pop(session_id, None)
        self._announce(ChangeSet("ลบเวทีถาวร", session_id, tuple(removed), "step"))

    def save_draft(self, session_id: int, place: str, text: str) -> None:
        """Keep half-typed text; `place` names the field, such as "capture:12". Empty text clears it."""
        self._refuse_reader()
        if text:
            self._database.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?)", (session_id, place, text))
        else:
            self.clear_draft(session_id, place)

    def clear_draft(self, session_id: int, place: str) -> None:
        """Forget half-typed text."""
        self._refuse_reader()
        self._database.execute("DELETE FROM draft WHERE session_id = ? AND place = ?", (session_id, place))

    def draft(self, session_id: int, place: str) -> str:
        """Return the half-typed text kept for this place, or an empty string."""
        row = self._database.row(
            "SELECT text FROM draft WHERE session_id = ? AND place = ?", (session_id, place)
        )
        return str(row[0]) if row else ""

    def remember(self, key: str, value: str) -> None:
        """Keep a bit of view state, such as which session was open."""
        self._refuse_reader()
        self._database.execute("INSERT OR REPLACE INTO memory VALUES (?, ?)", (key, value))

    def recall(self, key: str, default: str = "") -> str:
        """Return what was remembered under the key."""
        row = self._database.row("SELECT value FROM memory WHERE key = ?", (key,))
        return str(row[0]) if row else default

    def _refuse_reader(self) -> None:
        if self.read_only:
            raise LibraryUnwritable(
                f"คลังเวที “{self.path.name}” เปิดไว้เพื่ออ่านอย่างเดียว จึงแก้ไขไม่ได้ ให้เปิดใหม่แบบแก้ไขได้"
            )

    def _refuse_inside_step(self) -> None:
        if self._step is not None:
            raise RuntimeError("Not inside a step")

"""What the library page does with sessions, and the ways in for new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator import templates
from facilitator.operations import sessions
from facilitator.ui.library.session_files import choose_files, read_files
from facilitator.ui.parts.dialogs import ask
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import elided

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from facilitator.kinds import Kinds
    from facilitator.store import Store
    from facilitator.templates import Templates
    from facilitator.ui.library.starts import Start
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.message_strip import MessageStrip
    from facilitator.ui.parts.theme import Theme


_TITLE_ROOM = 360
"""A message shows this much of a title, in pixels at 100 %."""


class LibraryActions(QObject):
    """Runs operations on whole sessions, with the dialogs and messages that go with them."""

    opened = Signal(int)
    """A new session is ready to be opened."""
    listed = Signal(int)
    """This session should be chosen in the list."""
    templates_changed = Signal()
    """There are other templates now."""

    def __init__(
        self,
        theme: Theme,
        bridge: StoreBridge,
        kinds: Kinds,
        templates: Templates,
        strip: MessageStrip,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._theme, self._bridge, self._strip, self._page = theme, bridge, strip, page
        self._kinds, self._templates = kinds, templates
        self._last_deleted = 0

    @property
    def can_undo(self) -> bool:
        """Whether a session was moved to the bin that can be taken back at once."""
        return bool(self._last_deleted)

    def edit(self, session_id: int) -> None:
        """Open the details of a session."""
        from facilitator.ui.library.session_details import SessionDetails  # noqa: PLC0415 - not needed for the first page

        SessionDetails(self._theme, self._bridge, session_id, self._page.window()).open()

    def delete(self, session_id: int) -> None:
        """Move a session to the bin and offer to take that back."""
        title = self._title(session_id)
        if self._do(sessions.delete, session_id):
            self._last_deleted = session_id
            self.listed.emit(0)
            message = tr("ย้าย “{title}” ไปถังขยะแล้ว").format(title=title)
            self._strip.show_done(message, tr("เลิกทำ"), self.undo_delete)

    def undo_delete(self) -> None:
        """Take the session deleted last out of the bin."""
        session_id, self._last_deleted = self._last_deleted, 0
        if session_id and self._do(sessions.restore, session_id):
            self._strip.dismiss()
            self.listed.emit(session_id)

    def restore(self, session_id: int) -> None:
        """Take a session out of the bin."""
        if self._do(sessions.restore, session_id):
            title = self._title(session_id)
            self._strip.show_done(tr("กู้คืน “{title}” แล้ว").format(title=title))

    def purge(self, session_id: int) -> None:
        """Ask, then delete a session in the bin for good."""
        title = self._bridge.store.session(session_id).title
        text = tr("ลบ “{title}” พร้อมกระดานและบัตรทั้งหมด ลบแล้วเอากลับมาไม่ได้อีก").format(title=title)
        window = self._page.window()
        ask(self._theme, tr("ลบถาวร"), text, tr("ลบถาวร"), window, lambda: self._purge(session_id))

    def start(self, start: Start | None = None) -> None:
        """Ask for a title and begin a session from a template or a board."""
        self._ask_for_session(start=start)

    def continue_from(self, earlier_id: int) -> None:
        """Ask for a title and begin a session that goes on from this one; 0 when there is none."""
        if earlier_id:
            self._ask_for_session(earlier_id=earlier_id)
        else:
            self._strip.show_info(tr("ยังไม่มีเวทีให้ทำต่อ เลือกเวทีในรายการก่อน หรือเริ่มเวทีใหม่จากแม่แบบ"))

    def discard_template(self, start: Start) -> None:
        """Ask, then delete an own template; sessions begun from it stay as they are."""
        text = tr("ลบแม่แบบ “{title}” เวทีที่เริ่มจากแม่แบบนี้ไปแล้วไม่เปลี่ยน").format(title=start.title)
        window = self._page.window()
        ask(self._theme, tr("ลบแม่แบบ"), text, tr("ลบแม่แบบ"), window, lambda: self._discard(start))

    def paste(self) -> None:
        """Ask for text that becomes a session."""
        from facilitator.ui.library.paste_text import PasteText  # noqa: PLC0415 - not needed for the first page

        dialog = PasteText(self._theme, self._bridge, self._page.window())
        dialog.created.connect(self.opened)
        dialog.files_chosen.connect(self.read)
        dialog.open()

    def choose(self) -> None:
        """Let the user choose session files and read them."""
        choose_files(self._page.window(), self.read)

    def read(self, paths: list[Path]) -> None:
        """Read files into new sessions; a single one is opened at once."""
        made = read_files(self._bridge.store, self._kinds, paths, self._strip)
        if made:
            self.listed.emit(made[0])
        if len(made) == 1:
            self.opened.emit(made[0])

    def _ask_for_session(self, *, start: Start | None = None, earlier_id: int = 0) -> None:
        from facilitator.ui.library.new_session import NewSession  # noqa: PLC0415 - not needed for the first page

        window = self._page.window()
        dialog = NewSession(
            self._theme,
            self._bridge,
            self._kinds,
            self._templates,
            window,
            start=start,
            earlier_id=earlier_id,
        )
        dialog.started.connect(self.opened)
        dialog.open()

    def _discard(self, start: Start) -> None:
        try:
            templates.discard(self._templates, self._kinds, start.id)
        except templates.TemplateRefused as refusal:
            self._strip.show_error(str(refusal))
        else:
            self._strip.show_done(tr("ลบแม่แบบ “{title}” แล้ว").format(title=start.title))
        self.templates_changed.emit()

    def _title(self, session_id: int) -> str:
        """Return a session's title, short enough for a message."""
        return elided(self._bridge.store.session(session_id).title, _TITLE_ROOM, "regular", 16)

    def _purge(self, session_id: int) -> None:
        if self._last_deleted == session_id:
            self._last_deleted = 0
        self._do(sessions.purge, session_id)

    def _do(self, operation: Callable[[Store, int], None], session_id: int) -> bool:
        """Run an operation on one session; tell whether it was done."""

        def deed() -> bool:
            operation(self._bridge.store, session_id)
            return True

        return bool(self._bridge.perform(deed))

"""What is kept but never undone: half-typed text and view state."""

from __future__ import annotations

import hashlib

from facilitator.store.errors import LibraryUnwritable
from facilitator.store.reading import Reading


class Drafts(Reading):
    """The narrow way past the journal, for what is not the session's content."""

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

    def keep_picture(self, jpeg: bytes) -> str:
        """Keep the bytes of a picture and return the digest that a photo names them by."""
        self._refuse_reader()
        digest = hashlib.sha256(jpeg).hexdigest()
        self._database.execute("INSERT OR IGNORE INTO picture VALUES (?, ?)", (digest, jpeg))
        return digest

    def _refuse_reader(self) -> None:
        if self._database.read_only:
            raise LibraryUnwritable(
                f"คลังเวที “{self._database.path.name}” เปิดไว้เพื่ออ่านอย่างเดียว จึงแก้ไขไม่ได้ ให้เปิดใหม่แบบแก้ไขได้"
            )

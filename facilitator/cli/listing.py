"""`facilitator list`: the sessions of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.cli.opening import default_library, line_of, opened
from facilitator.cli.streams import say, tell

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator.store import SessionSummary


def list_sessions(library: Path) -> None:
    """Print the sessions in use, newest first, a line each."""
    found: tuple[SessionSummary, ...] = ()
    if library != default_library() or library.exists():  # before the first session there is no library yet
        with opened(library, read_only=True) as store:
            found = store.sessions()
    if not found:
        tell("ยังไม่มีเวทีในคลังนี้ เพิ่มได้ด้วย facilitator import FILE หรือในหน้าต่างโปรแกรม")
    for summary in found:
        say(f"{line_of(summary.session)}  ({summary.boards} กระดาน {summary.cards} บัตร)")

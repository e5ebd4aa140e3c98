"""The library that a command works on, opened for as long as it runs; a session in one line."""

from __future__ import annotations

import os
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from facilitator.cli.refusal import Refused
from facilitator.cli.streams import complain
from facilitator.store import LibraryBusy, LibraryError, Store
from facilitator.thai import dates
from facilitator.thai.letters import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator.kinds import Kinds
    from facilitator.model import Session

NAME = "library.db"
WIDEST_DAY = 10
"""Columns of a short date: 30 ก.ย. 69."""


def default_library() -> Path:
    """Return where the library is when no other is named: in the user's data folder."""
    return Path(platformdirs.user_data_dir("facilitator", appauthor=False)) / NAME


@contextmanager
def opened(library: Path, *, read_only: bool = False) -> Iterator[Store]:
    """Open the library; Refused says why it cannot be opened and what to do."""
    if _is_folder(library):
        raise Refused(f"“{library}” เป็นโฟลเดอร์ ให้ระบุไฟล์ของคลังเวที เช่น {library / NAME}")
    try:
        with Store.open(library, read_only=read_only) as store:
            yield store
    except LibraryBusy as error:
        raise Refused(f"{error}\nหรือนำไฟล์เข้าในหน้าต่างที่เปิดอยู่นั้นแทน") from error
    except LibraryError as error:
        raise Refused(str(error)) from error


def complain_of(kinds: Kinds) -> None:
    """Say which declarations of own kinds cannot be used; the command goes on with the others."""
    for problem in kinds.problems:
        complain(f"แบบกระดานใช้ไม่ได้: {problem.file.parent}{os.sep}{problem}")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # a name too long, a closed folder: opening the library tells what it is


def line_of(session: Session) -> str:
    """Return a session's number, day and title in one line, the titles under each other."""
    day = dates.short_date(date.fromisoformat(session.date)) if session.date else "-"
    return f"{session.id:>4}  {day}{' ' * (WIDEST_DAY - columns_of(day))}  {session.title}"

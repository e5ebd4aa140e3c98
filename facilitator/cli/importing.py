"""`facilitator import`: files read into new sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator import imports, kinds
from facilitator.cli.opening import complain_of, opened
from facilitator.cli.streams import complain, say, tell
from facilitator.imports import ImportRefused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def import_files(library: Path, files: Sequence[Path]) -> bool:
    """Read each file into a new session and print its number; tell whether all could be read."""
    known = kinds.of_library(library)
    complain_of(known)
    complete = True
    with opened(library) as store:
        for file in files:
            told: list[str] = []
            try:
                number = imports.import_file(store, known, file, told.append)
            except ImportRefused as refused:
                complain(str(refused))
                complete = False
                continue
            say(str(number))
            tell(f"นำเข้า “{file}” แล้ว เป็นเวทีหมายเลข {number} “{store.session(number).title}”")
            for remark in told:
                tell(remark)
    return complete

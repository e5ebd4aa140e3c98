"""The sample sessions that come with the program, one for each kind of board and one that has it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator import resources
from facilitator.imports import session_file, session_insert

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator.store import Store


def files() -> tuple[Path, ...]:
    """Return the files of the samples, in the order of their names."""
    return tuple(sorted(resources.path("samples").glob("*.json")))


def add(store: Store) -> int:
    """Read every sample into the library that it does not hold already; return how many that were.

    One whose title stands in the library, in the bin or not, is left as the user has made it.
    """
    known = {
        summary.session.title for deleted in (False, True) for summary in store.sessions(deleted=deleted)
    }
    added = 0
    for file in files():
        content = session_file.read(file.read_bytes())
        if content.row["title"] not in known:
            session_insert.insert(store, content)
            added += 1
    return added

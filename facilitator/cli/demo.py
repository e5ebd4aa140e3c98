"""`facilitator demo`: a library of sample sessions to look at and try out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.cli.opening import opened
from facilitator.cli.streams import say, tell
from facilitator.imports import samples

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "demo"


def demo_library(library: Path) -> Path:
    """Return where the samples are when no library is named for them: in a folder beside the user's."""
    return library.parent / FOLDER / library.name


def fill(library: Path) -> None:
    """Add the samples that the library does not hold; print which library that is."""
    with opened(library) as store:
        added = samples.add(store)
        held = len(store.sessions())
    tell(f"เพิ่มเวทีตัวอย่างแล้ว {added} เวที" if added else "เวทีตัวอย่างมีครบอยู่แล้ว")
    tell(f"คลังนี้มี {held} เวที:")
    say(str(library))

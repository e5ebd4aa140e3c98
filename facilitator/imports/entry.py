"""One card of an outline as it was read from text, with the cards under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Entry:
    """A card to be: `slot` is its role in the outline, `text` and `mark` are exactly as typed."""

    slot: str
    text: str
    mark: str = ""
    speaker: str = ""
    children: tuple[Entry, ...] = ()


def walk(entries: tuple[Entry, ...]) -> Iterator[tuple[int, Entry]]:
    """Yield every entry with its depth (0 for the top), a parent before its children."""
    waiting = [(0, entry) for entry in reversed(entries)]
    while waiting:
        depth, entry = waiting.pop()
        yield depth, entry
        waiting.extend((depth + 1, child) for child in reversed(entry.children))

"""Draws an outline in a few signs, so that a test shows the structure it expects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.imports.outline import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator.imports.entry import Entry

SIGNS = {"heading": "# ", "item": "", "paragraph": "p ", "label": "l ", "value": "= ", "quote": "q "}


def walk(entries: tuple[Entry, ...]) -> Iterator[tuple[int, Entry]]:
    """Yield every entry with its depth (0 for the top), a parent before its children."""
    waiting = [(0, entry) for entry in reversed(entries)]
    while waiting:
        depth, entry = waiting.pop()
        yield depth, entry
        waiting.extend((depth + 1, child) for child in reversed(entry.children))


def sketch(entries: tuple[Entry, ...]) -> str:
    """Return a line for each entry: indented by depth, a sign for the slot, brackets for mark and speaker."""
    lines = []
    for depth, entry in walk(entries):
        mark = f"[{entry.mark}] " if entry.mark else ""
        speaker = f"<{entry.speaker}> " if entry.speaker else ""
        text = entry.text.replace("\n", " / ")
        lines.append(f"{'  ' * depth}{SIGNS[entry.slot]}{mark}{speaker}{text}")
    return "\n".join(lines)


def outline(text: str, *, titled: bool = False) -> str:
    """Return the sketch of a text; by default of one without a title."""
    return sketch(parse(text, titled=titled))

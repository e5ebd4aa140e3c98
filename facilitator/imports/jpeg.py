"""A JPEG taken apart by its segments, without decoding it: how large the picture is, what is said besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_START, _END = b"\xff\xd8", b"\xff\xd9"
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Markers of the segment that tells the size, one for each way of coding."""
_SCAN = 0xDA
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers that no length follows."""
_TOLD = frozenset({0xE1, 0xED})
"""Markers of what cameras and programs write down: place, time, owner."""


def size(data: bytes) -> tuple[int, int]:
    """Return width and height in pixels; ValueError when this is no whole JPEG."""
    if data.startswith(_START) and _END in data[-64:]:
        found = (0, 0)
        for marker, start, end in _segments(data):
            if marker in _FRAMES and end - start >= 9:
                height, width = data[start + 5 : start + 7], data[start + 7 : start + 9]
                found = (int.from_bytes(width, "big"), int.from_bytes(height, "big"))
            if marker == _SCAN and all(found):
                return found
    raise ValueError("no JPEG")


def without_notes(data: bytes) -> bytes:
    """Return the same picture without what was written into it besides: where and when it was taken."""
    told = [(start, end) for marker, start, end in _segments(data) if marker in _TOLD]
    for start, end in reversed(told):
        data = data[:start] + data[end:]
    return data


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield marker, begin and end of each segment, up to and with the one that begins the picture itself."""
    at = len(_START)
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF or marker in _BARE:
            at += 1 if marker == 0xFF else 2
            continue
        end = at + 2 + max(int.from_bytes(data[at + 2 : at + 4], "big"), 2)
        if end > len(data):
            return
        yield marker, at, end
        if marker == _SCAN:
            return
        at = end

"""Whether bytes are a JPEG, and how large the picture is: read from its segments, without decoding it."""

from __future__ import annotations

_START, _END = b"\xff\xd8", b"\xff\xd9"
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Markers of the segment that tells the size, one for each way of coding."""
_SCAN = 0xDA
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers that no length follows."""


def size(data: bytes) -> tuple[int, int]:
    """Return width and height in pixels; ValueError when this is no whole JPEG."""
    if not data.startswith(_START) or _END not in data[-64:]:
        raise ValueError("no JPEG")
    at, found = 2, (0, 0)
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            break
        marker = data[at + 1]
        if marker == 0xFF or marker in _BARE:
            at += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == _SCAN and all(found):
            return found
        if marker in _FRAMES and length >= 8 and at + 9 <= len(data):
            found = (
                int.from_bytes(data[at + 7 : at + 9], "big"),
                int.from_bytes(data[at + 5 : at + 7], "big"),
            )
        at += 2 + max(length, 2)
    raise ValueError("no JPEG")

"""What was made for the last drawing of a wall, kept while that which it was made from stays the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")

MOST = 30_000
"""More are not kept: boards that were on show before would fill the memory."""


class Kept:
    """Parts of drawings under their keys, each with what it was made from."""

    def __init__(self) -> None:
        self._context: object = None
        self._parts: dict[Hashable, tuple[object, Any]] = {}
        self._series: dict[Hashable, dict[int, tuple[Any, ...]]] = {}

    def begin(self, context: object) -> None:
        """Begin a drawing; everything is made anew when what all of it depends on differs."""
        if context != self._context or len(self._parts) + sum(map(len, self._series.values())) > MOST:
            self._parts.clear()
            self._series.clear()
            self._context = context

    def get(self, key: Hashable, source: object, make: Callable[[], T]) -> T:
        """Return what is kept under a key if it was made from an equal source, else make it."""
        found = self._parts.get(key)
        # What stays is the same object: comparing it costs next to nothing.
        if found is None or found[0] != source:
            found = self._parts[key] = (source, make())
        made: T = found[1]
        return made

    def series(self, key: Hashable) -> dict[int, tuple[Any, ...]]:
        """Return the parts of a long list under their numbers, each with what it was made from; add to it."""
        return self._series.setdefault(key, {})

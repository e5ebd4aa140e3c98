"""From what the wall may know to one page of it: every mode by its name."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator.figure.wall import plain
from facilitator.figure.wall.given import MODES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from facilitator.figure.wall.given import WallInput, WallPage

_MODES: Mapping[str, Callable[[WallInput, float, int], WallPage]] = MappingProxyType(
    {
        "question": lambda given, aspect, _: plain.question(given, aspect),
        "timer": lambda given, aspect, _: plain.timer(given, aspect),
        "photo": lambda given, aspect, _: plain.photo(given, aspect),
        "blank": lambda _, aspect, __: plain.blank(aspect),
        "test": lambda given, aspect, _: plain.test_pattern(given, aspect),
    }
)


def draw(given: WallInput, mode: str, aspect: float, page: int = 0) -> WallPage:
    """Return a page of the wall in one of `MODES`; `aspect` is the screen's width over its height."""
    if mode not in MODES:
        raise ValueError(f"the wall has no mode called {mode!r}")
    # until every mode is there, the question stands in
    return _MODES.get(mode, _MODES["question"])(given, aspect, max(page, 0))

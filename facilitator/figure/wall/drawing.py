"""From what the wall may know to one page of it: every mode by its name."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator.figure.wall import board, day, newest, outcome, plain, talk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from facilitator.figure.wall.given import WallInput, WallPage

_MODES: Mapping[str, Callable[[WallInput, float, int], WallPage]] = MappingProxyType(
    {
        "welcome": day.welcome,
        "newest": newest.newest,
        "board": board.board,
        "spotlight": talk.spotlight,
        "row": talk.row,
        "ranking": outcome.ranking,
        "progress": outcome.progress,
        "agenda": day.agenda,
        "question": lambda given, aspect, _: plain.question(given, aspect),
        "timer": lambda given, aspect, _: plain.timer(given, aspect),
        "photo": lambda given, aspect, _: plain.photo(given, aspect),
        "blank": lambda _, aspect, __: plain.blank(aspect),
        "test": lambda given, aspect, _: plain.test_pattern(given, aspect),
    }
)


def draw(given: WallInput, mode: str, aspect: float, page: int = 0) -> WallPage:
    """Return a page of the wall in one of `MODES`; `aspect` is the screen's width over its height."""
    if mode not in _MODES:
        raise ValueError(f"the wall has no mode called {mode!r}")
    return _MODES[mode](given, aspect, max(page, 0))

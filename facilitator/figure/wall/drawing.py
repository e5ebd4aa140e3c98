"""From what the wall may know to one page of it: every mode by its name."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator.figure.wall import board, day, newest, outcome, plain, talk
from facilitator.figure.wall.faces import Faces
from facilitator.figure.wall.keeping import Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from facilitator.figure.wall.given import WallInput, WallPage

_MODES: Mapping[str, Callable[[WallInput, Faces | None, float, int], WallPage]] = MappingProxyType(
    {
        "welcome": day.welcome,
        "question": lambda given, _, aspect, __: plain.question(given, aspect),
        "newest": newest.newest,
        "board": board.board,
        "spotlight": talk.spotlight,
        "row": talk.row,
        "ranking": outcome.ranking,
        "progress": outcome.progress,
        "agenda": day.agenda,
        "timer": lambda given, _, aspect, __: plain.timer(given, aspect),
        "photo": lambda given, _, aspect, __: plain.photo(given, aspect),
        "blank": lambda _, __, aspect, ___: plain.blank(aspect),
        "test": lambda given, _, aspect, __: plain.test_pattern(given, aspect),
    }
)

MODES = tuple(_MODES)
"""What the wall can show."""
OF_THE_BOARD = frozenset({"newest", "board", "spotlight", "row", "ranking", "progress"})
"""Modes that show cards."""


class Drawer:
    """Draws pages of one wall; keeps what did not change, so that one more card costs little."""

    def __init__(self) -> None:
        self._kept = Kept()

    def draw(self, given: WallInput, mode: str, aspect: float, page: int = 0) -> WallPage:
        """Return a page of the wall in one of `MODES`; `aspect` is the screen's width over its height.

        The same input always gives the same page.
        """
        if mode not in _MODES:
            raise ValueError(f"the wall has no mode called {mode!r}")
        faces = Faces.of(given, self._kept) if mode in OF_THE_BOARD else None
        return _MODES[mode](given, faces, aspect, max(page, 0))


def draw(given: WallInput, mode: str, aspect: float, page: int = 0) -> WallPage:
    """Return a page of the wall as a new `Drawer` draws it."""
    return Drawer().draw(given, mode, aspect, page)

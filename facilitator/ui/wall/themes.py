"""The looks of the wall: light for bright halls, dark for dark ones, and where its photos come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure.palette import Palette
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QImage

THEMES = ("light", "dark")


class WallThemes:
    """Themes by name. They follow no zoom: a drawing of the wall is made for its screen."""

    def __init__(self, photo: Callable[[str, int], QImage]) -> None:
        self.photo = photo
        """Returns the photo with a digest, no larger than so many pixels."""
        self._themes = {name: Theme(Palette.load(theme=name)) for name in THEMES}

    def __getitem__(self, name: str) -> Theme:
        return self._themes[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._themes)

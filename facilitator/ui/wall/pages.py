"""Turning the pages of the wall: pages, then rows, cards or photos where they go one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from facilitator.ui.wall import choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.ui.wall.content import WallContent
    from facilitator.ui.wall.image import WallImage
    from facilitator.ui.wall.state import WallState


Id = TypeVar("Id", int, str)


class WallPages:
    """Knows what comes next on the wall, whatever it shows."""

    def __init__(self, state: WallState, content: WallContent, image: WallImage) -> None:
        self._state, self._content, self._image = state, content, image

    def turn(self, step: int) -> bool:
        """Go on by one (1) or back by one (-1); False at the ends and while frozen: nothing happens."""
        if self._state.frozen:
            return False
        shown = self._image.page
        if shown is not None and 0 <= shown.page + step < shown.pages:
            self._state.turn_to(shown.page + step)
            return True
        self._state.turn_to(shown.page if shown else 0)
        if self._state.mode == "row":
            return self._go_to_zone(step) if self._zones else self._go_to_row(step)
        if self._state.mode == "spotlight":
            return self._go_to_card(step)
        return self._state.mode == "photo" and self._go_to_photo(step)

    def _go_to_row(self, step: int) -> bool:
        model = self._content.model
        rows = [card.id for card in choice.rows(model.kind, model.board, model.tree)] if model else []
        # Until one is chosen the first row is on the wall.
        here = self._state.row_id if self._state.row_id in rows else next(iter(rows), None)
        there = beside(rows, here, step)
        if there is not None:
            self._state.go_to_row(there)
            self._state.show("row")
        return there is not None

    @property
    def _zones(self) -> list[str]:
        model = self._content.model
        return choice.zones(model.kind, model.tree) if model else []

    def _go_to_zone(self, step: int) -> bool:
        there = beside(self._zones, self._content.slot, step)
        if there is not None:
            self._content.slot = there
            self._state.show("row")
        return there is not None

    def _go_to_card(self, step: int) -> bool:
        model = self._content.model
        cards = [card.id for card in choice.in_turn(model.kind, model.tree)] if model else []
        there = beside(cards, self._state.spotlight_id, step)
        if there is not None:
            self._state.look_at_card(there)
        return there is not None

    def _go_to_photo(self, step: int) -> bool:
        now = self._content.photo(self._state.photo_id)
        there = beside([photo.id for photo in self._content.photos], now.id if now else None, step)
        if there is not None:
            self._state.look_at_photo(there)
        return there is not None


def beside(ids: Sequence[Id], here: Id | None, step: int) -> Id | None:
    """Return the id beside one, the first one for one that is not there; None past the ends."""
    if here not in ids:
        return ids[0] if ids else None
    place = ids.index(here) + step
    return ids[place] if 0 <= place < len(ids) else None

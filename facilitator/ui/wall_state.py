"""How the wall is set: mode, page and theme, what is frozen, blank and revealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence


class WallState(QObject):
    """Set by commands and menus, and by the agenda while nobody has chosen a mode by hand."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chosen = "welcome"
        """The mode, whether or not the wall is blank."""
        self.by_hand = False
        """Whether the mode was chosen by hand, so that the agenda leaves it alone."""
        self.page = 0
        self.blanked = False
        self.frozen = False
        self.theme = "light"
        self.spotlight_id: int | None = None
        self.row_id: int | None = None
        self.photo_id: int | None = None
        self.revealed: frozenset[int] | None = None
        """The cards that the room may read; None for all."""

    @property
    def mode(self) -> str:
        """What is drawn: the chosen mode, or "blank"."""
        return "blank" if self.blanked else self.chosen

    def show(self, mode: str) -> None:
        """Show this mode, by hand: it stays until another activity is opened."""
        self.by_hand, self.blanked = True, False
        self.chosen, self.page = mode, 0
        self.changed.emit()

    # What follows the content tells nobody: whoever calls it draws anew after all that has changed.

    def suggest(self, mode: str) -> None:
        """Show this mode unless one was chosen by hand."""
        if not self.by_hand and mode != self.chosen:
            self.chosen, self.page = mode, 0

    def begin_activity(self) -> None:
        """Forget what was set for the board before: another activity is open."""
        self.by_hand, self.page = False, 0
        self.spotlight_id = self.row_id = self.photo_id = self.revealed = None

    def go_to_row(self, row_id: int | None) -> None:
        """Show this row whenever one row is shown, from its beginning."""
        self.row_id = row_id
        if self.chosen == "row":
            self.page = 0

    def go_to_newest(self) -> None:
        """Show the beginning, where the newest card stands."""
        if self.chosen == "newest":
            self.page = 0

    # What is set by hand.

    def blank(self, *, blanked: bool) -> None:
        """Show nothing, or again what there was."""
        self.blanked = blanked
        self.changed.emit()

    def freeze(self, *, frozen: bool) -> None:
        """Let the wall stand still, or follow again."""
        self.frozen = frozen
        self.changed.emit()

    def wear(self, theme: str) -> None:
        """Show everything in this theme."""
        self.theme = theme
        self.changed.emit()

    def turn_to(self, page: int) -> None:
        """Show this page of what does not fit on one."""
        if page != self.page:
            self.page = page
            self.changed.emit()

    def look_at_card(self, card_id: int) -> None:
        """Show one card alone, large."""
        self.spotlight_id = card_id
        self.show("spotlight")

    def look_at_photo(self, photo_id: int) -> None:
        """Show this photo."""
        self.photo_id = photo_id
        self.show("photo")

    def reveal_next(self, order: Sequence[int]) -> bool:
        """Turn the next card face up; the first time, turn all of them face down. False: all are open now."""
        if self.revealed is None:
            self.revealed = frozenset()
        else:
            waiting = [card_id for card_id in order if card_id not in self.revealed]
            self.revealed |= frozenset(waiting[:1])
            if len(waiting) <= 1:
                self.revealed = None
        self.changed.emit()
        return self.revealed is not None

    def reveal_all(self) -> None:
        """Turn every card face up."""
        self.revealed = None
        self.changed.emit()

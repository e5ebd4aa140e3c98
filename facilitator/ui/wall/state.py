"""How the wall is set: mode, page and theme, what is frozen, blank and revealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable


class WallState(QObject):
    """Set by commands and menus, and by the agenda while nobody has chosen a mode by hand."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chosen = "welcome"
        """The mode, whether or not the wall is blank or frozen."""
        self.by_hand = False
        """Whether the mode was chosen by hand, so that the agenda leaves it alone."""
        self.page = 0
        self.in_view: int | None = None
        """The card that has come or was revealed last: its page is shown until a page is turned."""
        self.writing = False
        """Whether cards have come since this activity was opened, or since its tally was shown."""
        self.blanked = False
        self.frozen = False
        self.frozen_mode, self._frozen_theme = "", ""
        self.theme = "light"
        self.spotlight_id: int | None = None
        self.row_id: int | None = None
        self.photo_id: int | None = None
        self.revealed: frozenset[int] | None = None
        """The cards that the room may read; None for all."""
        self.opened_id: int | None = None
        """The card that was revealed last, while cards are revealed."""
        self.all_opened = False
        """Whether the last card has just been revealed, so that one press too many closes nothing."""

    @property
    def mode(self) -> str:
        """What is drawn: the chosen mode, or "blank"."""
        return "blank" if self.blanked else self.chosen

    @property
    def mode_on_wall(self) -> str:
        """What the room sees, which is another mode while the wall is frozen."""
        return self.frozen_mode if self.frozen and not self.blanked else self.mode

    @property
    def theme_on_wall(self) -> str:
        """The theme that the room sees: frozen, the wall keeps its colours too."""
        return self._frozen_theme if self.frozen else self.theme

    def show(self, mode: str) -> None:
        """Show this mode, by hand: it stays until another activity is opened."""
        self.by_hand, self.blanked = True, False
        self.chosen, self.page, self.in_view = mode, 0, None
        self.changed.emit()

    # What follows the content tells nobody: whoever calls it draws anew after all that has changed.

    def suggest(self, mode: str) -> None:
        """Show this mode unless one was chosen by hand."""
        if not self.by_hand and mode != self.chosen:
            self.chosen, self.page = mode, 0

    def begin_activity(self) -> None:
        """Forget what was set for the board before: another activity is open."""
        self.by_hand = self.writing = self.all_opened = False
        self.page = 0
        self.spotlight_id = self.row_id = self.photo_id = self.revealed = None
        self.in_view = self.opened_id = None

    def go_to_row(self, row_id: int) -> None:
        """Show this row whenever one row is shown, from its beginning."""
        self.row_id = row_id
        if self.chosen == "row":
            self.page, self.in_view = 0, None

    def bring_in_view(self, card_id: int) -> None:
        """Show the page on which this card stands; the newest card stands on the first."""
        self.page, self.in_view = 0, card_id

    # What is set by hand.

    def blank(self, *, blanked: bool) -> None:
        """Show nothing, or again what there was."""
        self.blanked = blanked
        self.changed.emit()

    def freeze(self, *, frozen: bool) -> None:
        """Let the wall stand still, or follow again."""
        self.frozen = frozen
        self.frozen_mode, self._frozen_theme = (self.chosen, self.theme) if frozen else ("", "")
        self.changed.emit()

    def wear(self, theme: str) -> None:
        """Show everything in this theme."""
        self.theme = theme
        self.changed.emit()

    def turn_to(self, page: int) -> None:
        """Show this page of what does not fit on one."""
        if page != self.page or self.in_view is not None:
            self.page, self.in_view = page, None
            self.changed.emit()

    def look_at_card(self, card_id: int) -> None:
        """Show one card alone, large."""
        self.spotlight_id = card_id
        self.show("spotlight")

    def look_at_photo(self, photo_id: int) -> None:
        """Show this photo."""
        self.photo_id = photo_id
        self.show("photo")

    def close_all(self) -> None:
        """Turn every card face down."""
        self.revealed, self.opened_id, self.all_opened = frozenset(), None, False
        self.changed.emit()

    def open_card(self, card_id: int, parts: Iterable[int], *, last: bool) -> None:
        """Turn a card and its parts face up and show where it stands; after the last all are open."""
        self.opened_id = self.spotlight_id = card_id
        self.bring_in_view(card_id)
        self.revealed = None if last else (self.revealed or frozenset()) | {card_id, *parts}
        self.all_opened = last
        self.changed.emit()

    def reveal_all(self) -> None:
        """Turn every card face up."""
        self.revealed = self.opened_id = None
        self.all_opened = False
        self.changed.emit()

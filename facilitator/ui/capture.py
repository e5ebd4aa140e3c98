"""From the capture bar to the board: each line typed becomes a card in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator.imports import marks, outline
from facilitator.imports.entry import Entry
from facilitator.operations import cards
from facilitator.thai import words
from facilitator.ui import card_place

if TYPE_CHECKING:
    from facilitator.ui.board_view import BoardView
    from facilitator.ui.bridge import StoreBridge
    from facilitator.ui.capture_bar import CaptureBar


class Capture(QObject):
    """Binds a CaptureBar to a BoardView: adds cards, changes slot and level, takes pasted lines."""

    def __init__(self, bridge: StoreBridge, bar: CaptureBar, view: BoardView) -> None:
        super().__init__(bar)
        self._bridge, self._bar, self._view = bridge, bar, view
        self._deeper = False
        bar.submitted.connect(self.add)
        bar.lines_pasted.connect(self.add_lines)
        bar.level_wanted.connect(self._level)
        bar.board_wanted.connect(self._to_board)
        bar.slot_wanted.connect(self.choose_number)
        view.typed.connect(bar.type_on)
        view.slot_chosen.connect(self.choose_slot)
        view.selection.changed.connect(self._tell)

    def choose_slot(self, slot_id: str) -> None:
        """Let the next card go to this slot."""
        self._view.set_slot(slot_id)
        self._tell()

    def choose_number(self, number: int) -> None:
        """Let the next card go to the slot with this number, and go on typing."""
        model = self._view.model
        if model is not None and 1 <= number <= len(model.kind.slots):
            self.choose_slot(model.kind.slots[number - 1].id)
            self._bar.editor.setFocus()

    def add(self, typed: str) -> None:
        """Make a card of what was typed; the bar is emptied only once the card is on disk."""
        model = self._view.model
        if model is None:
            return
        mark, text = marks.split(typed)
        place = self._place()
        made = self._bridge.perform(
            lambda: cards.add(
                self._bridge.store,
                model.board.id,
                place.slot,
                text,
                parent_id=place.parent_id,
                before_id=place.before_id,
                mark=mark,
            )
        )
        if made is None:
            return
        self._bar.accept()
        self._deeper = False
        if model.kind.arrangement == "outline":
            self._view.selection.choose(made)
        self._view.show_card(made)
        self._tell()

    def add_lines(self, text: str) -> None:
        """Make a card of every pasted line; an outline keeps marks and nesting."""
        model = self._view.model
        if model is None:
            return
        place = self._place()
        if model.kind.arrangement == "outline":
            entries = outline.parse(text, titled=False)
        else:
            entries = _one_a_line(text, place.slot)
        made = self._bridge.perform(
            lambda: cards.add_many(
                self._bridge.store,
                model.board.id,
                entries,
                parent_id=place.parent_id,
                before_id=place.before_id,
            )
        )
        if made:
            self._view.show_card(made[-1])

    def _place(self) -> card_place.Place:
        assert self._view.model is not None
        model = self._view.model
        return card_place.new_card(
            model.kind, model.tree, self._view.slot, self._view.selection.current, deeper=self._deeper
        )

    def _level(self, step: int) -> None:
        """Tab: under the chosen card; Shift Tab: back to its level, then one level up."""
        model, current = self._view.model, self._view.selection.current
        if model is None or model.kind.arrangement != "outline":
            slots = [slot.id for slot in model.kind.slots] if model else []
            if slots:
                self.choose_slot(slots[(slots.index(self._view.slot) + step) % len(slots)])
            return
        if step > 0:
            self._deeper = current is not None
        elif self._deeper:
            self._deeper = False
        elif current is not None:
            parent_id = model.tree[current].parent_id
            if parent_id is not None:
                self._view.selection.choose(parent_id)
        self._tell()

    def _to_board(self) -> None:
        """Go to the board, to the newest card when none is chosen."""
        self._view.setFocus()
        model = self._view.model
        if self._view.selection.current is not None or model is None:
            return
        newest = max((card.id for card in model.tree), default=None)
        if newest is not None:
            self._view.choose(newest)

    def _tell(self) -> None:
        """Say in the bar where the next card goes."""
        model = self._view.model
        if model is None:
            return
        slot = model.kind.slot(self._view.slot)
        place = self._place()
        above = model.tree.get(place.parent_id) if place.parent_id is not None else None
        where = _short(above.text) if above is not None else ""
        self._bar.show_slot(slot, model.kind.slot_title(model.board, slot.id), where)


def _one_a_line(text: str, slot: str) -> tuple[Entry, ...]:
    """Return a card for every line that is not blank, its list mark set apart."""
    split = [marks.split(line.strip()) for line in text.split("\n") if line.strip()]
    return tuple(Entry(slot, words, mark) for mark, words in split)


def _short(text: str, most: int = 24) -> str:
    """Return the beginning of a text, never cut inside a word."""
    found = ""
    for piece in words.split(text):
        if len(found) + len(piece) > most:
            return found.rstrip() + "…"
        found += piece
    return found

"""Where the next card goes on a board, and how the keys lead from place to place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.kinds import Kind
    from facilitator.model import Board, Card, Tree


@dataclass(frozen=True, slots=True)
class Target:
    """A slot on top of the board, a cell of a row, or a field of a row."""

    slot: str
    row_id: int | None = None
    field: str = ""

    @property
    def key(self) -> str:
        """The key under which a figure shows the place."""
        return f"slot:{self.slot}" if self.row_id is None else f"cell:{self.row_id}:{self.field or self.slot}"


def has_cells(kind: Kind) -> bool:
    """Tell whether cards of this kind have parts that are gone through cell by cell."""
    return any(slot.under for slot in kind.slots) or any(each.column for each in kind.fields)


class Places:
    """The places of one board as it is now, in the order in which Tab goes through them."""

    def __init__(self, kind: Kind, board: Board, tree: Tree) -> None:
        self._kind, self._tree = kind, tree
        self._hidden = board.hidden_columns

    @property
    def row_slot(self) -> str:
        """The slot of the rows; the first slot where there are none."""
        return next((slot.id for slot in self._kind.slots if self.parts_of_slot(slot.id)), self._first)

    @property
    def _first(self) -> str:
        return self._kind.top_slots[0].id

    def parts(self, row: Card) -> list[Target]:
        """Return the cells and fields of a row in order."""
        return [Target(slot, row.id, field) for slot, field in self.parts_of_slot(row.slot)]

    def all(self) -> list[Target]:
        """Return every place: the parts of the rows, and after them the place of a new row."""
        found: list[Target] = []
        for slot in self._kind.top_slots:
            if self.parts_of_slot(slot.id):
                for card in self._tree.children(None):
                    if card.slot == slot.id:
                        found += self.parts(card)
            found.append(Target(slot.id))
        return found

    def beside(self, target: Target, step: int) -> Target:
        """Return the place that Tab (1) or Shift Tab (-1) leads to."""
        places = self.all()
        if target not in places:
            return places[0 if step > 0 else -1]
        return places[(places.index(target) + step) % len(places)]

    def first_part(self, card_id: int) -> Target | None:
        """Return the first cell of a row; None when the card has no parts."""
        row = self._tree.get(card_id)
        parts = self.parts(row) if row else []
        return parts[0] if parts else None

    def in_row(self, target: Target, step: int) -> Target:
        """Return the same column one row further down (1) or up (-1); past the last row a new one."""
        if target.row_id is None:
            return self._from_top(target, step)
        row = self._tree[target.row_id]
        rows = [card for card in self._tree.children(None) if card.slot == row.slot]
        there = rows.index(row) + step
        if there < 0:
            return target
        if there >= len(rows):
            return Target(row.slot)
        return Target(target.slot, rows[there].id, target.field)

    def numbered(self, number: int, target: Target) -> Target | None:
        """Return the place with this number, counted from one: slots, then the fields in columns."""
        columns = [(slot.id, "") for slot in self._kind.slots]
        columns += [(self.row_slot, each.id) for each in self._kind.fields if each.column]
        if not 1 <= number <= len(columns):
            return None
        slot_id, field = columns[number - 1]
        slot = self._kind.slot(slot_id)
        if not field and (slot.loose or not slot.under):
            return Target(slot_id)
        row = self._row_for(slot_id, field, target)
        return Target(slot_id, row.id, field) if row else Target(self.row_slot)

    def of_card(self, card: Card) -> Target:
        """Return the place that a card stands at, for the next one: its cell, or the parts of a row."""
        above = card
        while above.parent_id is not None:
            parent = self._tree[above.parent_id]
            if parent.slot in self._kind.slot(above.slot).under:
                return Target(above.slot, parent.id)
            above = parent
        return self.first_part(above.id) or Target(above.slot)

    def still_there(self, target: Target) -> Target:
        """Return the target, or the place of a new row when its row is gone."""
        if target.row_id is None or target.row_id in self._tree:
            return target
        return Target(self.row_slot)

    def parts_of_slot(self, slot_id: str) -> list[tuple[str, str]]:
        """Return the parts of a row of this slot: (slot, "") for a cell, (row slot, field) for a field."""
        slots = self._kind.slots_under(slot_id)
        fields = [each for each in self._kind.fields_of(slot_id) if each.column]
        return [
            *((slot.id, "") for slot in slots if not (slot.optional and slot.id in self._hidden)),
            *((slot_id, each.id) for each in fields),
        ]

    def _row_for(self, slot_id: str, field: str, target: Target) -> Card | None:
        """Return the row that a numbered column is taken in: the one at hand, else the last that has it."""
        wanted = {self.row_slot} if field else set(self._kind.slot(slot_id).under)
        here = self._tree.get(target.row_id) if target.row_id is not None else None
        if here is not None and here.slot in wanted:
            return here
        rows = [card for card in self._tree.children(None) if card.slot in wanted]
        return rows[-1] if rows else None

    def _from_top(self, target: Target, step: int) -> Target:
        """Go up from a new row to the last one; else from slot to slot."""
        rows = [card for card in self._tree.children(None) if card.slot == target.slot]
        if step < 0 and rows and self.parts_of_slot(target.slot):
            return self.parts(rows[-1])[0]
        slots = [slot.id for slot in self._kind.top_slots]
        there = min(max(slots.index(target.slot) + step, 0), len(slots) - 1)
        return Target(slots[there])

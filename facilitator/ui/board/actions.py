"""What can be done to the chosen cards of a board: the hand behind the commands and the drag."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator.operations import axes, cards, clusters
from facilitator.operations.texts import OperationRefused
from facilitator.ui.board import fit
from facilitator.ui.board.drop import Placing
from facilitator.ui.board.landing import FIXED
from facilitator.ui.board.selection import DIRECTIONS, card_of, neighbour
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from facilitator.model import Card
    from facilitator.ui.board.drop import Drop
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.board.view import BoardView
    from facilitator.ui.parts.bridge import StoreBridge


SIDE_BY_SIDE: Mapping[str, int] = MappingProxyType({"quadrants": 2, "matrix": 2, "axes": 2, "columns": 0})
"""How many slots of an arrangement stand side by side; 0 for all of them."""


class BoardActions:
    """Works on the cards chosen in a BoardView."""

    def __init__(self, bridge: StoreBridge, view: BoardView) -> None:
        self._bridge, self._view = bridge, view
        self.cluster_wanted: Callable[[], None] = lambda: None
        """Called when cards are let go where a new cluster begins: it needs a title."""

    def delete(self) -> None:
        """Delete the chosen cards; the choice goes to a neighbour."""
        view = self._view
        if not view.selection.cards or view.figure is None:
            return
        chosen, near = view.selection.cards, self._beside()
        self._run(lambda: cards.delete(self._bridge.store, chosen))
        if near is not None and view.model is not None and near in view.model.tree:
            view.choose(near)

    def _beside(self) -> int | None:
        """Return the card to go on with when the chosen ones go: in the same slot as long as it has one."""
        view, current = self._view, self._view.selection.current
        card = view.model.tree.get(current or 0) if view.model else None
        if view.model is None or view.figure is None or card is None:
            return None
        chosen = view.selection.cards
        row = [each for each in view.model.tree.children(card.parent_id) if each.slot == card.slot]
        place = row.index(card)
        around = [each.id for each in (*row[place + 1 :], *reversed(row[:place]))]
        around += [
            card_of(neighbour(view.figure, card.id, side)) or 0 for side in ("up", "down", "left", "right")
        ]
        return next((each for each in around if each in view.model.tree and each not in chosen), None)

    def vote(self, by: int) -> None:
        """Add votes to the current card, or take them away."""
        current = self._view.selection.current
        if current is not None:
            self._run(lambda: cards.plus_one(self._bridge.store, current, by))

    def merge(self) -> None:
        """Merge the chosen cards into the one that was chosen first, or into the first cluster."""
        chosen, model = self._view.selection.cards, self._view.model
        if chosen and model is not None:
            slot = model.kind.cluster_slot
            heads = [each for each in chosen if slot is not None and model.tree[each].slot == slot.id]
            into = (heads or chosen)[0]
            self._merge(model, into, [each for each in chosen if each != into])

    def _merge(self, model: BoardModel, into: int, others: Sequence[int]) -> None:
        if not fit.can_merge(model, [model.tree[each] for each in others], model.tree[into]):
            self._run(lambda: _refuse(tr("บัตรใบนั้นรวมกันไม่ได้ เพราะจะมีข้อมูลที่ช่องนี้ไม่แสดง")))
            return
        parts = clusters.parts(model.kind, model.tree[into].slot)
        self._run(lambda: cards.merge(self._bridge.store, into, others, parts=parts))
        self._view.choose(into)

    def send(self, number: int) -> None:
        """Move the chosen cards to the end of the place with this number."""
        model, chosen = self._view.model, self._view.selection.cards
        if model is None or not chosen:
            return
        places = self._view.places()
        target = places.numbered(number, places.of_card(model.tree[chosen[0]]))
        if target is None or target.field:
            return
        if model.kind.arrangement == "outline":
            self._run(lambda: cards.recast(self._bridge.store, chosen, target.slot))
        elif fit.fit(model, [model.tree[each] for each in chosen], target.slot, target.row_id):
            self._run(
                lambda: cards.move(self._bridge.store, chosen, slot=target.slot, parent_id=target.row_id)
            )
        else:
            self._run(lambda: _refuse(tr("บัตรนี้ย้ายไปช่องนั้นไม่ได้ เพราะมีข้อมูลที่ช่องนั้นไม่แสดง ย้ายทีละข้อแทน")))
        self._show_current()

    def shift(self, direction: str) -> None:
        """Move the current card one place up, down, left or right."""
        model, current = self._view.model, self._view.selection.current
        if model is None or current is None or current not in model.tree:
            return
        card = model.tree[current]
        # Beside the drawing stands the tree, in which the order of the cards is seen whatever the view.
        view = model.view if not self._view.isHidden() else ""
        if view in FIXED:
            return
        if view == "axes":
            self._shift_on_axes(model, card, direction)
        elif model.kind.arrangement == "outline":
            self._shift_in_outline(model, card, direction)
        elif model.kind.arrangement in SIDE_BY_SIDE:
            self._shift_in_slots(model, card, direction)
        else:
            self._shift_in_rows(model, card, direction)
        self._show_current()

    def drop(self, drop: Drop | Placing) -> None:
        """Carry out what a drag ended in."""
        store, model = self._bridge.store, self._view.model
        if model is None:
            return
        if isinstance(drop, Placing):
            self._place(drop)
            return
        if drop.merge_into is not None:
            self._merge(model, drop.merge_into, drop.cards)
            return
        slot = model.kind.cluster_slot
        clusters_too = slot is not None and any(model.tree[each].slot == slot.id for each in drop.cards)
        if slot is not None and drop.slot == slot.id and not clusters_too:
            self.cluster_wanted()
            return
        # A cluster stays one wherever it is dragged, and in an outline every card keeps its role.
        keeping = {slot.id} if slot is not None else set()
        if model.view == "outline":
            keeping = {each.id for each in model.kind.slots}
        self._run(
            lambda: cards.move(
                store,
                drop.cards,
                slot=drop.slot,
                parent_id=drop.parent_id,
                before_id=drop.before_id,
                keeping=keeping,
            )
        )
        self._show_current()

    def _place(self, placing: Placing) -> None:
        """Give cards the values of their place on the axes, or take them off."""
        store, chosen = self._bridge.store, placing.cards
        values = {field: value for field, value in placing.values.items() if value is not None}
        if values:
            self._run(lambda: axes.place(store, chosen, values, slot=placing.slot))
        else:
            self._run(lambda: axes.take_off(store, chosen, placing.values))
        self._show_current()

    def _shift_on_axes(self, model: BoardModel, card: Card, direction: str) -> None:
        """By one step of the scale."""
        if card.parent_id is None:
            across, down = DIRECTIONS[direction]
            self._run(lambda: axes.nudge(self._bridge.store, model.kind, card.id, across=across, up=-down))

    def _shift_in_slots(self, model: BoardModel, card: Card, direction: str) -> None:
        """Past a neighbour in the same slot, or over into the slot that lies in that direction."""
        if self._view.figure is None:
            return
        siblings = [each for each in model.tree.children(card.parent_id) if each.slot == card.slot]
        places = {each.id: place for place, each in enumerate(siblings)}
        other = model.tree.get(card_of(neighbour(self._view.figure, card.id, direction)) or 0)
        store = self._bridge.store
        if other is not None and other.id in places:
            later = places[other.id] > places[card.id]
            following = places[other.id] + (1 if later else 0)
            before = siblings[following].id if following < len(siblings) else None
            self._run(
                lambda: cards.move(
                    store, [card.id], slot=card.slot, parent_id=card.parent_id, before_id=before
                )
            )
            return
        ids = [slot.id for slot in model.kind.slots]
        across = SIDE_BY_SIDE[model.kind.arrangement] or len(ids)
        column_step = {"left": -1, "right": 1}.get(direction, 0)
        row_step = {"up": -across, "down": across}.get(direction, 0)
        here = ids.index(card.slot)
        there = here + column_step + row_step
        same_row = here // across == there // across
        if 0 <= there < len(ids) and (row_step or same_row):
            self._run(lambda: cards.move(store, [card.id], slot=ids[there]))

    def _shift_in_rows(self, model: BoardModel, card: Card, direction: str) -> None:
        """Among its neighbours, past the end into the next row; sideways in and out of a list, or by rows."""
        store, tree = self._bridge.store, model.tree
        if direction in {"left", "right"} and model.kind.nests:
            inner = card.parent_id is not None and tree[card.parent_id].slot == card.slot
            if direction == "right":
                self._run(lambda: cards.indent(store, card.id))
            elif inner:
                self._run(lambda: cards.outdent(store, card.id))
            return
        step = -1 if direction in {"up", "left"} else 1
        siblings = [each.id for each in tree.children(card.parent_id) if each.slot == card.slot]
        there = siblings.index(card.id) + step
        if direction in {"up", "down"} and 0 <= there < len(siblings):
            following = siblings.index(card.id) - 1 if step < 0 else there + 1
            before = siblings[following] if following < len(siblings) else None
            self._run(
                lambda: cards.move(
                    store, [card.id], slot=card.slot, parent_id=card.parent_id, before_id=before
                )
            )
            return
        places = self._view.places()
        here = places.of_card(card)
        over = places.in_row(here, step)
        if card.parent_id == here.row_id is not None and over.row_id not in {None, here.row_id}:
            self._run(lambda: cards.move(store, [card.id], slot=card.slot, parent_id=over.row_id))

    def _shift_in_outline(self, model: BoardModel, card: Card, direction: str) -> None:
        store = self._bridge.store
        if direction == "left":
            self._run(lambda: cards.outdent(store, card.id))
            return
        if direction == "right":
            self._run(lambda: cards.indent(store, card.id, across_slots=True))
            return
        siblings = model.tree.children(card.parent_id)
        place = next(number for number, each in enumerate(siblings) if each.id == card.id)
        there = place - 1 if direction == "up" else place + 2
        if there < 0 or there > len(siblings):
            return
        before = siblings[there].id if there < len(siblings) else None
        self._run(
            lambda: cards.move(store, [card.id], slot=card.slot, parent_id=card.parent_id, before_id=before)
        )

    def _show_current(self) -> None:
        current = self._view.selection.current
        if current is not None:
            self._view.choose(current)

    def _run(self, action: Callable[[], object]) -> None:
        self._bridge.perform(action)


def _refuse(why: str) -> None:
    raise OperationRefused(why)

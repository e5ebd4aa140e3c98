"""From the capture bar to the board: each line typed becomes a card in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.operations import cards, links
from facilitator.ui.board import card_place
from facilitator.ui.board.card_place import Place
from facilitator.ui.board.place import Target, has_cells
from facilitator.ui.capture import pasted_lines, twins, typed_line, wording
from facilitator.ui.inspector.fields_section import stored

if TYPE_CHECKING:
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.board.view import BoardView
    from facilitator.ui.capture.bar import CaptureBar
    from facilitator.ui.parts.bridge import StoreBridge


class Capture(QObject):
    """Binds a CaptureBar to a BoardView: adds cards, leads from place to place, takes pasted lines."""

    aimed = Signal(object)
    """A Target was chosen for the next card; choosing a card, which leads there too, is not that."""

    def __init__(self, bridge: StoreBridge, bar: CaptureBar, view: BoardView) -> None:
        super().__init__(bar)
        self._bridge, self._bar, self._view = bridge, bar, view
        self._deeper = False
        self._twin: tuple[int, str] | None = None
        """The card that says the same as what stands in the bar, and that text; offered, not yet decided."""
        bar.submitted.connect(self.add)
        bar.twin_wanted.connect(lambda text: self.add(text, although_twin=True))
        bar.lines_pasted.connect(self.add_lines)
        bar.level_wanted.connect(self._level)
        bar.board_wanted.connect(self.to_board)
        bar.slot_wanted.connect(self.choose_number)
        bar.editor.textChanged.connect(self._withdraw_offer)
        view.typed.connect(bar.type_on)
        view.target_chosen.connect(self._follow)
        view.selection.changed.connect(self.tell)

    def aim(self, target: Target) -> None:
        """Let the next card go to this place."""
        self._view.set_target(target)
        self.tell()
        self.aimed.emit(target)

    def choose_number(self, number: int) -> None:
        """Let the next card go to the place with this number, and go on typing."""
        if self._view.model is not None:
            target = self._view.places().numbered(number, self._view.target)
            if target is not None:
                self.aim(target)
                self._bar.editor.setFocus()

    def add_to_number(self, number: int) -> bool:
        """Put what stands in the bar into the place with this number; False when nothing stands there."""
        text = self._bar.editor.text().strip()
        if not text or not self._bar.editor.hasFocus():
            return False
        self.choose_number(number)
        self.add(text)
        return True

    def new_row(self) -> None:
        """Let the next card be a new row: a party, a goal, an action."""
        model = self._view.model
        if model is not None and has_cells(model.kind):
            self._keep_typed()
            self.aim(Target(self._view.places().row_slot))
            self._bar.editor.setFocus()

    def row_down(self) -> None:
        """Go to the same column of the next row, keeping what was typed."""
        model = self._view.model
        if model is not None and has_cells(model.kind):
            self._go_row(1)

    def row_up_or_board(self) -> None:
        """Go one row up; on a board without rows go to the board."""
        model = self._view.model
        if model is not None and has_cells(model.kind):
            self._go_row(-1)
        else:
            self.to_board()

    def _go_row(self, step: int) -> None:
        if self._keep_typed():
            self.aim(self._view.places().in_row(self._view.target, step))
            self._bar.editor.setFocus()

    def add(self, typed: str, *, although_twin: bool = False) -> int | None:
        """Make a card of what was typed; the bar is emptied only once the card is on disk."""
        model, target = self._view.model, self._view.target
        if model is None:
            return None
        if target.field:
            return self._set_field(model, target, typed)
        if self._offers_twin(model, target, typed) and not although_twin:
            return None
        line = typed_line.read(model.kind, target.slot, typed, model.sources)
        place = self._place()
        made = self._bridge.perform(
            lambda: links.add_card(
                self._bridge.store,
                model.board.id,
                place.slot,
                line.text,
                to_ids=line.ties,
                role=line.role,
                parent_id=place.parent_id,
                before_id=place.before_id,
                mark=line.mark,
                speaker=line.speaker,
                fields=line.fields,
            )
        )
        if made is None:
            return None
        self._bar.accept()
        self._deeper = False
        if model.kind.arrangement == "outline":
            self._view.selection.choose(made)
        self._view.show_card(made)
        self.tell()
        return made

    def add_lines(self, text: str) -> None:
        """Make cards of pasted lines: rows of a spreadsheet become rows, an outline keeps its nesting."""
        model = self._view.model
        if model is None or self._view.target.field:
            return
        place = self._place()
        entries = pasted_lines.entries(text, model.kind, self._view.places(), self._view.target)
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

    def to_board(self) -> None:
        """Go to the board, to the newest card when none is chosen."""
        self._view.setFocus()
        model = self._view.model
        if self._view.selection.current is not None or model is None:
            return
        newest = max((card.id for card in model.tree), default=None)
        if newest is not None:
            self._view.choose(newest)

    def tell(self) -> None:
        """Say in the bar where the next card goes."""
        model = self._view.model
        if model is not None:
            place = self._place()
            self._bar.show_spot(wording.spot(model, self._view.places(), self._view.target, place))

    def _follow(self, target: Target) -> None:
        """Take a place that was pointed at, or that of the card that was chosen."""
        if self._view.selection.current is None:
            self.aim(target)
        else:
            self._view.set_target(target)
            self.tell()

    def _place(self) -> Place:
        assert self._view.model is not None
        model, target = self._view.model, self._view.target
        if model.kind.arrangement != "outline":
            return Place(target.slot, target.row_id)
        return card_place.new_card(
            model.kind, model.tree, target.slot, self._view.selection.current, deeper=self._deeper
        )

    def _level(self, step: int) -> None:
        """Tab: the next place; in an outline a level deeper or back."""
        model = self._view.model
        if model is None:
            return
        if model.kind.arrangement == "outline":
            self._level_in_outline(model, step)
        elif not has_cells(model.kind):
            self.aim(self._view.places().beside(self._view.target, step))
        else:
            self._next_cell(step)

    def _next_cell(self, step: int) -> None:
        """Keep what was typed and go on to the next cell; from a new row into its first cell."""
        before, typed = self._view.target, self._bar.editor.text().strip()
        if typed and before.field:
            self.add(typed)  # which goes on by itself
            return
        made = self.add(typed) if typed else None
        if typed and made is None:
            return
        places = self._view.places()
        into = places.first_part(made) if made is not None and before.row_id is None and step > 0 else None
        self.aim(into or places.beside(before, step))

    def _level_in_outline(self, model: BoardModel, step: int) -> None:
        """Tab: under the chosen card; Shift Tab: back to its level, then one level up."""
        current = self._view.selection.current
        if step > 0:
            self._deeper = current is not None
        elif self._deeper:
            self._deeper = False
        elif current is not None:
            parent_id = model.tree[current].parent_id
            if parent_id is not None:
                self._view.selection.choose(parent_id)
        self.tell()

    def _keep_typed(self) -> bool:
        """Make a card of what stands in the bar before leaving the place; False when it has to stay."""
        typed = self._bar.editor.text().strip()
        return not typed or self.add(typed) is not None

    def _set_field(self, model: BoardModel, target: Target, typed: str) -> int | None:
        """Write a field of the row and go on to the next place."""
        row_id = target.row_id
        field = next(each for each in model.kind.fields if each.id == target.field)
        if row_id is None or row_id not in model.tree:
            return None
        value = {field.id: stored(field, typed)}
        if not self._bridge.succeeds(lambda: cards.edit(self._bridge.store, row_id, fields=value)):
            return None
        self._bar.accept()
        self.aim(self._view.places().beside(target, 1))
        return row_id

    def _offers_twin(self, model: BoardModel, target: Target, typed: str) -> bool:
        """Offer a vote for a card that says the same; Enter again gives it. True: make no card."""
        if model.kind.arrangement == "outline":
            return False
        twin = twins.find(model.tree, target, typed)
        if twin is None:
            return False
        if self._twin == (twin.id, typed):
            self._twin = None
            if self._bridge.succeeds(lambda: cards.plus_one(self._bridge.store, twin.id)):
                self._bar.accept()
                self._view.show_card(twin.id)
            return True
        self._twin = (twin.id, typed)
        self._bar.offer_vote(model.codes.get(twin.id, ""))
        return True

    def _withdraw_offer(self) -> None:
        if self._twin is not None and self._bar.editor.text().strip() != self._twin[1]:
            self._twin = None
            self._bar.withdraw_offer()

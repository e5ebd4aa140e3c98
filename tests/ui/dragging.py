"""What tests of dragging share: boards as text, and points on what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from keyboard import drag
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from facilitator.operations import agenda, cards
from facilitator.ui.board.selection import card_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.session.page import SessionPage


class Hand:
    """A board opened in the window, with a hand that drags on it."""

    def __init__(self, page: SessionPage, kind: str, tops: Sequence[tuple[Any, ...]], view: str = "") -> None:
        """Open a board with these cards: (slot, text, cards below, {field: value})."""
        self.page = page
        store, session_id = page._bridge.store, page.session_id
        assert session_id is not None
        made = agenda.add(store, session_id, f"กระดาน {kind}", kind=page.area._kinds[kind])
        board_id = store.boards(session_id)[-1].id
        waiting: list[tuple[int | None, tuple[Any, ...]]] = [(None, top) for top in reversed(tops)]
        while waiting:
            parent_id, (slot, text, *more) = waiting.pop()
            below = next((each for each in more if isinstance(each, list)), [])
            fields = next((each for each in more if isinstance(each, dict)), {})
            card_id = cards.add(store, board_id, slot, text, parent_id=parent_id, fields=fields)
            waiting += [(card_id, each) for each in reversed(below)]
        page.rail.open_activity(made)
        if view:
            self.model.look(view)
        page.area.view.setFocus()
        QApplication.processEvents()

    @property
    def model(self) -> BoardModel:
        assert self.page.area.model is not None
        return self.page.area.model

    def card(self, text: str) -> int:
        return next(card.id for card in self.model.tree if card.text == text)

    def of(self, text: str, across: float = 0.5, down: float = 0.5) -> QPointF:
        """A point of a card, in parts of its width and height."""
        return self.on(card_key(self.card(text)), across, down)

    def on(self, key: str, across: float = 0.5, down: float = 0.5) -> QPointF:
        """A point of what bears this key; "cell:TEXT:COLUMN" is a cell of the row with that text."""
        view = self.page.area.view
        if key.startswith("cell:"):
            _, text, column = key.split(":")
            key = f"cell:{self.card(text)}:{column}"
        assert view.figure is not None
        node = view.figure.node(key)
        assert node is not None, key
        rect = view.rect_of(node)
        return QPointF(rect.left() + rect.width() * across, rect.top() + rect.height() * down)

    def drag(self, text: str, end: QPointF) -> None:
        """Drag a card by its middle."""
        drag(self.page.area.view.viewport(), self.of(text), end)
        QApplication.processEvents()

    def shown(self) -> str:
        """The board as text: what stands under a card in brackets, slot by slot where that is how it is seen.

        The slot of a card is told where it differs from that of the card above.
        """
        order = {slot.id: place for place, slot in enumerate(self.model.kind.slots)}
        if self.model.kind.arrangement == "outline":
            order = dict.fromkeys(order, 0)

        def show(parent_id: int | None, around: str) -> str:
            return " ".join(
                ("" if card.slot == around else f"{card.slot}:")
                + card.text
                + (f"({show(card.id, card.slot)})" if self.model.tree.children(card.id) else "")
                for card in sorted(self.model.tree.children(parent_id), key=lambda card: order[card.slot])
            )

        return show(None, self.model.kind.top_slots[0].id)

    def fields(self, text: str) -> dict[str, str]:
        return dict(self.model.tree[self.card(text)].fields)

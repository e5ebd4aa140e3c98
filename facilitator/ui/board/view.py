"""The operator's board: a Figure painted, scrolled and pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from facilitator.ui.board.canvas import MARGIN, BoardCanvas
from facilitator.ui.board.drag import BoardDrag
from facilitator.ui.board.place import Places, Target
from facilitator.ui.board.selection import Selection, card_of, neighbour, target_of
from facilitator.ui.board.signs import BoardSigns
from facilitator.ui.parts.figure_painter import FigurePainter
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_editor import is_typing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from facilitator.figure.drawing import Figure, Node
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.parts.theme import Theme


class BoardView(BoardCanvas):
    """Shows a BoardModel; tells what was pointed at and leaves every change to others."""

    target_chosen = Signal(object)
    """A Target: the place that was pointed at, for the next card."""
    edit_wanted = Signal(int)
    typed = Signal(str)
    """Text typed while the board has the focus: it belongs into the capture bar."""
    dropped = Signal(object)
    """A board_drop.Drop or Placing: cards were dragged to a new place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.model: BoardModel | None = None
        super().__init__(theme, parent)
        self.target = Target("")
        """Where the next card goes."""
        self.selection = Selection(self)
        self._painter = FigurePainter(theme)
        self._signs = BoardSigns(theme)
        self._drag = BoardDrag(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("กระดาน"))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.viewport().setMouseTracking(True)
        self.selection.changed.connect(self.viewport().update)

    def show_board(self, model: BoardModel | None) -> None:
        """Show another board, or nothing."""
        if self.model is not None:
            self.model.changed.disconnect(self._follow)
        self.model = model
        self.selection.choose(None)
        self.verticalScrollBar().setValue(0)
        if model is not None:
            model.changed.connect(self._follow)
            self.setAccessibleDescription(model.board.title)
            self.target = Target(model.kind.top_slots[0].id)
        self.arrange()

    @property
    def slot(self) -> str:
        """The slot that the next card goes to."""
        return self.target.slot

    def places(self) -> Places:
        """Return the places of the board as it is now."""
        assert self.model is not None
        return Places(self.model.kind, self.model.board, self.model.tree)

    def set_target(self, target: Target) -> None:
        """Mark where the next card goes and bring it into view."""
        if target == self.target or self.model is None:
            return
        self.target = target
        if self.model.view == "one_row" and target.row_id != self.model.focus:
            self.model.look("one_row", target.row_id)
        self.show_node(target.key)
        self.viewport().update()

    def mark_matches(self, query: str) -> None:
        """Mark where these words stand on the board; nothing for an empty query."""
        self._signs.query = query
        self.viewport().update()

    def number_cards(self, numbers: Mapping[int, str]) -> None:
        """Show these numbers on the corners of cards, while they are voted for by number."""
        self._signs.voting.numbers = numbers
        self.viewport().update()

    def step(self, direction: str, *, extend: bool = False) -> None:
        """Move the choice to the next card in a direction, or to the first card of the slot.

        `extend` keeps the cards that are chosen; going back to one lets go of the last.
        """
        if self.figure is None or self.model is None:
            return
        if self.selection.current is None:
            first = next((n for n in self.figure.nodes if card_of(n) is not None and self._in_slot(n)), None)
        else:
            first = neighbour(self.figure, self.selection.current, direction)
        card_id = card_of(first)
        if card_id is None:
            return
        chosen = self.selection.cards
        if extend and chosen:
            rest = chosen[: chosen.index(card_id) + 1] if card_id in chosen else (*chosen, card_id)
            self.selection.extend(rest, card_id)
            self.show_card(card_id)
        else:
            self.choose(card_id)

    def choose(self, card_id: int) -> None:
        """Choose one card, bring it into view and make its slot the active one."""
        self.selection.choose(card_id)
        self.show_card(card_id)
        card = self.model.tree.get(card_id) if self.model else None
        if card is not None and self.model is not None and self.model.kind.arrangement != "outline":
            self.target_chosen.emit(self.places().of_card(card))

    def _follow(self, touched: set[int]) -> None:
        assert self.model is not None
        self.selection.keep(each for each in self.selection.cards if each in self.model.tree)
        if self.target.row_id is not None and self.target.row_id not in self.model.tree:
            self.target_chosen.emit(Target(self.places().row_slot))
        self.redraw(whole=not touched)

    def drawing(self, width: float, height: float) -> Figure | None:
        return self.model.figure(width, height) if self.model else None

    def _target_of(self, node: Node | None) -> Target | None:
        return target_of(node, self.model.kind, self.model.tree) if self.model else None

    def _in_slot(self, node: Node) -> bool:
        assert self.model is not None
        card = self.model.tree.get(card_of(node) or 0)
        return card is not None and (card.slot == self.slot or self.model.kind.arrangement == "outline")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour("paper"))
        if self.figure is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        painter.scale(self.zoom, self.zoom)
        painter.translate(MARGIN, MARGIN)
        area = QRectF(
            self.to_figure(QPointF(event.rect().topLeft())),
            self.to_figure(QPointF(event.rect().bottomRight())),
        )
        self._painter.paint(painter, self.figure.nodes, area)
        self._signs.above(painter, self, area)
        self._drag.paint(painter, self._theme)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        node = self.node_at(event.position())
        card_id, target = card_of(node), self._target_of(node)
        extend = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        if card_id is None:
            self.selection.choose(None)
            if target is not None:
                self.target_chosen.emit(target)
        elif extend:
            self.selection.toggle(card_id)
        else:
            if card_id not in self.selection.cards:
                self.choose(card_id)
            self._drag.press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag.move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drop = self._drag.release()
        card_id = card_of(self.node_at(event.position()))
        if drop is not None:
            self.dropped.emit(drop)
        elif card_id is not None and len(self.selection.cards) > 1 and not event.modifiers():
            self.choose(card_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        card_id = card_of(self.node_at(event.position()))
        if card_id is not None:
            self.edit_wanted.emit(card_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = {
            Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right", Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down",
        }  # fmt: skip
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        direction = arrows.get(Qt.Key(event.key()))
        if held in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier} and direction:
            self.step(direction, extend=bool(held))
        elif is_typing(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

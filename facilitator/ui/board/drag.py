"""Dragging cards on the board: what follows the pointer, and where they would land."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication

from facilitator.thai import measure
from facilitator.ui.board import axes_landing
from facilitator.ui.board.landing import Landings
from facilitator.ui.board.selection import card_key
from facilitator.ui.parts.theme import font

if TYPE_CHECKING:
    from facilitator.figure.drawing import Node
    from facilitator.ui.board.drop import Drop, Landing, Placing, Sign
    from facilitator.ui.board.view import BoardView
    from facilitator.ui.parts.theme import Theme

EDGE = 36
"""So near to the upper or lower edge of the board (pixels) a drag scrolls it."""
WORDS, WORDS_PAD, WORDS_HEIGHT = 16, 10.0, 34.0
"""What a landing place means is said in letters of this size, in a box so high."""


class BoardDrag(QObject):
    """One drag from press to release; the board is changed only by what comes of it."""

    def __init__(self, view: BoardView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QPointF | None = None
        self._at = QPointF()
        self._held = QPointF()
        """Where the pointer took hold of the card, in parts of its width and height."""
        self._landing: Landing | None = None
        self.active = False
        self._scrolling = QTimer(view)
        self._scrolling.setInterval(30)
        self._scrolling.timeout.connect(self._scroll)

    def press(self, at: QPointF) -> None:
        """Note where the button went down."""
        self._pressed = at
        node = self._node()
        if node is not None:
            inside, block = self._view.to_figure(at) - QPointF(node.x, node.y), node.block
            across, down = inside.x() / block.width, inside.y() / block.height
            self._held = QPointF(min(max(across, 0.0), 1.0), min(max(down, 0.0), 1.0))

    def move(self, at: QPointF) -> None:
        """Follow the pointer once it has clearly left the spot."""
        if self._pressed is None:
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not self.active and far and self._view.selection.cards:
            self.active = True
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._scrolling.start()
            self._view.installEventFilter(self)  # called before those that give the board other keys
        if self.active:
            self._at = at
            self._landing = self._find()
            self._view.viewport().update()

    def release(self) -> Drop | Placing | None:
        """End the drag and return where the cards land, if anywhere."""
        landing = self._landing if self.active else None
        self.cancel()
        return landing[0] if landing is not None else None

    def cancel(self) -> None:
        """Forget the drag; nothing moves."""
        if self.active:
            self._view.removeEventFilter(self)
            self._view.viewport().unsetCursor()
            self._view.viewport().update()
        self._scrolling.stop()
        self._pressed, self._landing, self.active = None, None, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Esc, which gives the drag up."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.cancel()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Show the landing place, and the dragged card under the pointer."""
        if not self.active:
            return
        accent = theme.colour("accent")
        sign = self._landing[1] if self._landing is not None else None
        if sign is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 3))
            if sign.ring:
                painter.drawRoundedRect(sign.rect, 9, 9)
            else:
                painter.drawLine(QLineF(sign.rect.topLeft(), sign.rect.bottomRight()))
        ghost = QColor(accent)
        ghost.setAlphaF(0.25)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ghost)
        painter.drawRoundedRect(self._carried(), 8, 8)
        if sign is not None and sign.words:
            self._say(painter, theme, sign)

    def _find(self) -> Landing | None:
        """Find the landing place under the pointer."""
        model, figure = self._view.model, self._view.figure
        if model is None or figure is None:
            return None
        point, cards = self._view.to_figure(self._at), self._view.selection.cards
        if model.view == "axes":
            return axes_landing.landing(model, figure, cards, point, self._carried())
        return Landings(model, figure, cards).at(point)

    def _node(self) -> Node | None:
        """Return the node of the card at hand."""
        figure, current = self._view.figure, self._view.selection.current
        return figure.node(card_key(current)) if figure is not None and current is not None else None

    def _carried(self) -> QRectF:
        """Return where the card at hand is carried: on axes as it would stand, elsewhere a part of it."""
        model, figure, at = self._view.model, self._view.figure, self._view.to_figure(self._at)
        node, current = self._node(), self._view.selection.current
        if node is None or model is None or figure is None or current is None:
            return QRectF()
        if model.view == "axes":
            return axes_landing.carried(model, figure, model.tree[current], at, self._held)
        block = node.block
        return QRectF(at.x() - 24, at.y() - 14, min(block.width, 320.0), min(block.height, 60.0))

    def _say(self, painter: QPainter, theme: Theme, sign: Sign) -> None:
        """Say by the pointer what the landing place means: above it, below where there is no room."""
        wide = measure.width(sign.words, "semibold", WORDS) + 2 * WORDS_PAD
        right = self._view.viewport().width() / self._view.zoom
        at = self._view.to_figure(self._at)
        top = self._view.to_figure(QPointF()).y()
        around = self._carried()
        above = around.top() - WORDS_HEIGHT - 12
        y = above if above > top else around.bottom() + 12
        box = QRectF(min(at.x() - 14, right - wide - 14), y, wide, WORDS_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink"))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(theme.colour("white"))
        painter.setFont(font("semibold", WORDS))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign.words)

    def _scroll(self) -> None:
        """Scroll while the pointer waits at an edge."""
        bar, tall = self._view.verticalScrollBar(), self._view.viewport().height()
        step = (
            -bar.singleStep()
            if self._at.y() < EDGE
            else bar.singleStep()
            if self._at.y() > tall - EDGE
            else 0
        )
        if step:
            bar.setValue(bar.value() + step)
            self.move(self._at)

"""What an empty list says in its middle: what to do first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from facilitator.thai import lines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

    from facilitator.ui.parts.theme import Theme

WIDEST = 460
_LINE = 1.6


def paint_note(view: QAbstractScrollArea, theme: Theme, words: str) -> None:
    """Write the words into the middle of the view, in lines that end between words."""
    painter = QPainter(view.viewport())
    painter.setFont(theme.font())
    painter.setPen(theme.colour("soft"))
    area, size = view.viewport().rect().toRectF(), theme.px("base")
    shown = lines.wrap(words, min(area.width() - theme.px(40), theme.px(WIDEST)), "regular", size)
    for number, line in enumerate(shown):
        top = area.center().y() + (number - len(shown) / 2 + 0.8) * _LINE * size
        painter.drawText(QPointF(area.center().x() - line.width / 2, top), line.text)
    painter.end()

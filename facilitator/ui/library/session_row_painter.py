"""Paints one session of the list: date block, title, the match found, place and sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.thai import measure, words
from facilitator.ui.library.session_rows import ROW, SessionModel, SessionRow
from facilitator.ui.library.session_wording import day_and_month, more, sizes
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import elided

if TYPE_CHECKING:
    from facilitator.ui.library.session_rows import Index
    from facilitator.ui.parts.theme import Theme

ROW_HEIGHT = 82
ROW_GAP = 9
_DATE_WIDTH = 112
_NARROW = 520
_BEFORE_MATCH = 24
"""How many characters of a card are shown before what was found in it."""
Spans = tuple[tuple[int, int], ...]


class SessionRowPainter(QStyledItemDelegate):
    """Paints its own text lines, so that they stand right on every system."""

    def __init__(self, theme: Theme, model: SessionModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(self._theme.px(400), self._theme.px(ROW_HEIGHT + ROW_GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, SessionRow):
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self._theme.px("focus_ring")
        place = QRectF(option.rect).adjusted(ring, ring, -ring, -self._theme.px(ROW_GAP) + ring)
        self._ground(painter, place, chosen=chosen, hovered=hovered)
        self._date(painter, place, row)
        right = self._right_side(painter, place, row)
        left = place.left() + self._theme.px(_DATE_WIDTH)
        self._middle(painter, QRectF(left, place.top(), right - left, place.height()), row)
        painter.restore()

    def _ground(self, painter: QPainter, place: QRectF, *, chosen: bool, hovered: bool) -> None:
        theme = self._theme
        width = theme.px("focus_ring") if chosen else theme.px("hairline")
        line = "accent" if chosen else "faint" if hovered else "line"
        painter.setPen(QPen(theme.colour(line), width))
        painter.setBrush(theme.colour("card"))
        inset = width / 2 if not chosen else 0
        radius = theme.px(theme.size("radius") + 2)
        painter.drawRoundedRect(place.adjusted(inset, inset, -inset, -inset), radius, radius)

    def _date(self, painter: QPainter, place: QRectF, row: SessionRow) -> None:
        day, month = day_and_month(row.summary.session.date)
        middle = place.left() + self._theme.px(57)
        top = place.top()
        self._centred(painter, middle, top + self._theme.px(42), day, "bold", 25, "ink")
        self._centred(painter, middle, top + self._theme.px(63), month, "regular", 13, "soft")

    def _centred(
        self, painter: QPainter, middle: float, y: float, text: str, face: str, size: float, colour: str
    ) -> None:
        width = measure.width(text, face, self._theme.px(size))
        self._write(painter, middle - width / 2, y, text, face, size, colour)

    def _right_side(self, painter: QPainter, place: QRectF, row: SessionRow) -> float:
        """Paint place and sizes; return where they begin. A narrow row has room for the title only."""
        size = self._theme.px(14)
        edge = place.right() - self._theme.px(18)
        if place.width() < self._theme.px(_NARROW):
            return edge
        room = place.width() * 0.3
        texts = (elided(row.summary.session.place, room, "regular", size), sizes(row.summary))
        begin = edge
        for text, y in zip(texts, (35, 58), strict=True):
            x = edge - measure.width(text, "regular", size)
            begin = min(begin, x)
            self._write(painter, x, place.top() + self._theme.px(y), text, "regular", 14, "soft")
        return begin - self._theme.px(20)

    def _middle(self, painter: QPainter, area: QRectF, row: SessionRow) -> None:
        """Paint the title, and under it what was found or which boards there are."""
        title_y, under_y = area.top() + self._theme.px(36), area.top() + self._theme.px(60)
        title = elided(row.summary.session.title, area.width(), "semibold", self._theme.px(18))
        self._marked(painter, QPointF(area.left(), title_y), title, row.title_spans, "semibold", 18, "ink")
        size = self._theme.px(15)
        if row.found is None:
            boards = self._model.boards_of(row.summary.session.id) or tr("ยังไม่มีกระดาน")
            text = elided(boards, area.width(), "regular", size)
            self._write(painter, area.left(), under_y, text, "regular", 15, "soft")
            return
        rest = more(row.found)
        rest_width = measure.width(f" · {rest}", "regular", size) if rest else 0.0
        text, spans = self._excerpt(row)
        text = elided(text, area.width() - rest_width, "regular", size)
        end = self._marked(painter, QPointF(area.left(), under_y), text, spans, "regular", 15, "soft")
        if rest:
            self._write(painter, end, under_y, f" · {rest}", "regular", 15, "soft")

    def _excerpt(self, row: SessionRow) -> tuple[str, Spans]:
        """Return the text found from a little before its first match on, with what it is in front."""
        assert row.found is not None
        hit = row.found.first
        if hit.table == "session" and hit.text == row.summary.session.title:
            return self._model.boards_of(hit.session_id), ()
        text = hit.text.replace("\n", " ").replace("\t", " ")
        begin = 0
        if hit.spans and hit.spans[0][0] > 2 * _BEFORE_MATCH:
            begin = _word_start(text, hit.spans[0][0] - _BEFORE_MATCH)
        before = self._model.front_of(hit)
        front = (f"{before} " if before else "") + ("…" if begin else "")
        moved = len(front) - begin
        return front + text[begin:], tuple((start + moved, end + moved) for start, end in hit.spans)

    def _marked(
        self, painter: QPainter, at: QPointF, text: str, spans: Spans, face: str, size: float, colour: str
    ) -> float:
        """Write a line with the matches marked; return where it ends. Bold or colour would move letters."""
        pixels = self._theme.px(size)
        shown = len(text) - 1 if text.endswith("…") else len(text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("marked"))
        for start, end in spans:
            if start < shown:
                left = at.x() + measure.width(text[:start], face, pixels)
                right = at.x() + measure.width(text[: min(end, shown)], face, pixels)
                over = self._theme.px(2)
                box = QRectF(left - over, at.y() - pixels * 1.05, right - left + 2 * over, pixels * 1.42)
                painter.drawRoundedRect(box, self._theme.px(3), self._theme.px(3))
        self._write(painter, at.x(), at.y(), text, face, size, colour)
        self._write_matches(painter, at, text[:shown], spans, face, size)
        return at.x() + measure.width(text, face, pixels)

    def _write_matches(
        self, painter: QPainter, at: QPointF, text: str, spans: Spans, face: str, size: float
    ) -> None:
        """Write the matches again in ink, clipped to their places."""
        pixels = self._theme.px(size)
        for start, end in spans:
            if start < len(text):
                left = at.x() + measure.width(text[:start], face, pixels)
                right = at.x() + measure.width(text[:end], face, pixels)
                painter.save()
                painter.setClipRect(QRectF(left, at.y() - 2 * pixels, right - left, 3 * pixels))
                self._write(painter, at.x(), at.y(), text, face, size, "ink")
                painter.restore()

    def _write(
        self, painter: QPainter, x: float, y: float, text: str, face: str, size: float, colour: str
    ) -> None:
        painter.setFont(self._theme.font(face, size))
        painter.setPen(self._theme.colour(colour))
        painter.drawText(QPointF(x, y), text)


def _word_start(text: str, place: int) -> int:
    """Return the start of the word that stands at this place."""
    at = 0
    for piece in words.split(text):
        if at + len(piece) > place:
            return at
        at += len(piece)
    return at

"""Labels that show Thai right on every system: plain text, lines broken by the program itself."""

from __future__ import annotations

import html
import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from facilitator.thai import lines, measure

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from facilitator.ui.parts.theme import Theme

INK_ABOVE = 1.27
"""How far Sarabun's highest marks reach over the baseline, as a part of the size."""
INK_BELOW = 0.57
"""How far its lowest vowels reach under the baseline."""
SPACING = 1.5
"""From baseline to baseline."""
TOOLTIP_WIDTH = 340


def text_height(count: int, size: float) -> float:
    """Return the height that this many lines need so that no mark is clipped."""
    return (INK_ABOVE + INK_BELOW + SPACING * (count - 1)) * size if count else 0.0


def elided(text: str, width: float, face: str, size: float) -> str:
    """Return the text, or as many of its words as fit before an ellipsis."""
    if "\n" not in text and measure.width(text, face, size) <= width:
        return text
    room = width - measure.width("…", face, size)
    first = lines.wrap(text, max(room, 1.0), face, size)
    return first[0].text + "…" if first and room > 0 else "…"


def plain_tooltip(text: str, zoom: float = 1.0) -> str:
    """Return a tooltip that shows exactly this text, in lines that end between words."""
    shown = [line.text for line in lines.wrap(text, TOOLTIP_WIDTH * zoom, "regular", 16 * zoom)]
    if "<" in text or "&" in text:
        return "<qt>" + "<br>".join(html.escape(line) for line in shown) + "</qt>"
    return "\n".join(shown)


def menu_text(text: str) -> str:
    """Return text for a menu or button in which & is a sign, not the mark of a shortcut."""
    return text.replace("&", "&&")


class ThaiLabel(QLabel):
    """Shows plain text in lines that end between words; never HTML, never a clipped mark.

    With `wraps` off it is one line and as wide as its text. With `most_lines` the rest is replaced by an
    ellipsis and shown in a tooltip. Unless it is held to one line it asks for at most `widest` pixels at
    100 %. `size` is in pixels at 100 % too, or the name of a measure of the theme.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        face: str = "regular",
        size: float | str = "base",
        colour: str = "ink",
        terms: tuple[str, ...] = (),
        wraps: bool = True,
        most_lines: int = 0,
        widest: int = 420,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face, self._size, self._colour = face, size, colour
        self._terms = terms
        self._wraps, self._most, self._centred = wraps, most_lines, centred
        self._widest = widest
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        self.setText(text)
        theme.changed.connect(self._dress)
        self._dress()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        self._heights.clear()
        super().setText(text)

    def set_colour(self, colour: str) -> None:
        """Paint in this colour of the palette."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def set_face(self, face: str) -> None:
        """Paint in this face, a name of `thai.measure.FACES`."""
        if face != self._face:
            self._face = face
            self._dress()

    def set_terms(self, terms: tuple[str, ...]) -> None:
        """Use the session's names and local words, which no line breaks inside."""
        if terms != self._terms:
            self._terms = terms
            self._dress()

    def line_texts(self) -> list[str]:
        """Return the lines as they stand on the screen at the present width."""
        return self._lines_at(self.contentsRect().width())

    def is_cut(self) -> bool:
        """Tell whether an ellipsis stands for some of the text."""
        shown = self.line_texts()
        return bool(self._most) and bool(shown) and shown[-1].endswith("…") and not self.text().endswith("…")

    @property
    def _pixels(self) -> int:
        # not from font(): a style sheet that comes later takes back what was set
        return self._theme.px(self._size)

    def _dress(self) -> None:
        self._heights.clear()
        self.setFont(self._theme.font(self._face, self._size))
        self.updateGeometry()
        self.update()

    def _lines_at(self, width: float) -> list[str]:
        text, size = self.text(), self._pixels
        if not text:
            return []
        if not self._wraps:
            joined = text.replace("\n", " ")
            return [elided(joined, width, self._face, size) if self._most else joined]
        laid = [line.text for line in lines.wrap(text, max(width, 1.0), self._face, size, self._terms)]
        if self._most and len(laid) > self._most:
            rest = text[
                lines.wrap(text, max(width, 1.0), self._face, size, self._terms)[self._most - 1].start :
            ]
            last = elided(rest.replace("\n", " "), width, self._face, size)
            return [*laid[: self._most - 1], last if last.endswith("…") else last + "…"]
        return laid

    def _natural_width(self) -> int:
        widths = [measure.width(part, self._face, self._pixels) for part in self.text().split("\n")]
        return math.ceil(max(widths, default=0.0)) + 1

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inside = width - margins.left() - margins.right()
        # a layout asks every label for it again and again, at each card typed anywhere in the window
        if inside not in self._heights:
            shown = self._lines_at(inside) if self._wraps else [self.text()]
            self._heights[inside] = math.ceil(text_height(max(len(shown), 1), self._pixels))
        return self._heights[inside] + margins.top() + margins.bottom()

    def hasHeightForWidth(self) -> bool:
        return self._wraps

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        width = self._natural_width()
        if self._wraps and self._most != 1:
            width = min(width, self._theme.px(self._widest))
        width += margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        one_line = math.ceil(text_height(1, self._pixels))
        margins = self.contentsMargins()
        height = one_line + margins.top() + margins.bottom()
        if self._wraps or self._most:
            return QSize(min(self._natural_width(), self._theme.px(60)), height)
        return QSize(self._natural_width() + margins.left() + margins.right(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        area = QRectF(self.contentsRect())
        shown = self._lines_at(area.width())
        painter = QPainter(self)
        painter.setFont(self._theme.font(self._face, self._size))
        painter.setPen(QPen(self._theme.colour(self._colour if self.isEnabled() else "faint")))
        size = self._pixels
        top = area.top() + max(0.0, (area.height() - text_height(len(shown), size)) / 2)
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            top = area.top()
        for number, text in enumerate(shown):
            x = area.left()
            if self._centred:
                x += (area.width() - measure.width(text, self._face, size)) / 2
            painter.drawText(QPointF(x, top + (INK_ABOVE + SPACING * number) * size), text)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and not self.toolTip() and self.is_cut():
            QToolTip.showText(event.globalPos(), plain_tooltip(self.text(), self._theme.zoom), self)
            return True
        return super().event(event)


def key_cap_size(keys: str, size: float) -> tuple[float, float]:
    """Return width and height of a key cap for these keys at this text size."""
    return measure.width(keys, "medium", size) + 1.3 * size, 1.85 * size


def draw_key_cap(painter: QPainter, theme: Theme, keys: str, place: QRectF, size: int) -> None:
    """Paint the keys as they look on a keyboard, inside `place`."""
    radius = theme.px(4)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("line"))
    painter.drawRoundedRect(place, radius, radius)
    painter.setBrush(theme.colour("card"))
    edge, foot = max(1.0, theme.zoom), max(2.0, 2 * theme.zoom)
    painter.drawRoundedRect(place.adjusted(edge, edge, -edge, -foot), radius - edge / 2, radius - edge / 2)
    painter.setFont(theme.font("medium", size / theme.zoom))
    painter.setPen(theme.colour("soft"))
    x = place.center().x() - measure.width(keys, "medium", size) / 2
    painter.drawText(QPointF(x, place.center().y() + 0.32 * size), keys)
    painter.restore()


class KeyCap(QWidget):
    """Keys as they look on a keyboard: "Ctrl N", "Enter", "Ctrl 1–4"."""

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_keys(self, keys: str) -> None:
        """Show other keys."""
        self._keys = keys
        self.setAccessibleName(keys)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width, height = key_cap_size(self._keys, self._theme.px(12))
        return QSize(math.ceil(width), math.ceil(height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        draw_key_cap(painter, self._theme, self._keys, QRectF(self.rect()), self._theme.px(12))
        painter.end()

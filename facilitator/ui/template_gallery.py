"""The column of the library page that starts sessions: one template for each board kind, and paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui.strings import tr
from facilitator.ui.thai_text import ThaiLabel, elided

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from facilitator.kinds import Kinds
    from facilitator.ui.theme import Theme

_TOP, _FOOT = (0.0, 0.46), (0.54, 0.46)
_LEFT, _RIGHT = (0.0, 0.48), (0.52, 0.48)
_PICTURES = {
    "quadrants": ((_LEFT, _TOP), (_RIGHT, _TOP), (_LEFT, _FOOT), (_RIGHT, _FOOT)),
    "outline": (
        ((0.0, 0.7), (0.0, 0.19)),
        ((0.18, 0.82), (0.27, 0.19)),
        ((0.18, 0.64), (0.54, 0.19)),
        ((0.0, 0.5), (0.81, 0.19)),
    ),
    "paper": ((_LEFT, (0.0, 1.0)), (_RIGHT, (0.0, 1.0))),
}
"""What stands for an arrangement: boxes, each by its begin and length across and down, in parts of one."""


@dataclass(frozen=True)
class Template:
    """A way to start: `kind` names the kind of the first board, or "paper" for text from outside."""

    kind: str
    title: str
    summary: str
    picture: str


PAPER = "paper"


def templates(kinds: Kinds, language: str = "th") -> tuple[Template, ...]:
    """Return every way to start: a template for each board kind, then text from paper or a file."""
    made = [
        Template(
            kind.id, kind.title.in_language(language), kind.summary.in_language(language), kind.arrangement
        )
        for kind in kinds
    ]
    paper = Template(PAPER, tr("วางจากกระดาษ / ไฟล์ข้อความ"), tr("แยกหัวข้อ เลขข้อ และย่อหน้าให้อัตโนมัติ"), "paper")
    return (*made, paper)


class TemplateCard(QAbstractButton):
    """One template: a small picture, its title and one line about it."""

    def __init__(self, theme: Theme, template: Template, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.template = template
        self.setAccessibleName(template.title)
        self.setAccessibleDescription(template.summary)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(74))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.hasFocus() or self.isChecked()
        width = theme.px("focus_ring") if strong else theme.px("hairline")
        line = "accent" if strong else "faint" if self.underMouse() else "line"
        painter.setPen(QPen(theme.colour(line), width))
        painter.setBrush(theme.colour("accent_soft" if self.isDown() else "card"))
        place = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(place, theme.px("radius"), theme.px("radius"))
        self._picture(painter)
        left = theme.px(78)
        room = self.width() - left - theme.px(12)
        for text, face, size, colour, y in (
            (self.template.title, "medium", 16, "ink", 31),
            (self.template.summary, "regular", 14, "soft", 54),
        ):
            painter.setFont(theme.font(face, size))
            painter.setPen(theme.colour(colour))
            painter.drawText(QPointF(left, theme.px(y)), elided(text, room, face, theme.px(size)))
        painter.end()

    def _picture(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        frame = QRectF(theme.px(18), (self.height() - theme.px(38)) / 2, theme.px(46), theme.px(38))
        painter.drawRoundedRect(frame, theme.px(6), theme.px(6))
        inner = frame.adjusted(theme.px(5), theme.px(5), -theme.px(5), -theme.px(5))
        painter.setBrush(theme.colour("accent"))
        painter.setOpacity(0.8)
        for (x, width), (y, height) in _PICTURES.get(self.template.picture, _PICTURES["paper"]):
            box = QRectF(
                inner.left() + x * inner.width(),
                inner.top() + y * inner.height(),
                width * inner.width(),
                height * inner.height(),
            )
            painter.drawRoundedRect(box, theme.px(2), theme.px(2))
        painter.setOpacity(1.0)


class TemplateGallery(QWidget):
    """All templates under a heading; `picked` names the kind, or PAPER."""

    picked = Signal(str)

    def __init__(self, theme: Theme, kinds: Kinds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(ThaiLabel(theme, tr("เริ่มจากแม่แบบ"), face="semibold", size=17, wraps=False))
        self.cards = tuple(TemplateCard(theme, template) for template in templates(kinds))
        for card in self.cards:
            self._column.addWidget(card)
            card.clicked.connect(lambda _checked, kind=card.template.kind: self.picked.emit(kind))
        self._column.addStretch(1)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._column.setSpacing(self._theme.px("gap"))

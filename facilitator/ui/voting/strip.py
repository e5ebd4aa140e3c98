"""How many dots each voter has given, by number: never for what."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.parts.strings import count, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.model import Ballot
    from facilitator.ui.parts.theme import Theme

CELL, ROW, NAMES = 30, 42, 44
"""Width of a voter, height of a row and width of the words before it, at 100 %."""


class BallotStrip(QWidget):
    """A small table: the voter's number above, the dots below; the latest stay when the room is too small."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ballots: tuple[Ballot, ...] = ()
        self._most_rows = 2
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("จำนวนจุดที่แต่ละคนลง"))
        theme.changed.connect(self._fit)

    def show_ballots(self, ballots: Sequence[Ballot]) -> None:
        """Show these ballots, in the order of the voters."""
        self._ballots = tuple(ballots)
        self.setAccessibleDescription(
            ", ".join(
                tr("คนที่ {number} {votes} จุด").format(number=each.number, votes=each.votes) for each in ballots
            )
        )
        self.setVisible(bool(ballots))
        self._fit()
        self.update()

    def set_cramped(self, *, cramped: bool) -> None:
        """Keep to one row while there is little room."""
        self._most_rows = 1 if cramped else 2
        self._fit()
        self.update()

    @property
    def shown(self) -> tuple[Ballot, ...]:
        """The ballots that there is room for: the latest."""
        return self._ballots[-self._columns * self._most_rows :]

    @property
    def _columns(self) -> int:
        return max(1, (self.width() - self._theme.px(NAMES)) // self._theme.px(CELL))

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        rows = min(self._most_rows, max(1, math.ceil(len(self._ballots) / self._columns)))
        return QSize(self._theme.px(400), rows * self._theme.px(ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.height() != self.sizeHint().height():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, columns, shown = self._theme.px, self._columns, self.shown
        for place, ballot in enumerate(shown):
            row, column = divmod(place, columns)
            if not column:
                before = QRectF(0, row * px(ROW), px(NAMES), px(ROW))
                self._write(painter, before, tr("คนที่"), tr("จุด"), Qt.AlignmentFlag.AlignLeft)
            cell = QRectF(px(NAMES) + column * px(CELL), row * px(ROW), px(CELL), px(ROW))
            painter.setPen(Qt.PenStyle.NoPen)
            latest = ballot is shown[-1]
            painter.setBrush(self._theme.colour("accent_soft" if latest else "paper"))
            painter.drawRoundedRect(cell.adjusted(1.5, 1.5, -1.5, -1.5), px(5), px(5))
            self._write(painter, cell, count(ballot.number), count(ballot.votes))
        painter.end()

    def _write(
        self,
        painter: QPainter,
        cell: QRectF,
        above: str,
        below: str,
        across: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        place, half = Qt.AlignmentFlag.AlignVCenter | across, cell.height() / 2
        painter.setPen(self._theme.colour("soft"))
        painter.setFont(self._theme.font("regular", 12))
        painter.drawText(cell.adjusted(0, self._theme.px(2), 0, -half), place, above)
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(self._theme.font("semibold", 14))
        painter.drawText(cell.adjusted(0, half - self._theme.px(3), 0, -self._theme.px(2)), place, below)

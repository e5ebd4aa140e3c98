"""The column of the library page that begins sessions: templates, single boards, paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.library import starts
from facilitator.ui.library.start_card import StartCard
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.templates import Templates
    from facilitator.ui.library.starts import Start
    from facilitator.ui.parts.theme import Theme


class TemplateGallery(QScrollArea):
    """All ways to begin, under two headings; it scrolls by itself."""

    picked = Signal(object)
    """The Start that was chosen."""
    delete_wanted = Signal(object)
    """The Start of an own template that is to be deleted."""

    def __init__(
        self, theme: Theme, kinds: Kinds, templates: Templates, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._kinds, self._templates = theme, kinds, templates
        self._shown: tuple[Start, ...] = ()
        self.cards: tuple[StartCard, ...] = ()
        mark(self, "bare", "true")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._dress)
        self.refresh()

    def refresh(self) -> None:
        """Offer what there is now."""
        whole = (starts.earlier(), *starts.of_templates(self._templates, self._kinds), starts.paper())
        single = (*starts.of_kinds(self._kinds), starts.own_kind())
        if (*whole, *single) == self._shown:
            return
        self._shown = (*whole, *single)
        inside = QWidget()
        mark(inside, "ground", "paper")
        self._column = QVBoxLayout(inside)
        cards: list[StartCard] = []
        for heading, group in ((tr("เริ่มจากแม่แบบ"), whole), (tr("เริ่มด้วยกระดานเดียว"), single)):
            label = ThaiLabel(self._theme, heading, face="semibold", size=17, wraps=False)
            self._column.addWidget(label)
            for start in group:
                cards.append(self._card(start))
                self._column.addWidget(cards[-1])
        self._column.addStretch(1)
        self.cards = tuple(cards)
        self.setWidget(inside)  # which deletes the one before
        self._dress()

    def _card(self, start: Start) -> StartCard:
        card = StartCard(self._theme, start)
        card.clicked.connect(lambda: self.picked.emit(start))
        card.delete_wanted.connect(self.delete_wanted)
        return card

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(160))

    def _dress(self) -> None:
        self._column.setSpacing(self._theme.px("gap"))
        self._column.setContentsMargins(0, 0, self._theme.px(12), self._theme.px(12))

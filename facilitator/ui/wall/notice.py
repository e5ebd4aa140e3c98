"""One line on the wall under the top bar, while the preview is folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from facilitator.ui.parts.theme import Theme
    from facilitator.ui.wall.wording import WallWords


class WallNotice(QWidget):
    """Says what the preview would say; whoever has no preview must not find out from the room."""

    def __init__(self, theme: Theme, preview: QWidget) -> None:
        super().__init__()
        self._theme, self._preview = theme, preview
        self._is_wanted = False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark(self, "ground", "side")
        self.text = ThaiLabel(theme, "", size="small", colour="soft", most_lines=2)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.text, 1)
        preview.installEventFilter(self)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def tell(self, words: WallWords, *, is_on: bool) -> None:
        """Say how the wall stands; nothing while it is down."""
        self._is_wanted = is_on
        self.text.setText(words.whole)
        self.text.set_colour("failed" if words.warning else "weakness" if words.halted else "soft")
        self._fit()

    def _fit(self) -> None:
        host = self.parentWidget()
        self.setVisible(self._is_wanted and host is not None and not self._preview.isVisibleTo(host))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self._fit()
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        side = self._theme.px(20)
        self._row.setContentsMargins(side, self._theme.px(3), side, self._theme.px(3))

"""A box to choose one of many from: what is too long for it ends after a whole word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from facilitator.ui.parts.thai_text import elided

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent

    from facilitator.ui.parts.theme import Theme


class ChoiceBox(QComboBox):
    """As wide as it is made, not as its longest choice; a mouse wheel scrolls past and never changes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        # Qt cuts what is too long in the middle of a letter.
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        place = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        room = place.width() - self._theme.px(4)
        option.currentText = elided(option.currentText, room, "regular", self._theme.px("base"))
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

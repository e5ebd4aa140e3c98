"""A few choices side by side of which one holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class Segmented(QWidget):
    """Shows every choice at once; arrows and clicks choose."""

    chosen = Signal(str)
    """The user chose this value."""

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], value: str, parent: QWidget | None = None
    ) -> None:
        """Take (value, words) for each choice."""
        super().__init__(parent)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._values = [choice for choice, _ in choices]
        self._group = QButtonGroup(self)
        for place, (choice, words) in enumerate(choices):
            button = QPushButton(words)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setChecked(choice == value)
            button.setAccessibleName(words)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            ends = {0: "first", len(choices) - 1: "last"}
            button.setProperty("segment", ends.get(place, "middle"))
            self._group.addButton(button, place)
            row.addWidget(button)
        self._group.idToggled.connect(self._take_focus_to)
        self._take_focus_to(self._group.checkedId(), chosen=True)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._values[place]))

    def _take_focus_to(self, place: int, chosen: bool) -> None:
        """Give the keyboard to the choice that holds when the whole gets it."""
        if chosen:
            self.setFocusProxy(self._group.button(place))

    @property
    def value(self) -> str:
        """The choice that holds."""
        return self._values[self._group.checkedId()]

    def choose(self, value: str) -> None:
        """Let this choice hold, without telling."""
        self._group.button(self._values.index(value)).setChecked(True)

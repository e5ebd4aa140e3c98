"""The ways to look at a board: buttons over it, and the key that goes on to the next."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from facilitator.ui.parts.strings import later, tr
from facilitator.ui.parts.thai_text import ThaiLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.board.view import BoardView
    from facilitator.ui.parts.theme import Theme

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "matrix": later("ตารางจับคู่"),
        "record": later("แบบบันทึก"),
        "outline": later("ผังหัวข้อ"),
        "stairs": later("บันได"),
        "table": later("ตาราง"),
        "sections": later("เอกสาร"),
        "columns": later("คอลัมน์"),
        "clusters": later("หมวด"),
        "levels": later("ตารางระดับ"),
        "quadrants": later("สี่ช่อง"),
        "goals": later("ตาราง"),
        "axes": later("อำนาจ × ความสนใจ"),
        "ranked": later("เรียงตามคะแนน"),
        "river": later("ธารปัญญา"),
    }
)


class ViewSwitch(QWidget):
    """Shows nothing for a board that can be looked at one way only."""

    def __init__(self, theme: Theme, view: BoardView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._model: BoardModel | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(6))
        self._label = ThaiLabel(theme, tr("ดูแบบ"), size=15, colour="soft", wraps=False)
        self._row.addStretch(1)
        self._row.addWidget(self._label)
        self.buttons: dict[str, QPushButton] = {}

    def open_board(self, model: BoardModel | None) -> None:
        """Offer the views of this board, and those that it gets later."""
        if self._model is not None:
            self._model.changed.disconnect(self._follow)
        self._model = model
        if model is not None:
            model.changed.connect(self._follow)
        self._offer()

    def _follow(self, _touched: set[int]) -> None:
        if self._offered() != tuple(self.buttons):
            self._offer()
        self._tell()

    def _offered(self) -> tuple[str, ...]:
        views = self._model.views if self._model is not None else ()
        return views if len(views) > 1 else ()

    def _offer(self) -> None:
        for button in self.buttons.values():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for view in self._offered():
            button = QPushButton(self._title(view))
            button.setProperty("look", "chip")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(self._title(view))
            button.clicked.connect(lambda _checked=False, view=view: self.look(view))
            self._row.addWidget(button)
            self.buttons[view] = button
        self.setVisible(bool(self.buttons))
        self._tell()

    def next(self) -> None:
        """Look at the board the next way."""
        if self._model is not None and len(self._model.views) > 1:
            views = self._model.views
            self.look(views[(views.index(self._model.view) + 1) % len(views)])

    def look(self, view: str) -> None:
        """Look at the board this way; a view of one row shows the row at hand."""
        if self._model is None:
            return
        self._model.look(view, self._view.target.row_id)
        self._tell()

    def _title(self, view: str) -> str:
        assert self._model is not None
        if view == "one_row":
            kind = self._model.kind
            row = kind.main_slot
            return tr("ทีละ{row}").format(row=kind.slot_noun(self._model.board, row.id))
        return tr(TITLES.get(view, view))

    def _tell(self) -> None:
        for view, button in self.buttons.items():
            button.setChecked(self._model is not None and self._model.view == view)

"""Entering what was measured of all indicators of a board, one after another."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from facilitator import kinds as board_kinds
from facilitator.model import Tree, by_card, words_of
from facilitator.operations import measures
from facilitator.thai import amounts, dates, normalise, numerals
from facilitator.ui.inspector.measurement_section import is_indicator
from facilitator.ui.parts.dialogs import Dialog
from facilitator.ui.parts.form_fields import DateField, LineField
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from facilitator.kinds import Kinds
    from facilitator.model import Board, Card, Measurement
    from facilitator.ui.capture.area import BoardArea
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

VALUE_WIDTH = 150


class ValueLine(QLineEdit):
    """The value of one indicator; Enter goes on to the next."""

    entered = Signal(object)
    """The keyboard has come here."""

    def __init__(self, theme: Theme, card: Card, code: str) -> None:
        super().__init__()
        self.card_id = card.id
        self.setFixedWidth(theme.px(VALUE_WIDTH))
        self.setAccessibleName(f"{code} {card.text}".strip())

    def value(self) -> str:
        """Return what was typed, clean."""
        return normalise.clean(self.text()).strip()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(self)


class Measurements(Dialog):
    """A field for every indicator of a board under one date; all that was typed is one step."""

    def __init__(
        self, theme: Theme, bridge: StoreBridge, board: Board, kinds: Kinds, parent: QWidget | None
    ) -> None:
        super().__init__(theme, tr("บันทึกผลวัด"), tr("บันทึก"), parent, keys="Ctrl Enter", scrolls=True)
        self._bridge = bridge
        # Enter goes to the next field; it would press a default button instead.
        self.accept_button.setDefault(False)
        self.accept_button.setAutoDefault(False)
        self.day = DateField(theme, tr("วันที่วัด"), date.today().isoformat())
        self.note = LineField(theme, tr("ที่มา (ไม่ใส่ก็ได้)"), placeholder=tr("เช่น ทะเบียนสมาชิก"))
        head = QHBoxLayout()
        head.setSpacing(theme.px("margin"))
        for field in (self.day, self.note):
            head.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.lines = self._list(board, kinds)
        self.body.addStretch(1)
        for line, following in zip(self.lines, self.lines[1:], strict=False):
            line.returnPressed.connect(following.setFocus)
        self.lines[-1].returnPressed.connect(self.accept)
        bridge.refused.connect(self.show_problem)
        bridge.failed.connect(self.show_problem)
        self.fit(760, 640)
        self.lines[0].setFocus()

    def values(self) -> dict[int, str]:
        """Return the values that were typed: {card id: value}."""
        return {line.card_id: line.value() for line in self.lines if line.value()}

    def holds_unsaved(self) -> bool:
        return bool(self.values())

    def accept(self) -> None:
        """Keep all values; say what is missing."""
        day, note, values = self.day.iso(), self.note.value(), self.values()
        if not day:
            self.show_problem(tr("อ่านวันที่วัดไม่ออก ให้พิมพ์เช่น 11 มี.ค. 69"), self.day)
        elif not values:
            self.show_problem(tr("ยังไม่มีผลวัด ให้พิมพ์ค่าของตัวชี้วัดอย่างน้อยหนึ่งข้อ"), self.lines[0])
        elif self._bridge.perform(
            lambda: measures.add_many(self._bridge.store, values, date=day, note=note)
        ):  # fmt: skip
            super().accept()

    def _bring(self, line: ValueLine) -> None:
        """Scroll to the field that has the keyboard, with what stands above and below it."""
        assert self._scroll is not None
        self._scroll.ensureWidgetVisible(line, 0, self._theme.px(60))

    def _list(self, board: Board, kinds: Kinds) -> list[ValueLine]:
        """Name goal by goal the indicators with what is known of them, a field beside each."""
        store, kind, theme = self._bridge.store, kinds[board.kind], self._theme
        tree = Tree(store.cards(board.id))
        terms = words_of(store.session(board.session_id), store.participants(board.session_id))
        codes = board_kinds.codes(kind, tree)
        taken = by_card(store.measurements(board.session_id))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(2))
        grid.setColumnStretch(0, 1)
        lines: list[ValueLine] = []
        for card in tree:
            row = grid.rowCount()
            if not is_indicator(kind, card.slot):
                grid.addWidget(
                    ThaiLabel(theme, card.text, face="semibold", size=15, colour="soft", terms=terms),
                    row,
                    0,
                    1,
                    3,
                )
                grid.setRowMinimumHeight(row, theme.px(34))
                continue
            line = ValueLine(theme, card, codes.get(card.id, ""))
            line.textChanged.connect(lambda: self.show_problem(""))
            line.entered.connect(self._bring)
            named = ThaiLabel(theme, line.accessibleName(), terms=terms)
            named.setBuddy(line)
            unit = ThaiLabel(theme, card.fields.get("unit", ""), colour="soft", wraps=False)
            unit.setContentsMargins(0, theme.px(2), 0, 0)
            known = numerals.apply(_known(card, taken.get(card.id, ())), "thai")
            said = ThaiLabel(theme, known, size="small", colour="soft", terms=terms)
            said.setContentsMargins(0, 0, 0, theme.px(8))
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(named, row, 0)
            grid.addWidget(line, row, 1, 2, 1, top)
            grid.addWidget(unit, row, 2, 2, 1, top)
            grid.addWidget(said, row + 1, 0)
            lines.append(line)
        self.body.addLayout(grid)
        return lines


def _known(card: Card, taken: Sequence[Measurement]) -> str:
    """Say where an indicator comes from, where it goes, and where it was last seen."""
    fields, parts = card.fields, list[str]()
    target = amounts.written(fields.get("target", ""), fields.get("unit", ""))
    if fields.get("baseline"):
        parts.append(tr("ค่าฐาน {value}").format(value=fields["baseline"]))
    if target:
        parts.append(tr("เป้า {value}").format(value=target))
    if taken and taken[-1].date:
        day = dates.short_date(date.fromisoformat(taken[-1].date))
        parts.append(tr("ล่าสุด {value} ({day})").format(value=taken[-1].value, day=day))
    elif taken:
        parts.append(tr("ล่าสุด {value}").format(value=taken[-1].value))
    return " · ".join(parts) or tr("ยังไม่มีค่าฐานและเป้า")


class Measuring(QObject):
    """Binds the command that opens the dialog to a BoardArea."""

    def __init__(
        self, theme: Theme, bridge: StoreBridge, kinds: Kinds, commands: Commands, area: BoardArea
    ) -> None:
        super().__init__(area)
        self._theme, self._bridge, self._kinds, self._area = theme, bridge, kinds, area
        commands.bind("measure", self.ask)

    def ask(self) -> None:
        """Ask for what was measured on the open board, or on the session's first board of goals."""
        board = self._board()
        if board is None:
            self._bridge.refused.emit(
                tr("ยังไม่มีตัวชี้วัดให้บันทึกผล ให้เพิ่มกระดานเป้าหมายและตัวชี้วัด แล้วพิมพ์ตัวชี้วัดใต้เป้าหมายก่อน")
            )
            return
        Measurements(self._theme, self._bridge, board, self._kinds, self._area.window()).open()

    def _board(self) -> Board | None:
        """Return the board whose indicators are meant; None where there are none."""
        if self._area.model is None:
            return None
        here, store = self._area.model.board, self._bridge.store
        boards = (here, *(board for board in store.boards(here.session_id) if board.id != here.id))
        return next((board for board in boards if self._has_indicators(board)), None)

    def _has_indicators(self, board: Board) -> bool:
        if board.kind not in self._kinds:
            return False
        kind = self._kinds[board.kind]
        return any(is_indicator(kind, card.slot) for card in self._bridge.store.cards(board.id))

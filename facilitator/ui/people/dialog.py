"""The dialog for participants: typed or pasted, checked in, counted by sector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from facilitator.imports import roster
from facilitator.model import by_sector
from facilitator.operations import people
from facilitator.thai import normalise, titles
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.dialogs import Dialog
from facilitator.ui.parts.own_undo import OwnUndo
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.people.entry import EntryLine, understood
from facilitator.ui.people.model import HALVES, ParticipantModel
from facilitator.ui.people.table import ParticipantTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from facilitator.imports.people import Person
    from facilitator.store import ChangeSet
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

LOW = 440
"""In a dialog lower than this at 100 % the list needs all the room that there is."""
_COPIED = ("prefix", "name", "organisation", "sector", "phone", "group", "note")


class ParticipantsDialog(Dialog):
    """Everything about who takes part; each change is written at once and can be undone here."""

    def __init__(self, theme: Theme, bridge: StoreBridge, session_id: int, parent: QWidget | None) -> None:
        super().__init__(theme, tr("ผู้เข้าร่วม"), tr("ปิด"), parent, keys="Esc", look="")
        self._bridge, self._session_id = bridge, session_id
        self.model = ParticipantModel(bridge, session_id, self)
        self.entry, self.search = EntryLine(), QLineEdit()
        self.hint = ThaiLabel(theme, size=14, colour="soft", most_lines=1)
        self.table = ParticipantTable(theme, self.model)
        self.counts = ThaiLabel(theme, size=15, face="medium", widest=1120)
        self._privacy = ThaiLabel(
            theme,
            tr("ข้อมูลนี้อยู่ในเครื่องนี้เท่านั้น เอกสารสรุปพิมพ์เฉพาะชื่อกับหน่วยงาน ไม่พิมพ์เบอร์โทรและหมายเหตุ"),
            size="small",
            colour="soft",
            widest=1100,
        )
        self.history = OwnUndo(theme, bridge, session_id, people.STEPS)
        self.paste_button = KeyButton(theme, tr("วางจากโปรแกรมตาราง"), keys="Ctrl V")
        self._build()
        self._connect()
        self._tell()
        self.fit(1180, 700)
        self.entry.setFocus()

    def _build(self) -> None:
        theme = self._theme
        self.search.setProperty("big", "true")
        self.search.setPlaceholderText(tr("ค้นชื่อ หน่วยงาน เบอร์โทร"))
        self.search.setAccessibleName(tr("ค้นผู้เข้าร่วม"))
        self.search.setFixedWidth(theme.px(270))
        for field in (self.entry, self.search):
            field.setFixedHeight(theme.px(44))
        top = QHBoxLayout()
        top.setSpacing(theme.px("gap"))
        top.addWidget(self.entry, 1)
        top.addWidget(self.search)
        self.body.addLayout(top)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.table, 1)
        self.body.addSpacing(theme.px(4))
        self.body.addWidget(self.counts)
        self.body.addWidget(self._privacy)
        self.cancel_button.hide()
        self.accept_button.setDefault(False)
        for place, button in enumerate((self.paste_button, self.history.button)):
            button.setAutoDefault(False)
            self.foot.insertWidget(place, button)
        self.accept_button.setAutoDefault(False)

    def _connect(self) -> None:
        self.entry.textChanged.connect(self._explain)
        self.entry.entered.connect(self._add_typed)
        self.entry.rows_pasted.connect(self.add_rows)
        self.entry.left_down.connect(self.table.choose_first)
        self.entry.undo_wanted.connect(self.history.undo)
        self.search.textChanged.connect(lambda text: self.model.search(normalise.clean(text)))
        self.table.typed.connect(self._search_on)
        self.table.checked_in.connect(self._check_in)
        self.table.delete_wanted.connect(self._delete)
        self.table.move_wanted.connect(self._move)
        self.table.paste_wanted.connect(self.paste)
        self.table.copy_wanted.connect(self._copy)
        self.table.left_top.connect(self.entry.setFocus)
        self.paste_button.clicked.connect(self.paste)
        self._bridge.changed.connect(self._follow)
        self._bridge.refused.connect(self.show_problem)
        self._bridge.failed.connect(self.show_problem)

    # --- what can be done ---

    def add_rows(self, text: str) -> None:
        """Add everyone whom pasted rows name, as one step."""
        found = roster.people(text)
        if not found:
            self.show_problem(tr("ไม่พบรายชื่อในสิ่งที่คัดลอกไว้ ให้คัดลอกแถวรายชื่อจากโปรแกรมตารางแล้ววางใหม่"))
            return
        self._add(found)

    def paste(self) -> None:
        """Add everyone whom the clipboard names."""
        self.add_rows(normalise.clean(QGuiApplication.clipboard().text()))

    def _add_typed(self) -> None:
        if not self.entry.value():
            return
        typed = self.entry.person()
        if typed is None:
            self.show_problem(tr("ยังไม่มีชื่อคน ให้พิมพ์ชื่อก่อน แล้วตามด้วยหน่วยงานและเบอร์โทร"), self.entry)
        elif self._add([typed]):
            self.entry.clear()

    def _add(self, found: Sequence[Person]) -> bool:
        """Add people; tell which of them stand there twice now."""
        self.show_problem("")
        before = {(each.prefix, each.name) for each in self.model.everyone}
        twice = [
            titles.joined(each.prefix, each.name) for each in found if (each.prefix, each.name) in before
        ]
        made = self._bridge.perform(lambda: people.add_many(self._bridge.store, self._session_id, found))
        if not made:
            return False
        self.search.clear()
        self.table.choose(made[-1])
        words = tr("เพิ่มแล้ว {number} คน").format(number=count(len(made)))
        if twice:
            words += tr(" มีชื่อซ้ำกับที่มีอยู่ {number} คน เช่น {name} ถ้าเป็นคนเดียวกันให้เลือกแถวแล้วกด Delete").format(
                number=count(len(twice)), name=twice[0]
            )
        self.hint.setText(words)
        return True

    def _check_in(self, ids: list[int], half: str) -> None:
        """Mark these as there, or as not there when all of them are."""
        chosen = [each for each in self.model.people if each.id in set(ids)]
        there = not all(getattr(each, half) for each in chosen)
        store, session_id = self._bridge.store, self._session_id
        morning, afternoon = (there if half == each else None for each in HALVES)
        self._bridge.succeeds(
            lambda: people.mark_present(store, session_id, ids, morning=morning, afternoon=afternoon)
        )

    def _delete(self, ids: list[int]) -> None:
        if self._bridge.succeeds(lambda: people.delete(self._bridge.store, self._session_id, ids)):
            self.hint.setText(tr("ลบแล้ว {number} คน กด Ctrl Z เพื่อนำกลับมา").format(number=count(len(ids))))

    def _move(self, ids: list[int], steps: int) -> None:
        order = [each.id for each in self.model.people]
        places = [order.index(each) for each in ids]
        there = places[0] - 1 if steps < 0 else places[-1] + 2
        if there < 0 or there > len(order):
            return
        before = order[there] if there < len(order) else None
        store, session_id = self._bridge.store, self._session_id
        self._bridge.succeeds(lambda: people.move(store, session_id, ids, before_id=before))

    def _copy(self, ids: list[int]) -> None:
        """Put rows on the clipboard as a spreadsheet takes them."""
        chosen = [each for each in self.model.people if each.id in set(ids)]
        lines = ["\t".join(getattr(each, field) for field in _COPIED) for each in chosen]
        QGuiApplication.clipboard().setText("\n".join(lines))

    # --- what is shown ---

    def _explain(self) -> None:
        typed = self.entry.person()
        self.show_problem("")
        self.hint.setText(understood(typed) if typed else "")

    def _follow(self, changes: ChangeSet) -> None:
        if changes.session_id != self._session_id:
            return
        if any(change.table == "participant" for change in changes.changes):
            self._tell()

    def _tell(self) -> None:
        """Count everyone by sector and by half of the day."""
        everyone = self.model.everyone
        parts = [tr("ทั้งหมด {number} คน").format(number=count(len(everyone)))]
        parts += [
            f"{sector or tr('ไม่ระบุภาคส่วน')} {count(number)}"
            for sector, number in by_sector(everyone)
            if len(everyone) != number or sector
        ]
        for title, there in (
            (tr("เช้า"), sum(each.morning for each in everyone)),
            (tr("บ่าย"), sum(each.afternoon for each in everyone)),
        ):
            if there:
                parts.append(tr("{half}มา {number}").format(half=title, number=count(there)))
        self.counts.setText("     ".join(parts))
        self.history.refresh()

    def _search_on(self, letter: str) -> None:
        self.search.setFocus()
        self.search.insert(letter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.height() >= self._theme.px(LOW)
        for beside in (self._privacy, self.counts):
            beside.setVisible(roomy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.history.took(event):
            return
        if event.matches(QKeySequence.StandardKey.Find):
            self.search.setFocus()
        elif event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.entry.setFocus()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.table.choose_first()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

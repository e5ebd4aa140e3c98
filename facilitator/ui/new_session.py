"""The dialog that starts a session: a title, a day, a place and a template; Enter starts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from facilitator.operations import agenda, sessions
from facilitator.ui.dialogs import Dialog
from facilitator.ui.form_fields import DateField, LineField
from facilitator.ui.strings import tr
from facilitator.ui.template_gallery import PAPER, TemplateCard, templates
from facilitator.ui.thai_text import ThaiLabel

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.store import Store
    from facilitator.ui.bridge import StoreBridge
    from facilitator.ui.theme import Theme


class NewSession(Dialog):
    """Asks what a session needs to begin and creates it with the first board."""

    started = Signal(int)
    """The number of the session that was created."""

    def __init__(
        self, theme: Theme, bridge: StoreBridge, kinds: Kinds, kind: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, tr("เวทีใหม่"), tr("เริ่มเวที"), parent)
        self._bridge, self._kinds = bridge, kinds
        self.title = LineField(theme, tr("ชื่อเวที"), placeholder=tr("เช่น เวทีทบทวนแผนชุมชน ครั้งที่ ๑"))
        self.day = DateField(theme, tr("วันที่"), date.today().isoformat())
        self.place = LineField(theme, tr("สถานที่"), placeholder=tr("เช่น ศาลาอเนกประสงค์ หมู่ที่ ๔"))
        self.body.addWidget(self.title)
        beside = QHBoxLayout()
        beside.setSpacing(theme.px("margin"))
        beside.addWidget(self.day, 1, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self.place, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(beside)
        self.body.addWidget(ThaiLabel(theme, tr("เริ่มด้วยกระดาน"), size=14, colour="soft"))
        self._cards = QButtonGroup(self)
        self._add_templates(theme, kind)
        bridge.refused.connect(self.show_problem)
        bridge.failed.connect(self.show_problem)
        self.setMinimumWidth(theme.px(620))
        self.title.setFocus()

    def _add_templates(self, theme: Theme, kind: str) -> None:
        grid = QGridLayout()
        grid.setSpacing(theme.px("gap"))
        offered = [template for template in templates(self._kinds) if template.kind != PAPER]
        for number, template in enumerate(offered):
            card = TemplateCard(theme, template)
            card.setCheckable(True)
            card.setChecked(template.kind == kind or (not kind and number == 0))
            self._cards.addButton(card)
            grid.addWidget(card, number // 2, number % 2)
        self.body.addLayout(grid)

    @property
    def kind(self) -> str:
        """The kind of the first board; empty for none."""
        card = self._cards.checkedButton()
        return card.template.kind if isinstance(card, TemplateCard) else ""

    def accept(self) -> None:
        """Create the session, or say what is missing and stay."""
        self.show_problem("")
        if problem := self.day.problem():
            self.show_problem(problem, self.day)
            return
        if not self.title.value():
            self.show_problem(tr("ยังไม่มีชื่อเวที ให้พิมพ์ชื่อก่อน"), self.title)
            return
        session_id = self._bridge.perform(lambda: self._create(self._bridge.store))
        if session_id is not None:
            super().accept()
            self.started.emit(session_id)

    def _create(self, store: Store) -> int:
        """Create session, activity and board in one step, which undo never takes apart."""
        title, day, place = self.title.value(), self.day.iso(), self.place.value()
        with store.step("สร้างเวที", None):
            session_id = sessions.create(store, title, date=day, place=place)
            if self.kind:
                kind = self._kinds[self.kind]
                agenda.add(store, session_id, kind.title.th, kind=kind)
        return session_id

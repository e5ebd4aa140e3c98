"""The dialog that begins a session: a title, a day, a place, and what to begin from; Enter begins."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from facilitator.operations import agenda, beginning, follow_up, sessions
from facilitator.ui.library import follow_up_wording, starts
from facilitator.ui.library.start_card import StartCard
from facilitator.ui.parts.choice_box import ChoiceBox
from facilitator.ui.parts.dialogs import Dialog
from facilitator.ui.parts.form_fields import DateField, FormField, LineField, TimeField
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.operations.sessions import SessionChanges
    from facilitator.store import Store
    from facilitator.templates import Template, Templates
    from facilitator.ui.library.starts import Start
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme


USUAL_TIME = "9.00"


class NewSession(Dialog):
    """Asks what a session needs to begin and creates it with its agenda.

    `start` is what is chosen at first; `earlier_id` the session that it goes on from.
    """

    started = Signal(int)
    """The number of the session that was created."""

    def __init__(
        self,
        theme: Theme,
        bridge: StoreBridge,
        kinds: Kinds,
        templates: Templates,
        parent: QWidget | None = None,
        *,
        start: Start | None = None,
        earlier_id: int = 0,
    ) -> None:
        super().__init__(theme, tr("เวทีใหม่"), tr("เริ่มเวที"), parent, scrolls=True)
        self._bridge, self._kinds, self._templates = bridge, kinds, templates
        self.title = LineField(theme, tr("ชื่อเวที"), placeholder=tr("เช่น เวทีทบทวนแผนชุมชน ครั้งที่ ๑"))
        self.day = DateField(theme, tr("วันที่"), date.today().isoformat())
        self.place = LineField(theme, tr("สถานที่"), placeholder=tr("เช่น ศาลาอเนกประสงค์ หมู่ที่ ๔"))
        self.begins = TimeField(theme, tr("เริ่ม"))
        self.earlier = ChoiceBox(theme)
        self.carried = ThaiLabel(theme, size=14, colour="soft")
        self.chosen = ThaiLabel(theme, size=14, colour="soft")
        self._cards = QButtonGroup(self)
        self._build()
        self._offer_earlier(earlier_id)
        self._choose(start or (starts.empty() if earlier_id else starts.of_kinds(kinds)[0]))
        self.earlier.currentIndexChanged.connect(self._follow_earlier)
        self._cards.buttonClicked.connect(self._tell_start)
        self._follow_earlier()
        bridge.refused.connect(self.show_problem)
        bridge.failed.connect(self.show_problem)
        self.fit(760, 720)
        self.title.setFocus()

    def _build(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(self._theme.px("margin"))
        for field, share in ((self.day, 2), (self.begins, 1)):
            beside.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.title)
        self.body.addLayout(beside)
        self.body.addWidget(self.place)
        self._earlier_field = FormField(self._theme, tr("ต่อจากเวที"), self.earlier)
        self.body.addWidget(self._earlier_field)
        self.body.addWidget(self.carried)
        self.body.addWidget(self.chosen)
        whole = (*starts.of_templates(self._templates, self._kinds), starts.empty())
        for heading, group in (("", whole), (tr("หรือเริ่มด้วยกระดานเดียว"), starts.of_kinds(self._kinds))):
            if heading:
                self.body.addWidget(ThaiLabel(self._theme, heading, size=14, colour="soft"))
            self.body.addLayout(self._grid(group))
        self.body.addStretch(1)

    def _grid(self, group: tuple[Start, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(self._theme.px("gap"))
        for number, start in enumerate(group):
            card = StartCard(self._theme, start)
            card.setCheckable(True)
            self._cards.addButton(card)
            grid.addWidget(card, number // 2, number % 2)
        return grid

    def _offer_earlier(self, earlier_id: int) -> None:
        self.earlier.addItem(tr("ไม่ต่อจากเวทีใด"), 0)
        for summary in self._bridge.store.sessions():
            self.earlier.addItem(follow_up_wording.listed(summary.session), summary.session.id)
        self.earlier.setCurrentIndex(max(self.earlier.findData(earlier_id), 0))
        self._earlier_field.setVisible(self.earlier.count() > 1)

    @property
    def start(self) -> Start:
        """What the session begins from."""
        card = self._cards.checkedButton()
        assert isinstance(card, StartCard)
        return card.start

    @property
    def earlier_id(self) -> int:
        """The session that it goes on from; 0 for none."""
        return int(self.earlier.currentData())

    def _choose(self, start: Start) -> None:
        for card in self._cards.buttons():
            if isinstance(card, StartCard) and card.start == start:
                card.setChecked(True)
        self._tell_start()

    def _tell_start(self) -> None:
        """Name what is chosen; a whole agenda begins at the usual time unless another is typed."""
        self.chosen.setText(tr("กำหนดการเริ่มจาก: {title}").format(title=self.start.title))
        if self.begins.value() in {"", USUAL_TIME}:
            self.begins.line.setText(USUAL_TIME if self.start.what == "template" else "")

    def _follow_earlier(self) -> None:
        """Say what would be brought along, and put its title and place where nothing is typed yet."""
        earlier_id = self.earlier_id
        self.carried.setVisible(bool(earlier_id))
        if not earlier_id:
            return
        store = self._bridge.store
        found, session = follow_up.carried(store, earlier_id), store.session(earlier_id)
        self.carried.setText(follow_up_wording.carried(found))
        self.carried.set_colour("soft" if found else "failed")
        if not self.title.value():
            self.title.line.setText(follow_up.next_title(session.title))
        if not self.place.value():
            self.place.line.setText(session.place)
        if self.begins.value() in {"", USUAL_TIME} and session.starts_at:
            self.begins.line.setText(session.starts_at.replace(":", "."))

    def accept(self) -> None:
        """Create the session, or say what is missing and stay."""
        self.show_problem("")
        for field in (self.day, self.begins):
            if problem := field.problem():
                self.show_problem(problem, field)
                return
        if not self.title.value():
            self.show_problem(tr("ยังไม่มีชื่อเวที ให้พิมพ์ชื่อก่อน"), self.title)
            return
        session_id = self._bridge.perform(lambda: self._create(self._bridge.store))
        if session_id is not None:
            super().accept()
            self.started.emit(session_id)

    def _create(self, store: Store) -> int:
        """Create the session with its agenda in one step, which undo never takes apart."""
        title = self.title.value()
        details: SessionChanges = {
            "date": self.day.iso(),
            "starts_at": self.begins.clock(),
            "place": self.place.value(),
        }
        template: Template | None = self._templates[self.start.id] if self.start.what == "template" else None
        with store.step("สร้างเวที", None):
            if self.earlier_id:
                session_id = follow_up.continue_from(
                    store, self._kinds, self.earlier_id, title, template=template, **details
                )
            elif template is not None:
                session_id = beginning.begin(store, self._kinds, template, title, **details)
            else:
                session_id = sessions.create(store, title, **details)
            if self.start.what == "board":
                kind = self._kinds[self.start.id]
                agenda.add(store, session_id, kind.title.th, kind=kind)
        return session_id

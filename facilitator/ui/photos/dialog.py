"""The dialog for photos: all of the session as a grid, each with its caption and what it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.operations import photos
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.dialogs import Dialog
from facilitator.ui.parts.form_fields import FormField, LineField
from facilitator.ui.parts.own_undo import OwnUndo
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.parts.theme import mark
from facilitator.ui.photos.files import choose_photos
from facilitator.ui.photos.grid import THUMB, PhotoGrid
from facilitator.ui.photos.intake import Place, sources_in
from facilitator.ui.photos.model import PHOTO, PhotoModel
from facilitator.ui.photos.places import PlaceBox
from facilitator.ui.photos.reader import Source
from facilitator.ui.photos.thumbs import Thumbs
from facilitator.ui.photos.viewer import PhotoViewer

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from facilitator.store import ChangeSet
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme
    from facilitator.ui.photos.intake import PhotoIntake

SIDE, SCROLL = 260, 14
LOW = 440
"""In a dialog lower than this at 100 % the grid needs all the room that there is."""


class PhotosDialog(Dialog):
    """Everything about the photos of a session; each change is written at once and can be undone here."""

    def __init__(
        self, theme: Theme, bridge: StoreBridge, intake: PhotoIntake, place: Place, parent: QWidget | None
    ) -> None:
        super().__init__(theme, tr("ภาพถ่าย"), tr("ปิด"), parent, keys="Esc", look="")
        self._bridge, self._intake, self._session_id = bridge, intake, place.session_id
        self.model = PhotoModel(bridge, place.session_id, self)
        self._thumbs = Thumbs(bridge, 2 * THUMB.width(), self)
        self.grid = PhotoGrid(theme, self.model, self._thumbs)
        self.caption = LineField(theme, tr("คำบรรยาย"), placeholder=tr("เช่น แผ่นของกลุ่มที่ ๒"))
        self.place = PlaceBox(theme, bridge, place)
        self.target = PlaceBox(theme, bridge, place)
        self.status = ThaiLabel(theme, size=15, face="medium")
        self.add_button = KeyButton(theme, tr("เพิ่มภาพ…"), icon="plus", keys="Ctrl O", look="primary")
        self.paste_button = KeyButton(theme, tr("วางภาพ"), keys="Ctrl V")
        self._side = QScrollArea()
        self._privacy = ThaiLabel(
            theme,
            tr("เก็บสำเนาที่ย่อแล้วไว้ในเครื่องนี้เท่านั้น ไม่เก็บข้อมูลสถานที่ถ่าย เอกสารพิมพ์ภาพเฉพาะเมื่อเลือกให้พิมพ์"),
            size="small",
            colour="soft",
            widest=1100,
        )
        self.history = OwnUndo(theme, bridge, place.session_id, photos.STEPS)
        self.look_button = KeyButton(theme, tr("ดูภาพใหญ่"), keys="Enter")
        self.delete_button = KeyButton(theme, tr("ลบภาพ"), keys="Delete", icon="trash-2")
        self._build()
        self._connect()
        self._tell()
        self.fit(1180, 700)
        if self.model.photos:
            self.grid.choose(self.model.photos[0].id)
        self._show_chosen()
        self.grid.setFocus()

    def _build(self) -> None:
        theme = self._theme
        self.setAcceptDrops(True)
        inside, scroll = QWidget(), self._side
        side = QVBoxLayout(inside)
        side.setContentsMargins(0, 0, theme.px(SCROLL), 0)
        side.setSpacing(theme.px("gap"))
        side.addWidget(FormField(theme, tr("ภาพที่เพิ่มใหม่เป็นของ"), self.target))
        side.addWidget(self.add_button)
        side.addWidget(self.paste_button)
        side.addSpacing(theme.px("margin"))
        side.addWidget(self.caption)
        side.addWidget(FormField(theme, tr("ภาพที่เลือกเป็นของ"), self.place))
        side.addWidget(self.look_button)
        side.addWidget(self.delete_button)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px("margin"))
        row.addWidget(self.grid, 1)
        row.addWidget(scroll)
        mark(inside, "ground", "paper")
        mark(scroll, "bare", "true")
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(theme.px(SIDE + SCROLL))
        self.body.addLayout(row, 1)
        self.body.addSpacing(theme.px(4))
        self.body.addWidget(self.status)
        self.body.addWidget(self._privacy)
        self.cancel_button.hide()
        self.foot.insertWidget(0, self.history.button)
        for button in self.findChildren(KeyButton):
            button.setDefault(False)
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.choose_files)
        self.paste_button.clicked.connect(self.paste)
        self.look_button.clicked.connect(lambda: self._look(*self.grid.chosen_ids()[:1]))
        self.delete_button.clicked.connect(lambda: self._delete(self.grid.chosen_ids()))
        self.grid.opened.connect(self._look)
        self.grid.delete_wanted.connect(self._delete)
        self.grid.move_wanted.connect(self._move)
        self.grid.paste_wanted.connect(self.paste)
        self.grid.caption_wanted.connect(self.caption.line.selectAll)
        self.grid.caption_wanted.connect(self.caption.setFocus)
        self.grid.caption_wanted.connect(lambda: self._side.ensureWidgetVisible(self.caption))
        self.grid.selectionModel().selectionChanged.connect(self._show_chosen)
        self.caption.line.editingFinished.connect(self._describe)
        self.place.chosen.connect(self._attach)
        self._intake.progressed.connect(self._tell_progress)
        self._intake.refused.connect(self.show_problem)
        self._bridge.changed.connect(self._follow)
        self._bridge.refused.connect(self.show_problem)
        self._bridge.failed.connect(self.show_problem)

    # --- what can be done ---

    def choose_files(self) -> QFileDialog:
        """Let the user choose photos to add."""
        return choose_photos(self, self.add_files)

    def add_files(self, paths: list[Path]) -> None:
        """Add these files to the place that is chosen for new photos."""
        self._add([Source.of(path) for path in paths])

    def paste(self) -> None:
        """Add the photos that were copied: files, or a picture."""
        found = sources_in(QGuiApplication.clipboard().mimeData())
        if not found:
            self.show_problem(tr("ยังไม่มีภาพที่คัดลอกไว้ ให้คัดลอกภาพหรือไฟล์ภาพก่อน แล้วกด Ctrl V"))
        self._add(found)

    def _add(self, sources: list[Source]) -> None:
        if sources:
            self.show_problem("")
            self._intake.add(sources, self.target.place())

    def _look(self, photo_id: int | None = None) -> None:
        if photo_id is not None:
            PhotoViewer(self._theme, self._bridge, self.model.photos, photo_id, self).open()

    def _describe(self) -> None:
        chosen, text = self.grid.chosen_ids(), self.caption.value()
        if len(chosen) == 1 and self.model.photos[self.model.row_of(chosen[0])].caption != text:
            store, session_id = self._bridge.store, self._session_id
            self._bridge.succeeds(lambda: photos.describe(store, session_id, chosen[0], text))

    def _attach(self, place: Place) -> None:
        chosen, store = self.grid.chosen_ids(), self._bridge.store
        if chosen:
            self._bridge.succeeds(
                lambda: photos.attach(
                    store,
                    self._session_id,
                    chosen,
                    activity_id=place.activity_id,
                    card_id=place.card_id,
                )
            )

    def _delete(self, ids: list[int]) -> None:
        if ids:
            self._bridge.succeeds(lambda: photos.delete(self._bridge.store, self._session_id, ids))

    def _move(self, ids: list[int], steps: int) -> None:
        order = [photo.id for photo in self.model.photos]
        places = [order.index(each) for each in ids]
        there = places[0] - 1 if steps < 0 else places[-1] + 2
        if 0 <= there <= len(order):
            before = order[there] if there < len(order) else None
            store, session_id = self._bridge.store, self._session_id
            self._bridge.succeeds(lambda: photos.move(store, session_id, ids, before_id=before))

    # --- what is shown ---

    def _show_chosen(self) -> None:
        chosen = [index.data(PHOTO) for index in self.grid.selectionModel().selectedIndexes()]
        for part in (self.caption, self.place, self.look_button):
            part.setEnabled(len(chosen) == 1)
        self.place.setEnabled(bool(chosen))
        self.delete_button.setEnabled(bool(chosen))
        if not self.caption.line.hasFocus() or not self.caption.line.isModified():
            self.caption.line.setText(chosen[0].caption if len(chosen) == 1 else "")
            self.caption.line.setCursorPosition(0)
        if chosen:
            self.place.show_place(Place(self._session_id, chosen[0].activity_id, chosen[0].card_id))

    def _follow(self, changes: ChangeSet) -> None:
        if changes.session_id != self._session_id:
            return
        if any(change.table == "photo" for change in changes.changes):
            added = [change.row_id for change in changes.changes if change.action == "added"]
            if added and changes.origin == "step":
                self.grid.choose(added[-1])
            self._show_chosen()
            self._tell()

    def _tell(self) -> None:
        words = tr("ทั้งหมด {number} ภาพ").format(number=count(len(self.model.photos)))
        self.status.setText(words if self.model.photos else "")
        self.history.refresh()

    def _tell_progress(self, done: int, total: int) -> None:
        if done < total:
            words = tr("กำลังเพิ่มภาพที่ {done} จาก {total} ทำงานอื่นต่อได้")
            self.status.setText(words.format(done=count(done + 1), total=count(total)))
        else:
            self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.height() >= self._theme.px(LOW)
        for beside in (self._privacy, self.status):
            beside.setVisible(roomy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.history.took(event):
            return
        if event.matches(QKeySequence.StandardKey.Open):
            self.choose_files()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.grid.setFocus()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if sources_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._add(sources_in(event.mimeData()))
        event.acceptProposedAction()

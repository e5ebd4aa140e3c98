"""Photos, from the session page: the command that opens them, what is dropped, the chosen card's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.ui.parts.strings import count, tr
from facilitator.ui.photos.dialog import PhotosDialog
from facilitator.ui.photos.drops import PhotoDrops
from facilitator.ui.photos.files import choose_photos
from facilitator.ui.photos.intake import PhotoIntake, Place
from facilitator.ui.photos.reader import Source
from facilitator.ui.photos.viewer import PhotoViewer

if TYPE_CHECKING:
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme
    from facilitator.ui.session.page import SessionPage


class Photos(QObject):
    """Binds everything about photos to a session page."""

    added = Signal(str)
    """So many photos are in the library now; what is said can be undone."""
    refused = Signal(str)
    """Photos could not be taken; the text says why and what to do."""

    def __init__(self, theme: Theme, bridge: StoreBridge, commands: Commands, page: SessionPage) -> None:
        super().__init__(page)
        self._theme, self._bridge, self._page = theme, bridge, page
        self.intake = PhotoIntake(bridge, self)
        self.intake.added.connect(
            lambda number: self.added.emit(tr("เพิ่มภาพถ่ายแล้ว {number} ภาพ").format(number=count(number)))
        )
        self.intake.refused.connect(self.refused)
        self.drops = PhotoDrops(page)
        self.drops.dropped.connect(self.intake.add)
        section = page.inspector.photos_section
        section.add_wanted.connect(self._choose_for_card)
        section.opened.connect(self._look)
        commands.bind("photos", self.open)

    def open(self) -> None:
        """Open the dialog; new photos are of the chosen card, or of the activity that is open."""
        if self._page.session_id is None:
            return
        dialog = PhotosDialog(self._theme, self._bridge, self.intake, self._place(), self._page.window())
        dialog.finished.connect(self._page.setFocus)
        dialog.open()

    def _place(self) -> Place:
        current = self._page.rail.current()
        model, card_id = self._page.area.model, self._page.area.view.selection.current
        if model is None or card_id not in model.tree:
            card_id = None
        return Place(self._page.session_id or 0, current.id if current else None, card_id)

    def _choose_for_card(self, card_id: int) -> None:
        session_id = self._bridge.store.card(card_id).session_id
        choose_photos(
            self._page.window(),
            lambda paths: self.intake.add(
                [Source.of(path) for path in paths], Place(session_id, card_id=card_id)
            ),
        )

    def _look(self, photo_id: int) -> None:
        photos = self._bridge.store.photos(self._page.session_id or 0)
        chosen = next(photo for photo in photos if photo.id == photo_id)
        beside = [photo for photo in photos if photo.card_id == chosen.card_id]
        PhotoViewer(self._theme, self._bridge, beside, photo_id, self._page.window()).open()

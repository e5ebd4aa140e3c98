"""The user's own kinds in the window: made, changed, and read anew when their files were changed by hand."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from facilitator import kinds as board_kinds
from facilitator.kinds import own
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator.kinds import Kind, Kinds
    from facilitator.store import Store
    from facilitator.ui.parts.message_strip import MessageStrip
    from facilitator.ui.parts.theme import Theme


class OwnKinds(QObject):
    """Keeps `kinds`, which the whole window knows, in line with the files; tells when it has changed."""

    changed = Signal()
    """There are other kinds now, or some are worded differently."""
    kept = Signal(str)
    """The user has made or changed the kind with this id."""

    def __init__(
        self, theme: Theme, store: Store, kinds: Kinds, strip: MessageStrip, window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme, self._store, self._kinds, self._strip = theme, store, kinds, strip
        self._window = window
        self._seen = self._files()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._follow_application)

    def choose(self) -> None:
        """Ask which kind to copy or to change."""
        from facilitator.ui.own_kinds.chooser import KindChooser  # noqa: PLC0415 - not needed for the first page

        dialog = KindChooser(self._theme, self._kinds, self._window)
        dialog.copy_wanted.connect(self.copy)
        dialog.edit_wanted.connect(self.edit)
        dialog.folder_wanted.connect(self.open_folder)
        dialog.open()

    def copy(self, kind_id: str) -> None:
        """Let a copy of a kind be worded; it is there once it is kept."""
        self._edit(own.copied(self._kinds[kind_id], own.free_id(self._kinds, kind_id)), {})

    def edit(self, kind_id: str) -> None:
        """Let an own kind be worded."""
        self._edit(self._kinds[kind_id], self._store.slots_used(kind_id))

    def open_folder(self) -> None:
        """Show the folder of own kinds where files are shown."""
        folder = self._kinds.folder
        if folder is None:
            return
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            words = tr("สร้างโฟลเดอร์ “{folder}” ไม่ได้ ({reason}) ให้ตรวจว่าที่เก็บนี้เขียนได้")
            self._strip.show_error(words.format(folder=folder, reason=error.strerror))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    @Slot()
    def look(self) -> None:
        """Read the files anew when they are not what they were."""
        found = self._files()
        if found != self._seen:
            self._seen = found
            self._kinds.become(board_kinds.load(self._kinds.folder))
            self.changed.emit()

    def _edit(self, kind: Kind, used: dict[str, int]) -> None:
        from facilitator.ui.own_kinds.editor import KindEditor  # noqa: PLC0415 - not needed for the first page

        dialog = KindEditor(self._theme, self._kinds, kind, used, self._window)
        dialog.kept.connect(self._keep)
        dialog.open()

    def _keep(self, kind_id: str) -> None:
        self._seen = self._files()
        self.changed.emit()
        self.kept.emit(kind_id)

    def _files(self) -> frozenset[tuple[str, int, int]]:
        """Return name, size and time of every file of the folder."""
        folder = self._kinds.folder
        if folder is None or not folder.is_dir():
            return frozenset()
        found = set()
        for file in folder.glob("*.toml"):
            with suppress(FileNotFoundError):  # gone since it was listed
                stat = file.stat()
                found.add((file.name, stat.st_size, stat.st_mtime_ns))
        return frozenset(found)

    def _follow_application(self, state: Qt.ApplicationState) -> None:
        """Whoever edits a file by hand comes back to the window afterwards."""
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()

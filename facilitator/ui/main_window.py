"""The main window assembles the pages; nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from facilitator.ui.command_list import COMMANDS, LIBRARY, PRINT, SESSION
from facilitator.ui.command_palette import CommandPalette
from facilitator.ui.commands import Commands
from facilitator.ui.library_page import LibraryPage
from facilitator.ui.message_strip import MessageStrip
from facilitator.ui.page_commands import LIBRARY_COMMANDS, PRINT_COMMANDS
from facilitator.ui.print_page import PrintPage
from facilitator.ui.session_page import SessionPage
from facilitator.ui.shortcut_sheet import ShortcutSheet
from facilitator.ui.strings import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from facilitator.kinds import Kinds
    from facilitator.ui.bridge import StoreBridge
    from facilitator.ui.theme import Theme

GEOMETRY, ZOOM = "window.geometry", "window.zoom"


class MainWindow(QMainWindow):
    """Library, session and print page in one window, with the message strip over them."""

    def __init__(self, theme: Theme, bridge: StoreBridge, kinds: Kinds) -> None:
        super().__init__()
        self._theme, self._bridge = theme, bridge
        self.setWindowTitle(tr("กระบวนกร"))
        self.commands = Commands((*COMMANDS, *LIBRARY_COMMANDS, *PRINT_COMMANDS), self)
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self.strip = MessageStrip(theme, self._pages)
        self.library = LibraryPage(theme, bridge, kinds, self.commands, self.strip)
        self.session = SessionPage(theme, bridge, kinds, self.commands)
        self.printing = PrintPage(theme, bridge, kinds, self.commands, self.strip)
        for page in (self.library, self.session, self.printing):
            self._pages.addWidget(page)
        self.palette_of_commands = CommandPalette(theme, self.commands, self)
        self.sheet = ShortcutSheet(theme, self.commands, self)
        self._connect()
        self._restore()
        for problem in kinds.problems:
            self.strip.show_error(tr("แบบกระดานใช้ไม่ได้ — {problem}").format(problem=problem))
        self.show_library()

    def open_session(self, session_id: int) -> None:
        """Show a session."""
        self._show(self.session, SESSION)
        self.session.open_session(session_id)

    def show_library(self) -> None:
        """Show all sessions; what was half-typed is on disk."""
        if self.session.session_id is not None:
            self.session.close_session()
        self._show(self.library, LIBRARY)
        self.library.refresh()
        self.library.focus_search()

    def show_printing(self) -> None:
        """Show what will be printed of the open session."""
        if self.session.session_id is not None:
            self.session.finish_typing()
            self._show(self.printing, PRINT)
            self.printing.open_session(self.session.session_id)

    def come_forward(self) -> None:
        """Bring the window to the front: the program was started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _show(self, page: LibraryPage | SessionPage | PrintPage, name: str) -> None:
        self._pages.setCurrentWidget(page)
        self.commands.show_page(name)

    def _connect(self) -> None:
        for command_id, handler in (
            ("palette", self.palette_of_commands.open_over),
            ("shortcuts", self.sheet.open),
            ("library", self.show_library),
            ("print", self.show_printing),
            ("details", self._edit_details),
            ("quit", self._quit),
            ("zoom_in", lambda: self._theme.step_zoom(1)),
            ("zoom_out", lambda: self._theme.step_zoom(-1)),
            ("zoom_reset", lambda: self._theme.set_zoom(1.0)),
        ):
            self.commands.bind(command_id, handler)
        self.library.session_chosen.connect(self.open_session)
        self.printing.back_wanted.connect(self._back_to_session)
        self.session.undone.connect(self.strip.show_info)
        self._bridge.refused.connect(self.strip.show_error)
        self._bridge.failed.connect(self.strip.show_error)
        self._theme.changed.connect(self._dress)

    def _quit(self) -> None:
        self.close()

    def _back_to_session(self) -> None:
        self._show(self.session, SESSION)
        self.session.setFocus()

    def _edit_details(self) -> None:
        if self.session.session_id is not None:
            self.library.deeds.edit(self.session.session_id)

    def _dress(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._theme.apply(application)
        self._bridge.store.remember(ZOOM, str(self._theme.zoom))

    def _restore(self) -> None:
        """Come back in the size and place the window was left in, if the screen is still there."""
        kept = self._bridge.store.recall(GEOMETRY)
        if not (kept and self.restoreGeometry(QByteArray.fromBase64(kept.encode()))):
            self.resize(1366, 768)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.session.finish_typing()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._bridge.store.remember(GEOMETRY, geometry)
        event.accept()

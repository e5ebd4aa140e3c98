"""The pages of the window put together: library, session, printing, and what leads between them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from facilitator import templates
from facilitator.ui.commands.commands import Commands
from facilitator.ui.commands.list import COMMANDS, LIBRARY, PRINT, SESSION
from facilitator.ui.commands.page_commands import LIBRARY_COMMANDS, PRINT_COMMANDS
from facilitator.ui.library import starts
from facilitator.ui.library.page import LibraryPage
from facilitator.ui.own_kinds.own_kinds import OwnKinds
from facilitator.ui.parts.message_strip import MessageStrip
from facilitator.ui.parts.strings import count, tr

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.ui.commands.palette import CommandPalette
    from facilitator.ui.commands.shortcut_sheet import ShortcutSheet
    from facilitator.ui.main_window import MainWindow
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme
    from facilitator.ui.printing.page import PrintPage
    from facilitator.ui.session.page import SessionPage


class Pages(QStackedWidget):
    """Library, session and print page, with the message strip over them."""

    def __init__(self, theme: Theme, bridge: StoreBridge, kinds: Kinds, window: MainWindow) -> None:
        super().__init__(window)
        self._theme, self._bridge, self._kinds, self._window = theme, bridge, kinds, window
        self.commands = Commands((*COMMANDS, *LIBRARY_COMMANDS, *PRINT_COMMANDS), window)
        self.strip = MessageStrip(theme, self)
        self._templates = templates.load(kinds, templates.own_folder(bridge.store.path))
        self.library = LibraryPage(theme, bridge, kinds, self._templates, self.commands, self.strip)
        self.addWidget(self.library)
        self.setFocusProxy(self.library)
        self._session_id: int | None = None
        self.own_kinds = OwnKinds(theme, bridge.store, kinds, self.strip, window)
        self._connect()
        self._tell_problems()

    # The window shows its first page before it loads the others.

    @cached_property
    def session(self) -> SessionPage:
        """The session page, built when it is first wanted."""
        from facilitator.ui.session.page import SessionPage  # noqa: PLC0415 - not needed for the first page

        page = SessionPage(self._theme, self._bridge, self._kinds, self.commands)
        page.undone.connect(self.strip.show_info)
        page.wall.told.connect(self.strip.show_info)
        page.rail.deleted.connect(self._tell_deleted)
        page.photos.added.connect(self._tell_added)
        page.photos.refused.connect(self.strip.show_error)
        page.rail.template_wanted.connect(self._save_template)
        page.rail.own_kind_wanted.connect(self.own_kinds.choose)
        self.addWidget(page)
        return page

    @cached_property
    def printing(self) -> PrintPage:
        """The print page, built when it is first wanted."""
        from facilitator.ui.printing.page import PrintPage  # noqa: PLC0415 - not needed for the first page

        page = PrintPage(self._theme, self._bridge, self._kinds, self.commands, self.strip)
        page.back_wanted.connect(self._back_to_session)
        self.addWidget(page)
        return page

    @cached_property
    def command_palette(self) -> CommandPalette:
        """The palette of commands, built when it is first wanted."""
        from facilitator.ui.commands.palette import CommandPalette  # noqa: PLC0415 - as above

        return CommandPalette(self._theme, self.commands, self._window)

    @cached_property
    def shortcut_sheet(self) -> ShortcutSheet:
        """The sheet of keys, built when it is first wanted."""
        from facilitator.ui.commands.shortcut_sheet import ShortcutSheet  # noqa: PLC0415 - as above

        return ShortcutSheet(self._theme, self.commands, self._window)

    def build_the_rest(self) -> None:
        """Build the pages that the first one did not need, so that opening them does not wait."""
        self.session.ensurePolished()
        self.printing.ensurePolished()

    def open_session(self, session_id: int) -> None:
        """Show a session."""
        self._session_id = session_id
        self._show(self.session, SESSION)
        self.session.open_session(session_id)

    def _open_found(self, session_id: int) -> None:
        """Open a session from the list; with a search in the box go to what it found there."""
        query = self.library.search_box.query()
        self.open_session(session_id)
        if query:
            self.session.finder.look_for(query)

    def show_library(self) -> None:
        """Show all sessions; what was half-typed is on disk."""
        if self._session_id is not None:
            self.session.close_session()
            self._session_id = None
        self._show(self.library, LIBRARY)
        self.library.refresh()
        self.library.focus_search()

    def show_printing(self) -> None:
        """Show what will be printed of the open session."""
        if self._session_id is not None:
            self.session.finish_typing()
            self._show(self.printing, PRINT)
            self.printing.open_session(self._session_id)

    def _show(self, page: LibraryPage | SessionPage | PrintPage, name: str) -> None:
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
        self.strip.raise_()
        self.commands.show_page(name)

    def _connect(self) -> None:
        for command_id, handler in (
            ("palette", self._find_command),
            ("shortcuts", self._show_shortcuts),
            ("library", self.show_library),
            ("print", self.show_printing),
            ("details", self._edit_details),
            ("save_template", self._save_template),
            ("own_kinds", self.own_kinds.choose),
            ("message", self.strip.take_focus),
            ("quit", self._window.leave),
            ("zoom_in", lambda: self._theme.step_zoom(1)),
            ("zoom_out", lambda: self._theme.step_zoom(-1)),
            ("zoom_reset", lambda: self._theme.set_zoom(1.0)),
        ):
            self.commands.bind(command_id, handler)
        self.library.session_chosen.connect(self._open_found)
        self.own_kinds.changed.connect(self._renew_kinds)
        self.library.deeds.listed.connect(self.own_kinds.look)  # a file may have brought kinds with it
        self.own_kinds.kept.connect(self._offer_kind)
        self._bridge.refused.connect(self.strip.show_info)
        self.commands.refused.connect(self.strip.show_info)
        self._bridge.failed.connect(self.strip.show_error)
        self._window.closing.connect(self.finish)

    def _tell_problems(self) -> None:
        """Name every file of the user's that cannot be used, and offer their folder."""
        problems = (*self._kinds.problems, *self._templates.problems)
        if problems:
            named = "\n".join(str(problem) for problem in problems)
            told = tr("แบบที่ทำเองใช้ไม่ได้ {number} ไฟล์ ที่เหลือใช้ได้ตามเดิม\n{named}")
            self.strip.show_error(
                told.format(number=count(len(problems)), named=named),
                tr("เปิดโฟลเดอร์"),
                self.own_kinds.open_folder,
            )

    def _renew_kinds(self) -> None:
        """Offer and show the kinds as they are now."""
        self._templates.become(templates.load(self._kinds, self._templates.folder))
        self.library.gallery.refresh()
        if self._session_id is not None:
            self.session.renew_board()
        self._tell_problems()

    def _offer_kind(self, kind_id: str) -> None:
        """An own kind was kept: let it be used at once."""
        kind = self._kinds[kind_id]
        told = tr("บันทึกแบบกระดาน “{title}” แล้ว").format(title=kind.title.th)
        if self._session_id is None:
            start = next(each for each in starts.of_kinds(self._kinds) if each.id == kind_id)
            self.strip.show_done(told, tr("เริ่มเวทีด้วยกระดานนี้"), lambda: self.library.deeds.start(start))
        else:
            self.strip.show_done(told, tr("เพิ่มในเวทีนี้"), lambda: self.session.rail.add(kind.title.th, kind))

    def _find_command(self) -> None:
        self.command_palette.open_over()

    def _show_shortcuts(self) -> None:
        self.shortcut_sheet.open()

    def _tell_deleted(self, title: str) -> None:
        """A whole board is gone by one key: say so, and offer it back."""
        self.strip.show_done(
            tr("ลบกิจกรรม “{title}” แล้ว").format(title=title),
            tr("เลิกทำ"),
            lambda: self.commands.run("undo"),
        )

    def _tell_added(self, words: str) -> None:
        self.strip.show_done(words, tr("เลิกทำ"), lambda: self.commands.run("undo"))

    def _back_to_session(self) -> None:
        self._show(self.session, SESSION)
        self.session.setFocus()

    def _edit_details(self) -> None:
        if self._session_id is not None:
            self.library.deeds.edit(self._session_id)

    def _save_template(self) -> None:
        """Keep the agenda of the open session as an own template."""
        from facilitator.ui.library.save_template import SaveTemplate  # noqa: PLC0415 - as above

        if self._session_id is not None:
            store, held = self._bridge.store, self._templates
            dialog = SaveTemplate(self._theme, store, self._kinds, held, self._session_id, self._window)
            dialog.saved.connect(self._tell_template)
            dialog.open()

    def _tell_template(self, title: str) -> None:
        told = tr("บันทึกแม่แบบ “{title}” แล้ว เริ่มเวทีจากแม่แบบนี้ได้ในหน้าเวทีทั้งหมด")
        self.strip.show_done(told.format(title=title))

    def finish(self) -> None:
        """Put everything half-typed on disk and end what is being written: the window is about to close."""
        if self._session_id is not None:
            self.session.finish_typing()
        if "session" in self.__dict__:
            self.session.photos.intake.finish()
            self.session.wall.close()
        if "printing" in self.__dict__:
            self.printing.worker.finish()

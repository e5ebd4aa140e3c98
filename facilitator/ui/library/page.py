"""The library page: every session, search over all of them, templates to start from, and the bin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from facilitator.ui.library.actions import LibraryActions
from facilitator.ui.library.bin import BinBar
from facilitator.ui.library.header import LibraryHeader
from facilitator.ui.library.notice import LibraryNotice
from facilitator.ui.library.session_files import paths_in
from facilitator.ui.library.session_list import SessionList
from facilitator.ui.library.session_rows import SessionModel
from facilitator.ui.library.session_wording import search_result
from facilitator.ui.library.template_gallery import TemplateGallery
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.search_box import SearchBox
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from facilitator.kinds import Kinds
    from facilitator.templates import Templates
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.library.starts import Start
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.message_strip import MessageStrip
    from facilitator.ui.parts.theme import Theme


WIDE, NARROW = 1200, 960
"""Widths of the page at 100 %: under WIDE the margins shrink, under NARROW the templates are left out."""


class LibraryPage(QWidget):
    """Shows the sessions of a library and changes which there are; opening one is left to the window."""

    session_chosen = Signal(int)
    """A session is to be opened."""

    def __init__(
        self,
        theme: Theme,
        bridge: StoreBridge,
        kinds: Kinds,
        templates: Templates,
        commands: Commands,
        strip: MessageStrip,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge, self._kinds = theme, bridge, kinds
        self._commands, self._strip = commands, strip
        self._stale = True
        self.deeds = LibraryActions(theme, bridge, kinds, templates, strip, self)
        self.model = SessionModel(bridge.store, kinds)
        self.header = LibraryHeader(theme, commands)
        self.search_box = SearchBox(theme)
        self.setFocusProxy(self.search_box)
        self.bin_bar = BinBar(theme, commands)
        self.sessions = SessionList(theme, self.model)
        self.notice = LibraryNotice(theme)
        self.gallery = TemplateGallery(theme, kinds, templates)
        self.bin_button = KeyButton(theme, "", look="quiet", icon="trash-2")
        self._build()
        self._connect()
        self._bind()
        theme.changed.connect(self._dress)
        self._dress()

    def _build(self) -> None:
        mark(self, "ground", "paper")
        self.setAcceptDrops(True)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.sessions)
        self._middle.addWidget(self.notice)
        left = QVBoxLayout()
        left.addWidget(self.search_box)
        left.addWidget(self.bin_bar)
        left.addWidget(self._middle, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.bin_button)
        foot.addStretch(1)
        left.addLayout(foot)
        self._columns = QHBoxLayout()
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self.gallery)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(self._columns, 1)
        self._left = left

    def _connect(self) -> None:
        self._bridge.changed.connect(self._note_change)
        self.search_box.searched.connect(self._search)
        self.search_box.moved.connect(self.sessions.step)
        self.search_box.entered.connect(self.open_chosen)
        self.search_box.delete_wanted.connect(lambda: self._commands.run("delete_session"))
        self.sessions.opened.connect(lambda _id: self.open_chosen())
        self.sessions.delete_wanted.connect(lambda _id: self._commands.run("delete_session"))
        self.sessions.typed.connect(self.search_box.add)
        self.sessions.menu_wanted.connect(self._show_menu)
        self.sessions.chosen.connect(lambda _id: self._allow())
        self.deeds.opened.connect(self.session_chosen)
        self.deeds.listed.connect(self.refresh)
        self.deeds.templates_changed.connect(self.gallery.refresh)
        self.gallery.picked.connect(self._start_from)
        self.gallery.delete_wanted.connect(self.deeds.discard_template)
        self.bin_button.clicked.connect(lambda: self._commands.run("bin"))

    def _bind(self) -> None:
        deeds = self.deeds
        for command_id, handler in (
            ("new_session", deeds.start),
            ("open_file", deeds.choose),
            ("paste_text", deeds.paste),
            ("search", self.focus_search),
            ("open_session", self.open_chosen),
            ("continue_session", self._with_chosen(deeds.continue_from)),
            ("session_details", self._with_chosen(deeds.edit)),
            ("delete_session", self._with_chosen(deeds.delete)),
            ("undo_delete", deeds.undo_delete),
            ("bin", self.toggle_bin),
            ("restore_session", self._with_chosen(deeds.restore)),
            ("purge_session", self._with_chosen(deeds.purge)),
        ):
            self._commands.bind(command_id, handler)

    # --- what the page shows ---

    def refresh(self, choose: int = 0) -> None:
        """Read the sessions anew, keeping the chosen one, or choosing another."""
        kept, row = choose or self.sessions.chosen_id, self.sessions.currentIndex().row()
        self.model.refresh()
        self.gallery.refresh()
        self._stale = False
        if self.model.row_of(kept) >= 0:
            self.sessions.choose(kept)
        else:
            self.sessions.choose_row(row)
        self._tell()

    def focus_search(self) -> None:
        """Put the keyboard into the search box."""
        self.search_box.setFocus()
        self.search_box.selectAll()

    def toggle_bin(self) -> None:
        """Show the bin instead of the sessions, or the sessions again."""
        self.model.show_bin(shown=not self.model.in_bin)
        self.sessions.choose_row(0)
        self._tell()
        (self.sessions if self.model.in_bin else self.search_box).setFocus()

    def _search(self, query: str) -> None:
        self.model.search(query)
        self.sessions.choose_row(0)
        self._tell()

    def _tell(self) -> None:
        """Bring everything around the list in line with it."""
        model = self.model
        if model.in_bin and not model.binned:
            model.show_bin(shown=False)
            self.sessions.choose_row(0)
        self.header.show_number(model.total)
        self.search_box.setVisible(not model.in_bin)
        self.search_box.show_result(search_result(model.count) if model.count else "")
        self.bin_bar.setVisible(model.in_bin)
        self.bin_bar.show_number(model.binned)
        self.bin_button.setVisible(bool(model.binned) and not model.in_bin)
        self.bin_button.set_label(tr("ถังขยะ · {number} เวที").format(number=count(model.binned)))
        self._middle.setCurrentWidget(self.sessions if model.rowCount() else self.notice)
        if not model.total:
            self.notice.tell(
                tr("ยังไม่มีเวที"),
                tr("เริ่มจากแม่แบบด้านขวา กด Ctrl N หรือลากไฟล์เวทีมาวางบนหน้าต่างนี้"),
            )
        else:
            self.notice.tell(
                tr("ไม่พบ “{query}”").format(query=self.search_box.query()),
                tr("ลองพิมพ์คำสั้นลง หรือสะกดแบบอื่น กด Esc เพื่อดูทุกเวที"),
            )
        self._allow()

    def _allow(self) -> None:
        """Tell the commands what can be done with the chosen session."""
        nothing = "" if self.sessions.chosen_id else tr("ยังไม่ได้เลือกเวที")
        in_bin, not_bin = tr("เวทีนี้อยู่ในถังขยะ ให้กู้คืนก่อน"), tr("ใช้ได้ในถังขยะเท่านั้น")
        for command_id in ("open_session", "continue_session", "session_details", "delete_session"):
            self._commands.allow(command_id, in_bin if self.model.in_bin else nothing)
        for command_id in ("restore_session", "purge_session"):
            self._commands.allow(command_id, nothing if self.model.in_bin else not_bin)
        self._commands.allow("bin", "" if self.model.binned else tr("ถังขยะว่าง"))
        self._commands.allow("undo_delete", "" if self.deeds.can_undo else tr("ไม่มีอะไรให้เลิกทำ"))

    def _note_change(self, _changes: object) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.model.in_bin:
            self.toggle_bin()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._strip.float_at_foot(foot=True)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._strip.float_at_foot(foot=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def _dress(self) -> None:
        theme = self._theme
        width = self.width() / theme.zoom
        narrow = width < WIDE
        self.gallery.setVisible(width >= NARROW)
        self.header.show_paste_button(shown=width < NARROW)
        side = theme.px(20 if narrow else 34)
        self._columns.setContentsMargins(side, theme.px(26), side, theme.px(12))
        self._columns.setSpacing(theme.px(20 if narrow else 26))
        self._left.setSpacing(theme.px(14))
        self.gallery.setFixedWidth(min(theme.px(420), max(round(self.width() * 0.26), theme.px(200))))

    def open_chosen(self) -> None:
        """Ask for the chosen session to be opened; one in the bin is left there."""
        if self.sessions.chosen_id and not self.model.in_bin:
            self.session_chosen.emit(self.sessions.chosen_id)

    def _with_chosen(self, deed: Callable[[int], None]) -> Callable[[], None]:
        """Return what does the deed with the session that is chosen then."""

        def run() -> None:
            if self.sessions.chosen_id:
                deed(self.sessions.chosen_id)

        return run

    def _start_from(self, start: Start) -> None:
        if start.what == "paper":
            self.deeds.paste()
        elif start.what == "earlier":
            self.deeds.continue_from(0 if self.model.in_bin else self.sessions.chosen_id)
        elif start.what == "own_kind":
            self._commands.run("own_kinds")
        else:
            self.deeds.start(start)

    def _show_menu(self, _session_id: int, place: QPoint) -> None:
        menu = QMenu(self)
        used = ("open_session", "continue_session", "session_details", "delete_session")
        for command_id in ("restore_session", "purge_session") if self.model.in_bin else used:
            menu.addAction(self._commands.action(command_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = paths_in(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.deeds.read(paths)

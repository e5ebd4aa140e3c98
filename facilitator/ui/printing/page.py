"""The print page: the real pages of a document, and the ways to print and save it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.parts.file_dialogs import Folder, open_dialog, usual_folder
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.printing.document_list import DOCUMENTS, DocumentList
from facilitator.ui.printing.header import PrintHeader
from facilitator.ui.printing.options import PrintOptions
from facilitator.ui.printing.paper_printer import PaperPrinter, has_printer, prepare_printer, printer_dialog
from facilitator.ui.printing.pdf_preview import PdfPreview
from facilitator.ui.printing.pdf_worker import LaidOut, PdfWorker

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QImage, QResizeEvent
    from PySide6.QtPrintSupport import QPrinter

    from facilitator.kinds import Kinds
    from facilitator.model import Snapshot
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.message_strip import MessageStrip
    from facilitator.ui.parts.theme import Theme

DIGITS, FOLDER, PHOTOS = "print.digits", "print.folder", "print.photos"
"""Under these names the store remembers digits and folder chosen last, and which sessions print photos."""
WIDE, NARROW = 1200, 900
"""Widths of the page at 100 %: from WIDE on the list of documents is broad, under NARROW it is left out."""
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class PrintPage(QWidget):
    """Shows how a session prints. It reads the session when it is opened and changes nothing."""

    back_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        bridge: StoreBridge,
        kinds: Kinds,
        commands: Commands,
        strip: MessageStrip,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge = theme, bridge
        self._commands, self._strip = commands, strip
        self._snapshot: Snapshot | None = None
        self._document, self._number = DOCUMENTS[0][0], 0
        self._laid_out: LaidOut | None = None
        self._job: PaperPrinter | None = None
        self._printer: QPrinter | None = None
        self.worker = PdfWorker(kinds, self)
        self.header = PrintHeader(theme, commands)
        self.documents = DocumentList(theme)
        self.preview = PdfPreview(theme)
        self.setFocusProxy(self.preview)
        self.options = PrintOptions(theme, commands, bridge.store.recall(DIGITS, "thai"))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.documents)
        row.addWidget(self.preview, 1)
        row.addWidget(self.options)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(row, 1)
        self._connect()
        theme.changed.connect(self._dress)
        self._dress()

    def open_session(self, session_id: int) -> None:
        """Show how a session prints now."""
        self._snapshot = self._bridge.store.snapshot(session_id)
        self.header.show_title(self._snapshot.session.title)
        wanted = self._bridge.store.recall(f"{PHOTOS}:{session_id}") == "yes"
        self.options.offer_photos(len(self._snapshot.photos), wanted=wanted)
        self._lay_out()
        self.preview.setFocus()

    def _connect(self) -> None:
        worker = self.worker
        worker.laid_out.connect(self._show_document)
        worker.page_ready.connect(self._show_page)
        worker.failed.connect(self._show_failure)
        worker.written.connect(self._tell_written)
        worker.refused.connect(self._strip.show_error)
        self.preview.wanted.connect(worker.want)
        self.documents.chosen.connect(self._choose_document)
        self.options.changed.connect(self._choose_options)
        self.options.copies.changed.connect(self.header.show_copies)
        for command_id, handler in (
            ("leave_print", self.back_wanted.emit),
            ("send_to_printer", self.send_to_printer),
            ("save_pdf", lambda: self._choose_target(".pdf")),
            ("save_text", lambda: self._choose_target(".txt")),
            ("save_json", lambda: self._choose_target(".json")),
            ("page_wider", lambda: self.preview.step_zoom(1)),
            ("page_narrower", lambda: self.preview.step_zoom(-1)),
            ("page_fit", self.preview.fit_width),
        ):
            self._commands.bind(command_id, handler)

    # --- the document on show ---

    def _choose_document(self, name: str) -> None:
        self._document = name
        self._lay_out()

    def _choose_options(self) -> None:
        self._bridge.remember(DIGITS, self.options.digits.value)
        if self._snapshot is not None and self._snapshot.photos:
            wanted = "yes" if self.options.photos.isChecked() else "no"
            self._bridge.remember(f"{PHOTOS}:{self._snapshot.session.id}", wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        if self._snapshot is None:
            return
        self._laid_out = None
        self._number = self.worker.lay_out(self._snapshot, self.options.options(self._document))
        self.documents.show_pages(self._document, "")
        self.options.status.setText(tr("กำลังจัดหน้า…"))
        self.preview.show_note("" if self.preview.page_count else tr("กำลังจัดหน้า…"))
        self._allow(tr("รอจัดหน้าให้เสร็จก่อน"))

    def _show_document(self, number: int, laid_out: LaidOut) -> None:
        if number != self._number:
            return
        self._laid_out = laid_out
        pages = tr("{pages} หน้า A4").format(pages=count(len(laid_out.pages)))
        self.documents.show_pages(self._document, pages)
        self.options.show_result(laid_out.seconds, len(laid_out.pages))
        self.preview.show_document(laid_out.pages)
        self._allow("")

    def _show_page(self, number: int, page: int, _width: int, image: QImage) -> None:
        if number == self._number:
            self.preview.show_page(page, image)

    def _show_failure(self, number: int, problem: str) -> None:
        if number == self._number:
            self.options.status.setText("")
            self.preview.show_note(tr("จัดหน้าไม่ได้"))
            self._strip.show_error(problem)
            self._allow(problem)

    def _allow(self, reason_against: str) -> None:
        self._commands.allow("send_to_printer", reason_against)

    # --- files ---

    def _choose_target(self, ending: str) -> None:
        """Ask where to save, with a name made from the session's title."""
        if self._snapshot is None:
            return
        words = _NOT_IN_NAMES.sub(" ", self._snapshot.session.title).split()
        title = " ".join(words)[:80].strip(" .") or tr("เวที")
        folder = self._bridge.store.recall(FOLDER) or usual_folder(Folder.DocumentsLocation)
        dialog = QFileDialog(self.window(), tr("บันทึกเป็นไฟล์"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{ending[1:].upper()} (*{ending})"])
        dialog.setDefaultSuffix(ending[1:])
        dialog.selectFile(f"{title}{ending}")
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        open_dialog(dialog, tr("บันทึก"))

    def write(self, target: Path) -> None:
        """Write the document, or all of the session for .json, into a file."""
        if self._snapshot is not None:
            self._bridge.perform(lambda: self._bridge.store.remember(FOLDER, str(target.parent)))
            self.worker.write(self._snapshot, target, self.options.options(self._document))

    def _tell_written(self, name: str) -> None:
        path = Path(name)
        message = tr("บันทึก “{name}” แล้ว").format(name=path.name)
        self._strip.show_done(message, tr("เปิดโฟลเดอร์"), lambda: _open_folder(path.parent))

    # --- paper ---

    def send_to_printer(self) -> None:
        """Let the user choose a printer, then print; without one say what to do instead."""
        if self._laid_out is None or self._snapshot is None:
            return
        if not has_printer():
            self._strip.show_error(
                tr("ไม่พบเครื่องพิมพ์ ต่อหรือเพิ่มเครื่องพิมพ์แล้วลองใหม่ หรือบันทึก PDF แล้วนำไปพิมพ์ที่เครื่องอื่น"),
                tr("บันทึก PDF"),
                lambda: self._choose_target(".pdf"),
            )
            return
        printer = prepare_printer(self.options.copies.value, self._snapshot.session.title)
        self._printer = printer
        dialog = printer_dialog(printer, len(self._laid_out.pages), self.window())
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # the stub knows only Qt's older open() of this dialog

    def print_on(self, printer: QPrinter) -> None:
        """Print the document on this printer."""
        if self._laid_out is None:
            return
        self._printer = printer
        job = PaperPrinter(self.worker, printer, self._laid_out.pages, self)
        self._job = job
        job.progressed.connect(self._tell_progress)
        job.failed.connect(self._strip.show_error)
        job.finished.connect(lambda: self._strip.show_done(tr("ส่งไปเครื่องพิมพ์แล้ว")))
        job.start()

    def _tell_progress(self, done: int, total: int) -> None:
        if self._job is not None and done < total:
            words = tr("กำลังส่งไปเครื่องพิมพ์ หน้า {done} จาก {total}").format(done=count(done), total=count(total))
            self._strip.show_done(words, tr("ยกเลิก"), self._job.cancel)

    # --- the page itself ---

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._laid_out = None
        self.worker.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def _dress(self) -> None:
        width = self.width() / self._theme.zoom
        self.documents.setVisible(width >= NARROW or len(DOCUMENTS) > 1)
        self.documents.setFixedWidth(self._theme.px(298 if width >= WIDE else 210))
        self.options.setFixedWidth(self._theme.px(290))


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

"""Sends a document to a printer: every page at the printer's own resolution, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.printing.pdf_worker import PdfWorker

FINEST = 300
"""Dots per inch a page is rendered at, at most: finer costs memory and looks no better for text."""
_POINTS = 72.0


def has_printer() -> bool:
    """Tell whether the system knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


class PaperPrinter(QObject):
    """One print job. Pages are rendered by the worker and painted here, where Qt wants it."""

    progressed = Signal(int, int)
    """How many pages are done, and of how many."""
    finished = Signal()
    failed = Signal(str)

    def __init__(
        self,
        worker: PdfWorker,
        printer: QPrinter,
        pages: tuple[tuple[float, float], ...],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker, self._printer = worker, printer
        first, last = printer.fromPage(), printer.toPage()
        numbers = range(len(pages)) if not first else range(first - 1, min(last or first, len(pages)))
        self._pages = [(number, pages[number]) for number in numbers]
        self._repeats = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
        self._queue = [page for _ in range(self._repeats) for page in self._pages]
        self._total = len(self._queue)
        self._painter: QPainter | None = None

    def start(self) -> None:
        """Begin to print; news come by signals."""
        if not self._queue:
            self.failed.emit(tr("ไม่มีหน้าที่เลือกไว้ ให้เลือกหน้าที่จะพิมพ์ใหม่"))
            return
        self._printer.setFullPage(True)
        self._turn(self._queue[0][1])
        self._painter = QPainter()
        if not self._painter.begin(self._printer):
            self._painter = None
            self.failed.emit(
                tr("ส่งงานไปเครื่องพิมพ์ไม่ได้ ตรวจว่าเครื่องพิมพ์เปิดอยู่แล้วลองใหม่ หรือบันทึก PDF แล้วนำไปพิมพ์ที่เครื่องอื่น")
            )
            return
        self._worker.sheet_ready.connect(self._paint)
        self._ask()

    def cancel(self) -> None:
        """Stop; pages not yet painted are not printed."""
        if self._painter is not None:
            self._printer.abort()
            self._end()

    def _ask(self) -> None:
        number, (points_wide, _) = self._queue[0]
        dots = min(self._printer.resolution(), FINEST)
        self._worker.render_sheet(number, round(points_wide * dots / _POINTS))

    def _paint(self, _document: int, page: int, image: QImage) -> None:
        """Paint the page that has come, and ask for the next."""
        if self._painter is None or not self._queue or page != self._queue[0][0]:
            return
        _, (wide, high) = self._queue.pop(0)
        dots = self._printer.resolution() / _POINTS
        self._painter.drawImage(QRectF(0, 0, wide * dots, high * dots), image)
        self.progressed.emit(self._total - len(self._queue), self._total)
        if not self._queue:
            self._end()
            self.finished.emit()
            return
        self._turn(self._queue[0][1])
        self._printer.newPage()
        self._ask()

    def _turn(self, size: tuple[float, float]) -> None:
        """Turn the paper as the page stands."""
        wide = size[0] > size[1]
        sheet = QPageSize(QSizeF(min(size), max(size)), QPageSize.Unit.Point)
        self._printer.setPageSize(sheet)
        self._printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        )

    def _end(self) -> None:
        self._worker.sheet_ready.disconnect(self._paint)
        if self._painter is not None:
            self._painter.end()
            self._painter = None


def prepare_printer(copies: int, title: str) -> QPrinter:
    """Return the system's default printer, told how many copies to make and what the job is called."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCopyCount(copies)
    return printer


def printer_dialog(printer: QPrinter, pages: int, parent: QWidget) -> QPrintDialog:
    """Return the system's print dialog for this printer; open it with `open()`, and keep the printer."""
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setWindowTitle(tr("พิมพ์"))
    return dialog

"""Lays out, renders and writes documents on a thread of its own, so that the window never waits."""

from __future__ import annotations

import threading
import time
from collections import deque
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from facilitator import exports
from facilitator.exports import ExportRefused

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from facilitator.exports import ExportOptions
    from facilitator.kinds import Kinds
    from facilitator.model import Snapshot


@dataclass(frozen=True)
class LaidOut:
    """A document that is ready: the size of each page in points, and how long it took."""

    pages: tuple[tuple[float, float], ...]
    seconds: float


class PdfWorker(QObject):
    """One thread, one document at a time. A new document drops whatever of the old one is not done.

    Everything that is told bears the number that `lay_out` returned, so that late news can be told apart.
    """

    laid_out = Signal(int, object)
    """The document is ready: its number and a LaidOut."""
    page_ready = Signal(int, int, int, QImage)
    """A wanted page: document, page from 0, width in pixels, picture."""
    sheet_ready = Signal(int, int, QImage)
    """A page for the printer: document, page from 0, picture."""
    failed = Signal(int, str)
    """The document cannot be laid out; the text says why and what to do."""
    written = Signal(str)
    """A file is there whole: its path."""
    refused = Signal(str)
    """A file could not be written; the text says why and what to do."""
    _broke = Signal(object)

    def __init__(self, kinds: Kinds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._awake = threading.Condition()
        self._tasks: deque[Callable[[], None]] = deque()
        self._wanted: deque[tuple[int, int]] = deque()
        self._number = 0
        self._leaving = False
        self._document: pypdfium2.PdfDocument | None = None
        self._thread: threading.Thread | None = None
        self._broke.connect(self._raise)

    def lay_out(self, snapshot: Snapshot, options: ExportOptions) -> int:
        """Begin a document and return its number."""
        with self._awake:
            self._number += 1
            number = self._number
            self._wanted.clear()
            self._add(lambda: self._build(number, snapshot, options))
        return number

    def want(self, pages: list[int], width: int) -> None:
        """Render these pages of the present document, this wide, instead of those wanted before."""
        with self._awake:
            self._wanted = deque((page, width) for page in pages)
            self._awake.notify()

    def render_sheet(self, page: int, width: int) -> None:
        """Render one page of the present document for the printer."""
        with self._awake:
            number = self._number
            self._add(lambda: self._render_sheet(number, page, width))

    def write(self, snapshot: Snapshot, target: Path, options: ExportOptions) -> None:
        """Write a file in the format that its ending names."""
        with self._awake:
            self._add(lambda: self._write(snapshot, target, options))

    def leave(self) -> None:
        """Forget the document; the thread ends by itself when the files it was asked for are written."""
        with self._awake:
            self._number += 1
            self._wanted.clear()
            self._leaving = True
            self._awake.notify()

    def finish(self) -> None:
        """Wait until the files it was asked for are written: the program is about to end."""
        self.leave()
        with self._awake:
            thread = self._thread
        if thread is not None:
            thread.join()

    # --- on the thread ---

    def _add(self, task: Callable[[], None]) -> None:
        self._tasks.append(task)
        self._leaving = False
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="pages", daemon=True)
            self._thread.start()
        self._awake.notify()

    def _run(self) -> None:
        while task := self._next():
            try:
                task()
            except Exception as error:  # noqa: BLE001 - raised again where faults are caught
                self._broke.emit(error)

    def _next(self) -> Callable[[], None] | None:
        """Wait for something to do; None when it is time to end."""
        with self._awake:
            while not (self._leaving or self._tasks or (self._wanted and self._document is not None)):
                self._awake.wait()
            if self._tasks:
                return self._tasks.popleft()
            if self._leaving:
                self._thread = None
                if self._document is not None:
                    self._document.close()
                    self._document = None
                return None
            page, width = self._wanted.popleft()
            number = self._number
        return lambda: self.page_ready.emit(number, page, width, self._render(page, width))

    def _build(self, number: int, snapshot: Snapshot, options: ExportOptions) -> None:
        if number != self._number:
            return
        begun = time.perf_counter()
        stream = BytesIO()
        try:
            exports.writers()[".pdf"](snapshot, self._kinds, options, stream)
        except ExportRefused as problem:
            self.failed.emit(number, str(problem))
            return
        if self._document is not None:
            self._document.close()
        self._document = pypdfium2.PdfDocument(stream.getvalue())
        sizes = tuple(self._document.get_page_size(page) for page in range(len(self._document)))
        self.laid_out.emit(number, LaidOut(sizes, time.perf_counter() - begun))

    def _render_sheet(self, number: int, page: int, width: int) -> None:
        if number == self._number:
            self.sheet_ready.emit(number, page, self._render(page, width))

    def _render(self, page: int, width: int) -> QImage:
        """Return one page, this many pixels wide."""
        assert self._document is not None
        sheet = self._document[page]
        bitmap = sheet.render(scale=width / sheet.get_width(), prefer_bgrx=True)
        picture = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        sheet.close()
        return picture

    def _write(self, snapshot: Snapshot, target: Path, options: ExportOptions) -> None:
        try:
            exports.export(snapshot, self._kinds, target, options)
        except ExportRefused as problem:
            self.refused.emit(str(problem))
        else:
            self.written.emit(str(target))

    def _raise(self, error: Exception) -> None:
        raise error

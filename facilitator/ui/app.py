"""The composition root of the window: builds theme, store, bridge and main window, and runs them."""

from __future__ import annotations

import gc
import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from facilitator import kinds
from facilitator.store import LibraryBusy, LibraryError, Store
from facilitator.ui.bridge import StoreBridge
from facilitator.ui.faults import Faults
from facilitator.ui.main_window import ZOOM, MainWindow
from facilitator.ui.single_window import FirstWindow, raise_first
from facilitator.ui.strings import tr
from facilitator.ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path


def run(library: Path) -> int:
    """Open the window on a library and return the exit status when it is closed."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("facilitator")
    application.setApplicationDisplayName(tr("กระบวนกร"))
    application.setDesktopFileName("facilitator")
    theme = Theme()
    theme.apply(application)
    try:
        store = Store.open(library)
    except LibraryBusy as busy:
        if raise_first(library):
            return 0
        return _say(str(busy))
    except LibraryError as error:
        return _say(str(error))
    with store:
        return _run(application, theme, store)


def _run(application: QApplication, theme: Theme, store: Store) -> int:
    faults = Faults()
    problems = logging.FileHandler(store.path.with_name("problems.log"), encoding="utf-8", delay=True)
    logging.basicConfig(level=logging.WARNING, handlers=[problems, logging.StreamHandler()])
    bridge = StoreBridge(store)
    theme.set_zoom(float(store.recall(ZOOM, "1.0")))
    theme.apply(application)
    window = MainWindow(theme, bridge, kinds.load())
    first = FirstWindow(store.path)
    first.raise_wanted.connect(window.come_forward)
    faults.happened.connect(
        lambda fault: window.strip.show_error(
            tr("โปรแกรมสะดุด แต่ที่บันทึกไว้ยังอยู่ครบ ทำงานต่อได้ ({fault})").format(fault=fault)
        )
    )
    window.show()
    # What is loaded by now stays for good: collecting it again and again would cost frames.
    QTimer.singleShot(0, _settle_memory)
    status = application.exec()
    first.close()
    bridge.close()
    faults.close()
    return status


def _settle_memory() -> None:
    gc.collect()
    gc.freeze()


def _say(message: str) -> int:
    """Tell why the window cannot open, with the remedy; the exit status is 1."""
    box = QMessageBox(QMessageBox.Icon.Critical, tr("เปิดคลังเวทีไม่ได้"), "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(message)
    box.addButton(tr("ปิด"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    return 1


"""What fills the window once its frame is on the screen, and what runs beside it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from facilitator import kinds
from facilitator.ui.faults import Faults
from facilitator.ui.memory import Collector
from facilitator.ui.pages import Pages
from facilitator.ui.parts.bridge import StoreBridge
from facilitator.ui.parts.strings import tr
from facilitator.ui.single_window import FirstWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from facilitator.store import Store
    from facilitator.ui.main_window import MainWindow
    from facilitator.ui.parts.theme import Theme


LATER = 150
"""Milliseconds until the rest is loaded: the first page is on the screen by then."""


class Contents:
    """The pages on one open library, the bridge they listen to, and the ear for a second start."""

    def __init__(self, application: QApplication, theme: Theme, store: Store, window: MainWindow) -> None:
        self._faults = Faults()
        self._collector = Collector(window)
        self._log = logging.FileHandler(store.path.with_name("problems.log"), encoding="utf-8", delay=True)
        self._log.setLevel(logging.WARNING)
        logging.getLogger().addHandler(self._log)
        self._bridge = StoreBridge(store)
        self.pages = Pages(theme, self._bridge, kinds.of_library(store.path), window)
        self._first = FirstWindow(store.path, window)
        self._first.raise_wanted.connect(window.come_forward)
        self._faults.happened.connect(self._tell)
        theme.changed.connect(lambda: theme.apply(application))
        window.setCentralWidget(self.pages)
        self.pages.show_library()
        later = QTimer(window)
        later.setSingleShot(True)
        later.timeout.connect(self._settle)
        later.start(LATER)

    def close(self) -> None:
        """Let go of the library."""
        self._first.close()
        self._bridge.close()
        self._faults.close()
        self._collector.close()
        logging.getLogger().removeHandler(self._log)
        self._log.close()

    def _tell(self, fault: str) -> None:
        self.pages.strip.show_error(
            tr("โปรแกรมสะดุด แต่ที่บันทึกไว้ยังอยู่ครบ ทำงานต่อได้ ({fault})").format(fault=fault)
        )

    def _settle(self) -> None:
        self.pages.build_the_rest()
        self._collector.settle()

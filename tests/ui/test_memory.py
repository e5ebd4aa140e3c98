"""Garbage is collected on the window's own thread and nowhere else."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator.ui.contents import Contents
from facilitator.ui.main_window import MainWindow
from facilitator.ui.memory import Collector
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from facilitator.store import Store


class Knot(QObject):
    """A Qt object in a cycle, which only the collector can take apart."""

    def __init__(self, gone_on: list[int]) -> None:
        super().__init__()
        self.itself = self
        self.gone_on = gone_on

    def __del__(self) -> None:
        self.gone_on.append(threading.get_ident())


def busy() -> None:
    """Make so many things that Python would collect."""
    for _ in range(50):
        kept = [[number] for number in range(2000)]
        del kept


def test_a_thread_that_makes_many_things_destroys_no_qt_object(qapp: QApplication) -> None:
    gc.enable()
    collector, gone_on = Collector(qapp), list[int]()
    Knot(gone_on)
    thread = threading.Thread(target=busy)
    thread.start()
    thread.join()
    assert gone_on == []
    for _ in range(12):
        collector._collect()
    assert gone_on == [threading.get_ident()]
    collector.close()
    collector.deleteLater()


def test_the_program_collects_by_itself_only_outside_the_window(qapp: QApplication, store: Store) -> None:
    gc.enable()
    theme, window = Theme(), MainWindow(Theme())
    contents = Contents(qapp, theme, store, window)
    assert not gc.isenabled()
    window.close()
    contents.close()
    assert gc.isenabled()
    window.deleteLater()

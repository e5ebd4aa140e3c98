"""A window of the program in which a timer runs until a test kills it: `timer_player.py LIBRARY TIME`.

It opens the first session of the library, starts the timer unless it runs, and prints what it reads at that
time of the computer's clock. Then it waits to be killed.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from facilitator import kinds
from facilitator.store import Store
from facilitator.ui.main_window import MainWindow
from facilitator.ui.pages import Pages
from facilitator.ui.parts.bridge import StoreBridge
from facilitator.ui.parts.theme import Theme


def main(library: str, time: str) -> None:
    """Start, say what the timer reads, and wait."""
    application, theme = QApplication([]), Theme()
    theme.apply(application)
    with Store.open(Path(library)) as store:
        window = MainWindow(theme)
        pages = Pages(theme, StoreBridge(store), kinds.load(), window)
        window.setCentralWidget(pages)
        window.show()
        pages.session.clock.now = lambda: datetime.fromisoformat(time)
        pages.open_session(store.sessions()[0].session.id)
        application.processEvents()
        if pages.session.timers.running_id is None:
            pages.commands.run("timer")
        sys.stdout.write(f"{pages.session.header.timer.label}\n")
        sys.stdout.flush()
        application.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])

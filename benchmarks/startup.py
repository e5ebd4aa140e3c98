"""Start to first painted window, beside a bare QMainWindow in the same run.

Reads: medians of whole processes, taken in turns, from start until the window is painted for the first time
("window": its bar and ground) and until the list of sessions is painted in it ("page"); goal: the window
takes at most twice as long as the bare one. Elapsed time first, then processor time, which a busy machine
disturbs less. "1,000 sessions" is a library that has been used for years. All come up on the offscreen
platform unless QT_QPA_PLATFORM names another.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 9
BARE = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))
application = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""
OURS = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from facilitator.ui import app
from facilitator.ui import main_window
def leave():
    QTimer.singleShot(0, lambda: os._exit(0))
paint = main_window.MainWindow.paintEvent
def painted(window, event):
    if sys.argv[2] == "frame":
        leave()  # before the window's own timer, which goes on to load the pages
    paint(window, event)
main_window.MainWindow.paintEvent = painted
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            leave()
        return False
watch = Watch()
place = main_window.MainWindow.setCentralWidget
def placed(window, widget):
    if hasattr(widget, "library"):
        widget.library.sessions.viewport().installEventFilter(watch)
        widget.library.notice.installEventFilter(watch)
    place(window, widget)
main_window.MainWindow.setCentralWidget = placed
app.run(Path(sys.argv[1]))
"""


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        empty, used = Path(folder) / "empty.db", Path(folder) / "used.db"
        _fill(used)
        cases = {
            "bare QMainWindow": (BARE, empty, ""),
            "window, new library": (OURS, empty, "frame"),
            "window, 1,000 sessions": (OURS, used, "frame"),
            "page, new library": (OURS, empty, "page"),
            "page, 1,000 sessions": (OURS, used, "page"),
        }
        started: dict[str, list[tuple[float, float]]] = {name: [] for name in cases}
        for run in range(RUNS + 1):
            for name, (code, file, until) in cases.items():
                seconds = _run(code, file, until)
                if run:  # the first round warms the disk
                    started[name].append(seconds)
        bare = _medians(started["bare QMainWindow"])
        print(f"{'':24}{'elapsed':>11}{'':9}{'processor':>11}")
        for name, taken in started.items():
            columns = zip(_medians(taken), bare, strict=True)
            print(
                f"{name:24}"
                + "".join(f"{ours * 1000:8.0f} ms{ours / least:7.2f} ×" for ours, least in columns)
            )


def _medians(taken: list[tuple[float, float]]) -> tuple[float, float]:
    return statistics.median(each[0] for each in taken), statistics.median(each[1] for each in taken)


def _run(code: str, library: Path, until: str) -> tuple[float, float]:
    """Return elapsed and processor time of one process."""
    begun, used = time.perf_counter(), os.times()
    subprocess.run([sys.executable, "-c", code, str(library), until], check=True, stderr=subprocess.DEVNULL)
    elapsed, after = time.perf_counter() - begun, os.times()
    return elapsed, after.children_user + after.children_system - used.children_user - used.children_system


def _fill(library: Path) -> None:
    from facilitator.operations import agenda, cards, sessions
    from facilitator.store import Store

    with Store.open(library) as store:
        for number in range(1000):
            session_id = sessions.create(store, f"เวทีที่ {number}", date=f"20{10 + number % 15}-03-11")
            agenda.add(store, session_id, "SWOT", kind="swot")
            cards.add(store, store.boards(session_id)[0].id, "S", "กลุ่มออมทรัพย์ทำงานต่อเนื่อง")


if __name__ == "__main__":
    main()

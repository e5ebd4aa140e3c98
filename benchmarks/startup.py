"""Start to first painted window, beside a bare QMainWindow in the same run.

Reads: medians of whole processes from start to the end of the first paint, the two taken in turns; goal: the
program takes at most twice as long as the bare window. "empty" is a new library, "1,000 sessions" a library
that has been used for years. Both windows come up on the offscreen platform unless QT_QPA_PLATFORM names another.
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
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)
application = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""
OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from facilitator.ui import app, main_window
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, QApplication.quit)
        return False
painted = Painted()
show = main_window.MainWindow.showEvent
def shown(window, event):
    window.library.installEventFilter(painted)
    show(window, event)
main_window.MainWindow.showEvent = shown
app.run(Path(sys.argv[1]))
"""


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        empty, used = Path(folder) / "empty.db", Path(folder) / "used.db"
        _fill(used)
        started: dict[str, list[float]] = {"bare QMainWindow": [], "empty library": [], "1,000 sessions": []}
        for run in range(RUNS + 1):
            for name, code, file in (
                ("bare QMainWindow", BARE, empty),
                ("empty library", OURS, empty),
                ("1,000 sessions", OURS, used),
            ):
                seconds = _run(code, file)
                if run:  # the first round warms the disk
                    started[name].append(seconds)
        bare = statistics.median(started["bare QMainWindow"])
        for name, taken in started.items():
            median = statistics.median(taken)
            print(f"{name:20}{median * 1000:8.0f} ms{median / bare:8.2f} ×", flush=True)


def _run(code: str, library: Path) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, str(library)], check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begun


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

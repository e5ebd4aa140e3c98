"""From key to committed and painted on both screens: operator's board with preview, and the wall.

Reads: for each mode the median and the 99th of the time from the Enter key to the moment when the card is
committed in the library and both windows have painted it; goal: 16 ms median. Then the median of the
processor time in it, which other work on the computer disturbs less, and how much of that the wall takes:
the difference to the first line, where it is down and the preview folded away. The board is a SWOT with
2,000 cards over four slots, the operator's window 1366×768, the projector 1920×1080 beside it; painted by
Qt's own raster painting on the offscreen platform. With the newest card on the wall, a card counts only
when board, preview and wall have each been painted.
"""

from __future__ import annotations

import json
import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from board import settle, swot
from PySide6.QtCore import QEvent, QObject, Qt, qInstallMessageHandler
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator import kinds
from facilitator.operations import cards, sessions
from facilitator.store import Store
from facilitator.ui.main_window import MainWindow
from facilitator.ui.memory import Collector
from facilitator.ui.pages import Pages
from facilitator.ui.parts.bridge import StoreBridge
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ADDED = 150
CARDS = 2000
MODES = ("newest", "board", "spotlight", "question", "ranking", "blank")
SCREENS = (("Laptop", 0, 1366, 768), ("Projector", 1366, 1920, 1080))


class Taken(NamedTuple):
    """Seconds from key to painted: by the clock, and of the processor."""

    passed: float
    worked: float


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "screens.json"
        plan.write_text(json.dumps({"screens": [_screen(*each) for each in SCREENS]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={plan}"
        qInstallMessageHandler(lambda *_message: None)
        application = QApplication([])
        alone = _run(application, Path(folder) / "alone.db", "")
        print(f"{'mode on the wall':24}{'median':>14}{'99th':>14}{'processor':>14}{'for the wall':>14}")
        _tell("(wall down)", alone, alone)
        for mode in MODES:
            _tell(mode, _run(application, Path(folder) / f"{mode}.db", mode), alone)


def _screen(name: str, x: int, width: int, height: int) -> dict[str, object]:
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    return {"name": name, "x": x, "y": 0, "width": width, "height": height, **dots}


def _tell(name: str, taken: Sequence[Taken], alone: Sequence[Taken]) -> None:
    ordered = sorted(each.passed for each in taken)
    late = ordered[int(len(ordered) * 0.99)]
    worked, before = (statistics.median(each.worked for each in times) for times in (taken, alone))
    shown = (statistics.median(ordered), late, worked, worked - before)
    print(f"{name:24}" + "".join(f"{seconds * 1000:11.1f} ms" for seconds in shown), flush=True)


def _run(application: QApplication, library: Path, mode: str) -> list[Taken]:
    """Add cards with the wall in this mode, or down; return what each took."""
    theme = Theme()
    theme.apply(application)
    with Store.open(library) as store:
        session_id = sessions.create(store, "เวทีใหญ่")
        swot(store, session_id, CARDS, "SWOT")
        bridge = StoreBridge(store)
        window = MainWindow(theme)
        pages = Pages(theme, bridge, kinds.load(), window)
        window.setCentralWidget(pages)
        window.setGeometry(0, 0, *SCREENS[0][2:])
        window.show()
        pages.open_session(session_id)
        settle(application)
        _set_up(pages, store, mode)
        settle(application)
        collector = Collector(window)  # as in the program
        collector.settle()
        taken = list(_add(application, pages, mode))
        collector.close()
        pages.finish()
        bridge.close()
        window.close()
        window.deleteLater()
        settle(application)
    return taken


def _set_up(pages: Pages, store: Store, mode: str) -> None:
    page = pages.session
    page.area.capture.choose_number(2)
    if not mode:
        pages.commands.run("inspector")
        return
    pages.commands.run("wall")
    if mode == "ranking":
        for card in store.cards(store.boards(page.session_id or 0)[0].id)[:60]:
            cards.plus_one(store, card.id, card.id % 7 + 1)
    pages.commands.run(f"wall_{mode}")
    if page.wall.state.mode != mode:
        raise SystemExit(f"the wall shows {page.wall.state.mode}, not {mode}")


class _Watch(QObject):
    """Notes which widgets have been painted."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self.painted: set[QObject] = set()
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted.add(watched)
        return False


def _add(application: QApplication, pages: Pages, mode: str) -> Iterator[Taken]:
    page = pages.session
    shown: list[QWidget] = [page.area.view.viewport()]
    if page.wall.surface.window is not None:
        shown += [page.wall.surface.window.canvas, page.wall.preview.canvas]
    watch = _Watch(shown)
    for number in range(ADDED):
        page.area.bar.editor.insertPlainText(f"ศูนย์ประสานงานยังไม่มีที่ตั้งถาวร {number}")
        settle(application)
        watch.painted.clear()
        enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        started, work = time.perf_counter(), time.process_time()
        application.sendEvent(page.area.bar.editor, enter)
        settle(application)
        yield Taken(time.perf_counter() - started, time.process_time() - work)
        if mode == "newest" and len(watch.painted) < len(shown):
            raise SystemExit("a card was not painted on every screen")


if __name__ == "__main__":
    main()

"""From key to committed and painted, and scrolling: how well a full board keeps up with the typist.

Reads: for each board the median and the 99th of the time from the Enter key to the moment when the card is
committed in the library and the window has painted it; goal: 16 ms and 33 ms. Then the same of one frame of
scrolling, by a step of the wheel; goal: 8 ms. "all in one slot" is a board four times too full; in the grid
the cards are added to a cell in the middle, so that every row below moves. The window is a real one of the
program at 1366×768; it is painted by Qt's own raster painting, on the offscreen platform unless
QT_QPA_PLATFORM names another.
"""

from __future__ import annotations

import gc
import os
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QApplication

    from facilitator.imports.entry import Entry
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage

ADDED = 200
FRAMES = 200
TEXTS = (
    "แกนนำมีประสบการณ์จัดเวทีมากกว่า {} ปี",
    "กลุ่มออมทรัพย์ {} กลุ่มทำงานต่อเนื่อง",
    "น้ำท่วมซ้ำทุกปี ทำให้ต้องเลื่อนเวทีไปแล้ว {} ครั้ง และคนมาร่วมน้อยลง",
    "ถนนเข้าหมู่บ้านขาด {} จุด",
)


@dataclass(frozen=True)
class Workload:
    """A session to fill, and where on its first board the cards are added."""

    name: str
    fill: Callable[[Store, int], None]
    aim: Callable[[SessionPage], None]
    added: int = ADDED


@dataclass
class Times:
    """Seconds for each card and for each frame of scrolling."""

    cards: list[float]
    frames: list[float]


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    qInstallMessageHandler(lambda *_message: None)
    application = QApplication([])
    print(f"{'':44}{'key to painted':>24}{'frame of scrolling':>24}")
    print(f"{'board':44}" + f"{'median':>12}{'99th':>12}" * 2)
    for workload in workloads():
        with tempfile.TemporaryDirectory() as folder:
            times = _measure(application, Path(folder) / "library.db", workload)
        shown = (*_outcome(times.cards), *_outcome(times.frames))
        print(f"{workload.name:44}" + "".join(f"{seconds * 1000:9.1f} ms" for seconds in shown), flush=True)


def workloads() -> tuple[Workload, ...]:
    """Return what is measured."""
    return (
        Workload(
            "SWOT, 60 cards in one quadrant",
            lambda store, number: swot(store, number, 60, "W"),
            _second_slot,
            40,
        ),
        Workload(
            "SWOT, 2,000 cards over four slots",
            lambda store, number: swot(store, number, 2000, "SWOT"),
            _second_slot,
        ),
        Workload(
            "SWOT, 2,000 cards all in one slot",
            lambda store, number: swot(store, number, 2000, "W"),
            _second_slot,
        ),
        Workload(
            "grid of 40 parties × 5 columns, nested lists",
            lambda store, number: _grid(store, number, 40),
            _middle_cell,
        ),
        Workload(
            "cards in clusters, 300 in 12",
            lambda store, number: _clusters(store, number, 12, 25),
            _first_slot,
        ),
        Workload("SWOT of a session of 10,000 cards", _large_session, _second_slot),
    )


def swot(store: Store, session_id: int, count: int, slots: str) -> None:
    from facilitator.imports.entry import Entry

    entries = [Entry(slots[number % len(slots)], text) for number, text in enumerate(_texts(count))]
    _board(store, session_id, "swot", entries)


def _grid(store: Store, session_id: int, parties: int) -> None:
    from facilitator.imports.entry import Entry

    texts = iter(_texts(parties * 12))
    columns = ("sees", "wants", "worries", "role")

    def cell(column: str) -> Entry:
        return Entry(column, next(texts), children=(Entry(column, next(texts)), Entry(column, next(texts))))

    rows = [
        Entry("party", f"ฝ่ายที่ {number}", children=tuple(cell(column) for column in columns))
        for number in range(1, parties + 1)
    ]
    _board(store, session_id, "stakeholders", rows)


def _clusters(store: Store, session_id: int, clusters: int, each: int) -> None:
    from facilitator.imports.entry import Entry

    texts = _texts(each)
    rows = [
        Entry("cluster", f"หมวดที่ {number}", children=tuple(Entry("card", text) for text in texts))
        for number in range(1, clusters + 1)
    ]
    _board(store, session_id, "cards", rows)


def _large_session(store: Store, session_id: int) -> None:
    for _board_number in range(5):
        swot(store, session_id, 2000, "SWOT")


def _board(store: Store, session_id: int, kind: str, entries: Sequence[Entry]) -> None:
    from facilitator.operations import agenda, cards

    agenda.add(store, session_id, kind, kind=kind)
    cards.add_many(store, store.boards(session_id)[-1].id, entries)


def _texts(count: int) -> list[str]:
    return [TEXTS[number % len(TEXTS)].format(number) for number in range(count)]


def _first_slot(page: SessionPage) -> None:
    page.area.capture.choose_number(1)


def _second_slot(page: SessionPage) -> None:
    page.area.capture.choose_number(2)


def _middle_cell(page: SessionPage) -> None:
    from facilitator.ui.board.place import Target

    assert page.area.model is not None
    rows = page.area.model.tree.children(None)
    page.area.capture.aim(Target("wants", rows[len(rows) // 2].id))


def _measure(application: QApplication, library: Path, workload: Workload) -> Times:
    from facilitator import kinds
    from facilitator.operations import sessions
    from facilitator.store import Store
    from facilitator.ui.main_window import MainWindow
    from facilitator.ui.pages import Pages
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

    theme = Theme()
    theme.apply(application)
    with Store.open(library) as store:
        session_id = sessions.create(store, "เวทีใหญ่")
        workload.fill(store, session_id)
        bridge = StoreBridge(store)
        window = MainWindow(theme)
        pages = Pages(theme, bridge, kinds.load(), window)
        window.setCentralWidget(pages)
        window.show()
        pages.open_session(session_id)
        page = pages.session
        workload.aim(page)
        settle(application)
        gc.collect()
        gc.freeze()  # as the program does once its window stands
        board_id = store.boards(session_id)[0].id
        before = len(store.cards(board_id))
        taken = list(_add(application, page, workload.added))
        if (added := len(store.cards(board_id)) - before) != workload.added:
            raise SystemExit(f"only {added} of {workload.added} cards were added")
        times = Times(taken, list(_scroll(application, page)))
        gc.unfreeze()
        bridge.close()
        window.close()
        window.deleteLater()
    return times


def _add(application: QApplication, page: SessionPage, count: int) -> Iterator[float]:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    for number in range(count):
        page.area.bar.editor.insertPlainText(f"ศูนย์ประสานงานยังไม่มีที่ตั้งถาวร {number}")
        settle(application)
        enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        started = time.perf_counter()
        application.sendEvent(page.area.bar.editor, enter)
        settle(application)
        yield time.perf_counter() - started


def _scroll(application: QApplication, page: SessionPage) -> Iterator[float]:
    """Scroll up and down step by step, each step painted before the next."""
    bar = page.area.view.verticalScrollBar()
    bar.setValue(0)
    settle(application)
    step = bar.singleStep() * 3
    for _frame in range(FRAMES):
        if not bar.minimum() <= bar.value() + step <= bar.maximum():
            step = -step
        started = time.perf_counter()
        bar.setValue(bar.value() + step)
        settle(application)
        yield time.perf_counter() - started


def _outcome(taken: list[float]) -> tuple[float, float]:
    ordered = sorted(taken)
    return statistics.median(ordered), ordered[int(len(ordered) * 0.99)]


def settle(application: QApplication) -> None:
    """Let everything posted be done, painting included."""
    application.sendPostedEvents()
    application.processEvents()


if __name__ == "__main__":
    main()

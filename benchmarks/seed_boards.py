"""Real documents as real sessions: pasted, typed and imported board by board in the real window.

The documents lie in ../shared/seeds beside the checkout of the maintainers. Their text is not ours to ship:
this check knows it by line numbers only, and without the folder it leaves itself out.

    python benchmarks/seed_boards.py [--keep FOLDER] [--seeds FOLDER]

For each document it tells how many lines are on cards with mark and text as typed and in order, how many are
titles of session, board or column, and what of its structure was found, beside what a reader counts. Then the
session goes through JSON and back, and into PDF and text, where every character of every card has to come
again, cell by cell, inside the margins. Anything lost or altered fails the run. `--keep` leaves the files and
a picture of each board there. It runs on the offscreen platform unless QT_QPA_PLATFORM names another.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import documents
import seed_lines
import seed_paper
from seed_hand import Hand, Seed
from seed_sessions import BUILDERS
from seed_structure import COUNTERS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from facilitator.kinds import Kinds
    from facilitator.model import Snapshot
    from facilitator.ui.parts.theme import Theme

LEFT_OUT = 77
"""The exit status that tells tools/bench.py that something was missing, not wrong."""


def main() -> int:
    """Check every document; the exit status tells whether all is there."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=Path, default=documents.SEEDS, metavar="FOLDER")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave files and pictures there")
    chosen = parser.parse_args()
    seeds = [Seed(file) for file in sorted(chosen.seeds.glob("*.txt"))]
    if not {seed.name for seed in seeds} >= set(BUILDERS):
        print(f"left out: the documents {', '.join(BUILDERS)} are not in {chosen.seeds}")
        return LEFT_OUT
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from facilitator import kinds
    from facilitator.ui.parts.theme import Theme

    qInstallMessageHandler(lambda *_message: None)
    application, theme, known = QApplication([]), Theme(), kinds.load()
    theme.apply(application)
    wrong = 0
    for seed in seeds:
        if seed.name in BUILDERS:
            with tempfile.TemporaryDirectory() as folder:
                kept = chosen.keep or Path(folder)
                kept.mkdir(parents=True, exist_ok=True)
                wrong += check(seed, Path(folder), kept, known, application, theme)
    print("\nnothing lost, nothing altered" if not wrong else f"\n{wrong} things lost or altered")
    return 1 if wrong else 0


def check(seed: Seed, folder: Path, kept: Path, known: Kinds, application: QApplication, theme: Theme) -> int:
    """Build one session, print what became of the document, and return how much is wrong."""
    hand, told = build(seed, folder, kept, known, application, theme)
    found = seed_lines.look(hand, told, known)
    wrong = list(found.wrong)
    lines = found.on_cards + found.in_titles
    print(
        f"{seed.name}: {lines} of {len(seed.filled)} lines as typed: {found.on_cards} on cards in order,"
        f" {found.in_titles} in titles; {len(told.cards)} cards, boards {len(told.boards)}"
    )
    for what, counted, expected in COUNTERS[seed.name](told):
        same = counted == expected
        print(f"    {what}: {counted}, " + ("as expected" if same else f"but expected {expected}"))
        wrong += [] if same else [f"{what}: {counted} instead of {expected}"]
    wrong += seed_paper.problems(seed.name, told, known, kept)
    for problem in wrong:
        print(f"    WRONG {problem}")
    return len(wrong)


def build(
    seed: Seed, folder: Path, kept: Path, known: Kinds, application: QApplication, theme: Theme
) -> tuple[Hand, Snapshot]:
    """Build the session of a document in a window of its own, and take a picture of every board."""
    from facilitator.store import Store
    from facilitator.ui.main_window import MainWindow
    from facilitator.ui.pages import Pages
    from facilitator.ui.parts.bridge import StoreBridge

    with Store.open(folder / "library.db") as store:
        bridge, window = StoreBridge(store), MainWindow(theme)
        pages = Pages(theme, bridge, known, window)
        window.setCentralWidget(pages)
        window.resize(1366, 768)
        window.show()
        hand = Hand(pages, store, known, seed)
        BUILDERS[seed.name](hand)
        told = store.snapshot(hand.session_id)
        for number, activity in enumerate(told.activities, 1):
            pages.session.rail.open_activity(activity.id)
            for _round in range(5):
                application.processEvents()
            window.grab().save(str(kept / f"{seed.name}-{number}.png"))
        bridge.close()
        window.close()
        window.deleteLater()
        application.processEvents()
    return hand, told


if __name__ == "__main__":
    sys.exit(main())

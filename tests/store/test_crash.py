"""Killed at any moment, a library holds every edit that was acknowledged, and nothing half-done."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from facilitator.operations import boards, cards, sessions
from facilitator.store import LibraryBusy, Store

if TYPE_CHECKING:
    from pathlib import Path

WRITER = """
import sys
from facilitator.operations import cards
from facilitator.store import Store

store = Store.open(sys.argv[1])
number = 0
while True:
    number += 1
    with store.step("สองใบ", 1):
        cards.add(store, 1, "S", f"{number} ก")
        if sys.argv[2] == "too early":
            print(number, flush=True)
            sys.stdin.read()
        cards.add(store, 1, "S", f"{number} ข")
    if number % 3 == 0:
        store.undo(1)
        store.redo(1)
    print(number, flush=True)
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        boards.add(store, sessions.create(store, "เวที"), "swot", "กระดาน")
    return path


def killed_after(path: Path, edits: int, manner: str) -> int:
    """Let another process write, kill it once it has acknowledged so many edits; return how many it did."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), manner],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout is not None
        acknowledged = 0
        while acknowledged < edits:
            acknowledged = int(writer.stdout.readline())
        with pytest.raises(LibraryBusy):
            Store.open(path)
        writer.kill()
        # an edit that was acknowledged while the kill was on its way counts too
        return max([acknowledged, *map(int, writer.stdout.read().splitlines())])


@pytest.mark.parametrize("edits", [1, 2, 40, 300])
def test_acknowledged_edits_are_there(library: Path, edits: int) -> None:
    acknowledged = killed_after(library, edits, "straight")
    with Store.open(library) as store:
        kept = [card.text for card in store.cards(1)]
        whole = [f"{number} {letter}" for number in range(1, len(kept) // 2 + 1) for letter in "กข"]
        assert kept == whole
        assert len(kept) // 2 >= acknowledged
        assert len(store.search("ข", limit=10_000)) == len(kept) // 2
        assert store._database.row("PRAGMA integrity_check") == ("ok",)
        assert store.undo_label(1) == "สองใบ"
        cards.add(store, 1, "S", "ไปต่อ")


def test_this_harness_can_see_a_loss(library: Path) -> None:
    assert killed_after(library, 1, "too early") == 1
    with Store.open(library) as store:
        assert store.cards(1) == ()

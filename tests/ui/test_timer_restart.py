"""The timer outlives the program: killed while it counts and started again, it has counted on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from facilitator.operations import agenda, sessions
from facilitator.store import Store

PLAYER = Path(__file__).with_name("timer_player.py")


def read_and_kill(library: Path, time: str) -> str:
    """Start the program at this time, return what its timer reads, and kill it."""
    command = (sys.executable, str(PLAYER), str(library), time)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        read = program.stdout.readline().strip()
        program.kill()
    return read


def test_a_timer_counts_on_while_the_program_is_dead(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    with Store.open(library) as store:
        session_id = sessions.create(store, "เวทีทบทวนกองทุน")
        agenda.add(store, session_id, "เขียนบัตร", kind="swot", minutes=20)
    assert read_and_kill(library, "2026-03-11T23:50:00") == "20:00"
    assert read_and_kill(library, "2026-03-11T23:57:30") == "12:30"
    assert read_and_kill(library, "2026-03-12T00:12:05") == "+2:05"

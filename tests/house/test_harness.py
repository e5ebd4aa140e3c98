"""The harness of conftest.py catches what it promises to catch."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent

FAULTS = """
import logging, threading, time
import pytest
from pathlib import Path

KEPT = []

def test_fine(qapp, tmp_path):
    from PySide6.QtWidgets import QWidget
    widget = QWidget()
    widget.me = widget  # a cycle is no leak: it goes with the collector
    widget.show()
    assert Path.home() != tmp_path
    assert list(Path.home().iterdir()) == []

@pytest.mark.expects_log("low on disk")
def test_fine_expected_log():
    logging.getLogger("store").warning("low on disk")

@pytest.mark.expects_log("low on disk")
def test_log_missing():
    pass

def test_stray_log():
    logging.getLogger("store").warning("low on disk")

@pytest.mark.expects_qt_message("no such font")
def test_fine_expected_message(qapp):
    from PySide6.QtCore import qWarning
    qWarning("no such font")

def test_stray_message(qapp):
    from PySide6.QtCore import qWarning
    qWarning("no such font")

def test_slot_raises(qapp):
    from PySide6.QtCore import QObject, Signal
    class Sender(QObject):
        rung = Signal()
    sender = Sender()
    sender.rung.connect(lambda: {}["absent"])
    sender.rung.emit()

def test_widget_left(qapp):
    from PySide6.QtWidgets import QWidget
    KEPT.append(QWidget())

def test_timer_left(qapp):
    from PySide6.QtCore import QTimer
    KEPT.append(QTimer())
    KEPT[-1].start(60_000)

def test_thread_left():
    KEPT.append(threading.Event())
    threading.Thread(target=KEPT[-1].wait, args=(20,), name="waiter", daemon=True).start()

def test_fine_after_all(qapp):
    KEPT[-1].set()
"""

EXPECTED = {
    "test_log_missing": "expected log did not come",
    "test_stray_log": "stray log",
    "test_stray_message": "stray Qt message",
    "test_slot_raises": "KeyError: 'absent'",
    "test_widget_left": "top-level widget",
    "test_timer_left": "running timer",
    "test_thread_left": "threads still run after the test: ['waiter']",
}


def test_every_fault_is_caught_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "test_faults.py"
    file.write_text(FAULTS, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "conftest", "-p", "no:cacheprovider"]
    ran = subprocess.run(
        [*command, "--color=no", f"--basetemp={tmp_path / 'base'}", str(file)],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(TESTS)},
        capture_output=True,
        text=True,
        check=False,
    )
    sections = re.split(r"_+ ERROR at teardown of (\w+) _+\n", ran.stdout.partition("short test summary")[0])
    found = dict(zip(sections[1::2], sections[2::2], strict=True))
    assert found.keys() == EXPECTED.keys(), ran.stdout + ran.stderr
    for name, text in EXPECTED.items():
        assert text in found[name]
    assert f"11 passed, {len(EXPECTED)} errors" in ran.stdout

"""A second start of the program raises the first window."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from facilitator.ui.single_window import FirstWindow, raise_first

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from facilitator.ui.single_window import raise_first
application = QCoreApplication([])
sys.exit(0 if raise_first(Path(sys.argv[1])) else 3)
"""


def test_another_process_with_the_same_library_reaches_the_window(qapp: QApplication, tmp_path: Path) -> None:
    first, raised = FirstWindow(tmp_path / "library.db"), list[bool]()
    first.raise_wanted.connect(lambda: raised.append(True))
    second = subprocess.Popen([sys.executable, "-c", SECOND, str(tmp_path / "library.db")])
    QTest.qWait(50)
    while second.poll() is None:
        QTest.qWait(50)
    assert second.returncode == 0
    assert raised == [True]
    first.close()
    first.deleteLater()


def test_nobody_answers_for_another_library_or_after_the_window_is_gone(
    qapp: QApplication, tmp_path: Path
) -> None:
    first = FirstWindow(tmp_path / "library.db")
    assert not raise_first(tmp_path / "other.db")
    first.close()
    assert not raise_first(tmp_path / "library.db")
    first.deleteLater()


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are always Unicode there")
def test_a_library_whose_name_is_no_unicode_has_a_meeting_place(qapp: QApplication, tmp_path: Path) -> None:
    library = tmp_path / os.fsdecode("คลัง.db".encode("cp874"))
    first = FirstWindow(library)
    assert not raise_first(tmp_path / "other.db")
    first.close()
    first.deleteLater()

"""A projector's cable pulled and plugged in on a real X server."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no X server of their own")
DESKTOP = "3400x1100"


@pytest.fixture
def display() -> Iterator[str]:
    """Start an X server that is larger than the laptop's screen; return its display."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{DESKTOP}x24", "-nolisten", "unix"]
    server = subprocess.Popen(
        [*command, "-noreset"], pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    said = server.communicate()[1].decode()
    assert number, said


def test_pulled_and_plugged_in(display: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("plugging.py"), tmp_path / "library.db"],
        env=os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""

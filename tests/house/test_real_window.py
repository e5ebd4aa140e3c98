"""The program opens its window on a real X server, with the libraries that `make run` installs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from facilitator.figure.palette import Palette

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no X server of their own")
WIDTH, HEIGHT = 1366, 768
PATIENCE = 60
"""Seconds after which the window will not come any more; it takes less than one."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Start an X server; return its display and the file that holds its picture."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "unix"]
    server = subprocess.Popen(
        [*command, "-fbdir", str(tmp_path)],
        pass_fds=[writer],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        number = told.readline().strip()
    yield f":{number}", tmp_path / "Xvfb_screen0"
    server.terminate()
    said = server.communicate()[1].decode()
    assert number, said


def painted(picture: Path, colour: str) -> int:
    """Count the pixels of a colour "#RRGGBB" in an X server's picture file."""
    red, green, blue = bytes.fromhex(colour[1:])
    return picture.read_bytes().count(bytes((blue, green, red)))


def test_the_window_opens(screen: tuple[str, Path], tmp_path: Path) -> None:
    display, picture = screen
    paper = Palette.light().colour("paper")
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    program = subprocess.Popen(
        [sys.executable, "-m", "facilitator", "--library", str(tmp_path / "library.db")],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + PATIENCE
    while (
        painted(picture, paper) < WIDTH * HEIGHT // 4 and program.poll() is None and time.monotonic() < until
    ):
        time.sleep(0.05)
    seen = painted(picture, paper)
    program.send_signal(signal.SIGTERM)
    said = program.communicate(timeout=PATIENCE)[1]
    assert seen >= WIDTH * HEIGHT // 4, said
    assert said == ""

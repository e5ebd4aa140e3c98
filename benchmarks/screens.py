"""Screens that come and go under a real X server: the wall survives a hundred random actions.

Reads: for each run what was done how often, and that nothing went wrong: no exception, no message from Qt, no
window where no screen is, the wall on the second screen and only there, the operator's window where it was,
and on the glass exactly what a fresh painting gives. One run without a window manager, one each with xfwm4
and metacity where they are installed. It needs Xvfb and xrandr.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LEFT_OUT = 77
ACTIONS, SEED = 100, 2569
DESKTOP = "5300x2200"


def main() -> None:
    if missing := [name for name in ("Xvfb", "xrandr") if not shutil.which(name)]:
        print(f"needs {' and '.join(missing)} (Debian: xvfb, x11-xserver-utils)")
        sys.exit(LEFT_OUT)
    failed = False
    for manager in ("", "xfwm4", "metacity"):
        if manager and not shutil.which(manager):
            print(f"{manager} is not installed: this run is left out")
            continue
        print(f"{manager or 'no window manager'}:", flush=True)
        with x_server(manager) as display:
            failed |= subprocess.run(play(display), check=False).returncode != 0
    sys.exit(failed)


def play(display: str) -> list[str]:
    """Return the command that plays the actions on a display."""
    player = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import screens_player"
    run = f"{player}; screens_player.play({ACTIONS}, {SEED})"
    return ["env", f"DISPLAY={display}", "QT_QPA_PLATFORM=xcb", sys.executable, "-c", run]


@contextlib.contextmanager
def x_server(manager: str = "") -> Iterator[str]:
    """Run an X server without a screen of its own, and a window manager in it; yield its display."""
    reader, writer = os.pipe()
    screen = ["-screen", "0", f"{DESKTOP}x24"]
    command = ["Xvfb", "-displayfd", str(writer), *screen, "-noreset", "-nolisten", "unix"]
    with contextlib.ExitStack() as stack:
        said = stack.enter_context(tempfile.TemporaryFile())
        stack.enter_context(ended(subprocess.Popen(command, pass_fds=[writer], stderr=said)))
        os.close(writer)
        with os.fdopen(reader) as told:
            display = f":{told.readline().strip()}"
        if manager:
            place = os.environ | {"DISPLAY": display}
            stack.enter_context(ended(subprocess.Popen([manager], env=place, stdout=said, stderr=said)))
            time.sleep(0.5)  # it says nothing when it is ready
        yield display


@contextlib.contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """End a process that was started, whatever happens."""
    try:
        yield
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()

"""Screens that come and go under a real X server: the wall survives a hundred random actions on each.

Reads: for each run what was done how often, and what went wrong, which is nothing: no exception, no
warning, no message from Qt; no window where no screen is; the wall all over a screen that is not the
operator's, on its glass just what a fresh painting of the newest state gives; the operator's window
uncovered, where it was, with keyboard, caret and half-typed text; in the library every card that was
typed. Runs without a window manager and with openbox and metacity
use monitors of Xvfb; two more, with metacity and xfwm4, the sockets of Xorg's dummy card, where resolutions
change in place and the lid of the laptop can be closed. Numbers on the command line are seeds.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from screens_desk import DESKTOP, ended

if TYPE_CHECKING:
    from collections.abc import Iterator

LEFT_OUT = 77
ACTIONS, SEED = 100, 2569
NEEDED = {"Xvfb": "xvfb", "xrandr": "x11-xserver-utils"}
DUMMY = Path("/usr/lib/xorg/modules/drivers/dummy_drv.so")
RUNS = (("", False), ("openbox", False), ("metacity", False), ("metacity", True), ("xfwm4", True))
"""Window manager, and whether on the sockets of Xorg: xfwm4 never learns of the monitors of Xvfb."""


def main() -> None:
    if missing := [
        f"{name} (Debian: {package})" for name, package in NEEDED.items() if not shutil.which(name)
    ]:
        print(f"needs {' and '.join(missing)}")
        sys.exit(LEFT_OUT)
    failed = False
    for seed in [int(given) for given in sys.argv[1:]] or [SEED]:
        for number, (manager, real) in enumerate(RUNS):
            if manager and not shutil.which(manager):
                print(f"{manager} is not installed (Debian: {manager}): this run is left out")
            elif real and not (shutil.which("Xorg") and DUMMY.exists()):
                print("Xorg's dummy card is not installed (Debian: xserver-xorg-video-dummy): run left out")
            else:
                failed |= not survives(manager, seed + number, real=real)
    sys.exit(failed)


def survives(manager: str, seed: int, *, real: bool) -> bool:
    """Play the actions on a new display; tell whether all went well."""
    print(f"{'Xorg' if real else 'Xvfb'}, {manager or 'no window manager'}:", flush=True)
    with x_server(real=real) as display:
        player = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import screens_player"
        run = f"{player}; screens_player.play({ACTIONS}, {seed}, {manager!r}, real={real})"
        place = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        return subprocess.run([sys.executable, "-c", run], env=place, check=False).returncode == 0


@contextlib.contextmanager
def x_server(*, real: bool) -> Iterator[str]:
    """Run an X server; yield its display."""
    reader, writer = os.pipe()
    width, height = DESKTOP
    with contextlib.ExitStack() as stack:
        said = stack.enter_context(tempfile.TemporaryFile())
        if real:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            plan = folder / "xorg.conf"
            plan.write_text(PLAN.format(width=width, height=height), encoding="utf-8")
            command = [
                "Xorg",
                "-config",
                str(plan),
                "-logfile",
                str(folder / "log"),
                "-novtswitch",
                "-sharevts",
            ]
        else:
            command = ["Xvfb", "-screen", "0", f"{width}x{height}x24"]
        command += ["-displayfd", str(writer), "-noreset", "-nolisten", "tcp"]
        stack.enter_context(ended(subprocess.Popen(command, pass_fds=[writer], stdout=said, stderr=said)))
        os.close(writer)
        with os.fdopen(reader) as told:
            display = f":{told.readline().strip()}"
        yield display


PLAN = """
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Screen"
  Identifier "desktop"
  Device "card"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual {width} {height}
  EndSubSection
EndSection
"""


if __name__ == "__main__":
    main()

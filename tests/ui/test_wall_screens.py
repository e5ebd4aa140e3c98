"""The wall on two screens: beside each other, small, dense, of mixed scale, and mirrored."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
Screen = tuple[str, int, int, int, int, float]
"""Name, place and size in the screen's own pixels, and how many of them are one of the desktop's."""
LAPTOP: Screen = ("Laptop", 0, 0, 1366, 768, 1)
PAIRS: dict[str, tuple[Screen, Screen]] = {
    "beside": (LAPTOP, ("Projector", 1366, 0, 1920, 1080, 1)),
    "small, to the left": (LAPTOP, ("Projector", -800, 0, 800, 600, 1)),
    "4K at double density": (LAPTOP, ("Projector", 1366, 0, 3840, 2160, 2)),
    "mixed scale, below": (("Laptop", 0, 0, 2160, 1440, 1.5), ("Projector", 0, 1440, 1024, 768, 1)),
}


def run(pair: tuple[Screen, Screen], tests: str, folder: Path) -> None:
    """Run tests in a process whose screens are these."""
    plan = folder / "screens.json"
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    names = ("name", "x", "y", "width", "height")
    screens = [dict(zip(names, screen, strict=False)) | dots for screen in pair]
    plan.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    # Offscreen windows take no notice of a screen's "dpr", but of the user's own scaling.
    scales = ";".join(f"{screen[0]}={screen[-1]}" for screen in pair)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-o", f"cache_dir={folder}", tests],
        cwd=ROOT,
        env=os.environ
        | {"QT_QPA_PLATFORM": f"offscreen:configfile={plan}", "QT_SCREEN_SCALE_FACTORS": scales},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("pair", PAIRS)
def test_on_two_screens(pair: str, tmp_path: Path) -> None:
    run(PAIRS[pair], "tests/ui/two_screens.py", tmp_path)


@pytest.mark.parametrize("pair", PAIRS)
def test_a_hundred_random_actions_on_two_screens(pair: str, tmp_path: Path) -> None:
    run(PAIRS[pair], "tests/ui/two_screens_random.py", tmp_path)


def test_a_mirrored_screen_counts_as_one(tmp_path: Path) -> None:
    run((LAPTOP, ("Projector", 0, 0, 1366, 768, 1)), "tests/ui/mirrored_screens.py", tmp_path)

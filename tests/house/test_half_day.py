"""A half-day workshop by keyboard alone, in the real window: what is typed is what is kept."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path


def test_all_that_is_typed_in_half_a_day_is_kept_with_one_key_after_each_text() -> None:
    ran = subprocess.run(
        [sys.executable, str(Path("benchmarks/half_day.py"))], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    cards, keys = re.search(r"(\d+) texts .* letters \+ ([0-9.]+) keys for each", ran.stdout).groups()  # type: ignore[union-attr]
    assert int(cards) > 150
    assert float(keys) <= 1

"""The check on real documents, which are no part of the project, says so where they are not there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("check", [["seed_boards.py"], ["wall_pages.py", "--only", "blank"]])
def test_without_the_documents_the_check_leaves_itself_out(tmp_path: Path, check: list[str]) -> None:
    command = [sys.executable, str(Path("benchmarks", check[0])), *check[1:], "--seeds", str(tmp_path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 77, ran.stderr
    assert "left out: the documents 000" in ran.stdout

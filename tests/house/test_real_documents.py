"""The check on real documents, which are no part of the project, says so where they are not there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_without_the_documents_the_check_leaves_itself_out(tmp_path: Path) -> None:
    command = [sys.executable, str(Path("benchmarks/seed_boards.py")), "--seeds", str(tmp_path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 77, ran.stderr
    assert ran.stdout.startswith("left out: the documents 000")

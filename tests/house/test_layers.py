"""The rooms import downwards only, each outside library from one room; a violation is caught."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def lint_imports(folder: Path) -> tuple[int, str]:
    """Run import-linter on the checkout or a copy; return its status and what it says."""
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return ran.returncode, " ".join((ran.stdout + ran.stderr).split())


def test_the_contracts_are_kept() -> None:
    status, said = lint_imports(ROOT)
    assert status == 0, said


VIOLATIONS = [
    ("thai/words.py", "import facilitator.ui", "facilitator.thai is not allowed to import facilitator.ui"),
    ("figure/drawing.py", "import facilitator.store", "facilitator.figure is not allowed to import"),
    ("report/document.py", "import PySide6.QtCore", "facilitator.report.document -> PySide6"),
    ("cli/__init__.py", "import PySide6.QtCore", "facilitator.cli -> PySide6"),
    ("exports/text.py", "import reportlab.lib", "facilitator.exports.text -> reportlab"),
    ("ui/parts/icons.py", "import PIL.Image", "facilitator.ui.parts.icons -> PIL"),
    ("ui/parts/theme.py", "import sqlite3", "facilitator.ui.parts.theme -> sqlite3"),
    ("operations/cards.py", "import sqlite_utils", "facilitator.operations.cards -> sqlite_utils"),
    ("ui/board/view.py", "import facilitator.ui.wall.wall", "facilitator.ui.board is not allowed to import"),
    (
        "ui/voting/page.py",
        "import facilitator.ui.wall.wall",
        "facilitator.ui.voting is not allowed to import",
    ),
    ("cellar.py", "", "not listed as layers: - facilitator.cellar"),
]


def test_violations_are_caught(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    unwanted = shutil.ignore_patterns("__pycache__")
    package = shutil.copytree(ROOT / "facilitator", tmp_path / "facilitator", ignore=unwanted)
    for file, line, _ in VIOLATIONS:
        with (package / file).open("a", encoding="utf-8") as code:
            code.write(f"\n{line}\n")
    status, said = lint_imports(tmp_path)
    assert status == 1
    assert [broken for _, _, broken in VIOLATIONS if broken not in said] == []


def test_commands_work_without_qt(tmp_path: Path) -> None:
    program = "import sys; sys.modules['PySide6'] = None; from facilitator.__main__ import main; main()"
    ran = subprocess.run(
        [sys.executable, "-c", program, "--library", tmp_path / "library.db", "list"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr

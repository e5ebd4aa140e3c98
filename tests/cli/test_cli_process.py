"""The program as a process of its own: no Qt for commands, any terminal, any pipe."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
WITHOUT_QT = """
import sys
from facilitator.__main__ import main
status = main(sys.argv[1:])
loaded = {name.split(".")[0] for name in sys.modules}
assert not loaded & {"PySide6", "shiboken6"}, loaded
sys.exit(status)
"""


HOLDER = """
import sys
from facilitator.store import Store
with Store.open(sys.argv[1]):
    print("open", flush=True)
    input()
"""


def run(*arguments: str | Path, code: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own, from another folder."""
    start = ["-c", code] if code else ["-m", "facilitator"]
    return subprocess.run(
        [sys.executable, *start, *map(str, arguments)],
        check=False,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a library with one session."""
    note = tmp_path / "note.txt"
    note.write_text("เวทีบ้านดอน → ปี 2569\n\n1. น้ำ\n", encoding="utf-8")
    place = tmp_path / "library.db"
    run("--library", place, "import", note).check_returncode()
    return place


def test_commands_never_load_qt(library: Path, tmp_path: Path) -> None:
    for command in (
        ("list",),
        ("import", tmp_path / "note.txt"),
        *(("export", "1", "--to", tmp_path / f"out{ending}") for ending in (".pdf", ".txt", ".json")),
        ("--help",),
        ("--version",),
    ):
        outcome = run("--library", library, *command, code=WITHOUT_QT)
        assert outcome.returncode == 0, outcome.stderr.decode()


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1", "cp874", "tis-620", "cp437"])
def test_any_terminal(library: Path, encoding: str) -> None:
    outcome = run("--library", library, "list", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert outcome.returncode == 0, outcome.stderr
    thai = encoding if encoding in ("cp874", "tis-620") else "utf-8"
    assert "เวทีบ้านดอน" in outcome.stdout.decode(thai)


def test_messages_reach_any_terminal(tmp_path: Path) -> None:
    outcome = run("import", tmp_path / "หาย→.txt", PYTHONIOENCODING="ascii:strict", PYTHONUTF8="0")
    assert outcome.returncode == 1
    assert "ไม่พบไฟล์" in outcome.stderr.decode("utf-8")
    assert b"Traceback" not in outcome.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
@pytest.mark.parametrize("command", [("list",), ("--help",), ("export", "--help")])
def test_a_reader_that_has_seen_enough(library: Path, command: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        outcome = subprocess.run(
            [sys.executable, "-m", "facilitator", "--library", str(library), *command],
            check=False,
            stdout=pipe,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    assert (outcome.returncode, outcome.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
def test_an_import_goes_on_when_nobody_reads_its_numbers(library: Path, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    note = str(tmp_path / "note.txt")
    with os.fdopen(writing, "wb") as pipe:
        outcome = subprocess.run(
            [sys.executable, "-m", "facilitator", "--library", str(library), "import", note, note],
            check=False,
            stdout=pipe,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    assert outcome.returncode == 0
    assert len(run("--library", library, "list").stdout.splitlines()) == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_output_that_is_full(library: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        outcome = subprocess.run(
            [sys.executable, "-m", "facilitator", "--library", str(library), "list"],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    assert outcome.returncode == 1
    assert "เขียนผลลัพธ์ไม่ได้" in outcome.stderr.decode("utf-8")


def test_another_process_that_writes(library: Path, tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(library)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        assert holder.stdout is not None
        holder.stdout.readline()
        outcome = run("--library", library, "import", tmp_path / "note.txt")
        assert (outcome.returncode, outcome.stdout) == (1, b"")
        assert "หน้าต่าง" in outcome.stderr.decode("utf-8")
        assert run("--library", library, "list").returncode == 0
    finally:
        holder.communicate(b"\n")

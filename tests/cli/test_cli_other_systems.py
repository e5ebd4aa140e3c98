"""What Windows leaves to the program: patterns of file names, no terminal at all, its way to close a pipe."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from facilitator.cli import streams
from facilitator.cli.patterns import expanded
from facilitator.cli.program import main


def test_patterns_are_expanded_where_the_shell_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ข.txt", "ก.txt", "ก.pdf", "[ค] ๑.txt"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    given = [Path("*.txt"), Path("[ค]*.txt"), Path("ไม่มี?.txt"), Path("[x].txt")]
    names = [str(path) for path in expanded(given, system="nt")]
    assert names == ["[ค] ๑.txt", "ก.txt", "ข.txt", "[ค] ๑.txt", "ไม่มี?.txt", "[x].txt"]
    assert expanded(given, system="posix") == given


def test_a_start_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["--version"]) == 0
    assert main(["--nothing"]) == 2


@pytest.mark.parametrize(
    ("error", "system", "closed"),
    [
        (BrokenPipeError(errno.EPIPE, ""), "posix", True),
        (OSError(errno.EINVAL, ""), "nt", True),
        (OSError(errno.EINVAL, ""), "posix", False),
        (OSError(errno.ENOSPC, ""), "nt", False),
    ],
)
def test_a_closed_pipe_is_known(error: OSError, system: str, closed: bool) -> None:
    assert streams.is_closed_pipe(error, system) is closed


def test_a_pipe_closed_in_the_way_of_windows_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed:
        """An output as Windows leaves it when nobody reads."""

        def write(self, text: str) -> int:
            raise OSError(errno.EINVAL, "Invalid argument")

        flush = write

    given_up: list[bool] = []
    monkeypatch.setattr(sys, "stdout", Closed())
    monkeypatch.setattr(streams, "give_up_output", lambda: given_up.append(True))
    monkeypatch.setattr(streams, "is_closed_pipe", lambda error: error.errno == errno.EINVAL)
    streams.say("1")
    assert given_up == [True]

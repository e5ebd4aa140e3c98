"""The README's commands, files and board kinds exist."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from facilitator.kinds import Kinds

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CODE = [
    line for block in re.findall(r"^```\w*\n(.*?)^```", README, re.M | re.S) for line in block.splitlines()
]
CODE += re.findall(r"`([^`\n]+)`", README)
COMMANDS = sorted({line.split("#")[0].strip() for line in CODE if re.match(r"facilitator\b(?!/)", line)})


@cache
def help_of(*words: str) -> str:
    """Return what the program says about itself or one of its commands."""
    command = [sys.executable, "-m", "facilitator", *words, "--help"]
    return subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8").stdout


def test_make_targets_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = {found[1] for line in CODE if (found := re.match(r"make ([a-z]+)", line))}
    assert {"run", "test", "check", "bench"} <= named
    assert named <= targets


@pytest.mark.parametrize("line", COMMANDS)
def test_commands_and_their_options_exist(line: str) -> None:
    words = line.split()[1:]
    options = [word for word in words if word.startswith("--")]
    commands = re.findall(r"^  (\w+)  ", help_of(), re.M)
    command = [word for word in words if word in commands]
    plain = [word for word in words if not word.startswith("-") and word.islower() and word.isalpha()]
    assert command or not plain, f"{line}: none of {plain} is a command"
    said = help_of() + (help_of(command[0]) if command else "")
    for word in words[1:]:
        if command and re.search(rf"^  {re.escape(word)}  ", help_of(command[0]), re.M):
            said += help_of(command[0], word)
    assert set(options) <= set(re.findall(r"--[a-z-]+", said))


def test_the_readme_names_commands() -> None:
    assert {"import", "list", "export"} <= {word for line in COMMANDS for word in line.split()}


def test_linked_files_exist() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_board_kind_is_listed(kinds: Kinds) -> None:
    table = README.partition("กระดานที่มี")[2].partition("\n#")[0]
    assert [kind.title.th for kind in kinds if f"| {kind.title.th} |" not in table] == []


def test_windows_gets_no_editable_install() -> None:
    # up to 3.12 Python reads the path file of one in the system's encoding: no Thai folder name survives that
    installs = [line for line in CODE if line.startswith(".venv\\Scripts") and " pip install " in line]
    assert installs
    assert not any(" -e " in line for line in installs)

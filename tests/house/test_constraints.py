"""constraints.txt pins every dependency, and holds pins only."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import metadata
from itertools import chain
from pathlib import Path

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"(?P<name>[a-z0-9][a-z0-9-]*)==(?P<version>[0-9][0-9a-z.+!]*)(?: ; (?P<marker>[^#@]+))?")


def lines() -> list[str]:
    """Return the lines of constraints.txt."""
    return (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()


def requirements() -> list[Requirement]:
    """Return what pyproject.toml asks for, extras and the build included."""
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = data["project"]["optional-dependencies"].values()
    asked = [
        *data["build-system"]["requires"],
        *data["project"]["dependencies"],
        *chain.from_iterable(extras),
    ]
    return [Requirement(text) for text in asked]


def test_only_pins() -> None:
    assert [line for line in lines() if not PIN.fullmatch(line)] == []


def test_every_requirement_is_pinned_to_a_version_it_allows() -> None:
    pins = {found["name"]: found["version"] for line in lines() if (found := PIN.fullmatch(line))}
    for requirement in requirements():
        pinned = pins.get(canonicalize_name(requirement.name))
        assert pinned, f"{requirement} is not pinned: run make lock"
        assert requirement.specifier.contains(pinned), f"{requirement} is pinned to {pinned}: run make lock"


def test_the_set_up_takes_the_pythons_that_qt_takes() -> None:
    asked = re.search(
        r"\((\d+), (\d+)\) <= sys.version_info < \((\d+), (\d+)\)",
        (ROOT / "tools" / "setup").read_text(encoding="utf-8"),
    )
    assert asked
    takes = SpecifierSet(metadata("PySide6-Essentials")["Requires-Python"])
    assert takes.contains(f"{asked[1]}.{asked[2]}")
    assert takes.contains(f"{asked[3]}.{int(asked[4]) - 1}")
    assert not takes.contains(f"{asked[3]}.{asked[4]}"), "a newer Python can be let in"

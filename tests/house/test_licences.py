"""Everything the program ships from others is listed with its licence, and the licence's text is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ROW = re.compile(r"^\| `(?P<pattern>[^`]+)` \|.*\| `(?P<licence>[^`]+)` \|$", re.M)


def rows() -> dict[str, Path]:
    """Return the listed patterns and the file that holds the licence of each."""
    text = (RESOURCES / "LICENSES.md").read_text(encoding="utf-8")
    return {row["pattern"]: (RESOURCES / row["licence"]).resolve() for row in ROW.finditer(text)}


@pytest.mark.parametrize("folder", ["fonts", "words", "icons"])
def test_every_file_is_listed(folder: str) -> None:
    listed = rows()
    licences = set(listed.values())
    covered = {file for pattern in listed for file in RESOURCES.glob(pattern)}
    files = {file for file in (RESOURCES / folder).rglob("*") if file.is_file()}
    assert files - covered - licences == set()


def test_every_row_names_files_and_a_licence_that_exist() -> None:
    assert rows()
    for pattern, licence in rows().items():
        assert list(RESOURCES.glob(pattern)), f"nothing is called {pattern}"
        assert licence.is_file(), f"{licence} is missing"

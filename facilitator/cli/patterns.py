"""Patterns such as *.txt where the shell leaves them to the program: in Windows."""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def expanded(files: Iterable[Path], *, system: str = os.name) -> list[Path]:
    """Return the files that are meant, in order; a pattern that fits none stays, to be named as not found."""
    return [file for given in files for file in (_meant(given) if system == "nt" else [given])]


def _meant(given: Path) -> list[Path]:
    pattern = str(given)
    if not {"*", "?"} & set(pattern):
        return [given]
    # square brackets are letters like others there, in names and in patterns
    return [Path(name) for name in sorted(glob.glob(pattern.replace("[", "[[]")))] or [given]  # noqa: PTH207

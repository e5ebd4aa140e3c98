"""The one place that knows where fonts, word lists, board kinds and icons are."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """Return the resources folder: inside an installed package first, else beside it in a checkout."""
    here = Path(__file__).resolve().parent
    for candidate in (here / "_resources", here.parent / "resources"):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"The program's resources folder is missing beside {here}; install it again.")


def path(*parts: str) -> Path:
    """Return where one resource is, named by its parts such as "fonts", "Sarabun_400Regular.ttf"."""
    found = folder().joinpath(*parts)
    if not found.exists():
        raise FileNotFoundError(f"The program's file {found} is missing; install the program again.")
    return found

"""Where the library is when the user names none."""

from __future__ import annotations

from pathlib import Path

import platformdirs

NAME = "library.db"


def chosen(library: Path | None) -> Path:
    """Return the library that was named, else the one in the user's data folder."""
    if library is not None:
        return library
    return Path(platformdirs.user_data_dir("facilitator", appauthor=False)) / NAME

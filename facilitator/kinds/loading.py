"""Read board kinds: those that come with the program, and the user's own."""

from __future__ import annotations

import os
from pathlib import Path
from types import MappingProxyType

from facilitator import resources
from facilitator.kinds.collection import Kinds
from facilitator.kinds.declaration import kind_of
from facilitator.kinds.files import read_folders

FOLDER = "boards"
"""The folder of own kinds, beside the library."""


def own_folder(library: Path) -> Path:
    """Return where the own kinds of a library are: beside its file, so that they travel with it."""
    return Path(os.path.realpath(library)).with_name(FOLDER)


def of_library(library: Path) -> Kinds:
    """Read the kinds that boards of this library can be of: what window and command line go by."""
    return load(own_folder(library))


def load(own: Path | None = None) -> Kinds:
    """Read the kinds that come with the program and those of a user's folder, which win by id."""
    found = read_folders((resources.path("boards"), *([own] if own is not None else [])), kind_of)
    ordered = sorted(found.made.values(), key=lambda kind: (kind.order, kind.id))
    files = {kind_id: file for kind_id, file in found.files.items() if file.parent == own}
    return Kinds(ordered, found.problems, MappingProxyType(files), own)

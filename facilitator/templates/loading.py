"""Read templates: those that come with the program, and the user's own."""

from __future__ import annotations

import os
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator import resources
from facilitator.kinds.files import read_folders
from facilitator.templates.collection import Templates
from facilitator.templates.declaration import template_of

if TYPE_CHECKING:
    from facilitator.kinds import Kinds

FOLDER = "templates"
"""The folder of own templates, beside the library."""


def own_folder(library: Path) -> Path:
    """Return where the own templates of a library are: beside its file, so that they travel with it."""
    return Path(os.path.realpath(library)).with_name(FOLDER)


def load(kinds: Kinds, own: Path) -> Templates:
    """Read the templates that come with the program and those of a user's folder, which win by id."""
    found = read_folders((resources.path("templates"), own), lambda values: template_of(values, kinds))
    ordered = sorted(found.made.values(), key=lambda template: (template.order, template.id))
    files = {template_id: file for template_id, file in found.files.items() if file.parent == own}
    return Templates(ordered, found.problems, MappingProxyType(files), own)

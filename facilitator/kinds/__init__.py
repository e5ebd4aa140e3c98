"""Board kinds, read and validated from TOML declarations: adding a kind is adding a file."""

from facilitator.kinds.collection import Kinds
from facilitator.kinds.declaration import kind_of
from facilitator.kinds.files import FileProblem
from facilitator.kinds.kind import (
    Column,
    Field,
    Kind,
    LinkRule,
    Slot,
    Title,
    codes,
    stands_alone,
)
from facilitator.kinds.loading import load, of_library, own_folder
from facilitator.kinds.standing import can_stand

__all__ = [
    "Column",
    "Field",
    "FileProblem",
    "Kind",
    "Kinds",
    "LinkRule",
    "Slot",
    "Title",
    "can_stand",
    "codes",
    "kind_of",
    "load",
    "of_library",
    "own_folder",
    "stands_alone",
]

"""Board kinds, read and validated from TOML declarations: adding a kind is adding a file."""

from facilitator.kinds.collection import KindProblem, Kinds
from facilitator.kinds.declaration import kind_of
from facilitator.kinds.kind import (
    Column,
    Field,
    Kind,
    LinkRule,
    Slot,
    Title,
    code,
    codes,
)
from facilitator.kinds.loading import load, own_folder

__all__ = [
    "Column",
    "Field",
    "Kind",
    "KindProblem",
    "Kinds",
    "LinkRule",
    "Slot",
    "Title",
    "code",
    "codes",
    "kind_of",
    "load",
    "own_folder",
]

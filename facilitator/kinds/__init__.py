"""Board kinds, read and validated from TOML declarations: adding a kind is adding a file."""

from facilitator.kinds.declaration import load
from facilitator.kinds.kind import (
    Column,
    Field,
    Kind,
    KindProblem,
    Kinds,
    LinkRule,
    Slot,
    Title,
    code,
    codes,
)

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
    "load",
]

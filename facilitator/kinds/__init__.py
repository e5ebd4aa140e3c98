"""Board kinds, read and validated from TOML declarations: adding a kind is adding a file."""

from facilitator.kinds.declaration import load
from facilitator.kinds.kind import Field, Kind, KindProblem, Kinds, Slot, Title, code, codes

__all__ = ["Field", "Kind", "KindProblem", "Kinds", "Slot", "Title", "code", "codes", "load"]

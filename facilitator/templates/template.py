"""What a template holds: the agenda of a session that is yet to be, and what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.kinds import Title


@dataclass(frozen=True, slots=True)
class Step:
    """An activity to be, with a board of its own, the board of an earlier step, or none."""

    title: Title
    minutes: int = 0
    kind: str = ""
    """The id of the kind of its board; empty without one."""
    shows: int = 0
    """The place, from 1, of the earlier step whose board it shows again; 0 for none."""
    recalls: bool = False
    """In a session that continues another, what that one left comes here in its place."""


@dataclass(frozen=True, slots=True)
class Template:
    """A whole session to start from."""

    id: str
    title: Title
    summary: Title
    steps: tuple[Step, ...]
    purpose: tuple[Title, ...] = ()
    order: int = 1000

    @property
    def minutes(self) -> int:
        """How long all of it takes."""
        return sum(step.minutes for step in self.steps)

    @property
    def first_kind(self) -> str:
        """The kind of the first board that is filled anew; empty when there is none."""
        return next((step.kind for step in self.steps if step.kind and not step.recalls), "")

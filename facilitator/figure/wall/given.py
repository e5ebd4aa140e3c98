"""What the wall is drawn from, and what comes out: one page with word on how well the room can read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind
    from facilitator.model import Session
    from facilitator.model.plan import Planned


@dataclass(frozen=True, slots=True)
class WallPhoto:
    """A picture for the wall: where its bytes are kept, its size in pixels, what stands under it."""

    digest: str
    width: int
    height: int
    caption: str = ""


@dataclass(frozen=True)
class WallInput:
    """All that the wall may know; made by `gather`, which leaves behind what is not for the room."""

    session: Session
    ground_rules: tuple[str, ...] = ()
    agenda: tuple[Planned, ...] = ()
    now_id: int | None = None
    """The activity that the room is at."""
    next_id: int | None = None
    scene: Scene | None = None
    """The board on show."""
    kind: Kind | None = None
    slot: str = ""
    """The zone in which cards are being written; empty for the first."""
    newest_id: int | None = None
    spotlight_id: int | None = None
    focus: int | None = None
    """The row that the mode "row" shows; None for the first."""
    in_view: int | None = None
    """The card whose page is drawn, wherever it stands, instead of the page that is asked for."""
    photo: WallPhoto | None = None
    timer: str = ""
    """What is left, as it reads; empty without a timer."""
    timer_low: bool = False
    """Whether little time is left."""
    timer_over: bool = False
    revealed: frozenset[int] | None = None
    """The cards that are open; the others stand closed. None when all are open."""
    language: str = "th"


@dataclass(frozen=True)
class WallPage:
    """One page of the wall."""

    figure: Figure
    """As high as `look.HEIGHT`, in design units; a painter makes it as large as the screen."""
    page: int = 0
    """Which it is, from 0: the last one where a later one was asked for."""
    pages: int = 1
    why: str = ""
    """For the operator: what keeps the back row from taking it in, and what to do; empty if nothing."""

    @property
    def readable(self) -> bool:
        """Whether the back row can take it in."""
        return not self.why

"""What pictures are taken of: pages, every board kind, dialogs, and what is looked at to check them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import picture_boards as boards
import picture_dialogs as dialogs
import picture_sample
from picture_stage import Size

from facilitator import kinds
from facilitator.imports import samples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from picture_stage import Stage

    from facilitator.store import Store

USUAL = (Size(1366, 768, ending="-1366"), Size(1920, 1080, ending="-1920"))
PAGES = (Size(1600, 900), *USUAL, Size(1366, 768, 0.8, "-zoom-80"), Size(1366, 768, 2.0, "-zoom-200"))
NARROW = (
    Size(1366, 768, 0.8, "-zoom-80"),
    Size(1366, 768, 1.5, "-zoom-150"),
    Size(1366, 768, 2.0, "-zoom-200"),
    Size(1024, 600, ending="-1024"),
    Size(800, 600, ending="-800"),
)
SHOWN_VIEWS = ("stakeholders-one_row", "stakeholders-axes", "cards-ranked", "freedom_levels-river")
"""One of each view; the others look alike."""
LIBRARY_DIALOGS = {"kind-chooser": "own_kinds", "palette": "palette", "shortcuts": "shortcuts"}
SESSION_DIALOGS = {
    "activity": "edit_activity",
    "details": "details",
    "group": "group",
    "rename": "rename_slot",
    "template": "save_template",
    "timer": "timer_set",
}


@dataclass(frozen=True)
class Subject:
    """Something to be seen, by the name of its picture."""

    name: str
    show: Callable[[Stage], None]
    sizes: tuple[Size, ...] = USUAL
    fill: Callable[[Store], object] = samples.add
    patience: float = 0.5
    """Seconds until everything has come."""
    kept: bool = True
    """Whether it belongs into the documentation; others are taken only when they are named."""


def subjects() -> Iterator[Subject]:
    """Return everything that pictures are taken of, also as it is in small windows and at other zooms."""
    for subject in _subjects():
        yield subject
        if subject.sizes is USUAL:
            narrow = f"narrow-{subject.name.removeprefix('kind-')}"
            yield replace(subject, name=narrow, sizes=NARROW, kept=False)


def _subjects() -> Iterator[Subject]:
    sample = picture_sample.fill
    yield Subject("library", dialogs.show_search, PAGES, sample)
    yield Subject("session", boards.show_typing, PAGES, sample)
    yield Subject("print", dialogs.show_printing, PAGES, sample, patience=2.0)
    yield Subject("library-samples", lambda stage: stage.pages.show_library())
    for kind in kinds.load():
        show = partial(boards.show_board, kind=kind)
        yield Subject(f"kind-{kind.id}", show)
        for view in kind.views:
            name = f"{kind.id}-{view}"
            show_view = partial(boards.show_view, kind=kind, view=view)
            yield Subject(f"kind-{name}", show_view, kept=name in SHOWN_VIEWS)
    yield Subject("tree", boards.show_tree)
    yield Subject("find", boards.show_find)
    yield Subject("voting", boards.show_voting_dots)
    yield Subject("voting-setup", boards.show_voting_setup, kept=False)
    yield Subject("voting-hands", boards.show_voting_hands, kept=False)
    yield Subject("editing", boards.show_editing, kept=False)
    yield Subject("typing", boards.show_long_typing, kept=False)
    yield from _dialogs()


def _dialogs() -> Iterator[Subject]:
    def over(show: Callable[..., None], command: str, **more: str) -> Callable[[Stage], None]:
        return partial(show, command=command, **more)

    yield Subject("participants", over(dialogs.show_over_session, "participants"))
    yield Subject("photos", over(dialogs.show_over_session, "photos"), patience=1.5)
    yield Subject("measurements", over(dialogs.show_over_session, "measure", kind="goals"))
    yield Subject("kind-editor", dialogs.show_kind_editor)
    yield Subject("paste", over(dialogs.show_over_library, "paste_text"), kept=False)
    yield Subject("new-session", over(dialogs.show_over_library, "new_session"), kept=False)
    yield Subject("follow-up", over(dialogs.show_over_library, "continue_session"), kept=False)
    for name, command in LIBRARY_DIALOGS.items():
        yield Subject(name, over(dialogs.show_over_library, command), kept=False)
    for name, command in SESSION_DIALOGS.items():
        yield Subject(name, over(dialogs.show_over_session, command), kept=False)
    yield Subject("tooltip", dialogs.show_tooltip, kept=False)
    yield Subject("message", dialogs.show_message, kept=False)
    yield Subject("menu-activity", dialogs.show_activity_menu, kept=False)
    yield Subject("menu-card", dialogs.show_card_menu, kept=False)
    yield Subject("menu-columns", dialogs.show_columns, kept=False)
    yield Subject("question", dialogs.show_question, kept=False)

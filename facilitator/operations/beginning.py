"""What a user can begin a session from: a template, whose agenda becomes that of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from facilitator.operations import agenda, sessions

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator.kinds import Kinds
    from facilitator.operations.sessions import SessionChanges
    from facilitator.store import Store
    from facilitator.templates import Step, Template


def begin(
    store: Store, kinds: Kinds, template: Template, title: str, **details: Unpack[SessionChanges]
) -> int:
    """Create a session with the agenda, boards and purpose of a template; return its number."""
    with store.step("สร้างเวที", None):
        session_id = sessions.create(store, title, **purposed(template, details))
        unfold(store, kinds, template, session_id)
        return session_id


def purposed(template: Template, details: SessionChanges) -> SessionChanges:
    """Return the details with the purpose of the template, where none is given."""
    purpose = "\n".join(line.th for line in template.purpose)
    return {**details, "purpose": details.get("purpose") or purpose}


def unfold(
    store: Store,
    kinds: Kinds,
    template: Template,
    session_id: int,
    recall: Callable[[int], None] | None = None,
) -> None:
    """Add the activities of a template to a session, inside the step that creates it.

    `recall` puts what an earlier session left onto the agenda: it gets the minutes that the template has for
    that, and is called where the template wants it, else first.
    """
    if recall and not any(step.recalls for step in template.steps):
        recall(0)
    boards: dict[int, int | None] = {}
    for place, step in enumerate(template.steps, start=1):
        if recall and step.recalls:
            recall(step.minutes)
        else:
            boards[place] = _add(store, kinds, step, session_id, boards.get(step.shows))


def _add(store: Store, kinds: Kinds, step: Step, session_id: int, shown: int | None) -> int | None:
    """Add one activity; return the board that it shows."""
    kind = kinds[step.kind] if step.kind else ""
    made = agenda.add(store, session_id, step.title.th, minutes=step.minutes, kind=kind, board_id=shown)
    return store.activity(made).board_id

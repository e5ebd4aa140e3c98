"""Rows that are moved among their siblings: activities, boards, participants, photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.operations import ranks, selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from facilitator.model import Activity, Board, Participant, Photo
    from facilitator.store import Store


def move(
    store: Store,
    table: str,
    rows: Sequence[Activity] | Sequence[Board] | Sequence[Participant] | Sequence[Photo],
    chosen: Iterable[int],
    before_id: int | None,
    *,
    label: str,
) -> None:
    """Move the chosen ones of `rows` before another of them, or to the end; they keep their order.

    `rows` are all that stand in one order, in it. `label` names the undo step.
    """
    wanted = set(chosen)
    siblings = [(row.id, row.rank) for row in rows]
    moved = [row.id for row in rows if row.id in wanted]
    before_id = selection.first_staying(siblings, before_id, wanted)
    if not moved or selection.stands_there(siblings, moved, before_id):
        return
    staying = [sibling for sibling in siblings if sibling[0] not in wanted]
    with store.step(label, rows[0].session_id) as step:
        placed = ranks.place(step, table, staying, before_id, len(moved))
        for row_id, rank in zip(moved, placed, strict=True):
            step.update(table, row_id, rank=rank)

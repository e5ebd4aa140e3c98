"""Ranks: siblings stand in the order of a number, so that moving one rewrites only that one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.operations.texts import OperationRefused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.store import Step

APART = 1024.0
"""How far from each other new siblings stand at the end of a row."""
_CLOSEST = 1e-6
"""Siblings nearer than this are spread out again before one is put between them."""


def place(
    step: Step, table: str, siblings: Sequence[tuple[int, float]], before_id: int | None, count: int
) -> list[float]:
    """Return ranks for `count` newcomers before a sibling, or at the end for None.

    `siblings` are id and rank of those that stay, in order; they are renumbered when there is no room.
    """
    index = _index(siblings, before_id)
    ranks = [rank for _, rank in siblings]
    if index == len(ranks):
        last = ranks[-1] if ranks else 0.0
        return [last + APART * (i + 1) for i in range(count)]
    low = ranks[index - 1] if index else ranks[0] - APART * (count + 1)
    gap = (ranks[index] - low) / (count + 1)
    if gap >= _CLOSEST:
        return [low + gap * (i + 1) for i in range(count)]
    for position, (row_id, _) in enumerate(siblings):
        shift = count if position >= index else 0
        step.update(table, row_id, rank=APART * (position + shift + 1))
    return [APART * (index + i + 1) for i in range(count)]


def _index(siblings: Sequence[tuple[int, float]], before_id: int | None) -> int:
    if before_id is None:
        return len(siblings)
    for index, (row_id, _) in enumerate(siblings):
        if row_id == before_id:
            return index
    raise OperationRefused("ตำแหน่งที่จะวางไม่อยู่ในที่เดียวกันแล้ว ให้เลือกตำแหน่งใหม่")

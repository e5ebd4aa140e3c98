"""Ranks: siblings stand in the order of a number, so that moving one rewrites that one alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.operations.texts import OperationRefused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.store import Step

APART = 1024.0
"""How far apart new siblings stand at either end of a row."""
_CLOSEST = 1e-6
"""Siblings nearer than this leave no room for one between them."""
_ROOMY = 1.0
"""How far apart siblings stand at least after making room."""


def place(
    step: Step, table: str, siblings: Sequence[tuple[int, float]], before_id: int | None, count: int
) -> list[float]:
    """Return ranks for `count` newcomers before a sibling, or at the end for None.

    `siblings` are id and rank of those that stay, in order; the nearest make room when there is none.
    """
    index = _index(siblings, before_id)
    placed = _spread(siblings, index, index, count)
    if placed[0] < _CLOSEST:
        return _make_room(step, table, siblings, index, count)
    return placed[1]


def _make_room(
    step: Step, table: str, siblings: Sequence[tuple[int, float]], index: int, count: int
) -> list[float]:
    """Spread the newcomers and as few neighbours as it takes evenly over the room of these."""
    reach = 1
    while True:
        first, end = max(0, index - reach), min(len(siblings), index + reach)
        gap, spread = _spread(siblings, first, end, end - first + count)
        if gap >= _ROOMY:
            break
        reach *= 2
    newcomers = slice(index - first, index - first + count)
    moved = spread[: newcomers.start] + spread[newcomers.stop :]
    for (row_id, _), rank in zip(siblings[first:end], moved, strict=True):
        step.update(table, row_id, rank=rank)
    return spread[newcomers]


def _spread(
    siblings: Sequence[tuple[int, float]], first: int, end: int, count: int
) -> tuple[float, list[float]]:
    """Return how far apart, and at which ranks, `count` siblings may stand in place of first to end."""
    low = siblings[first - 1][1] if first else None
    high = siblings[end][1] if end < len(siblings) else None
    if high is None:
        low, gap = low or 0.0, APART
    elif low is None:
        low, gap = high - APART * (count + 1), APART
    else:
        gap = (high - low) / (count + 1)
    return gap, [low + gap * n for n in range(1, count + 1)]


def _index(siblings: Sequence[tuple[int, float]], before_id: int | None) -> int:
    if before_id is None:
        return len(siblings)
    for index, (row_id, _) in enumerate(siblings):
        if row_id == before_id:
            return index
    raise OperationRefused("ตำแหน่งที่จะวางไม่อยู่ในที่เดียวกันแล้ว ให้เลือกตำแหน่งใหม่")

"""Ranks: siblings stand in the order of a number, so that moving one rewrites that one alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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


class Plan(NamedTuple):
    """The ranks of newcomers, and the new ranks of siblings that make room for them."""

    placed: list[float]
    moved: dict[int, float]


def place(
    step: Step, table: str, siblings: Sequence[tuple[int, float]], before_id: int | None, count: int
) -> list[float]:
    """Return ranks for `count` newcomers before a sibling, or at the end for None.

    `siblings` are id and rank of those that stay, in order; the nearest make room when there is none.
    """
    planned = plan(siblings, before_id, count)
    for row_id, rank in planned.moved.items():
        step.update(table, row_id, rank=rank)
    return planned.placed


def plan(siblings: Sequence[tuple[int, float]], before_id: int | None, count: int) -> Plan:
    """Find room for `count` newcomers, moving nobody or as few neighbours as it takes."""
    index = _index(siblings, before_id)
    gap, placed = _spread(siblings, index, index, count)
    if gap >= _CLOSEST:
        return Plan(placed, {})
    reach = 0
    while gap < _ROOMY:
        reach = reach * 2 or 1
        first, end = max(0, index - reach), min(len(siblings), index + reach)
        gap, spread = _spread(siblings, first, end, end - first + count)
    before, after = index - first, index - first + count
    neighbours = [row_id for row_id, _ in siblings[first:end]]
    moved = dict(zip(neighbours, spread[:before] + spread[after:], strict=True))
    return Plan(spread[before:after], moved)


def _spread(
    siblings: Sequence[tuple[int, float]], first: int, end: int, count: int
) -> tuple[float, list[float]]:
    """Return how far apart, and at which ranks, `count` siblings would stand in place of first to end."""
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

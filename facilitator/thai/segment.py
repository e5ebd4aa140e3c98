"""Find the words in an unspaced run of Thai letters: the cheapest chain of dictionary words."""

from __future__ import annotations

import re
from functools import cache

from facilitator import resources

_UNKNOWN_START = 80
_UNKNOWN_LETTER = 22
_NEVER = 1 << 40

_UNIT = re.compile(
    "(?:[เแโใไ]?[ก-ฮ](?:[ัื][่-๋]?[ก-ฮ]|็[ก-ฮ])?[ัิ-ฺ็-๎]*[ะาำๅ]*|.)(?:[ก-ฮ]{1,2}[ิุ]?์)?",
    re.DOTALL,
)


@cache
def _costs() -> dict[str, int]:
    costs: dict[str, int] = {}
    with resources.path("words", "words.txt").open(encoding="utf-8") as lines:
        for line in lines:
            cost, *words = line.split()
            costs.update(dict.fromkeys(words, int(cost)))
    return costs


def segment(run: str) -> list[str]:
    """Split a run of Thai letters into words."""
    costs = _costs()
    ends = [match.end() for match in _UNIT.finditer(run)]
    starts = [0, *ends[:-1]]
    count = len(ends)
    best = [_NEVER] * (len(run) + 1)
    came_from = [0] * (len(run) + 1)
    best[0] = 0
    get = costs.get
    for i in range(count):
        start = starts[i]
        base = best[start]
        for end in ends[i : i + 14]:
            cost = get(run[start:end])
            if cost is None:
                cost = _UNKNOWN_START + _UNKNOWN_LETTER * (end - start)
            if base + cost < best[end]:
                best[end] = base + cost
                came_from[end] = start
    words = []
    end = len(run)
    while end:
        words.append(run[came_from[end] : end])
        end = came_from[end]
    return words[::-1]

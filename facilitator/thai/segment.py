"""Find the words in an unspaced run of Thai letters.

The words are the cheapest chain (Viterbi) of dictionary words, which cost by how rare they are, and of
stretches in no list, which cost by their length. Words start and end only between the units of spelling.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from facilitator.thai.lexicon import BEGINNING, UNIT, UNKNOWN_LETTER, UNKNOWN_START

if TYPE_CHECKING:
    from collections.abc import Mapping

_VARIANT = re.compile("เเ|ํ([่-๋]?)า")


def cuts(run: str, costs: Mapping[str, int]) -> list[int]:
    """Return where the words of the run end, the last one aside."""
    if "ํ" in run or "เเ" in run:
        return _cuts_of_variant(run, costs)
    return _cheapest_chain(run, costs)


def _cheapest_chain(run: str, costs: Mapping[str, int]) -> list[int]:
    units = UNIT.findall(run)
    count = len(units)
    if count == 1:
        return []
    bounds = [0, *accumulate(map(len, units))]
    best = [BEGINNING] * (count + 1)
    came_from = [0] * (count + 1)
    best[0] = 0
    unknown, unknown_from = BEGINNING, 0
    cost_of = costs.get
    for here in range(count):
        base = best[here]
        start = bounds[here]
        following = here + 1
        if base + UNKNOWN_START < unknown:
            unknown = base + UNKNOWN_START
            unknown_from = here
        unknown += UNKNOWN_LETTER * (bounds[following] - start)
        if unknown < best[following]:
            best[following] = unknown
            came_from[following] = unknown_from
        for there in range(following, count + 1):
            cost = cost_of(run[start : bounds[there]])
            if cost is None:
                break
            cost += base
            if cost < best[there]:
                best[there] = cost
                came_from[there] = here
    found = []
    at = came_from[count]
    while at:
        found.append(bounds[at])
        at = came_from[at]
    found.reverse()
    return found


def _cuts_of_variant(run: str, costs: Mapping[str, int]) -> list[int]:
    """Find the words of a run that spells แ as two เ, or ำ as ํ and า, which no list does."""
    plain: list[str] = []
    origin: list[int] = []  # for every letter of the plain spelling, where it starts in the run
    at = 0
    for match in _VARIANT.finditer(run):
        plain.append(run[at : match.start()])
        origin += range(at, match.start())
        new = "แ" if match[0] == "เเ" else f"{match[1]}ำ"
        plain.append(new)
        origin += [match.start()] * len(new)
        at = match.end()
    plain.append(run[at:])
    origin += range(at, len(run))
    return [origin[cut] for cut in _cheapest_chain("".join(plain), costs)]

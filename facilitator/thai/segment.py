"""Find the words in an unspaced run of Thai letters.

The words are the cheapest chain (Viterbi) of dictionary words, which cost by how rare they are, and of
stretches in no list, which cost by their length. Words start and end only between the units of spelling.
"""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from facilitator.thai.lexicon import BEGINNING, UNIT, UNKNOWN_LETTER, UNKNOWN_START

if TYPE_CHECKING:
    from collections.abc import Mapping

_HOPELESS = 40
"""A chain dearer by this than another that already reaches past its end is not followed further."""
_LONGEST_COMPOUND = 100
_VARIANT = re.compile("เเ|ํ([่-๋]?)า")


def cuts(run: str, costs: Mapping[str, int]) -> list[int]:
    """Return where the words of the run end, the last one aside."""
    if "ํ" in run or "เเ" in run:
        return _cuts_of_variant(run, costs)
    return _cheapest_chain(run, costs)


def cuts_inside(word: str, costs: Mapping[str, int]) -> list[int]:
    """Return where the words end that a longer word is made of; nothing when they do not make all of it."""
    if len(word) > _LONGEST_COMPOUND:
        return []
    parts = {word[start:end] for start, end in combinations(range(len(word) + 1), 2)} - {word}
    known = {part: costs[part] for part in parts if part in costs}
    found = _cheapest_chain(word, known, strange=BEGINNING)
    made_of = (word[start:end] for start, end in pairwise([0, *found, len(word)]))
    return found if all(costs.get(part, BEGINNING) < BEGINNING for part in made_of) else []


def _cheapest_chain(run: str, costs: Mapping[str, int], strange: int = UNKNOWN_START) -> list[int]:
    """Return the ends of the words; `strange` is what it costs to begin a stretch that is in no list."""
    units = UNIT.findall(run)
    lengths = list(map(len, units))
    count = len(units)
    best = [BEGINNING] * (
        len(run) + 1
    )  # for every letter, the cost of the cheapest chain that ends before it …
    came_from = [0] * (len(run) + 1)  # … and where that chain's last word starts
    best[0] = 0
    unknown, unknown_from = BEGINNING, 0
    reached, limit = 0, BEGINNING
    cost_of = costs.get
    start = 0
    for here in range(count):
        base = best[start]
        end = following = start + lengths[here]
        if base + strange < unknown:
            unknown = base + strange
            unknown_from = start
        unknown += UNKNOWN_LETTER * (end - start)
        if unknown < best[end]:
            best[end] = unknown
            came_from[end] = unknown_from
        if base <= limit or start >= reached:
            word = units[here]
            cost = cost_of(word)
            there = here + 1
            while cost is not None:
                cost += base
                if cost < best[end]:
                    best[end] = cost
                    came_from[end] = start
                    if end > reached:
                        reached = end
                        limit = cost + _HOPELESS
                if there == count:
                    break
                word += units[there]
                end += lengths[there]
                cost = cost_of(word)
                there += 1
        start = following
    return _ends(came_from)


def _ends(came_from: list[int]) -> list[int]:
    """Follow the cheapest chain back from the end; leave the end itself out."""
    found = []
    at = came_from[-1]
    while at:
        found.append(at)
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

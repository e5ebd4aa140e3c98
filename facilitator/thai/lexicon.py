"""The words that the segmenter knows, and how much each costs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from facilitator import resources
from facilitator.thai import letters

if TYPE_CHECKING:
    from collections.abc import Iterator

UNKNOWN_START = 70
"""What a stretch of letters in no list costs (tenths of a nat), once …"""
UNKNOWN_LETTER = 22
"""… and for each of its letters."""
BEGINNING = 1 << 30
"""The cost of what only begins a word: dearer than any chain of words."""
LONG_TERM = 4
"""Letters that make a term unlikely to stand inside other words by chance."""
_TERM = 40
_SHORT_TERM = 100

UNIT = re.compile(
    """(?: [เแ] C{1,2} ็ C            # เห็น แข็ง
         | เ C{1,2} ี t ย             # เสีย เพียง
         | เ C{1,2} ื t อ             # เมือง เพื่อ
         | เ C{1,2} ิ t C             # เดิน เพิ่ม
         | C (?: [ัื] t | (?<!ก) ็ ) C  # วัน ตื่น ล็อก, but ก็ stands alone
         | [เ-ไ]* C | [เ-ไ]+ | .
       ) V*
       (?: C{1,2} [ิุ]? ์ V* )?        # what ์ silences stays with the syllable before""".replace("C", "[ก-ฮ]")
    .replace("V", "[ะ-ฺๅ็-๎]")
    .replace("t", f"[{letters.TONES}]?"),
    re.VERBOSE | re.DOTALL,
)
"""The letters of a run that spelling ties together: words start and end only between units."""
_SPELLED = re.compile(f"[{letters.LETTERS}]{{2,}}")


@cache
def words() -> Mapping[str, int]:
    """Return the cost of every word, and BEGINNING for what begins one."""
    costs: dict[str, int] = {}
    with resources.path("words", "words.txt").open(encoding="utf-8") as lines:
        for line in lines:
            cost, *spelled = line.split()
            costs.update(dict.fromkeys(spelled, int(cost) if cost.isdigit() else BEGINNING))
    return costs


class _WithTerms(Mapping[str, int]):
    """A few words of a session over those of the word list, which is too long to be copied for every few."""

    def __init__(self, terms: tuple[str, ...]) -> None:
        self._known, self._own = words(), dict[str, int]()
        for name in {name for term in terms for name in _SPELLED.findall(term)}:
            for end in accumulate(map(len, UNIT.findall(name))):
                if name[:end] not in self._known:
                    self._own.setdefault(name[:end], BEGINNING)
            cost = _TERM if len(name) >= LONG_TERM else _SHORT_TERM
            self._own[name] = min(self.get(name, BEGINNING), cost)

    def __getitem__(self, word: str) -> int:
        return self._own[word] if word in self._own else self._known[word]

    def __iter__(self) -> Iterator[str]:
        return iter({**self._known, **self._own})

    def __len__(self) -> int:
        return len({**self._known, **self._own})

    def get(self, word: str, default: Any = None) -> Any:
        """Return the cost of a word without raising for the many that are none."""
        found = self._own.get(word)
        return self._known.get(word, default) if found is None else found


@lru_cache(maxsize=2_000)
def with_terms(terms: tuple[str, ...]) -> Mapping[str, int]:
    """Return the words with a session's own names and terms among them."""
    return _WithTerms(terms) if terms else words()


def occurring(terms: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return the terms that bear on where a text breaks: those that stand in it, wholly or in part."""
    if "ํ" in text or "เเ" in text:
        return terms  # a name that is spelled with these stands there in other letters
    found = [term for part, term in _parts_of(terms) if part in text]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4)
def _parts_of(terms: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return each run of Thai letters of the terms, or each word of one that has none, with its term."""
    return tuple((part, term) for term in terms for part in _SPELLED.findall(term) or term.split())


@lru_cache(maxsize=4)
def words_of(terms: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of names and terms, none of which a line may break inside."""
    return tuple(dict.fromkeys(word for term in terms for word in term.split() if len(word) > 1))

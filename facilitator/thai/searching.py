"""Find text as people mean it: however digits, marks, blanks and dots were typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from facilitator.thai import normalise
from facilitator.thai.letters import MARKS, TONES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SAME_LETTER = str.maketrans("๐๑๒๓๔๕๖๗๘๙ฏ", "0123456789ฎ")
_UNSEEN = "\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_CASED = re.compile("[A-Z\u0080-\u0dff\u0e80-\U0010ffff]")
_ANY_MARK = frozenset(f"{MARKS}ำา")
_JOINT = re.compile(f"[\\s.{_UNSEEN}]+")
_SPELLING = re.compile(f"เเ|[{MARKS}ำา]+")


def fold(text: str) -> str:
    """Return the search key: two spellings of the same words have the same one.

    Digits are Arabic, capitals small, ฏ is ฎ, เเ is แ, ํา is ำ, marks stand in one order. Dots are left out
    but between digits, so are zero-width characters and the blanks before ๆ and ฯ; other blanks are one.
    """
    text = text.translate(_SAME_LETTER).casefold()
    return _SPELLING.sub(_spelled, _JOINT.sub(_joined, text))


def terms_of(query: str) -> list[str]:
    """Return the words of a query, as search keys without doubles; a text must have all of them."""
    return list(dict.fromkeys(fold(normalise.clean(query)).split()))


def find(query: str, text: str) -> list[tuple[int, int]]:
    """Return where the query stands in the text: (start, end) in the text as it is, not as folded."""
    wanted = fold(query).strip()
    return find_terms([wanted], text) if wanted else []


def find_terms(terms: Iterable[str], text: str) -> list[tuple[int, int]]:
    """Return where any of these folded words stand in the text, in order and without doubles."""
    folded, origin = _fold_with_origin(text)
    found = set()
    for term in terms:
        at = folded.find(term)
        while at >= 0:
            end = at + len(term)
            found.add((origin[at][0], origin[end - 1][1]))
            at = folded.find(term, end)
    return sorted(found)


def _joined(match: re.Match[str]) -> str:
    start, end = match.span()
    before, after = match.string[max(start - 1, 0) : start], match.string[end : end + 1]
    if after in ("ๆ", "ฯ"):
        return ""
    if any(letter.isspace() for letter in match[0]):
        return " "
    if "." in match[0] and before in _ANY_MARK and after in _ANY_MARK:
        return "."  # the marks on either side are not on one consonant and keep their order
    return "." if match[0].count(".") == 1 and before.isdigit() and after.isdigit() else ""


def _spelled(match: re.Match[str]) -> str:
    if match[0] == "เเ":
        return "แ"
    marks = set(match[0])
    if "ํ" in marks and "า" in marks:
        marks = marks - {"ํ", "า"} | {"ำ"}
    return "".join(sorted(marks, key=_place))


def _place(mark: str) -> tuple[int, str]:
    """Order the marks on one consonant: vowels, tones, what silences, then the vowel after it."""
    if mark in TONES:
        return 1, mark
    return {"์": 2, "ํ": 2, "๎": 2, "ำ": 3, "า": 4}.get(mark, 0), mark


def _fold_with_origin(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Fold, and tell for every letter of the key which span of the text it comes from."""
    origin = [(at, at + 1) for at in range(len(text))]
    folded = text.translate(_SAME_LETTER)
    for pattern, replace in ((_CASED, _small), (_JOINT, _joined), (_SPELLING, _spelled)):
        folded, origin = _replaced(folded, origin, pattern, replace)
    return folded, origin


def _small(match: re.Match[str]) -> str:
    return match[0].casefold()


def _replaced(
    text: str,
    origin: list[tuple[int, int]],
    pattern: re.Pattern[str],
    replace: Callable[[re.Match[str]], str],
) -> tuple[str, list[tuple[int, int]]]:
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        new = replace(match)
        parts += (text[at:start], new)
        spans += origin[at:start]
        spans += [(origin[start][0], origin[end - 1][1])] * len(new)
        at = end
    return "".join((*parts, text[at:])), spans + origin[at:]

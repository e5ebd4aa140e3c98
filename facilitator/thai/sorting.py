"""Dictionary order: one key, so that every system sorts alike."""

from __future__ import annotations

import re
import unicodedata
from typing import TypeAlias

from facilitator.thai import numerals, titles
from facilitator.thai.letters import TONES

SortKey: TypeAlias = tuple[tuple[tuple[int, int, str], ...], tuple[str, ...], str]
"""Letters and numbers; then tone marks and accents, letter by letter; then the text itself."""

_LATE_MARKS = frozenset(TONES + "็์ํ๎ฺ")
_SWAPPED = re.compile("([เ-ไ])([ก-ฮ])")
_VARIANT = re.compile("ํ([่-๋]?)า")
_NUMBER = re.compile("[0-9]+")
_NUMBERS, _OTHER_LETTERS, _THAI_LETTERS = range(3)


def key(text: str) -> SortKey:
    """Return what to sort the text by: consonants, then vowels, tone marks last; ข้อ ๒ before ข้อ ๑๐."""
    plain = _VARIANT.sub("\\1ำ", numerals.to_arabic(text).replace("เเ", "แ"))
    plain = _SWAPPED.sub("\\2\\1", unicodedata.normalize("NFD", plain.casefold()))
    letters: list[tuple[int, int, str]] = []
    marks: list[str] = []
    at = 0
    while at < len(plain):
        letter = plain[at]
        number = _NUMBER.match(plain, at)
        at = number.end() if number else at + 1
        if number:
            digits = number[0].lstrip("0")
            letters.append((_NUMBERS, len(digits), digits))
        elif letter in _LATE_MARKS or (unicodedata.category(letter) == "Mn" and not "ั" <= letter <= "ู"):
            if marks:
                marks[-1] += letter
            continue
        elif letter.isalpha() or "ั" <= letter <= "ู":
            letters.append((_THAI_LETTERS if "ก" <= letter <= "๛" else _OTHER_LETTERS, ord(letter), ""))
        else:
            continue
        marks.append("")
    return tuple(letters), tuple(marks), text


def name_key(text: str) -> SortKey:
    """Return what to sort a person by: the given name, with the title left out."""
    return key(titles.without(text))

"""Thai letters by their role in writing, and the clusters that nothing may cut."""

from __future__ import annotations

import re
import unicodedata

LEADING_VOWELS = "เแโใไ"
"""Vowels written before the consonant they are spoken after."""
TONES = "่้๊๋"
MARKS = "ัิีึืฺุู็่้๊๋์ํ๎"
"""Signs that stand over or under a consonant."""
FOLLOWING_VOWELS = "ะาำๅ"
"""Vowels written after their consonant: no word starts with one."""

STARTS = "ก-ฮเ-ไ"
"""Inside a regular expression's class: the letters that a word can start with."""
LETTERS = "ก-ฮะ-ฺเ-ๅ็-๎"
"""Inside a regular expression's class: what a word is spelled with, so neither ๆ ฯ nor digits."""
DIGITS = "0-9๐-๙"

NOT_FIRST = frozenset("ๆฯ!%),.:;?]}/»’”…‥°" + MARKS + FOLLOWING_VOWELS + "\u200d")
"""What no line may start with."""
NOT_LAST = frozenset("([{«‘“฿$#" + LEADING_VOWELS)
"""What no line may end with."""

CLUSTER = re.compile(
    "(?:[เ-ไ]*[ก-ฮ]|[เ-ไ]+)[ะ-ฺๅ็-๎]*"
    "|[\U0001f1e6-\U0001f1ff]{2}"  # a flag
    "|.[ะ-ฺๅ็-๎\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]*"
    "(?:\u200d.[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]*)*",
    re.DOTALL,
)
"""What is drawn as one unit: the finest place where a line that has no other choice is cut."""


def columns_of(text: str) -> int:
    """Return how many columns of a terminal the text takes: marks over and under a letter take none."""
    return sum(unicodedata.category(letter) not in ("Mn", "Me", "Cf") for letter in text)

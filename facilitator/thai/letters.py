"""Thai letters by their role in writing, and the clusters that nothing may cut."""

from __future__ import annotations

import re

LEADING_VOWELS = "เแโใไ"
FOLLOWING = "ะาำๅ"
"""Vowels written after their consonant: no line and no word starts with one."""
MARKS = "ัิีึืฺุู็่้๊๋์ํ๎"
"""Signs that stand over or under a consonant."""

THAI_RUN = re.compile("[ก-ฺเ-๎]+")
CLUSTER = re.compile(
    "[เแโใไ]?[ก-ฮ][ัิ-ฺ็-๎]*[ะาำๅ]*"  # leading vowel, consonant, marks, following vowels
    "|[^ก-๎\u0300-\u036f\u200d\ufe0e\ufe0f][\u0300-\u036f\u200d\ufe0e\ufe0f]*"
    "|.",
    re.DOTALL,
)
"""What is drawn as one unit: the finest place where a line that has no other choice is cut."""

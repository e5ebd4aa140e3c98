"""Lines that name something and then give it: "สถานที่ : ศาลา", padded columns, and who said what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from facilitator.imports.lines import column
from facilitator.thai import titles
from facilitator.thai.letters import columns_of

WIDEST_LABEL = 48
"""Columns; what is longer before a colon is a sentence."""
WIDEST_COLUMN = 32
PADDING = 3
"""Columns of blanks that no one types between two words by mistake."""
WIDEST_FORM_LINE = 120
SPOKEN = 25
"""Columns: after a person's name, what is shorter is a fact about them, not their words."""

_COLON = re.compile("[:：](?!//)")
_BLANKS = re.compile(r"\s*\t\s*|\s{2,}")
_FORM_LABEL = re.compile(r"(?:ชื่อเรื่อง|ความรู้เรื่อง|ชื่อความรู้|(?:ชื่อ)?เจ้าของความรู้|(?:เป็นการ)?แก้ปัญหาเกี่ยวกับ)(?=\s)")
"""The lines on top of a knowledge record, which are filled in with one blank after the label."""
_QUOTED = re.compile(r"[“\"‘«].+[”\"’»]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label with its colon, if any, and what stands after it; `value_at` is the column of that."""

    label: str
    value: str
    value_at: int
    spoken: bool = False
    """The label is a person and the value their words; no colon stands between, so none is lost."""


def split(text: str, indent: int = 0) -> Labelled | None:
    """Return label and value of a line without a mark, or None when it is no such line."""
    return _by_colon(text, indent) or _by_blanks(text, indent) or _by_form(text, indent)


def is_quoted(text: str) -> bool:
    """Tell whether the whole text stands in quotation marks."""
    return _QUOTED.fullmatch(text) is not None and text.count(text[0]) == text.count(text[-1]) <= 2


def _by_colon(text: str, indent: int) -> Labelled | None:
    found = _COLON.search(text)
    if not found:
        return None
    label, name, value = text[: found.end()], text[: found.start()].rstrip(), text[found.end() :].lstrip()
    if not value or columns_of(name) > WIDEST_LABEL or not any(letter.isalpha() for letter in name):
        return None
    if any(sign in name for sign in "“”\"'‘’@…") or name.count("(") != name.count(")"):
        return None
    spaced = len(name) + len(value) + 1 < len(text)
    if not spaced and (name[-1].isdigit() or not (value[0].isalpha() or value[0] in '“"(')):
        return None  # 09:30, 1:4, a smiley
    return _made(text, indent, label, value)


def _by_blanks(text: str, indent: int) -> Labelled | None:
    found = _BLANKS.search(text)
    if not found:
        return None
    name, value = text[: found.start()], text[found.end() :]
    at = indent + columns_of(name)
    padding = column(found[0], at) - at
    person = titles.PERSON.fullmatch(name) is not None and columns_of(value) >= SPOKEN
    if columns_of(name) > WIDEST_COLUMN or not any(letter.isalnum() for letter in name):
        return None
    if padding < PADDING and "\t" not in found[0] and not (person and not _BLANKS.search(value)):
        return None
    return _made(text, indent, name, value, spoken=person)


def _by_form(text: str, indent: int) -> Labelled | None:
    found = _FORM_LABEL.match(text)
    if not found or columns_of(text) > WIDEST_FORM_LINE:
        return None
    return _made(text, indent, found[0], text[found.end() :].strip())


def _made(text: str, indent: int, label: str, value: str, *, spoken: bool = False) -> Labelled:
    before = text[: len(text) - len(value)]
    named = before.rstrip()
    value_at = column(before[len(named) :], indent + columns_of(named))
    return Labelled(label, value, value_at, spoken)

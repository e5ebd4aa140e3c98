"""Codes of other cards in what is typed: "S1 O2 เปิดตลาดนัด" or "เปิดตลาดนัด (S1, O2)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from facilitator.thai import numerals

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from facilitator.figure.scene import Source

_HEAD = re.compile(r"\s*([^\s,+]+)([\s,+]+|$)")
_TAIL = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]\s*$")


def _known(sources: Iterable[Source]) -> dict[str, int]:
    return {source.code.casefold(): source.card_id for source in sources}


def _fold(code: str) -> str:
    return numerals.to_arabic(code).casefold()


def read(text: str, sources: Sequence[Source]) -> tuple[list[int], list[str]]:
    """Return the cards whose codes a list names, and the codes that nothing bears.

    A list is parted by blanks, commas or +. Bare numbers name the cards of a lone letter: "1 3" is ข1, ข3.
    """
    known = _known(sources)
    letters = {re.sub(r"\d+$", "", code) for code in known}
    found, unknown = list[int](), list[str]()
    for part in filter(None, re.split(r"[\s,+]+", text)):
        code = _fold(part)
        if code.isdigit() and len(letters) == 1:
            code = f"{next(iter(letters))}{code}"
        if code in known:
            found.append(known[code])
        else:
            unknown.append(part)
    return list(dict.fromkeys(found)), unknown


def split(text: str, sources: Sequence[Source]) -> tuple[str, list[int]]:
    """Take the codes off the beginning or, in brackets, off the end of a text.

    Only codes that exist are taken; everything else stays in the text as typed.
    """
    known = _known(sources)
    tail = _TAIL.search(text)
    if tail:
        found, unknown = read(tail[1], sources)
        if found and not unknown and text[: tail.start()].strip():
            return text[: tail.start()].rstrip(), found
    found, rest = list[int](), text
    while (head := _HEAD.match(rest)) and _fold(head[1]) in known:
        found.append(known[_fold(head[1])])
        rest = rest[head.end() :]
    return (rest, list(dict.fromkeys(found))) if found and rest.strip() else (text, [])

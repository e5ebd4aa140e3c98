"""Where a line of Thai may break: between words, and never inside what belongs together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from facilitator.thai.letters import THAI_RUN
from facilitator.thai.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterable

_GLUE = re.compile(
    " +(?=ๆ|ฯ)|(?<=[0-9๐-๙]) (?=[ก-ฮเ-ไ])|ที่ ?[0-9๐-๙]+|(?:[ก-ฮ]{1,4}\\.)+ ?(?:[ก-ฮ]{1,4}\\.)*(?: ?[0-9๐-๙]+)?"
    "|[0-9๐-๙]+ ?[-–] ?[0-9๐-๙]+"
)
_NOT_FIRST = frozenset("ๆฯ!%),.:;?]}»’”…ะาำๅัิีึืฺุู็่้๊๋์ํ๎ \n\t")
_NOT_LAST = frozenset("([{«‘“เแโใไ$#")


def split(text: str, terms: Iterable[str] = ()) -> list[str]:
    """Return the pieces between which a line may break; joined they equal the text."""
    breaks = {match.end() for match in re.finditer("\\s+|(?<=\\w)[-/](?=\\w)", text)}
    for run in THAI_RUN.finditer(text):
        end = run.start()
        for word in segment(run.group()):
            end += len(word)
            if end < run.end():
                breaks.add(end)
    spans = [match.span() for match in _GLUE.finditer(text)]
    for term in terms:
        for part in term.split():
            spans += [match.span() for match in re.finditer(re.escape(part), text)]
    for start, end in spans:
        breaks.difference_update(range(start + 1, end + (text[start] == " ")))
    kept = [
        at for at in sorted(breaks) if 0 < at < len(text) and text[at] not in _NOT_FIRST and text[at - 1] not in _NOT_LAST
    ]
    edges = [0, *kept, len(text)]
    return [text[a:b] for a, b in zip(edges, edges[1:], strict=False) if a < b]

"""Tells what a line without a mark is: heading, paragraph, label, quote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from facilitator.imports import labels
from facilitator.imports.passage import STEP
from facilitator.thai.dates import WRITTEN_WEEKDAY
from facilitator.thai.letters import columns_of

if TYPE_CHECKING:
    from facilitator.imports.lines import Line
    from facilitator.imports.passage import Passage

WIDEST_TITLE = 100
WIDEST_LEADING = 60
"""Columns of a heading that something stands under."""
WIDEST_ALONE = 45
"""Columns of a heading that only blank lines set off."""
WIDEST_RUNNING = 30
"""Columns of a heading in running text, which nothing but its shortness shows."""
LEAST_BODY = 40
"""Columns of the text that follows such a heading."""
LEAST_QUOTED = 12
BLANK_VALUE = 4
"""Columns of blanks after a label that was never filled in."""

_LEAD_IN = re.compile(r".*(?:ดังนี้|ดังต่อไปนี้|ได้แก่|คือ|ประกอบด้วย|ว่า|เช่น)\s*[:：]?", re.DOTALL)
_DATE_LINE = re.compile(rf"(?:ณ\s*|เมื่อ\s*|ใน)?วัน(?:(?:{WRITTEN_WEEKDAY})(?:\s*ที่)?|ที่)\s*[0-9๐-๙].*")


def role(passage: Passage, at: int) -> str:
    """Return the slot of a line without a mark: heading, paragraph, label or quote."""
    line = passage.lines[at]
    if at in passage.series:
        return "heading"
    labelled = labels.split(line.text, line.indent) if passage.labelled else None
    if labelled:
        return "quote" if labelled.spoken else "label"
    if passage.labelled and _is_unfilled_label(passage, at):
        return "label"
    if labels.is_quoted(line.text) and columns_of(line.text) >= LEAST_QUOTED and at > 0:
        return "quote"
    return "heading" if _is_heading(passage, at) else "paragraph"


def _is_heading(passage: Passage, at: int) -> bool:
    line, wide = passage.lines[at], columns_of(passage.lines[at].text)
    if "\n" in line.text or _DATE_LINE.fullmatch(line.text) or not any(each.isalnum() for each in line.text):
        return False
    if at == 0 and passage.titled:
        return wide <= WIDEST_TITLE
    if at - 1 in passage.series and passage.is_bare_number(at - 1):
        return False  # the name of what the number before it counts
    if passage.leads(at):
        return wide <= (WIDEST_ALONE if _LEAD_IN.fullmatch(line.text) else WIDEST_LEADING)
    if passage.titled and line.text == passage.lines[0].text:
        return True  # the title once more
    return (wide <= WIDEST_ALONE and _stands_alone(passage, at)) or (
        wide <= WIDEST_RUNNING
        and (_opens_running_text(line, passage.after(at)) or _stands_over_heading(passage, at))
    )


def _stands_alone(passage: Passage, at: int) -> bool:
    """Tell whether blank lines set the line off, and it does not hang under the one before."""
    line, before, after = passage.lines[at], passage.before(at), passage.after(at)
    title = passage.lines[0].text
    below_title = passage.titled and after and (at == 1 or (at == 2 and passage.lines[1].text == title))
    if before and before.mark is None and line.indent >= before.indent + STEP:
        return False
    if after and passage.goes_on_at(at + 1):
        return False
    set_off = line.gap > 0 or below_title or (at == 0 and after)
    return bool(set_off) and (after is None or after.gap > 0)


def _stands_over_heading(passage: Passage, at: int) -> bool:
    """Tell whether a blank line sets the line off, and right below it stands one that leads to a list."""
    after = passage.after(at)
    if after is None or after.mark or after.gap or not passage.lines[at].gap:
        return False
    return passage.leads(at + 1) and columns_of(after.text) <= WIDEST_LEADING


def _opens_running_text(line: Line, after: Line | None) -> bool:
    """Tell whether a short line is followed by one so long that only the short one can be a heading."""
    if after is None or after.mark or not after.beside(line.indent):
        return False
    return columns_of(after.text) >= max(LEAST_BODY, 2 * columns_of(line.text))


def _is_unfilled_label(passage: Passage, at: int) -> bool:
    """Tell whether a label next to others was left without a value: สมาชิก and nothing but blanks."""
    line = passage.lines[at]
    colon = line.text.endswith((":", "：")) and not passage.leads(at)
    if not (line.tail >= BLANK_VALUE or colon) or columns_of(line.text) > labels.WIDEST_COLUMN:
        return False
    for near in (passage.before(at), passage.after(at)):
        if near and near.mark is None and near.beside(line.indent):
            found = labels.split(near.text, near.indent)
            if found and not found.spoken:
                return True
    return False

"""Lines that say more than a card's text: an indicator with its numbers, a group with its levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.operations import indicator_line
from facilitator.thai import amounts
from facilitator.thai.normalise import clean

if TYPE_CHECKING:
    from facilitator.kinds import Kind

HIGHEST_LEVEL = 5


def typed_fields(kind: Kind, slot_id: str, text: str) -> tuple[str, dict[str, str]]:
    """Return a typed line as the card's text and the fields it names.

    The fields that the kind gives the slot decide what a line can say: "baseline" and "target" make it an
    indicator, "now" and "goal" a level. A line that is not understood is all text; nothing typed is lost.
    """
    ids = {field.id for field in kind.fields_of(slot_id)}
    if {"baseline", "target", "unit"} <= ids:
        return _indicator(text, dated="due" in ids)
    if {"now", "goal"} <= ids:
        return _level(text)
    return text, {}


def _indicator(text: str, *, dated: bool) -> tuple[str, dict[str, str]]:
    said = indicator_line.read(clean(text), dated=dated)
    if said is None:
        return text, {}
    parts = {"baseline": said.baseline, "target": said.target, "unit": said.unit, "due": said.due}
    return said.text, {name: value for name, value in parts.items() if value}


def _level(text: str) -> tuple[str, dict[str, str]]:
    """Read "บ้านดอน 2 -> 4"; a number that is no level, or anything after it, leaves all in the text."""
    said = indicator_line.read(clean(text), dated=False)
    if said is None or said.unit not in {"", "ระดับ"} or not text.startswith(said.text):
        return text, {}
    levels = {"now": said.baseline, "goal": said.target}
    for level in filter(None, levels.values()):
        amount = amounts.parse(level)
        if amount is None or amount.bound or not 1 <= amount.low == amount.high <= HIGHEST_LEVEL:
            return text, {}
    return said.text, {name: value for name, value in levels.items() if value}

"""What one typed line says: list mark, codes of other cards, who said it, typed fields, and the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facilitator.imports import marks
from facilitator.model import NO_FIELDS
from facilitator.operations import typed_lines
from facilitator.ui.board import typed_codes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.figure.scene import Source
    from facilitator.kinds import Kind

_SPEAKER = re.compile(r"([^:：\n]{1,40}?)\s*[:：]\s+(\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A card to be, with the cards that it is tied to."""

    text: str
    mark: str = ""
    speaker: str = ""
    fields: Mapping[str, str] = field(default_factory=lambda: NO_FIELDS)
    ties: tuple[int, ...] = ()
    role: str = ""
    """What the ties say; empty without any."""


def read(kind: Kind, slot_id: str, typed: str, sources: Mapping[str, tuple[Source, ...]]) -> TypedLine:
    """Read a line typed for a slot; what is not understood stays in the text."""
    slot = kind.slot(slot_id)
    ties: list[int] = []
    if slot.links:
        typed, ties = typed_codes.split(typed, [each for to in slot.links.to for each in sources.get(to, ())])
    mark, text = marks.split(typed)
    speaker = ""
    said = _SPEAKER.fullmatch(text) if slot.role == "quote" else None
    if said:
        speaker, text = said[1].strip(), said[2]
    text, fields = typed_lines.typed_fields(kind, slot_id, text)
    return TypedLine(
        text,
        mark,
        speaker,
        fields,
        ties=tuple(ties),
        role=slot.links.role if slot.links and ties else "",
    )

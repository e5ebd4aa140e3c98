"""One card of an outline as it was read from text, with the cards under it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facilitator.model import NO_FIELDS

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Entry:
    """A card to be: `slot` is its role in the outline, `text` and `mark` are exactly as typed."""

    slot: str
    text: str
    mark: str = ""
    speaker: str = ""
    children: tuple[Entry, ...] = ()
    fields: Mapping[str, str] = field(default_factory=lambda: NO_FIELDS)

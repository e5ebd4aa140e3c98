"""Where every block stands: the marks and texts of one list are aligned, deeper ones stand further in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator.exports.pdf import typography
from facilitator.report.document import Item, Labelled, Paragraph, plain
from facilitator.thai import measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.exports.pdf.typography import Look, Style
    from facilitator.report.document import Block


@dataclass(slots=True)
class Place:
    """Where a block begins, and how much further in its text stands than its mark or label."""

    left: float = 0.0
    hang: float = 0.0


def places(blocks: Sequence[Block], look: Look, width: float) -> list[Place]:
    """Return the place of each block within this width."""
    groups = _groups(blocks, look)
    found = []
    starts = [0.0]
    for block, group in zip(blocks, groups, strict=True):
        if not isinstance(block, Paragraph | Item | Labelled):
            starts = [0.0]
            found.append(Place())
            continue
        level = min(block.level, len(starts) - 1)
        left = starts[level]
        if isinstance(block, Item) and not level:
            left += look.list_indent
        step = group.hang if isinstance(block, Item) and group.hang else look.step
        starts[level + 1 :] = [min(left + step, typography.DEEPEST_INDENT * width)]
        found.append(Place(left, group.hang))
    return found


def lead_of(block: Item | Labelled, look: Look) -> tuple[str, Style, float]:
    """Return what stands before the text, in which style, and the gap after it."""
    if isinstance(block, Item):
        bold = bool(block.runs) and block.runs[0].bold
        return block.mark, replace(look.item, face="bold") if bold else look.item, look.mark_gap
    label = plain(block.label)
    return f"{block.mark} {label}" if block.mark else label, look.label, look.label_gap


def _groups(blocks: Sequence[Block], look: Look) -> list[Place]:
    """Return one shared place for neighbours of one list, as deep as its widest mark or label asks for."""
    shared = []
    current: dict[int, tuple[type, Place]] = {}
    for block in blocks:
        if not isinstance(block, Paragraph | Item | Labelled):
            current = {}
            shared.append(Place())
            continue
        current = {level: group for level, group in current.items() if level <= block.level}
        if current.get(block.level, (None,))[0] is not type(block):
            current[block.level] = (type(block), Place())
        group = current[block.level][1]
        shared.append(group)
        if isinstance(block, Item | Labelled):
            lead, style, gap = lead_of(block, look)
            wide = measure.width(lead, style.face, style.size) if lead else 0.0
            most = look.widest_mark if isinstance(block, Item) else look.widest_label
            if 0 < wide <= most:
                group.hang = max(group.hang, wide + gap)
    return shared

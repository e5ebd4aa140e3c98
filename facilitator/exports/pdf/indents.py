"""Where every block stands: the marks and texts of one list are aligned, deeper ones stand further in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.exports.pdf import typography
from facilitator.report.document import FigureBlock, Heading, Item, Labelled, plain
from facilitator.thai import measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.report.document import Block


@dataclass(slots=True)
class Place:
    """Where a block begins, and how much further in its text stands than its mark or label."""

    left: float = 0.0
    hang: float = 0.0


def places(blocks: Sequence[Block]) -> list[Place]:
    """Return the place of each block."""
    groups = _groups(blocks)
    found = []
    starts = [0.0]
    for block, group in zip(blocks, groups, strict=True):
        if isinstance(block, Heading | FigureBlock):
            starts = [0.0]
            found.append(Place())
            continue
        level = min(block.level, len(starts) - 1)
        left = starts[level]
        if isinstance(block, Item) and not level:
            left += typography.LIST_INDENT
        step = group.hang if isinstance(block, Item) and group.hang else typography.LIST_INDENT
        starts[level + 1 :] = [min(left + step, typography.DEEPEST_INDENT)]
        found.append(Place(left, group.hang))
    return found


def lead_of(block: Item | Labelled) -> tuple[str, typography.Style, float]:
    """Return what stands before the text, in which style, and the gap after it."""
    if isinstance(block, Item):
        return block.mark, typography.ITEM, typography.MARK_GAP
    label = plain(block.label)
    return f"{block.mark} {label}" if block.mark else label, typography.LABEL, typography.LABEL_GAP


def _groups(blocks: Sequence[Block]) -> list[Place]:
    """Return one shared place for neighbours of one list, as deep as its widest mark or label asks for."""
    shared = []
    current: dict[int, tuple[type, Place]] = {}
    for block in blocks:
        if isinstance(block, Heading | FigureBlock):
            current = {}
            shared.append(Place())
            continue
        current = {level: group for level, group in current.items() if level <= block.level}
        if current.get(block.level, (None,))[0] is not type(block):
            current[block.level] = (type(block), Place())
        group = current[block.level][1]
        shared.append(group)
        if isinstance(block, Item | Labelled):
            lead, style, gap = lead_of(block)
            wide = measure.width(lead, style.face, style.size) if lead else 0.0
            most = typography.WIDEST_MARK if isinstance(block, Item) else typography.WIDEST_LABEL
            if 0 < wide <= most:
                group.hang = max(group.hang, wide + gap)
    return shared

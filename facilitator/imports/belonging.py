"""Judges what a line belongs to, of all that is open when it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.imports.growing import BOOK, FREE, SUB
from facilitator.imports.lines import NOISE
from facilitator.imports.passage import STEP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.imports.growing import Open
    from facilitator.imports.lines import Line
    from facilitator.imports.marks import Mark
    from facilitator.imports.passage import Passage


def list_going_on(opened: Sequence[Open], line: Line, mark: Mark) -> Open | None:
    """Return the open list that an item continues: by count and indent, by count alone, by indent alone."""
    alike = [each for each in reversed(opened) if each.mark and mark.shape == each.mark.shape]
    beside = [each for each in alike if line.beside(each.indent)]
    if not mark.counts:
        return beside[0] if beside else None
    for each in (*beside, *alike):
        if each.mark and mark.follows(each.mark):
            return each
    return beside[0] if beside and not mark.first else None  # the writer lost count


def wide_gap_ends(passage: Passage, opened: Sequence[Open], at: int, going_on: Open) -> bool:
    """Tell whether a wide gap before an uncounted item ends its list: no list further out goes on."""
    line = passage.lines[at]
    if not line.wide or (line.mark and line.mark.counts):
        return False
    outer = opened[: opened.index(going_on)]
    return not any(each.mark and passage.resumes(at, each.mark) for each in outer)


def takes_list(passage: Passage, opened: Sequence[Open], at: int) -> bool:
    """Tell whether a new list stands under what is open last."""
    line, top = passage.lines[at], opened[-1]
    set_off = line.wide and top.place != at - 1
    if top.is_list:
        return _item_takes_list(passage, top, at)
    if top.is_label:
        return line.indent >= top.indent - NOISE and not set_off
    return heading_takes(opened, line) and not (set_off and top.rank == SUB)


def _item_takes_list(passage: Passage, top: Open, at: int) -> bool:
    """Tell whether a new list stands in the last item of a list."""
    line = passage.lines[at]
    mark = line.mark
    assert mark
    assert top.mark
    if line.deeper_than(top.indent):
        return True
    if not line.beside(top.indent):
        return False
    if len(mark.numbers) > 1:
        return mark.numbers[:-1] == top.mark.numbers
    if top.mark.shape == mark.shape or (mark.counts and not top.mark.counts):
        return False
    if line.wide and not passage.resumes(at, top.mark):
        return False
    return not (mark.counts and passage.runs_beside(at))


def holds(passage: Passage, items: Open, at: int, slot: str) -> bool:
    """Tell whether the last item of a list holds a line that has no mark."""
    line, following = passage.lines[at], passage.after(at)
    assert items.mark
    goes_on = following is not None and following.mark is not None and following.mark.follows(items.mark)
    if line.deeper_than(items.indent):
        # what is centred over lines that are not indented is no part of the item
        return following is None or goes_on or following.indent >= line.indent - NOISE
    if not line.beside(items.indent):
        return False
    if passage.resumes(at, items.mark):
        return True
    if slot == "paragraph":
        return line.gap <= items.told_after  # as the items before hold theirs
    if following is None or following.mark is None or not passage.leads(at):
        return False
    shape = following.mark.shape
    # an item alone, set off by a wide gap, is the title of what follows
    is_title = items.count == 1 and items.set_off and not line.wide
    return shape in items.led or (is_title and shape != items.mark.shape)


def stands_over(top: Open, line: Line, rank: int) -> bool:
    """Tell whether what is open last stands over a heading of this rank."""
    if top.is_list or top.rank != rank:
        return top.is_list or top.rank < rank
    return line.indent >= top.indent + STEP


def heading_takes(opened: Sequence[Open], line: Line) -> bool:
    """Tell whether a line may stand under the heading open last; a centred one holds it all the same."""
    top = opened[-1]
    if not top.is_heading or line.indent >= top.indent - NOISE:
        return True
    return not any(each.is_heading and each.rank != BOOK and each.indent < top.indent for each in opened[:-1])


def is_over_before_label(top: Open, line: Line, at: int) -> bool:
    """Tell whether a heading's section ends where a label begins at its own column."""
    if not top.is_heading or top.rank < FREE or line.deeper_than(top.indent):
        return False
    has_list = any(child.slot in ("item", "heading") for child in top.node.children)
    return has_list or (line.wide and top.place == at - 1)

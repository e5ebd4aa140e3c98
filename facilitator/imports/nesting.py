"""Puts every line under the one it belongs to, by kind of mark, by indent and by what goes on later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.imports import belonging, labels, marks
from facilitator.imports.growing import BOOK, FREE, SERIES, SUB, Node, Open, frozen
from facilitator.imports.passage import STEP, Passage
from facilitator.imports.roles import role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.imports.entry import Entry
    from facilitator.imports.labels import Labelled
    from facilitator.imports.lines import Line
    from facilitator.imports.marks import Mark

DEEPEST = 16
"""Levels below this one stay at it: no reader follows further, and a hostile text must not run away."""
LEAST_HANGING = 4
"""Columns that a further value stands in from its label at least."""


def nested(lines: Sequence[Line], *, titled: bool = True, labelled: bool = True) -> tuple[Entry, ...]:
    """Return the entries of a text whose marks are found and whose wrapped lines are joined."""
    return _Nesting(Passage(lines, titled=titled, labelled=labelled)).build()


class _Nesting:
    """Reads the passage line by line and keeps open what the next line may belong to, outermost first."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._open = [Open(Node("heading", ""), -STEP, rank=BOOK)]

    def build(self) -> tuple[Entry, ...]:
        """Place every line and return the tree."""
        for at, line in enumerate(self._passage.lines):
            if line.mark:
                self._place_item(at, line, line.mark)
            elif not self._place_further_value(line):
                slot = role(self._passage, at)
                if slot == "heading":
                    self._place_heading(at, line)
                elif slot == "label":
                    self._place_label(at, line)
                else:
                    self._place_text(at, line, slot)
        return frozen(self._open[0].node)

    def _place_item(self, at: int, line: Line, mark: Mark) -> None:
        kept = belonging.list_going_on(self._open, line, mark)
        if kept and not belonging.wide_gap_ends(self._passage, self._open, at, kept):
            del self._open[self._open.index(kept) + 1 :]
            kept.count += 1
            kept.indent, kept.mark = line.indent, mark
            kept.node = self._open[-2].node.add("item", line.text, mark)
            return
        while len(self._open) > DEEPEST or not belonging.takes_list(self._passage, self._open, at):
            self._open.pop()
        holder = self._open[-1]
        for each in self._open:
            if each.is_list and not holder.is_list:
                each.led.add(mark.shape)
        node = holder.node.add("item", line.text, mark)
        self._open.append(Open(node, line.indent, at, line.wide, mark=mark, count=1))

    def _place_heading(self, at: int, line: Line) -> None:
        self._close_lists(at, "heading")
        rank = self._rank(at, line)
        while len(self._open) > DEEPEST or not belonging.stands_over(self._open[-1], line, rank):
            self._open.pop()
        # among items a heading is a label: headings of a document do not stand inside its lists
        slot = "label" if self._open[-1].is_list else "heading"
        node = self._open[-1].node.add(slot, line.text)
        self._open.append(Open(node, line.indent, at, line.wide, rank, value_at=line.indent))

    def _rank(self, at: int, line: Line) -> int:
        """Return a heading's rank; what wide gaps set off as one block has its sub-headings inside."""
        top = self._open[-1]
        if at in self._passage.series:
            return SERIES
        if line.wide or not top.is_heading:
            return FREE
        opens_block = top.rank == FREE and top.set_off and top.place == at - 1 and self._passage.leads(at)
        return SUB if opens_block or top.rank == SUB else FREE

    def _place_label(self, at: int, line: Line) -> None:
        self._close_lists(at, "label")
        self._close_deeper_headings(line)
        top = self._open[-1]
        if belonging.is_over_before_label(top, line, at):
            self._open.pop()
        found = labels.split(line.text, line.indent)
        node = self._open[-1].node.add("label", found.label if found else line.text)
        self._open.append(Open(node, line.indent, at, line.wide, value_at=line.indent))
        if found:
            self._open[-1].value_at = found.value_at
            self._place_first_value(at, node, found)

    def _place_first_value(self, at: int, label: Node, found: Labelled) -> None:
        """Put the value under its label; a value that begins a list opens it."""
        begun = marks.candidate(found.value)
        if begun and begun.certain:
            mark = begun.readings[0]
            if mark.first and self._passage.resumes(at, mark):
                node = label.add("value", begun.rest, mark)
                self._open.append(Open(node, self._passage.lines[at].indent, at, mark=mark, count=1))
                return
        label.add("value", found.value)

    def _place_further_value(self, line: Line) -> bool:
        """Put a line that hangs under the value of a label with it."""
        top = self._open[-1]
        if not top.is_label or not top.node.children or labels.split(line.text, line.indent):
            return False
        hanging = max(LEAST_HANGING, (top.value_at - top.indent) // 2)
        if line.indent < top.indent + hanging:
            return False
        top.node.add("value", line.text)
        return True

    def _place_text(self, at: int, line: Line, slot: str) -> None:
        self._close_lists(at, slot)
        self._close_deeper_headings(line)
        if self._open[-1].is_list:
            self._open[-1].told_after = max(self._open[-1].told_after, line.gap)
        spoken = slot == "quote" and self._passage.labelled
        found = labels.split(line.text, line.indent) if spoken else None
        node = self._open[-1].node.add(slot, found.value if found else line.text)
        node.speaker = found.label if found else ""

    def _close_lists(self, at: int, slot: str) -> None:
        """Close labels, and the lists that a line without a mark does not stand in."""
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].is_list and belonging.holds(self._passage, self._open[place], at, slot):
                del self._open[place + 1 :]
                return
        for place, each in enumerate(self._open):
            if not each.is_heading:
                del self._open[place:]
                return

    def _close_deeper_headings(self, line: Line) -> None:
        while not belonging.heading_takes(self._open, line):
            self._open.pop()

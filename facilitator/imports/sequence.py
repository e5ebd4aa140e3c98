"""Finds the list marks of a text: what one line leaves in doubt, the lines around it decide."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from facilitator.imports import marks
from facilitator.imports.lines import column
from facilitator.thai.letters import columns_of

if TYPE_CHECKING:
    from facilitator.imports.lines import Line
    from facilitator.imports.marks import Candidate, Mark

Place: TypeAlias = tuple[str, tuple[int, ...]]
"""A list's shape and all its numbers but the last: where counting goes on."""

SKIPPED = 2
"""A doubtful mark may count on over one that the writer forgot."""


def with_marks(lines: list[Line]) -> list[Line]:
    """Return the lines with their marks taken off the text."""
    found = [marks.candidate(line.text) for line in lines]
    judge = _Judge(found)
    return [
        _marked(line, each, judge.choose(at))
        for at, (line, each) in enumerate(zip(lines, found, strict=True))
    ]


def _marked(line: Line, found: Candidate | None, mark: Mark | None) -> Line:
    if found is None or mark is None:
        return line
    between = line.text[len(mark.text) : len(line.text) - len(found.rest)]
    text_at = column(between, line.indent + columns_of(mark.text))
    return replace(line, text=found.rest, mark=mark, text_at=text_at)


class _Judge:
    """Goes through the candidates in order and remembers where every list has counted to."""

    def __init__(self, found: list[Candidate | None]) -> None:
        self._found = found
        self._last: dict[Place, int] = {}
        self._latest: dict[tuple[Place, int], int] = {}
        self._codes = 0
        for at, each in enumerate(found):
            for mark in each.readings if each else ():
                self._codes += mark.shape[0] in "SWOT"
                if mark.counts:
                    self._latest[_place(mark), mark.numbers[-1]] = at
        self._counted: set[tuple[int, ...]] = set()

    def choose(self, at: int) -> Mark | None:
        """Return the reading of a candidate that the text bears out, or None."""
        found = self._found[at]
        if found is None:
            return None
        going_on = [mark for mark in found.readings if self._goes_on(mark)]
        chosen = (going_on or list(found.readings))[0]
        if not (found.certain or going_on or self._borne_out(chosen, at)):
            return None
        if chosen.counts:
            self._last[_place(chosen)] = chosen.numbers[-1]
            self._counted.add(chosen.numbers)
        return chosen

    def _goes_on(self, mark: Mark) -> bool:
        last = self._last.get(_place(mark)) if mark.counts else None
        return last is not None and 0 < mark.numbers[-1] - last <= SKIPPED

    def _borne_out(self, mark: Mark, at: int) -> bool:
        """Tell whether neighbours show that a doubtful reading is a mark."""
        if mark.shape[0] in "SWOT":
            return self._codes > 1
        if not mark.counts:
            return any(self._has_shape(near, mark.shape) for near in (at - 1, at + 1))
        if not mark.first:
            return False
        if len(mark.numbers) > 1 and mark.numbers[:-1] in self._counted:
            return True
        return self._latest.get((_place(mark), 2), -1) > at

    def _has_shape(self, at: int, shape: str) -> bool:
        found = self._found[at] if 0 <= at < len(self._found) else None
        return found is not None and found.readings[0].shape == shape


def _place(mark: Mark) -> Place:
    return mark.shape, mark.numbers[:-1]

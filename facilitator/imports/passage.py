"""A text's lines as one looks at them while reading: what follows, what goes on, what leads to what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING

from facilitator.imports.lines import NOISE
from facilitator.thai.letters import columns_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.imports.lines import Line
    from facilitator.imports.marks import Mark

STEP = 2
"""Columns that an indent must differ by to mean that a line belongs under another."""
WIDEST_NUMBERED = 80
ALIKE = 0.75
"""How far the wording of headings in a series agrees at least, misspellings allowed for."""

_NUMBERED = re.compile(r"(?P<name>\S.{0,60}?)\s*ที่\s*(?P<number>[0-9๐-๙]{1,2})(?P<rest>(?:[\s:].*)?)")
_NO_SERIES = re.compile(r"(?:.*\s)?(?:วัน|เมื่อวัน|หมู่|บ้านเลข|ครั้ง)")


class Passage:
    """The lines of a text in order, with the questions that reading them raises."""

    def __init__(self, lines: Sequence[Line], *, titled: bool = True, labelled: bool = True) -> None:
        self.lines = tuple(lines)
        self.titled = titled
        """The first line is the title of it all."""
        self.labelled = labelled
        """Lines are parted into label and value."""
        self._by_shape: defaultdict[str, list[int]] = defaultdict(list)
        for at, line in enumerate(self.lines):
            if line.mark:
                self._by_shape[line.mark.shape].append(at)

    def after(self, at: int) -> Line | None:
        """Return the next line, or None at the end."""
        return self.lines[at + 1] if at + 1 < len(self.lines) else None

    def before(self, at: int) -> Line | None:
        """Return the line before, or None at the beginning."""
        return self.lines[at - 1] if at else None

    def resumes(self, at: int, mark: Mark) -> bool:
        """Tell whether the list of this mark goes on somewhere after line `at`."""
        places = self._by_shape[mark.shape]
        place = bisect_right(places, at)
        following = self.lines[places[place]].mark if place < len(places) else None
        return following is not None and following.follows(mark)

    def goes_on_at(self, at: int) -> bool:
        """Tell whether the line is the next item of a list that began earlier."""
        mark = self.lines[at].mark
        if mark is None:
            return False
        places = self._by_shape[mark.shape]
        place = bisect_right(places, at) - 2
        earlier = self.lines[places[place]].mark if place >= 0 else None
        return earlier is not None and mark.follows(earlier)

    def leads(self, at: int) -> bool:
        """Tell whether the line stands over what follows: over a new list, or over deeper lines."""
        line, following = self.lines[at], self.after(at)
        if following is None or following.indent < line.indent - NOISE:
            return False
        if following.mark:
            return not self.goes_on_at(at + 1)
        return following.indent >= line.indent + STEP

    def runs_beside(self, at: int) -> bool:
        """Tell whether a list begins here that the same marks follow at once: two columns of a table.

        Where columns are read one after another the second list is no part of the last item of the first.
        """
        opening = self.lines[at].mark
        last = opening
        for line in self.lines[at + 1 :]:
            if opening is None or last is None or line.mark is None:
                return False
            if line.mark.shape == opening.shape and line.beside(self.lines[at].indent):
                if line.mark.first:
                    return True
                if not line.mark.follows(last):
                    return False
                last = line.mark
            elif line.mark.counts and not line.deeper_than(self.lines[at].indent):
                return False
        return False

    @cached_property
    def series(self) -> frozenset[int]:
        """The places of headings that count: ประเด็นที่ ๑, ประเด็นที่ ๒ or กลุ่มที่ 1 ถนน, กลุ่มที่ 2 น้ำ."""
        found: set[int] = set()
        open_series: list[tuple[str, int, int]] = []
        for at, line in enumerate(self.lines):
            shape = _NUMBERED.fullmatch(line.text) if line.mark is None else None
            if not shape or columns_of(line.text) > WIDEST_NUMBERED or _NO_SERIES.fullmatch(shape["name"]):
                continue
            name, number = shape["name"], int(shape["number"])
            for place, (earlier, last, first_at) in enumerate(open_series):
                if number == last + 1 and SequenceMatcher(None, earlier, name).ratio() >= ALIKE:
                    found.update((first_at, at))
                    open_series[place] = (earlier, number, at)
                    break
            else:
                if number == 1:
                    open_series.append((name, number, at))
        return frozenset(found)

    def is_bare_number(self, at: int) -> bool:
        """Tell whether a counted heading has no words of its own: ประเด็นที่ ๑."""
        shape = _NUMBERED.fullmatch(self.lines[at].text)
        return shape is not None and not shape["rest"].strip(" :")

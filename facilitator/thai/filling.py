"""Fill lines one after another with as much text as fits, breaking at the best place that there is."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from facilitator.thai import glue, words
from facilitator.thai.letters import CLUSTER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_WORDS, _LOOSE, _NAMES, _COMPOUNDS, _TIGHT, _CLUSTERS = range(6)
"""Where to break, from best to last: between words; inside what belongs together; inside a name of several
words; inside a word made of words; between clusters but not before ) or ๆ; between any two clusters."""
_TOLERANCE = 1e-6
_LONGEST_KEPT = 1_000
"""Longer paragraphs are split anew each time: they would fill the cache."""
_SHORT = 200
"""Texts up to so many letters are measured whole before they are broken."""


def fill(
    text: str,
    width: float,
    first_indent: float,
    terms: tuple[str, ...],
    measure: Callable[[int, int], float],
) -> list[tuple[int, int, float]]:
    """Return (start, end, width) of every line, blanks at its end left out.

    `measure` gives the width of the text from one place to another. No line is wider than `width` but one
    that is a single cluster; the first is shorter by `first_indent`.
    """
    filler = _Filler(text, width, first_indent, terms, measure)
    start = 0
    for paragraph in text.split("\n"):
        filler.paragraph(start, start + len(paragraph))
        start += len(paragraph) + 1
    return filler.lines


class _Filler:
    """The lines so far and the line that is being filled."""

    def __init__(
        self,
        text: str,
        width: float,
        first_indent: float,
        terms: tuple[str, ...],
        measure: Callable[[int, int], float],
    ) -> None:
        self.lines: list[tuple[int, int, float]] = []
        self._text, self._width, self._terms, self._measure = text, width, terms, measure
        self._room = width - first_indent
        self._open(0)

    def paragraph(self, start: int, end: int) -> None:
        """Add lines for a text without line feeds, at least one."""
        self._open(start)
        shown = start + len(self._text[start:end].rstrip())
        # What fits on one line needs no words: a window full of short labels never loads the word list.
        if end - start <= _SHORT and (wide := self._measure(start, shown)) <= self._room + _TOLERANCE:
            self._add(shown, end, wide)
        else:
            for at, stop in _spans(start, _pieces(self._text[start:end], self._terms)):
                self._place(at, stop, _WORDS)
        self._close()

    def _open(self, start: int) -> None:
        self._start = self._shown = self._end = start
        self._used = self._blanks = 0.0

    def _close(self) -> None:
        self.lines.append((self._start, self._shown, self._used))
        self._room = self._width
        self._open(self._end)

    def _place(self, start: int, end: int, level: int) -> None:
        """Add a part to the line if it fits, else to the next, else finer parts of it to both."""
        shown = start + len(self._text[start:end].rstrip())
        wide = self._measure(start, shown)
        empty = self._end == self._start
        if not empty and shown > start:
            wide += self._used + self._blanks + self._kerning(start)
        if shown == start or wide <= self._room + _TOLERANCE:
            self._add(shown, end, wide)
        elif not empty or (self._room < wide <= self._width and level > _WORDS):
            self._close()
            self._place(start, end, level)
        elif level == _CLUSTERS:
            self._add(shown, end, wide)
        else:
            for at, stop in _spans(start, self._finer(self._text[start:end], level)):
                self._place(at, stop, level + 1)

    def _add(self, shown: int, end: int, wide: float) -> None:
        if shown > self._end:
            self._shown, self._used, self._blanks = shown, wide, 0.0
        if end > shown:
            self._blanks += self._measure(shown, end)
        self._end = end

    def _finer(self, part: str, level: int) -> list[str]:
        if level == _WORDS:
            return words.split_loosely(part, self._terms)
        if level == _LOOSE:
            return words.split_loosely(part) if self._terms else [part]
        if level == _NAMES:
            return words.split_compound(part)
        together: list[str] = []
        last = ""
        for cluster in CLUSTER.findall(part):
            blank = cluster.isspace()
            if last and (blank or (level == _COMPOUNDS and not glue.may_break(last, cluster[0]))):
                together[-1] += cluster
            else:
                together.append(cluster)
            last = last if blank else cluster[-1]
        return together

    def _kerning(self, at: int) -> float:
        """Return what the letters on both sides of a place move closer; Thai letters and blanks never do."""
        before, after = self._text[at - 1], self._text[at]
        if before.isspace() or "ก" <= before <= "๛" or "ก" <= after <= "๛":
            return 0.0
        return self._measure(at - 1, at + 1) - self._measure(at - 1, at) - self._measure(at, at + 1)


def _pieces(text: str, terms: tuple[str, ...]) -> Sequence[str]:
    return _kept_pieces(text, terms) if len(text) <= _LONGEST_KEPT else words.split(text, terms)


@lru_cache(maxsize=5_000)
def _kept_pieces(text: str, terms: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the pieces for the next width: a window that is resized asks for one after another."""
    return tuple(words.split(text, terms))


def _spans(start: int, parts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Return where the parts stand in a text whose first part starts at `start`."""
    return pairwise(accumulate(map(len, parts), initial=start))

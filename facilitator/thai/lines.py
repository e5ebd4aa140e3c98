"""Break text into lines no wider than a width, between words wherever that is possible."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from facilitator.thai import filling, lexicon, measure

_LONGEST_KEPT = 5_000
"""Longer texts are broken anew each time: they would fill the cache."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its text without blanks at the end, where it starts in the whole, how wide it is."""

    text: str
    start: int
    width: float


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look."""

    text: str
    face: str
    size: float


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look in its place on a line; `x` counts from where lines start without an indent."""

    text: str
    face: str
    size: float
    x: float
    width: float


def wrap(
    text: str,
    width: float,
    face: str,
    size: float,
    terms: tuple[str, ...] = (),
    first_indent: float = 0.0,
) -> tuple[Line, ...]:
    """Break the text into lines; a line feed always ends one, a word too wide is cut between clusters.

    Every line feed starts a paragraph; only the first line of the first is shorter by `first_indent`.
    """
    break_up = _wrapped if len(text) <= _LONGEST_KEPT else _wrapped.__wrapped__
    # only the names in it: one that joins the session leaves other texts as they are kept
    held = lexicon.occurring(terms, text) if terms else terms
    return break_up(text, width, face, size, held, first_indent)


@lru_cache(maxsize=20_000)
def _wrapped(
    text: str, width: float, face: str, size: float, terms: tuple[str, ...], first_indent: float
) -> tuple[Line, ...]:
    run = Run(text, face, size)
    return tuple(
        Line(text[start:end], start, wide) for start, end, wide in _filled((run,), width, terms, first_indent)
    )


def wrap_runs(
    runs: tuple[Run, ...], width: float, terms: tuple[str, ...] = (), first_indent: float = 0.0
) -> tuple[tuple[Piece, ...], ...]:
    """Break text of several looks into lines; a change of look inside a word never makes a break."""
    break_up = (
        _wrapped_runs if sum(len(run.text) for run in runs) <= _LONGEST_KEPT else _wrapped_runs.__wrapped__
    )
    held = lexicon.occurring(terms, "".join(run.text for run in runs)) if terms else terms
    return break_up(tuple(runs), width, held, first_indent)


@lru_cache(maxsize=20_000)
def _wrapped_runs(
    runs: tuple[Run, ...], width: float, terms: tuple[str, ...], first_indent: float
) -> tuple[tuple[Piece, ...], ...]:
    broken = []
    for number, (start, end, _) in enumerate(_filled(runs, width, terms, first_indent)):
        pieces = []
        x = first_indent if number == 0 else 0.0
        for text, run in _parts(runs, start, end):
            wide = measure.width(text, run.face, run.size)
            pieces.append(Piece(text, run.face, run.size, x, wide))
            x += wide
        broken.append(tuple(pieces))
    return tuple(broken)


def _filled(
    runs: tuple[Run, ...], width: float, terms: tuple[str, ...], first_indent: float
) -> list[tuple[int, int, float]]:
    text = "".join(run.text for run in runs)

    def measured(start: int, end: int) -> float:
        if len(runs) == 1:
            return measure.width(text[start:end], runs[0].face, runs[0].size)
        return sum(measure.width(part, run.face, run.size) for part, run in _parts(runs, start, end))

    return filling.fill(text, width, first_indent, terms, measured)


def _parts(runs: tuple[Run, ...], start: int, end: int) -> list[tuple[str, Run]]:
    """Return what stands from `start` to `end` of the joined runs, run by run."""
    parts = []
    for run in runs:
        if end <= 0:
            break
        if part := run.text[max(start, 0) : end]:
            parts.append((part, run))
        start -= len(run.text)
        end -= len(run.text)
    return parts

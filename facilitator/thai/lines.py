"""Break text into lines no wider than a width."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from facilitator.thai import letters, measure, words


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its text without blanks at the end, where it starts in the whole, how wide it is."""

    text: str
    start: int
    width: float


def wrap(
    text: str, width: float, face: str, size: float, terms: tuple[str, ...] = (), first_indent: float = 0.0
) -> tuple[Line, ...]:
    """Break the text into lines; a piece wider than a line is cut between clusters."""
    return _wrap(text, width, face, size, tuple(terms), first_indent)


@lru_cache(maxsize=20_000)
def _wrap(
    text: str, width: float, face: str, size: float, terms: tuple[str, ...], first_indent: float
) -> tuple[Line, ...]:
    lines: list[Line] = []
    start = 0
    for paragraph in text.split("\n"):
        line, line_start, room = "", start, width - first_indent

        def end_line() -> None:
            shown = line.rstrip()
            lines.append(Line(shown, line_start, measure.width(shown, face, size)))

        at = start
        for piece in words.split(paragraph, terms):
            parts = [piece]
            if measure.width(piece.rstrip(), face, size) > width:
                parts = [match.group() for match in letters.CLUSTER.finditer(piece)]
            for part in parts:
                if line and measure.width((line + part).rstrip(), face, size) > room:
                    end_line()
                    line, line_start, room = "", at, width
                line += part
                at += len(part)
        end_line()
        start += len(paragraph) + 1
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look."""

    text: str
    face: str
    size: float


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look in its place on a line."""

    text: str
    face: str
    size: float
    x: float
    width: float


def wrap_runs(
    runs: tuple[Run, ...], width: float, terms: tuple[str, ...] = (), first_indent: float = 0.0
) -> tuple[tuple[Piece, ...], ...]:
    """Break text of several looks into lines; a change of look never makes a break."""
    whole = "".join(run.text for run in runs)
    if not runs:
        return ()
    lines = []
    for number, line in enumerate(wrap(whole, width, runs[0].face, runs[0].size, terms, first_indent)):
        pieces, x, at = [], first_indent if number == 0 else 0.0, 0
        for run in runs:
            part = run.text[max(line.start - at, 0) : max(line.start + len(line.text) - at, 0)]
            at += len(run.text)
            if part:
                wide = measure.width(part, run.face, run.size)
                pieces.append(Piece(part, run.face, run.size, x, wide))
                x += wide
        lines.append(tuple(pieces))
    return tuple(lines)

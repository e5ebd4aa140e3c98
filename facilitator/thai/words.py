"""Where a line of Thai may break: between words, and never inside what belongs together."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from facilitator.thai import glue, lexicon, segment
from facilitator.thai.letters import LETTERS, MARKS, STARTS

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_WORD = 60
"""Letters; what follows a place by so many does not bear on where words end before it."""

_TOKEN = re.compile(
    f"(?P<run>[{LETTERS}]+)"
    "|(?P<newline>\\n)"
    "|(?P<blank>[^\\S\\n]{2,}|[^\\S\\n\u00a0\u2007\u202f])"
    "|(?P<address>(?<![A-Za-z0-9/])(?:https?://|www\\.)[!-~]+|(?<![\\w.+-])[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9.-]+)"
    "|(?P<hyphen>(?<=[^\\W\\d_]{2})[-–—/](?=[^\\W\\d_]{2}))"
    f"|(?P<stop>ฯลฯ|(?!ฯพณฯ)[ๆฯ]+|\\.\\.+|(?<=[^\\s\\d])[/+&=,;:!?)\\]}}”’»…–—→]+|(?<=[^\\s\\d.])-)",
)
"""Where breaks may be: in a run of Thai letters, after blanks, in web addresses and after some signs.

After a stop a Thai word may begin a new line ("ๆ", "สภาฯ", "และ/หรือ", "อปท.+ภาคี", but not "1)ก" nor "-ก").
"""
_STARTS = re.compile(f"[{STARTS}]")
_ADDRESS_JOINT = re.compile("(?<=[^/:])[/?&=#]+(?=[A-Za-z0-9])")


def split(text: str, terms: Iterable[str] = ()) -> list[str]:
    """Return the pieces between which a line may break; joined they equal the text.

    A blank belongs to the piece before it. No word of `terms`, the session's names and local words, is cut.
    """
    return _pieces(text, _breaks(text, tuple(terms), loose=False))


def split_loosely(text: str, terms: Iterable[str] = ()) -> list[str]:
    """Split a piece that is wider than its line at the ends of words that `split` keeps together."""
    return _pieces(text, _breaks(text, tuple(terms), loose=True))


def split_compound(piece: str) -> list[str]:
    """Split a word that is made of words and wider than its line; one that is not stays whole."""
    runs = [token for token in _TOKEN.finditer(piece) if token.lastgroup == "run"]
    return _pieces(
        piece,
        [run.start() + cut for run in runs for cut in segment.cuts_inside(run[0], lexicon.words())],
    )


def beginning(text: str, most: int, terms: tuple[str, ...] = ()) -> str:
    """Return at most so many letters of a text; what is left out after a word is marked by "…"."""
    if len(text) <= most:
        return text
    found = ""
    for piece in split(text[: most + LONGEST_WORD], terms):
        if len(found) + len(piece.rstrip()) > most:
            break
        found += piece
    if not found.strip():
        # One word fills it all: at least no mark is parted from its letter.
        while most > 1 and text[most] in MARKS:
            most -= 1
        found = text[:most]
    return f"{found.rstrip()}…"


def _pieces(text: str, breaks: list[int]) -> list[str]:
    edges = [0, *breaks, len(text)]
    return [text[start:end] for start, end in pairwise(edges) if start < end]


def _breaks(text: str, terms: tuple[str, ...], *, loose: bool) -> list[int]:
    costs = lexicon.with_terms(terms)
    breaks: list[int] = []
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        match token.lastgroup:
            case "run":
                cuts = segment.cuts(token[0], costs)
                if cuts and not loose:
                    cuts = _held_together(text, start, end, cuts)
                breaks += [start + cut for cut in cuts]
            case "blank":
                if _breaks_after_blank(text, start, end, loose=loose):
                    breaks.append(end)
            case "newline":
                last = text[max(0, start - 100) : start].rstrip()[-1:]
                if end < len(text) and glue.may_break(last, text[end]):
                    breaks.append(end)
            case "stop":
                if _STARTS.match(text, end):
                    breaks.append(end)
            case "hyphen" if glue.may_start(text[end]):
                breaks.append(end)
            case "address":
                breaks += [joint.end() for joint in _ADDRESS_JOINT.finditer(text, start, end)]
    return _outside_terms(text, breaks, terms) if terms else breaks


def _breaks_after_blank(text: str, start: int, end: int, *, loose: bool) -> bool:
    if start == 0 or end == len(text) or text[start - 1] == "\n" or text[end] == "\n":
        return False
    if loose:
        return glue.may_break(text[start - 1], text[end])
    return not glue.blank_holds(text, start, end)


def _held_together(text: str, start: int, end: int, cuts: list[int]) -> list[int]:
    """Leave out the cuts of the run text[start:end] that part a name, or a unit or number from its word."""
    run = text[start:end]
    if end - start <= glue.LONGEST_NAME and glue.name_starts(text, start):
        return []
    kept: list[int] = []
    before, word_start = "", 0
    for cut in cuts:
        word = run[word_start:cut]
        if word in glue.NAME_TITLES:
            if len(run) - cut <= glue.LONGEST_NAME:
                return kept
        elif word not in glue.SCALES and not (word in glue.PLACE_BEGINNINGS and before.endswith(glue.PLACES)):
            kept.append(cut)
        before, word_start = word, cut
    if kept and kept[-1] == len(run) - 3 and run.endswith("ที่") and glue.number_follows(text, end):
        kept.pop()
    return kept


def _outside_terms(text: str, breaks: list[int], terms: tuple[str, ...]) -> list[int]:
    held: set[int] = set()
    ends = {0, len(text), *breaks}
    for word in lexicon.words_of(terms):
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            # A short name is often a part of a longer word ("นก" of "คนกลาง"): there it is no name.
            if len(word) >= lexicon.LONG_TERM or at in ends or end in ends:
                held.update(range(at + 1, end))
            at = text.find(word, at + 1)
    return [at for at in breaks if at not in held]

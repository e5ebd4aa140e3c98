"""Reads plain text as an outline: headings, lists, labels, paragraphs, voices, nested as a reader sees them.

Nothing is dropped and nothing changed: every line's mark and text are in exactly one entry, as typed.
"""

from __future__ import annotations

from facilitator.imports.entry import Entry
from facilitator.imports.lines import read
from facilitator.imports.nesting import nested
from facilitator.imports.sequence import with_marks
from facilitator.imports.wraps import joined
from facilitator.thai.normalise import clean

__all__ = ["Entry", "parse"]


def parse(text: str, *, titled: bool = True, labelled: bool = True) -> tuple[Entry, ...]:
    """Return the entries of a text, blank lines left out; a text with nothing in it gives none.

    The first line of a whole text is its title; `titled` is False for lines out of the middle of one.
    `labelled` is False where label and value, or who said what, have to stay one entry.
    """
    return nested(joined(with_marks(read(clean(text)))), titled=titled, labelled=labelled)

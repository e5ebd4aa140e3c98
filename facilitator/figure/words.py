"""Text of several looks in one paragraph of a drawing: a label in a colour, and what it says."""

from __future__ import annotations

from facilitator.figure.drawing import TextLine, TextStyle
from facilitator.figure.text import BASELINE, SPACING
from facilitator.thai import lines


def labelled(
    label: str,
    text: str,
    colour: str,
    at: tuple[float, float],
    width: float,
    terms: tuple[str, ...] = (),
    size: float = 15.0,
) -> tuple[list[TextLine], float]:
    """Set a label in semibold and a colour, its text right after it; return the lines and where they end."""
    runs = (lines.Run(label, "semibold", size), lines.Run(text, "regular", size))
    broken = lines.wrap_runs(runs, width, terms)
    x, y = at
    placed = [
        TextLine(
            x + piece.x,
            y + (number * SPACING + BASELINE) * size,
            piece.text,
            TextStyle(piece.face, piece.size, colour if piece.face == "semibold" else "ink"),
            piece.width,
        )
        for number, line in enumerate(broken)
        for piece in line
    ]
    return placed, y + len(broken) * SPACING * size

"""The sheet that Thai official documents are printed on. Lengths in points."""

from __future__ import annotations

CM = 72 / 2.54

WIDTH = 21.0 * CM
HEIGHT = 29.7 * CM
"""A4."""
LEFT = 3.0 * CM
RIGHT = 2.0 * CM
TOP = 2.5 * CM
BOTTOM = 2.0 * CM
"""The margins."""
TEXT_WIDTH = WIDTH - LEFT - RIGHT
TEXT_HEIGHT = HEIGHT - TOP - BOTTOM
FIRST_INDENT = 2.5 * CM
"""How far the first line of a paragraph starts inside the left margin."""

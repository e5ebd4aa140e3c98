"""The place on a screen where something new is added: a quiet box that says what is asked for."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.figure.drawing import Block, Box, Rule, TextStyle
from facilitator.figure.text import line_height, paragraph

if TYPE_CHECKING:
    from facilitator.kinds import Slot

HEIGHT = 44.0
"""How high it is at least: the key that an editor may show has room in it."""
KEY_ROOM = 50.0
PAD = 14.0
RADIUS = 8.0
TEXT = TextStyle("regular", 15.0, "soft")


def asked_for(slot: Slot) -> str:
    """Return what is asked for in a slot."""
    return f"+ {slot.prompt.th or slot.title.th}"


@lru_cache(maxsize=256)
def place(words: str, width: float, *, joined: bool = False) -> Block:
    """Draw the place for something new; `joined` to what is above it has round lower corners only."""
    lines = paragraph(words, TEXT, PAD, 0, max(width - PAD - KEY_ROOM, TEXT.size))
    text = len(lines) * line_height(TEXT)
    tall = max(HEIGHT, text + HEIGHT - line_height(TEXT))
    above = RADIUS if joined else 0.0
    ground = Box(0, -above, width, tall + above, "side", "line", RADIUS)
    edge = (Rule(0, 0.5, width, 0.5),) if joined else ()
    placed = tuple(replace(line, y=line.y + (tall - text) / 2) for line in lines)
    return Block(width, tall, (ground, *edge, *placed))

"""The line of a TOML text at which a key stands."""

from __future__ import annotations

import re
import tomllib
from typing import Any

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def line_of(text: str, key: str) -> int:
    """Return the line, from 1, of a key named as slots[2].title.th, or of the innermost table of it there is.

    tomllib tells no places, but reads what comes before one: the text is read line by line further until
    the key is there.
    """
    steps = [name or int(number) - 1 for name, number in _STEP.findall(key)]
    lines = text.split("\n")
    best, depth, begin = 1, 0, 1
    for number in range(1, len(lines) + 1):
        try:
            held = tomllib.loads("\n".join(lines[:number]))
        except tomllib.TOMLDecodeError:
            continue  # in the middle of a list or text of several lines
        reached = _depth(held, steps)
        if reached > depth:
            best, depth = begin, reached
        if depth == len(steps):
            break
        begin = number + 1
    return best


def _depth(held: Any, steps: list[str | int]) -> int:
    """Return how many steps of the way there are."""
    for count, step in enumerate(steps):
        inside = len(held) > step if isinstance(held, list) and isinstance(step, int) else False
        if not inside and not (isinstance(held, dict) and step in held):
            return count
        held = held[step]
    return len(steps)

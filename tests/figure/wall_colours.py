"""How well the colours of a page of the wall stand out from what they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure.drawing import Box, Figure, TextLine

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST = 7.0


def luminance(colour: str) -> float:
    """The relative luminance of "#RRGGBB" as WCAG 2 defines it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pairs(figure: Figure) -> Iterator[tuple[str, str]]:
    """Every line's colour with that of each filled box under some part of it that is not itself covered."""
    boxes: list[tuple[Box, float, float]] = []
    for node in figure.nodes:
        for shape in node.block.shapes:
            if isinstance(shape, Box) and shape.fill:
                boxes.append((shape, node.x + shape.x, node.y + shape.y))
            elif isinstance(shape, TextLine):
                y = node.y + shape.y - 0.3 * shape.style.size
                for share in (0.02, 0.5, 0.98):
                    x = node.x + shape.x + shape.width * share
                    under = [
                        box.fill
                        for box, left, top in boxes
                        if left <= x <= left + box.width and top <= y <= top + box.height
                    ]
                    if under:  # else it stands outside the page, which another rule tells
                        yield shape.style.colour, under[-1]

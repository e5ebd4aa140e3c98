"""Contrast on the wall: every colour of text on every ground that it stands on, in both themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from drawings import KINDS
from wall_boards import LONG, SHORT, cards, given, pages

from facilitator.figure import wall
from facilitator.figure.drawing import Box, Figure, TextLine
from facilitator.figure.palette import Palette

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


def grounds(figure: Figure) -> Iterator[tuple[str, str]]:
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
                    yield shape.style.colour, under[-1]


@pytest.fixture(scope="module")
def pairs() -> set[tuple[str, str]]:
    """All pairs of text colour and ground that any mode of any kind draws."""
    found: set[tuple[str, str]] = set()
    for kind in KINDS.all:
        held = cards(kind, SHORT)
        for shown in (
            given(kind, cards(kind, LONG, 1)),
            given(kind, held, revealed=frozenset(card.id for card in held[::2])),
            given(kind, held, timer_over=True, slot=kind.slots[0].id),
        ):
            for mode in wall.MODES:
                for figure in pages(shown, mode)[:4]:
                    found.update(grounds(figure))
    return found


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_stands_out_from_every_ground(pairs: set[tuple[str, str]], theme: str) -> None:
    palette = Palette.load(theme=theme)
    weak = {
        (text, ground): round(contrast(palette.colour(text), palette.colour(ground)), 1)
        for text, ground in pairs
        if contrast(palette.colour(text), palette.colour(ground)) < LEAST
    }
    assert not weak


def test_the_pairs_are_those_of_all_tones(pairs: set[tuple[str, str]]) -> None:
    for tone in ("accent", "strength", "weakness", "opportunity", "threat"):
        assert ("ink", f"{tone}_soft") in pairs
        assert (f"{tone}_strong", f"{tone}_soft") in pairs
        assert ("white", f"{tone}_strong") in pairs
    assert ("ink", "wall") in pairs


def test_black_on_white_is_the_strongest() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)

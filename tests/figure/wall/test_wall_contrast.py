"""Contrast on the wall: every colour of text on every ground that it stands on, in both themes."""

from __future__ import annotations

import pytest
import wall_colours
from drawings import KINDS
from wall_boards import LONG, SHORT, cards, given, pages
from wall_colours import LEAST, contrast

from facilitator.figure import wall
from facilitator.figure.palette import Palette


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
                    found.update(wall_colours.pairs(figure))
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

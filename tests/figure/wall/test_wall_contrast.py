"""Contrast on the wall: every colour of text on every ground that it stands on, in both themes."""

from __future__ import annotations

from dataclasses import replace

import pytest
import wall_colours
from drawings import KINDS
from wall_boards import LONG, SHORT, cards, given, pages, texts
from wall_colours import LEAST, contrast

from facilitator.figure import wall
from facilitator.figure.drawing import Figure
from facilitator.figure.palette import Palette
from facilitator.model import Card, Measurement


def indicators() -> wall.WallInput:
    """Indicators in every state: behind, as planned, reached, only begun, not begun."""
    kind = KINDS["goals"]
    promised = {"baseline": "5", "target": "20", "unit": "คน", "due": "2026-12-31"}
    values = ("6", "12", "25", "ดีขึ้นมาก", "")
    held = [Card(1, 1, 1, None, "goal", 1.0, "แกนนำเข้มแข็ง")]
    held += [
        Card(number, 1, 1, 1, "indicator", float(number), "แกนนำ", fields=promised)
        for number in range(2, 2 + len(values))
    ]
    shown = given(kind, held)
    assert shown.scene is not None
    measured = {
        number: (Measurement(number, 1, number, "2026-03-01", value),)
        for number, value in enumerate(values, 2)
        if value
    }
    return replace(shown, scene=replace(shown.scene, measurements=measured))


@pytest.fixture(scope="module")
def pairs() -> set[tuple[str, str]]:
    """All pairs of text colour and ground that any mode of any kind draws."""
    found: set[tuple[str, str]] = set()
    for figure in pages(indicators(), "progress"):
        found.update(wall_colours.pairs(figure))
    for kind in KINDS.all:
        held = cards(kind, SHORT)
        for shown in (
            given(kind, cards(kind, LONG, 1)),
            given(kind, held, revealed=frozenset(card.id for card in held[::2])),
            given(kind, held, timer_over=True, slot=kind.slots[0].id),
            given(kind, held, timer_low=True),
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


def test_the_pairs_are_those_of_all_that_stands_on_pages(pairs: set[tuple[str, str]]) -> None:
    timers = {
        ("accent_strong", "wall"),
        ("weakness_strong", "wall"),
        ("threat_strong", "wall"),
        ("ink", "wall"),
    }
    zones_and_page_marks = {("ink", "head"), ("white", "strength_strong")}
    votes = {("white", "accent_strong"), ("ink", "white")}
    agenda = {("ink", "head"), ("white", "accent_strong"), ("accent_strong", "accent_soft"), ("ink", "card")}
    states = ("strength", "weakness", "opportunity", "threat")
    bars = {("accent_strong", "card"), *((f"{state}_strong", "accent_soft") for state in states)}
    assert (timers | zones_and_page_marks | votes | agenda | bars) - pairs == set()


def test_a_closed_card_has_no_text_to_read(pairs: set[tuple[str, str]]) -> None:
    kind = KINDS["swot"]
    held = cards(kind, SHORT)
    figure = wall.draw(given(kind, held, revealed=frozenset()), "board", 16 / 9).figure
    closed = [node for node in figure.nodes if node.key.startswith("card:")]
    assert closed
    assert not [line for node in closed for line in texts(Figure(0, 0, (node,)))]
    assert not [text for text, ground in pairs if ground == "line"]


def test_black_on_white_is_the_strongest() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)

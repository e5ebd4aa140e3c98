"""Tables: every card in its cell, columns that words fit in, values as people read them, rows that are kept."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

import pytest
from drawings import KINDS, LONG, Cards, assert_tidy, at, bare, board, card_nodes, drawn, lines, scene, text_of
from filled import snapshot
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.figure.arrange import arrangement
from facilitator.figure.drawing import Figure, Node
from facilitator.figure.scene import Scene, Source
from facilitator.model import Card, Tree
from facilitator.report import scenes
from facilitator.thai import words

SESSION = snapshot()
KIND_IDS = ("stakeholders", "results", "action_plan", "calendar", "logframe", "strategic_plan", "knowledge")
TABLES = KIND_IDS[:5]
WIDTHS = [240.0, 430.0, 600.0, 860.0, 1100.0, 1600.0]


def filled(kind_id: str) -> Scene:
    """The board of this kind in the filled session, and what stands around it."""
    found = next(each for each in SESSION.boards if each.kind == kind_id)
    return scenes.scene(SESSION, found, KINDS)


def draw(drawn_scene: Scene, width: float = 1100.0, view: str = "") -> Figure:
    """The drawing of a board, made anew."""
    return arrangement(KINDS[drawn_scene.board.kind], view).arrange(drawn_scene, width, 500)


def places_to_break(text: str) -> set[int]:
    """Where a line may end, counted without blanks."""
    found = {0, len(bare(text))}
    for piece in words.split(text):
        finer = [part for loose in words.split_loosely(piece) for part in words.split_compound(loose)]
        found.update(accumulate(len(bare(part)) for part in (finer or [piece])))
    return found


def line_starts(node: Node, text: str) -> list[int]:
    """Where the lines of a card start in its text, counted without blanks."""
    texts = [bare(line.text) for line in lines(node)]
    for first in range(len(texts)):
        for last in range(first, len(texts)):
            if "".join(texts[first : last + 1]) == bare(text):
                return [0, *accumulate(map(len, texts[first:last]))]
    raise AssertionError(f"{text!r} is not in {texts}")


@pytest.mark.parametrize("kind_id", KIND_IDS)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_card_has_its_node_and_nothing_is_clipped(kind_id: str, width: float) -> None:
    what = filled(kind_id)
    figure = draw(what, width)
    assert_tidy(figure)
    assert {node.key for node in card_nodes(figure)} == {f"card:{card.id}" for card in what.tree}
    assert min(line.style.size for node in figure.nodes for line in lines(node)) >= 13


@pytest.mark.parametrize("kind_id", (*KIND_IDS, "lessons"))
@pytest.mark.parametrize("width", WIDTHS[1:])
def test_no_line_of_a_card_breaks_inside_a_word(kind_id: str, width: float) -> None:
    what = filled(kind_id)
    figure = draw(what, width)
    for card in what.tree:
        node = figure.node(f"card:{card.id}")
        if node is None:  # what was merged under a card stands in that card's node
            continue
        allowed, running = set[int](), 0
        for piece in words.split(card.text, what.terms):
            for loose in words.split_loosely(piece):
                for part in words.split_compound(loose):
                    allowed.add(running)
                    running += len(bare(part))
        assert set(line_starts(node, card.text)) <= allowed | {0}, card.text

"""The wall's layout: nothing outside, nothing too small, no word cut, every card on some page."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from drawings import KINDS, bare, overlap
from hypothesis import given as for_any
from hypothesis import settings
from hypothesis import strategies as st
from wall_boards import ASPECTS, FLOOR, LONG, SHORT, cards, cut_words, given, lines_of, pages, texts

from facilitator.figure import wall
from facilitator.figure.drawing import Figure

if TYPE_CHECKING:
    from facilitator.kinds import Kind

ABOVE, BELOW = 1.25, 0.54
"""How far Sarabun's ink reaches from the baseline, in em."""
FIGURES_ABOVE, FIGURES_BELOW = 0.8, 0.1
"""How far that of Arabic figures does: the timer's marks are none."""

every_kind = pytest.mark.parametrize("kind", KINDS.all, ids=lambda kind: kind.id)
every_aspect = pytest.mark.parametrize("aspect", ASPECTS.values(), ids=ASPECTS.keys())
every_text = pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])


def assert_readable(figure: Figure) -> None:
    """Nothing leaves the image, marks included, and no letters are smaller than the floor."""
    assert figure.height == 1080
    for node in figure.nodes:
        assert node.x >= -0.01
        assert node.y >= -0.01
        assert node.x + node.block.width <= figure.width + 0.01, node.key
        assert node.y + node.block.height <= figure.height + 0.01, node.key
        for line in texts(Figure(0, 0, (node,))):
            size = line.style.size
            assert size >= FLOOR, line.text
            assert node.x + line.x >= 0, line.text
            assert node.x + line.x + line.width <= figure.width, line.text
            plain = line.text.isascii() and not any(map(str.isalpha, line.text))
            above, below = (FIGURES_ABOVE, FIGURES_BELOW) if plain else (ABOVE, BELOW)
            assert node.y + line.y - above * size >= 0, line.text
            assert node.y + line.y + below * size <= figure.height, line.text


def assert_apart(figure: Figure) -> None:
    """No card lies over another."""
    shown = [
        node
        for node in figure.nodes
        if node.key.startswith(("card:", "cell:")) and _has_text(node.key, figure)
    ]
    for one, other in combinations(shown, 2):
        assert not overlap(one, other), (one.key, other.key)


def _has_text(key: str, figure: Figure) -> bool:
    return any(node.key == key and texts(Figure(0, 0, (node,))) for node in figure.nodes)


@every_kind
@every_aspect
@every_text
def test_every_mode_keeps_to_the_image_and_over_the_floor(kind: Kind, aspect: float, text: str) -> None:
    shown = given(kind, cards(kind, text))
    for mode in wall.MODES:
        for figure in pages(shown, mode, aspect):
            assert_readable(figure)
            assert figure.width == pytest.approx(1080 * aspect)


@every_kind
@every_aspect
@every_text
def test_every_card_is_whole_on_the_pages_of_the_board(kind: Kind, aspect: float, text: str) -> None:
    held = cards(kind, text)
    figures = pages(given(kind, held), "board", aspect)
    for card in held:
        assert bare(card.text) in "".join(lines_of(figures, f"card:{card.id}")), card.id
    for figure in figures:
        assert_apart(figure)


@every_kind
@every_aspect
@every_text
def test_no_word_is_cut(kind: Kind, aspect: float, text: str) -> None:
    held = cards(kind, text)
    for mode in ("board", "newest", "spotlight"):
        figures = pages(given(kind, held), mode, aspect)
        for card in held:
            lines = lines_of(figures, f"card:{card.id}")
            if bare(card.text) in "".join(lines):
                assert not cut_words(lines, card.text)


@every_kind
def test_the_newest_card_and_the_one_in_the_spotlight_are_whole(kind: Kind) -> None:
    held = cards(kind, LONG)
    shown = given(kind, held)
    for mode, card in (("newest", held[-1]), ("spotlight", held[0])):
        lines = lines_of(pages(shown, mode, 4 / 3), f"card:{card.id}")
        assert bare(card.text) in "".join(lines)


@every_kind
@every_text
def test_a_page_too_many_is_the_last(kind: Kind, text: str) -> None:
    shown = given(kind, cards(kind, text))
    for mode in wall.MODES:
        last = wall.draw(shown, mode, 4 / 3, 10_000)
        assert last.page == last.pages - 1
        assert last.figure == pages(shown, mode, 4 / 3)[-1]


@settings(max_examples=60, deadline=None)
@for_any(
    st.sampled_from(KINDS.all),
    st.sampled_from(("board", "newest", "row", "spotlight", "ranking", "progress")),
    st.floats(0.5, 3.0),
    st.integers(0, 30),
    st.sampled_from([SHORT, LONG, "ก" * 400, "https://example.org/" + "a" * 300, " ", "ข้อ\n" * 40]),
)
def test_any_board_in_any_image_stays_readable(
    kind: Kind, mode: str, aspect: float, many: int, text: str
) -> None:
    held = cards(kind, text, 2)[:many]
    for figure in pages(given(kind, held), mode, aspect):
        assert_readable(figure)

"""The wall's layout: nothing outside, nothing too small, no word cut, every card on some page."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
import wall_rules
from drawings import KINDS, bare, overlap
from hypothesis import given as for_any
from hypothesis import settings
from hypothesis import strategies as st
from wall_boards import (
    ACTIVITIES,
    ASPECTS,
    LONG,
    PHOTO,
    SESSION,
    SHORT,
    cards,
    cut_words,
    given,
    lines_of,
    pages,
    texts,
)

from facilitator.figure import wall
from facilitator.figure.drawing import Figure

if TYPE_CHECKING:
    from facilitator.kinds import Kind

every_kind = pytest.mark.parametrize("kind", KINDS.all, ids=lambda kind: kind.id)
every_aspect = pytest.mark.parametrize("aspect", ASPECTS.values(), ids=ASPECTS.keys())
every_text = pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])


def assert_readable(figure: Figure, *said: str) -> None:
    """No letters under the floor, nothing cut off, over another, or broken inside a word of what is said."""
    assert figure.height == 1080
    assert not wall_rules.look(figure, said, SESSION.terms).wrong


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
    held = cards(kind, text)
    shown = given(kind, held)
    for mode in wall.MODES:
        figures = pages(shown, mode, aspect)
        for figure in figures:
            assert_readable(figure, *(card.text for card in held))
            assert figure.width == pytest.approx(1080 * aspect)
            assert wall_rules.has_page_mark(figure) == (len(figures) > 1), mode


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


@every_aspect
def test_long_texts_around_the_boards_stay_readable(aspect: float) -> None:
    session = replace(SESSION, title=LONG, place=LONG, organiser=LONG, ground_rules=f"{LONG}\n" * 4)
    activities = tuple(replace(each, title=LONG) for each in ACTIVITIES)
    photo = replace(PHOTO, caption=LONG * 3)
    shown = wall.gather(session, activities=activities, now_id=3, next_id=4, photo=photo, timer="12:40")
    for mode in wall.MODES:
        first = wall.draw(shown, mode, aspect)
        for page in range(first.pages):
            figure = wall.draw(shown, mode, aspect, page).figure
            assert_readable(figure, LONG, LONG * 3)
            assert wall_rules.has_page_mark(figure) == (first.pages > 1), mode
    assert "ย่อ" in wall.draw(shown, "photo", aspect).why


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

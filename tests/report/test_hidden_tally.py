"""A hidden tally: no drawing and no document tells a vote, or an order that votes made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from filled import snapshot

from facilitator import kinds
from facilitator.figure.arrange import arrangement
from facilitator.figure.scene import Scene
from facilitator.model import Snapshot, Tree, by_card
from facilitator.report import notes

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure

KINDS = kinds.load()


def voted(*, hidden: bool, votes: bool) -> Snapshot:
    """The filled session, every card with votes of its own number or none."""
    whole = snapshot()
    settings = {"votes": "hidden"} if hidden else {}
    return replace(
        whole,
        boards=tuple(replace(board, settings=settings) for board in whole.boards),
        cards=tuple(replace(card, votes=card.id * 1001 if votes else 0) for card in whole.cards),
    )


def figure(shown: Snapshot, kind_id: str, view: str) -> Figure:
    board = next(board for board in shown.boards if board.kind == kind_id)
    tree = Tree(shown.cards_of(board.id))
    measured = by_card(shown.measurements)
    return arrangement(KINDS[kind_id], view).arrange(Scene(board, tree, measurements=measured), 900, 500)


@pytest.mark.parametrize(
    ("kind_id", "view"),
    [(board.kind, view) for board in snapshot().boards for view in ("", *KINDS[board.kind].views, "ranked")],
)
def test_no_drawing_tells_a_hidden_vote(kind_id: str, view: str) -> None:
    assert figure(voted(hidden=True, votes=True), kind_id, view) == figure(
        voted(hidden=True, votes=False), kind_id, view
    )


@pytest.mark.parametrize("kind_id", ["swot", "cards", "lessons", "goals", "stakeholders", "tows"])
def test_a_tally_that_is_shown_is_drawn(kind_id: str) -> None:
    assert figure(voted(hidden=False, votes=True), kind_id, "") != figure(
        voted(hidden=False, votes=False), kind_id, ""
    )


def test_no_document_tells_a_hidden_vote() -> None:
    assert notes.build(voted(hidden=True, votes=True), KINDS) == notes.build(
        voted(hidden=True, votes=False), KINDS
    )


@pytest.mark.parametrize("kind_id", [board.kind for board in snapshot().boards])
def test_a_tally_that_is_shown_is_printed(kind_id: str) -> None:
    def printed(*, votes: bool) -> object:
        whole = voted(hidden=False, votes=votes)
        one = tuple(board for board in whole.boards if board.kind == kind_id)
        return notes.build(replace(whole, boards=one), KINDS)

    assert printed(votes=True) != printed(votes=False)

"""From a snapshot to what stands around one board: the same scene that the screen draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure import scene as scenes
from facilitator.figure.scene import Scene
from facilitator.model import Tree

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.model import Board, Snapshot


def scene(snapshot: Snapshot, board: Board, kinds: Kinds) -> Scene:
    """Return the board's scene as it was on the day of the session: printed again, it says the same."""
    session = snapshot.session
    tree = Tree(snapshot.cards_of(board.id))
    sources = {}
    if board.kind in kinds and any(slot.links for slot in kinds[board.kind].slots):
        others = [(other, Tree(snapshot.cards_of(other.id))) for other in snapshot.boards]
        sources = scenes.sources(kinds[board.kind], board, others, kinds)
    return Scene(
        board,
        tree,
        terms=session.terms,
        ties=scenes.ties(snapshot.links, sources),
        sources=sources,
        measurements=scenes.by_card(each for each in snapshot.measurements if each.card_id in tree),
        began=session.date,
        today=session.date,
    )

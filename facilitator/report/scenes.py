"""From a snapshot to what stands around one board: the same scene that the screen draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure import scene as scenes
from facilitator.figure.scene import Scene
from facilitator.model import Tree, by_card, words_of

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.model import Board, Snapshot


def scene(snapshot: Snapshot, board: Board, kinds: Kinds) -> Scene:
    """Return the board's scene as it was on the day of the session: printed again, it says the same."""
    session = snapshot.session
    tree = Tree(snapshot.cards_of(board.id))
    kind = kinds.for_board(board, tree)
    needed = {to.partition(".")[0] for slot in kind.slots if slot.links for to in slot.links.to}
    trees = [
        (each, Tree(snapshot.cards_of(each.id)) if each.kind in needed else Tree())
        for each in snapshot.boards
    ]
    sources = scenes.sources(kind, board, trees, kinds)
    return Scene(
        board,
        tree,
        terms=words_of(session, snapshot.participants),
        ties=scenes.ties(snapshot.links, sources),
        sources=sources,
        source_slots=scenes.source_slots(kind, board, snapshot.boards, kinds),
        measurements=by_card(each for each in snapshot.measurements if each.card_id in tree),
        began=session.date,
        today=session.date,
    )

"""Writes a session that was read from a file into the library, in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.operations import ranks

if TYPE_CHECKING:
    from facilitator.imports.session_content import BoardContent, SessionContent
    from facilitator.store import Step, Store

LABEL = "นำเข้าเวที"
"""What the step of an import is called."""


def insert(store: Store, content: SessionContent) -> int:
    """Write the session and return its number."""
    with store.step(LABEL, None) as step:
        session_id = step.insert("session", content.row)
        board_ids = []
        card_ids = []
        for place, board in enumerate(content.boards, start=1):
            board_ids.append(step.insert("board", {**board.row, "rank": place * ranks.APART}))
            card_ids.append(_cards(step, board_ids[-1], board))
        activity_ids = []
        for place, (row, shown) in enumerate(content.agenda, start=1):
            board_id = None if shown is None else board_ids[shown]
            activity_ids.append(
                step.insert("activity", {**row, "board_id": board_id, "rank": place * ranks.APART})
            )
        for link in content.links:
            (from_board, from_card), (to_board, to_card) = link.origin, link.target
            ends = {"from_id": card_ids[from_board][from_card], "to_id": card_ids[to_board][to_card]}
            step.insert("link", {**ends, "role": link.role})
        for place, row in enumerate(content.participants, start=1):
            step.insert("participant", {**row, "rank": place * ranks.APART})
        for place, photo in enumerate(content.photos, start=1):
            values = {**photo.row, "rank": place * ranks.APART, "digest": store.keep_picture(photo.jpeg)}
            values["activity_id"] = None if photo.activity is None else activity_ids[photo.activity]
            values["card_id"] = None if photo.card is None else card_ids[photo.card[0]][photo.card[1]]
            step.insert("photo", values)
        return session_id


def _cards(step: Step, board_id: int, board: BoardContent) -> list[int]:
    """Insert a board's cards with their measurements, and its ballots; return the cards' ids."""
    ids: list[int] = []
    for rank, card in enumerate(board.cards):
        above = None if card.parent is None else ids[card.parent]
        values = {**card.row, "board_id": board_id, "parent_id": above, "rank": (rank + 1) * ranks.APART}
        ids.append(step.insert("card", values))
        for measurement in card.measurements:
            step.insert("measurement", {**measurement, "card_id": ids[-1]})
    for ballot in board.ballots:
        step.insert("ballot", {**ballot, "board_id": board_id})
    return ids

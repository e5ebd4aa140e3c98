"""What a user can do with votes: dots or hands, counted for cards and never for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.operations import boards, selection
from facilitator.operations.texts import OperationRefused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.model import Board
    from facilitator.store import Store

DOTS, HANDS = "dots", "hands"
METHODS = (DOTS, HANDS)
USUAL_DOTS = 3
MOST_DOTS, MOST_VOTERS = 99, 9999


@dataclass(frozen=True, slots=True)
class Poll:
    """How a board is voted on: by `dots` for each voter or by hands; `voters` is 0 when nobody counted."""

    method: str = DOTS
    dots: int = USUAL_DOTS
    voters: int = 0


def poll(board: Board) -> Poll | None:
    """Return how the board is voted on; None before a vote has been started."""
    method = board.settings.get("method", "")
    if method not in METHODS:
        return None
    return Poll(method, _number(board, "dots") or USUAL_DOTS, _number(board, "voters"))


def expected_voters(store: Store, session_id: int) -> int:
    """Return how many participants are present; 0 when none has been marked."""
    return sum(each.morning or each.afternoon for each in store.participants(session_id))


def start(
    store: Store, board_id: int, *, method: str = DOTS, dots: int = USUAL_DOTS, voters: int | None = None
) -> None:
    """Begin a vote with the tally hidden, or change how it goes on; votes that were given stay.

    Without `voters` those present are expected.
    """
    if method not in METHODS:
        raise ValueError(f'A vote goes by "dots" or by "hands", not by "{method}"')
    if voters is None:
        voters = expected_voters(store, store.board(board_id).session_id)
    if not 1 <= dots <= MOST_DOTS:
        raise OperationRefused(f"จำนวนจุดต่อคนต้องอยู่ระหว่าง 1 ถึง {MOST_DOTS}")
    if not 0 <= voters <= MOST_VOTERS:
        raise OperationRefused(f"จำนวนผู้ลงคะแนนต้องอยู่ระหว่าง 0 ถึง {MOST_VOTERS:,}")
    boards.use(
        store,
        board_id,
        "เริ่มลงคะแนน",
        votes="hidden",
        method=method,
        dots=str(dots),
        voters=str(voters) if voters else "",
    )


def check_ballot(asked: Poll, choices: Mapping[int, int]) -> None:
    """Refuse a ballot, {card id: dots}, with more dots than a voter has."""
    given = sum(choices.values())
    if any(dots < 0 for dots in choices.values()):
        raise OperationRefused("จำนวนจุดต้องไม่น้อยกว่า 0")
    if given > asked.dots:
        raise OperationRefused(f"แต่ละคนมี {asked.dots} จุด แต่ลงไว้ {given} จุด ให้เอาออก {given - asked.dots} จุด")


def ballot(store: Store, board_id: int, choices: Mapping[int, int]) -> int:
    """Add one voter's dots, {card id: dots}, to the cards; return the voter's number.

    Only how many dots the voter gave is kept beside the cards, never for what.
    """
    board = store.board(board_id)
    asked = poll(board)
    if asked is None:
        raise OperationRefused("กระดานนี้ยังไม่ได้เริ่มลงคะแนน ให้กด Ctrl J แล้วเริ่มก่อน")
    check_ballot(asked, choices)
    chosen = [store.card(card_id) for card_id in choices]
    for card in chosen:
        selection.same_board(card, board_id)
    number = max((each.number for each in store.ballots(board_id)), default=0) + 1
    with store.step("ลงคะแนนหนึ่งคน", board.session_id) as step:
        for card in chosen:
            step.update("card", card.id, votes=card.votes + choices[card.id])
        step.insert("ballot", {"board_id": board_id, "number": number, "votes": sum(choices.values())})
    return number


def check_hands(asked: Poll, count: int) -> None:
    """Refuse more hands than there are voters."""
    if count < 0:
        raise OperationRefused("จำนวนมือที่นับต้องไม่น้อยกว่า 0")
    if count > MOST_VOTERS:
        raise OperationRefused(f"จำนวนมือที่นับต้องไม่เกิน {MOST_VOTERS:,} ให้ตรวจตัวเลขแล้วพิมพ์ใหม่")
    if asked.voters and count > asked.voters:
        raise OperationRefused(
            f"มีผู้ลงคะแนน {asked.voters:,} คน แต่นับได้ {count:,} มือ ให้นับใหม่ หรือแก้จำนวนผู้ลงคะแนน"
        )


def hands(store: Store, card_id: int, count: int) -> None:
    """Set the votes of a card to the hands that were counted for it."""
    card = store.card(card_id)
    check_hands(poll(store.board(card.board_id)) or Poll(HANDS), count)
    with store.step("นับมือ", card.session_id) as step:
        step.update("card", card_id, votes=count)


def show(store: Store, board_id: int) -> None:
    """Show the tally of the whole board."""
    boards.use(store, board_id, "แสดงคะแนน", votes="")


def hide(store: Store, board_id: int) -> None:
    """Keep the tally from the wall, the board and the print-out until it is shown."""
    boards.use(store, board_id, "ซ่อนคะแนน", votes="hidden")


def clear(store: Store, board_id: int) -> None:
    """Take all votes and ballots off the board; how it is voted on stays."""
    with store.step("ล้างคะแนนทั้งกระดาน", store.board(board_id).session_id) as step:
        for card in store.cards(board_id):
            step.update("card", card.id, votes=0)
        for each in store.ballots(board_id):
            step.delete("ballot", each.id)


def _number(board: Board, name: str) -> int:
    """Return a setting as a number; 0 when it is none, as in a file that others wrote."""
    text = board.settings.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(MOST_VOTERS)) else 0

"""What a user can do with boards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.kinds import Kind
from facilitator.operations import hangers, ordering, ranks, texts
from facilitator.operations.texts import OperationRefused

if TYPE_CHECKING:
    from facilitator.store import Step, Store


def add(store: Store, session_id: int, kind: Kind | str, title: str) -> int:
    """Add a board after the others, with the rows that its kind begins with; return its id.

    The id of a kind in its place gives an empty board, for whoever fills it at once.
    """
    given = texts.title(title, "กระดาน")
    kind_id = kind.id if isinstance(kind, Kind) else kind
    with store.step("เพิ่มกระดาน", session_id) as step:
        rank = max((board.rank for board in store.boards(session_id)), default=0.0) + ranks.APART
        board_id = step.insert("board", {"kind": kind_id, "title": given, "rank": rank})
        if isinstance(kind, Kind):
            _begin(step, board_id, kind)
        return board_id


def _begin(step: Step, board_id: int, kind: Kind) -> None:
    slot = kind.main_slot
    for place, row in enumerate(kind.rows, start=1):
        values = {"board_id": board_id, "parent_id": None, "slot": slot.id, "text": row.th}
        step.insert("card", {**values, "rank": place * ranks.APART})


def rename(store: Store, board_id: int, title: str, *, merge_key: str = "") -> None:
    """Give a board another title."""
    given = texts.title(title, "กระดาน")
    with store.step("เปลี่ยนชื่อกระดาน", store.board(board_id).session_id, merge_key) as step:
        step.update("board", board_id, title=given)


def title_slot(store: Store, board_id: int, slot: str, title: str) -> None:
    """Word the title of a slot differently on this board; an empty title takes the kind's own again."""
    board = store.board(board_id)
    titles = {**board.slot_titles, slot: texts.line(title)}
    with store.step("เปลี่ยนชื่อช่อง", board.session_id) as step:
        step.update("board", board_id, slot_titles={key: text for key, text in titles.items() if text})


def use(store: Store, board_id: int, label: str, **settings: str) -> None:
    """Set how a board is used; an empty value takes what is usual again. `label` names the undo step."""
    board = store.board(board_id)
    kept = {**board.settings, **settings}
    with store.step(label, board.session_id) as step:
        step.update("board", board_id, settings={name: value for name, value in kept.items() if value})


def show_column(store: Store, board_id: int, column: str, *, shown: bool) -> None:
    """Let a board do with or without an optional column; one that holds cards cannot be hidden."""
    board = store.board(board_id)
    held = sum(card.slot == column for card in store.cards(board_id))
    if held and not shown:
        raise OperationRefused(f"คอลัมน์นี้มีบัตร {held} ใบ ให้ย้ายหรือลบบัตรก่อน แล้วจึงซ่อนคอลัมน์")
    hidden = board.hidden_columns - {column} if shown else board.hidden_columns | {column}
    label = "แสดงคอลัมน์" if shown else "ซ่อนคอลัมน์"
    use(store, board_id, label, hidden_columns=" ".join(sorted(hidden)))


def delete(store: Store, board_id: int) -> None:
    """Delete a board with its cards; activities that showed it stay, without a board."""
    session_id = store.board(board_id).session_id
    with store.step("ลบกระดาน", session_id) as step:
        gone = [card.id for card in reversed(store.cards(board_id))]
        hangers.release(store, step, session_id, gone)
        for card_id in gone:
            step.delete("card", card_id)
        for ballot in store.ballots(board_id):
            step.delete("ballot", ballot.id)
        for activity in store.activities(session_id):
            if activity.board_id == board_id:
                step.update("activity", activity.id, board_id=None)
        step.delete("board", board_id)


def move(store: Store, board_id: int, *, before_id: int | None = None) -> None:
    """Move a board before another, or to the end; boards on the agenda stand in its order."""
    board = store.board(board_id)
    shown = {activity.board_id for activity in store.activities(board.session_id)}
    if not shown.isdisjoint({board_id, before_id} - {None}):
        raise OperationRefused("กระดานในกำหนดการเรียงตามกิจกรรม ให้ย้ายกิจกรรมที่ใช้กระดานนี้แทน")
    others = [each for each in store.boards(board.session_id) if each.id not in shown]
    ordering.move(store, "board", others, [board_id], before_id, label="ย้ายกระดาน")

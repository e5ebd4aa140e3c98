"""What the wall can show now, what it had best show, and in which order cards are revealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator import kinds
from facilitator.ui.board_place import Places, has_cells
from facilitator.ui.strings import later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.kinds import Kind
    from facilitator.model import Activity, Board, Card, Photo, Tree
    from facilitator.ui.board_model import BoardModel
    from facilitator.ui.timers import Timers

TITLES = {
    "welcome": later("ต้อนรับ"),
    "question": later("คำถามอย่างเดียว"),
    "newest": later("บัตรล่าสุดกับช่องของบัตร"),
    "board": later("ทั้งกระดาน"),
    "spotlight": later("บัตรใบเดียว"),
    "row": later("ทีละแถวหรือทีละฝ่าย"),
    "ranking": later("เรียงตามคะแนน"),
    "progress": later("ความก้าวหน้าของตัวชี้วัด"),
    "agenda": later("กำหนดการ"),
    "timer": later("นาฬิกาจับเวลา"),
    "photo": later("ภาพถ่าย"),
    "blank": later("จอว่าง"),
    "test": later("ทดสอบขนาดตัวอักษร"),
}
"""What the modes are called."""
_STEP_BY_STEP = ("quadrants", "columns", "clusters")
"""Arrangements whose cards are talked about one after another."""
_NO_BOARD = later("กิจกรรมนี้ไม่มีกระดาน ให้เปิดกิจกรรมที่มีกระดาน")
_NO_CARDS = later("กระดานนี้ยังไม่มีบัตร")


def sensible(model: BoardModel | None, activities: Sequence[Activity], timers: Timers) -> str:
    """Return the mode that serves the room best at this point of the agenda."""
    activity = timers.activity
    if model is None:
        if activity is not None and timers.of(activity).is_running:
            return "timer"
        first = activities[0].id if activities else None
        return "welcome" if activity is None or activity.id == first else "agenda"
    if not len(model.tree):
        return "question"
    board, kind = model.board, model.kind
    if "method" in board.settings:
        if board.votes_hidden:
            return "board"
        if model.tree.has_votes:
            return "ranking"
    if kind.arrangement == "goals":
        return "progress"
    if kind.arrangement in _STEP_BY_STEP:
        return "newest"
    return "row" if rows(kind, board, model.tree) else "board"


def reason_against(mode: str, model: BoardModel | None, timers: Timers, photos: Sequence[Photo]) -> str:
    """Return why a mode has nothing to show now, and what to do; empty when it has."""
    if mode in {"welcome", "agenda", "blank", "test"}:
        return ""
    if mode == "photo":
        return "" if photos else later("เวทีนี้ยังไม่มีภาพถ่าย กด Ctrl Shift P เพื่อเพิ่ม")
    if mode == "timer":
        return "" if timers.timer else later("ยังไม่ได้ตั้งเวลาของกิจกรรมนี้")
    if model is None:
        return _NO_BOARD
    if mode in {"question", "newest", "board"}:
        return ""
    if not len(model.tree):
        return _NO_CARDS
    if mode == "row":
        return "" if rows(model.kind, model.board, model.tree) else later("กระดานนี้ไม่มีแถว")
    if mode == "progress":
        return "" if model.kind.arrangement == "goals" else later("กระดานนี้ไม่มีตัวชี้วัด")
    if mode == "ranking":
        if model.board.votes_hidden:
            return later("คะแนนซ่อนอยู่ กด F7 เพื่อแสดงก่อน")
        return "" if model.tree.has_votes else later("กระดานนี้ยังไม่มีคะแนน")
    return ""


def rows(kind: Kind, board: Board, tree: Tree) -> list[Card]:
    """Return the rows of a board in order: parties, goals, activities, clusters; it may have none."""
    if not has_cells(kind):
        return []
    slot = Places(kind, board, tree).row_slot
    return [card for card in tree.children(None) if card.slot == slot]


def row_of(tree: Tree, card_id: int) -> int:
    """Return the top card that a card belongs to."""
    card = tree[card_id]
    while card.parent_id is not None:
        card = tree[card.parent_id]
    return card.id


def newest(kind: Kind, tree: Tree, slot: str) -> int | None:
    """Return the card that was made last; where cards stand in zones, of this zone."""
    zoned = kind.arrangement in _STEP_BY_STEP and not has_cells(kind)
    return max((card.id for card in tree.in_any_order() if not zoned or card.slot == slot), default=None)


def reveal_order(kind: Kind, tree: Tree, slot: str) -> list[int]:
    """Return the cards in the order in which they are turned face up: this zone first, then as they stand.

    What is part of another card is turned with it.
    """
    alone = [card for card in tree if kinds.stands_alone(kind, tree, card)]
    return [card.id for card in sorted(alone, key=lambda card: card.slot != slot)]

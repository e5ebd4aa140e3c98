"""What the wall can show now, what it had best show, and in which order cards are revealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator import kinds
from facilitator.ui.board.place import Places, has_cells
from facilitator.ui.parts.strings import later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.kinds import Kind
    from facilitator.model import Activity, Board, Card, Photo, Tree
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.timing.timers import Timers
    from facilitator.ui.wall.state import WallState

TITLES = {
    "welcome": later("ต้อนรับ"),
    "question": later("คำถามอย่างเดียว"),
    "newest": later("บัตรล่าสุดกับช่องของบัตร"),
    "board": later("ทั้งกระดาน"),
    "spotlight": later("บัตรใบเดียว"),
    "row": later("ทีละช่องหรือทีละแถว"),
    "ranking": later("เรียงตามคะแนน"),
    "progress": later("ความก้าวหน้าของตัวชี้วัด"),
    "agenda": later("กำหนดการ"),
    "timer": later("นาฬิกาจับเวลา"),
    "photo": later("ภาพถ่าย"),
    "blank": later("จอว่าง"),
    "test": later("ทดสอบขนาดตัวอักษร"),
}
"""What the modes are called."""
_ONE_BY_ONE = frozenset({"quadrants", "matrix", "axes", "columns", "record", "clusters"})
"""Arrangements whose cards are talked about one after another, each in its zone."""
_ZONED = _ONE_BY_ONE - {"axes", "clusters"}
"""Arrangements whose slots can be shown one at a time."""
_NO_BOARD = later("กิจกรรมนี้ไม่มีกระดาน ให้เปิดกิจกรรมที่มีกระดาน")
_NO_CARDS = later("กระดานนี้ยังไม่มีบัตร พิมพ์บัตรแรกในแถบด้านล่างก่อน")


def sensible(
    model: BoardModel | None, activities: Sequence[Activity], timers: Timers, state: WallState
) -> str:
    """Return the mode that serves the room best now: by what is open, and by what was done last."""
    revealing = state.revealed is not None
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
        if model.tree.has_votes and not (state.writing or revealing):
            return "ranking"
    if state.writing:
        return with_cards(kind, board, model.tree)
    has_parts = len(model.tree) > len(model.tree.children(None))
    if kind.arrangement == "goals" and has_parts and not revealing:
        return "progress"
    # Rows of a few values, as actions are, are read as a list; those with cards of their own one by one.
    one_by_one = any(slot.under for slot in kind.slots) and kind.arrangement not in _ONE_BY_ONE
    return "row" if one_by_one and rows(kind, board, model.tree) else "board"


def with_cards(kind: Kind, board: Board, tree: Tree) -> str:
    """Return the mode in which the room reads cards one after another."""
    if kind.arrangement in _ONE_BY_ONE:
        return "newest"
    return "row" if has_cells(kind) and rows(kind, board, tree) else "board"


def reason_against(mode: str, model: BoardModel | None, timers: Timers, photos: Sequence[Photo]) -> str:
    """Return why a mode has nothing to show now, and what to do; empty when it has."""
    if mode in {"welcome", "agenda", "blank", "test"}:
        return ""
    if mode == "photo":
        return "" if photos else later("เวทีนี้ยังไม่มีภาพถ่าย กด Ctrl Shift P เพื่อเพิ่ม")
    if mode == "timer":
        return "" if timers.timer else later("ยังไม่ได้ตั้งเวลาของกิจกรรมนี้ กด Ctrl T เพื่อตั้งเวลา")
    if model is None:
        return _NO_BOARD
    if mode in {"question", "newest", "board"}:
        return ""
    if not len(model.tree):
        return _NO_CARDS
    if mode == "row":
        there = rows(model.kind, model.board, model.tree) or zones(model.kind, model.tree)
        return "" if there else later("กระดานนี้ไม่มีแถว กด Ctrl Alt 4 เพื่อฉายทั้งกระดาน")
    if mode == "progress":
        goals = model.kind.arrangement == "goals"
        return "" if goals else later("กระดานนี้ไม่มีตัวชี้วัด ให้เปิดกิจกรรมที่มีกระดานเป้าหมาย")
    if mode == "ranking":
        if model.board.votes_hidden:
            return later("คะแนนซ่อนอยู่ กด F7 เพื่อแสดงก่อน")
        return "" if model.tree.has_votes else later("กระดานนี้ยังไม่มีคะแนน กด Ctrl J เพื่อลงคะแนน")
    return ""


def rows(kind: Kind, board: Board, tree: Tree) -> list[Card]:
    """Return the rows of a board in order: parties, goals, clusters, chapters; it may have none."""
    if kind.arrangement == "outline":
        return list(tree.children(None))
    if not has_cells(kind):
        return []
    slot = Places(kind, board, tree).row_slot
    return [card for card in tree.children(None) if card.slot == slot]


def zones(kind: Kind, tree: Tree) -> list[str]:
    """Return the slots that can be shown one at a time, those that hold cards."""
    if kind.arrangement not in _ZONED:
        return []
    held = {card.slot for card in tree.children(None)}
    return [slot.id for slot in kind.top_slots if slot.id in held]


def row_of(tree: Tree, card_id: int) -> int:
    """Return the top card that a card belongs to."""
    top = tree.top_of(card_id)
    assert top is not None
    return top.id


def newest(kind: Kind, tree: Tree, slot: str) -> int | None:
    """Return the card that was made last; where cards stand in zones, of this zone."""
    zoned = kind.arrangement in _ONE_BY_ONE and not has_cells(kind)
    return max((card.id for card in tree.in_any_order() if not zoned or card.slot == slot), default=None)


def in_turn(kind: Kind, tree: Tree) -> list[Card]:
    """Return the cards that are ideas of their own, as they stand; parts of a merged card come with it."""
    return [card for card in tree if kinds.stands_alone(kind, tree, card)]


def reveal_order(kind: Kind, tree: Tree, slot: str, row_id: int | None) -> list[int]:
    """Return the cards in the order in which they are turned face up: this zone, or row if any, first."""
    cards = in_turn(kind, tree)
    if has_cells(kind):
        return [card.id for card in sorted(cards, key=lambda card: row_of(tree, card.id) != row_id)]
    return [card.id for card in sorted(cards, key=lambda card: card.slot != slot)]

"""What shows a board whose kind is unknown on this computer, or has lost slots that cards stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.kinds.kind import Kind, Slot, Title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.model import Board

_NOTHING = Title("", "")
_ITEM = Title("ข้อ", "Item")
QUESTION = Title("บัตรอยู่ครบ แต่ไม่มีแบบของกระดานนี้ในเครื่อง", "All cards are here; the kind of this board is not")


def stand_in(board: Board, known: Kind | None, used: Iterable[str]) -> Kind:
    """Return a kind that lists the cards of these slots under the slots' titles, as far as they are known.

    Every slot stands on top, so that cards below others are listed wherever they are.
    """
    slots = [_bare(slot.id, slot.title, slot.code) for slot in (known.slots if known else ())]
    there = {slot.id for slot in slots}
    for slot_id in used:
        if slot_id not in there:
            own = board.slot_titles.get(slot_id) or slot_id
            slots.append(_bare(slot_id, Title(own, own)))
    title = known.title if known else Title(board.kind, board.kind)
    return Kind(
        id=board.kind,
        title=title,
        summary=title,
        question=QUESTION,
        arrangement="record",
        paper=("coded_list",),
        slots=tuple(slots) or (_bare("item", _ITEM),),
        nests=True,
        views=("outline",),
    )


def _bare(slot_id: str, title: Title, code: str = "") -> Slot:
    return Slot(slot_id, title, prompt=_NOTHING, subtitle=_NOTHING, code=code, role="item")
